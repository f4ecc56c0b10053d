/** Two devices, one learner: in any order, as often as one likes, and nothing is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, mergeRecords } from '../../../src/learning/record/merge.ts';
import { readRecord } from '../../../src/learning/record/read-record.ts';
import {
	emptyRecord,
	type LearnerRecord,
	type LessonRecord,
	type Sitting,
	type Version,
} from '../../../src/learning/record/record.ts';
import {
	answered,
	anyDevices,
	anyRecord,
	attemptAt,
	choice,
	frozen,
	LATER,
	NOON,
	past,
} from '../../support/records.ts';

const two = anyDevices(2).map(([one = emptyRecord(), other = emptyRecord()]) => [one, other] as const);
const three = anyDevices(3);

/** That a property holds for what two devices hold. */
const holds = (check: (one: LearnerRecord, other: LearnerRecord, merged: LearnerRecord) => void) =>
	fc.assert(
		fc.property(two, ([one, other]) => {
			check(one, other, mergeRecords(one, other));
		}),
	);

const entriesOf = <Entry>(entries: Readonly<Record<string, Entry>> | undefined): [string, Entry][] =>
	Object.entries(entries ?? {});

const isOldestFirst = (list: readonly { at: string }[]) =>
	list.every(({ at }, index) => at >= (list[index - 1]?.at ?? ''));

/** Lists by name as texts, one an entry: `q-01 {…}`. */
const lines = <Entry>(lists: readonly [string, readonly Entry[]][]): string[] =>
	lists.flatMap(([name, list]) => list.map((entry) => `${name} ${canonical(entry)}`));
const together = (...parts: readonly string[][]): string[] => [...new Set(parts.flat())].toSorted();

describe('canonical', () => {
	it('is the same whatever order keys were written in, at every depth', () => {
		expect(canonical({ b: [{ d: 1, c: 2 }], a: null })).toBe(canonical({ a: null, b: [{ c: 2, d: 1 }] }));
	});

	it('tells lists in another order apart', () => {
		expect(canonical(['b', 'a'])).not.toBe(canonical(['a', 'b']));
	});

	it('keeps names that JavaScript keeps for itself', () => {
		expect(canonical(JSON.parse('{"toString":1,"__proto__":{"b":1,"a":2}}'))).toBe(
			'{"__proto__":{"a":2,"b":1},"toString":1}',
		);
	});
});

describe('mergeRecords', () => {
	it('is the same in both orders', () => {
		holds((one, other, merged) => expect(canonical(mergeRecords(other, one))).toBe(canonical(merged)));
	});

	it('is the same however three are taken together', () => {
		fc.assert(
			fc.property(three, ([one = emptyRecord(), two = emptyRecord(), three = emptyRecord()]) => {
				expect(canonical(mergeRecords(mergeRecords(one, two), three))).toBe(
					canonical(mergeRecords(one, mergeRecords(two, three))),
				);
			}),
		);
	});

	it('is the same again when one of both comes twice', () => {
		holds((one, other, merged) => {
			expect(canonical(mergeRecords(merged, one))).toBe(canonical(merged));
			expect(canonical(mergeRecords(other, merged))).toBe(canonical(merged));
		});
	});

	it('leaves a record merged with itself, or with an empty one, as it is', () => {
		fc.assert(
			fc.property(anyRecord, (record) => {
				expect(canonical(mergeRecords(record, record))).toBe(canonical(record));
				expect(canonical(mergeRecords(emptyRecord(), record))).toBe(canonical(record));
			}),
		);
	});

	it('changes neither', () => {
		holds((one, other) => expect(() => mergeRecords(frozen(one), frozen(other))).not.toThrow());
	});

	it('can be read back', () => {
		holds((_, __, merged) => expect(readRecord(JSON.stringify(merged)).type).toBe('record'));
	});
});

describe('what is in either', () => {
	it('is kept: every answer once, oldest first, and none besides', () => {
		holds((one, other, merged) => {
			const answers = ({ answers }: LearnerRecord) => lines(entriesOf(answers));
			expect(answers(merged).toSorted()).toStrictEqual(together(answers(one), answers(other)));
			expect(Object.values(merged.answers).every(isOldestFirst)).toBe(true);
		});
	});

	it('is kept: every text once, oldest first, and none besides', () => {
		const texts = (record: LearnerRecord): [string, Version[]][] =>
			entriesOf(record.lessons).flatMap(([lesson, { notes = [], exercises }]): [string, Version[]][] => [
				[`${lesson} notes`, notes],
				...entriesOf(exercises).map(([exercise, versions]): [string, Version[]] => [`${lesson} ${exercise}`, versions]),
			]);
		holds((one, other, merged) => {
			expect(lines(texts(merged)).toSorted()).toStrictEqual(together(lines(texts(one)), lines(texts(other))));
			expect(texts(merged).every(([, versions]) => isOldestFirst(versions))).toBe(true);
		});
	});

	it('is kept: every question answered or flagged in a sitting, as it was answered last', () => {
		const dated = (record: LearnerRecord) =>
			entriesOf(record.sittings).flatMap(([id, { given, flags }]) => [
				...entriesOf(given).map(([question, { at }]) => [`${id} given ${question}`, at] as const),
				...entriesOf(flags).map(([question, { at }]) => [`${id} flag ${question}`, at] as const),
			]);
		holds((one, other, merged) => {
			const all = [...dated(one), ...dated(other)].toSorted(([, a], [, b]) => (a < b ? -1 : 1));
			expect(new Map(dated(merged))).toStrictEqual(new Map(all));
		});
	});

	it('is kept: every lesson, sitting and setting, whatever its name', () => {
		const names = ({ lessons, sittings, settings }: LearnerRecord) => [
			...Object.keys(lessons).map((id) => `lesson ${id}`),
			...Object.keys(sittings).map((id) => `sitting ${id}`),
			...Object.keys(settings).map((id) => `setting ${id}`),
		];
		holds((one, other, merged) => expect(names(merged).toSorted()).toStrictEqual(together(names(one), names(other))));
	});
});

describe('a lesson worked on twice', () => {
	const lessonOf = (one: LessonRecord, other: LessonRecord) =>
		mergeRecords({ ...emptyRecord(), lessons: { selection: one } }, { ...emptyRecord(), lessons: { selection: other } })
			.lessons['selection'];

	it('was worked on when it last was, read and done when it first was', () => {
		expect(lessonOf({ at: NOON, read: LATER, done: NOON }, { at: LATER, read: NOON, done: LATER })).toStrictEqual({
			at: LATER,
			read: NOON,
			done: NOON,
		});
	});

	it('is read and done if it is in one of them', () => {
		expect(lessonOf({ at: NOON, read: NOON }, { at: NOON, done: LATER })).toStrictEqual({
			at: NOON,
			read: NOON,
			done: LATER,
		});
	});

	it('has the bookmark and the widgets as they were left last, each on its own', () => {
		const debate = (first: number, at: string) => ({ value: { type: 'debate' as const, first }, at });
		expect(
			lessonOf(
				{ at: NOON, bookmark: { value: true, at: NOON }, widgets: { one: debate(1, LATER), two: debate(1, NOON) } },
				{ at: NOON, bookmark: { value: false, at: LATER }, widgets: { two: debate(2, LATER), three: debate(3, NOON) } },
			),
		).toStrictEqual({
			at: NOON,
			bookmark: { value: false, at: LATER },
			widgets: { one: debate(1, LATER), two: debate(2, LATER), three: debate(3, NOON) },
		});
	});

	it('has both texts where both devices wrote, and one where they wrote the same', () => {
		const [prix, poids] = [
			{ text: 'Prix', at: NOON },
			{ text: 'Poids', at: LATER },
		];
		expect(
			lessonOf(
				{ at: LATER, notes: [poids], exercises: { 'e-1': [prix] } },
				{ at: NOON, notes: [prix], exercises: { 'e-1': [prix], 'e-2': [poids] } },
			),
		).toStrictEqual({ at: LATER, notes: [prix, poids], exercises: { 'e-1': [prix], 'e-2': [poids] } });
	});
});

describe('a question answered on two devices', () => {
	const [early, late] = [attemptAt(NOON, 'a'), attemptAt(LATER, 'b')];
	const withAnswers = (...attempts: (typeof early)[]) => ({ ...emptyRecord(), answers: { 'q-1': attempts } });

	it('has both answers, by time, and what both know once', () => {
		expect(mergeRecords(withAnswers(early, late), withAnswers(early)).answers).toStrictEqual({ 'q-1': [early, late] });
		expect(mergeRecords(withAnswers(late), withAnswers(early)).answers).toStrictEqual({ 'q-1': [early, late] });
	});

	it('has two answers given in the same millisecond', () => {
		const other = { ...early, answer: choice('c') };
		expect(mergeRecords(withAnswers(other), withAnswers(early)).answers).toStrictEqual({ 'q-1': [early, other] });
	});

	it('knows one answer again whatever order its keys were written in', () => {
		const { answer, score, at } = early;
		expect(mergeRecords(withAnswers({ at, score, answer }), withAnswers(early)).answers['q-1']).toHaveLength(1);
	});
});

describe('the lesson worked on last', () => {
	const worked = (lesson: string, at: string): LearnerRecord => ({
		...emptyRecord(),
		lessons: { [lesson]: { at } },
		last: lesson,
	});

	it('is that of the device that worked last', () => {
		expect(mergeRecords(worked('selection', LATER), worked('acquisition', NOON)).last).toBe('selection');
	});

	it('is always the same of two at one instant', () => {
		const [one, other] = [worked('selection', NOON), worked('acquisition', NOON)];
		expect(mergeRecords(one, other).last).toBe(mergeRecords(other, one).last);
	});

	it('is none where no lesson was begun', () => {
		expect(mergeRecords(emptyRecord(), emptyRecord())).toStrictEqual(emptyRecord());
	});
});

describe('settings and erasure', () => {
	const set = (value: number, at: string): LearnerRecord => ({ ...emptyRecord(), settings: { size: { value, at } } });

	it('has each setting as it was set last', () => {
		expect(mergeRecords(set(2, LATER), set(1, NOON)).settings).toStrictEqual({ size: { value: 2, at: LATER } });
	});

	it('has one of two set at the same instant, always the same', () => {
		expect(mergeRecords(set(2, NOON), set(1, NOON))).toStrictEqual(mergeRecords(set(1, NOON), set(2, NOON)));
	});

	it('was erased when it last was', () => {
		const erased = (at: string): LearnerRecord => ({ ...emptyRecord(), erased: at });
		expect([
			mergeRecords(erased(NOON), erased(LATER)).erased,
			mergeRecords(erased(LATER), emptyRecord()).erased,
		]).toStrictEqual([LATER, LATER]);
	});
});

describe('a sitting', () => {
	const begun: Sitting = {
		kind: 'exam',
		seed: 'one',
		questions: ['q-1', 'q-2'],
		started: NOON,
		given: {},
		flags: {},
		seconds: 0,
	};
	const merged = (one: Sitting, other: Sitting) => {
		const at = (sitting: Sitting) => ({ ...emptyRecord(), sittings: { 's-1': sitting } });
		return mergeRecords(at(one), at(other)).sittings['s-1'];
	};
	const given = (chosen: string, at: string) => ({ answer: choice(chosen), at });

	it('has the answers of both, the later of two to one question', () => {
		expect(
			merged(
				{ ...begun, given: { 'q-1': given('a', LATER), 'q-2': given('a', NOON) }, seconds: 60 },
				{ ...begun, given: { 'q-1': given('b', NOON) }, flags: { 'q-2': { value: true, at: NOON } }, seconds: 90 },
			),
		).toStrictEqual({
			...begun,
			given: { 'q-1': given('a', LATER), 'q-2': given('a', NOON) },
			flags: { 'q-2': { value: true, at: NOON } },
			seconds: 90,
		});
	});

	it('is over if it is over on one device, with the result that came first', () => {
		const [early, late] = [
			{ at: NOON, scores: { 'q-1': 0.5 } },
			{ at: LATER, scores: { 'q-1': 1 } },
		];
		expect(merged({ ...begun, result: late }, { ...begun, result: early })).toStrictEqual({ ...begun, result: early });
		expect(merged(begun, { ...begun, result: late })).toStrictEqual({ ...begun, result: late });
	});

	it('is one of two begun apart under one id, whole and always the same', () => {
		const other: Sitting = { ...begun, kind: 'module', module: 'besoins', seed: 'other', started: past(NOON, 1) };
		expect(merged(begun, other)).toStrictEqual(merged(other, begun));
		expect([begun, other]).toContainEqual(merged(begun, other));
	});
});

describe('records of two learners who share nothing', () => {
	it('stand side by side', () => {
		expect(mergeRecords(answered('selection', ['q-1']), answered('acquisition', ['q-2']))).toStrictEqual({
			...emptyRecord(),
			lessons: { selection: { at: NOON }, acquisition: { at: NOON } },
			answers: { 'q-1': [attemptAt(NOON)], 'q-2': [attemptAt(NOON)] },
			last: 'selection',
		});
	});
});
