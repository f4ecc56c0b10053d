/** French typography: what a hand types, what a reader sees, and what is left alone. In this file ⍽ is a non-breaking space, ⸱ a fine one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset, untypesetLines } from '../../src/course/typography.ts';

const shown = (text: string) => text.replaceAll('\u00a0', '⍽').replaceAll('\u202f', '⸱');
const spaced = (text: string) => text.replaceAll('⍽', '\u00a0').replaceAll('⸱', '\u202f');

describe('typeset', () => {
	it.each([
		['an apostrophe between letters', "l'étape d'hier, aujourd'hui", 'l’étape d’hier, aujourd’hui'],
		['an apostrophe before a quotation or a figure', "l'«oui» et l'11", 'l’«⸱oui⸱» et l’11'],
		['three dots', 'Il hésite... encore', 'Il hésite… encore'],
		['quotation marks without spaces', '«oui»', '«⸱oui⸱»'],
		['quotation marks with plain or wide spaces', '« oui », «⍽non⍽»', '«⸱oui⸱», «⸱non⸱»'],
		['high signs', 'Quoi ? Non ! Peut-être ; oui.', 'Quoi⸱? Non⸱! Peut-être⸱; oui.'],
		[
			'high signs at the end of a line, of emphasis, of a quotation',
			'« Quoi ? »\n**Non !**\n(oui ?)\n"Si ?"',
			'«⸱Quoi⸱?⸱»\n**Non⸱!**\n(oui⸱?)\n"Si⸱?"',
		],
		['a colon', 'Trois gestes : lire', 'Trois gestes⍽: lire'],
		['a colon that ends a line', 'Trois gestes :\n- lire', 'Trois gestes⍽:\n- lire'],
		['per cent', '5 %, 25 à 95 %', '5⸱%, 25 à 95⸱%'],
		['thousands', '12 500 et 1 234 567', '12⸱500 et 1⸱234⸱567'],
		['units', '54 h, 10 min, 30 s, 8 km, 20 kg, 5 €, 3 m', '54⍽h, 10⍽min, 30⍽s, 8⍽km, 20⍽kg, 5⍽€, 3⍽m'],
		['an hour with its minutes, a length in two units', '20 h 02, 8 min 30 s', '20⍽h⍽02, 8⍽min⍽30⍽s'],
		['a title before a name, a number after its sign', 'Mme Roy, M. Roy, n° 3', 'Mme⍽Roy, M.⍽Roy, n°⍽3'],
	])('sets %s', (_, typed, seen) => {
		expect(shown(typeset(spaced(typed)))).toBe(seen);
	});

	it.each([
		['quotes around YAML texts', "title: 'Sélection'"],
		['YAML keys and lists', 'objectives:\n  - bloom: rappeler\n    text: Nommer\nfacts: [f0-sel-01, f0-sel-02]\nid: a'],
		['a YAML key whose value begins below', 'summary: >-\n  Léa compare.'],
		['addresses', '[le site](https://example.org/a:b?c=1;d!e#f), <https://example.org:8080/?a=b>'],
		['tags and their attributes', '<Ref fact="f0-sel-01" />\n<Figure name="activities" stage="selection" />'],
		['tables and their lines', '| a | b |\n| --- | :---: |\n| ? | ! |\n| --- : | : |'],
		['front matter and rules', '---\nid: a\n---\n\n---'],
		['lists and code', '- un\n* deux\n1. trois\n`a?b` et `c;d`'],
		['signs that nothing precedes', '? oui\n! non\n: peut-être'],
		['a word that begins as a unit does', '3 mois, 4 heures, 2 sites, 5 minutes'],
		['figures that are not thousands', '2 étapes, 10 20, 3 4567, 2026-03-01, 10:30'],
		['hours and ratios', 'à 10:30, 4:3'],
		['an apostrophe that closes', "'oui', les 'non'"],
	])('leaves %s alone', (_, text) => {
		expect(shown(typeset(text))).toBe(shown(text));
	});

	it('gives text that is right back as it is', () => {
		const right = spaced('«⸱L’étape⸱? Oui⸱!⸱»⍽: 12⸱500⍽€, 5⸱%, Mme⍽Roy…');
		expect(typeset(right)).toBe(right);
	});

	it('changes nothing the second time, and never a line end', () => {
		const piece = fc.constantFrom(
			...' «»\'.;:!?%|-*"()<[]_\n€Aah',
			'\u00a0',
			'\u202f',
			'...',
			'1',
			'400',
			'M.',
			'n°',
			'Mme',
			'min',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
				const once = typeset(pieces.join(''));
				expect(typeset(once)).toBe(once);
				expect(once.split('\n').length).toBe(pieces.join('').split('\n').length);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('untypesetLines', () => {
	it('names the lines, from 1, that typesetting would change', () => {
		expect(untypesetLines("L’étape\nl'étape\n\nQuoi ?")).toStrictEqual([2, 4]);
	});

	it('names none of a text that is right', () => {
		expect(untypesetLines(spaced('Quoi⸱?\n«⸱oui⸱»'))).toStrictEqual([]);
	});
});

describe('the French files of the course', () => {
	const files = ['content/fr', 'content/model'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(mdx|yaml)$/.test(name))
			.map((name) => join(folder, name)),
	);
	const texts = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));

	it('are many', () => {
		expect(files.length).toBeGreaterThan(50);
	});

	it('come back the same from a second typesetting', () => {
		expect(texts.filter(({ text }) => typeset(typeset(text)) !== typeset(text)).map(({ file }) => file)).toStrictEqual(
			[],
		);
	});

	it('keep their keys, addresses and tags through typesetting', () => {
		const bones = (text: string) => text.match(/^\s*(?:- )?[\w-]+:|\]\([^)]*\)|<\/?[A-Z]\w*[^>]*>|^\|[ :|-]+\|$/gm);
		const words = (tag: string) => tag.replace(/"[^"]*"/g, '""');
		const changed = texts.filter(
			({ text }) => bones(text)?.map(words).join() !== bones(typeset(text))?.map(words).join(),
		);
		expect(changed.map(({ file }) => file)).toStrictEqual([]);
	});

	it('are typeset: `npm run typeset` would change nothing', () => {
		const lines = texts.flatMap(({ file, text }) => untypesetLines(text).map((line) => `${file}:${line}`));
		expect(lines).toStrictEqual([]);
	});
});
