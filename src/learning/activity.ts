/** What was done on which day: answers and time, counted from the record. */
import type { Instant, LearnerRecord } from './record/record.ts';

export interface ActiveDay {
	answers: number;
	/** As far as it was measured: questions asked one by one, and sittings. */
	seconds: number;
}

/** By the learner's own day, `2026-03-01`. */
export function activity(record: LearnerRecord, dayOf: (at: Instant) => string): Map<string, ActiveDay> {
	const days = new Map<string, ActiveDay>();
	const add = (at: Instant, answers: number, seconds: number) => {
		const day = dayOf(at);
		const before = days.get(day) ?? { answers: 0, seconds: 0 };
		days.set(day, { answers: before.answers + answers, seconds: before.seconds + seconds });
	};
	for (const attempts of Object.values(record.answers)) for (const { at, seconds = 0 } of attempts) add(at, 1, seconds);
	for (const { started, seconds } of Object.values(record.sittings)) if (seconds > 0) add(started, 0, seconds);
	return days;
}
