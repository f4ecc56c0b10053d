/** A lesson's quiz as it is being worked: what is answered, what is checked, what the record keeps. */
import { atom, type ReadableAtom } from 'nanostores';
import { entryOf, type LearnerRecord, withAnswer } from '../../learning/record.ts';
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
}

export type Working = Readonly<Record<string, Worked>>;

interface Given {
	lesson: string;
	questions: readonly AskedQuestion[];
	/** The kind of every question's type. */
	kinds: Kinds;
	record: LearnerRecord;
	remember(change: (record: LearnerRecord) => LearnerRecord): void;
	/** The present instant, ISO 8601. */
	now(): string;
}

export interface QuizSession {
	$working: ReadableAtom<Working>;
	/** @param next from the answer as it stands */
	answer(question: AskedQuestion, next: (before: Answer | undefined) => Answer): void;
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

/** Opens the quiz where the record left it. */
export function openQuiz({ lesson, questions, kinds, record, remember, now }: Given): QuizSession {
	const attempts = entryOf(record.lessons, lesson)?.answers ?? {};
	const left = (question: AskedQuestion): Worked => {
		const kind = kindFor(kinds, question);
		const kept = entryOf(attempts, question.id)?.answer;
		const given = kept && kind.fitting(question, kept);
		return given ? { given, mark: kind.mark(question, given) } : BLANK;
	};
	const $working = atom<Working>(Object.fromEntries(questions.map((question) => [question.id, left(question)])));
	const worked = (question: AskedQuestion): Worked => $working.get()[question.id] ?? BLANK;
	const change = (question: AskedQuestion, next: Worked) => $working.set({ ...$working.get(), [question.id]: next });

	return {
		$working,
		answer: (question, next) => change(question, { given: next(worked(question).given) }),
		check(question) {
			const kind = kindFor(kinds, question);
			const { given } = worked(question);
			if (!given || !kind.isWhole(question, given)) {
				change(question, { ...worked(question), isEmpty: true });
				return false;
			}
			const mark = kind.mark(question, given);
			change(question, { given, mark });
			remember((kept) => withAnswer(kept, lesson, question.id, { answer: given, score: mark.score, at: now() }));
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
