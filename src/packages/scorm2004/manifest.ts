/** `imsmanifest.xml` of a SCORM 2004 4th edition package: one item, one resource, every file (SCORM 2004 4th Ed. CAM §3.4, §5). */
import { address, listed, type Manifest, titled, xmlName } from '../manifest.ts';

/**
 * What an LMS shows around a course of one item: there is nothing before or after it, and leaving by « abandon » would
 * throw away what was told. To leave and to suspend stay.
 */
const HIDDEN = ['previous', 'continue', 'abandon', 'abandonAll'];

/** From 0 to 1. */
const measure = (percent: number): string => String(Math.round(percent * 100) / 10_000);

const objectives = (passMark: number): string => `
					<imsss:objectives>
						<imsss:primaryObjective satisfiedByMeasure="true">
							<imsss:minNormalizedMeasure>${measure(passMark)}</imsss:minNormalizedMeasure>
						</imsss:primaryObjective>
					</imsss:objectives>`;

export function manifest({ id, version, title, passMark, launch, files }: Manifest): string {
	const name = xmlName(id);
	return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${name}" version="${version}" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
	<metadata>
		<schema>ADL SCORM</schema>
		<schemaversion>2004 4th Edition</schemaversion>
	</metadata>
	<organizations default="${name}-organization">
		<organization identifier="${name}-organization" adlseq:objectivesGlobalToSystem="false">
			<title>${titled(title)}</title>
			<item identifier="${name}-item" identifierref="${name}-resource" isvisible="true">
				<title>${titled(title)}</title>
				<imsss:sequencing>${passMark === undefined ? '' : objectives(passMark)}
					<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
				</imsss:sequencing>
				<adlnav:presentation>
					<adlnav:navigationInterface>
${HIDDEN.map((control) => `\t\t\t\t\t\t<adlnav:hideLMSUI>${control}</adlnav:hideLMSUI>`).join('\n')}
					</adlnav:navigationInterface>
				</adlnav:presentation>
			</item>
			<imsss:sequencing>
				<imsss:controlMode choice="true" flow="true"/>
			</imsss:sequencing>
		</organization>
	</organizations>
	<resources>
		<resource identifier="${name}-resource" type="webcontent" adlcp:scormType="sco" href="${address(launch)}">
${listed(files)}
		</resource>
	</resources>
</manifest>
`;
}
