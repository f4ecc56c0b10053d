/** A debate: a position and its evidence, the objection, a second position. */
import { useState } from 'preact/hooks';
import type { Position } from '../answer.ts';
import type { AskedDebate } from '../ask.ts';
import { Feedback, partClass } from '../Feedback.tsx';
import { GroupPicker } from '../GroupPicker.tsx';
import { type FieldProps, fieldName, type Kind } from '../kind.ts';
import { markDebate } from './mark.ts';

const BLANK: Position = { type: 'position', first: '', evidence: '', second: '' };

function Field({ question, given = BLANK, isChecked, isLive, words, change }: FieldProps<AskedDebate, Position>) {
	const { id, positions, evidence } = question;
	const [isMet, meet] = useState(given.second !== '');
	const taken = positions.find((position) => position.id === given.first);
	const isOpen = isChecked || isMet || given.second !== '';
	return (
		<>
			<GroupPicker
				name={fieldName(id, 'first')}
				legend={words.position}
				groups={positions}
				chosen={given.first}
				isLocked={isChecked || isOpen}
				choose={(first) => change((before = BLANK) => ({ ...before, first }))}
			/>
			<GroupPicker
				name={fieldName(id, 'evidence')}
				legend={words.evidence}
				groups={evidence}
				chosen={given.evidence}
				isLocked={isChecked}
				choose={(chosen) => change((before = BLANK) => ({ ...before, evidence: chosen }))}
			/>
			{isLive && !isOpen && taken && given.evidence && (
				<p class="actions">
					<button type="button" class="button is-second" onClick={() => meet(true)}>
						{words.meet}
					</button>
				</p>
			)}
			{isLive && isOpen && taken && (
				<>
					<p role="status">
						<b>{words.objection.replace('{position}', taken.text)}</b> {taken.objection}
					</p>
					<GroupPicker
						name={fieldName(id, 'second')}
						legend={words.positionAgain}
						groups={positions}
						chosen={given.second}
						isLocked={isChecked}
						choose={(second) => change((before = BLANK) => ({ ...before, second }))}
					/>
				</>
			)}
			{[...positions, ...evidence].map((one) => (
				<div class={partClass(isChecked, isWell(question, given, one.id))} key={one.text}>
					<Feedback answer={`${one.text}.`} words={words}>
						{one.feedback} {!isLive && 'objection' in one && one.objection}
					</Feedback>
				</div>
			))}
		</>
	);
}

/** Whether a position can be held, or an evidence backs the position held at the end. */
function isWell({ positions, evidence }: AskedDebate, { second }: Position, part: string): boolean {
	const position = positions.find(({ id }) => id === part);
	if (position) return position.accepted === true;
	return evidence.some(({ id, supports }) => id === part && supports.includes(second));
}

export const kind: Kind<AskedDebate, Position> = {
	Field,
	mark: (question, { second, evidence }) => markDebate(question, second, evidence),
	isWhole: (_, { first, evidence, second }) => first !== '' && evidence !== '' && second !== '',
	fitting: ({ positions, evidence }, kept) => {
		if (kept.type !== 'position') return undefined;
		const has = (id: string) => positions.some((position) => position.id === id);
		const isSound = has(kept.first) && has(kept.second) && evidence.some(({ id }) => id === kept.evidence);
		return isSound ? kept : undefined;
	},
	filled: ({ id }, form) => {
		const chosenFor = (part: string) =>
			form.querySelector<HTMLInputElement>(`[name="${fieldName(id, part)}"]:checked`)?.value ?? '';
		const [first, evidence] = [chosenFor('first'), chosenFor('evidence')];
		return first === '' && evidence === '' ? undefined : { ...BLANK, first, evidence };
	},
};
