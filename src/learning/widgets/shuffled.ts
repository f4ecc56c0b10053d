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
