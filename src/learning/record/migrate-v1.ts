/** Brings a record of version 1 up to version 2: one dated answer a question becomes a list, texts get a date. */
import type { Answer } from '../../questions/answer.ts';
import type { WidgetWork } from '../widgets/work.ts';
import { after } from './deeds.ts';
import { canonical } from './merge.ts';
import { type Attempt, entryOf, type Instant, type LearnerRecord, type LessonRecord, lastOf } from './record.ts';

interface LessonV1 {
	answers: Record<string, { answer: Answer; score: number; at: string; tries: number }>;
	exercises: Record<string, string>;
	widgets?: Record<string, WidgetWork>;
}

export interface RecordV1 {
	version: 1;
	lessons: Record<string, LessonV1>;
	last?: string;
}

/** Of what had no date: before everything that has one. */
const LONG_AGO: Instant = '1970-01-01T00:00:00.000Z';

/** Version 1 took any text for an instant. */
function instant(text: string): Instant {
	const time = Date.parse(text);
	return Number.isNaN(time) || time < 0 || time >= Date.UTC(9999, 0) ? LONG_AGO : new Date(time).toISOString();
}

const eachEntry = <From, To>(
	entries: Readonly<Record<string, From>>,
	change: (entry: From) => To,
): Record<string, To> => Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, change(entry)]));

const attempt = ({ answer, score, at, tries }: LessonV1['answers'][string]): Attempt => ({
	answer,
	score,
	at: instant(at),
	...(tries > 1 ? { earlier: tries - 1 } : {}),
});

function lesson({ answers, exercises, widgets }: LessonV1): LessonRecord {
	const at = lastOf(Object.values(answers).map((one) => instant(one.at))) ?? LONG_AGO;
	return {
		at,
		...(Object.keys(exercises).length > 0
			? { exercises: eachEntry(exercises, (text) => [{ text, at: LONG_AGO }]) }
			: {}),
		...(widgets ? { widgets: eachEntry(widgets, (value) => ({ value, at: LONG_AGO })) } : {}),
	};
}

const inOrder = (attempts: readonly Attempt[]) =>
	attempts.toSorted((one, other) =>
		one.at === other.at ? (canonical(one) < canonical(other) ? -1 : 1) : one.at < other.at ? -1 : 1,
	);

/** The same record in version 2. What was last worked on stays so. */
export function upgradeV1({ lessons, last }: RecordV1): LearnerRecord {
	const upgraded = eachEntry(lessons, lesson);
	const first = last === undefined ? undefined : entryOf(upgraded, last);
	const others = Object.entries(upgraded).flatMap(([id, { at }]) => (id === last ? [] : [at]));
	if (first && last !== undefined) upgraded[last] = { ...first, at: after(lastOf(others), first.at) };
	const answers = new Map<string, Attempt[]>();
	for (const one of Object.values(lessons))
		for (const [question, each] of Object.entries(one.answers))
			answers.set(question, inOrder([...(answers.get(question) ?? []), attempt(each)]));
	return {
		version: 2,
		lessons: upgraded,
		answers: Object.fromEntries(answers),
		sittings: {},
		settings: {},
		...(first && last !== undefined ? { last } : {}),
	};
}
