/** Opens a quiz's session on the device's record, and takes over what was done in the form before the script arrived. */
import { useEffect, useState } from 'preact/hooks';
import { isAnswered } from '../../learning/progress.ts';
import { withDone } from '../../learning/record/deeds.ts';
import { emptyRecord, entryOf } from '../../learning/record/record.ts';
import type { AskedQuestion } from '../../questions/ask.ts';
import type { Kinds } from '../../questions/kind.ts';
import { openRecord } from '../../state/record.ts';
import { kindFor, openQuiz, type QuizSession } from './quiz-session.ts';

interface Given {
	lesson: string;
	recordKey: string;
	questions: AskedQuestion[];
	kinds: Kinds;
	form: { current: HTMLFormElement | null };
	/** Told which question was being checked as the script arrived. */
	onChecked: (question: string) => void;
}

const now = () => new Date().toISOString();

/** The served page and the first render know no record; the device's own is opened right after. */
export function useQuizSession({ lesson, recordKey, questions, kinds, form, onChecked }: Given): {
	session: QuizSession;
	isLive: boolean;
} {
	const quiz = { lesson, lessonOf: () => lesson, questions, kinds, now };
	const [state, set] = useState(() => ({
		session: openQuiz({ ...quiz, record: emptyRecord(), remember: () => {} }),
		isLive: false,
	}));
	useEffect(() => {
		const { $record, remember } = openRecord(recordKey);
		// Answered before the record knew what « done » is, or the last open question is gone.
		const ids = questions.map(({ id }) => id);
		const isMissing = entryOf($record.get().lessons, lesson)?.done === undefined;
		if (isMissing && isAnswered($record.get(), { id: lesson, questions: ids }))
			remember((kept) => withDone(kept, lesson, now()));
		const session = openQuiz({ ...quiz, record: $record.get(), remember });
		const checked = form.current && adoptForm(session, questions, kinds, form.current);
		if (checked) onChecked(checked);
		set({ session, isLive: true });
	}, []);
	return state;
}

/**
 * Takes over what was chosen and checked. A correction opened with nothing chosen closes again.
 * @returns the question whose check has the focus, once it is marked
 */
function adoptForm(
	session: QuizSession,
	questions: AskedQuestion[],
	kinds: Kinds,
	form: HTMLFormElement,
): string | undefined {
	let focused: string | undefined;
	for (const question of questions) {
		const field = form.querySelector(`#${question.id}`);
		if (!field) continue;
		session.adopt(question, kindFor(kinds, question).filled(question, field));
		const details = field.querySelector<HTMLDetailsElement>(':scope > details');
		if (!details?.open || session.$working.get()[question.id]?.mark) continue;
		if (!session.check(question)) details.open = false;
		else if (details.contains(document.activeElement)) focused = question.id;
	}
	return focused;
}
