/** What a bank of questions should amount to: every number of assessment.md §1 and §4, named, in one place. */
import type { FactKind } from './schemas/model.ts';
import type { Question } from './schemas/quiz.ts';

/** Statistics, and what a bank must hold, are asked of one that has so many questions: there, one question is a point. */
export const LEAST_BANK = 100;

/** In per cent of the bank (§4; difficulty: §1). A number to work out is a type that came later: it has no share of its own. */
export const SHARES = {
	type: {
		single: 38,
		multiple: 12,
		match: 10,
		order: 6,
		categorise: 12,
		cloze: 10,
		scenario: 8,
		debate: 4,
		numeric: 0,
	},
	bloom: { rappeler: 20, comprendre: 25, appliquer: 27, analyser: 17, evaluer: 11 },
	difficulty: { 1: 15, 2: 30, 3: 35, 4: 15, 5: 5 },
} as const satisfies {
	type: Record<Question['type'], number>;
	bloom: Record<Question['bloom'], number>;
	difficulty: Record<number, number>;
};

/** Points that a share of the bank may be away (§4). */
export const TOLERANCE = 5;

/**
 * Points that a difficulty's share may be away in a module. Ours: drawn at random, a share of 35 % among forty
 * questions moves by seven or eight points; twelve leaves chance its part and tells a module that is all easy.
 */
export const MODULE_TOLERANCE = 12;
/** Under so many questions, one is worth more than five points, and a module's shares say nothing. */
export const LEAST_MODULE = 20;

/** In per cent of a module: a persona, an organisation, an observable gesture (r-10). */
export const LEAST_SITUATIONS = 50;

/** Points that a place of the key may be away from an even share: of four, each has 15 to 35 % (r-12 gives no number). */
export const POSITION_TOLERANCE = 10;
/** From so many options with an absolute word on, it shows whether they are kept for wrong answers. */
export const LEAST_ABSOLUTES = 10;

/** In per cent of the exam's reserve (r-14). */
export const MOST_ADDITIONS = 10;

/** What a lesson and its practice hold together (§4). */
export const IN_LESSON = { questions: 5, situations: 2, aboveUnderstanding: 1 } as const;
/** Lessons that are assessed otherwise: by the project. */
export const FEWER_IN_LESSON: Readonly<Record<string, number>> = { 'batir-son-plan': 2 };

/** Facts that a question must test; a flash card would do for others (§4). We have no cards: all facts are asked for. */
export const KEY_FACTS: readonly FactKind[] = ['figure', 'warning', 'objective'];

/** Questions by cell of the matrix (§4). */
export const IN_CELL = { primary: 3, secondary: 1 } as const;
export const IN_FALSE_FRIEND = 1;
/** Questions in which a misconception is an error one can make (inv-11). */
export const IN_MISCONCEPTION = 2;
