/** How well the whole course is mastered, lesson by lesson and objective by objective. */
import { describe, expect, it } from 'vitest';
import { learningRules } from '../../src/course/rules.ts';
import { courseMastery } from '../../src/learning/course-mastery.ts';
import { type Attempt, emptyRecord, type LearnerRecord } from '../../src/learning/record/record.ts';
import { isReviewed } from '../../src/learning/review/standing.ts';
import { answersOf, bankOf, questionOf, worth } from '../support/bank.ts';
import { bank as realBank } from '../support/real-bank.ts';
import { NOON, past } from '../support/records.ts';

const DAY = 86_400_000;
const rules = learningRules({});
const dayOf = (at: string) => at.slice(0, 10);
const at = (days: number) => past(NOON, days * DAY);

const bank = bankOf([
	questionOf('q-1', { bloom: 'rappeler' }),
	questionOf('q-2', { bloom: 'appliquer' }),
	questionOf('q-3', { bloom: 'comprendre', objective: 2 }),
	questionOf('q-4', { bloom: 'rappeler', lesson: 'recherche' }),
	questionOf('q-5', { bloom: 'comprendre', lesson: 'recherche' }),
	questionOf('x-1', { bloom: 'analyser', list: 'exam' }),
	questionOf('p-1', { bloom: 'appliquer', list: 'diagnostic' }),
]);
const standings = (record: LearnerRecord, now = at(5)) => courseMastery(bank, record, { rules, now, dayOf });
/** Six right answers to a question, one a day. */
const six = (first = 0): Attempt[] => [0, 1, 2, 3, 4, 5].map((days) => worth(1, at(first + days)));
const states = (record: LearnerRecord, now?: string) =>
	standings(record, now).map(({ objectives }) => objectives.map(({ state }) => state));

describe('courseMastery', () => {
	it('has every objective of every lesson, with its words', () => {
		const [selection, recherche] = bank.lessons;
		const blank = (rank: number, lesson: string) => ({
			...{ state: 'new', estimate: 0.3, answers: 0 },
			rank,
			text: `Objective ${rank} of ${lesson}`,
		});
		expect(standings(emptyRecord())).toStrictEqual([
			{ lesson: selection, objectives: [blank(1, 'selection'), blank(2, 'selection')], mastered: 0 },
			{ lesson: recherche, objectives: [blank(1, 'recherche')], mastered: 0 },
		]);
	});

	it('counts the objectives that are mastered', () => {
		expect(standings(answersOf({ 'q-2': six() })).map(({ mastered }) => mastered)).toStrictEqual([1, 0]);
	});

	it('takes an answer at the level of applying or above for a proof, and none below', () => {
		expect([states(answersOf({ 'q-1': six() })), states(answersOf({ 'q-2': six() }))]).toStrictEqual([
			[['fragile', 'new'], ['new']],
			[['mastered', 'new'], ['new']],
		]);
	});

	it('takes the highest level of an objective for a proof where it has none above', () => {
		expect([states(answersOf({ 'q-4': six() })), states(answersOf({ 'q-5': six() }))]).toStrictEqual([
			[['new', 'new'], ['fragile']],
			[['new', 'new'], ['mastered']],
		]);
	});

	it('can be mastered without the exam, whatever the exam asks', () => {
		const easy = bankOf([
			questionOf('q-3', { bloom: 'comprendre' }),
			questionOf('x-1', { bloom: 'analyser', list: 'exam' }),
		]);
		const [selection] = courseMastery(easy, answersOf({ 'q-3': six() }), { rules, now: at(5), dayOf });
		expect(selection?.objectives[0]?.state).toBe('mastered');
	});

	it('counts answers of the exam and of the diagnostic', () => {
		expect(states(answersOf({ 'x-1': six() }))).toStrictEqual([['mastered', 'new'], ['new']]);
	});

	it('fades once a question waits too long for its review', () => {
		const record = answersOf({ 'q-2': six() });
		expect([at(6), at(2000)].map((now) => states(record, now)[0]?.[0])).toStrictEqual(['mastered', 'fading']);
	});

	it('does not fade for a question of the exam or of the diagnostic, which never comes back', () => {
		const answers = { 'q-2': six(190), 'x-1': [worth(1, at(0))], 'p-1': [worth(1, at(0))] };
		expect(states(answersOf(answers), at(196))[0]?.[0]).toBe('mastered');
	});

	it('lets every objective of the real course be mastered, by the questions that come back', () => {
		const asked = realBank.questions.filter(isReviewed);
		const right = answersOf(Object.fromEntries(asked.map(({ id }) => [id, six()])));
		const all = courseMastery(realBank, right, { rules, now: at(5), dayOf });
		expect(all.map(({ lesson }) => lesson)).toStrictEqual(realBank.lessons);
		const others = all.flatMap(({ lesson, objectives }) =>
			objectives.filter(({ state }) => state !== 'mastered').map(({ rank, state }) => `${lesson.id} ${rank}: ${state}`),
		);
		expect(others).toStrictEqual([]);
	});
});
