/** What a learner made of the reviews of a module. */
import type { Instant, LearnerRecord } from '../record/record.ts';
import { sittingsOf } from './result.ts';

/** What floating sums may lack of a whole per cent. */
const SLACK = 1e-9;

const percentOf = (scores: readonly number[]): number =>
	scores.length === 0 ? 0 : Math.floor((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 100 + SLACK);

const DAY_MS = 86_400_000;

interface Taken {
	at: Instant;
	/** Whole per cent. */
	percent: number;
}

/** The reviews of a module that are over, the last one last. */
export const reviewsOf = (record: LearnerRecord, module: string): Taken[] =>
	sittingsOf(record, 'module')
		.filter(([, sitting]) => sitting.module === module)
		.flatMap(([, { result }]) => (result ? [{ at: result.at, percent: percentOf(Object.values(result.scores)) }] : []));

/** In whole per cent, the reviews of a module so far, the last one last. */
export const reviewPercents = (record: LearnerRecord, module: string): number[] =>
	reviewsOf(record, module).map(({ percent }) => percent);

/** From when on a review that was not passed is better taken again: a day later (curriculum §5). Nothing is locked until then. */
export function betterAfter({ at, percent }: Taken, passMark: number, now: Instant): Instant | undefined {
	const until = new Date(Date.parse(at) + DAY_MS).toISOString();
	return percent < passMark && now < until ? until : undefined;
}
