/** `imsmanifest.xml` of a SCORM 1.2 package: one item, one resource, every file (SCORM 1.2 CAM §2.3). */
import { address, listed, type Manifest, titled, xmlName } from '../manifest.ts';

export function manifest({ id, version, title, passMark, launch, files }: Manifest): string {
	const name = xmlName(id);
	const mastery =
		passMark === undefined ? '' : `\n\t\t\t\t<adlcp:masteryscore>${Math.round(passMark)}</adlcp:masteryscore>`;
	return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${name}" version="${version}" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
	<metadata>
		<schema>ADL SCORM</schema>
		<schemaversion>1.2</schemaversion>
	</metadata>
	<organizations default="${name}-organization">
		<organization identifier="${name}-organization">
			<title>${titled(title)}</title>
			<item identifier="${name}-item" identifierref="${name}-resource" isvisible="true">
				<title>${titled(title)}</title>${mastery}
			</item>
		</organization>
	</organizations>
	<resources>
		<resource identifier="${name}-resource" type="webcontent" adlcp:scormtype="sco" href="${address(launch)}">
${listed(files)}
		</resource>
	</resources>
</manifest>
`;
}
