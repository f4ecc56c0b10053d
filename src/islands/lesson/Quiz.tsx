/** A lesson's quiz: served as a form that works alone; with script, it marks, remembers and can be done again. */
import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { emptyRecord } from '../../learning/record.ts';
import type { AskedQuestion } from '../../questions/ask.ts';
import { Choices } from '../../questions/Choices.tsx';
import { openRecord } from '../../state/record.ts';
import { StorageNotice } from '../StorageNotice.tsx';
import type { LessonWords } from './lesson-words.ts';
import { openQuiz, type QuizSession, type Worked } from './quiz-session.ts';

interface Props {
	lesson: string;
	recordKey: string;
	passMark: number;
	questions: AskedQuestion[];
	words: LessonWords;
	/** Whether it speaks of the device's storage: once a page is enough. */
	hasNotice?: boolean;
}

const verdict = ({ mark }: Worked, words: LessonWords['quiz']): string => {
	if (!mark) return '';
	if (mark.isRight) return words.isRight;
	if (mark.score === 0) return words.isWrong;
	return words.isPartly.replace('{percent}', String(Math.round(mark.score * 100)));
};

const NOTHING: Worked = { chosen: [] };

export default function Quiz({
	lesson,
	recordKey,
	passMark,
	questions,
	words: { quiz: words, trouble },
	hasNotice,
}: Props) {
	const form = useRef<HTMLFormElement>(null);
	const [focused, focus] = useState('');
	const { session, isLive } = useSession({ lesson, recordKey, questions }, form, focus);
	const working = useStore(session.$working);

	useEffect(() => {
		if (focused) form.current?.querySelector<HTMLElement>(focused)?.focus();
	}, [focused]);

	const again = (some: AskedQuestion[]) => {
		session.retry(...some);
		focus('');
		queueMicrotask(() => focus(`[name="${some[0]?.id}"]`));
	};
	const wrong = questions.filter((question) => working[question.id]?.mark?.isRight === false);
	const isOver = questions.every((question) => working[question.id]?.mark);

	return (
		<form class="quiz" ref={form} autocomplete="off" onSubmit={(event) => event.preventDefault()}>
			{isLive && hasNotice && <StorageNotice words={trouble} />}
			{questions.map((question) => {
				const worked = working[question.id] ?? NOTHING;
				return (
					<fieldset class="question" key={question.id}>
						<Choices
							question={question}
							words={words}
							chosen={worked.chosen}
							isChecked={worked.mark !== undefined}
							choose={(option, isChosen) => session.choose(question, option, isChosen)}
						/>
						<p class="quiz_notice" role="status">
							{worked.isEmpty && words.chooseFirst}
						</p>
						<details open={worked.mark !== undefined}>
							{/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by nature. */}
							<summary
								onClick={(event) => {
									if (!isLive) return;
									event.preventDefault();
									if (worked.mark) again([question]);
									else if (session.check(question)) focus(`#${question.id}-verdict`);
								}}
							>
								<span>{words.check}</span>
								<span>{isLive ? words.retry : words.hide}</span>
							</summary>
							{worked.mark && (
								<p class="quiz_verdict" id={`${question.id}-verdict`} tabIndex={-1}>
									<b>{verdict(worked, words)}</b>
								</p>
							)}
							<p>{question.explanation}</p>
						</details>
					</fieldset>
				);
			})}
			{isOver && (
				<div class="quiz_result" role="status">
					<Result questions={questions} wrong={wrong} passMark={passMark} words={words} working={working} />
					<p class="actions">
						{wrong.length > 0 && wrong.length < questions.length && (
							<button type="button" class="button" onClick={() => again(wrong)}>
								{words.redoWrong}
							</button>
						)}
						<button type="button" class="button is-second" onClick={() => again([...questions])}>
							{words.redoAll}
						</button>
					</p>
				</div>
			)}
		</form>
	);
}

interface ResultProps extends Pick<Props, 'questions' | 'passMark'> {
	words: LessonWords['quiz'];
	wrong: AskedQuestion[];
	working: Record<string, Worked | undefined>;
}

function Result({ questions, wrong, passMark, words, working }: ResultProps) {
	const points = questions.reduce((sum, { id }) => sum + (working[id]?.mark?.score ?? 0), 0);
	const isPassed = (points / questions.length) * 100 >= passMark;
	return (
		<>
			<p class="quiz_score">
				{words.score
					.replace('{right}', String(questions.length - wrong.length))
					.replace('{total}', String(questions.length))}
			</p>
			<p>{(isPassed ? words.isPassed : words.isNotPassed).replace('{mark}', String(passMark))}</p>
		</>
	);
}

/** The served page and the first render know no record; the device's own is opened right after. */
function useSession(
	{ lesson, recordKey, questions }: Pick<Props, 'lesson' | 'recordKey' | 'questions'>,
	form: { current: HTMLFormElement | null },
	focus: (selector: string) => void,
): { session: QuizSession; isLive: boolean } {
	const now = () => new Date().toISOString();
	const [state, set] = useState(() => ({
		session: openQuiz({ lesson, questions, record: emptyRecord(), remember: () => {}, now }),
		isLive: false,
	}));
	useEffect(() => {
		const { $record, remember } = openRecord(recordKey);
		const session = openQuiz({ lesson, questions, record: $record.get(), remember, now });
		const checked = form.current && adoptForm(session, questions, form.current);
		if (checked) focus(`#${checked}-verdict`);
		set({ session, isLive: true });
	}, []);
	return state;
}

/**
 * Takes over what was chosen, and checked, before the script arrived. A correction opened with nothing chosen closes again.
 * @returns the question whose check has the focus, once it is marked
 */
function adoptForm(session: QuizSession, questions: AskedQuestion[], form: HTMLFormElement): string | undefined {
	let focused: string | undefined;
	for (const question of questions) {
		const fields = [...form.querySelectorAll<HTMLInputElement>(`[name="${question.id}"]:checked`)];
		session.adopt(
			question,
			fields.map((field) => field.value),
		);
		const details = form.querySelector(`[name="${question.id}"]`)?.closest('fieldset')?.querySelector('details');
		if (!details?.open || session.$working.get()[question.id]?.mark) continue;
		if (!session.check(question)) details.open = false;
		else if (details.contains(document.activeElement)) focused = question.id;
	}
	return focused;
}
