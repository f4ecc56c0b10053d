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
