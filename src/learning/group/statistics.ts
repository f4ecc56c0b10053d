/** Sums over a group: mean, variance, correlation, the interval of a share. */

export interface Interval {
	low: number;
	high: number;
}

/** Of scores from 0 to 1, what floating sums may differ by without differing. */
const SLACK = 1e-12;

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** @param values at least one */
export const meanOf = (values: readonly number[]): number => sumOf(values) / values.length;

/** Of a sample: divided by one less than there are. @param values at least two */
export function varianceOf(values: readonly number[]): number {
	const mean = meanOf(values);
	return sumOf(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
}

/** Whether some differ from others, beyond what rounding makes. */
export const vary = (values: readonly number[]): boolean =>
	values.length > 1 && Math.max(...values) - Math.min(...values) > SLACK;

/** Pearson's correlation of two measures, from -1 to 1. @returns `undefined` where one of them does not vary */
export function correlation(pairs: readonly (readonly [number, number])[]): number | undefined {
	const ones = pairs.map(([one]) => one);
	const others = pairs.map(([, other]) => other);
	if (!vary(ones) || !vary(others)) return undefined;
	const [mean, otherMean] = [meanOf(ones), meanOf(others)];
	const together = sumOf(pairs.map(([one, other]) => (one - mean) * (other - otherMean))) / (pairs.length - 1);
	const value = together / Math.sqrt(varianceOf(ones) * varianceOf(others));
	return Math.max(-1, Math.min(1, value));
}

/** Of a normal distribution, 95 % lie within so many standard deviations. */
const NORMAL_95 = 1.959963984540054;

/**
 * Wilson's 95 % interval of a share (Wilson 1927; Newcombe 1998, method 3). Of scores from 0 to 1 that may be partial it
 * is on the safe side: their variance is at most that of right and wrong with the same mean.
 * @param share the mean, from 0 to 1 @param count of how many, at least one
 */
export function wilson(share: number, count: number): Interval {
	const square = NORMAL_95 ** 2;
	const middle = (share + square / (2 * count)) / (1 + square / count);
	const half =
		(NORMAL_95 / (1 + square / count)) * Math.sqrt((share * (1 - share)) / count + square / (4 * count ** 2));
	return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
