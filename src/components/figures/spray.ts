/** The drops of a watering can: from one rose to as many places, in a box 100 by 20. */
export const drops = (places: number): string =>
	Array.from({ length: places }, (_, index) => `M50 0L${Math.round((1000 * (index + 0.5)) / places) / 10} 20`).join('');
