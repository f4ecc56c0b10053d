/** Instants as whole numbers: each stands for a span (a minute, an hour, a day of UTC) and is read back as its middle. */
import type { Instant } from '../record/record.ts';

/** In minutes. Days are the coarsest: the scheduler of reviews counts in days of UTC, and so comes to the same. */
export type Unit = 1 | 60 | 1440;

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
const DAY_MINUTES = 1440;
/** Near the first records, so that numbers are small. */
const ORIGIN_MS = Date.UTC(2026, 0);
const EARLIEST_MS = Date.parse('0000-01-01T00:00:00.000Z');
const LATEST_MS = Date.UTC(9999, 0) - 1;

/** @throws {RangeError} where a record may not have it, in a text that was forged */
export function instantAt(ms: number): Instant {
	if (!(ms >= EARLIEST_MS && ms <= LATEST_MS)) throw new RangeError(`${ms}`);
	return new Date(ms).toISOString();
}

export const dayOf = (at: Instant): number => Math.floor((Date.parse(at) - ORIGIN_MS) / DAY_MS);

export interface Dial {
	unit: Unit;
	/** The span that an instant falls into, from the first day on. */
	spanOf(at: Instant): number;
	middleOf(span: number): number;
	/** A day in spans. */
	day: number;
}

/** @param first a day, as `dayOf` counts them: none before it */
export function dialFrom(first: number, unit: Unit): Dial {
	const start = ORIGIN_MS + first * DAY_MS;
	const length = unit * MINUTE_MS;
	return {
		unit,
		spanOf: (at) => Math.floor((Date.parse(at) - start) / length),
		middleOf: (span) => start + span * length + length / 2,
		day: DAY_MINUTES / unit,
	};
}
