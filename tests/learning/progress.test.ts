/** How far a learner is, counted from the record. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lessonProgress, nextLesson } from '../../src/learning/progress.ts';
import { emptyRecord, type LearnerRecord, withAnswer, withExercise } from '../../src/learning/record.ts';
import { anyRecord, choice, NOON } from '../support/records.ts';

const selection = { id: 'selection', questions: ['q-1', 'q-2', 'q-3'] };

/** A record with one score a question of a lesson. */
const scored = (lesson: string, scores: Record<string, number>, from = emptyRecord()): LearnerRecord =>
	Object.entries(scores).reduce(
		(record, [question, score]) => withAnswer(record, lesson, question, { answer: choice('a'), score, at: NOON }),
		from,
	);

describe('lessonProgress', () => {
	it('has a lesson ahead while nothing is known of it', () => {
		expect(lessonProgress(emptyRecord(), selection)).toStrictEqual({
			state: 'ahead',
			answered: 0,
			right: 0,
			percent: 0,
		});
	});

	it('has a lesson begun from its first answer', () => {
		expect(lessonProgress(scored('selection', { 'q-1': 1 }), selection)).toStrictEqual({
			state: 'begun',
			answered: 1,
			right: 1,
			percent: 33,
		});
	});

	it('has a lesson begun once its exercise is written', () => {
		const record = withExercise(emptyRecord(), 'selection', 'e-1', 'Prix');
		expect(lessonProgress(record, selection)).toStrictEqual({ state: 'begun', answered: 0, right: 0, percent: 0 });
	});

	it('has a lesson done once every question is answered, right or wrong', () => {
		const record = scored('selection', { 'q-1': 1, 'q-2': 0.5, 'q-3': 0 });
		expect(lessonProgress(record, selection)).toStrictEqual({ state: 'done', answered: 3, right: 1, percent: 50 });
	});

	it('does not count answers to questions that the lesson no longer has', () => {
		const record = scored('selection', { 'q-1': 0, 'q-8': 1, 'q-9': 1 });
		expect(lessonProgress(record, selection)).toStrictEqual({ state: 'begun', answered: 1, right: 0, percent: 0 });
	});

	it('does not count answers given in another lesson', () => {
		const record = scored('acquisition', { 'q-1': 1 });
		expect(lessonProgress(record, selection)).toStrictEqual({ state: 'ahead', answered: 0, right: 0, percent: 0 });
	});

	it('never has a lesson without questions done', () => {
		const record = withExercise(emptyRecord(), 'selection', 'e-1', 'Prix');
		expect(lessonProgress(record, { id: 'selection', questions: [] })).toStrictEqual({
			state: 'begun',
			answered: 0,
			right: 0,
			percent: 0,
		});
	});

	it('finds nothing under a name that JavaScript keeps for itself', () => {
		const ids = ['constructor', 'toString', '__proto__'];
		const nothing = { state: 'ahead', answered: 0, right: 0, percent: 0 };
		expect(ids.map((id) => lessonProgress(emptyRecord(), { id, questions: ids }))).toStrictEqual([
			nothing,
			nothing,
			nothing,
		]);
	});

	it('counts in whole per cent from 0 to 100, and no more answers than questions', () => {
		fc.assert(
			fc.property(
				anyRecord,
				fc.uniqueArray(fc.constantFrom('q-01', 'q-02', 'constructor', '__proto__')),
				(record, questions) => {
					const { answered, right, percent } = lessonProgress(record, { id: 'etape-selection', questions });
					expect(Number.isInteger(percent) && percent >= 0 && percent <= 100).toBe(true);
					expect(right <= answered && answered <= questions.length).toBe(true);
				},
			),
		);
	});
});

describe('nextLesson', () => {
	const lessons = [
		{ id: 'recherche', questions: ['q-1'] },
		{ id: 'selection', questions: ['q-2'] },
		{ id: 'acquisition', questions: ['q-3', 'q-4'] },
	];
	const next = (record: LearnerRecord) => nextLesson(record, lessons)?.id;

	it('is the first lesson for who starts', () => {
		expect(next(emptyRecord())).toBe('recherche');
	});

	it('is the lesson begun last, while it is not done', () => {
		expect(next(scored('acquisition', { 'q-3': 1 }))).toBe('acquisition');
	});

	it('is the first lesson not done, once the last one is', () => {
		const record = scored('acquisition', { 'q-3': 1, 'q-4': 0 }, scored('recherche', { 'q-1': 1 }));
		expect(next(record)).toBe('selection');
	});

	it('is the first lesson not done, if the last one has left the course', () => {
		expect(next(scored('decouverte', { 'q-7': 1 }, scored('recherche', { 'q-1': 1 })))).toBe('selection');
	});

	it('is none when all are done', () => {
		const record = scored(
			'recherche',
			{ 'q-1': 0 },
			scored('selection', { 'q-2': 0 }, scored('acquisition', { 'q-3': 0, 'q-4': 0 })),
		);
		expect(next(record)).toBeUndefined();
	});
});
