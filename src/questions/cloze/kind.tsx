/** A sentence with blanks, each a field of its own in the line. */
import type { Texts } from '../answer.ts';
import type { AskedCloze } from '../ask.ts';
import { Feedback, partClass } from '../Feedback.tsx';
import { type FieldProps, fieldName, type Kind } from '../kind.ts';
import { BLANK, markCloze } from './mark.ts';
import { verdict } from './tolerance.ts';

function Field({ question, given, isChecked, words, change }: FieldProps<AskedCloze, Texts>) {
	const texts = question.blanks.map((_, at) => given?.texts[at] ?? '');
	const pieces = question.sentence.split(BLANK);
	return (
		<>
			<p class="cloze">
				{pieces.map((piece, at) => (
					<span key={piece}>
						{piece}
						{at < question.blanks.length && (
							<input
								type="text"
								name={fieldName(question.id, String(at))}
								value={texts[at]}
								readOnly={isChecked}
								autocomplete="off"
								autocapitalize="off"
								spellcheck={false}
								aria-label={words.blank.replace('{number}', String(at + 1))}
								onInput={({ currentTarget: { value } }) =>
									change((before) => ({
										type: 'texts',
										texts: question.blanks.map((_, other) => (other === at ? value : (before?.texts[other] ?? ''))),
									}))
								}
							/>
						)}
					</span>
				))}
			</p>
			{question.blanks.map(({ accepted, confusables, feedback }, at) => {
				const said = verdict(texts[at] ?? '', accepted, confusables);
				const isRight = said === 'exact' || said === 'typo';
				const answer =
					isChecked && said === 'typo' ? words.spelled.replace('{answer}', accepted[0] ?? '') : accepted[0];
				return (
					<div class={partClass(isChecked, isRight)} key={accepted[0]}>
						<Feedback isRight={isChecked ? isRight : undefined} answer={`${answer}.`} words={words}>
							{feedback}
						</Feedback>
					</div>
				);
			})}
		</>
	);
}

const written = (texts: string[]): Texts | undefined =>
	texts.some((text) => text.trim() !== '') ? { type: 'texts', texts } : undefined;

export const kind: Kind<AskedCloze, Texts> = {
	Field,
	mark: (question, { texts }) => markCloze(question, texts),
	isWhole: (_, { texts }) => texts.some((text) => text.trim() !== ''),
	fitting: ({ blanks }, kept) =>
		kept.type === 'texts' ? written(blanks.map((_, at) => kept.texts[at] ?? '')) : undefined,
	filled: ({ id, blanks }, form) =>
		written(
			blanks.map((_, at) => form.querySelector<HTMLInputElement>(`[name="${fieldName(id, String(at))}"]`)?.value ?? ''),
		),
};
