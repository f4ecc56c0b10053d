/** Single and multiple choice as native form controls; the correction of each option stands in the page from the start. */
import type { AskedMultiple, AskedSingle } from './ask.ts';

export interface ChoiceWords {
	one: string;
	several: string;
	right: string;
	wrong: string;
}

interface Props {
	question: AskedSingle | AskedMultiple;
	words: ChoiceWords;
	chosen: readonly string[];
	isChecked: boolean;
	choose?: (id: string, isChosen: boolean) => void;
}

export function Choices({ question, words, chosen, isChecked, choose }: Props) {
	return (
		<>
			<legend>
				{question.prompt} <small>{question.type === 'single' ? words.one : words.several}</small>
			</legend>
			{question.options.map((option) => {
				const field = `${question.id}-${option.id}`;
				return (
					<div class={option.correct ? 'option is-right' : 'option is-wrong'} key={option.id}>
						<label>
							<input
								type={question.type === 'single' ? 'radio' : 'checkbox'}
								name={question.id}
								value={option.id}
								checked={chosen.includes(option.id)}
								aria-disabled={isChecked || undefined}
								aria-describedby={isChecked ? field : undefined}
								onClick={(event) => isChecked && event.preventDefault()}
								onChange={(event) => choose?.(option.id, event.currentTarget.checked)}
							/>
							<span>{option.text}</span>
						</label>
						<p class="feedback" id={isChecked ? field : undefined}>
							<b class="visually-hidden">{option.correct ? words.right : words.wrong} </b>
							{option.feedback}
						</p>
					</div>
				);
			})}
		</>
	);
}
