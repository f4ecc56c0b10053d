/** Questions as they are being worked: what is answered, what is checked, what the record keeps. */
import { atom, type ReadableAtom } from 'nanostores';
import { isAnswered } from '../../learning/progress.ts';
import { withAnswer, withDone } from '../../learning/record/deeds.ts';
import {
	type Attempt,
	attemptsAt,
	type Instant,
	type LearnerRecord,
	type Sureness,
} from '../../learning/record/record.ts';
import type { Answer, Mark } from '../../questions/answer.ts';
import type { AskedQuestion } from '../../questions/ask.ts';
import type { AnyKind, Kinds } from '../../questions/kind.ts';

export interface Worked {
	/** Absent while nothing is answered. */
	given?: Answer;
	/** Present once checked. */
	mark?: Mark;
	/** Asked to be checked before enough was answered. */
	isEmpty?: true;
	sure?: Sureness;
	/** Its hint was looked at. */
	hint?: true;
	/** When it was asked, where questions are asked one by one. */
	asked?: Instant;
}

export type Working = Readonly<Record<string, Worked>>;

interface Given {
	/** The lesson whose quiz this is: it goes on where the record left it, and is done once all is answered. */
	lesson?: string;
	/** The lesson that a question belongs to. */
	lessonOf(question: AskedQuestion): string;
	questions: readonly AskedQuestion[];
	/** The kind of every question's type. */
	kinds: Kinds;
	record: LearnerRecord;
	remember(change: (record: LearnerRecord) => LearnerRecord): void;
	now(): Instant;
	/** What the options of a question were shuffled by; none: they stand as their author put them. */
	seedOf?(question: AskedQuestion): string | undefined;
	/** Marks its answers as given in a review. */
	isReview?: boolean;
}

export interface QuizSession {
	$working: ReadableAtom<Working>;
	/** @param next from the answer as it stands */
	answer(question: AskedQuestion, next: (before: Answer | undefined) => Answer): void;
	/** It is asked now: the time until it is checked counts. */
	ask(question: AskedQuestion): void;
	sure(question: AskedQuestion, sureness: Sureness): void;
	hint(question: AskedQuestion): void;
	/** @returns whether enough was answered, so that it could be marked. */
	check(question: AskedQuestion): boolean;
	/** Makes a question blank again. */
	retry(...questions: AskedQuestion[]): void;
	/** Takes over what was answered before the script arrived. */
	adopt(question: AskedQuestion, given: Answer | undefined): void;
}

const BLANK: Worked = {};

/** The kind of a question. A page loads the kinds of all its questions. @throws if it did not */
export function kindFor(kinds: Kinds, { type }: AskedQuestion): AnyKind {
	const kind = kinds[type];
	if (!kind) throw new Error(`Type de question non chargé : « ${type} »`);
	return kind;
}

/** What the record keeps of a question checked at an instant. */
const attemptOf = ({ sure, hint, asked }: Worked, attempt: Attempt): Attempt => ({
	...attempt,
	...(sure ? { sure } : {}),
	...(hint ? { hint } : {}),
	...(asked ? { seconds: Math.max(0, Math.round((Date.parse(attempt.at) - Date.parse(asked)) / 1000)) } : {}),
});

/** Opens a quiz: a lesson's where the record left it, another one blank. */
export function openQuiz(opened: Given): QuizSession {
	const { lesson, lessonOf, questions, kinds, record, remember, now } = opened;
	const left = (question: AskedQuestion): Worked => {
		const kind = kindFor(kinds, question);
		const kept = lesson === undefined ? undefined : attemptsAt(record, question.id).at(-1)?.answer;
		const given = kept && kind.fitting(question, kept);
		return given ? { given, mark: kind.mark(question, given) } : BLANK;
	};
	const $working = atom<Working>(Object.fromEntries(questions.map((question) => [question.id, left(question)])));
	const worked = (question: AskedQuestion): Worked => $working.get()[question.id] ?? BLANK;
	const change = (question: AskedQuestion, next: Worked) => $working.set({ ...$working.get(), [question.id]: next });

	const ids = questions.map(({ id }) => id);
	const finished = (kept: LearnerRecord, at: Instant): LearnerRecord =>
		lesson !== undefined && isAnswered(kept, { id: lesson, questions: ids }) ? withDone(kept, lesson, at) : kept;

	return {
		$working,
		answer(question, next) {
			const { isEmpty: _, ...before } = worked(question);
			change(question, { ...before, given: next(before.given) });
		},
		ask: (question) => change(question, { ...worked(question), asked: now() }),
		sure: (question, sure) => change(question, { ...worked(question), sure }),
		hint: (question) => change(question, { ...worked(question), hint: true }),
		check(question) {
			const kind = kindFor(kinds, question);
			const before = worked(question);
			const { given } = before;
			if (!given || !kind.isWhole(question, given)) {
				change(question, { ...before, isEmpty: true });
				return false;
			}
			const mark = kind.mark(question, given);
			const { isEmpty: _, ...rest } = before;
			change(question, { ...rest, mark });
			const at = now();
			const seed = opened.seedOf?.(question);
			const attempt = attemptOf(before, {
				answer: given,
				score: mark.score,
				at,
				...(seed ? { seed } : {}),
				...(opened.isReview ? { review: true } : {}),
			});
			remember((kept) =>
				finished(withAnswer(kept, { lesson: lessonOf(question), question: question.id, attempt }), at),
			);
			return true;
		},
		retry(...again) {
			$working.set({
				...$working.get(),
				...Object.fromEntries(again.map((question) => [question.id, BLANK])),
			});
		},
		adopt(question, given) {
			if (given && !worked(question).mark) change(question, { given });
		},
	};
}
