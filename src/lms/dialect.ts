/** What one standard says in its own way; a session is the same in all of them. All functions are pure. */
import type { LearnerRecord } from '../learning/record/record.ts';
import type { CourseFacts, KeyedQuestion } from './course-facts.ts';

/** One value to set. */
export type Assignment = readonly [element: string, value: string];

/** A part of an objective or an interaction: `status` of `cmi.objectives.n.status`. */
export type Field = readonly [name: string, value: string];

export interface ObjectiveSaid {
	id: string;
	fields: readonly Field[];
}

/** What the session itself says, whatever was learnt. */
export interface SessionState {
	/** Of the page that is open, from the launch page's folder; empty if it is none of the course. */
	location: string;
	/** Since it began. */
	milliseconds: number;
	suspended: string;
	/** Whether there is anything to come back to. */
	isResumable: boolean;
}

/** An answer that the LMS has not been told. */
export interface Untold {
	/** The same answer always has the same. */
	key: string;
	at: string;
	question: KeyedQuestion;
	attempt: LearnerRecord['answers'][string][number];
}

export interface Stood<Before> {
	values: Assignment[];
	objectives: ObjectiveSaid[];
	/** What the LMS holds once it was told. */
	now: Before;
}

/** @template Before what the LMS holds of the attempt, which never goes back */
export interface Dialect<Before> {
	/** `language`: the one that the learner chose in the LMS. */
	elements: { learner: string; location: string; language?: string };
	/** The longest `cmi.suspend_data`. */
	mostSuspended: number;
	/** Error codes by which an LMS says that it does without an element. */
	missing: readonly number[];
	/** @param read gives an element's value, empty where there is none */
	before(read: (element: string) => string): Before;
	stand(record: LearnerRecord, facts: CourseFacts, before: Before): Stood<Before>;
	/** The place, the time, what is kept, and whether the learner comes back. */
	sessionValues(session: SessionState): Assignment[];
	/** An answer: its identifier, then the rest in an order that an LMS takes. */
	interaction(answer: Untold): { id: string; fields: readonly Field[] };
}
