/** Times, numbers, names and texts as SCORM 2004 writes them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duration, identifier, isReal, plainText, real, scaled, timestamp } from '../../../src/lms/scorm2004/syntax.ts';

describe('duration', () => {
	it.each([
		[0, 'PT0S'],
		[5, 'PT0.01S'],
		[59_995, 'PT1M'],
		[3_600_000, 'PT1H'],
		[3_723_450, 'PT1H2M3.45S'],
		[90 * 3_600_000 + 1_500, 'PT90H1.5S'],
		[-1, 'PT0S'],
	])('%i ms: %s', (milliseconds, text) => expect(duration(milliseconds)).toBe(text));

	it('says the time it was given, to the hundredth', () => {
		fc.assert(
			fc.property(fc.nat(9999 * 3_600_000), (milliseconds) => {
				const read = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d\d?)?)S)?$/.exec(duration(milliseconds));
				const [hours = 0, minutes = 0, seconds = 0] = (read ?? []).slice(1).map((part) => Number(part ?? 0));
				expect(Math.abs((hours * 3600 + minutes * 60 + seconds) * 1000 - milliseconds)).toBeLessThanOrEqual(5.001);
				expect(Math.max(minutes, seconds)).toBeLessThan(60);
			}),
		);
	});
});

describe('timestamp', () => {
	it('is where the learner is', () => expect(timestamp(new Date(2026, 2, 1, 7, 5, 9))).toBe('2026-03-01T07:05:09'));
});

describe('real', () => {
	it('has seven places at most and no exponent', () =>
		expect([0, 100, 2 / 3, -0.5, 1e-9, -1e-9, 123_456_789].map(real)).toEqual([
			'0',
			'100',
			'0.6666667',
			'-0.5',
			'0',
			'0',
			'123456789',
		]));
	it('always is one', () => {
		fc.assert(
			fc.property(fc.double(), (number) => {
				if (isReal(number)) expect(real(number)).toMatch(/^-?\d{1,11}(\.\d{1,7})?$/);
			}),
		);
	});
	it('scales per cents to one', () => expect([0, 74, 100].map(scaled)).toEqual(['0', '0.74', '1']));
});

describe('identifier', () => {
	it('keeps what may stand', () => expect(identifier('etape-selection-q1')).toBe('etape-selection-q1'));
	it('always may stand', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(identifier(text)).toMatch(/^(?=.*\w)[\w.:-]{1,250}$/);
			}),
		);
	});
});

describe('plainText', () => {
	it.each([
		[' a\n b ', 'a b'],
		['un[,]deux[.]', 'un,deux.'],
		['[[,]]', ','],
		['{lang=fr}mot', '(lang=fr}mot'],
	])('%j: %s', (text, plain) => expect(plainText(text, 250)).toBe(plain));

	it('never holds what parts responses, nor is longer than there is room for', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('[', ']', ',', '.', ':', '{', 'a', '😀') }), (text) => {
				const plain = plainText(text, 20);
				expect(plain).not.toMatch(/\[[,.:]\]|^\{/);
				expect(plain.length).toBeLessThanOrEqual(20);
				expect(plain.isWellFormed()).toBe(true);
			}),
		);
	});
});
