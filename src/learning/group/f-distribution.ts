/** Quantiles of Fisher's F distribution, by the incomplete beta function: what the interval of an alpha is made of. */

/** Lanczos' approximation with g = 7 and nine terms (Godfrey's coefficients): 15 digits for what we ask. */
const LANCZOS_G = 7;
const LANCZOS = [
	0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
	12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** The logarithm of Γ(x), for x of at least ½. */
export function logGamma(x: number): number {
	const series = LANCZOS.reduce((sum, term, rank) => sum + (rank === 0 ? term : term / (x - 1 + rank)), 0);
	const base = x - 0.5 + LANCZOS_G;
	return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(series);
}

/** A denominator of zero would end the continued fraction: it is taken for this. */
const TINY = 1e-300;
const CLOSE = 1e-15;
/** It converges in about the square root of the larger parameter: enough for millions of degrees of freedom. */
const MOST_STEPS = 5000;

const notZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** The continued fraction of DLMF 8.17.22, by the method of Lentz; it converges fast where x < (a + 1) / (a + b + 2). */
function betaFraction(x: number, a: number, b: number): number {
	let c = 1;
	let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
	let fraction = d;
	for (let step = 1; step <= MOST_STEPS; step += 1) {
		const twice = 2 * step;
		const even = (step * (b - step) * x) / ((a + twice - 1) * (a + twice));
		const odd = (-(a + step) * (a + b + step) * x) / ((a + twice) * (a + twice + 1));
		const before = fraction;
		for (const term of [even, odd]) {
			d = 1 / notZero(1 + term * d);
			c = notZero(1 + term / c);
			fraction *= c * d;
		}
		if (Math.abs(fraction / before - 1) < CLOSE) break;
	}
	return fraction;
}

/** The regularised incomplete beta function I_x(a, b). @param x from 0 to 1 @param a,b at least ½ */
export function incompleteBeta(x: number, a: number, b: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	// The fraction is slow beyond its middle; there the function is one less its mirror (DLMF 8.17.4).
	if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
	const front = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
	return (Math.exp(front) * betaFraction(x, a, b)) / a;
}

/** The share of an F distribution that lies below a value. */
export const shareBelow = (value: number, above: number, below: number): number =>
	value <= 0 ? 0 : incompleteBeta((above * value) / (above * value + below), above / 2, below / 2);

/** As often as a double can be halved and still change. */
const HALVINGS = 200;

/**
 * The value that a share of an F distribution lies below.
 * @param share between 0 and 1
 * @param above degrees of freedom of the numerator, at least 1 @param below those of the denominator
 */
export function quantile(share: number, above: number, below: number): number {
	let [low, high] = [0, 1];
	while (shareBelow(high, above, below) < share) high *= 2;
	for (let halving = 0; halving < HALVINGS; halving += 1) {
		const middle = (low + high) / 2;
		if (middle === low || middle === high) break;
		if (shareBelow(middle, above, below) < share) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
