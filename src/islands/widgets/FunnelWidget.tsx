/** The funnel with rates to turn: how many remain at each phase, and where most are lost. */
import { fill } from '../../i18n/sentences.ts';
import { funnelCounts, largestLoss } from '../../learning/widgets/funnel.ts';
import type { WidgetPlace } from './kept-work.ts';
import type { ServedWidget } from './served-widget.ts';
import { useWidgetWork } from './use-widget-work.ts';
import type { WidgetWords } from './widget-words.ts';

interface Props {
	place: WidgetPlace;
	widget: Extract<ServedWidget, { type: 'funnel' }>;
	words: WidgetWords;
	language: string;
}

export default function FunnelWidget({ place, widget: { start, phases }, words, language }: Props) {
	const fresh = () => ({ type: 'funnel' as const, shares: phases.map(({ share }) => share) });
	const [{ shares }, keep] = useWidgetWork(place, { type: 'funnel', phases: phases.length }, fresh);
	const counts = funnelCounts(
		start,
		shares.map((share) => ({ share })),
	);
	const worst = largestLoss(counts);
	const number = new Intl.NumberFormat(language);
	const shown = (value: number | undefined) => number.format(value ?? 0);

	return (
		<>
			{phases.map(({ name, counts: who }, at) => (
				<div class="rate" key={name}>
					<label>
						<b>{name}</b> <small>{who}</small>
						<input
							type="range"
							min={0}
							max={100}
							value={shares[at]}
							aria-valuetext={fill(words.rateSaid, { share: shares[at] ?? 0, count: shown(counts[at]?.count) })}
							onInput={(event) => {
								const share = event.currentTarget.valueAsNumber;
								keep(({ shares: now }) => ({ type: 'funnel', shares: now.with(at, share) }));
							}}
						/>
					</label>
					<svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
						<rect width={((counts[at]?.count ?? 0) / start) * 100} height="4" />
					</svg>
					<p>
						{fill(words.rate, {
							share: shares[at] ?? 0,
							count: shown(counts[at]?.count),
							lost: shown(counts[at]?.lost),
						})}
					</p>
				</div>
			))}
			<p class="verdict" role="status">
				<b>{fill(words.arrive, { count: shown(counts.at(-1)?.count), start: shown(start) })}</b>{' '}
				{worst !== undefined &&
					fill(words.worst, { phase: phases[worst]?.name ?? '', lost: shown(counts[worst]?.lost) })}
			</p>
			<p class="actions">
				<button type="button" class="button is-second" onClick={() => keep(fresh)}>
					{words.reset}
				</button>
			</p>
		</>
	);
}
