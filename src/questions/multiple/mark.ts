/** Marks a multiple choice (assessment §7): (right − wrong) / number of right ones, never below 0; tolerant, the mean of the credits. */
import type { Mark } from '../answer.ts';
import type { AskedMultiple } from '../ask.ts';

/** In a tolerant question two choices at most are weighed: more would be choosing everything. */
const MOST_TOLERATED = 2;

function markTolerant({ options }: AskedMultiple, picked: ReadonlySet<string>): Mark {
	const credits = [...picked].map((id) => options.find((option) => option.id === id)?.credit ?? 0);
	if (credits.length === 0 || credits.length > MOST_TOLERATED) return { score: 0, isRight: false };
	const score = credits.reduce((sum, credit) => sum + credit, 0) / credits.length;
	return { score, isRight: score === 1 };
}

/** @param chosen ids of options, in any order; ids the question does not know count as wrong. */
export function markMultiple(question: AskedMultiple, chosen: readonly string[]): Mark {
	const picked = new Set(chosen);
	if (question.options.some(({ credit }) => credit !== undefined)) return markTolerant(question, picked);
	const keys = new Set(question.options.filter((option) => option.correct).map((option) => option.id));
	const right = [...picked].filter((id) => keys.has(id)).length;
	const wrong = picked.size - right;
	return {
		score: keys.size === 0 ? 0 : Math.max(0, (right - wrong) / keys.size),
		isRight: wrong === 0 && right === keys.size,
	};
}
