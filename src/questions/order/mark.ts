/** Marks an order (assessment § 7): neighbours in the right direction / (n − 1); 1 only if all is exact, else at most 0.9. */
import type { Mark } from '../answer.ts';

interface Ordered {
	items: readonly { id: string }[];
}

const MOST_UNLESS_EXACT = 0.9;

/** @param order ids as they were put; each once, and unknown ones are left out */
export function markOrder({ items }: Ordered, order: readonly string[]): Mark {
	const rank = new Map(items.map(({ id }, index) => [id, index]));
	const ranks = [...new Set(order)].flatMap((id) => rank.get(id) ?? []);
	const isRight = ranks.length === items.length && ranks.every((value, index) => value === index);
	if (isRight) return { score: 1, isRight };
	const rising = ranks.filter((value, index) => index > 0 && (ranks[index - 1] ?? 0) < value).length;
	return { score: Math.min(MOST_UNLESS_EXACT, rising / (items.length - 1)), isRight };
}
