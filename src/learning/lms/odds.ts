/** How likely a bit is to be 0, learnt from those that came before it in the same place: what is usual takes little room. */

/** Chances of many places, each with what it saw so far. */
export interface Odds {
	/** Of a 0, out of 2^15. */
	zero: Uint16Array;
	seen: Uint8Array;
}

const EVEN = 1 << 14;
export const ODDS_BITS = 15;
/** Never quite sure: however usual, a bit costs a little, so that no text can stand for endless data. */
const LEAST = 64;
const MOST_SEEN = 60;

/** What a new bit counts for, out of 2^16: much at first, then less. */
const WEIGHT = Array.from({ length: MOST_SEEN + 1 }, (_, seen) => Math.floor(0x10000 / (seen + 1.6)));

export const oddsOf = (places: number): Odds => ({
	zero: new Uint16Array(places).fill(EVEN),
	seen: new Uint8Array(places),
});

/** Learns from a bit. Whole numbers alone, so that every browser comes to the same. */
export function learn({ zero, seen }: Odds, place: number, bit: number): void {
	const before = zero[place] ?? EVEN;
	const count = seen[place] ?? 0;
	const target = bit === 0 ? 1 << ODDS_BITS : 0;
	const next = before + (((target - before) * (WEIGHT[count] ?? 0)) >> 16);
	zero[place] = Math.min((1 << ODDS_BITS) - LEAST, Math.max(LEAST, next));
	if (count < MOST_SEEN) seen[place] = count + 1;
}
