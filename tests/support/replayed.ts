/** When a question comes back, worked out from its answers a second way: by the table of the course paper and `ts-fsrs`. */
import { type Card, createEmptyCard, fsrs, type Grade, generatorParameters, Rating } from 'ts-fsrs';
import type { Attempt } from '../../src/learning/record/record.ts';

/** Assessment § 9, from top to bottom. */
export function ratingByTheTable({ score, sure, seconds }: Attempt, before: Attempt | undefined): Grade {
	const isRight = score >= 0.8;
	const isPartial = score >= 0.4 && score < 0.8;
	if (isRight && sure === 'sure') {
		const isTimed = before?.seconds !== undefined && seconds !== undefined;
		return isTimed && seconds <= Number(before?.seconds) ? Rating.Easy : Rating.Good;
	}
	if (isRight) return sure === 'unsure' ? Rating.Hard : Rating.Good;
	return isPartial ? Rating.Hard : Rating.Again;
}

/** The scheduler as the course sets it: no chance, whole days. */
export const ownScheduler = (retention: number) =>
	fsrs(generatorParameters({ request_retention: retention, enable_fuzz: false, enable_short_term: false }));

/** @param attempts oldest first, one at least */
export function replayed(attempts: readonly Attempt[], retention: number): Card {
	const scheduler = ownScheduler(retention);
	return attempts.reduce(
		(card, attempt, rank) =>
			scheduler.repeat(card, new Date(attempt.at))[ratingByTheTable(attempt, attempts[rank - 1])].card,
		createEmptyCard(new Date(attempts[0]?.at ?? '')) as Card,
	);
}
