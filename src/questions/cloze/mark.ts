/** Marks filled blanks (assessment § 7): those exact or with a slip / blanks. */
import type { Mark } from '../answer.ts';
import { verdict } from './tolerance.ts';

/** Stands in the sentence where something is to be written. */
export const BLANK = '___';

interface Filled {
	blanks: readonly { accepted: readonly string[]; confusables: readonly string[] }[];
}

/** @param texts what was written in each blank, in order */
export function markCloze({ blanks }: Filled, texts: readonly string[]): Mark {
	const right = blanks.filter(({ accepted, confusables }, index) =>
		['exact', 'typo'].includes(verdict(texts[index] ?? '', accepted, confusables)),
	).length;
	return { score: blanks.length === 0 ? 0 : right / blanks.length, isRight: right === blanks.length };
}
