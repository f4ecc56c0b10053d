/** Objectives and interactions as SCORM numbers them. Pure: what was told before is an argument. */
import type { LearnerRecord } from '../learning/record/record.ts';
import type { CourseFacts } from './course-facts.ts';
import type { Assignment, Field, ObjectiveSaid, Untold } from './dialect.ts';

const under = (place: string, fields: readonly Field[]): Assignment[] =>
	fields.map(([name, value]) => [`${place}.${name}`, value]);

/**
 * `cmi.objectives.n`: an id first, without which an LMS takes nothing of the rest.
 * @param ranks where the LMS already has an objective of that id
 */
export function objectiveValues(
	objectives: readonly ObjectiveSaid[],
	ranks: ReadonlyMap<string, number>,
): Assignment[] {
	let next = Math.max(-1, ...ranks.values()) + 1;
	return objectives.flatMap(({ id, fields }): Assignment[] => {
		const known = ranks.get(id);
		const at = `cmi.objectives.${known ?? next++}`;
		return under(at, known === undefined ? [['id', id], ...fields] : fields);
	});
}

/** `cmi.interactions.n`, its id first. @param rank the next free one */
export const interactionValues = (
	{ id, fields }: { id: string; fields: readonly Field[] },
	rank: number,
): Assignment[] => under(`cmi.interactions.${rank}`, [['id', id], ...fields]);

/** Answers in the order they were given, but for those told already; those to questions of other modules are left out. */
export function untold(record: LearnerRecord, { questions }: CourseFacts, told: ReadonlySet<string>): Untold[] {
	return questions
		.flatMap((question) =>
			(Object.hasOwn(record.answers, question.id) ? (record.answers[question.id] ?? []) : []).map((attempt) => ({
				key: `${question.id} ${attempt.at}`,
				at: attempt.at,
				question,
				attempt,
			})),
		)
		.filter(({ key }) => !told.has(key))
		.toSorted((one, other) => (one.at === other.at ? 0 : one.at < other.at ? -1 : 1));
}
