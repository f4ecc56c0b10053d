/** What was done on which day, counted from the record. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activity } from '../../src/learning/activity.ts';
import { emptyRecord } from '../../src/learning/record/record.ts';
import { answersOf, sat, sittingOf, withSittings, worth } from '../support/bank.ts';
import { anyRecord, LATER, NOON, past } from '../support/records.ts';

const dayOf = (at: string) => at.slice(0, 10);
const [ONE, TWO] = [dayOf(NOON), dayOf(LATER)];

describe('activity', () => {
	it('has no days of an empty record', () => {
		expect(activity(emptyRecord(), dayOf)).toStrictEqual(new Map());
	});

	it('counts the answers of each day, and their time where it was measured', () => {
		const record = answersOf({
			'q-1': [worth(1, NOON, { seconds: 20 }), worth(1, LATER)],
			'q-2': [worth(0, past(NOON, 5), { seconds: 12 })],
		});
		expect(activity(record, dayOf)).toStrictEqual(
			new Map([
				[ONE, { answers: 2, seconds: 32 }],
				[TWO, { answers: 1, seconds: 0 }],
			]),
		);
	});

	it('adds the time of sittings to the day on which they began', () => {
		const sittings = {
			's-1': sat({ 'q-1': 1 }, { seconds: 600 }),
			's-2': sittingOf([], { started: LATER, seconds: 30 }),
		};
		expect(activity(withSittings(sittings, answersOf({ 'q-1': [worth(1)] })), dayOf)).toStrictEqual(
			new Map([
				[ONE, { answers: 1, seconds: 600 }],
				[TWO, { answers: 0, seconds: 30 }],
			]),
		);
	});

	it('has no day of a sitting that took no time', () => {
		expect(activity(withSittings({ 's-1': sat({ 'q-1': 1 }) }), dayOf)).toStrictEqual(new Map());
	});

	it('goes by the days that the learner has', () => {
		expect([...activity(answersOf({ 'q-1': [worth(1), worth(1, LATER)] }), () => 'dimanche').keys()]).toStrictEqual([
			'dimanche',
		]);
	});

	it('loses no answer and no second', () => {
		fc.assert(
			fc.property(anyRecord, (record) => {
				const days = [...activity(record, dayOf).values()];
				const attempts = Object.values(record.answers).flat();
				const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
				expect(sum(days.map(({ answers }) => answers))).toBe(attempts.length);
				expect(sum(days.map(({ seconds }) => seconds))).toBe(
					sum([...attempts, ...Object.values(record.sittings)].map(({ seconds = 0 }) => seconds)),
				);
			}),
		);
	});
});
