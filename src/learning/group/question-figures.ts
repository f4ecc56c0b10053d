/** What a group's first answers say about each question: how easy it was, whom it tells apart, which options were chosen. */
import type { BankQuestion } from '../../course/open-bank.ts';
import type { AskedQuestion } from '../../questions/ask.ts';
import { FEWEST_LEARNERS } from './alpha.ts';
import type { FirstAnswer } from './first-answers.ts';
import { correlation, type Interval, meanOf, sumOf, wilson } from './statistics.ts';

export type Discrimination =
	| { type: 'known'; value: number; learners: number }
	/** Too few who answered it and enough others, or all of them did the same. */
	| { type: 'unknown'; why: 'learners' | 'same' };

export interface QuestionFigures {
	question: BankQuestion;
	/** How many learners answered it, or left it open in a test. */
	answers: number;
	/** Mean score, from 0 to 1, and its 95 % interval. */
	facility: number;
	interval: Interval;
	discrimination: Discrimination;
}

/** First answers of a group: one map a learner. */
export type Firsts = readonly ReadonlyMap<string, FirstAnswer>[];

/** With fewer other answers, a learner's rest score would be mostly chance. */
const FEWEST_OTHERS = 3;

/** By question, the mean of its first scores. */
function facilities(firsts: Firsts): Map<string, number> {
	const all = Map.groupBy(
		firsts.flatMap((first) => [...first]),
		([id]) => id,
	);
	return new Map([...all].map(([id, own]) => [id, meanOf(own.map(([, { score }]) => score))]));
}

/**
 * Corrected item–total correlation: the scores at a question with how each learner did at the others (point-biserial where
 * a score is 0 or 1). Learners did not answer the same ones, so each other score is taken from its question's mean; where
 * all answered all, this is the correlation with the sum of the others, as textbooks have it.
 */
function discrimination(
	id: string,
	firsts: Firsts,
	gains: readonly { sum: number; count: number }[],
	facility: number,
): Discrimination {
	const pairs = firsts.flatMap((first, learner): (readonly [number, number])[] => {
		const own = first.get(id);
		const { sum, count } = gains[learner] ?? { sum: 0, count: 0 };
		if (!own || count - 1 < FEWEST_OTHERS) return [];
		return [[own.score, (sum - (own.score - facility)) / (count - 1)]];
	});
	if (pairs.length < FEWEST_LEARNERS) return { type: 'unknown', why: 'learners' };
	const value = correlation(pairs);
	return value === undefined ? { type: 'unknown', why: 'same' } : { type: 'known', value, learners: pairs.length };
}

/** Questions that someone answered, in the order of the bank; answers to others do not count. */
export function questionFigures(all: Firsts, questions: readonly BankQuestion[]): QuestionFigures[] {
	const known = new Set(questions.map(({ id }) => id));
	const firsts = all.map((first) => new Map([...first].filter(([id]) => known.has(id))));
	const means = facilities(firsts);
	const gains = firsts.map((first) => ({
		sum: sumOf([...first].map(([id, { score }]) => score - (means.get(id) ?? 0))),
		count: first.size,
	}));
	return questions.flatMap((question): QuestionFigures[] => {
		const facility = means.get(question.id);
		if (facility === undefined) return [];
		const answers = firsts.filter((first) => first.has(question.id)).length;
		return [
			{
				question,
				answers,
				facility,
				interval: wilson(facility, answers),
				discrimination: discrimination(question.id, firsts, gains, facility),
			},
		];
	});
}

export interface OptionCount {
	id: string;
	text: string;
	isKey: boolean;
	/** How many learners chose it first. */
	chosen: number;
}

export interface OptionCounts {
	options: OptionCount[];
	/** Asked in a test, and left without an answer. */
	open: number;
}

/** How often each option of a choice was chosen. @returns `undefined` for questions of another type */
export function optionCounts(asked: AskedQuestion, firsts: Firsts): OptionCounts | undefined {
	if (asked.type !== 'single' && asked.type !== 'multiple') return undefined;
	const own = firsts.flatMap((first) => first.get(asked.id) ?? []);
	const chosenIn = ({ answer }: FirstAnswer) => (answer?.type === 'choice' ? answer.chosen : []);
	return {
		options: asked.options.map(({ id, text, correct, credit }) => ({
			id,
			text,
			isKey: correct === true || credit === 1,
			chosen: own.filter((first) => chosenIn(first).includes(id)).length,
		})),
		open: own.filter(({ answer }) => !answer).length,
	};
}
