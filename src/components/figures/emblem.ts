/** The geometry of the small emblem: a section through a hill, ten slabs and the path along their edge. */

export interface Slab {
	id: string;
	rank: number;
	/** SVG path of the slab. */
	path: string;
	x: number;
	y: number;
}

const WIDTH = 124;
const GROUND = 64;
const TREAD = 10;
const RISE = 6;
/** The hill is cut where one buys: the tread is twice as long, the rise higher. */
const PURCHASE_RISE = 5;
const SLAB_HEIGHT = 5.4;
const round = (value: number) => Math.round(value * 10) / 10;

/** One slab per stage, in order; the first is the ground. */
export function slabs(stages: readonly { id: string; purchase: 'before' | 'after' }[]): Slab[] {
	return stages.map(({ id, purchase }, index) => {
		const isAfter = purchase === 'after';
		const x = TREAD * index + (isAfter ? TREAD : 0);
		const y = GROUND - RISE * index - (isAfter ? PURCHASE_RISE : 0);
		const path =
			index === 0
				? `M0 ${GROUND}h${WIDTH}v9H0z`
				: `M${x} ${round(y + SLAB_HEIGHT)}v-2q0-3.4 4-3.4H${WIDTH}v${SLAB_HEIGHT}z`;
		return { id, rank: index + 1, path, x, y };
	});
}

/** The path walked up to a stage. */
export function trail(all: readonly Slab[], rank: number): string {
	return all
		.slice(1, rank)
		.reduce((path, { x, y }) => `${path}H${x}V${round(y + 3)}q0-3.4 4-3.4`, `M0 ${GROUND - 0.5}`);
}

/** The waymark: a lozenge on the edge of a slab. */
export const waymark = ({ x, y }: Slab): string => `M${x} ${y - 5}l7 7-7 7-7-7z`;

/** The dashed line of the purchase, between the last slab before it and the first after. */
export function purchaseLine(
	all: readonly Slab[],
	stages: readonly { purchase: 'before' | 'after' }[],
): string | undefined {
	const first = all[stages.findIndex((stage) => stage.purchase === 'after')];
	return first && first.rank > 1 ? `M-2 ${round(first.y + SLAB_HEIGHT + 2.2)}h${WIDTH + 2}` : undefined;
}
