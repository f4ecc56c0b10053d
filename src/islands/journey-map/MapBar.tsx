/** What stays at hand over the map: steps back and forth; and where the page is narrow, which step it shows. */
import type { ComponentChildren } from 'preact';
import { type MapWords, nameOf } from '../../learning/documents/exports/journey-map-sheets.ts';
import type { Step } from '../../learning/documents/journey-map.ts';

interface Props {
	steps: readonly Step[];
	shown: string | undefined;
	show: (id: string) => void;
	words: MapWords;
	children: ComponentChildren;
}

export function MapBar({ steps, shown, show, words, children }: Props) {
	const at = steps.findIndex(({ id }) => id === shown);
	const arrow = (by: -1 | 1) => {
		const step = steps[at + by];
		return (
			<button
				type="button"
				aria-label={by === -1 ? words.previous : words.next}
				aria-disabled={step ? undefined : true}
				onClick={() => step && show(step.id)}
			>
				{by === -1 ? '←' : '→'}
			</button>
		);
	};
	return (
		<div class="journey_bar no-print">
			<div class="journey_steps">
				{arrow(-1)}
				<select aria-label={words.shown} value={shown} onChange={({ currentTarget }) => show(currentTarget.value)}>
					{steps.map((step, rank) => (
						<option key={step.id} value={step.id}>
							{`${rank + 1}/${steps.length} · ${nameOf(step, words)}`}
						</option>
					))}
				</select>
				{arrow(1)}
			</div>
			<p class="journey_undo">{children}</p>
		</div>
	);
}
