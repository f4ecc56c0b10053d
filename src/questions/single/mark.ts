/** Marks a single choice (assessment §7): 1 or 0. */
import type { Mark } from '../answer.ts';
import type { AskedSingle } from '../ask.ts';

/** @param chosen ids of options; more than one is never right. */
export function markSingle(question: AskedSingle, chosen: readonly string[]): Mark {
	const isRight =
		chosen.length === 1 && question.options.some((option) => option.correct && option.id === chosen[0]);
	return { score: isRight ? 1 : 0, isRight };
}
