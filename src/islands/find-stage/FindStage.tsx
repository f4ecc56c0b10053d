/** Finds the stage of a persona: asks what was observed, the most telling first, and shows where it leads as one answers. */
import { useState } from 'preact/hooks';
import type { AdvisorData } from '../../course/advisor-data.ts';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { fill } from '../../i18n/sentences.ts';
import { type Answer, RECEIVED, type Received } from '../../learning/answer-sheet.ts';
import { nextQuestion } from '../../learning/next-question.ts';
import { AnswersGiven } from './AnswersGiven.tsx';
import { AskedSignal } from './AskedSignal.tsx';
import { Findings } from './Findings.tsx';
import { WholeSheet } from './WholeSheet.tsx';

export type Words = InterfaceWords['findStage'];

export interface Sheet {
	received: Received;
	/** In the order in which they were given. */
	answers: Readonly<Record<string, Answer>>;
}

interface Props {
	data: AdvisorData;
	/** From this page to a stage's advice: `{stage}`. */
	adviceAddress: string;
	language: string;
	words: Words;
}

export default function FindStage({ data, adviceAddress, language, words }: Props) {
	const [received, receive] = useState<Received | undefined>(undefined);
	const [answers, setAnswers] = useState<Sheet['answers']>({});
	const [isWhole, setWhole] = useState(false);
	const sheet: Sheet = { received: received ?? 'unknown', answers };
	const next = received ? nextQuestion(data, sheet) : undefined;
	const answer = (signal: string, given: Answer | undefined) => {
		const { [signal]: _, ...others } = answers;
		setAnswers(given ? { ...others, [signal]: given } : others);
	};
	const last = Object.keys(answers).at(-1);

	return (
		<>
			<fieldset class="sureness">
				<legend>{words.received}</legend>
				{RECEIVED.map((one) => (
					<label key={one}>
						<input type="radio" name="received" checked={received === one} onChange={() => receive(one)} />
						<span>{words.receivedAnswers[one]}</span>
					</label>
				))}
			</fieldset>
			<p class="small-text soft">{words.oneSolution}</p>
			{received && (
				<>
					<p class="actions">
						<button type="button" class="button is-second" onClick={() => setWhole(!isWhole)}>
							{isWhole ? words.oneByOne : words.whole}
						</button>
					</p>
					{isWhole && <WholeSheet data={data} sheet={sheet} answer={answer} words={words} />}
					{!isWhole && next && 'type' in next && next.type === 'ask' && (
						<AskedSignal
							key={next.signal}
							data={data}
							signal={next.signal}
							why={next.why}
							asked={next.asked}
							answer={(given) => answer(next.signal, given)}
							back={last === undefined ? undefined : () => answer(last, undefined)}
							words={words}
						/>
					)}
					{!isWhole && next && 'type' in next && next.type === 'stop' && (
						<p role="status">{fill(words.stops[next.reason], { asked: next.asked })}</p>
					)}
					<Findings data={data} sheet={sheet} adviceAddress={adviceAddress} language={language} words={words} />
					{!isWhole && <AnswersGiven data={data} sheet={sheet} answer={answer} words={words} />}
				</>
			)}
		</>
	);
}
