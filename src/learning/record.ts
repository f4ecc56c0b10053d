/** The learner's record as data: its shape, how it is read back, how it grows. Knows no storage and no clock. */
import type { Answer } from '../questions/answer.ts';
import type { WidgetWork } from './widgets/work.ts';

export const RECORD_VERSION = 1;

/** The last answer given to a question. */
export interface Attempt {
	answer: Answer;
	/** From 0 to 1. */
	score: number;
	/** ISO 8601 instant. */
	at: string;
	/** How many times it was answered so far. */
	tries: number;
}

export interface LessonRecord {
	/** By question id. */
	answers: Record<string, Attempt>;
	/** What was written in an exercise, by exercise id. */
	exercises: Record<string, string>;
	/** What was done in a widget, by widget id. A widget may have changed since: see `workThatFits`. */
	widgets?: Record<string, WidgetWork>;
}

export interface LearnerRecord {
	version: typeof RECORD_VERSION;
	/** By lesson id. */
	lessons: Record<string, LessonRecord>;
	/** The lesson worked on last. */
	last?: string;
}

export type ReadRecord =
	| { type: 'record'; record: LearnerRecord }
	| { type: 'unreadable' }
	/** Written by a later version of the site. */
	| { type: 'newer'; version: number };

export const emptyRecord = (): LearnerRecord => ({ version: RECORD_VERSION, lessons: {} });

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isEvery = (value: unknown, is: (entry: unknown) => boolean): boolean =>
	isObject(value) && Object.values(value).every(is);

const isText = (value: unknown): boolean => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

/** What each shape of answer holds. */
const ANSWERS: Readonly<Record<Answer['type'], (answer: Record<string, unknown>) => boolean>> = {
	choice: ({ chosen }) => isTexts(chosen),
	placement: ({ placed }) => isEvery(placed, isText),
	ordering: ({ order }) => isTexts(order),
	texts: ({ texts }) => isTexts(texts),
	path: ({ path }) => isTexts(path),
	position: ({ first, evidence, second }) => [first, evidence, second].every(isText),
};

const isAnswer = (value: unknown): boolean => {
	if (!isObject(value) || typeof value['type'] !== 'string' || !Object.hasOwn(ANSWERS, value['type'])) return false;
	return ANSWERS[value['type'] as Answer['type']](value);
};

const isAttempt = (value: unknown): boolean =>
	isObject(value) &&
	isAnswer(value['answer']) &&
	typeof value['score'] === 'number' &&
	value['score'] >= 0 &&
	value['score'] <= 1 &&
	typeof value['at'] === 'string' &&
	typeof value['tries'] === 'number';

const isLesson = (value: unknown): boolean =>
	isObject(value) &&
	isEvery(value['answers'], isAttempt) &&
	isEvery(value['exercises'], (text) => typeof text === 'string') &&
	(value['widgets'] === undefined || isEvery(value['widgets'], isObject));

/** Reads a stored record. Never throws: what cannot be read is said to be so, and left to the caller to set aside. */
export function readRecord(text: string): ReadRecord {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { type: 'unreadable' };
	}
	if (!isObject(value) || typeof value['version'] !== 'number') return { type: 'unreadable' };
	if (value['version'] > RECORD_VERSION) return { type: 'newer', version: value['version'] };
	const isSound =
		value['version'] === RECORD_VERSION &&
		isEvery(value['lessons'], isLesson) &&
		['string', 'undefined'].includes(typeof value['last']);
	return isSound ? { type: 'record', record: value as unknown as LearnerRecord } : { type: 'unreadable' };
}

/** The entry under an id, and never what JavaScript itself keeps under that name (`constructor`). */
export const entryOf = <Entry>(entries: Readonly<Record<string, Entry>>, id: string): Entry | undefined =>
	Object.hasOwn(entries, id) ? entries[id] : undefined;

const lessonOf = (record: LearnerRecord, lesson: string): LessonRecord =>
	entryOf(record.lessons, lesson) ?? { answers: {}, exercises: {} };

const withLesson = (record: LearnerRecord, lesson: string, change: LessonRecord): LearnerRecord => ({
	...record,
	lessons: { ...record.lessons, [lesson]: change },
	last: lesson,
});

/** The record with one more answer. @param at ISO 8601 instant. */
export function withAnswer(
	record: LearnerRecord,
	lesson: string,
	question: string,
	answered: { answer: Answer; score: number; at: string },
): LearnerRecord {
	const before = lessonOf(record, lesson);
	const tries = (entryOf(before.answers, question)?.tries ?? 0) + 1;
	return withLesson(record, lesson, {
		...before,
		answers: { ...before.answers, [question]: { ...answered, tries } },
	});
}

/** The record with what was written in an exercise. Erasing removes it; where nothing was kept, nothing begins. */
export function withExercise(record: LearnerRecord, lesson: string, exercise: string, text: string): LearnerRecord {
	const before = lessonOf(record, lesson);
	const isBlank = text.trim() === '';
	if (isBlank && entryOf(before.exercises, exercise) === undefined) return record;
	const { [exercise]: _, ...others } = before.exercises;
	return withLesson(record, lesson, {
		...before,
		exercises: isBlank ? others : { ...others, [exercise]: text },
	});
}

/** The record with what was done in a widget. */
export function withWidget(record: LearnerRecord, lesson: string, widget: string, work: WidgetWork): LearnerRecord {
	const before = lessonOf(record, lesson);
	return withLesson(record, lesson, { ...before, widgets: { ...before.widgets, [widget]: work } });
}
