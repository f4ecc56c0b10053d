/** Chance, as an argument. */

/** From 0 up to, but never, 1: `Math.random` in a browser. */
export type Chance = () => number;

/** The values in an order drawn with `chance` (Fisher and Yates); the array given stays as it is. */
export function shuffled<Value>(values: readonly Value[], chance: Chance): Value[] {
	const all = [...values];
	for (let left = all.length; left > 1; ) {
		const drawn = Math.floor(chance() * left);
		left -= 1;
		// Both stand in the array, whatever they are.
		[all[left], all[drawn]] = [all[drawn] as Value, all[left] as Value];
	}
	return all;
}

/** A chance that gives the same numbers for the same seed (FNV-1a, then mulberry32). */
export function seeded(seed: string): Chance {
	let state = 0x811c9dc5;
	for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
