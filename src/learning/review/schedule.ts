/** When a question comes back: FSRS as `ts-fsrs` works it out, replayed from the answers that the record keeps. */
import { type Card, createEmptyCard, type FSRS, type Grade as FsrsGrade, fsrs, Rating } from 'ts-fsrs';
import type { Attempt, Instant } from '../record/record.ts';
import { type Grade, gradeOf } from './grade.ts';

const RATINGS: Readonly<Record<Grade, FsrsGrade>> = {
	again: Rating.Again,
	hard: Rating.Hard,
	good: Rating.Good,
	easy: Rating.Easy,
};

/**
 * No chance in it: the same answers give the same days. Whole days only: what is missed comes back in its own sitting.
 * @param retention the share of questions that should still be known when they come back, 0.9 by default
 */
export const schedulerFor = (retention: number): FSRS =>
	fsrs({ request_retention: retention, enable_fuzz: false, enable_short_term: false });

/** What the scheduler knows of a question that was answered at least once. */
export interface Memory {
	question: string;
	card: Card;
	due: Instant;
	/** Days between the last answer and the day it is due. */
	interval: number;
	last: Instant;
}

/** @param attempts oldest first: one that is dated before the last counts as given with it @returns none if there is no answer yet */
export function memoryOf(scheduler: FSRS, question: string, attempts: readonly Attempt[]): Memory | undefined {
	const [first] = attempts;
	if (!first) return undefined;
	let last = first.at;
	let card: Card = createEmptyCard(new Date(last));
	for (const [rank, attempt] of attempts.entries()) {
		// `ts-fsrs` throws where time goes back.
		if (attempt.at > last) last = attempt.at;
		card = scheduler.next(card, new Date(last), RATINGS[gradeOf(attempt, attempts[rank - 1])]).card;
	}
	return { question, card, due: card.due.toISOString(), interval: card.scheduled_days, last };
}

/** How likely it is to be remembered now, from 0 to 1. A clock set back counts as no time at all. */
export function retrievability(scheduler: FSRS, { card, last }: Memory, now: Instant): number {
	return scheduler.get_retrievability(card, new Date(now < last ? last : now), false);
}

const DAY_MS = 86_400_000;

/** Whether it has waited for more than half as long again as it should have (assessment §8). */
export const isOverdue = ({ due, interval }: Memory, now: Instant): boolean =>
	Date.parse(now) - Date.parse(due) > (interval / 2) * DAY_MS;

/** In plain words, how well something is remembered. */
export type Freshness = 'fresh' | 'fading' | 'lost';

const FRESH_FROM = 0.9;
const FADING_FROM = 0.7;

export const freshnessOf = (share: number): Freshness =>
	share >= FRESH_FROM ? 'fresh' : share >= FADING_FROM ? 'fading' : 'lost';
