/** All questions of a sitting, by number: answered or not, flagged or not, and the way to each. */
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { fill } from '../../i18n/sentences.ts';
import { entryOf, type Sitting } from '../../learning/record/record.ts';

interface Props {
	/** Ids, in the order asked. */
	questions: readonly string[];
	sitting: Sitting;
	at: number;
	go: (to: number) => void;
	/** Absent where the way to the end stands already. */
	end: (() => void) | undefined;
	words: InterfaceWords['sitting'];
}

export function QuestionMap({ questions, sitting, at, go, end, words }: Props) {
	return (
		<nav class="question-map" aria-label={words.map}>
			<ol>
				{questions.map((id, rank) => {
					const isAnswered = entryOf(sitting.given, id) !== undefined;
					const isFlagged = entryOf(sitting.flags, id)?.value === true;
					const states = [isAnswered ? words.answered : words.open, ...(isFlagged ? [words.flagged] : [])];
					return (
						<li key={id}>
							<button
								type="button"
								aria-current={rank === at ? 'step' : undefined}
								class={isAnswered ? 'is-answered' : undefined}
								aria-label={fill(words.goTo, { rank: rank + 1, state: states.join(', ') })}
								onClick={() => go(rank)}
							>
								{rank + 1}
								{isFlagged && <span aria-hidden="true">⚑</span>}
							</button>
						</li>
					);
				})}
			</ol>
			{end && (
				<p class="actions">
					<button type="button" class="button is-second" onClick={end}>
						{words.end}
					</button>
				</p>
			)}
		</nav>
	);
}
