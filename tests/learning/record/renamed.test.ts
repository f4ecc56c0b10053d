/** What an author renamed is found again in the record, under the id it has today. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withExercise, withNotes } from '../../../src/learning/record/deeds.ts';
import { canonical, mergeRecords } from '../../../src/learning/record/merge.ts';
import { emptyRecord, type LearnerRecord } from '../../../src/learning/record/record.ts';
import { withRenames } from '../../../src/learning/record/renamed.ts';
import { answered, anyId, anyRecord, attemptAt, frozen, LATER, NOON, past } from '../../support/records.ts';

const NONE = { lessons: {}, questions: {} };
const record = frozen(
	withExercise(answered('choix', ['q-1', 'q-2']), { lesson: 'selection', exercise: 'e-1', text: 'Prix', at: LATER }),
);

describe('a record in which nothing was renamed', () => {
	it.each([
		['nothing ever was', NONE],
		['only what it does not hold was', { lessons: { tri: 'selection' }, questions: { 'q-9': 'q-1' } }],
		['a name that JavaScript keeps for itself was', { lessons: { constructor: 'a' }, questions: { toString: 'b' } }],
	])('is the very same when %s', (_, renames) => {
		expect(withRenames(record, renames)).toBe(record);
	});

	it('is the very same once it was brought up', () => {
		const renames = { lessons: { choix: 'comparaison' }, questions: { 'q-1': 'q-one' } };
		const once = withRenames(record, renames);
		expect(withRenames(once, renames)).toBe(once);
	});
});

describe('a lesson', () => {
	it('is found under its present id, and so is the one worked on last', () => {
		expect(withRenames(record, { ...NONE, lessons: { selection: 'tri' } })).toStrictEqual({
			...record,
			lessons: { choix: record.lessons['choix'], tri: record.lessons['selection'] },
			last: 'tri',
		});
	});

	it('leaves the one worked on last if that is another', () => {
		expect(withRenames(record, { ...NONE, lessons: { choix: 'comparaison' } })).toStrictEqual({
			...record,
			lessons: { comparaison: record.lessons['choix'], selection: record.lessons['selection'] },
		});
	});

	it('is merged with what was begun under its present id', () => {
		const both = withNotes(record, 'choix', 'À revoir', past(LATER, 5));
		expect(withRenames(both, { ...NONE, lessons: { selection: 'choix' } })).toStrictEqual({
			...both,
			lessons: {
				choix: {
					at: past(LATER, 5),
					exercises: { 'e-1': [{ text: 'Prix', at: LATER }] },
					notes: [{ text: 'À revoir', at: past(LATER, 5) }],
				},
			},
		});
	});

	it('is merged with another that became the same one', () => {
		expect(withRenames(record, { ...NONE, lessons: { selection: 'tri', choix: 'tri' } })).toStrictEqual({
			...record,
			lessons: { tri: { at: LATER, exercises: { 'e-1': [{ text: 'Prix', at: LATER }] } } },
			last: 'tri',
		});
	});

	it('changes place with another', () => {
		expect(withRenames(record, { ...NONE, lessons: { selection: 'choix', choix: 'selection' } })).toStrictEqual({
			...record,
			lessons: { choix: record.lessons['selection'], selection: record.lessons['choix'] },
			last: 'choix',
		});
	});
});

describe('a question', () => {
	it('is found under its present id', () => {
		expect(withRenames(record, { ...NONE, questions: { 'q-1': 'q-one' } })).toStrictEqual({
			...record,
			answers: { 'q-one': [attemptAt(NOON)], 'q-2': [attemptAt(NOON)] },
		});
	});

	it('has its answers by time among those of the one that it has become', () => {
		const before = {
			...record,
			answers: {
				old: [attemptAt(NOON), attemptAt(LATER)],
				older: [attemptAt(past(NOON, 1))],
				now: [attemptAt(past(NOON, 2))],
			},
		};
		expect(withRenames(before, { ...NONE, questions: { old: 'now', older: 'now' } })).toStrictEqual({
			...record,
			answers: { now: [attemptAt(NOON), attemptAt(past(NOON, 1)), attemptAt(past(NOON, 2)), attemptAt(LATER)] },
		});
	});
});

describe('withRenames', () => {
	const anyIds = fc.dictionary(anyId, fc.constantFrom('new', 'other', 'q-01', '__proto__'), { maxKeys: 3 });
	const answersOf = ({ answers }: LearnerRecord, called: Readonly<Record<string, string>> = {}) =>
		new Set(
			Object.entries(answers).flatMap(([id, attempts]) =>
				attempts.map((one) => `${Object.hasOwn(called, id) ? called[id] : id} ${canonical(one)}`),
			),
		);

	it('loses no answer, changes nothing it was given, and leaves sittings, settings and erasure', () => {
		fc.assert(
			fc.property(anyRecord, anyIds, anyIds, (before, lessons, questions) => {
				const after = withRenames(frozen(before), { lessons, questions });
				expect(answersOf(after)).toStrictEqual(answersOf(before, questions));
				expect(canonical([after.sittings, after.settings, after.erased])).toBe(
					canonical([before.sittings, before.settings, before.erased]),
				);
			}),
		);
	});

	it('comes to the same before a merge and after it', () => {
		fc.assert(
			fc.property(anyRecord, anyRecord, anyIds, anyIds, (one, other, lessons, questions) => {
				const renames = { lessons, questions };
				// What becomes an old id of something else is renamed once only.
				fc.pre(![lessons, questions].some((ids) => Object.values(ids).some((id) => Object.hasOwn(ids, id))));
				expect(canonical(withRenames(mergeRecords(one, other), renames))).toBe(
					canonical(mergeRecords(withRenames(one, renames), withRenames(other, renames))),
				);
			}),
		);
	});

	it('keeps an empty record empty', () => {
		const empty = emptyRecord();
		expect(withRenames(empty, { lessons: { a: 'b' }, questions: { c: 'd' } })).toBe(empty);
	});
});
