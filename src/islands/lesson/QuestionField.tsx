/** One question of a quiz: its options, the button that checks it or empties it, its verdict and its explanation. */
import type { AskedQuestion } from '../../questions/ask.ts';
import { Choices } from '../../questions/Choices.tsx';
import type { LessonWords } from './lesson-words.ts';
import type { Worked } from './quiz-session.ts';

interface Props {
	question: AskedQuestion;
	worked: Worked;
	words: LessonWords['quiz'];
	/** Before the script runs, the browser itself opens and closes the correction. */
	isLive: boolean;
	choose: (option: string, isChosen: boolean) => void;
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

export function QuestionField({ question, worked, words, isLive, choose, check, retry }: Props) {
	return (
		<fieldset id={question.id} class={worked.mark ? 'question is-checked' : 'question'}>
			<Choices
				question={question}
				words={words}
				chosen={worked.chosen}
				isChecked={worked.mark !== undefined}
				choose={choose}
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
			</details>
		</fieldset>
	);
}
