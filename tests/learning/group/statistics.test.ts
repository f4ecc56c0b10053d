/** Sums over a group, and the distribution behind an interval, against published values. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incompleteBeta, logGamma, quantile, shareBelow } from '../../../src/learning/group/f-distribution.ts';
import { correlation, wilson } from '../../../src/learning/group/statistics.ts';

/** So that one less it is exact. */
const share = fc.integer({ min: 0, max: 1024 }).map((part) => part / 1024);
const freedom = fc.integer({ min: 1, max: 5000 });

describe('logGamma', () => {
	it('is the logarithm of a factorial, and of the root of pi at one half', () => {
		expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 11);
		expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
	});
});

describe('the incomplete beta function', () => {
	it.each([
		// Polynomials: I_x(1, b) = 1 - (1 - x)^b, I_x(a, 1) = x^a, and by parts I_½(2, 3) = 11/16.
		[0.3, 1, 4, 1 - 0.7 ** 4],
		[0.3, 5, 1, 0.3 ** 5],
		[0.5, 2, 3, 11 / 16],
		// The arcsine distribution: I_x(½, ½) = 2/π asin √x.
		[0.2, 0.5, 0.5, (2 / Math.PI) * Math.asin(Math.sqrt(0.2))],
	])('at %d for %d and %d is what can be worked out by hand', (x, a, b, value) => {
		expect(incompleteBeta(x, a, b)).toBeCloseTo(value, 13);
	});

	it('grows from 0 to 1, and is one less its mirror', () => {
		const parameter = fc.double({ min: 0.5, max: 3000, noNaN: true });
		fc.assert(
			fc.property(share, share, parameter, parameter, (x, y, a, b) => {
				const [low, high] = [incompleteBeta(Math.min(x, y), a, b), incompleteBeta(Math.max(x, y), a, b)];
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeLessThanOrEqual(1 + 1e-12);
				expect(high - low).toBeGreaterThanOrEqual(-1e-10);
				expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 9);
			}),
		);
	});
});

describe('quantiles of F', () => {
	it.each([
		// Upper 2.5 % points as printed tables have them (Pearson & Hartley, table 18).
		[0.975, 5, 10, 4.24],
		[0.975, 10, 20, 2.77],
		[0.975, 1, 1, 647.8],
		[0.95, 4, 30, 2.69],
		[0.99, 3, 12, 5.95],
	])('%d with %d and %d degrees of freedom is the table’s', (below, one, other, value) => {
		expect(Number(quantile(below, one, other).toPrecision(value > 100 ? 4 : 3))).toBe(value);
	});

	it('give the interval that statpsych prints for Feldt’s method with n (k - 1) degrees of freedom', () => {
		// `ci.cronbach(.05, .85, 7, 89)` in the manual of the R package statpsych (Bonett): 0.7971254, 0.8931436.
		expect(1 - 0.15 * quantile(0.975, 88, 89 * 6)).toBeCloseTo(0.7971254, 7);
		expect(1 - 0.15 * quantile(0.025, 88, 89 * 6)).toBeCloseTo(0.8931436, 7);
	});

	it('are where the distribution has the share asked for', () => {
		fc.assert(
			fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), freedom, freedom, (below, one, other) => {
				expect(shareBelow(quantile(below, one, other), one, other)).toBeCloseTo(below, 9);
			}),
		);
	});
});

describe('Wilson’s interval', () => {
	it.each([
		// Newcombe (1998), « Two-sided confidence intervals for the single proportion », table I, method 3.
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718],
	])('of %d in %d is what Newcombe printed', (right, count, low, high) => {
		const interval = wilson(right / count, count);
		expect(interval.low).toBeCloseTo(low, 4);
		expect(interval.high).toBeCloseTo(high, 4);
	});

	it('holds the share, and stays within 0 and 1', () => {
		fc.assert(
			fc.property(share, fc.integer({ min: 1, max: 500 }), (mean, count) => {
				const { low, high } = wilson(mean, count);
				expect(low).toBeGreaterThanOrEqual(0);
				expect(low).toBeLessThanOrEqual(mean + 1e-12);
				expect(high).toBeGreaterThanOrEqual(mean - 1e-12);
				expect(high).toBeLessThanOrEqual(1);
			}),
		);
	});
});

describe('a correlation', () => {
	it('is 1 and -1 where one measure follows the other, and unknown where one does not vary', () => {
		const line = [0, 1, 2, 3];
		expect(correlation(line.map((x) => [x, 2 * x + 1]))).toBeCloseTo(1, 12);
		expect(correlation(line.map((x) => [x, -x]))).toBeCloseTo(-1, 12);
		expect(correlation(line.map((x) => [x, 0.1 + 0.2]))).toBeUndefined();
	});
});
