/** Cronbach's alpha of a set of questions that the same learners answered, with its interval. */
import { quantile } from './f-distribution.ts';
import { type Interval, sumOf, varianceOf, vary } from './statistics.ts';

/** Under so many learners nothing that compares them is worked out. */
export const FEWEST_LEARNERS = 3;
/** Under so many learners figures are fragile. */
export const FEW_LEARNERS = 10;
const FEWEST_QUESTIONS = 2;

export interface Alpha extends Interval {
	type: 'alpha';
	/** At most 1; negative where questions contradict each other. */
	value: number;
	learners: number;
	/** Those that count: some scored better than others. */
	questions: number;
	/** Left out, since everyone scored the same. */
	constant: number;
}

export type Consistency =
	| Alpha
	/** Not worked out, and why: too few learners, too few questions (that vary), or all learners have the same total. */
	| { type: 'none'; why: 'learners' | 'questions' | 'same'; learners: number; questions: number };

/**
 * Feldt's 95 % interval: (1 - α) / (1 - its estimate) follows F with n - 1 and (n - 1)(k - 1) degrees of freedom (Feldt
 * 1965; Feldt, Woodruff & Salih 1987, formulas 6 and 7).
 */
export function feldt(alpha: number, learners: number, questions: number): Interval {
	const [above, below] = [learners - 1, (learners - 1) * (questions - 1)];
	return {
		low: 1 - (1 - alpha) * quantile(0.975, above, below),
		high: 1 - (1 - alpha) * quantile(0.025, above, below),
	};
}

/**
 * Cronbach's alpha (1951): k / (k - 1) × (1 - Σ variances of the questions / variance of the totals). A question on which
 * everyone scored the same tells no one apart and would only change k: it is left out.
 * @param rows one a learner, each with one score a question, all in the same order
 */
export function cronbach(rows: readonly (readonly number[])[]): Consistency {
	const learners = rows.length;
	const columns = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? 0));
	if (learners < FEWEST_LEARNERS) return { type: 'none', why: 'learners', learners, questions: columns.length };
	const varied = columns.filter(vary);
	const questions = varied.length;
	if (questions < FEWEST_QUESTIONS) return { type: 'none', why: 'questions', learners, questions };
	const totals = rows.map((_, learner) => sumOf(varied.map((column) => column[learner] ?? 0)));
	if (!vary(totals)) return { type: 'none', why: 'same', learners, questions };
	const own = sumOf(varied.map(varianceOf));
	const value = Math.min(1, (questions / (questions - 1)) * (1 - own / varianceOf(totals)));
	return {
		type: 'alpha',
		value,
		...feldt(value, learners, questions),
		learners,
		questions,
		constant: columns.length - questions,
	};
}

/**
 * What alpha would be of a test so many times as long, of questions like these (Spearman 1910; Brown 1910):
 * L α / (1 + (L - 1) α). Below 0 there is nothing to lengthen.
 */
export function lengthened({ value, low, high }: Pick<Alpha, 'value' | 'low' | 'high'>, times: number) {
	const stretch = (alpha: number) => (times * Math.max(0, alpha)) / (1 + (times - 1) * Math.max(0, alpha));
	return { value: stretch(value), low: stretch(low), high: stretch(high) };
}
