/** Alpha and its interval: equal to what was published, and true whatever the scores. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Alpha, type Consistency, cronbach, feldt, lengthened } from '../../../src/learning/group/alpha.ts';
import { commonBlock } from '../../../src/learning/group/common-block.ts';
import { LSAT, LSAT_ALPHA, LSAT_QUESTIONS, RATINGS } from './published.ts';

function known(consistency: Consistency): Alpha {
	if (consistency.type === 'none') throw new Error(`No alpha: ${consistency.why}`);
	return consistency;
}

/** Learners × questions. */
const anyTable = fc
	.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 8 }))
	.chain(([learners, questions]) =>
		fc.array(fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: questions, maxLength: questions }), {
			minLength: learners,
			maxLength: learners,
		}),
	);

describe('Cronbach’s alpha', () => {
	it('of the ratings of Shrout and Fleiss is theirs, and so is its interval', () => {
		const { value, low, high, learners, questions } = known(cronbach(RATINGS));
		// By hand from their mean squares: 1 - 1.02 / 11.24 = .909; the interval as R's psych prints it: 0.676 to 0.99.
		expect(value).toBeCloseTo(1 - 1.0194 / 11.2417, 4);
		expect(Number(value.toFixed(2))).toBe(0.91);
		expect(Number(low.toFixed(3))).toBe(0.676);
		expect(Number(high.toFixed(2))).toBe(0.99);
		expect([learners, questions]).toStrictEqual([6, 4]);
	});

	it('of the five questions of the LSAT is the published one, with all of them and without each', () => {
		expect(known(cronbach(LSAT)).value).toBeCloseTo(LSAT_ALPHA, 4);
		for (const [without, { alphaWithout }] of LSAT_QUESTIONS.entries())
			expect(known(cronbach(LSAT.map((row) => row.filter((_, at) => at !== without)))).value).toBeCloseTo(
				alphaWithout,
				4,
			);
	});

	it('is at most 1, and lies in its interval', () => {
		fc.assert(
			fc.property(anyTable, (rows) => {
				const consistency = cronbach(rows);
				if (consistency.type === 'none') return;
				expect(consistency.value).toBeLessThanOrEqual(1);
				expect(consistency.low).toBeLessThanOrEqual(consistency.value);
				expect(consistency.high).toBeGreaterThanOrEqual(consistency.value);
				expect(consistency.high).toBeLessThanOrEqual(1);
			}),
		);
	});

	it('is not changed by the order of the learners, nor by a question on which all scored the same', () => {
		fc.assert(
			fc.property(anyTable, fc.constantFrom(0, 0.5, 1), (rows, same) => {
				const [plain, turned, longer] = [rows, rows.toReversed(), rows.map((row) => [...row, same])].map(cronbach);
				expect(turned?.type).toBe(plain?.type);
				expect(longer?.type).toBe(plain?.type);
				if (plain?.type !== 'alpha' || turned?.type !== 'alpha' || longer?.type !== 'alpha') return;
				expect(turned.value).toBeCloseTo(plain.value, 9);
				expect(longer.value).toBe(plain.value);
				expect(longer.constant).toBe(plain.constant + 1);
			}),
		);
	});

	it('is 1 where every question says the same of everyone', () => {
		expect(
			known(
				cronbach([
					[0, 0],
					[0, 0],
					[1, 1],
					[1, 1],
				]),
			),
		).toMatchObject({ value: 1, low: 1, high: 1 });
	});

	it.each<[string, number[][], Consistency]>([
		[
			'of two learners',
			[
				[1, 0],
				[0, 1],
			],
			{ type: 'none', why: 'learners', learners: 2, questions: 2 },
		],
		['of nobody', [], { type: 'none', why: 'learners', learners: 0, questions: 0 }],
		['of one question', [[1], [0], [1]], { type: 'none', why: 'questions', learners: 3, questions: 1 }],
		[
			'of clones',
			[
				[1, 0],
				[1, 0],
				[1, 0],
			],
			{ type: 'none', why: 'questions', learners: 3, questions: 0 },
		],
		[
			'of equal totals',
			[
				[1, 0],
				[0, 1],
				[1, 0],
			],
			{ type: 'none', why: 'same', learners: 3, questions: 2 },
		],
	])('%s is not worked out, and says why', (_, rows, none) => {
		expect(cronbach(rows)).toStrictEqual(none);
	});

	it('has a narrower interval with more learners', () => {
		const widths = [10, 30, 100, 1000].map((learners) => {
			const { low, high } = feldt(0.8, learners, 20);
			return high - low;
		});
		expect(widths).toStrictEqual(widths.toSorted((one, other) => other - one));
	});
});

describe('an alpha for a longer test', () => {
	it('is that of Spearman and Brown: two halves of .6 make a whole of .75', () => {
		expect(lengthened({ value: 0.6, low: -0.2, high: 1 }, 2)).toStrictEqual({
			value: expect.closeTo(0.75, 12),
			low: 0,
			high: 1,
		});
	});
});

describe('the block in common', () => {
	const sets = (...texts: string[]) => texts.map((text) => new Set(text));

	it('is everything where all answered all', () => {
		expect(commonBlock(sets('abc', 'abc', 'abc'))).toStrictEqual({ questions: ['a', 'b', 'c'], learners: [0, 1, 2] });
	});

	it('leaves out questions, or learners, for as many answers as can be', () => {
		expect(commonBlock(sets('abcd', 'abcd', 'abc', 'abe', 'xy'))).toStrictEqual({
			questions: ['a', 'b', 'c'],
			learners: [0, 1, 2],
		});
	});

	it('takes ten learners before more questions', () => {
		const many = Array.from({ length: 10 }, () => 'ab');
		expect(commonBlock(sets('abcdefghij', 'abcdefghij', 'abcdefghij', ...many))?.questions).toStrictEqual(['a', 'b']);
	});

	it('is none where no two questions have three learners in common', () => {
		expect(commonBlock(sets('ab', 'bc', 'ca', 'ab'))).toBeUndefined();
		expect(commonBlock([])).toBeUndefined();
	});

	it('holds an answer of each of its learners to each of its questions', () => {
		const anySets = fc.array(fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 }), { maxLength: 14 });
		fc.assert(
			fc.property(anySets, (lists) => {
				const answered = lists.map((list) => new Set(list));
				const block = commonBlock(answered);
				for (const learner of block?.learners ?? [])
					expect(block?.questions.every((id) => answered[learner]?.has(id))).toBe(true);
			}),
		);
	});
});
