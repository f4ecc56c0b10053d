/** All signals at once, each with its answer. */
import type { AdvisorData } from '../../course/advisor-data.ts';
import { ANSWERS, type Answer } from '../../learning/answer-sheet.ts';
import type { Sheet, Words } from './FindStage.tsx';

interface Props {
	data: AdvisorData;
	sheet: Sheet;
	answer: (signal: string, given: Answer | undefined) => void;
	words: Words;
}

/** A signal with a list of answers to pick from. */
export function SignalRow({
	text,
	given,
	answer,
	words,
}: {
	text: string;
	given: Answer | undefined;
	answer: (given: Answer | undefined) => void;
	words: Words;
}) {
	return (
		<label class="signal-row">
			<span>{text}</span>
			<select
				value={given ?? ''}
				onChange={({ currentTarget: { value } }) => answer(ANSWERS.find((one) => one === value))}
			>
				<option value="">{words.notAsked}</option>
				{ANSWERS.map((one) => (
					<option key={one} value={one}>
						{words.answers[one]}
					</option>
				))}
			</select>
		</label>
	);
}

export function WholeSheet({ data, sheet: { answers }, answer, words }: Props) {
	return (
		<section aria-label={words.whole}>
			{data.signals.map(({ id, text }) => (
				<SignalRow key={id} text={text} given={answers[id]} answer={(given) => answer(id, given)} words={words} />
			))}
		</section>
	);
}
