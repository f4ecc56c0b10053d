/** Places that a new lesson or question left to be written, and that nobody wrote. */
import type { Passage } from '../passages.ts';
import { type Problem, problem } from '../problems.ts';

/** What `npm run new` writes where a text is awaited. */
export const UNWRITTEN = '[à écrire]';

export const checkUnwritten = (passages: readonly Passage[]): Problem[] =>
	passages
		.filter(({ text }) => text.startsWith(UNWRITTEN))
		.map(({ file, line }) => problem({ file, line }, 'unwritten'));
