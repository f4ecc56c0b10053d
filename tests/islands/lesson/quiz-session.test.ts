/** A quiz as it is worked: choose, check, retry, and what the record keeps of it. */
import { describe, expect, it } from 'vitest';
import { openQuiz, type QuizSession } from '../../../src/islands/lesson/quiz-session.ts';
import { withAnswer, withDone } from '../../../src/learning/record/deeds.ts';
import { emptyRecord, type LearnerRecord } from '../../../src/learning/record/record.ts';
import type { AskedQuestion } from '../../../src/questions/ask.ts';
import { KINDS } from '../../../src/questions/kinds.ts';
import { multipleOf, singleOf } from '../../support/questions.ts';
import { attemptAt, choice, LATER, NOON, past } from '../../support/records.ts';

/** b is right. */
const single = singleOf(3, 1, 'q-1');
/** a and b are right. */
const multiple = multipleOf([true, true, false], 'q-2');
const questions = [single, multiple];

const RIGHT = { score: 1, isRight: true };
const WRONG = { score: 0, isRight: false };

interface Opened {
	record?: LearnerRecord;
	/** None: a practice session. */
	lesson?: string;
	seedOf?: (question: AskedQuestion) => string | undefined;
	/** What the clock says, from now on. */
	clock?: string[];
}

/** A quiz opened; `kept` is the record as the quiz changes it. */
function openWith({ record = emptyRecord(), clock = [], ...given }: Opened): QuizSession & { kept(): LearnerRecord } {
	let kept = record;
	const remember = (change: (record: LearnerRecord) => LearnerRecord) => {
		kept = change(kept);
	};
	const lessonOf = ({ id }: AskedQuestion) => (id === 'q-1' ? 'selection' : 'acquisition');
	const now = () => clock.shift() ?? LATER;
	return { ...openQuiz({ lessonOf, questions, kinds: KINDS, record, remember, now, ...given }), kept: () => kept };
}
/** A lesson's quiz. */
const open = (record?: LearnerRecord) => openWith({ lesson: 'selection', ...(record ? { record } : {}) });
/** Questions of two lessons, for practice. */
const practise = (given: Opened = {}) => openWith(given);

const answered = (chosen: string[], question = 'q-1', lesson = 'selection') =>
	withAnswer(emptyRecord(), {
		lesson,
		question,
		attempt: { answer: choice(...chosen), score: 1, at: NOON },
	});

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

	it('knows an answer wherever it was given, and of several the last', () => {
		const twice = withAnswer(answered(['b'], 'q-1', 'acquisition'), {
			lesson: 'acquisition',
			question: 'q-1',
			attempt: attemptAt(LATER, 'a'),
		});
		expect(open(twice).$working.get()['q-1']).toStrictEqual({ given: choice('a'), mark: WRONG });
	});

	it('begins blank for practice, whatever was answered before', () => {
		expect(practise({ record: answered(['b']) }).$working.get()).toStrictEqual({ 'q-1': {}, 'q-2': {} });
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
			...emptyRecord(),
			lessons: { selection: { at: LATER } },
			answers: { 'q-1': [attemptAt(LATER, 'b')] },
			last: 'selection',
		});
	});

	it('keeps each answer under the lesson that its question belongs to', () => {
		const quiz = practise();
		for (const question of questions) {
			quiz.answer(question, () => choice('b'));
			quiz.check(question);
		}
		expect(quiz.kept()).toStrictEqual({
			...emptyRecord(),
			lessons: { selection: { at: LATER }, acquisition: { at: past(LATER, 1) } },
			answers: { 'q-1': [attemptAt(LATER, 'b')], 'q-2': [{ ...attemptAt(LATER, 'b'), score: 0.5 }] },
			last: 'acquisition',
		});
	});

	it('keeps no answer of an empty check, and no lesson', () => {
		const record = answered(['b']);
		const quiz = open(record);
		quiz.retry(single);
		quiz.check(single);
		expect(quiz.kept()).toBe(record);
	});

	it('changes the record as it stands when it is checked, not as it was when the quiz opened', () => {
		let kept = emptyRecord();
		const quiz = openQuiz({
			lesson: 'selection',
			lessonOf: () => 'selection',
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
		expect(Object.keys(kept.answers)).toStrictEqual(['q-9', 'q-1']);
	});
});

describe('what an answer is kept with', () => {
	const SURE = { sure: 'rather' as const };
	const keptOf = (quiz: ReturnType<typeof practise>) => {
		quiz.answer(single, () => choice('b'));
		quiz.check(single);
		return quiz.kept().answers['q-1']?.at(-1);
	};

	it('is how sure the learner was, said before or after answering', () => {
		const [before, after] = [open(), open()];
		before.sure(single, 'unsure');
		before.sure(single, 'rather');
		after.answer(single, () => choice('b'));
		after.sure(single, 'rather');
		expect([keptOf(before), keptOf(after)]).toStrictEqual([
			{ ...attemptAt(LATER, 'b'), ...SURE },
			{ ...attemptAt(LATER, 'b'), ...SURE },
		]);
	});

	it('is that the hint was looked at', () => {
		const quiz = open();
		quiz.hint(single);
		expect([quiz.$working.get()['q-1'], keptOf(quiz)]).toStrictEqual([
			{ hint: true },
			{ ...attemptAt(LATER, 'b'), hint: true },
		]);
	});

	it('is what its options were shuffled by, question by question', () => {
		const seedOf = ({ id }: AskedQuestion) => (id === 'q-1' ? 'seed' : undefined);
		const quiz = practise({ seedOf });
		expect(keptOf(quiz)).toStrictEqual({ ...attemptAt(LATER, 'b'), seed: 'seed' });
		quiz.answer(multiple, () => choice('a', 'b'));
		quiz.check(multiple);
		expect(quiz.kept().answers['q-2']).toStrictEqual([{ ...attemptAt(LATER), answer: choice('a', 'b') }]);
	});

	it.each([
		['the seconds since it was asked', NOON, past(NOON, 12_400), 12],
		['no seconds if it was checked at once', NOON, NOON, 0],
		['no seconds below none, though the clock was set back', LATER, NOON, 0],
	])('is %s', (_, asked, checked, seconds) => {
		const quiz = practise({ clock: [asked, checked] });
		quiz.ask(single);
		expect(keptOf(quiz)).toStrictEqual({ ...attemptAt(checked, 'b'), seconds });
	});

	it('stands with the question while it is worked, and after it is checked', () => {
		const quiz = practise({ clock: [NOON] });
		quiz.ask(single);
		quiz.hint(single);
		quiz.sure(single, 'sure');
		keptOf(quiz);
		expect(quiz.$working.get()['q-1']).toStrictEqual({
			asked: NOON,
			hint: true,
			sure: 'sure',
			given: choice('b'),
			mark: RIGHT,
		});
	});

	it('is said anew after a retry', () => {
		const quiz = open();
		quiz.hint(single);
		quiz.sure(single, 'unsure');
		keptOf(quiz);
		quiz.retry(single);
		expect([quiz.$working.get()['q-1'], keptOf(quiz)]).toStrictEqual([{}, attemptAt(past(LATER, 1), 'b')]);
	});
});

describe('a lesson', () => {
	const check = (quiz: QuizSession, ...some: AskedQuestion[]) => {
		for (const question of some) {
			quiz.answer(question, () => choice('c'));
			quiz.check(question);
		}
	};
	const doneOf = (record: LearnerRecord) =>
		Object.entries(record.lessons).flatMap(([id, { done }]) => (done ? [[id, done]] : []));

	it('is done once every question of its quiz is answered, right or wrong', () => {
		const quiz = openWith({ lesson: 'selection', clock: [NOON, LATER] });
		check(quiz, single);
		const before = doneOf(quiz.kept());
		check(quiz, multiple);
		expect([before, doneOf(quiz.kept())]).toStrictEqual([[], [['selection', LATER]]]);
	});

	it('is done by the last answer, the others given before or elsewhere', () => {
		const quiz = open(answered(['a'], 'q-2', 'acquisition'));
		check(quiz, single);
		expect(doneOf(quiz.kept())).toStrictEqual([['selection', LATER]]);
	});

	it('was done when it first was', () => {
		const quiz = open(withDone(answered(['a'], 'q-2'), 'selection', NOON));
		check(quiz, single);
		expect(doneOf(quiz.kept())).toStrictEqual([['selection', NOON]]);
	});

	it('is not done by practice, even if that asks every question', () => {
		const quiz = practise();
		check(quiz, ...questions);
		expect(doneOf(quiz.kept())).toStrictEqual([]);
	});

	it('is not done by answers that were not checked', () => {
		const quiz = open(answered(['a'], 'q-2'));
		quiz.answer(single, () => choice('b'));
		expect(doneOf(quiz.kept())).toStrictEqual([]);
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

	it('leaves the answer before, and adds the next one to it', () => {
		const quiz = open(answered(['a']));
		quiz.retry(single);
		quiz.answer(single, () => choice('b'));
		quiz.check(single);
		expect(quiz.kept().answers['q-1']).toStrictEqual([attemptAt(NOON, 'a'), attemptAt(LATER, 'b')]);
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
