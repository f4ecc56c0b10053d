/** What is left out of a record, step by step, until it fits: the least valuable first. */
import { type Attempt, entryOf, type LearnerRecord, lastOf, type Sitting } from '../record/record.ts';
import type { Unit } from './dial.ts';
import { compareMarks, markOf } from './suspend-index.ts';

/** A kind of detail that is not, or not wholly, in the text. @see LEVELS for their order */
export type Left =
	/** Never in it: notes and what was written in exercises, the work in widgets, audits, plans and maps. */
	| { type: 'texts'; count: number }
	| { type: 'widgets'; count: number }
	| { type: 'documents'; count: number }
	/** What the options of answers were shuffled by. */
	| { type: 'shuffles'; count: number }
	/** Lessons and questions that the course does not have, or whose mark is that of another. */
	| { type: 'unknown'; count: number }
	/** Answers with parts that are called by no letter, or texts too long. */
	| { type: 'unspelled'; count: number }
	/** Sittings and settings with a name or a value too long. */
	| { type: 'long'; count: number }
	/** Times taken: the mean is kept, and which answers were faster than the one before. */
	| { type: 'seconds'; count: number }
	/** When answers were given and lessons worked on is known to the hour, or the day of UTC. */
	| { type: 'clock'; to: 'hour' | 'day' }
	/** In which order sittings that are over asked. */
	| { type: 'orders'; count: number }
	/** What was chosen, in so many answers. */
	| { type: 'responses'; count: number }
	/** What was answered and flagged in sittings that are over. */
	| { type: 'given'; count: number }
	/** Which answers were faster than the one before. */
	| { type: 'pace'; count: number }
	/** Which answers were given in a review. */
	| { type: 'reviews'; count: number }
	/** Answers of which only the number is kept, the oldest of each question. */
	| { type: 'attempts'; count: number }
	/** Confidence and hints. */
	| { type: 'sureness'; count: number }
	| { type: 'sittings'; count: number }
	| { type: 'settings'; count: number }
	/** Questions with all their answers, those answered longest ago. */
	| { type: 'questions'; count: number }
	| { type: 'lessons'; count: number }
	/** There is no room even for an empty record. */
	| { type: 'everything' };

export type Counted = Extract<Left, { count: number }>['type'];

/** How finely a record is written. */
export interface Detail {
	pace: 'exact' | 'mean';
	unit: Unit;
	responses: 'all' | 'room';
}

export const FINEST: Detail = { pace: 'exact', unit: 1, responses: 'all' };

/** One step: what it makes coarser, or what it takes away from a record. */
export type Level = { detail: Partial<Detail> } & (
	| { type: 'detail' }
	| { type: 'less'; left: Counted; count(record: LearnerRecord): number; lessen(record: LearnerRecord): LearnerRecord }
	/** As many as there is room for. */
	| {
			type: 'some';
			left: Counted;
			count(record: LearnerRecord): number;
			keep(record: LearnerRecord, most: number): LearnerRecord;
	  }
);

const attemptsOf = ({ answers }: LearnerRecord): Attempt[] => Object.values(answers).flat();
const sittingsOf = ({ sittings }: LearnerRecord): Sitting[] => Object.values(sittings);

const eachEntry = <From, To>(
	entries: Readonly<Record<string, From>>,
	change: (entry: From) => To,
): Record<string, To> => Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, change(entry)]));

const eachQuestion = (record: LearnerRecord, change: (attempts: Attempt[]) => Attempt[]): LearnerRecord => ({
	...record,
	answers: eachEntry(record.answers, change),
});

const eachAttempt = (record: LearnerRecord, change: (attempt: Attempt) => Attempt): LearnerRecord =>
	eachQuestion(record, (attempts) => attempts.map(change));

const eachOver = (record: LearnerRecord, change: (sitting: Sitting) => Sitting): LearnerRecord => ({
	...record,
	sittings: eachEntry(record.sittings, (sitting) => (sitting.result ? change(sitting) : sitting)),
});

const answersBefore = (attempts: readonly Attempt[]): number =>
	attempts.reduce((sum, { earlier = 0 }) => sum + 1 + earlier, 0);

/** The latest answers; of the others, how many they were. */
function latestOf(attempts: Attempt[], most: number): Attempt[] {
	const [first, ...rest] = attempts.slice(-most);
	if (!first || attempts.length <= most) return attempts;
	const { earlier = 0 } = first;
	return [{ ...first, earlier: earlier + answersBefore(attempts.slice(0, -most)) }, ...rest];
}

const latestEntries = <Entry>(
	entries: Readonly<Record<string, Entry>>,
	most: number,
	timeOf: (entry: Entry) => string,
): Record<string, Entry> =>
	Object.fromEntries(
		Object.entries(entries)
			.toSorted(([one, its], [other, others]) =>
				timeOf(its) === timeOf(others) ? (one < other ? -1 : 1) : timeOf(its) > timeOf(others) ? -1 : 1,
			)
			.slice(0, most),
	);

/** An order that takes little room. */
const inTableOrder = (questions: readonly string[]): string[] =>
	questions
		.map((id) => ({ id, mark: markOf(id) }))
		.toSorted((one, other) => compareMarks(one.mark, other.mark))
		.map(({ id }) => id);

const attempts = (most: number): Level => ({
	type: 'less',
	left: 'attempts',
	detail: {},
	count: (record) => attemptsOf(record).length,
	lessen: (record) => eachQuestion(record, (all) => latestOf(all, most)),
});

/** Those that go on stay. */
const sittings = (most: number): Level => ({
	type: 'less',
	left: 'sittings',
	detail: {},
	count: (record) => sittingsOf(record).length,
	lessen(record) {
		const all = Object.entries(record.sittings);
		const over = Object.fromEntries(all.filter(([, { result }]) => result));
		const ongoing = Object.fromEntries(all.filter(([, { result }]) => !result));
		return { ...record, sittings: { ...ongoing, ...latestEntries(over, most, ({ started }) => started) } };
	},
});

const countSure = (record: LearnerRecord): number =>
	attemptsOf(record).filter(({ sure, hint }) => sure !== undefined || hint).length;

const withoutSure = ({ sure: _sure, hint: _hint, ...attempt }: Attempt): Attempt => attempt;
const withoutSeconds = ({ seconds: _, ...attempt }: Attempt): Attempt => attempt;
const withoutReview = ({ review: _, ...attempt }: Attempt): Attempt => attempt;

/** From the least to the most valuable; each holds what those before it did. */
export const LEVELS: readonly Level[] = [
	{ type: 'detail', detail: { pace: 'mean' } },
	{ type: 'detail', detail: { unit: 60 } },
	{ type: 'detail', detail: { unit: 1440 } },
	{
		type: 'less',
		left: 'orders',
		detail: {},
		count: (record) =>
			sittingsOf(record).filter(
				({ result, questions }) => result && questions.join() !== inTableOrder(questions).join(),
			).length,
		lessen: (record) => eachOver(record, (sitting) => ({ ...sitting, questions: inTableOrder(sitting.questions) })),
	},
	{ type: 'detail', detail: { responses: 'room' } },
	{
		type: 'less',
		left: 'given',
		detail: {},
		count: (record) =>
			sittingsOf(record).filter(({ result, given, flags }) => result && Object.keys({ ...given, ...flags }).length > 0)
				.length,
		lessen: (record) => eachOver(record, (sitting) => ({ ...sitting, given: {}, flags: {} })),
	},
	attempts(16),
	{
		type: 'less',
		left: 'pace',
		detail: {},
		count: (record) => attemptsOf(record).filter(({ seconds }) => seconds !== undefined).length,
		lessen: (record) => eachAttempt(record, withoutSeconds),
	},
	{
		type: 'less',
		left: 'reviews',
		detail: {},
		count: (record) => attemptsOf(record).filter(({ review }) => review).length,
		lessen: (record) => eachAttempt(record, withoutReview),
	},
	attempts(8),
	attempts(6),
	attempts(5),
	{
		type: 'less',
		left: 'sureness',
		detail: {},
		count: countSure,
		lessen: (record) => eachQuestion(record, (all) => [...all.slice(0, -1).map(withoutSure), ...all.slice(-1)]),
	},
	attempts(4),
	{
		type: 'less',
		left: 'sureness',
		detail: {},
		count: countSure,
		lessen: (record) => eachAttempt(record, withoutSure),
	},
	attempts(3),
	sittings(20),
	attempts(2),
	attempts(1),
	sittings(6),
	{
		type: 'less',
		left: 'settings',
		detail: {},
		count: ({ settings }) => Object.keys(settings).length,
		lessen(record) {
			const sureness = entryOf(record.settings, 'sureness');
			return { ...record, settings: sureness ? { sureness } : {} };
		},
	},
	sittings(0),
	{
		type: 'some',
		left: 'questions',
		detail: {},
		count: ({ answers }) => Object.keys(answers).length,
		keep: (record, most) => ({
			...record,
			answers: latestEntries(record.answers, most, (all) => lastOf(all.map(({ at }) => at)) ?? ''),
		}),
	},
	{
		type: 'less',
		left: 'sittings',
		detail: {},
		count: (record) => sittingsOf(record).length,
		lessen: (record) => ({ ...record, sittings: {} }),
	},
	{
		type: 'some',
		left: 'lessons',
		detail: {},
		count: ({ lessons }) => Object.keys(lessons).length,
		keep: (record, most) => ({ ...record, lessons: latestEntries(record.lessons, most, ({ at }) => at) }),
	},
];
