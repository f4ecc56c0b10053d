/** How problems read: one line for each, with its files, what, why and what to do. */
import { describe, expect, it } from 'vitest';
import { problemLines } from '../../../src/commands/verify/problems.ts';
import { baseAddress } from '../../../src/commands/verify/verify.ts';

describe('problemLines', () => {
	it('says what, why and what to do, once for all files with the same fault', () => {
		const files = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => `${name}.html`);
		expect(
			problemLines([
				...files.map((file) => ({ kind: 'uncompressed', what: 'texte envoyé sans compression', file }) as const),
				{ kind: 'listed-folder', what: 'dossier montré', file: '' },
			]),
		).toMatchInlineSnapshot(`
			[
			  "texte envoyé sans compression — a.html, b.html, c.html, d.html, e.html, f.html et 2 autres · la page pèse quatre à cinq fois plus sur le réseau · fais comprimer par le serveur, ou lance « npm run compress » et sers les copies.",
			  "dossier montré · le serveur montre le contenu de ses dossiers · coupe les listes de dossiers (« Options -Indexes », « autoindex off »).",
			]
		`);
	});
});

describe('baseAddress', () => {
	it.each([
		['https://a.example', 'https://a.example/'],
		['https://a.example/b', 'https://a.example/b/'],
		['https://a.example/b/index.html?c#d', 'https://a.example/b/'],
	])('takes %s for %s', (given, base) => expect(baseAddress(given)).toBe(base));
});
