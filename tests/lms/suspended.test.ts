/** What stands in `suspend_data` around the coded record. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_HEAD, readSuspended, suspended } from '../../src/lms/suspended.ts';
import { NOON } from '../support/records.ts';

describe('suspended', () => {
	it('reads back what it wrote', () => {
		const instant = fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true });
		fc.assert(
			fc.property(instant, fc.string(), (date, text) => {
				const written = { toldUntil: date.toISOString(), text };
				const whole = suspended(written);
				expect(readSuspended(whole)).toEqual(written);
				expect(whole.length - text.length).toBeLessThanOrEqual(MOST_HEAD);
			}),
		);
	});
	it('says nothing of answers where none was told', () => expect(suspended({ text: 'abc' })).toBe('abc'));
	it.each(['', 'abc', 's;', '{"s":1}', 'page=3;s1'])('leaves « %s » whole', (text) =>
		expect(readSuspended(text)).toEqual({ text }),
	);
	it('has a short head', () => expect(suspended({ toldUntil: NOON, text: '' })).toMatch(/^s[0-9a-z]{8};$/));
});
