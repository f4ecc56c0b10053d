/** A number to write, with its unit beside it. */
import type { Texts } from '../answer.ts';
import type { AskedNumeric } from '../ask.ts';
import { Feedback, partClass } from '../Feedback.tsx';
import { type FieldProps, fieldName, type Kind } from '../kind.ts';
import { markNumeric, readNumber } from './mark.ts';

/** The field of the one number. */
const NUMBER = 'n';

const asWritten = (value: number): string => String(value).replace('.', ',');

/** What a slip's explanation is about, where it does not say so itself. */
const withNumber = ({ value, feedback }: AskedNumeric['slips'][number]): string =>
	feedback.startsWith(asWritten(value)) ? feedback : `${asWritten(value)}\u00a0: ${feedback}`;

function Field({ question, given, isChecked, words, change }: FieldProps<AskedNumeric, Texts>) {
	const { id, answer, unit, feedback, slips } = question;
	const text = given?.texts[0] ?? '';
	const { isRight } = markNumeric(question, text);
	const value = readNumber(text);
	// Without script nobody knows which slip was made: all are there to be read.
	const told = isChecked ? slips.filter((one) => !isRight && one.value === value) : slips;
	return (
		<div class={partClass(isChecked, isRight)}>
			<label>
				<span>{words.number}</span>
				<span>
					<input
						type="text"
						inputMode="decimal"
						name={fieldName(id, NUMBER)}
						value={text}
						readOnly={isChecked}
						autocomplete="off"
						onInput={({ currentTarget }) => change(() => ({ type: 'texts', texts: [currentTarget.value] }))}
					/>{' '}
					{unit}
				</span>
			</label>
			<Feedback
				isRight={isChecked ? isRight : undefined}
				answer={`${asWritten(answer)}${unit && `\u00a0${unit}`}.`}
				words={words}
			>
				{isChecked && told.map((slip) => `${slip.feedback} `)}
				{feedback}
				{!isChecked && told.map((slip) => ` ${withNumber(slip)}`)}
			</Feedback>
		</div>
	);
}

const written = (text: string): Texts | undefined =>
	text.trim() === '' ? undefined : { type: 'texts', texts: [text] };

export const kind: Kind<AskedNumeric, Texts> = {
	Field,
	mark: (question, { texts }) => markNumeric(question, texts[0] ?? ''),
	isWhole: (_, { texts }) => readNumber(texts[0] ?? '') !== undefined,
	fitting: (_, kept) => (kept.type === 'texts' ? written(kept.texts[0] ?? '') : undefined),
	filled: ({ id }, form) =>
		written(form.querySelector<HTMLInputElement>(`[name="${fieldName(id, NUMBER)}"]`)?.value ?? ''),
};
