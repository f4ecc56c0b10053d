/** What a learner made of the reviews of a module. */
import { describe, expect, it } from 'vitest';
import { betterAfter, reviewPercents, reviewsOf } from '../../../src/learning/exam/module-reviews.ts';
import { sat, sittingOf, withSittings } from '../../support/bank.ts';
import { LATER, NOON, past } from '../../support/records.ts';

const ofModule = (module: string, scores: Record<string, number>, started = NOON) =>
	sat(scores, { kind: 'module', module, started });

describe('reviewPercents', () => {
	it('has the reviews of a module in whole per cent, the last one last', () => {
		const record = withSittings({
			's-1': ofModule('avant', { 'q-1': 1, 'q-2': 1, 'q-3': 1 }, LATER),
			's-2': ofModule('avant', { 'q-1': 1, 'q-2': 0, 'q-3': 1 }),
			's-3': ofModule('apres', { 'q-1': 0 }),
		});
		expect([reviewPercents(record, 'avant'), reviewPercents(record, 'organiser')]).toStrictEqual([[66, 100], []]);
	});

	it('rounds down, but takes nothing away for sums that a computer cannot say exactly', () => {
		const seventh = Object.fromEntries(Array.from({ length: 7 }, (_, rank) => [`q-${rank}`, 0.8]));
		const record = withSittings({
			's-1': ofModule('avant', seventh),
			's-2': ofModule('avant', { 'q-1': 0.799, 'q-2': 0.8 }, LATER),
		});
		expect(reviewPercents(record, 'avant')).toStrictEqual([80, 79]);
	});

	it('has none of a review that is not over, nor of another kind of sitting', () => {
		const record = withSittings({
			's-1': sittingOf(['q-1'], { kind: 'module', module: 'avant' }),
			's-2': sat({ 'q-1': 1 }, { kind: 'exam', module: 'avant' }),
		});
		expect(reviewPercents(record, 'avant')).toStrictEqual([]);
	});

	it('is nothing of a review without questions', () => {
		expect(reviewPercents(withSittings({ 's-1': ofModule('avant', {}) }), 'avant')).toStrictEqual([0]);
	});
});

describe('betterAfter', () => {
	const DAY_MS = 24 * 60 * 60 * 1000;
	const [taken] = reviewsOf(withSittings({ 's-1': ofModule('avant', { 'q-1': 0.79 }) }), 'avant');
	const again = (passMark: number, now: string) => taken && betterAfter(taken, passMark, now);

	it('is a day after a review that was not passed', () => {
		expect(again(80, taken?.at ?? '')).toBe(past(taken?.at ?? '', DAY_MS));
	});

	it('is no more once the day is over, nor after a review that was passed', () => {
		expect([again(80, past(taken?.at ?? '', DAY_MS)), again(79, taken?.at ?? '')]).toStrictEqual([
			undefined,
			undefined,
		]);
	});
});
