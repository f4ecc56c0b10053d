/** The part of a record that a text may hold at all: what the course knows, without what is written and made. */
import type { LearnerRecord, LessonRecord, Sitting } from '../record/record.ts';
import type { Left } from './levels.ts';
import { shapeOf } from './response-code.ts';
import type { Marks, Names } from './suspend-index.ts';

const MOST_UNITS = 64;

const isShort = (...values: readonly unknown[]): boolean =>
	values.every((value) => typeof value !== 'string' || value.length <= MOST_UNITS);

const filtered = <Entry>(
	entries: Readonly<Record<string, Entry>>,
	isKept: (id: string, entry: Entry) => boolean,
): Record<string, Entry> => Object.fromEntries(Object.entries(entries).filter(([id, entry]) => isKept(id, entry)));

const size = (entries: object): number => Object.keys(entries).length;

const bare = ({ at, read, done, bookmark }: LessonRecord): LessonRecord => ({
	at,
	...(read === undefined ? {} : { read }),
	...(done === undefined ? {} : { done }),
	...(bookmark === undefined ? {} : { bookmark }),
});

/** A sitting with the questions that the course knows. */
function knownSitting(sitting: Sitting, { markOf }: Marks): Sitting {
	const isKnown = (id: string) => markOf(id) !== undefined;
	const { result } = sitting;
	return {
		...sitting,
		questions: sitting.questions.filter(isKnown),
		given: filtered(sitting.given, isKnown),
		flags: filtered(sitting.flags, isKnown),
		...(result ? { result: { ...result, scores: filtered(result.scores, isKnown) } } : {}),
	};
}

/** What never passes, by kind; those of which there is none are left out. */
function neverTold(record: LearnerRecord, known: LearnerRecord, questions: Marks): Left[] {
	const lessons = Object.values(record.lessons);
	const texts = lessons.reduce(
		(sum, { notes = [], exercises = {} }) => sum + notes.length + Object.values(exercises).flat().length,
		0,
	);
	const asked = Object.values(record.sittings).flatMap((sitting) => sitting.questions);
	const gone = new Set([...Object.keys(record.answers), ...asked].filter((id) => !questions.markOf(id)));
	const attempts = Object.values(known.answers).flat();
	const given = Object.values(known.sittings).flatMap((sitting) => Object.values(sitting.given));
	const unspelled = [...attempts, ...given].filter(({ answer }) => shapeOf(answer) === 'other');
	const all: Exclude<Left, { type: 'clock' | 'everything' }>[] = [
		{ type: 'texts', count: texts },
		{ type: 'widgets', count: lessons.reduce((sum, { widgets = {} }) => sum + size(widgets), 0) },
		{ type: 'documents', count: size(record.documents ?? {}) },
		{ type: 'shuffles', count: attempts.filter(({ seed }) => seed !== undefined).length },
		{ type: 'unknown', count: gone.size + size(record.lessons) - size(known.lessons) },
		{ type: 'unspelled', count: unspelled.length },
		{
			type: 'long',
			count: size(record.sittings) - size(known.sittings) + size(record.settings) - size(known.settings),
		},
	];
	return all.filter(({ count }) => count > 0);
}

export function portablePart(record: LearnerRecord, names: Names): { record: LearnerRecord; left: Left[] } {
	const isTold = (id: string, { seed, module }: Sitting) =>
		isShort(id, seed) && (module === undefined || names.modules.markOf(module) !== undefined);
	const { documents: _, ...others } = record;
	const portable: LearnerRecord = {
		...others,
		lessons: Object.fromEntries(
			Object.entries(filtered(record.lessons, (id) => names.lessons.markOf(id) !== undefined)).map(([id, lesson]) => [
				id,
				bare(lesson),
			]),
		),
		answers: filtered(record.answers, (id, { length }) => length > 0 && names.questions.markOf(id) !== undefined),
		sittings: Object.fromEntries(
			Object.entries(filtered(record.sittings, isTold)).map(([id, sitting]) => [
				id,
				knownSitting(sitting, names.questions),
			]),
		),
		settings: filtered(record.settings, (name, { value }) => isShort(name, value)),
	};
	return { record: portable, left: neverTold(record, portable, names.questions) };
}
