/** Marks a single choice (assessment §7): 1 or 0. */
import type { Mark } from '../answer.ts';
import type { AskedSingle } from '../ask.ts';

/** @param chosen ids of options; more than one is never right, the same one twice counts once. */
export function markSingle(question: AskedSingle, chosen: readonly string[]): Mark {
	const picked = new Set(chosen);
	const isRight = picked.size === 1 && question.options.some(({ id, correct }) => correct && picked.has(id));
	return { score: isRight ? 1 : 0, isRight };
}
