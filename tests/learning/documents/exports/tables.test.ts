/** Documents as tables: CSV that a spreadsheet reads and runs nothing of, Markdown that shows every sign. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../../src/learning/documents/exports/csv.ts';
import { markdown } from '../../../../src/learning/documents/exports/markdown.ts';

const sheet = (...cells: string[]) => [{ title: 'Étapes', head: ['Étape', 'Note'], rows: [cells] }];

describe('csv', () => {
	it('separates by semicolons in French, by commas in English, and says that it is UTF-8', () => {
		expect([csv(sheet('Désir', '1;2'), 'fr'), csv(sheet('Désir', '1,2'), 'en')]).toStrictEqual([
			'\ufeffÉtapes\r\nÉtape;Note\r\nDésir;"1;2"\r\n',
			'\ufeffÉtapes\r\nÉtape,Note\r\nDésir,"1,2"\r\n',
		]);
	});

	it('writes a number as the language does, negative ones too, and leaves blank what is not known', () => {
		const sheet = { head: ['a', 'b', 'c'], rows: [[-0.125, undefined, 2]] };
		expect(csv([sheet], 'fr')).toBe('\ufeffa;b;c\r\n-0,125;;2\r\n');
		expect(csv([sheet], 'en')).toBe('\ufeffa,b,c\r\n-0.125,,2\r\n');
	});

	it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('makes « %s » harmless', (text) => {
		expect(csv(sheet(text, ''), 'fr')).toContain(`'${text}`);
	});

	it('has as many lines as rows, whatever the cells hold, once quoted ones are put together', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
				const lines = csv(sheet(one, other), 'fr')
					.replace(/"(?:[^"]|"")*"/g, 'q')
					.split('\r\n');
				expect(lines.length).toBe(4);
			}),
		);
	});
});

describe('markdown', () => {
	it('shows a table with every sign made plain', () => {
		expect(markdown('Mon *plan*', sheet('a|b', '<b>c</b>\nd'))).toBe(
			'# Mon \\*plan\\*\n\n## Étapes\n\n| Étape | Note |\n| --- | --- |\n| a\\|b | \\<b\\>c\\</b\\> d |\n',
		);
	});
});
