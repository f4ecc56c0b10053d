/** Questions of a bank, answers and sittings for tests of rules: a test says what matters to it, the rest is right. */
import fc from 'fast-check';
import type { Bank, BankQuestion, Bloom } from '../../src/course/open-bank.ts';
import { type Attempt, emptyRecord, type LearnerRecord, type Sitting } from '../../src/learning/record/record.ts';
import { choice, LATER, NOON } from './records.ts';

/** A question of a lesson. */
export const questionOf = (id: string, about: Partial<BankQuestion> = {}): BankQuestion => ({
	id,
	lesson: 'selection',
	module: 'avant',
	list: 'lesson',
	type: 'single',
	objective: 1,
	bloom: 'appliquer',
	difficulty: 2,
	...about,
});

/** A bank of these questions; modules and lessons, with as many objectives as are tested, are those that they name. */
export function bankOf(questions: readonly BankQuestion[]): Bank {
	const lessons = new Map(questions.map(({ lesson, module }) => [lesson, module]));
	const objectives = (lesson: string) =>
		Math.max(...questions.filter((question) => question.lesson === lesson).map(({ objective }) => objective));
	return {
		modules: [...new Set(lessons.values())].map((id) => ({ id, title: `Module ${id}` })),
		lessons: [...lessons].map(([id, module]) => ({
			id,
			title: `Lesson ${id}`,
			module,
			objectives: Array.from({ length: objectives(id) }, (_, at) => ({
				text: `Objective ${at + 1} of ${id}`,
				bloom: 'appliquer',
			})),
		})),
		questions: [...questions],
		renames: { lessons: {}, questions: {} },
	};
}

/** An answer worth so much. */
export const worth = (score: number, at = NOON, more: Partial<Attempt> = {}): Attempt => ({
	answer: choice('a'),
	score,
	at,
	...more,
});

/** A record of these answers alone, by question. */
export const answersOf = (answers: Record<string, Attempt[]>): LearnerRecord => ({ ...emptyRecord(), answers });

/** A sitting that goes on. */
export const sittingOf = (questions: readonly string[], about: Partial<Sitting> = {}): Sitting => ({
	kind: 'exam',
	seed: 'seed',
	questions: [...questions],
	started: NOON,
	given: {},
	flags: {},
	seconds: 0,
	...about,
});

/** A sitting of these questions that is over, with what each was worth. */
export const sat = (scores: Record<string, number>, about: Partial<Sitting> = {}): Sitting =>
	sittingOf(Object.keys(scores), { result: { at: LATER, scores }, ...about });

/** The record with these sittings. */
export const withSittings = (sittings: Record<string, Sitting>, from = emptyRecord()): LearnerRecord => ({
	...from,
	sittings,
});

const BLOOMS: readonly Bloom[] = ['rappeler', 'comprendre', 'appliquer', 'analyser', 'evaluer'];
export const anyBloom = fc.constantFrom(...BLOOMS);
export const anyModule = fc.constantFrom('avant', 'apres', 'organiser');

/** Questions of a few modules, of every sort; some of them exclude others. */
export const anyQuestions: fc.Arbitrary<BankQuestion[]> = fc
	.array(
		fc.record({
			module: anyModule,
			bloom: anyBloom,
			list: fc.constantFrom<BankQuestion['list']>('lesson', 'practice', 'exam', 'diagnostic'),
			type: fc.constantFrom<BankQuestion['type']>('single', 'multiple', 'scenario'),
			difficulty: fc.integer({ min: 1, max: 5 }),
			excludes: fc.array(fc.nat(29), { maxLength: 2 }),
		}),
		{ maxLength: 30 },
	)
	.map((all) =>
		all.map(({ excludes, ...about }, rank) =>
			questionOf(`x-${rank}`, {
				...about,
				...(excludes.length > 0 ? { excludes: excludes.map((other) => `x-${other}`) } : {}),
			}),
		),
	);
