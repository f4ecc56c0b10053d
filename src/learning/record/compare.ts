/** What a record holds that another does not: said when a file is taken in. */
import type { LearnerRecord } from './record.ts';

export interface Added {
	answers: number;
	/** Exercises and notes. */
	texts: number;
}

const answersIn = ({ answers }: LearnerRecord): number =>
	Object.values(answers).reduce((sum, attempts) => sum + attempts.length, 0);

const textsIn = ({ lessons }: LearnerRecord): number =>
	Object.values(lessons).reduce(
		(sum, { exercises = {}, notes = [] }) =>
			sum + notes.length + Object.values(exercises).reduce((all, versions) => all + versions.length, 0),
		0,
	);

/** @param after `before` with something merged into it */
export const addedBy = (before: LearnerRecord, after: LearnerRecord): Added => ({
	answers: answersIn(after) - answersIn(before),
	texts: textsIn(after) - textsIn(before),
});
