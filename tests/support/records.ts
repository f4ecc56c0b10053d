/** Learner records for tests, grown from what learners do. Ids include names that JavaScript keeps for itself. */
import fc from 'fast-check';
import {
	withAnswer,
	withBookmark,
	withDone,
	withExercise,
	withFlag,
	withGiven,
	withNotes,
	withRead,
	withResult,
	withSetting,
	withSitting,
	withTime,
	withWidget,
} from '../../src/learning/record/deeds.ts';
import {
	type Attempt,
	emptyRecord,
	type Instant,
	type LearnerRecord,
	type Sitting,
	type Sureness,
} from '../../src/learning/record/record.ts';
import type { WidgetWork } from '../../src/learning/widgets/work.ts';
import type { Answer } from '../../src/questions/answer.ts';

export const NOON = '2026-03-01T12:00:00.000Z';
export const LATER = '2026-03-02T12:00:00.000Z';

/** An instant some milliseconds past another. */
export const past = (at: Instant, milliseconds: number): Instant =>
	new Date(Date.parse(at) + milliseconds).toISOString();

export const choice = (...chosen: string[]) => ({ type: 'choice' as const, chosen });

/** A right answer given at an instant. */
export const attemptAt = (at: Instant, chosen = 'a'): Attempt => ({ answer: choice(chosen), score: 1, at });

/** A record with one right answer to each of these questions of a lesson, the first at noon. */
export const answered = (lesson: string, questions: readonly string[], from = emptyRecord()): LearnerRecord =>
	questions.reduce((record, question) => withAnswer(record, { lesson, question, attempt: attemptAt(NOON) }), from);

/** Refuses every change from now on: whoever tries throws. */
export function frozen<Value>(value: Value): Value {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		for (const inner of Object.values(value)) frozen(inner);
	}
	return value;
}

export const anyId = fc.constantFrom('etape-selection', 'q-01', 'q-02', 'constructor', '__proto__', 'toString');

/** Few, so that two devices often do something in the same millisecond, and that clocks go back. */
export const anyInstant: fc.Arbitrary<Instant> = fc
	.integer({ min: 0, max: 7 })
	.map((rank) => past(NOON, rank < 5 ? rank : rank * 86_400_000));

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', ' \n', 'Prix', 'Poids'));
const anyTexts = fc.array(fc.constantFrom('a', 'b', 'constructor'), { maxLength: 2 });

export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
	anyTexts.map((chosen) => choice(...chosen)),
	fc.dictionary(anyId, anyText, { maxKeys: 2 }).map((placed) => ({ type: 'placement' as const, placed })),
	anyTexts.map((order) => ({ type: 'ordering' as const, order })),
	fc.array(anyText, { maxLength: 2 }).map((texts) => ({ type: 'texts' as const, texts })),
	anyTexts.map((path) => ({ type: 'path' as const, path })),
	fc
		.tuple(anyText, anyText, anyText)
		.map(([first, evidence, second]) => ({ type: 'position' as const, first, evidence, second })),
);

export const anyScore = fc.double({ min: 0, max: 1, noNaN: true });
const anySureness = fc.constantFrom<Sureness>('sure', 'rather', 'unsure');

export const anyAttempt: fc.Arbitrary<Attempt> = fc.record(
	{
		answer: anyAnswer,
		score: anyScore,
		at: anyInstant,
		sure: anySureness,
		hint: fc.constant(true as const),
		seconds: fc.nat(600),
		seed: anyText,
	},
	{ requiredKeys: ['answer', 'score', 'at'] },
);

export const anyWork: fc.Arbitrary<WidgetWork> = fc.oneof(
	fc.nat(3).map((first) => ({ type: 'debate' as const, first })),
	fc.array(fc.option(fc.boolean()), { maxLength: 3 }).map((known) => ({ type: 'flip' as const, known })),
);

export type Deed = (record: LearnerRecord) => LearnerRecord;

const anySitting: fc.Arbitrary<Sitting> = fc
	.record({
		kind: fc.constantFrom<Sitting['kind']>('exam', 'diagnostic', 'module'),
		seed: fc.constantFrom('one', 'other'),
		questions: fc.uniqueArray(anyId, { maxLength: 3 }),
		started: anyInstant,
	})
	.map((begun) => ({ ...begun, given: {}, flags: {}, seconds: 0 }));

const anyScores = fc.dictionary(anyId, anyScore, { maxKeys: 2 });

/** One thing done in a sitting that goes on. */
const anyStep: fc.Arbitrary<(sitting: Sitting) => Sitting> = fc.oneof(
	fc.record({ question: anyId, answer: anyAnswer, at: anyInstant }).map(
		({ question, ...given }) =>
			(sitting: Sitting) =>
				withGiven(sitting, question, given),
	),
	fc.record({ question: anyId, value: fc.boolean(), at: anyInstant }).map(
		({ question, value, at }) =>
			(sitting: Sitting) =>
				withFlag(sitting, question, value, at),
	),
	fc.nat(60).map((seconds) => (sitting: Sitting) => withTime(sitting, seconds)),
	fc.record({ at: anyInstant, scores: anyScores }).map((result) => (sitting: Sitting) => withResult(sitting, result)),
);

/** One thing a learner does. */
export const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
	fc.record({ lesson: anyId, question: anyId, attempt: anyAttempt }).map(
		(given): Deed =>
			(record) =>
				withAnswer(record, given),
	),
	fc.record({ lesson: anyId, at: anyInstant }).map(
		({ lesson, at }): Deed =>
			(record) =>
				withDone(record, lesson, at),
	),
	fc.record({ lesson: anyId, isRead: fc.boolean(), at: anyInstant }).map(
		({ lesson, isRead, at }): Deed =>
			(record) =>
				withRead(record, lesson, isRead, at),
	),
	fc.record({ lesson: anyId, exercise: anyId, text: anyText, at: anyInstant }).map(
		(written): Deed =>
			(record) =>
				withExercise(record, written),
	),
	fc.record({ lesson: anyId, text: anyText, at: anyInstant }).map(
		({ lesson, text, at }): Deed =>
			(record) =>
				withNotes(record, lesson, text, at),
	),
	fc.record({ lesson: anyId, value: fc.boolean(), at: anyInstant }).map(
		({ lesson, value, at }): Deed =>
			(record) =>
				withBookmark(record, lesson, value, at),
	),
	fc.record({ lesson: anyId, widget: anyId, work: anyWork, at: anyInstant }).map(
		(done): Deed =>
			(record) =>
				withWidget(record, done),
	),
	fc.record({ name: anyId, value: fc.oneof(fc.boolean(), fc.nat(), anyText), at: anyInstant }).map(
		({ name, value, at }): Deed =>
			(record) =>
				withSetting(record, name, value, at),
	),
	fc.record({ id: anyId, begun: anySitting, step: anyStep }).map(
		({ id, begun, step }): Deed =>
			(record) =>
				withSitting(record, id, (before) => step(before ?? begun)),
	),
);

const grown = (from: LearnerRecord, deeds: readonly Deed[]): LearnerRecord =>
	deeds.reduce((record, deed) => deed(record), from);

const anyDeeds = fc.array(anyDeed, { maxLength: 12 });

/** A record as it grows from what a learner does, in any order; it may have been erased before. */
export const anyRecord: fc.Arbitrary<LearnerRecord> = fc
	.tuple(anyDeeds, fc.option(anyInstant, { nil: undefined }))
	.map(([deeds, erased]) => grown(erased ? { ...emptyRecord(), erased } : emptyRecord(), deeds));

/** What several devices hold of one learner: what they once had in common, then what was done on each. */
export const anyDevices = (count: number): fc.Arbitrary<LearnerRecord[]> =>
	fc
		.tuple(anyRecord, fc.array(anyDeeds, { minLength: count, maxLength: count }))
		.map(([common, apart]) => apart.map((deeds) => grown(common, deeds)));
