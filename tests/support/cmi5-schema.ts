/** The published schema of a cmi5 course structure, and what it says of one. */
import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

const schema = readFileSync('tests/fixtures/schemas/cmi5-CourseStructure.xsd', 'utf8');

export async function structureFaults(xml: string): Promise<string[]> {
	const { errors } = await validateXML({ xml: [{ fileName: 'cmi5.xml', contents: xml }], schema: [schema] });
	return errors.map(({ message }) => message);
}
