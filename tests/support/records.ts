/** Learner records for tests. Ids include names that JavaScript keeps for itself. */
import fc from 'fast-check';
import { emptyRecord, type LearnerRecord, withAnswer, withExercise } from '../../src/learning/record.ts';

export const NOON = '2026-03-01T12:00:00.000Z';
export const LATER = '2026-03-02T12:00:00.000Z';

export const choice = (...chosen: string[]) => ({ type: 'choice' as const, chosen });

const anyId = fc.constantFrom('etape-selection', 'q-01', 'q-02', 'constructor', '__proto__', 'toString');

/** One thing a learner does. */
export const anyDeed = fc.oneof(
	fc
		.record({
			lesson: anyId,
			question: anyId,
			chosen: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
			score: fc.double({ min: 0, max: 1, noNaN: true }),
		})
		.map(
			({ lesson, question, chosen, score }) =>
				(record: LearnerRecord) =>
					withAnswer(record, lesson, question, { answer: choice(...chosen), score, at: NOON }),
		),
	fc
		.record({
			lesson: anyId,
			exercise: anyId,
			text: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', ' \n')),
		})
		.map(
			({ lesson, exercise, text }) =>
				(record: LearnerRecord) =>
					withExercise(record, lesson, exercise, text),
		),
);

/** A record as it grows from what a learner does, in any order. */
export const anyRecord: fc.Arbitrary<LearnerRecord> = fc
	.array(anyDeed, { maxLength: 12 })
	.map((deeds) => deeds.reduce((record, deed) => deed(record), emptyRecord()));
