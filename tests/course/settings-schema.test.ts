/** The host's one file explains itself: in editors by a schema, on a page by a table, both made of the same words. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { learningRules } from '../../src/course/rules.ts';
import { SCHEMA_FILE, settingsFields, settingsSchemaText } from '../../src/course/settings-schema.ts';

const fields = settingsFields();
const descriptionOf = (path: string) => fields.find((field) => field.path === path)?.description ?? '';

describe('the schema of the settings', () => {
	it('stands beside the file as `npm run schema` would write it', () => {
		expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(settingsSchemaText());
	});

	it('is named on the first line of the settings, where editors look for it', () => {
		const [first] = readFileSync('content/course.yaml', 'utf8').split('\n');
		expect(first).toBe(`# yaml-language-server: $schema=.${SCHEMA_FILE.slice('content'.length)}`);
	});
});

describe('the table of the settings', () => {
	it('has every field of each group, and what holds where one is absent', () => {
		const silent = fields.filter(({ isRequired, description }) => !isRequired && !/Absent :/.test(description));
		expect(silent).toStrictEqual([]);
		expect(fields.map(({ path }) => path)).toEqual(
			expect.arrayContaining(['id', 'organisation.name', 'brand', 'brand.colour', 'exam.attempts', 'learning.fresh']),
		);
	});

	it('says the numbers that the rules take where the host gives none', () => {
		for (const [name, value] of Object.entries(learningRules({})))
			expect(descriptionOf(`learning.${name}`)).toContain(`Absent : ${String(value).replace('.', ',')}.`);
	});
});
