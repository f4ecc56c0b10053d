/** A quiz as it is worked: choose, check, retry, and what the record keeps of it. */
import { describe, expect, it } from 'vitest';
import { openQuiz, type QuizSession } from '../../../src/islands/lesson/quiz-session.ts';
import { emptyRecord, type LearnerRecord, withAnswer } from '../../../src/learning/record.ts';
import { KINDS } from '../../../src/questions/kinds.ts';
import { multipleOf, singleOf } from '../../support/questions.ts';
import { choice, LATER, NOON } from '../../support/records.ts';

/** b is right. */
const single = singleOf(3, 1, 'q-1');
/** a and b are right. */
const multiple = multipleOf([true, true, false], 'q-2');
const questions = [single, multiple];

const RIGHT = { score: 1, isRight: true };
const WRONG = { score: 0, isRight: false };

/** A quiz opened on a record; `kept` is the record as the quiz changes it. */
function open(record: LearnerRecord = emptyRecord()): QuizSession & { kept(): LearnerRecord } {
	let kept = record;
	const remember = (change: (record: LearnerRecord) => LearnerRecord) => {
		kept = change(kept);
	};
	return {
		...openQuiz({ lesson: 'selection', questions, kinds: KINDS, record, remember, now: () => LATER }),
		kept: () => kept,
	};
}

const answered = (chosen: string[], question = 'q-1', lesson = 'selection') =>
	withAnswer(emptyRecord(), lesson, question, { answer: choice(...chosen), score: 1, at: NOON });

describe('openQuiz', () => {
	it('opens blank for who never answered', () => {
		expect(open().$working.get()).toStrictEqual({ 'q-1': {}, 'q-2': {} });
	});

	it('opens where the record left it, marked as the questions are today', () => {
		expect(open(answered(['a'])).$working.get()).toStrictEqual({
			'q-1': { given: choice('a'), mark: WRONG },
			'q-2': {},
		});
	});

	it('leaves out of a kept answer the options that are gone', () => {
		expect(open(answered(['a', 'f'], 'q-2')).$working.get()['q-2']).toStrictEqual({
			given: choice('a'),
			mark: { score: 0.5, isRight: false },
		});
	});

	it('opens a question blank if all that was chosen is gone', () => {
		expect(open(answered(['f'])).$working.get()['q-1']).toStrictEqual({});
	});

	it('does not look at answers given in another lesson', () => {
		expect(open(answered(['b'], 'q-1', 'acquisition')).$working.get()['q-1']).toStrictEqual({});
	});

	it('writes nothing by opening', () => {
		const record = answered(['b']);
		expect(open(record).kept()).toBe(record);
	});
});

describe('answer', () => {
	it('takes the place of what was answered before', () => {
		const quiz = open();
		quiz.answer(single, () => choice('a'));
		quiz.answer(single, () => choice('b'));
		expect(quiz.$working.get()).toStrictEqual({ 'q-1': { given: choice('b') }, 'q-2': {} });
	});

	it('is made from what stands, so that nothing is lost between two draws of the page', () => {
		const quiz = open();
		const add = (id: string) => (before?: { type: string; chosen?: string[] }) => choice(...(before?.chosen ?? []), id);
		quiz.answer(multiple, add('a'));
		quiz.answer(multiple, add('b'));
		expect(quiz.$working.get()['q-2']).toStrictEqual({ given: choice('a', 'b') });
	});

	it('keeps nothing in the record before it is checked', () => {
		const quiz = open();
		quiz.answer(single, () => choice('b'));
		expect(quiz.kept()).toStrictEqual(emptyRecord());
	});
});

describe('check', () => {
	it('asks for a choice first, and keeps nothing', () => {
		const quiz = open();
		expect(quiz.check(single)).toBe(false);
		expect([quiz.$working.get()['q-1'], quiz.kept()]).toStrictEqual([{ isEmpty: true }, emptyRecord()]);
	});

	it('stops asking once something is chosen', () => {
		const quiz = open();
		quiz.check(single);
		quiz.answer(single, () => choice('a'));
		expect(quiz.$working.get()['q-1']).toStrictEqual({ given: choice('a') });
	});

	it('marks what is chosen, and keeps answer, points and instant', () => {
		const quiz = open();
		quiz.answer(single, () => choice('b'));
		expect(quiz.check(single)).toBe(true);
		expect(quiz.$working.get()).toStrictEqual({ 'q-1': { given: choice('b'), mark: RIGHT }, 'q-2': {} });
		expect(quiz.kept()).toStrictEqual({
			version: 1,
			lessons: {
				selection: { answers: { 'q-1': { answer: choice('b'), score: 1, at: LATER, tries: 1 } }, exercises: {} },
			},
			last: 'selection',
		});
	});

	it('changes the record as it stands when it is checked, not as it was when the quiz opened', () => {
		let kept = emptyRecord();
		const quiz = openQuiz({
			lesson: 'selection',
			questions,
			kinds: KINDS,
			record: kept,
			remember: (change) => {
				kept = change(answered(['a'], 'q-9'));
			},
			now: () => LATER,
		});
		quiz.answer(single, () => choice('b'));
		quiz.check(single);
		expect(Object.keys(kept.lessons['selection']?.answers ?? {})).toStrictEqual(['q-9', 'q-1']);
	});
});

describe('retry', () => {
	it('makes the questions it names blank again, and leaves the record', () => {
		const quiz = open(answered(['b']));
		quiz.answer(multiple, () => choice('a'));
		quiz.retry(single);
		expect(quiz.$working.get()).toStrictEqual({ 'q-1': {}, 'q-2': { given: choice('a') } });
		expect(quiz.kept()).toStrictEqual(answered(['b']));
	});

	it('can name all of them', () => {
		const quiz = open(answered(['b']));
		quiz.answer(multiple, () => choice('a'));
		quiz.retry(...questions);
		expect(quiz.$working.get()).toStrictEqual({ 'q-1': {}, 'q-2': {} });
	});

	it('counts the next answer as one more try', () => {
		const quiz = open(answered(['a']));
		quiz.retry(single);
		quiz.answer(single, () => choice('b'));
		quiz.check(single);
		expect(quiz.kept().lessons['selection']?.answers['q-1']).toStrictEqual({
			answer: choice('b'),
			score: 1,
			at: LATER,
			tries: 2,
		});
	});
});

describe('adopt', () => {
	it('takes over what was chosen before the script arrived', () => {
		const quiz = open();
		quiz.adopt(multiple, choice('a', 'c'));
		expect(quiz.$working.get()['q-2']).toStrictEqual({ given: choice('a', 'c') });
	});

	it('leaves alone a question that nobody touched', () => {
		const quiz = open();
		quiz.adopt(single, undefined);
		expect(quiz.$working.get()['q-1']).toStrictEqual({});
	});

	it('leaves alone a question that the record has already marked', () => {
		const quiz = open(answered(['b']));
		quiz.adopt(single, choice('a'));
		expect(quiz.$working.get()['q-1']).toStrictEqual({ given: choice('b'), mark: RIGHT });
	});
});
