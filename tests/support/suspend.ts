/** Records for tests of the short text: those that pass whole, and what they are once their precision is that of the text. */
import type fc from 'fast-check';
import { keptScore } from '../../src/learning/lms/score-code.ts';
import type { SuspendIndex } from '../../src/learning/lms/suspend-data.ts';
import type { Attempt, Instant, LearnerRecord, Sitting } from '../../src/learning/record/record.ts';
import type { Answer } from '../../src/questions/answer.ts';
import { anyRecord } from './records.ts';

/** A course with the ids that `anyRecord` draws. */
export const smallIndex: SuspendIndex = {
	course: 'small',
	lessons: ['etape-selection', 'q-01', 'q-02', 'constructor', '__proto__', 'toString'],
	modules: ['avant', 'apres'],
	questions: ['etape-selection', 'q-01', 'q-02', 'constructor', '__proto__', 'toString'].map((id) => ({
		id,
		type: 'single',
	})),
	renames: { lessons: {}, questions: {} },
};

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The middle of its minute. */
export const toMinute = (at: Instant): Instant =>
	new Date(Math.floor(Date.parse(at) / MINUTE_MS) * MINUTE_MS + MINUTE_MS / 2).toISOString();

const mapped = <From, To>(entries: Readonly<Record<string, From>>, change: (entry: From) => To): Record<string, To> =>
	Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, change(entry)]));

/** Parts with letters for names, and words that are short. */
function spelled(answer: Answer): Answer {
	const letters = (ids: readonly string[]) => ids.map((id) => (id === 'constructor' ? 'l' : id));
	switch (answer.type) {
		case 'choice':
			return { ...answer, chosen: letters(answer.chosen) };
		case 'ordering':
			return { ...answer, order: letters(answer.order) };
		case 'placement':
			return {
				...answer,
				placed: Object.fromEntries(Object.keys(answer.placed).map((_, at) => ['acb'.charAt(at), 'b'])),
			};
		case 'path':
			return { ...answer, path: answer.path.map((_, at) => `n${at + 1}/c`) };
		case 'position':
			return { ...answer, first: 'a', evidence: '', second: 'b' };
		case 'texts':
			return { ...answer, texts: answer.texts.map((text) => text.slice(0, 20)) };
		default:
			return answer satisfies never;
	}
}

const unseeded = ({ seed: _, ...attempt }: Attempt): Attempt => ({ ...attempt, answer: spelled(attempt.answer) });

/** Without all that never passes. */
const portable = ({ documents: _, ...record }: LearnerRecord): LearnerRecord => ({
	...record,
	lessons: mapped(record.lessons, ({ notes: _n, exercises: _e, widgets: _w, ...lesson }) => lesson),
	answers: mapped(record.answers, (attempts) => attempts.map(unseeded)),
	sittings: mapped(record.sittings, (sitting) => ({
		...sitting,
		...(sitting.kind === 'module' ? { module: 'apres' } : {}),
		given: mapped(sitting.given, (given) => ({ ...given, answer: spelled(given.answer) })),
	})),
	settings: mapped(record.settings, ({ value, at }) => ({
		value: typeof value === 'string' ? value.slice(0, 30) : value,
		at,
	})),
});

export const anyPortableRecord: fc.Arbitrary<LearnerRecord> = anyRecord.map(portable);

const after = (before: Instant | undefined, at: Instant): Instant =>
	before !== undefined && at <= before ? new Date(Date.parse(before) + 1).toISOString() : at;

/** Near enough to the answer before to count less (`weightOf`), before and after. */
function onItsSide(attempt: Attempt, before: Attempt, kept: Instant, keptBefore: Instant): Instant {
	const isWithin = Date.parse(attempt.at) - Date.parse(before.at) < DAY_MS;
	const edge = Date.parse(keptBefore) + DAY_MS;
	if (isWithin === Date.parse(kept) < edge) return kept;
	return new Date(isWithin ? edge - 1 : edge).toISOString();
}

/** Answers in the middle of their minutes, one after the other. */
function preciseAttempts(attempts: readonly Attempt[]): Attempt[] {
	const all: Attempt[] = [];
	for (const [rank, attempt] of attempts.entries()) {
		const [before, kept] = [attempts[rank - 1], all.at(-1)];
		const at = after(kept?.at, toMinute(attempt.at));
		all.push({
			...attempt,
			...(attempt.seconds === undefined ? {} : { seconds: Math.floor(attempt.seconds) }),
			score: keptScore(attempt.score),
			at: before && kept ? onItsSide(attempt, before, at, kept.at) : at,
		});
	}
	return all;
}

function preciseSitting(sitting: Sitting): Sitting {
	const { result } = sitting;
	return {
		...sitting,
		started: toMinute(sitting.started),
		given: mapped(sitting.given, (given) => ({ ...given, at: toMinute(given.at) })),
		flags: mapped(sitting.flags, ({ value, at }) => ({ value, at: toMinute(at) })),
		...(result ? { result: { at: toMinute(result.at), scores: mapped(result.scores, keptScore) } } : {}),
	};
}

/** The record as the finest text holds it: to the minute, scores to the thousandth. */
export function asPrecise(record: LearnerRecord): LearnerRecord {
	const lessons = mapped(record.lessons, ({ at, read, done, bookmark }) => ({
		at: toMinute(at),
		...(read === undefined ? {} : { read: toMinute(read) }),
		...(done === undefined ? {} : { done: toMinute(done) }),
		...(bookmark === undefined ? {} : { bookmark: { ...bookmark, at: toMinute(bookmark.at) } }),
	}));
	const last = record.last === undefined ? undefined : lessons[record.last];
	if (last && Object.values(lessons).every(({ at }) => at <= last.at)) last.at = after(last.at, last.at);
	return {
		...record,
		lessons,
		answers: Object.fromEntries(
			Object.entries(mapped(record.answers, preciseAttempts)).filter(([, { length }]) => length > 0),
		),
		sittings: mapped(record.sittings, preciseSitting),
		settings: mapped(record.settings, ({ value, at }) => ({ value, at: toMinute(at) })),
	};
}
