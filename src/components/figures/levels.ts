/** The word for how well a communication suits a stage. */
import type { Cell } from '../../course/matrix.ts';
import type { InterfaceWords } from '../../course/schemas/interface.ts';

/** A weakly backed principal is said to be debated; a possible one with the best score, to be tied. */
export function levelName(
	{ level, confidence, exAequo }: Pick<Cell, 'level' | 'confidence' | 'exAequo'>,
	words: InterfaceWords['levels'],
): string {
	if (level === 'primary' && confidence === 'weak') return words.primaryDebated;
	return exAequo ? words.exAequo : words[level];
}

const HEIGHT = { primary: 3, secondary: 2, possible: 1, none: 0 } as const;

/** Cells from the most to the least suited; as they were, where level and score are equal. */
export const byLevel = <Rated extends Pick<Cell, 'level' | 'score'>>(cells: readonly Rated[]): Rated[] =>
	cells.toSorted((one, other) => HEIGHT[other.level] - HEIGHT[one.level] || other.score - one.score);
