/** How a single choice is marked: 1 or 0. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markSingle } from '../../../src/questions/single/mark.ts';
import { anyChosen, anySingle, keyOf, singleOf } from '../../support/questions.ts';

const question = singleOf(4, 1);

describe('markSingle', () => {
	it.each([
		['the right option', ['b'], { score: 1, isRight: true }],
		['a wrong option', ['a'], { score: 0, isRight: false }],
		['nothing', [], { score: 0, isRight: false }],
		['the right option and a wrong one', ['b', 'a'], { score: 0, isRight: false }],
		['the right option said twice', ['b', 'b'], { score: 1, isRight: true }],
		['an option that the question no longer has', ['f'], { score: 0, isRight: false }],
	])('marks %s', (_, chosen, mark) => {
		expect(markSingle(question, chosen)).toStrictEqual(mark);
	});

	it('is right, and worth 1, exactly when the chosen ones are the key', () => {
		fc.assert(
			fc.property(anySingle, anyChosen, (single, chosen) => {
				const picked = [...new Set(chosen)];
				const isRight = picked.length === 1 && picked[0] === keyOf(single)[0];
				expect(markSingle(single, chosen)).toStrictEqual({ score: isRight ? 1 : 0, isRight });
			}),
		);
	});

	it('marks the key right whatever its place', () => {
		fc.assert(
			fc.property(anySingle, (single) => {
				expect(markSingle(single, keyOf(single))).toStrictEqual({ score: 1, isRight: true });
			}),
		);
	});
});
