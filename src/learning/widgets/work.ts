/** What a learner did in a widget, as the record keeps it: small, and checked again against the widget when it opens. */

/** Lines by their right place, from 0, in the order they were put. */
export type OrderWork = { type: 'order'; order: readonly number[]; isChecked: boolean };
/** Per card, in the author's order: the rank of the group it was laid in, from 0. */
export type SortWork = { type: 'sort'; groups: readonly (number | null)[]; isChecked: boolean };
/** Per card: known, to see again, or not turned yet. */
export type FlipWork = { type: 'flip'; known: readonly (boolean | null)[] };
/** Positions from 0 (strongly against) to 3 (strongly for): before the objection, and after. */
export type DebateWork = { type: 'debate'; first: number; second?: number };
/** Shares in per cent, phase by phase. */
export type FunnelWork = { type: 'funnel'; shares: readonly number[] };
export type RetentionWork = { type: 'retention'; customers: number; from: number; to: number };

export type WidgetWork = OrderWork | SortWork | FlipWork | DebateWork | FunnelWork | RetentionWork;

export const POSITIONS = 4;

const isList = (value: unknown, length: number, is: (entry: unknown) => boolean): boolean =>
	Array.isArray(value) && value.length === length && value.every(is);
const isWithin = (least: number, most: number) => (value: unknown) =>
	typeof value === 'number' && value >= least && value <= most;
const isRank = (count: number) => (value: unknown) => Number.isInteger(value) && isWithin(0, count - 1)(value);

/** As much of a widget as decides whether a kept work still fits it. */
export type WidgetShape =
	| { type: 'order'; items: number }
	| { type: 'sort'; groups: number; cards: number }
	| { type: 'flip'; cards: number }
	| { type: 'debate' }
	| { type: 'funnel'; phases: number }
	| { type: 'retention' };

const FITS: {
	[Type in WidgetShape['type']]: (
		shape: Extract<WidgetShape, { type: Type }>,
		work: Readonly<Record<string, unknown>>,
	) => boolean;
} = {
	order: ({ items }, { order, isChecked }) =>
		isList(order, items, isRank(items)) && new Set(order as number[]).size === items && typeof isChecked === 'boolean',
	sort: ({ groups, cards }, { groups: laid, isChecked }) =>
		isList(laid, cards, (rank) => rank === null || isRank(groups)(rank)) && typeof isChecked === 'boolean',
	flip: ({ cards }, { known }) => isList(known, cards, (one) => one === null || typeof one === 'boolean'),
	debate: (_, { first, second }) => isRank(POSITIONS)(first) && (second === undefined || isRank(POSITIONS)(second)),
	funnel: ({ phases }, { shares }) => isList(shares, phases, isWithin(0, 100)),
	retention: (_, { customers, from, to }) =>
		isRank(1_000_001)(customers) && isWithin(0, 100)(from) && isWithin(0, 100)(to),
};

/** The kept work, if it is one of this widget as it stands today; a widget changed by its author begins anew. */
export function workThatFits<Shape extends WidgetShape>(
	shape: Shape,
	kept: Readonly<Record<string, unknown>> | undefined,
): Extract<WidgetWork, { type: Shape['type'] }> | undefined {
	if (!kept || kept['type'] !== shape.type) return undefined;
	// Each entry of the table takes the shape of its own type.
	const fits = FITS[shape.type] as (shape: Shape, work: Readonly<Record<string, unknown>>) => boolean;
	return fits(shape, kept) ? (kept as Extract<WidgetWork, { type: Shape['type'] }>) : undefined;
}
