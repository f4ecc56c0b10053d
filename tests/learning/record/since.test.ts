/** The last part of a record: joined to what was there it is the whole again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRecords } from '../../../src/learning/record/merge.ts';
import { since } from '../../../src/learning/record/since.ts';
import { answered, anyDeed, anyRecord } from '../../support/records.ts';

describe('since', () => {
	it('makes of the earlier record what the later one would', () => {
		fc.assert(
			fc.property(anyRecord, fc.array(anyDeed), (then, deeds) => {
				const now = deeds.reduce((record, deed) => deed(record), then);
				expect(mergeRecords(then, since(now, then))).toEqual(mergeRecords(then, now));
			}),
		);
	});

	it('holds only what changed', () => {
		const then = answered('one', ['one-1', 'one-2']);
		const now = answered('two', ['two-1'], then);
		expect(Object.keys(since(now, then).answers)).toEqual(['two-1']);
		expect(Object.keys(since(now, then).lessons)).toEqual(['two']);
		expect(since(now, now).answers).toEqual({});
	});
});
