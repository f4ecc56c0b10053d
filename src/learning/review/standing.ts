/** Where a learner stands with reviews: what is remembered of which question, and what was done today. */
import type { FSRS } from 'ts-fsrs';
import type { Bank, BankQuestion } from '../../course/open-bank.ts';
import { attemptsAt, entryOf, type Instant, type LearnerRecord } from '../record/record.ts';
import { type Memory, memoryOf } from './schedule.ts';

/** Questions that come back: not those of the exam or of the diagnostic. */
export const isReviewed = ({ list }: BankQuestion): boolean => list === 'lesson' || list === 'practice';

/** What is remembered of every question answered so far. */
export const memoriesOf = (scheduler: FSRS, { questions }: Bank, record: LearnerRecord): Memory[] =>
	questions.filter(isReviewed).flatMap(({ id }) => memoryOf(scheduler, id, attemptsAt(record, id)) ?? []);

/**
 * Questions never asked, in the order of the course: of lessons begun, and of modules that the diagnostic advised to train
 * from the start (curriculum §4).
 */
export const unseenOf = (
	{ questions }: Bank,
	record: LearnerRecord,
	trained: ReadonlySet<string> = new Set(),
): BankQuestion[] =>
	questions.filter(
		(question) =>
			isReviewed(question) &&
			(entryOf(record.lessons, question.lesson) !== undefined || trained.has(question.module)) &&
			attemptsAt(record, question.id).length === 0,
	);

export interface DoneToday {
	/** Questions asked in reviews today, and those among them that were new. */
	asked: number;
	fresh: number;
}

/** @param isToday whether an instant falls on the learner's present day */
export function doneToday(record: LearnerRecord, isToday: (at: Instant) => boolean): DoneToday {
	const reviewed = Object.values(record.answers).filter((attempts) =>
		attempts.some(({ review, at }) => review === true && isToday(at)),
	);
	const fresh = reviewed.filter(([first]) => first?.review === true && isToday(first.at));
	return { asked: reviewed.length, fresh: fresh.length };
}
