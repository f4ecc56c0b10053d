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
}

const verdict = ({ mark }: Worked, words: LessonWords['quiz']): string => {
	if (!mark) return '';
	if (mark.isRight) return words.isRight;
	if (mark.score === 0) return words.isWrong;
	return words.isPartly.replace('{percent}', String(Math.round(mark.score * 100)));
};

const NOTHING: Worked = { chosen: [] };

export default function Quiz({ lesson, recordKey, passMark, questions, words: { quiz: words, trouble } }: Props) {
	const form = useRef<HTMLFormElement>(null);
	const { session, isLive } = useSession({ lesson, recordKey, questions }, form);
	const working = useStore(session.$working);
	const [focused, focus] = useState('');

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
			{isLive && <StorageNotice words={trouble} />}
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
): { session: QuizSession; isLive: boolean } {
	const now = () => new Date().toISOString();
	const [state, set] = useState(() => ({
		session: openQuiz({ lesson, questions, record: emptyRecord(), remember: () => {}, now }),
		isLive: false,
	}));
	useEffect(() => {
		const { $record, remember } = openRecord(recordKey);
		const session = openQuiz({ lesson, questions, record: $record.get(), remember, now });
		if (form.current) adoptForm(session, questions, form.current);
		set({ session, isLive: true });
	}, []);
	return state;
}

/** Takes over what was chosen, and checked, before the script arrived. */
function adoptForm(session: QuizSession, questions: AskedQuestion[], form: HTMLFormElement): void {
	for (const question of questions) {
		const fields = [...form.querySelectorAll<HTMLInputElement>(`[name="${question.id}"]:checked`)];
		session.adopt(
			question,
			fields.map((field) => field.value),
		);
		if (fields[0]?.closest('fieldset')?.querySelector('details')?.open && !session.$working.get()[question.id]?.mark)
			session.check(question);
	}
}
