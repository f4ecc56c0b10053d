/** The host's one file as JSON Schema, for the completion of editors, and as a table, for the page that explains it. */
import { z } from 'astro/zod';
import { settings } from './schemas/settings.ts';

/** Where editors find it: the first line of `content/course.yaml` names it. A hidden file, since a course holds nothing but content. */
export const SCHEMA_FILE = 'content/.course.schema.json';

/** As it stands in the file. */
export const settingsSchemaText = (): string => `${JSON.stringify(z.toJSONSchema(settings), null, '\t')}\n`;

/** As much of JSON Schema as a settings file has. */
interface Node {
	description?: string;
	properties?: Record<string, Node>;
	required?: string[];
}

export interface SettingsField {
	/** `exam.passMark` */
	path: string;
	description: string;
	isRequired: boolean;
}

/** Every field that says what it is, in the order of the schema, those inside a group after it. */
export function settingsFields(): SettingsField[] {
	const fieldsOf = ({ properties = {}, required = [] }: Node, above: string): SettingsField[] =>
		Object.entries(properties).flatMap(([name, node]) => {
			const path = `${above}${name}`;
			const own = node.description
				? [{ path, description: node.description, isRequired: required.includes(name) }]
				: [];
			return [...own, ...fieldsOf(node, `${path}.`)];
		});
	return fieldsOf(z.toJSONSchema(settings) as Node, '');
}
