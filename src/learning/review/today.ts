/** Which questions to review today, and in what order (assessment §9). */
import type { FSRS } from 'ts-fsrs';
import type { Instant } from '../record/record.ts';
import { type Memory, retrievability } from './schedule.ts';

/** A question that may come up. */
export interface Candidate {
	id: string;
	module: string;
	isPriority?: true;
}

export interface Day {
	now: Instant;
	/** When the learner's day ends: what is due by then is asked today. */
	until: Instant;
	/** How many may still be asked today, and how many of those may be new. */
	left: number;
	fresh: number;
}

export interface TodaysQuestion {
	id: string;
	/** From 0 to 1; absent: never asked before. */
	retrievability?: number;
}

/** The weakest first; of two equally weak always the same. */
const weakestFirst = (one: { id: string; share: number }, other: { id: string; share: number }): number =>
	one.share - other.share || (one.id < other.id ? -1 : 1);

/** The due ones among some memories, the weakest first. */
export function dueToday(scheduler: FSRS, memories: readonly Memory[], { now, until, left }: Day): TodaysQuestion[] {
	return memories
		.filter(({ due }) => due <= until)
		.map((memory) => ({ id: memory.question, share: retrievability(scheduler, memory, now) }))
		.toSorted(weakestFirst)
		.slice(0, Math.max(0, left))
		.map(({ id, share }) => ({ id, retrievability: share }));
}

/** No more than two of one module in a row, where there is a choice. The order is otherwise kept. */
export function mixedByModule<Question extends { id: string }>(
	questions: readonly Question[],
	moduleOf: (id: string) => string,
): Question[] {
	const left = [...questions];
	const mixed: Question[] = [];
	while (left.length > 0) {
		const [one, two] = [mixed.at(-1), mixed.at(-2)].map((before) => before && moduleOf(before.id));
		const isThird = (question: Question) => one !== undefined && one === two && moduleOf(question.id) === one;
		const at = Math.max(
			0,
			left.findIndex((question) => !isThird(question)),
		);
		mixed.push(...left.splice(at, 1));
	}
	return mixed;
}

/** Today's sitting: what is due, then some that were never asked; those to keep in mind first come first. */
export function todaysQuestions(
	scheduler: FSRS,
	memories: readonly Memory[],
	unseen: readonly Candidate[],
	day: Day,
	moduleOf: (id: string) => string,
): TodaysQuestion[] {
	const due = dueToday(scheduler, memories, day);
	const room = Math.max(0, Math.min(day.fresh, day.left - due.length));
	const first = unseen.filter(({ isPriority }) => isPriority);
	const others = unseen.filter(({ isPriority }) => !isPriority);
	const fresh = [...first, ...others].slice(0, room).map(({ id }): TodaysQuestion => ({ id }));
	return mixedByModule([...due, ...fresh], moduleOf);
}

/** How many are due on each of the coming days. What is late is due today. @param days the ends of days, today's first */
export const dueByDay = (memories: readonly Memory[], days: readonly Instant[]): number[] =>
	days.map(
		(end, rank) => memories.filter(({ due }) => due <= end && (rank === 0 || due > (days[rank - 1] ?? ''))).length,
	);

export { askedAgain } from './asked-again.ts';
