/** How well an objective is mastered (course paper on assessment, § 8). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	isLearnt,
	isMastered,
	type Mastery,
	type MasteryContext,
	type MasteryState,
	masteryOf,
	nextEstimate,
	type TestedObjective,
	weightOf,
} from '../../src/learning/mastery.ts';
import type { Attempt, Instant } from '../../src/learning/record/record.ts';
import { answersOf, worth } from '../support/bank.ts';
import { anyAttempt, anyId, anyRecord, NOON, past } from '../support/records.ts';

const DAY = 86_400_000;
const HINT = { hint: true as const };
const day = (days: number, milliseconds = 0): Instant => past(NOON, days * DAY + milliseconds);

const context: MasteryContext = {
	rules: { fragile: 0.6, mastered: 0.8 },
	dayOf: (at) => at.slice(0, 10),
	isOverdue: () => false,
};
/** An objective tested by questions `h-…`, at a high level, and others at a low one. */
const objectiveOf = (...ids: readonly string[]): TestedObjective => ({
	lesson: 'selection',
	rank: 1,
	questions: ids.map((id) => ({ id, isHigh: id.startsWith('h-') })),
});
const mastery = (answers: Record<string, Attempt[]>, more: Partial<MasteryContext> = {}): Mastery =>
	masteryOf(answersOf(answers), objectiveOf(...Object.keys(answers)), { ...context, ...more });

/** The vector of the paper: successes on three questions, two days apart, the fourth with a hint. */
const VECTOR: readonly [string, Attempt][] = [
	['h-1', worth(1, day(0))],
	['h-2', worth(1, day(0, 1))],
	['h-3', worth(1, day(0, 2))],
	['h-1', worth(1, day(2), HINT)],
	['h-2', worth(1, day(4))],
];
function reached(count: number, vector = VECTOR): Mastery {
	const answers = Map.groupBy(vector.slice(0, count), ([id]) => id);
	return mastery(Object.fromEntries([...answers].map(([id, all]) => [id, all.map(([, attempt]) => attempt)])));
}

describe('the vector of the paper', () => {
	it.each([
		[1, 0.51],
		[2, 0.657],
		[3, 0.7599],
		[4, 0.795915],
		[5, 0.8571405],
	])('gives after %i successes an estimate of %f', (count, estimate) => {
		expect(reached(count).estimate).toBeCloseTo(estimate, 12);
	});

	it('is learning, then fragile, and mastered only with the fifth', () => {
		expect([0, 1, 2, 3, 4, 5].map((count) => reached(count).state)).toStrictEqual([
			'new',
			'learning',
			'fragile',
			'fragile',
			'fragile',
			'mastered',
		]);
	});
});

describe('weightOf', () => {
	const before = worth(0, NOON);

	it.each<[string, Attempt, Attempt | undefined, number]>([
		['without help', worth(1), undefined, 1],
		['with a hint', worth(1, NOON, HINT), undefined, 0.5],
		['within a day of the same question', worth(1, day(1, -1)), before, 0.25],
		['at the end of that day', worth(1, day(1)), before, 1],
		['with a hint and within a day', worth(1, day(0, 1), HINT), before, 0.25],
		['with a hint, later', worth(1, day(1), HINT), before, 0.5],
	])('weighs an answer %s', (_, attempt, earlier, weight) => {
		expect(weightOf(attempt, earlier)).toBe(weight);
	});
});

describe('nextEstimate', () => {
	it('goes three tenths of the way to the score, times the weight', () => {
		expect([nextEstimate(0.3, 1, 1), nextEstimate(0.5, 0, 0.5), nextEstimate(0.6, 0.6, 0.25)]).toStrictEqual([
			0.51, 0.425, 0.6,
		]);
	});

	const share = fc.double({ min: 0, max: 1, noNaN: true });

	it('stays between where it was and the score', () => {
		fc.assert(
			fc.property(share, share, share, (estimate, score, weight) => {
				const next = nextEstimate(estimate, score, weight);
				expect(next).toBeGreaterThanOrEqual(Math.min(estimate, score));
				expect(next).toBeLessThanOrEqual(Math.max(estimate, score));
			}),
		);
	});

	it('never falls with a better score', () => {
		fc.assert(
			fc.property(share, share, share, share, (estimate, one, other, weight) => {
				const [low, high] = [Math.min(one, other), Math.max(one, other)];
				expect(nextEstimate(estimate, low, weight)).toBeLessThanOrEqual(nextEstimate(estimate, high, weight));
			}),
		);
	});
});

describe('masteryOf', () => {
	/** Four right answers to four questions, so many days after noon. */
	const four = (days: readonly number[], level: 'h' | 'l' = 'h', more: Partial<Attempt> = {}) =>
		Object.fromEntries([0, 1, 2, 3].map((at) => [`${level}-${at}`, [worth(1, day(days[at] ?? 0, at), more)]]));

	it('is new while nothing was answered', () => {
		expect(mastery({ 'h-1': [] })).toStrictEqual({ state: 'new', estimate: 0.3, answers: 0 });
	});

	it('is learning below the first mark, however much was answered', () => {
		const wrong = Array.from({ length: 5 }, (_, days) => worth(0, day(days)));
		expect(mastery({ 'h-1': wrong })).toStrictEqual({
			state: 'learning',
			estimate: expect.closeTo(0.3 * 0.7 ** 5),
			answers: 5,
		});
	});

	it('is mastered with four answers on two days, one of them right, without help and at a high level', () => {
		expect(mastery(four([0, 0, 0, 1]))).toStrictEqual({
			state: 'mastered',
			estimate: expect.closeTo(1 - 0.7 ** 5),
			answers: 4,
		});
	});

	it.each<[string, Mastery]>([
		[
			'three answers',
			mastery(
				{ 'h-1': [worth(1, day(0)), worth(1, day(1)), worth(1, day(2))] },
				{ rules: { fragile: 0.6, mastered: 0.7 } },
			),
		],
		['all on one day', mastery(four([0, 0, 0, 0]))],
		['at a low level alone', mastery(four([0, 0, 1, 1], 'l'))],
		[
			'with a hint each time',
			mastery({ ...four([0, 1, 2, 3], 'h', HINT), 'h-4': [4, 5, 6, 7, 8].map((days) => worth(1, day(days), HINT)) }),
		],
		[
			'right at a low level and wrong at a high one',
			mastery({ ...four([0, 1, 2, 3], 'l'), 'l-4': [worth(1, day(4))], 'h-1': [worth(0.79, day(5))] }),
		],
		['with an estimate below the mark', mastery(four([0, 1, 2, 3]), { rules: { fragile: 0.6, mastered: 0.9 } })],
	])('is fragile with %s', (_, found) => {
		expect(found.state).toBe('fragile');
	});

	it('counts days as the learner has them', () => {
		const answers = four([0, 0, 0, 0]);
		expect(mastery(answers, { dayOf: (at) => at }).state).toBe('mastered');
	});

	it('is proved by one answer of four fifths', () => {
		const answers = { ...four([0, 1, 2, 3], 'l'), 'h-1': [worth(0.8, day(4))] };
		expect(mastery(answers).state).toBe('mastered');
	});

	it('fades once one of its questions waits too long, and not before it was mastered', () => {
		const isOverdue = (id: string) => id === 'h-2';
		expect(mastery(four([0, 0, 1, 1]), { isOverdue }).state).toBe('fading');
		expect(mastery(four([0, 0, 0, 0]), { isOverdue }).state).toBe('fragile');
		expect(mastery(four([0, 0, 1, 1]), { isOverdue: (id) => id === 'h-9' }).state).toBe('mastered');
	});

	it('keeps to the marks of the host', () => {
		const rules = { fragile: 0.5, mastered: 0.51 };
		expect([
			mastery({ 'h-1': [worth(1)] }, { rules }).state,
			mastery(four([0, 0, 1, 1]), { rules }).state,
		]).toStrictEqual(['fragile', 'mastered']);
	});

	it('takes answers in the order in which they were given, whichever question they are to', () => {
		const answers = { 'h-1': [worth(0, day(1)), worth(1, day(4))], 'h-2': [worth(1, day(0)), worth(0, day(3))] };
		const inOrder = [1, 0, 0, 1].reduce((so, score) => nextEstimate(so, score, 1), 0.3);
		expect(mastery(answers).estimate).toBe(inOrder);
	});

	it('does not count answers to other questions', () => {
		const record = answersOf({ 'h-1': [worth(1)], 'h-2': [worth(0)] });
		expect(masteryOf(record, objectiveOf('h-1', 'constructor'), context)).toStrictEqual({
			state: 'learning',
			estimate: 0.51,
			answers: 1,
		});
	});

	it('has an estimate from 0 to 1 for any record, and a state that fits it', () => {
		const fits = ({ state, estimate, answers }: Mastery) =>
			({
				new: answers === 0 && estimate === 0.3,
				learning: answers > 0 && estimate < 0.6,
				fragile: answers > 0 && estimate >= 0.6,
				mastered: answers >= 4 && estimate >= 0.8,
				fading: answers >= 4 && estimate >= 0.8,
			})[state];
		const anyObjective = fc
			.uniqueArray(anyId)
			.map((ids) => ({ ...objectiveOf(), questions: ids.map((id) => ({ id, isHigh: true })) }));
		fc.assert(
			fc.property(anyRecord, anyObjective, fc.boolean(), (record, objective, isOverdue) => {
				const found = masteryOf(record, objective, { ...context, isOverdue: () => isOverdue });
				expect(found.estimate).toBeGreaterThanOrEqual(0);
				expect(found.estimate).toBeLessThanOrEqual(1);
				expect(fits(found)).toBe(true);
			}),
		);
	});

	it('is never lower for one more right answer', () => {
		fc.assert(
			fc.property(fc.array(anyAttempt), fc.boolean(), (attempts, hint) => {
				const answers = attempts.map((attempt, rank) => ({ ...attempt, at: day(rank) }));
				const more = worth(1, day(answers.length), hint ? HINT : {});
				expect(mastery({ 'h-1': [...answers, more] }).estimate).toBeGreaterThanOrEqual(
					mastery({ 'h-1': answers }).estimate,
				);
			}),
		);
	});
});

describe('isLearnt and isMastered', () => {
	const states: readonly MasteryState[] = ['new', 'learning', 'fragile', 'mastered', 'fading'];
	const those = (is: (mastery: Mastery) => boolean) =>
		states.filter((state) => is({ state, estimate: 0.5, answers: 1 }));

	it('tell what is learnt at least, and what was mastered though it fades', () => {
		expect(those(isLearnt)).toStrictEqual(['fragile', 'mastered', 'fading']);
		expect(those(isMastered)).toStrictEqual(['mastered', 'fading']);
	});
});
