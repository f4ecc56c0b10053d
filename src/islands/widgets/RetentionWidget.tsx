/** The retention calculator: points against per cent, departures, and the two readings of « 5 % ». */
import { fill } from '../../i18n/sentences.ts';
import { retentionChange } from '../../learning/widgets/retention.ts';
import type { RetentionWork } from '../../learning/widgets/work.ts';
import type { WidgetPlace } from './kept-work.ts';
import type { ServedWidget } from './served-widget.ts';
import { useWidgetWork } from './use-widget-work.ts';
import type { WidgetWords } from './widget-words.ts';

interface Props {
	place: WidgetPlace;
	widget: Extract<ServedWidget, { type: 'retention' }>;
	words: WidgetWords;
	language: string;
}

const FIELDS = { customers: 1_000_000, from: 100, to: 100 } as const;

export default function RetentionWidget({ place, widget, words, language }: Props) {
	const { customers, from, to } = widget;
	const fresh = (): RetentionWork => ({ type: 'retention', customers, from, to });
	const [work, keep] = useWidgetWork(place, { type: 'retention' }, fresh);
	const { kept, left, points, relative, departures, fiveMore } = retentionChange(work);
	const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
	const withSign = new Intl.NumberFormat(language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
	const signed = (value: number) => withSign.format(value).replace('-', '−');
	const perCent = (value: number | undefined) =>
		value === undefined ? words.undefined : fill(words.perCent, { value: signed(value) });

	const rows = [
		[words.keptCustomers, number.format(kept.before), number.format(kept.after), signed(kept.after - kept.before)],
		[words.leftCustomers, number.format(left.before), number.format(left.after), perCent(departures)],
		[
			words.retentionRate,
			fill(words.perCent, { value: number.format(work.from) }),
			fill(words.perCent, { value: number.format(work.to) }),
			fill(words.pointsOrPerCent, { points: signed(points), percent: perCent(relative) }),
		],
	];
	return (
		<>
			<div class="numbers">
				{(Object.keys(FIELDS) as (keyof typeof FIELDS)[]).map((name) => (
					<label key={name}>
						{words[name]}
						<input
							type="number"
							inputMode="numeric"
							min={0}
							max={FIELDS[name]}
							value={work[name]}
							onInput={({ currentTarget: { valueAsNumber: value } }) => {
								if (Number.isFinite(value))
									keep((before) => ({ ...before, [name]: Math.min(FIELDS[name], Math.max(0, Math.round(value))) }));
							}}
						/>
					</label>
				))}
			</div>
			<table aria-live="polite">
				<thead>
					<tr>
						<td />
						{[words.before, words.after, words.change].map((name) => (
							<th scope="col" key={name}>
								{name}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(([name, ...cells]) => (
						<tr key={name}>
							<th scope="row">{name}</th>
							{cells.map((cell, at) => (
								<td key={[words.before, words.after, words.change][at]}>{cell}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
			<p class="verdict">
				{fill(words.fiveMore, {
					from: number.format(work.from),
					points: number.format(fiveMore.points),
					relative: number.format(fiveMore.relative),
				})}
			</p>
			<p class="actions">
				<button type="button" class="button is-second" onClick={() => keep(fresh)}>
					{words.reset}
				</button>
			</p>
		</>
	);
}
