/** One signal asked about: seen or not, why it is asked, and the way back. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AdvisorData } from '../../course/advisor-data.ts';
import { fill } from '../../i18n/sentences.ts';
import { ANSWERS, type Answer } from '../../learning/answer-sheet.ts';
import type { Words } from './FindStage.tsx';

interface Props {
	data: AdvisorData;
	signal: string;
	/** Ids of the stages that it tells apart. */
	why: readonly string[];
	/** How many were answered before. */
	asked: number;
	answer: (given: Answer) => void;
	back: (() => void) | undefined;
	words: Words;
}

export function AskedSignal({ data, signal, why, asked, answer, back, words }: Props) {
	const heading = useRef<HTMLHeadingElement>(null);
	useLayoutEffect(() => {
		if (asked > 0) heading.current?.focus();
	}, []);
	const text = data.signals.find(({ id }) => id === signal)?.text ?? signal;
	const stages = data.stages.filter(({ id }) => why.includes(id)).map(({ name }) => name);
	return (
		<section class="asked-signal" aria-labelledby="asked-signal">
			<p class="kicker">{fill(words.question, { rank: asked + 1 })}</p>
			<h2 id="asked-signal" tabIndex={-1} ref={heading}>
				{fill(words.seen, { signal: text })}
			</h2>
			<p class="actions">
				{ANSWERS.map((given) => (
					<button type="button" class="button is-second" key={given} onClick={() => answer(given)}>
						{words.answers[given]}
					</button>
				))}
			</p>
			<details class="quiet">
				<summary>
					<span>{words.why}</span>
				</summary>
				<p>{fill(words.whyText, { stages: stages.join(', ') })}</p>
			</details>
			{back && (
				<p>
					<button type="button" class="button is-second" onClick={back}>
						{words.back}
					</button>
				</p>
			)}
		</section>
	);
}
