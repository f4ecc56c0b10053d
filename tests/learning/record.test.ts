/** The learner's record: what is read back, what is refused, how it grows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRecord, type LearnerRecord, readRecord, withAnswer, withExercise } from '../../src/learning/record.ts';
import { anyRecord, choice, LATER, NOON } from '../support/records.ts';

const attempt = { answer: choice('a'), score: 0.5, at: NOON, tries: 1 };
const lesson = { answers: { 'q-1': attempt }, exercises: { 'e-1': 'Six critères' } };
const record: LearnerRecord = { version: 1, lessons: { selection: lesson }, last: 'selection' };

const without = (value: object, name: string) =>
	Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
/** The record with another attempt, another lesson. */
const withAttempt = (value: unknown) => ({
	...record,
	lessons: { selection: { ...lesson, answers: { 'q-1': value } } },
});
const withLessons = (value: unknown) => ({ ...record, lessons: { selection: value } });

describe('readRecord', () => {
	it('reads a record that it wrote', () => {
		expect(readRecord(JSON.stringify(record))).toStrictEqual({ type: 'record', record });
	});

	it('reads an empty record', () => {
		expect(readRecord('{"version":1,"lessons":{}}')).toStrictEqual({ type: 'record', record: emptyRecord() });
	});

	it('keeps what it does not know', () => {
		const grown = { ...record, colour: 'blue' };
		expect(readRecord(JSON.stringify(grown))).toStrictEqual({ type: 'record', record: grown });
	});

	it('reads back whatever a learner’s deeds wrote', () => {
		fc.assert(
			fc.property(anyRecord, (grown) => {
				// As texts: to Vitest, an object that holds `constructor` never equals another.
				const text = JSON.stringify(grown);
				const read = readRecord(text);
				expect(read.type === 'record' && JSON.stringify(read.record)).toBe(text);
			}),
		);
	});

	it.each([
		['nothing', ''],
		['half a record', JSON.stringify(record).slice(0, -1)],
		['something else than JSON', 'undefined'],
	])('says of %s that it is unreadable', (_, text) => {
		expect(readRecord(text)).toStrictEqual({ type: 'unreadable' });
	});

	it.each<[string, unknown]>([
		['null', null],
		['a number', 7],
		['a text', 'record'],
		['a list', [record]],
		['an empty object', {}],
		['a version that is a text', { ...record, version: '1' }],
		['a version before the first', { ...record, version: 0 }],
		['no lessons', without(record, 'lessons')],
		['lessons that are a list', { ...record, lessons: [lesson] }],
		['lessons that are null', { ...record, lessons: null }],
		['a last lesson that is no id', { ...record, last: 3 }],
		['a last lesson that is null', { ...record, last: null }],
		['a lesson that is null', withLessons(null)],
		['a lesson that is a text', withLessons('done')],
		['a lesson without answers', withLessons(without(lesson, 'answers'))],
		['a lesson without exercises', withLessons(without(lesson, 'exercises'))],
		['answers that are a list', withLessons({ ...lesson, answers: [attempt] })],
		['an exercise that is no text', withLessons({ ...lesson, exercises: { 'e-1': 6 } })],
		['an attempt that is null', withAttempt(null)],
		['an attempt without answer', withAttempt(without(attempt, 'answer'))],
		['an attempt without score', withAttempt(without(attempt, 'score'))],
		['an attempt without instant', withAttempt(without(attempt, 'at'))],
		['an attempt without tries', withAttempt(without(attempt, 'tries'))],
		['a score below 0', withAttempt({ ...attempt, score: -0.1 })],
		['a score above 1', withAttempt({ ...attempt, score: 1.1 })],
		['a score that is a text', withAttempt({ ...attempt, score: '1' })],
		['an instant that is a number', withAttempt({ ...attempt, at: 1 })],
		['tries that are a text', withAttempt({ ...attempt, tries: '1' })],
		['an answer of a type not known', withAttempt({ ...attempt, answer: { type: 'order', chosen: ['a'] } })],
		['an answer without choice', withAttempt({ ...attempt, answer: { type: 'choice' } })],
		['a choice that is a text', withAttempt({ ...attempt, answer: { type: 'choice', chosen: 'a' } })],
		['a choice of numbers', withAttempt({ ...attempt, answer: { type: 'choice', chosen: [1] } })],
	])('says of %s that it is unreadable', (_, value) => {
		expect(readRecord(JSON.stringify(value))).toStrictEqual({ type: 'unreadable' });
	});

	it('tells a record of a later version from an unreadable one, whatever it holds', () => {
		expect(readRecord('{"version":2,"chapters":[]}')).toStrictEqual({ type: 'newer', version: 2 });
	});

	it('never throws', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.json(),
					fc.jsonValue().map((value) => JSON.stringify({ version: 1, lessons: value })),
				),
				(text) => {
					expect(['record', 'unreadable', 'newer']).toContain(readRecord(text).type);
				},
			),
		);
	});
});

describe('withAnswer', () => {
	const right = { answer: choice('b'), score: 1, at: LATER };

	it('opens a lesson with its first answer', () => {
		expect(withAnswer(emptyRecord(), 'selection', 'q-1', right)).toStrictEqual({
			version: 1,
			lessons: { selection: { answers: { 'q-1': { ...right, tries: 1 } }, exercises: {} } },
			last: 'selection',
		});
	});

	it('keeps the last answer to a question, and counts the tries', () => {
		expect(withAnswer(record, 'selection', 'q-1', right)).toStrictEqual({
			...record,
			lessons: { selection: { ...lesson, answers: { 'q-1': { ...right, tries: 2 } } } },
		});
	});

	it('leaves other questions and other lessons as they were', () => {
		const two = withAnswer(withAnswer(record, 'selection', 'q-2', right), 'acquisition', 'q-9', right);
		expect(two).toStrictEqual({
			version: 1,
			lessons: {
				selection: { ...lesson, answers: { 'q-1': attempt, 'q-2': { ...right, tries: 1 } } },
				acquisition: { answers: { 'q-9': { ...right, tries: 1 } }, exercises: {} },
			},
			last: 'acquisition',
		});
	});

	it('does not change the record it was given', () => {
		const before = structuredClone(record);
		withAnswer(record, 'selection', 'q-1', right);
		expect(record).toStrictEqual(before);
	});

	it('counts from one under a name that JavaScript keeps for itself', () => {
		const { lessons } = withAnswer(emptyRecord(), 'constructor', 'constructor', right);
		expect(Object.entries(lessons).map(([id, { answers }]) => [id, Object.entries(answers)])).toStrictEqual([
			['constructor', [['constructor', { ...right, tries: 1 }]]],
		]);
	});
});

describe('withExercise', () => {
	it('keeps what was written, as it was written', () => {
		expect(withExercise(record, 'acquisition', 'e-2', '  Prix\n')).toStrictEqual({
			version: 1,
			lessons: { selection: lesson, acquisition: { answers: {}, exercises: { 'e-2': '  Prix\n' } } },
			last: 'acquisition',
		});
	});

	it('replaces what was written before', () => {
		expect(withExercise(record, 'selection', 'e-1', 'Huit')).toStrictEqual({
			...record,
			lessons: { selection: { ...lesson, exercises: { 'e-1': 'Huit' } } },
		});
	});

	it('removes what was erased, and nothing else', () => {
		const two = withExercise(record, 'selection', 'e-2', 'Prix');
		expect(withExercise(two, 'selection', 'e-1', ' \n')).toStrictEqual({
			...record,
			lessons: { selection: { ...lesson, exercises: { 'e-2': 'Prix' } } },
		});
	});

	it.each(['e-1', 'constructor'])('begins no lesson with an exercise « %s » left blank', (exercise) => {
		expect(withExercise(emptyRecord(), 'acquisition', exercise, ' ')).toStrictEqual(emptyRecord());
	});

	it('does not change the record it was given', () => {
		const before = structuredClone(record);
		withExercise(record, 'selection', 'e-1', '');
		expect(record).toStrictEqual(before);
	});
});
