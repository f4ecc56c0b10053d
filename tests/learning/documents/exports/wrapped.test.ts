/** Lines broken by width, without a screen to measure on. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { widthOf, wrapped } from '../../../../src/learning/documents/exports/wrapped.ts';

const type = { size: 14, isBold: false };

it('no line is wider than it may be, and no word is lost', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 40, max: 300 }), (text, width) => {
			const lines = wrapped(text, width, type);
			expect(lines.filter((line) => [...line].length > 1 && widthOf(line, type) > width)).toEqual([]);
			expect(lines.join('').replace(/[ \t]/g, '')).toBe(text.replace(/[ \t\n\r]/g, ''));
		}),
	);
});

it('a fixed space holds its words together, and a new line is kept', () => {
	expect(wrapped('« oui » dit\nLéa', 60, type)).toEqual(['« oui »', 'dit', 'Léa']);
});

it('a word too long for a line is broken', () => {
	const lines = wrapped('anticonstitutionnellement', 60, type);
	expect(lines.length).toBeGreaterThan(2);
	expect(lines.join('')).toBe('anticonstitutionnellement');
});

it('an empty text has no line', () => expect(wrapped('  ', 60, type)).toEqual([]));
