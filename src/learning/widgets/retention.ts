/** What a change of retention means: points are not per cent (addition add-05; course paper on assessment, § 11). */

export interface RetentionInput {
	/** Customers at the start of the period. */
	customers: number;
	/** Retention before and after, in per cent, from 0 to 100. */
	from: number;
	to: number;
}

export interface RetentionChange {
	kept: { before: number; after: number };
	left: { before: number; after: number };
	/** Points of retention won, or lost if negative. */
	points: number;
	/** Change of the retention rate, in per cent of the rate before; none if that was 0. */
	relative: number | undefined;
	/** Change of the number of departures, in per cent of those before; none if nobody left. */
	departures: number | undefined;
	/** What « 5 % de rétention en plus » may mean from `from`: 5 points more, or 5 per cent of the rate; at most 100. */
	fiveMore: { points: number; relative: number };
}

const change = (before: number, after: number): number | undefined =>
	before === 0 ? undefined : ((after - before) / before) * 100;

/** Customers are counted whole; rates stay as given. */
export function retentionChange({ customers, from, to }: RetentionInput): RetentionChange {
	const kept = { before: Math.round((customers * from) / 100), after: Math.round((customers * to) / 100) };
	const left = { before: customers - kept.before, after: customers - kept.after };
	return {
		kept,
		left,
		points: to - from,
		relative: change(from, to),
		departures: change(100 - from, 100 - to),
		fiveMore: { points: Math.min(100, from + 5), relative: Math.min(100, from * 1.05) },
	};
}
