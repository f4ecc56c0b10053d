/** Which words of the interface a launch page says. */
import type { InterfaceWords } from '../course/schemas/interface.ts';

export type LaunchWords = InterfaceWords['lms'];

/** Ids of the launch page's own parts, and of the data that stand in it. */
export const PARTS = {
	course: 'course',
	outside: 'outside',
	said: 'said',
	notice: 'notice',
	leave: 'leave',
	facts: 'facts',
	words: 'words',
} as const;
