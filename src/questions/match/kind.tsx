/** Matching, with one native list a thing. */
import type { Placement } from '../answer.ts';
import type { AskedMatch } from '../ask.ts';
import { Feedback, partClass } from '../Feedback.tsx';
import { type FieldProps, fieldName, type Kind } from '../kind.ts';
import { filledPlacement, fittingPlacement } from '../placement.ts';
import { markMatch } from './mark.ts';

function Field({ question, given, isChecked, words, change }: FieldProps<AskedMatch, Placement>) {
	const placed = given?.placed ?? {};
	const textOf = (target: string) => question.targets.find(({ id }) => id === target)?.text ?? '';
	return (
		<>
			{question.items.map(({ id, text, target, feedback }) => {
				const isRight = placed[id] === target;
				return (
					<div class={partClass(isChecked, isRight)} key={id}>
						<label>
							<span>{text}</span>
							<select
								name={fieldName(question.id, id)}
								value={placed[id] ?? ''}
								disabled={isChecked}
								onChange={({ currentTarget: { value } }) =>
									change((before) => {
										const { [id]: _, ...others } = before?.placed ?? {};
										return { type: 'placement', placed: value === '' ? others : { ...others, [id]: value } };
									})
								}
							>
								<option value="">{words.pick}</option>
								{question.targets.map((one) => (
									<option key={one.id} value={one.id}>
										{one.text}
									</option>
								))}
							</select>
						</label>
						<Feedback isRight={isChecked ? isRight : undefined} answer={`${textOf(target)}.`} words={words}>
							{feedback}
						</Feedback>
					</div>
				);
			})}
		</>
	);
}

export const kind: Kind<AskedMatch, Placement> = {
	Field,
	mark: (question, { placed }) => markMatch(question, placed),
	isWhole: ({ items }, { placed }) => items.every(({ id }) => Object.hasOwn(placed, id)),
	fitting: ({ items, targets }, kept) => fittingPlacement(items, targets, kept),
	filled: ({ id, items }, form) =>
		filledPlacement(
			items,
			(thing) => form.querySelector<HTMLSelectElement>(`[name="${fieldName(id, thing)}"]`)?.value ?? '',
		),
};
