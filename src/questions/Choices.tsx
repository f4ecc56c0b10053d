/** Single and multiple choice as native form controls; the correction of each option stands in the page from the start. */
import type { Choice } from './answer.ts';
import type { AskedMultiple, AskedSingle } from './ask.ts';
import { type FieldProps, fieldName, type Kind } from './kind.ts';
import { markMultiple } from './multiple/mark.ts';
import { markSingle } from './single/mark.ts';

type Choosing = AskedSingle | AskedMultiple;

function Field({ question, given, isChecked, words, change }: FieldProps<Choosing, Choice>) {
	const chosen = given?.chosen ?? [];
	const choose = (id: string, isChosen: boolean) =>
		change((before) => {
			const others = question.type === 'single' ? [] : (before?.chosen ?? []).filter((other) => other !== id);
			return { type: 'choice', chosen: isChosen ? [...others, id] : others };
		});
	return (
		<>
			{question.options.map((option) => {
				const field = fieldName(question.id, option.id);
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
								onChange={(event) => choose(option.id, event.currentTarget.checked)}
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

const choice = (chosen: string[]): Choice | undefined => (chosen.length > 0 ? { type: 'choice', chosen } : undefined);

export const choices: Kind<Choosing, Choice> = {
	Field,
	mark: (question, { chosen }) =>
		question.type === 'single' ? markSingle(question, chosen) : markMultiple(question, chosen),
	isWhole: (_, { chosen }) => chosen.length > 0,
	fitting: ({ options }, kept) =>
		kept.type === 'choice' ? choice(kept.chosen.filter((id) => options.some((option) => option.id === id))) : undefined,
	filled: ({ id }, form) =>
		choice([...form.querySelectorAll<HTMLInputElement>(`[name="${id}"]:checked`)].map(({ value }) => value)),
};
