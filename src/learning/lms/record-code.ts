/** How a whole record passes: its lessons, the answers to its questions, sittings, settings, and last what was answered. */
import {
	type Attempt,
	entryOf,
	type Instant,
	type LearnerRecord,
	type LessonRecord,
	RECORD_VERSION,
} from '../record/record.ts';
import { attemptsCode, type Pace } from './attempts-code.ts';
import type { Channel } from './channel.ts';
import { bits, count, flag, list, oneOf, optional, signed } from './codes.ts';
import { type Dial, dayOf, dialFrom, instantAt, type Unit } from './dial.ts';
import { lessonCode } from './lesson-code.ts';
import { type Asked, type Room, responsesCode } from './responses-code.ts';
import { settingsCode } from './settings-code.ts';
import { type Copy, sittingCode, type Table } from './sitting-code.ts';
import { compareMarks, type Mark, type Marks, type Names } from './suspend-index.ts';
import { tableCode } from './table-code.ts';

/** What is to be written, and how finely. All ids in it are those of the course. */
export interface Written {
	record: LearnerRecord;
	unit: Unit;
	pace: Pace['type'];
	room: Room;
}

export interface Passed {
	record: LearnerRecord;
	/** Lessons and questions that the course does not have, or no longer. */
	unknown: number;
}

/** Every instant that passes by its day or its minute. */
function instantsIn({ lessons, answers, sittings, settings }: LearnerRecord): Instant[] {
	return [
		...Object.values(lessons).flatMap(({ at, read, done, bookmark }) => [at, read, done, bookmark?.at]),
		...Object.values(answers).flatMap((attempts) => attempts.map(({ at }) => at)),
		...Object.values(sittings).map(({ started }) => started),
		...Object.values(settings).map(({ at }) => at),
	].filter((at) => at !== undefined);
}

const earliestDay = (record: LearnerRecord): number =>
	instantsIn(record).reduce((first, at) => Math.min(first, dayOf(at)), Number.POSITIVE_INFINITY);

function meanSeconds({ answers }: LearnerRecord): number {
	const all = Object.values(answers).flatMap((attempts) => attempts.flatMap(({ seconds }) => seconds ?? []));
	return all.length === 0 ? 0 : Math.round(all.reduce((sum, seconds) => sum + seconds, 0) / all.length);
}

const UNITS: readonly Unit[] = [1, 60, 1440];

/** How fine it is: what everything after it is read by. */
function scaleOf(channel: Channel, written: Written | undefined): { dial: Dial; clock: Dial; pace: Pace } {
	const unit = oneOf(UNITS)(channel, written?.unit);
	const first = written && earliestDay(written.record);
	const day = signed()(channel, first === undefined ? undefined : Number.isFinite(first) ? first : 0);
	const isExact = flag()(channel, written && written.pace === 'exact');
	const pace: Pace = isExact
		? { type: 'exact' }
		: { type: 'mean', seconds: count()(channel, written && meanSeconds(written.record)) };
	return { dial: dialFrom(day, unit), clock: dialFrom(day, 1), pace };
}

interface Row {
	mark: Mark;
	id: string | undefined;
}

/** Marks of ids, sorted; where they are read, the ids that the course has for them. */
function rowsOf(channel: Channel, ids: readonly string[] | undefined, marks: Marks): Row[] {
	const own = ids?.flatMap((id) => marks.markOf(id) ?? []).toSorted(compareMarks);
	return tableCode()(channel, own).map((mark) => ({ mark, id: marks.idOf(mark) }));
}

const named = <Value>(rows: readonly Row[], values: readonly Value[]): Record<string, Value> =>
	Object.fromEntries(rows.flatMap(({ id }, at) => (id === undefined ? [] : [[id, values[at] as Value]])));

const ownOf = <Value>(entries: Readonly<Record<string, Value>> | undefined, id: string | undefined) =>
	entries && id !== undefined ? entryOf(entries, id) : undefined;

/** The lesson worked on last stays the last of those that fell into one span with it. */
function withLast(
	lessons: Record<string, LessonRecord>,
	last: string | undefined,
): { lessons: Record<string, LessonRecord>; last?: string } {
	const lesson = last === undefined ? undefined : lessons[last];
	if (last === undefined || !lesson) return { lessons };
	const isLatest = Object.values(lessons).every(({ at }) => at <= lesson.at);
	const moved = isLatest ? { ...lesson, at: instantAt(Date.parse(lesson.at) + 1) } : lesson;
	return { lessons: { ...lessons, [last]: moved }, last };
}

function passLessons(channel: Channel, record: LearnerRecord | undefined, names: Names, dials: [Dial, Dial]) {
	const rows = rowsOf(channel, record && Object.keys(record.lessons), names.lessons);
	const code = lessonCode(...dials);
	const lessons = rows.map(({ id }) => code(channel, ownOf(record?.lessons, id)));
	const place = optional(bits(Math.max(1, Math.ceil(Math.log2(rows.length + 1)))));
	const lastPlace = record && rows.findIndex(({ id }) => id === record.last);
	const last = place(channel, lastPlace === undefined ? undefined : lastPlace < 0 ? null : lastPlace);
	return { rows, ...withLast(named(rows, lessons), last === null ? undefined : rows[last]?.id) };
}

/** All questions that were answered, or stand in a sitting. */
const questionsIn = ({ answers, sittings }: LearnerRecord): string[] => [
	...new Set([
		...Object.keys(answers).filter((id) => answers[id]?.length),
		...Object.values(sittings).flatMap(({ questions, given, flags, result }) => [
			...questions,
			...[given, flags, result?.scores ?? {}].flatMap(Object.keys),
		]),
	]),
];

const byTime = ({ at: one }: { at: Instant }, { at: other }: { at: Instant }) =>
	one < other ? -1 : one > other ? 1 : 0;

function passAnswers(channel: Channel, record: LearnerRecord | undefined, names: Names, dial: Dial, pace: Pace) {
	const rows = rowsOf(channel, record && questionsIn(record), names.questions);
	const code = attemptsCode(dial, pace);
	let last = 0;
	const written = rows.map(({ id }) => ownOf(record?.answers, id)?.toSorted(byTime) ?? []);
	const passed = rows.map(({ id }, at) => {
		const attempts = code(channel, record && written[at], last, () => names.blank(id));
		last = attempts[0]?.span ?? last;
		return attempts;
	});
	const asked = passed.flatMap((attempts, question) =>
		attempts.map((attempt, rank): Asked => ({ question, written: written[question]?.[rank], passed: attempt })),
	);
	const table: Table = { ids: rows.map(({ id }) => id), written: record && named(rows, written), passed };
	return { rows, passed, asked, table };
}

function passSittings(channel: Channel, record: LearnerRecord | undefined, table: Table, names: Names, clock: Dial) {
	const copies: Copy[] = [];
	const code = sittingCode(clock, table, names, copies);
	const inOrder =
		record &&
		Object.entries(record.sittings).toSorted(([, { started: one }], [, { started: other }]) => (one < other ? -1 : 1));
	const sittings = list<[string, LearnerRecord['sittings'][string]]>((_, sitting) => code(channel, sitting))(
		channel,
		inOrder,
	);
	return { sittings, copies };
}

/** To the millisecond: devices compare it, and the later one empties the other. */
function passErased(channel: Channel, record: LearnerRecord | undefined): { erased?: Instant } {
	const erased = optional(signed())(
		channel,
		record && (record.erased === undefined ? null : Date.parse(record.erased)),
	);
	return erased === null ? {} : { erased: instantAt(erased) };
}

/**
 * @param written absent where a record is read
 * @returns how the record is read back
 * @throws {RangeError} where a text that was forged says an instant that no record may have
 */
export function passRecord(channel: Channel, written: Written | undefined, names: Names): () => Passed {
	const record = written?.record;
	const { dial, clock, pace } = scaleOf(channel, written);
	const { rows: lessonRows, ...lessons } = passLessons(channel, record, names, [dial, clock]);
	const { rows, passed, asked, table } = passAnswers(channel, record, names, dial, pace);
	const { sittings, copies } = passSittings(channel, record, table, names, clock);
	const ids = sittings.map(([id]) => id);
	const settings = settingsCode(clock, ids)(channel, record && Object.entries(record.settings));
	const erased = passErased(channel, record);
	responsesCode()(channel, asked, written?.room);
	return () => {
		for (const { given, of } of copies) given.answer = of.answer;
		const answers = passed.map((attempts) =>
			attempts.map(({ span: _, ms, ...attempt }): Attempt => ({ ...attempt, at: instantAt(ms) })),
		);
		return {
			record: {
				version: RECORD_VERSION,
				...lessons,
				answers: Object.fromEntries(Object.entries(named(rows, answers)).filter(([, attempts]) => attempts.length > 0)),
				sittings: Object.fromEntries(sittings),
				settings: Object.fromEntries(settings),
				...erased,
			},
			unknown: [...lessonRows, ...rows].filter(({ id }) => id === undefined).length,
		};
	};
}
