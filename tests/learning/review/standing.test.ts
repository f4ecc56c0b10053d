/** Where a learner stands with reviews: what is remembered, what was never asked, what was done today. */
import { describe, expect, it } from 'vitest';
import { memoryOf, schedulerFor } from '../../../src/learning/review/schedule.ts';
import { doneToday, isReviewed, memoriesOf, unseenOf } from '../../../src/learning/review/standing.ts';
import { answersOf, bankOf, questionOf, worth } from '../../support/bank.ts';
import { LATER, NOON, past } from '../../support/records.ts';

const scheduler = schedulerFor(0.9);
const questions = [
	questionOf('q-2'),
	questionOf('r-1', { list: 'practice' }),
	questionOf('q-1', { lesson: 'recherche' }),
	questionOf('constructor'),
	questionOf('x-1', { list: 'exam' }),
	questionOf('p-1', { list: 'diagnostic' }),
];
const bank = bankOf(questions);
const all = questions.map(({ id }) => id);
const everyAnswer = answersOf(Object.fromEntries(all.map((id) => [id, [worth(1)]])));

describe('isReviewed', () => {
	it('is what stands in lessons and beside them, not what stands in the exam or in the diagnostic', () => {
		expect(questions.filter(isReviewed).map(({ id }) => id)).toStrictEqual(['q-2', 'r-1', 'q-1', 'constructor']);
	});
});

describe('memoriesOf', () => {
	it('has a memory of each question that comes back and was answered', () => {
		const record = answersOf({ 'q-1': [worth(1), worth(0.5, LATER)], 'x-1': [worth(1)], 'gone-1': [worth(1)] });
		expect(memoriesOf(scheduler, bank, record)).toStrictEqual([
			memoryOf(scheduler, 'q-1', [worth(1), worth(0.5, LATER)]),
		]);
	});

	it('has none of the exam and of the diagnostic, and none of names that JavaScript keeps for itself', () => {
		expect(memoriesOf(scheduler, bank, everyAnswer).map(({ question }) => question)).toStrictEqual([
			'q-2',
			'r-1',
			'q-1',
			'constructor',
		]);
		expect(memoriesOf(scheduler, bank, answersOf({}))).toStrictEqual([]);
	});
});

describe('unseenOf', () => {
	const begun = (...lessons: readonly string[]) => ({
		...answersOf({ 'q-2': [worth(0)] }),
		lessons: Object.fromEntries(lessons.map((id) => [id, { at: NOON }])),
	});
	const unseen = (...lessons: readonly string[]) => unseenOf(bank, begun(...lessons)).map(({ id }) => id);

	it('has the questions of lessons begun that were never asked, in the order of the course', () => {
		expect([unseen('selection'), unseen('recherche', 'selection')]).toStrictEqual([
			['r-1', 'constructor'],
			['r-1', 'q-1', 'constructor'],
		]);
	});

	it('has those of modules that are trained from the start, though no lesson of them is begun', () => {
		const apart = bankOf([...questions, questionOf('q-3', { lesson: 'usage', module: 'apres' })]);
		const unseen = (...modules: readonly string[]) =>
			unseenOf(apart, begun('recherche'), new Set(modules)).map(({ id }) => id);
		expect([unseen(), unseen('apres'), unseen('avant')]).toStrictEqual([
			['q-1'],
			['q-1', 'q-3'],
			['r-1', 'q-1', 'constructor'],
		]);
	});

	it('has none while no lesson is begun', () => {
		expect(unseen()).toStrictEqual([]);
	});
});

describe('doneToday', () => {
	const isToday = (at: string) => at.startsWith('2026-03-02');
	const [review, morning] = [{ review: true as const }, past(LATER, -3_600_000)];
	const done = (answers: Parameters<typeof answersOf>[0]) => doneToday(answersOf(answers), isToday);

	it('counts each question once that was asked in a review today', () => {
		expect(done({ 'q-1': [worth(1, NOON, review), worth(0, morning, review), worth(1, LATER, review)] })).toStrictEqual(
			{
				asked: 1,
				fresh: 0,
			},
		);
	});

	it('counts as new what was first asked in a review today', () => {
		expect(done({ 'q-1': [worth(0, morning, review), worth(1, LATER, review)] })).toStrictEqual({ asked: 1, fresh: 1 });
	});

	it('counts as known what a lesson asked before', () => {
		expect(done({ 'q-1': [worth(0, morning), worth(1, LATER, review)] })).toStrictEqual({ asked: 1, fresh: 0 });
	});

	it('counts neither what lessons asked today nor what reviews asked before', () => {
		expect(done({ 'q-1': [worth(1, LATER)], 'q-2': [worth(1, NOON, review)] })).toStrictEqual({ asked: 0, fresh: 0 });
	});
});
