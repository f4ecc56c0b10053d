/** What an author renamed is found again in the record, under the id it has today. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withExercise, withNotes } from '../../../src/learning/record/deeds.ts';
import { canonical, mergeRecords } from '../../../src/learning/record/merge.ts';
import { emptyRecord, type LearnerRecord, type Sitting } from '../../../src/learning/record/record.ts';
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

describe('a sitting', () => {
	const begun: Sitting = {
		kind: 'exam',
		seed: 'seed',
		questions: ['q-1', 'q-2'],
		started: NOON,
		given: { 'q-1': { answer: { type: 'choice', chosen: ['a'] }, at: LATER } },
		flags: { 'q-1': { value: true, at: LATER } },
		seconds: 60,
	};
	const sat = (sitting: Sitting) => frozen({ ...emptyRecord(), sittings: { 'exam-seed': sitting } });
	const renames = { ...NONE, questions: { 'q-1': 'q-one' } };

	it('that goes on asks its question under the present id, and keeps the answer to it', () => {
		expect(withRenames(sat(begun), renames)).toStrictEqual(
			sat({
				...begun,
				questions: ['q-one', 'q-2'],
				given: { 'q-one': { answer: { type: 'choice', chosen: ['a'] }, at: LATER } },
				flags: { 'q-one': { value: true, at: LATER } },
			}),
		);
	});

	it('that is over keeps what its question was worth', () => {
		const over = { ...begun, result: { at: LATER, scores: { 'q-1': 0.5, 'q-2': 1 } } };
		expect(withRenames(sat(over), renames).sittings['exam-seed']?.result?.scores).toStrictEqual({
			'q-one': 0.5,
			'q-2': 1,
		});
	});

	it('asks once what two of its questions have become, and keeps the later answer', () => {
		const given: Sitting['given'] = {
			...begun.given,
			'q-2': { answer: { type: 'choice', chosen: ['b'] }, at: past(LATER, 1) },
		};
		const one = withRenames(sat({ ...begun, given }), { ...NONE, questions: { 'q-1': 'q', 'q-2': 'q' } });
		expect(one.sittings['exam-seed']).toMatchObject({ questions: ['q'], given: { q: given['q-2'] } });
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

	it('loses no answer, changes nothing it was given, and leaves settings and erasure', () => {
		fc.assert(
			fc.property(anyRecord, anyIds, anyIds, (before, lessons, questions) => {
				const after = withRenames(frozen(before), { lessons, questions });
				expect(answersOf(after)).toStrictEqual(answersOf(before, questions));
				expect(canonical([after.settings, after.erased])).toBe(canonical([before.settings, before.erased]));
			}),
		);
	});

	/** Another device's record: a sitting that both have was drawn once, so both ask the same of it. */
	const drawnAlike = (one: LearnerRecord, other: LearnerRecord): LearnerRecord => ({
		...other,
		sittings: Object.fromEntries(
			Object.entries(other.sittings).map(([id, sitting]) => {
				const drawn = Object.hasOwn(one.sittings, id) ? one.sittings[id] : undefined;
				const { given, flags, seconds, result } = sitting;
				return [id, drawn ? { ...drawn, given, flags, seconds, ...(result ? { result } : {}) } : sitting];
			}),
		),
	});

	it('comes to the same before a merge and after it', () => {
		fc.assert(
			fc.property(anyRecord, anyRecord, anyIds, anyIds, (one, theirs, lessons, questions) => {
				const other = drawnAlike(one, theirs);
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
