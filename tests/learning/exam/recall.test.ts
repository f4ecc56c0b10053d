/** What is still known a month after the exam (course paper on assessment, § 9). */
import { describe, expect, it } from 'vitest';
import { RECALL, recallDue, recallSetting } from '../../../src/learning/exam/recall.ts';
import { withSetting } from '../../../src/learning/record/deeds.ts';
import { sat, sittingOf, withSittings } from '../../support/bank.ts';
import { LATER, NOON, past } from '../../support/records.ts';

const MONTH = RECALL.days * 86_400_000;
const over = (at: string, started = at) => sat({}, { started, result: { at, scores: {} } });
const once = withSittings({ 's-1': over(NOON) });

describe('recallDue', () => {
	it('asks fifteen questions thirty days after', () => {
		expect(RECALL).toStrictEqual({ days: 30, questions: 15 });
	});

	it('is due from a month after the exam on, to the millisecond', () => {
		const times = [NOON, past(NOON, MONTH - 1), past(NOON, MONTH), past(NOON, 9 * MONTH)];
		expect(times.map((now) => recallDue(once, now))).toStrictEqual([undefined, undefined, 's-1', 's-1']);
	});

	it('is due once for each exam', () => {
		const taken = withSetting(once, recallSetting('s-1'), true, LATER);
		const again = { ...taken, sittings: { ...taken.sittings, 's-2': over(LATER) } };
		expect([recallDue(taken, past(NOON, MONTH)), recallDue(again, past(LATER, MONTH))]).toStrictEqual([
			undefined,
			's-2',
		]);
	});

	it('goes by the last exam that is over', () => {
		const record = withSittings({ 's-1': over(NOON), 's-2': over(LATER), 's-3': sittingOf([], { started: LATER }) });
		expect([past(NOON, MONTH), past(LATER, MONTH)].map((now) => recallDue(record, now))).toStrictEqual([
			undefined,
			's-2',
		]);
	});

	it('is never due without an exam that is over, nor after a diagnostic', () => {
		const others = withSittings({ 's-1': sittingOf([]), 's-2': { ...over(NOON), kind: 'diagnostic' } });
		expect([recallDue(withSittings({}), LATER), recallDue(others, past(NOON, 9 * MONTH))]).toStrictEqual([
			undefined,
			undefined,
		]);
	});

	it('is not due for a clock set back', () => {
		expect(recallDue(once, past(NOON, -9 * MONTH))).toBeUndefined();
	});
});
