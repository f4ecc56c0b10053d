/** What a check of a published site comes to. */
import type { Problem } from './problems.ts';

export interface Verdict {
	/** How many files were looked at. */
	checked: number;
	problems: readonly Problem[];
	/** Files that the list does not know: a host may have put them there. */
	others: readonly string[];
}

export type Progress = (done: number, total: number) => void;
