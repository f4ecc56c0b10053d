/** Chance that falls the same way every time: a benchmark of today is that of tomorrow. */

export type Chance = {
	/** From 0 to less than `end`. */
	below: (end: number) => number;
	pick: <Value>(values: readonly Value[]) => Value | undefined;
	shuffled: <Value>(values: readonly Value[]) => Value[];
};

/** The generator mulberry32, by Tommy Ettinger (public domain). */
export function chance(seed: number): Chance {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (end: number) => Math.floor(next() * end);
	return {
		below,
		pick: (values) => values[below(values.length)],
		shuffled: (values) =>
			values
				.map((value) => ({ value, order: next() }))
				.toSorted((one, other) => one.order - other.order)
				.map(({ value }) => value),
	};
}
