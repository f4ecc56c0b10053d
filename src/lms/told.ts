/** What an LMS was told already in this session: values that did not change are not said again, interactions only once. */
import type { Instant, LearnerRecord } from '../learning/record/record.ts';
import type { CourseFacts } from './course-facts.ts';
import { interactionValues, objectiveValues, untold } from './data-model.ts';
import type { Assignment, Dialect, ObjectiveSaid, Untold } from './dialect.ts';
import { type Outcome, type Runtime, textOf } from './runtime.ts';

export interface Told {
	/** Sets values that changed. @returns whether the LMS took all of them */
	values(assignments: readonly Assignment[]): boolean;
	objectives(objectives: readonly ObjectiveSaid[]): boolean;
	/** Tells answers that were not told. */
	answers(record: LearnerRecord): boolean;
	/** The instant of the last answer told, in whichever session. */
	until(): Instant | undefined;
}

const countOf = (runtime: Runtime, element: string): number => Number.parseInt(textOf(runtime.get(element)), 10) || 0;

type Missing = Pick<Dialect<unknown>, 'missing'>;

const isMissing = (said: ReturnType<Runtime['get' | 'set']> | undefined, { missing }: Missing): boolean =>
	said?.type === 'refused' && missing.includes(said.code);

/**
 * Objectives and interactions are an LMS's own choice (SCORM 1.2 RTE §3.4.4): one that has none says so of their count,
 * or when set.
 */
const has = (runtime: Runtime, dialect: Missing, element: string): boolean =>
	!isMissing(runtime.get(`${element}._count`), dialect);

/** Ids of the objectives that the LMS kept → their ranks. */
function ranksOf(runtime: Runtime): Map<string, number> {
	const count = countOf(runtime, 'cmi.objectives._count');
	const ids = Array.from({ length: count }, (_, rank) => textOf(runtime.get(`cmi.objectives.${rank}.id`)));
	return new Map(ids.map((id, rank) => [id === '' ? `#${rank}` : id, rank]));
}

/** What was told in earlier sessions. */
export interface Earlier {
	/** The record as it stands now, with what the LMS had kept. */
	record: LearnerRecord;
	/** The record as this device alone had it. What came from the LMS was told before it was kept there. */
	local: LearnerRecord;
	/** As the LMS kept it: what was answered on a device until then was told. */
	toldUntil?: Instant | undefined;
}

/** Answers that were told in earlier sessions. Instants that an LMS kept may be less exact than those of a device. */
function toldEarlier(facts: CourseFacts, { record, local, toldUntil = '' }: Earlier): Untold[] {
	const own = new Set(untold(local, facts, new Set()).map(({ key }) => key));
	return untold(record, facts, new Set()).filter(({ key, at }) => !own.has(key) || at <= toldUntil);
}

export function telling(
	runtime: Runtime,
	dialect: Pick<Dialect<unknown>, 'missing' | 'interaction'>,
	facts: CourseFacts,
	earlier: Earlier,
): Told {
	const values = new Map<string, string>();
	let [takesObjectives, takesInteractions] = [
		has(runtime, dialect, 'cmi.objectives'),
		has(runtime, dialect, 'cmi.interactions'),
	];
	const ranks = takesObjectives ? ranksOf(runtime) : new Map<string, number>();
	let next = takesInteractions ? countOf(runtime, 'cmi.interactions._count') : 0;
	const before = toldEarlier(facts, earlier);
	const told = new Set(before.map(({ key }) => key));
	// What was restored here with a later instant than it had must not be told by the next session of this device.
	let until = [earlier.toldUntil ?? '', ...before.map(({ at }) => at)].toSorted().at(-1) || undefined;

	const set = ([element, value]: Assignment): Outcome => {
		if (values.get(element) === value) return { type: 'done' };
		const outcome = runtime.set(element, value);
		if (outcome.type === 'done') values.set(element, value);
		return outcome;
	};
	const setAll = (assignments: readonly Assignment[]): Outcome[] => assignments.map(set);
	const isLacking = (outcome: Outcome | undefined) => isMissing(outcome, dialect);
	/** What an LMS does without is no fault of the moment. */
	const areDone = (outcomes: readonly Outcome[]) => outcomes.every((one) => one.type === 'done' || isLacking(one));

	return {
		values: (assignments) => areDone(setAll(assignments)),
		objectives(objectives) {
			if (!takesObjectives) return true;
			const outcomes = setAll(objectiveValues(objectives, ranks));
			for (const { id } of objectives) {
				const rank = ranks.get(id) ?? Math.max(-1, ...ranks.values()) + 1;
				if (values.get(`cmi.objectives.${rank}.id`) === id) ranks.set(id, rank);
			}
			if (outcomes.some(isLacking)) takesObjectives = false;
			return !takesObjectives || areDone(outcomes);
		},
		answers(record) {
			for (const answer of takesInteractions ? untold(record, facts, told) : []) {
				const [id, ...rest] = interactionValues(dialect.interaction(answer), next);
				const begun = id ? runtime.set(...id) : undefined;
				if (isLacking(begun)) {
					takesInteractions = false;
					return true;
				}
				if (begun?.type !== 'done') return false;
				// Its place is taken, whatever becomes of the rest: told again, it would stand there twice.
				for (const [element, value] of rest) runtime.set(element, value);
				next += 1;
				told.add(answer.key);
				if (until === undefined || answer.at > until) until = answer.at;
			}
			return true;
		},
		until: () => until,
	};
}
