/** Times, numbers and texts as SCORM 1.2 writes them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, identifier, isDecimal, shortText, timeOfDay, timespan } from '../../../src/lms/scorm12/syntax.ts';

describe('timespan', () => {
	it.each([
		[0, '0000:00:00.00'],
		[5, '0000:00:00.01'],
		[59_994, '0000:00:59.99'],
		[59_995, '0000:01:00.00'],
		[3_600_000, '0001:00:00.00'],
		[90 * 3_600_000 + 61_500, '0090:01:01.50'],
		[-1, '0000:00:00.00'],
		[Number.MAX_SAFE_INTEGER, '9999:59:59.99'],
	])('%i ms: %s', (milliseconds, text) => expect(timespan(milliseconds)).toBe(text));

	it('says the time it was given, to the hundredth', () => {
		fc.assert(
			fc.property(fc.nat(9999 * 3_600_000), (milliseconds) => {
				const [, hours, minutes, seconds] = /^(\d{4}):([0-5]\d):([0-5]\d\.\d\d)$/.exec(timespan(milliseconds)) ?? [];
				const said = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
				expect(Math.abs(said - milliseconds)).toBeLessThanOrEqual(5.001);
			}),
		);
	});
});

describe('timeOfDay', () => {
	it('is where the learner is', () => expect(timeOfDay(new Date(2026, 2, 1, 7, 5, 9))).toBe('07:05:09'));
});

describe('decimal', () => {
	it('has two places at most', () =>
		expect([0, 1, 2 / 3, 75, 99.999, -0.5].map(decimal)).toEqual(['0', '1', '0.67', '75', '100', '-0.5']));
	it('has three digits before the point', () =>
		expect([999, -999.99, 999.999, 1000, Number.NaN, Number.POSITIVE_INFINITY].map(isDecimal)).toEqual([
			true,
			true,
			false,
			false,
			false,
			false,
		]));
});

describe('identifier', () => {
	it('keeps what may stand', () => expect(identifier('etape-selection-q1')).toBe('etape-selection-q1'));
	it('always may stand', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(identifier(text)).toMatch(/^[!-~]{0,255}$/);
			}),
		);
	});
});

describe('shortText', () => {
	it('is one line', () => expect(shortText(' a\n b\t c ')).toBe('a b c'));
	it('is never longer than there is room for, nor cut in a character', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
				const short = shortText(text);
				expect(short.length).toBeLessThanOrEqual(255);
				expect(short.isWellFormed()).toBe(text.isWellFormed());
			}),
		);
	});
});
