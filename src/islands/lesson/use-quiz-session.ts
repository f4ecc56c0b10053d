/** Opens a quiz's session on the device's record, and takes over what was done in the form before the script arrived. */
import { useEffect, useState } from 'preact/hooks';
import { emptyRecord } from '../../learning/record.ts';
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
	const [state, set] = useState(() => ({
		session: openQuiz({ lesson, questions, kinds, record: emptyRecord(), remember: () => {}, now }),
		isLive: false,
	}));
	useEffect(() => {
		const { $record, remember } = openRecord(recordKey);
		const session = openQuiz({ lesson, questions, kinds, record: $record.get(), remember, now });
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
