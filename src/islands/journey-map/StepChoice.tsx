/** Which step a narrow page shows; a wide one shows them all, and not this. */
import { type MapWords, nameOf } from '../../learning/documents/exports/journey-map-sheets.ts';
import type { Step } from '../../learning/documents/journey-map.ts';

interface Props {
	steps: readonly Step[];
	shown: string | undefined;
	show: (id: string) => void;
	words: MapWords;
}

export function StepChoice({ steps, shown, show, words }: Props) {
	const at = steps.findIndex(({ id }) => id === shown);
	const to = (by: -1 | 1) => {
		const step = steps[at + by];
		if (step) show(step.id);
	};
	return (
		<div class="journey_steps no-print">
			<button
				type="button"
				aria-label={words.previous}
				aria-disabled={steps[at - 1] ? undefined : true}
				onClick={() => to(-1)}
			>
				←
			</button>
			<label class="field">
				<span>{words.shown}</span>
				<select value={shown} onChange={({ currentTarget }) => show(currentTarget.value)}>
					{steps.map((step, rank) => (
						<option key={step.id} value={step.id}>
							{`${rank + 1}/${steps.length} · ${nameOf(step, words)}`}
						</option>
					))}
				</select>
			</label>
			<button
				type="button"
				aria-label={words.next}
				aria-disabled={steps[at + 1] ? undefined : true}
				onClick={() => to(1)}
			>
				→
			</button>
		</div>
	);
}
