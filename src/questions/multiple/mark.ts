/** Marks a multiple choice (assessment §7): (right − wrong) / number of right ones, never below 0. */
import type { Mark } from '../answer.ts';
import type { AskedMultiple } from '../ask.ts';

/** @param chosen ids of options, in any order; ids the question does not know count as wrong. */
export function markMultiple(question: AskedMultiple, chosen: readonly string[]): Mark {
	const keys = new Set(question.options.filter((option) => option.correct).map((option) => option.id));
	const picked = new Set(chosen);
	const right = [...picked].filter((id) => keys.has(id)).length;
	const wrong = picked.size - right;
	return {
		score: keys.size === 0 ? 0 : Math.max(0, (right - wrong) / keys.size),
		isRight: wrong === 0 && right === keys.size,
	};
}
