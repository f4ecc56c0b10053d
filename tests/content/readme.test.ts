/** What writers are told in content/README.md is what the lessons tell. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownWords } from '../../src/course/checks/spelling.ts';
import { lessonPassages } from '../../src/course/passages.ts';
import { readLanguage } from '../../src/course/read-language.ts';
import { createReader } from '../../src/course/reader.ts';
import { widget } from '../../src/course/schemas/widget.ts';
import { createSpeller } from '../../src/course/spelling.ts';
import { untypesetLines } from '../../src/course/typography.ts';

const root = process.cwd();
const readme = readFileSync('content/README.md', 'utf8');
/** As it is read: with plain spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

const texts = lessonPassages(root, readLanguage(createReader(root), 'fr')).map(({ header, body }) =>
	plain([...header, ...body].map(({ text }) => text).join('\n')),
);

/** Names stand in bold. The article of an organisation's name changes with the sentence. */
const names = [...plain(readme).matchAll(/\*\*(.+?)\*\*/g)].map(([, name = '']) =>
	name.replace(/^(?:L’|Les |La )/, ''),
);
const isSaid = (words: string) => texts.some((text) => new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'u').test(text));

describe('what writers are told', () => {
	it('names the five organisations and their personas', () =>
		expect(names).toEqual(
			expect.arrayContaining([
				...['Atelier Tremplin', 'Léa', 'Vélo Dépôt', 'Samir', 'Mme Roch', 'Alto', 'Inès'],
				...['Halles Solidaires', 'Paul', 'Awa', 'station de lavage'],
			]),
		));

	it.each(names)('names %s, whom lessons tell of', (name) => expect(isSaid(name)).toBe(true));

	it.each([
		'dans un garage',
		'depuis onze ans',
		'vingt ans',
		'boîte à chaussures',
		'GENILEM',
		'early bird',
		'70 %',
		'chiffres fictifs',
	])('recalls what lessons say: %s', (words) =>
		expect([isSaid(words), plain(readme).includes(words)]).toEqual([true, true]),
	);

	it('names each type of widget', () =>
		expect(
			widget.options.map(({ shape }) => shape.type.value).filter((type) => !readme.includes(`\`${type}\``)),
		).toEqual([]));

	it('is spelt and set as a lesson is', () => {
		const speller = createSpeller(ownWords(root, 'fr').map(({ word }) => word));
		const prose = readme.replace(/`[^`]*`/g, '');
		expect(speller.misspellings(prose).map(({ word }) => word)).toEqual([]);
		expect(untypesetLines(readme.replace(/`[^`]*`/g, 'x'))).toEqual([]);
	});
});
