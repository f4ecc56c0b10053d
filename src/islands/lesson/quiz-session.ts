/** A lesson's quiz as it is being worked: what is chosen, what is checked, what the record keeps. */
import { atom, type ReadableAtom } from 'nanostores';
import { type LearnerRecord, withAnswer } from '../../learning/record.ts';
import type { Mark } from '../../questions/answer.ts';
import type { AskedQuestion } from '../../questions/ask.ts';
import { mark } from '../../questions/mark.ts';

export interface Worked {
	chosen: readonly string[];
	/** Present once checked. */
	mark?: Mark;
	/** Asked to be checked with nothing chosen. */
	isEmpty?: true;
}

export type Working = Readonly<Record<string, Worked>>;

interface Given {
	lesson: string;
	questions: readonly AskedQuestion[];
	record: LearnerRecord;
	remember(change: (record: LearnerRecord) => LearnerRecord): void;
	/** The present instant, ISO 8601. */
	now(): string;
}

export interface QuizSession {
	$working: ReadableAtom<Working>;
	choose(question: AskedQuestion, option: string, isChosen: boolean): void;
	/** @returns whether something was chosen, so that it could be marked. */
	check(question: AskedQuestion): boolean;
	/** Makes a question blank again. */
	retry(...questions: AskedQuestion[]): void;
	/** Takes over what was chosen before the script arrived. */
	adopt(question: AskedQuestion, chosen: readonly string[]): void;
}

const BLANK: Worked = { chosen: [] };

/** Opens the quiz where the record left it. */
export function openQuiz({ lesson, questions, record, remember, now }: Given): QuizSession {
	const attempts = record.lessons[lesson]?.answers ?? {};
	const $working = atom<Working>(
		Object.fromEntries(
			questions.map((question) => {
				const answer = attempts[question.id]?.answer;
				const known = answer?.chosen.filter((id) => question.options.some((option) => option.id === id));
				return [
					question.id,
					answer && known?.length ? { chosen: known, mark: mark(question, { ...answer, chosen: known }) } : BLANK,
				];
			}),
		),
	);
	const change = (question: AskedQuestion, worked: Worked) =>
		$working.set({ ...$working.get(), [question.id]: worked });
	const chosenFor = (question: AskedQuestion) => $working.get()[question.id]?.chosen ?? [];

	return {
		$working,
		choose(question, option, isChosen) {
			const others = question.type === 'single' ? [] : chosenFor(question).filter((id) => id !== option);
			change(question, { chosen: isChosen ? [...others, option] : others });
		},
		check(question) {
			const chosen = chosenFor(question);
			if (chosen.length === 0) {
				change(question, { chosen, isEmpty: true });
				return false;
			}
			const answer = { type: 'choice' as const, chosen: [...chosen] };
			const marked = mark(question, answer);
			change(question, { chosen, mark: marked });
			remember((kept) => withAnswer(kept, lesson, question.id, { answer, score: marked.score, at: now() }));
			return true;
		},
		retry(...again) {
			$working.set({
				...$working.get(),
				...Object.fromEntries(again.map((question) => [question.id, BLANK])),
			});
		},
		adopt(question, chosen) {
			if (chosen.length > 0 && !$working.get()[question.id]?.mark) change(question, { chosen });
		},
	};
}
