/** Two records of one learner as one, in any order and as often as one likes: nothing that either holds is lost. */
import type { Leaf, StoredDocument } from '../documents/stored-document.ts';
import type { WidgetWork } from '../widgets/work.ts';
import {
	type Attempt,
	type Dated,
	type Instant,
	type LearnerRecord,
	type LessonRecord,
	RECORD_VERSION,
	type Sitting,
	type SittingResult,
	type Version,
} from './record.ts';

/** A value as text, the same whatever order its keys were written in. */
export const canonical = (value: unknown): string =>
	JSON.stringify(value, (_, inner: unknown) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
			: inner,
	);

export type Join<Value> = (one: Value, other: Value) => Value;

/** Entries of both, those under one name joined. */
export function both<Entry>(
	one: Readonly<Record<string, Entry>>,
	other: Readonly<Record<string, Entry>>,
	join: Join<Entry>,
): Record<string, Entry> {
	const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted();
	const entries = names.map((name) => {
		const [here, there] = [Object.hasOwn(one, name), Object.hasOwn(other, name)];
		// One of them has it, since the name came from there.
		const entry = here && there ? join(one[name] as Entry, other[name] as Entry) : (here ? one : other)[name];
		return [name, entry as Entry] as const;
	});
	return Object.fromEntries(entries);
}

/** Where one side has nothing, the other's. */
const either = <Value>(one: Value | undefined, other: Value | undefined, join: Join<Value>): Value | undefined =>
	one === undefined ? other : other === undefined ? one : join(one, other);

/** Each of two lists once, by time. */
function union<Timed extends { at: Instant }>(one: readonly Timed[], other: readonly Timed[]): Timed[] {
	const byText = new Map([...one, ...other].map((entry) => [canonical(entry), entry]));
	return [...byText]
		.toSorted(([text, a], [otherText, b]) => (a.at === b.at ? (text < otherText ? -1 : 1) : a.at < b.at ? -1 : 1))
		.map(([, entry]) => entry);
}

/** The later; of two at one instant always the same. */
export const later = <Timed extends { at: Instant }>(one: Timed, other: Timed): Timed => {
	if (one.at !== other.at) return one.at > other.at ? one : other;
	return canonical(one) >= canonical(other) ? one : other;
};

const most = <Value extends string | number>(one: Value, other: Value): Value => (one > other ? one : other);
const earliest: Join<Instant> = (one, other) => [one, other].toSorted()[0] ?? one;

/** Without the keys that hold nothing. */
const present = <Shape extends object>(shape: Shape): Shape =>
	Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;

const ofNames =
	<Entry>(join: Join<Entry>): Join<Record<string, Entry>> =>
	(one, other) =>
		both(one, other, join);

function mergeLessons(one: LessonRecord, other: LessonRecord): LessonRecord {
	return present({
		at: most(one.at, other.at),
		read: either(one.read, other.read, earliest),
		done: either(one.done, other.done, earliest),
		exercises: either(one.exercises, other.exercises, ofNames<Version[]>(union)),
		notes: either(one.notes, other.notes, union),
		bookmark: either(one.bookmark, other.bookmark, later),
		widgets: either(one.widgets, other.widgets, ofNames<Dated<WidgetWork>>(later)),
	} as LessonRecord);
}

/** The result that came first stands. */
const firstResult: Join<SittingResult> = (one, other) => {
	if (one.at !== other.at) return one.at < other.at ? one : other;
	return canonical(one) <= canonical(other) ? one : other;
};

/** What a sitting is from its start; two that were begun apart under one id are told apart by it. */
const origin = ({ kind, module, seed, questions, started }: Sitting) =>
	canonical({ kind, module, seed, questions, started });

function mergeSittings(one: Sitting, other: Sitting): Sitting {
	const base = origin(one) <= origin(other) ? one : other;
	return present({
		...base,
		given: both(one.given, other.given, later),
		flags: both(one.flags, other.flags, later),
		seconds: most(one.seconds, other.seconds),
		result: either(one.result, other.result, firstResult),
	} as Sitting);
}

/** Every value of a field that either device holds. What a document is, and since when, is what its first moment says. */
function mergeDocuments(one: StoredDocument, other: StoredDocument): StoredDocument {
	const { kind, created } = [one, other].toSorted((a, b) =>
		canonical([a.created, a.kind]) < canonical([b.created, b.kind]) ? -1 : 1,
	)[0] as StoredDocument;
	return { kind, created, fields: both<Dated<Leaf>[]>(one.fields, other.fields, union) };
}

/** The lesson worked on last. */
const lastWorked = (lessons: Readonly<Record<string, LessonRecord>>): string | undefined =>
	Object.entries(lessons).reduce<readonly [string, Instant] | undefined>(
		(last, [id, { at }]) => (last && (last[1] > at || (last[1] === at && last[0] > id)) ? last : [id, at]),
		undefined,
	)?.[0];

/**
 * What two devices hold of one learner. Commutative, associative and idempotent; every answer and every text of either
 * is in it.
 */
export function mergeRecords(one: LearnerRecord, other: LearnerRecord): LearnerRecord {
	const lessons = both(one.lessons, other.lessons, mergeLessons);
	return present({
		version: RECORD_VERSION,
		lessons,
		answers: both<Attempt[]>(one.answers, other.answers, union),
		sittings: both(one.sittings, other.sittings, mergeSittings),
		documents: either(one.documents, other.documents, ofNames(mergeDocuments)),
		settings: both(one.settings, other.settings, later),
		last: lastWorked(lessons),
		erased: either(one.erased, other.erased, most),
	} as LearnerRecord);
}
