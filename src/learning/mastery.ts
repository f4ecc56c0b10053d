/** How well an objective is mastered, worked out from the answers to its questions (assessment §8). */

import { type Attempt, attemptsAt, type Instant, type LearnerRecord } from './record/record.ts';
import { RIGHT_FROM } from './review/grade.ts';

export type MasteryState = 'new' | 'learning' | 'fragile' | 'mastered' | 'fading';

export interface Mastery {
	state: MasteryState;
	/** From 0 to 1. */
	estimate: number;
	answers: number;
}

/** An objective of a lesson and the questions that test it. */
export interface TestedObjective {
	lesson: string;
	/** From 1. */
	rank: number;
	/** `isHigh`: at the level of applying or above, or at the highest its objective has. */
	questions: readonly { id: string; isHigh: boolean }[];
}

export interface MasteryRules {
	/** From which estimate it counts as learnt, though not for good. */
	fragile: number;
	mastered: number;
}

export interface MasteryContext {
	rules: MasteryRules;
	/** The learner's own day that an instant falls on. */
	dayOf(at: Instant): string;
	/** Whether a question has waited too long for its review. */
	isOverdue(question: string): boolean;
}

const START = 0.3;
const RATE = 0.3;
const WITH_HINT = 0.5;
const SEEN_TODAY = 0.25;
const DAY_MS = 86_400_000;
const LEAST_ANSWERS = 4;
const LEAST_DAYS = 2;

type Dated = { question: string; isHigh: boolean; attempt: Attempt; before: Attempt | undefined };

/** How much an answer weighs: less with a hint, and least if the same question was seen within a day. */
export function weightOf(attempt: Attempt, before: Attempt | undefined): number {
	const isSeen = before !== undefined && Date.parse(attempt.at) - Date.parse(before.at) < DAY_MS;
	return Math.min(attempt.hint ? WITH_HINT : 1, isSeen ? SEEN_TODAY : 1);
}

/** The estimate after one more answer. @param score from 0 to 1 */
export const nextEstimate = (estimate: number, score: number, weight: number): number =>
	estimate + RATE * weight * (score - estimate);

function datedAnswers(record: LearnerRecord, { questions }: TestedObjective): Dated[] {
	return questions
		.flatMap(({ id, isHigh }) =>
			attemptsAt(record, id).map((attempt, rank, all) => ({ question: id, isHigh, attempt, before: all[rank - 1] })),
		)
		.toSorted(({ attempt: one, question }, { attempt: other, question: its }) =>
			one.at === other.at ? (question < its ? -1 : 1) : one.at < other.at ? -1 : 1,
		);
}

const isProof = ({ attempt: { score, hint }, isHigh }: Dated): boolean => isHigh && !hint && score >= RIGHT_FROM;

/** How well an objective is mastered. */
export function masteryOf(record: LearnerRecord, objective: TestedObjective, context: MasteryContext): Mastery {
	const { rules, dayOf, isOverdue } = context;
	const answers = datedAnswers(record, objective);
	const estimate = answers.reduce(
		(so, { attempt, before }) => nextEstimate(so, attempt.score, weightOf(attempt, before)),
		START,
	);
	const told = (state: MasteryState): Mastery => ({ state, estimate, answers: answers.length });
	if (answers.length === 0) return told('new');
	if (estimate < rules.fragile) return told('learning');
	const days = new Set(answers.map(({ attempt }) => dayOf(attempt.at)));
	const isMastered =
		estimate >= rules.mastered && answers.length >= LEAST_ANSWERS && days.size >= LEAST_DAYS && answers.some(isProof);
	if (!isMastered) return told('fragile');
	return told(answers.some(({ question }) => isOverdue(question)) ? 'fading' : 'mastered');
}

/** At least learnt, though perhaps not for good. */
export const isLearnt = ({ state }: Mastery): boolean => state !== 'new' && state !== 'learning';

/** Mastered, even if it is time to revive it. */
export const isMastered = ({ state }: Mastery): boolean => state === 'mastered' || state === 'fading';
