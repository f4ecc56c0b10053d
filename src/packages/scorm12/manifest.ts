/** `imsmanifest.xml` of a SCORM 1.2 package: one item, one resource, every file (SCORM 1.2 CAM §2.3). */
import { escaped } from '../markup.ts';

export interface Manifest {
	/** Names the package, and begins the name of all in it. */
	id: string;
	/** `1.0.0` */
	version: string;
	title: string;
	/** In per cent. Absent: the LMS judges no score. */
	passMark?: number;
	/** The page to open. */
	launch: string;
	/** All files but the manifest itself. */
	files: readonly string[];
}

export const MANIFEST = 'imsmanifest.xml';

/** XML names begin with a letter or `_`. */
const xmlName = (id: string): string => (/^[a-z]/i.test(id) ? id : `_${id}`);

/** As the `href` of a file. */
const address = (file: string): string => escaped(encodeURI(file));

export function manifest({ id, version, title, passMark, launch, files }: Manifest): string {
	const name = xmlName(id);
	const mastery =
		passMark === undefined ? '' : `\n\t\t\t\t<adlcp:masteryscore>${Math.round(passMark)}</adlcp:masteryscore>`;
	const listed = files.toSorted().map((file) => `\t\t\t<file href="${address(file)}"/>`);
	return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${name}" version="${version}" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
	<metadata>
		<schema>ADL SCORM</schema>
		<schemaversion>1.2</schemaversion>
	</metadata>
	<organizations default="${name}-organization">
		<organization identifier="${name}-organization">
			<title>${escaped(title)}</title>
			<item identifier="${name}-item" identifierref="${name}-resource" isvisible="true">
				<title>${escaped(title)}</title>${mastery}
			</item>
		</organization>
	</organizations>
	<resources>
		<resource identifier="${name}-resource" type="webcontent" adlcp:scormtype="sco" href="${address(launch)}">
${listed.join('\n')}
		</resource>
	</resources>
</manifest>
`;
}
