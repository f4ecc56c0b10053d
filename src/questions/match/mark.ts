/** Marks what was joined (assessment § 7): right pairs / pairs. */
import type { Mark } from '../answer.ts';
import { markPlacement } from '../placement.ts';

interface Matched {
	items: readonly { id: string; target: string }[];
}

/** @param placed the target given to each item, by ids; ids the question does not know count for nothing */
export const markMatch = ({ items }: Matched, placed: Readonly<Record<string, string>>): Mark =>
	markPlacement(
		items.map(({ id, target }) => [id, target]),
		placed,
	);
