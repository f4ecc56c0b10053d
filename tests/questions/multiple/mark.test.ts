/** How a multiple choice is marked: (right − wrong) / number of right ones, never below 0. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markMultiple } from '../../../src/questions/multiple/mark.ts';
import { anyChosen, anyMultiple, keyOf, multipleOf } from '../../support/questions.ts';

/** a, b and d are right; c and e are wrong. */
const question = multipleOf([true, true, false, true, false]);

describe('markMultiple', () => {
	it.each([
		['all right ones', ['a', 'b', 'd'], { score: 1, isRight: true }],
		['two right ones of three', ['d', 'a'], { score: 2 / 3, isRight: false }],
		['all right ones and a wrong one', ['a', 'b', 'd', 'c'], { score: 2 / 3, isRight: false }],
		['one right one and one wrong one', ['a', 'c'], { score: 0, isRight: false }],
		['more wrong ones than right ones', ['a', 'c', 'e'], { score: 0, isRight: false }],
		['only wrong ones', ['c', 'e'], { score: 0, isRight: false }],
		['nothing', [], { score: 0, isRight: false }],
		['a right one said twice', ['a', 'a'], { score: 1 / 3, isRight: false }],
		['two right ones and an option that the question no longer has', ['a', 'b', 'f'], { score: 1 / 3, isRight: false }],
	])('marks %s', (_, chosen, mark) => {
		expect(markMultiple(question, chosen)).toStrictEqual(mark);
	});

	it('gives the points of the formula, from 0 to 1', () => {
		fc.assert(
			fc.property(anyMultiple, anyChosen, (multiple, chosen) => {
				const key = keyOf(multiple);
				const right = key.filter((id) => chosen.includes(id)).length;
				const wrong = new Set(chosen.filter((id) => !key.includes(id))).size;
				const { score } = markMultiple(multiple, chosen);
				expect(score).toBe(key.length === 0 ? 0 : Math.max(0, (right - wrong) / key.length));
				expect(score >= 0 && score <= 1).toBe(true);
			}),
		);
	});

	it('is right only if the chosen ones are exactly the key', () => {
		fc.assert(
			fc.property(anyMultiple, anyChosen, (multiple, chosen) => {
				const picked = new Set(chosen);
				const key = new Set(keyOf(multiple));
				expect(markMultiple(multiple, chosen).isRight).toBe(picked.isSubsetOf(key) && key.isSubsetOf(picked));
			}),
		);
	});

	it('does not look at the order of the choices, nor at one made twice', () => {
		fc.assert(
			fc.property(anyMultiple, anyChosen, (multiple, chosen) => {
				expect(markMultiple(multiple, [...chosen, ...chosen].toReversed())).toStrictEqual(
					markMultiple(multiple, chosen),
				);
			}),
		);
	});

	it('never gives more for one more wrong choice', () => {
		fc.assert(
			fc.property(anyMultiple, anyChosen, (multiple, chosen) => {
				expect(markMultiple(multiple, [...chosen, 'y']).score).toBeLessThanOrEqual(
					markMultiple(multiple, chosen).score,
				);
			}),
		);
	});
});
