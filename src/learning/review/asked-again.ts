/** When one that was missed comes again in its own sitting. Apart from the schedule, which practice does without. */

/** How many others come before one that was missed comes again. */
const BETWEEN = 3;

/** What is still to be asked, once the first of it was missed: it comes again after at least three others, else last. */
export const askedAgain = (queue: readonly string[], missed: string): string[] => [
	...queue.slice(0, BETWEEN),
	missed,
	...queue.slice(BETWEEN),
];
