/** A lesson's quiz: served as a form that works alone; with script, it marks, remembers and can be done again. */
import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { asksSureness, type Sureness as Degree } from '../../learning/record/record.ts';
import type { AskedQuestion } from '../../questions/ask.ts';
import type { Kinds } from '../../questions/kind.ts';
import { openRecord } from '../../state/record.ts';
import { StorageNotice } from '../StorageNotice.tsx';
import type { LessonWords } from './lesson-words.ts';
import { QuestionField, verdictOf } from './QuestionField.tsx';
import { kindFor, type Worked, type Working } from './quiz-session.ts';
import { useQuizSession } from './use-quiz-session.ts';

interface Props {
	lesson: string;
	recordKey: string;
	/** Whole per cent. */
	passMark: number;
	questions: AskedQuestion[];
	/** The kind of every question's type. */
	kinds: Kinds;
	words: LessonWords;
	/** Whether it speaks of the device's storage: once a page is enough. */
	hasNotice?: boolean;
}

const BLANK: Worked = {};

export default function Quiz({ lesson, recordKey, passMark, questions, kinds, words, hasNotice }: Props) {
	const form = useRef<HTMLFormElement>(null);
	const [focused, focus] = useState('');
	const onChecked = (question: string) => focus(verdictOf(question));
	const { session, isLive } = useQuizSession({ lesson, recordKey, questions, kinds, form, onChecked });
	const working = useStore(session.$working);
	const asksSure = isLive && asksSureness(openRecord(recordKey).$record.get());

	useLayoutEffect(() => {
		if (focused) form.current?.querySelector<HTMLElement>(focused)?.focus();
	}, [focused]);

	const again = (some: AskedQuestion[]) => {
		session.retry(...some);
		focus('');
		queueMicrotask(() => focus(`#${some[0]?.id} :is(input, select, button)`));
	};

	return (
		<form class="quiz" ref={form} autocomplete="off" onSubmit={(event) => event.preventDefault()}>
			{isLive && hasNotice && <StorageNotice words={words.trouble} />}
			{questions.map((question) => (
				<QuestionField
					key={question.id}
					question={question}
					kind={kindFor(kinds, question)}
					worked={working[question.id] ?? BLANK}
					words={words.quiz}
					isLive={isLive}
					{...(asksSure ? { sure: (degree: Degree) => session.sure(question, degree) } : {})}
					hint={() => session.hint(question)}
					answer={(next) => session.answer(question, next)}
					check={() => session.check(question) && onChecked(question.id)}
					retry={() => again([question])}
				/>
			))}
			<div class="quiz_result" role="status">
				<Result questions={questions} working={working} passMark={passMark} words={words.quiz} again={again} />
			</div>
		</form>
	);
}

interface ResultProps {
	questions: AskedQuestion[];
	working: Working;
	passMark: number;
	words: LessonWords['quiz'];
	again: (some: AskedQuestion[]) => void;
}

/** The score, once every question is checked, and what can be done again. */
function Result({ questions, working, passMark, words, again }: ResultProps) {
	const marks = questions.flatMap(({ id }) => working[id]?.mark ?? []);
	if (marks.length < questions.length) return null;
	const wrong = questions.filter(({ id }) => working[id]?.mark?.isRight === false);
	const points = marks.reduce((sum, { score }) => sum + score, 0);
	const isPassed = (points / questions.length) * 100 >= passMark;
	const score = words.score
		.replace('{right}', String(questions.length - wrong.length))
		.replace('{total}', String(questions.length));
	return (
		<>
			<p class="quiz_score">{score}</p>
			<p>{(isPassed ? words.isPassed : words.isNotPassed).replace('{mark}', String(passMark))}</p>
			<p class="actions">
				{wrong.length > 0 && wrong.length < questions.length && (
					<button type="button" class="button" onClick={() => again(wrong)}>
						{words.redoWrong}
					</button>
				)}
				<button type="button" class="button is-second" onClick={() => again(questions)}>
					{words.redoAll}
				</button>
			</p>
		</>
	);
}
