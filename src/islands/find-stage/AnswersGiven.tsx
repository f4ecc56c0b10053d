/** What was answered so far: each can be changed or taken back. */
import type { AdvisorData } from '../../course/advisor-data.ts';
import type { Answer } from '../../learning/answer-sheet.ts';
import type { Sheet, Words } from './FindStage.tsx';
import { SignalRow } from './WholeSheet.tsx';

interface Props {
	data: AdvisorData;
	sheet: Sheet;
	answer: (signal: string, given: Answer | undefined) => void;
	words: Words;
}

export function AnswersGiven({ data, sheet: { answers }, answer, words }: Props) {
	const given = data.signals.filter(({ id }) => Object.hasOwn(answers, id));
	if (given.length === 0) return null;
	return (
		<details class="quiet">
			<summary>
				<span>{words.given}</span>
			</summary>
			{given.map(({ id, text }) => (
				<SignalRow key={id} text={text} given={answers[id]} answer={(next) => answer(id, next)} words={words} />
			))}
		</details>
	);
}
