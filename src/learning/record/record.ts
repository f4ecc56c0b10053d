/** The learner's record (« carnet ») as data: all that is remembered of a learner on a device. Knows no storage and no clock. */
import type { Answer } from '../../questions/answer.ts';
import type { StoredDocument } from '../documents/stored-document.ts';
import type { WidgetWork } from '../widgets/work.ts';

export const RECORD_VERSION = 2;

/** An ISO 8601 instant in UTC, to the millisecond: as texts, instants sort by time. */
export type Instant = string;

/** How sure a learner was of an answer: « sûr », « plutôt », « pas sûr ». */
export type Sureness = 'sure' | 'rather' | 'unsure';

/** One answer to a question. All of them are kept: reviews and mastery are worked out from them. */
export interface Attempt {
	answer: Answer;
	/** From 0 to 1. */
	score: number;
	at: Instant;
	sure?: Sureness;
	/** The hint was looked at before answering. */
	hint?: true;
	/** From asked to checked. */
	seconds?: number;
	/** What the options were shuffled by; absent: they stood as their author put them. */
	seed?: string;
	/** It was asked because it was due, or as new, in a review. */
	review?: true;
	/** How many answers came before, of which an earlier version of the record kept only the number. */
	earlier?: number;
}

/** A value and when it was set: of two devices, the later wins. */
export interface Dated<Value> {
	value: Value;
	at: Instant;
}

/** A text as it stood. Several are kept only where two devices wrote: the latest is shown, none is lost. */
export interface Version {
	text: string;
	at: Instant;
}

export interface LessonRecord {
	/** When it was last worked on. */
	at: Instant;
	/** When the learner said to have read it. */
	read?: Instant;
	/** When every question of its quiz had been answered. */
	done?: Instant;
	/** By exercise id. */
	exercises?: Record<string, Version[]>;
	notes?: Version[];
	bookmark?: Dated<boolean>;
	/** By widget id. A widget may have changed since: see `workThatFits`. */
	widgets?: Record<string, Dated<WidgetWork>>;
}

/** What was answered in a sitting, not yet marked. */
export interface Given {
	answer: Answer;
	at: Instant;
	sure?: Sureness;
}

export interface SittingResult {
	at: Instant;
	/** By question id, from 0 to 1; a question without answer is worth 0. */
	scores: Record<string, number>;
}

/** An exam, a diagnostic or a module's review: drawn once, answered over time, marked at its end. */
export interface Sitting {
	kind: 'exam' | 'diagnostic' | 'module';
	/** Of a module's review. */
	module?: string;
	/** What it was drawn by, and its options shuffled. */
	seed: string;
	/** Ids, in the order asked. */
	questions: string[];
	started: Instant;
	/** By question id. */
	given: Record<string, Given>;
	/** Questions to come back to, by id. */
	flags: Record<string, Dated<boolean>>;
	/** Time spent on it so far, pauses left out. */
	seconds: number;
	/** Absent while it goes on. */
	result?: SittingResult;
}

export interface LearnerRecord {
	version: typeof RECORD_VERSION;
	/** By lesson id. */
	lessons: Record<string, LessonRecord>;
	/** By question id, oldest first. */
	answers: Record<string, Attempt[]>;
	/** By sitting id. */
	sittings: Record<string, Sitting>;
	/** Audits, plans and maps, by id. */
	documents?: Record<string, StoredDocument>;
	/** By name. */
	settings: Record<string, Dated<Setting>>;
	/** The lesson worked on last. */
	last?: string;
	/** When all was erased, if it was: another tab then follows instead of bringing everything back. */
	erased?: Instant;
}

export type Setting = boolean | number | string;

export const emptyRecord = (): LearnerRecord => ({
	version: RECORD_VERSION,
	lessons: {},
	answers: {},
	sittings: {},
	settings: {},
});

/** Whether there is nothing in it that a learner could miss. */
export const isEmptyRecord = ({ lessons, answers, sittings, documents = {} }: LearnerRecord): boolean =>
	[lessons, answers, sittings, documents].every((part) => Object.keys(part).length === 0);

/** The entry under an id, and never what JavaScript itself keeps under that name (`constructor`). */
export const entryOf = <Entry>(entries: Readonly<Record<string, Entry>> | undefined, id: string): Entry | undefined =>
	entries && Object.hasOwn(entries, id) ? entries[id] : undefined;

/** Whether the learner wants to be asked how sure an answer is, in lessons too. */
export const asksSureness = ({ settings }: LearnerRecord): boolean => entryOf(settings, 'sureness')?.value === true;

/** All answers to a question, oldest first. */
export const attemptsAt = ({ answers }: LearnerRecord, question: string): readonly Attempt[] =>
	entryOf(answers, question) ?? [];

/** The latest of some instants, if there are any. */
export const lastOf = (instants: readonly Instant[]): Instant | undefined => instants.toSorted().at(-1);

/** The text that is shown: the latest, and of two at one instant always the same. */
export const latest = (versions: readonly Version[] = []): Version | undefined =>
	versions.reduce<Version | undefined>((best, one) => (best && isLater(best, one) ? best : one), undefined);

const isLater = (one: Version, other: Version): boolean =>
	one.at === other.at ? one.text > other.text : one.at > other.at;
