/** What first answers say of questions: equal to a published analysis, and true whatever the answers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FirstAnswer } from '../../../src/learning/group/first-answers.ts';
import { firstAnswers } from '../../../src/learning/group/first-answers.ts';
import { optionCounts, questionFigures } from '../../../src/learning/group/question-figures.ts';
import { answersOf, questionOf, sat, withSittings, worth } from '../../support/bank.ts';
import { multipleOf, singleOf } from '../../support/questions.ts';
import { choice, LATER, NOON } from '../../support/records.ts';
import { LSAT, LSAT_QUESTIONS } from './published.ts';

const first = (score: number): FirstAnswer => ({ score, at: NOON });
/** One map a learner; a question without a score was not answered. */
const firstsOf = (rows: readonly (readonly (number | undefined)[])[]) =>
	rows.map(
		(row) =>
			new Map(
				row.flatMap((score, at): [string, FirstAnswer][] => (score === undefined ? [] : [[`q-${at}`, first(score)]])),
			),
	);
const questions = (count: number) => Array.from({ length: count }, (_, at) => questionOf(`q-${at}`));

const WIDTH = 6;
const anyRows = fc.array(
	fc.array(fc.option(fc.constantFrom(0, 0.5, 1), { nil: undefined }), { minLength: WIDTH, maxLength: WIDTH }),
	{ maxLength: 12 },
);

describe('figures of questions', () => {
	it('are those that were published of the LSAT', () => {
		const figures = questionFigures(firstsOf(LSAT), questions(5));
		for (const [at, { facility, discrimination }] of LSAT_QUESTIONS.entries()) {
			const own = figures[at];
			expect(own?.answers).toBe(1000);
			expect(own?.facility).toBeCloseTo(facility, 10);
			expect(own?.discrimination).toMatchObject({ type: 'known', learners: 1000 });
			expect(own?.discrimination.type === 'known' && own.discrimination.value).toBeCloseTo(discrimination, 4);
		}
	});

	it('stay within bounds, and do not depend on the order of the learners', () => {
		fc.assert(
			fc.property(anyRows, (rows) => {
				const [one, other] = [rows, rows.toReversed()].map((some) => questionFigures(firstsOf(some), questions(WIDTH)));
				for (const [at, { facility, interval, discrimination }] of (one ?? []).entries()) {
					expect(facility).toBeGreaterThanOrEqual(0);
					expect(facility).toBeLessThanOrEqual(1);
					expect(interval.low).toBeLessThanOrEqual(facility + 1e-12);
					expect(interval.high).toBeGreaterThanOrEqual(facility - 1e-12);
					const same = other?.[at];
					expect(same?.facility).toBeCloseTo(facility, 12);
					expect(same?.discrimination.type).toBe(discrimination.type);
					if (discrimination.type === 'unknown' || same?.discrimination.type !== 'known') continue;
					expect(Math.abs(discrimination.value)).toBeLessThanOrEqual(1);
					expect(same.discrimination.value).toBeCloseTo(discrimination.value, 9);
				}
			}),
		);
	});

	it('of a group of clones tell nobody apart', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 1, maxLength: WIDTH }), (row) => {
				const figures = questionFigures(firstsOf(Array.from({ length: 12 }, () => row)), questions(row.length));
				expect(figures.map(({ discrimination }) => discrimination.type)).toStrictEqual(row.map(() => 'unknown'));
			}),
		);
	});

	it('of the others do not change with a question on which all scored the same', () => {
		const rows = LSAT.slice(0, 400).filter((_, at) => at % 9 === 0);
		const known = (some: readonly (readonly number[])[], width: number) =>
			questionFigures(firstsOf(some), questions(width))
				.slice(0, 5)
				.map(({ discrimination }) => (discrimination.type === 'known' ? discrimination.value : Number.NaN));
		const before = known(rows, 5);
		for (const [at, value] of known(
			rows.map((row) => [...row, 1]),
			6,
		).entries())
			expect(value).toBeCloseTo(before[at] ?? Number.NaN, 9);
	});

	it('say why whom a question tells apart is not known', () => {
		const whyIn = (rows: (number | undefined)[][]) => questionFigures(firstsOf(rows), questions(5))[0]?.discrimination;
		expect(
			whyIn([
				[1, 1, 0, 0],
				[0, 1, 1, 1],
			]),
		).toStrictEqual({ type: 'unknown', why: 'learners' });
		// Enough learners, of whom too few answered three others.
		expect(
			whyIn([
				[1, 1, 0, 0],
				[0, 1, 1, 1],
				[1, 1, 0],
				[0, 1],
			]),
		).toStrictEqual({ type: 'unknown', why: 'learners' });
		expect(
			whyIn([
				[1, 1, 0, 0],
				[1, 1, 1, 1],
				[1, 0, 0, 1],
			]),
		).toStrictEqual({ type: 'unknown', why: 'same' });
	});

	it('leave out questions that nobody answered, and answers to questions that are gone', () => {
		expect(
			questionFigures(firstsOf([[1, undefined, 0]]), questions(2)).map(({ question }) => question.id),
		).toStrictEqual(['q-0']);
	});
});

describe('the first answer', () => {
	it('counts alone: later ones came after the explanation', () => {
		expect(firstAnswers(answersOf({ q: [worth(0), worth(1, LATER)] })).get('q')?.score).toBe(0);
	});

	it('is not known where the record kept only the number of those before', () => {
		expect(firstAnswers(answersOf({ q: [worth(1, NOON, { earlier: 2 })] })).has('q')).toBe(false);
	});

	it('may have been given in an exam; a question left open there is worth nothing', () => {
		const exam = sat(
			{ answered: 1 },
			{ questions: ['answered', 'open'], given: { answered: { answer: choice('a'), at: NOON } } },
		);
		const firsts = firstAnswers(withSittings({ exam }, answersOf({ open: [worth(1, '2026-04-01T12:00:00.000Z')] })));
		expect(firsts.get('answered')).toStrictEqual({ score: 1, at: NOON, answer: choice('a') });
		expect(firsts.get('open')).toStrictEqual({ score: 0, at: LATER });
	});

	it('is not looked for in a test that goes on', () => {
		const { result: _, ...exam } = sat({ q: 1 });
		expect(firstAnswers(withSittings({ exam })).size).toBe(0);
	});
});

describe('counts of options', () => {
	const chose = (...chosen: string[]) => new Map([['q', { ...first(0), answer: choice(...chosen) }]]);

	it('say how many chose each, and which are keys', () => {
		const counts = optionCounts(singleOf(3, 1, 'q'), [chose('a'), chose('b'), chose('a'), chose('gone'), new Map()]);
		expect(counts?.options.map(({ id, isKey, chosen }) => [id, isKey, chosen])).toStrictEqual([
			['a', false, 2],
			['b', true, 1],
			['c', false, 0],
		]);
		expect(counts?.open).toBe(0);
	});

	it('count every option of a multiple choice, and those who left it open', () => {
		const counts = optionCounts(multipleOf([true, false, true], 'q'), [
			chose('a', 'c'),
			chose('a'),
			new Map([['q', first(0)]]),
		]);
		expect(counts?.options.map(({ chosen }) => chosen)).toStrictEqual([2, 0, 1]);
		expect(counts?.open).toBe(1);
	});

	it('are not taken of other questions', () => {
		const numeric = {
			type: 'numeric',
			id: 'q',
			prompt: '',
			explanation: '',
			answer: 1,
			tolerance: 0,
			unit: '',
			feedback: '',
			slips: [],
		} as const;
		expect(optionCounts({ ...numeric, slips: [] }, [])).toBeUndefined();
	});
});
