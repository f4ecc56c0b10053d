/** How the record grows: one function for each thing a learner does. All take the instant, and change nothing they are given. */
import {
	type DocumentKind,
	type Leaf,
	type Leaves,
	latestLeaf,
	type StoredDocument,
} from '../documents/stored-document.ts';
import type { WidgetWork } from '../widgets/work.ts';
import {
	type Attempt,
	attemptsAt,
	type Dated,
	entryOf,
	type Given,
	type Instant,
	type LearnerRecord,
	type LessonRecord,
	lastOf,
	latest,
	type Setting,
	type Sitting,
	type SittingResult,
	type Version,
} from './record.ts';

/** A clock set back must not put what comes after before what came first. */
export const after = (before: Instant | undefined, at: Instant): Instant =>
	before === undefined || at > before ? at : new Date(Date.parse(before) + 1).toISOString();

function withLesson(
	record: LearnerRecord,
	lesson: string,
	at: Instant,
	change: Partial<LessonRecord> = {},
): LearnerRecord {
	const before = entryOf(record.lessons, lesson);
	const latestWork = lastOf(Object.values(record.lessons).map((one) => one.at));
	return {
		...record,
		lessons: { ...record.lessons, [lesson]: { ...before, ...change, at: after(latestWork, at) } },
		last: lesson,
	};
}

export interface Answered {
	/** The lesson that the question belongs to. */
	lesson: string;
	question: string;
	attempt: Attempt;
}

/** The record with one more answer. */
export function withAnswer(record: LearnerRecord, { lesson, question, attempt }: Answered): LearnerRecord {
	const before = attemptsAt(record, question);
	const at = after(before.at(-1)?.at, attempt.at);
	const grown = { ...record, answers: { ...record.answers, [question]: [...before, { ...attempt, at }] } };
	return withLesson(grown, lesson, attempt.at);
}

/** Every question of a lesson's quiz was answered: it stays so, whatever its author adds later. */
export function withDone(record: LearnerRecord, lesson: string, at: Instant): LearnerRecord {
	if (entryOf(record.lessons, lesson)?.done !== undefined) return record;
	return withLesson(record, lesson, at, { done: at });
}

/** The learner says to have read a lesson, or takes it back. */
export function withRead(record: LearnerRecord, lesson: string, isRead: boolean, at: Instant): LearnerRecord {
	if (isRead) return withLesson(record, lesson, at, { read: entryOf(record.lessons, lesson)?.read ?? at });
	const before = entryOf(record.lessons, lesson);
	if (before?.read === undefined) return record;
	const { read: _, ...rest } = before;
	return { ...record, lessons: { ...record.lessons, [lesson]: rest } };
}

/** The text in place of the one that is shown; versions that another device wrote stay. */
function rewritten(versions: readonly Version[] = [], text: string, at: Instant): Version[] {
	const shown = latest(versions);
	return [...versions.filter((one) => one !== shown), { text, at: after(shown?.at, at) }];
}

/** The record with what was written in an exercise. Where nothing was kept, a blank begins nothing. */
export function withExercise(
	record: LearnerRecord,
	{ lesson, exercise, text, at }: { lesson: string; exercise: string; text: string; at: Instant },
): LearnerRecord {
	const exercises = entryOf(record.lessons, lesson)?.exercises;
	const before = entryOf(exercises, exercise);
	if (text.trim() === '' && before === undefined) return record;
	return withLesson(record, lesson, at, { exercises: { ...exercises, [exercise]: rewritten(before, text, at) } });
}

/** The record with a lesson's notes. */
export function withNotes(record: LearnerRecord, lesson: string, text: string, at: Instant): LearnerRecord {
	const before = entryOf(record.lessons, lesson)?.notes;
	if (text.trim() === '' && before === undefined) return record;
	return withLesson(record, lesson, at, { notes: rewritten(before, text, at) });
}

export const withBookmark = (record: LearnerRecord, lesson: string, value: boolean, at: Instant): LearnerRecord =>
	withLesson(record, lesson, at, {
		bookmark: { value, at: after(entryOf(record.lessons, lesson)?.bookmark?.at, at) },
	});

/** The record with what was done in a widget. */
export function withWidget(
	record: LearnerRecord,
	{ lesson, widget, work, at }: { lesson: string; widget: string; work: WidgetWork; at: Instant },
): LearnerRecord {
	const widgets = entryOf(record.lessons, lesson)?.widgets;
	const dated = { value: work, at: after(entryOf(widgets, widget)?.at, at) };
	return withLesson(record, lesson, at, { widgets: { ...widgets, [widget]: dated } });
}

export const withSetting = (record: LearnerRecord, name: string, value: Setting, at: Instant): LearnerRecord => ({
	...record,
	settings: { ...record.settings, [name]: { value, at: after(entryOf(record.settings, name)?.at, at) } },
});

/**
 * The record with a document begun, or changed.
 * @param changes by path; `null` takes a field away
 */
export function withDocument(
	record: LearnerRecord,
	{ id, kind, changes, at }: { id: string; kind: DocumentKind; changes: Readonly<Leaves>; at: Instant },
): LearnerRecord {
	const before = entryOf(record.documents, id) ?? { kind, created: at, fields: {} };
	const changed = Object.entries(changes).map(([path, value]): [string, Dated<Leaf>[]] => {
		const values = entryOf(before.fields, path) ?? [];
		const shown = latestLeaf(values);
		return [path, [...values.filter((one) => one !== shown), { value, at: after(shown?.at, at) }]];
	});
	const document: StoredDocument = { ...before, fields: { ...before.fields, ...Object.fromEntries(changed) } };
	return { ...record, documents: { ...record.documents, [id]: document } };
}

/** The record with a sitting begun, or changed as `next` says; one that is over changes no more. */
export function withSitting(
	record: LearnerRecord,
	id: string,
	next: (before: Sitting | undefined) => Sitting | undefined,
): LearnerRecord {
	const before = entryOf(record.sittings, id);
	const sitting = before?.result ? undefined : next(before);
	return sitting ? { ...record, sittings: { ...record.sittings, [id]: sitting } } : record;
}

/** A sitting with one more answer; a later one to the same question takes its place. */
export const withGiven = (sitting: Sitting, question: string, given: Given): Sitting => ({
	...sitting,
	given: {
		...sitting.given,
		[question]: { ...given, at: after(entryOf(sitting.given, question)?.at, given.at) },
	},
});

export const withFlag = (sitting: Sitting, question: string, value: boolean, at: Instant): Sitting => ({
	...sitting,
	flags: { ...sitting.flags, [question]: { value, at: after(entryOf(sitting.flags, question)?.at, at) } },
});

/** @param seconds since it was last counted, pauses left out */
export const withTime = (sitting: Sitting, seconds: number): Sitting => ({
	...sitting,
	seconds: sitting.seconds + seconds,
});

export const withResult = (sitting: Sitting, result: SittingResult): Sitting => ({ ...sitting, result });
