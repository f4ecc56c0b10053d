/** One question of a quiz: its field, the button that checks it or empties it, its verdict and its explanation. */
import type { Sureness as Degree } from '../../learning/record/record.ts';
import type { Answer } from '../../questions/answer.ts';
import type { AskedQuestion } from '../../questions/ask.ts';
import type { AnyKind } from '../../questions/kind.ts';
import type { LessonWords } from './lesson-words.ts';
import type { Worked } from './quiz-session.ts';
import { Sureness } from './Sureness.tsx';

interface Props {
	question: AskedQuestion;
	kind: AnyKind;
	worked: Worked;
	words: LessonWords['quiz'];
	/** Before the script runs, the browser itself opens and closes the correction. */
	isLive: boolean;
	/** Asks how sure the learner is; absent: it does not. */
	sure?: (degree: Degree) => void;
	hint: () => void;
	answer: (next: (before: Answer | undefined) => Answer) => void;
	check: () => void;
	retry: () => void;
}

/** Where the eye goes once a question is checked. */
export const verdictOf = (question: string): string => `#${question}-verdict`;

const said = ({ mark }: Worked, words: LessonWords['quiz']): string => {
	if (!mark) return '';
	if (mark.isRight) return words.isRight;
	if (mark.score === 0) return words.isWrong;
	return words.isPartly.replace('{percent}', String(Math.round(mark.score * 100)));
};

/** Whether the script can read all of a question back from its options, so that its words travel once. */
export const isReadBack = (question: AskedQuestion): boolean =>
	'options' in question && question.hint === undefined && question.options.every(({ credit }) => credit === undefined);

/** The question as data, for the script: in a script element nothing may look like the end of it. */
const dataOf = (question: AskedQuestion): string => JSON.stringify(question).replaceAll('<', '\\u003c');

export function QuestionField(props: Props) {
	const { question, kind, worked, words, isLive, answer, check, retry, sure, hint } = props;
	const { Field } = kind;
	return (
		<fieldset id={question.id} class={worked.mark ? 'question is-checked' : 'question'}>
			<legend>
				{question.prompt} <small>{words.notes[question.type]}</small>
			</legend>
			{question.hint && (
				<details class="hint" onToggle={(event) => event.currentTarget.open && hint()}>
					<summary>{words.hint}</summary>
					<p>{question.hint}</p>
				</details>
			)}
			<Field
				question={question}
				given={worked.given}
				isChecked={worked.mark !== undefined}
				isLive={isLive}
				words={words}
				change={answer}
			/>
			{sure && !worked.mark && (
				<Sureness question={question.id} sure={worked.sure} words={words.sureness} choose={sure} />
			)}
			<p class="quiz_notice" role="status">
				{worked.isEmpty && words.chooseFirst}
			</p>
			<details open={worked.mark !== undefined}>
				{/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by nature. */}
				<summary
					onClick={(event) => {
						if (!isLive) return;
						event.preventDefault();
						if (worked.mark) retry();
						else check();
					}}
				>
					<span>{words.check}</span>
					<span>{isLive ? words.retry : words.hide}</span>
				</summary>
				{worked.mark && (
					<p class="quiz_verdict" id={verdictOf(question.id).slice(1)} tabIndex={-1}>
						<b>{said(worked, words)}</b>
					</p>
				)}
				<p>{question.explanation}</p>
				{!isReadBack(question) && (
					<script type="application/json" dangerouslySetInnerHTML={{ __html: dataOf(question) }} />
				)}
			</details>
		</fieldset>
	);
}
