/** Cards laid in groups, with one row of radio buttons a card. */
import type { Placement } from '../answer.ts';
import type { AskedCategorise } from '../ask.ts';
import { Feedback, partClass } from '../Feedback.tsx';
import { GroupPicker } from '../GroupPicker.tsx';
import { type FieldProps, fieldName, type Kind } from '../kind.ts';
import { filledPlacement, fittingPlacement } from '../placement.ts';
import { markCategorise } from './mark.ts';

function Field({ question, given, isChecked, words, change }: FieldProps<AskedCategorise, Placement>) {
	const placed = given?.placed ?? {};
	const textOf = (group: string) => question.groups.find(({ id }) => id === group)?.text ?? '';
	return (
		<>
			{question.cards.map(({ id, text, group, feedback }) => {
				const isRight = placed[id] === group;
				return (
					<div class={partClass(isChecked, isRight)} key={id}>
						<GroupPicker
							name={fieldName(question.id, id)}
							legend={text}
							groups={question.groups}
							chosen={placed[id]}
							isLocked={isChecked}
							choose={(chosen) =>
								change((before) => ({ type: 'placement', placed: { ...before?.placed, [id]: chosen } }))
							}
						/>
						<Feedback isRight={isChecked ? isRight : undefined} answer={`${textOf(group)}.`} words={words}>
							{feedback}
						</Feedback>
					</div>
				);
			})}
		</>
	);
}

export const kind: Kind<AskedCategorise, Placement> = {
	Field,
	mark: (question, { placed }) => markCategorise(question, placed),
	isWhole: ({ cards }, { placed }) => cards.every(({ id }) => Object.hasOwn(placed, id)),
	fitting: ({ cards, groups }, kept) => fittingPlacement(cards, groups, kept),
	filled: ({ id, cards }, form) =>
		filledPlacement(
			cards,
			(thing) => form.querySelector<HTMLInputElement>(`[name="${fieldName(id, thing)}"]:checked`)?.value ?? '',
		),
};
