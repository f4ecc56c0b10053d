/** What a learner does best now: the first of these that applies. */
import { describe, expect, it } from 'vitest';
import type { LessonStanding } from '../../src/learning/course-mastery.ts';
import { nextStep, type Situation } from '../../src/learning/next-step.ts';
import { emptyRecord, type LearnerRecord, type Sitting } from '../../src/learning/record/record.ts';
import { bankOf, questionOf, sat, sittingOf, withSittings } from '../support/bank.ts';
import { LATER, NOON } from '../support/records.ts';

const bank = bankOf([
	questionOf('q-1', { lesson: 'recherche', module: 'avant' }),
	questionOf('q-2', { lesson: 'selection', module: 'avant' }),
	questionOf('q-3', { lesson: 'usage', module: 'apres' }),
]);
const LESSONS = bank.lessons.map(({ id }) => id);

/** A record in which these lessons are done. */
const done = (...lessons: readonly string[]): LearnerRecord => ({
	...emptyRecord(),
	lessons: Object.fromEntries(lessons.map((id) => [id, { at: LATER, done: NOON }])),
});
const standings = (fading: string): LessonStanding[] =>
	bank.lessons.map((lesson) => ({
		lesson,
		objectives: [{ rank: 1, text: '', estimate: 0.9, answers: 4, state: lesson.id === fading ? 'fading' : 'mastered' }],
		mastered: 1,
	}));
const next = (situation: Partial<Situation> = {}) =>
	nextStep({
		bank,
		record: done(...LESSONS),
		standings: standings(''),
		due: 0,
		isPassed: () => true,
		hasExam: true,
		isExamPassed: false,
		...situation,
	});
/** All that could be done, but for what comes before. */
const everything = { due: 3, standings: standings('selection'), record: done('recherche'), isPassed: () => false };

describe('nextStep', () => {
	const open = (kind: Sitting['kind']) => withSittings({ 's-1': sittingOf(['q-1'], { kind }) }, done('recherche'));

	it.each(['exam', 'diagnostic'] as const)('is to finish an open %s before anything else', (kind) => {
		expect(next({ ...everything, record: open(kind) })).toStrictEqual({ type: 'resume', kind });
	});

	it('is not to finish what is over, nor a review of a module', () => {
		const over = withSittings({ 's-1': sat({ 'q-1': 1 }) });
		expect([next({ ...everything, record: over }), next({ ...everything, record: open('module') })]).toStrictEqual([
			{ type: 'review', due: 3 },
			{ type: 'review', due: 3 },
		]);
	});

	it('is to review what is due', () => {
		expect(next(everything)).toStrictEqual({ type: 'review', due: 3 });
	});

	it('is to revive what fades, once nothing is due', () => {
		expect(next({ ...everything, due: 0 })).toStrictEqual({ type: 'revive', lesson: 'selection' });
	});

	it('is the next lesson, once nothing fades', () => {
		expect(next({ ...everything, due: 0, standings: standings('') })).toStrictEqual({
			type: 'lesson',
			lesson: 'selection',
			isFirst: false,
		});
	});

	it('is the first lesson for who starts', () => {
		expect(next({ record: emptyRecord(), standings: [], isPassed: () => false })).toStrictEqual({
			type: 'lesson',
			lesson: 'recherche',
			isFirst: true,
		});
	});

	it('is still the first lesson of the course, if another was begun', () => {
		const record = { ...emptyRecord(), lessons: { usage: { at: NOON } } };
		expect(next({ record })).toStrictEqual({ type: 'lesson', lesson: 'recherche', isFirst: false });
	});

	it('is the review of a module once its lessons are done, before those of the module after it', () => {
		expect(next({ record: done('recherche', 'selection'), isPassed: () => false })).toStrictEqual({
			type: 'module',
			module: 'avant',
		});
	});

	it('is the module after it once the review is passed', () => {
		expect(next({ record: done('recherche', 'selection'), isPassed: (module) => module === 'avant' })).toStrictEqual({
			type: 'lesson',
			lesson: 'usage',
			isFirst: false,
		});
	});

	it('asks for no review of a module without lessons', () => {
		const withEmpty = { ...bank, modules: [{ id: 'vide', title: 'Vide' }, ...bank.modules] };
		expect(next({ bank: withEmpty, isPassed: (module) => module !== 'vide' })).toStrictEqual({ type: 'exam' });
	});

	it('is the exam once all else is done, if there is one and it is not passed', () => {
		expect([next(), next({ hasExam: false }), next({ isExamPassed: true })]).toStrictEqual([
			{ type: 'exam' },
			{ type: 'nothing' },
			{ type: 'nothing' },
		]);
	});
});
