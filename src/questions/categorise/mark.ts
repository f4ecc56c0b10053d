/** Marks cards laid in groups (assessment § 7): cards well laid / cards. */
import type { Mark } from '../answer.ts';
import { markPlacement } from '../placement.ts';

interface Categorised {
	cards: readonly { id: string; group: string }[];
}

/** @param placed the group given to each card, by ids; ids the question does not know count for nothing */
export const markCategorise = ({ cards }: Categorised, placed: Readonly<Record<string, string>>): Mark =>
	markPlacement(
		cards.map(({ id, group }) => [id, group]),
		placed,
	);
