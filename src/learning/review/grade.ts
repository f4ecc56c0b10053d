/** What an answer is worth to the scheduler of reviews (assessment §9). */
import type { Attempt } from '../record/record.ts';

/** How well it was remembered, in FSRS's own four words. */
export type Grade = 'again' | 'hard' | 'good' | 'easy';

export const RIGHT_FROM = 0.8;
const PARTLY_FROM = 0.4;

const isAsQuick = ({ seconds }: Attempt, before: Attempt): boolean =>
	seconds !== undefined && before.seconds !== undefined && seconds <= before.seconds;

/** @param before the answer to the same question before this one */
export function gradeOf(attempt: Attempt, before: Attempt | undefined): Grade {
	const { score, sure } = attempt;
	if (score < PARTLY_FROM) return 'again';
	if (score < RIGHT_FROM || sure === 'unsure') return 'hard';
	return sure === 'sure' && before && isAsQuick(attempt, before) ? 'easy' : 'good';
}

/** Wrong, and sure of it: a misconception shows, and its lesson is offered (assessment §9). */
export const isSureError = ({ score, sure }: { score: number; sure?: Attempt['sure'] | undefined }): boolean =>
	score < PARTLY_FROM && sure === 'sure';
