/** How far a learner is, counted from the record. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAnswered, lessonProgress, nextLesson } from '../../src/learning/progress.ts';
import {
	withAnswer,
	withBookmark,
	withDone,
	withExercise,
	withNotes,
	withRead,
} from '../../src/learning/record/deeds.ts';
import { emptyRecord, type LearnerRecord } from '../../src/learning/record/record.ts';
import { anyId, anyRecord, attemptAt, LATER, NOON } from '../support/records.ts';

const selection = { id: 'selection', questions: ['q-1', 'q-2', 'q-3'] };

/** A record with one score a question of a lesson. */
const scored = (lesson: string, scores: Record<string, number>, from = emptyRecord()): LearnerRecord =>
	Object.entries(scores).reduce(
		(record, [question, score]) => withAnswer(record, { lesson, question, attempt: { ...attemptAt(NOON), score } }),
		from,
	);

const NOTHING = { state: 'ahead', answered: 0, right: 0, percent: 0 };
const written = { lesson: 'selection', exercise: 'e-1', text: 'Prix', at: NOON };

describe('isAnswered', () => {
	const is = (scores: Record<string, number>, questions = selection.questions) =>
		isAnswered(scored('selection', scores), { id: 'selection', questions });

	it('is once every question has an answer, right or wrong', () => {
		expect([is({ 'q-1': 0, 'q-2': 0, 'q-3': 1 }), is({ 'q-1': 1, 'q-2': 1 })]).toStrictEqual([true, false]);
	});

	it('never is where there are no questions', () => {
		expect(is({ 'q-1': 1 }, [])).toBe(false);
	});

	it('is not by names that JavaScript keeps for itself', () => {
		expect(is({ 'q-1': 1 }, ['q-1', 'constructor'])).toBe(false);
	});
});

describe('lessonProgress', () => {
	it('has a lesson ahead while nothing is known of it', () => {
		expect(lessonProgress(emptyRecord(), selection)).toStrictEqual(NOTHING);
	});

	it('has a lesson begun from its first answer', () => {
		expect(lessonProgress(scored('selection', { 'q-1': 1 }), selection)).toStrictEqual({
			state: 'begun',
			answered: 1,
			right: 1,
			percent: 33,
		});
	});

	it.each<[string, (record: LearnerRecord) => LearnerRecord]>([
		['its exercise is written', (record) => withExercise(record, written)],
		['notes are taken', (record) => withNotes(record, 'selection', 'Prix', NOON)],
		['it is said to be read', (record) => withRead(record, 'selection', true, NOON)],
		['it has a bookmark', (record) => withBookmark(record, 'selection', true, NOON)],
	])('has a lesson begun once %s', (_, deed) => {
		expect(lessonProgress(deed(emptyRecord()), selection)).toStrictEqual({ ...NOTHING, state: 'begun' });
	});

	it('has a lesson done once every question is answered, right or wrong', () => {
		const record = scored('selection', { 'q-1': 1, 'q-2': 0.5, 'q-3': 0 });
		expect(lessonProgress(record, selection)).toStrictEqual({ state: 'done', answered: 3, right: 1, percent: 50 });
	});

	it('does not count answers to questions that the lesson no longer has', () => {
		const record = scored('selection', { 'q-1': 0, 'q-8': 1, 'q-9': 1 });
		expect(lessonProgress(record, selection)).toStrictEqual({ state: 'begun', answered: 1, right: 0, percent: 0 });
	});

	it('counts the last answer to a question, though the one before was better', () => {
		const record = scored('selection', { 'q-1': 0.25 }, scored('selection', { 'q-1': 1 }));
		expect(lessonProgress(record, { id: 'selection', questions: ['q-1'] })).toStrictEqual({
			state: 'done',
			answered: 1,
			right: 0,
			percent: 25,
		});
	});

	it('counts an answer to its question wherever that was asked', () => {
		const record = scored('acquisition', { 'q-1': 1 });
		expect(lessonProgress(record, selection)).toStrictEqual({ state: 'begun', answered: 1, right: 1, percent: 33 });
	});

	it('has a lesson stay done though its author added questions', () => {
		const record = withDone(scored('selection', { 'q-1': 1 }), 'selection', LATER);
		expect(lessonProgress(record, selection)).toStrictEqual({ state: 'done', answered: 1, right: 1, percent: 33 });
	});

	it('never has a lesson without questions done', () => {
		const record = withExercise(emptyRecord(), written);
		expect(lessonProgress(record, { id: 'selection', questions: [] })).toStrictEqual({ ...NOTHING, state: 'begun' });
	});

	it('finds nothing under a name that JavaScript keeps for itself', () => {
		const ids = ['constructor', 'toString', '__proto__'];
		expect(ids.map((id) => lessonProgress(emptyRecord(), { id, questions: ids }))).toStrictEqual([
			NOTHING,
			NOTHING,
			NOTHING,
		]);
	});

	it('counts in whole per cent from 0 to 100, and no more answers than questions', () => {
		fc.assert(
			fc.property(anyRecord, anyId, fc.uniqueArray(anyId), (record, id, questions) => {
				const { answered, right, percent } = lessonProgress(record, { id, questions });
				expect(Number.isInteger(percent) && percent >= 0 && percent <= 100).toBe(true);
				expect(right <= answered && answered <= questions.length).toBe(true);
			}),
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

	it('is the lesson begun last, though another was begun before', () => {
		expect(next(scored('acquisition', { 'q-3': 1 }, withNotes(emptyRecord(), 'selection', 'Prix', NOON)))).toBe(
			'acquisition',
		);
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
