/** The final project (curriculum §6): the plan that its author judged good enough. */
import { type Judged, judged } from '../documents/project-rubric.ts';
import { headOf, treeIn } from '../documents/stored-document.ts';
import type { LearnerRecord } from '../record/record.ts';

/** The best of the plans that were judged whole and passed, if there is one; a deleted one does not count. */
export function passedProject({ documents = {} }: LearnerRecord): Judged | undefined {
	return Object.entries(documents)
		.filter(([id, stored]) => {
			const { kind, isDeleted } = headOf(id, stored);
			return kind === 'plan' && !isDeleted;
		})
		.map(([, stored]) => judged(treeIn(stored)))
		.filter(({ isPassed }) => isPassed)
		.toSorted((one, other) => other.points - one.points)[0];
}
