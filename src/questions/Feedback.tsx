/** Why a part of a question is right or wrong; the sheet shows it once the question is checked. */
import type { ComponentChildren } from 'preact';
import type { QuestionWords } from './kind.ts';

interface Props {
	/** Whether the answer was right; not known before the script runs. */
	isRight?: boolean | undefined;
	/** What the right answer is. */
	answer?: string | undefined;
	words: Pick<QuestionWords, 'right' | 'wrong'>;
	children: ComponentChildren;
}

export const Feedback = ({ isRight, answer, words, children }: Props) => (
	<p class="feedback">
		{isRight !== undefined && <b class="visually-hidden">{isRight ? words.right : words.wrong} </b>}
		{answer !== undefined && <b>{answer} </b>}
		{children}
	</p>
);

/** The class that gives a part its sign, once it is known. */
export const partClass = (isChecked: boolean, isRight: boolean): string => {
	if (!isChecked) return 'part';
	return isRight ? 'part is-right' : 'part is-wrong';
};
