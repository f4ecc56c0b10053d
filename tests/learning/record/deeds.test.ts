/** How the record grows: each thing a learner does, and clocks that go back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	after as notBefore,
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
} from '../../../src/learning/record/deeds.ts';
import { readRecord } from '../../../src/learning/record/read-record.ts';
import {
	attemptsAt,
	emptyRecord,
	type LearnerRecord,
	latest,
	type Sitting,
} from '../../../src/learning/record/record.ts';
import {
	answered,
	anyAttempt,
	anyDeed,
	anyInstant,
	anyRecord,
	attemptAt,
	choice,
	frozen,
	LATER,
	NOON,
	past,
} from '../../support/records.ts';

const BEFORE = past(NOON, -1000);
/** Selection worked on at noon: one answer, one exercise. */
const record: LearnerRecord = frozen({
	...emptyRecord(),
	lessons: { selection: { at: NOON, exercises: { 'e-1': [{ text: 'Six critères', at: NOON }] } } },
	answers: { 'q-1': [attemptAt(NOON)] },
	last: 'selection',
});
const { selection } = record.lessons;
const OWN_NAMES = ['constructor', 'toString', '__proto__'];

describe('after', () => {
	it('is the instant itself where nothing came before it', () => {
		expect([notBefore(undefined, NOON), notBefore(NOON, LATER)]).toStrictEqual([NOON, LATER]);
	});

	it('comes right after what came before, if the clock was set back or stands still', () => {
		expect([notBefore(LATER, NOON), notBefore(NOON, NOON)]).toStrictEqual([past(LATER, 1), past(NOON, 1)]);
	});
});

describe('every deed', () => {
	it('changes nothing it was given', () => {
		fc.assert(
			fc.property(anyRecord, anyDeed, (grown, deed) => {
				expect(() => deed(frozen(grown))).not.toThrow();
			}),
		);
	});

	it('has the lesson worked on last be the one with the latest instant', () => {
		fc.assert(
			fc.property(anyRecord, ({ lessons, last }) => {
				const [latestOne] = Object.entries(lessons).toSorted(([, one], [, other]) => (one.at < other.at ? 1 : -1));
				expect(last).toBe(latestOne?.[0]);
			}),
		);
	});

	it('leaves a record that was read readable, to the last millisecond that an instant can be written in', () => {
		const at = '9999-12-31T23:59:59.999Z';
		const late = { ...emptyRecord(), lessons: { acquisition: { at } }, answers: { 'q-1': [attemptAt(at)] } };
		const read = readRecord(JSON.stringify(late));
		const grown = answered('selection', ['q-1'], read.type === 'record' ? read.record : emptyRecord());
		expect(readRecord(JSON.stringify(grown)).type).toBe('record');
	});
});

describe('withAnswer', () => {
	const attempt = {
		answer: choice('b'),
		score: 0.5,
		at: LATER,
		sure: 'rather' as const,
		hint: true as const,
		seconds: 12,
		seed: 's',
	};

	it('opens a lesson with its first answer', () => {
		expect(withAnswer(emptyRecord(), { lesson: 'selection', question: 'q-1', attempt })).toStrictEqual({
			...emptyRecord(),
			lessons: { selection: { at: LATER } },
			answers: { 'q-1': [attempt] },
			last: 'selection',
		});
	});

	it('keeps every answer to a question, the last one last', () => {
		expect(withAnswer(record, { lesson: 'selection', question: 'q-1', attempt })).toStrictEqual({
			...record,
			lessons: { selection: { ...selection, at: LATER } },
			answers: { 'q-1': [attemptAt(NOON), attempt] },
		});
	});

	it('leaves other questions and other lessons as they were', () => {
		expect(withAnswer(record, { lesson: 'acquisition', question: 'q-9', attempt })).toStrictEqual({
			...record,
			lessons: { selection, acquisition: { at: LATER } },
			answers: { 'q-1': [attemptAt(NOON)], 'q-9': [attempt] },
			last: 'acquisition',
		});
	});

	it('has the last answer last though the clock was set back', () => {
		const back = { ...attempt, at: BEFORE };
		expect(withAnswer(record, { lesson: 'acquisition', question: 'q-1', attempt: back })).toStrictEqual({
			...record,
			lessons: { selection, acquisition: { at: past(NOON, 1) } },
			answers: { 'q-1': [attemptAt(NOON), { ...back, at: past(NOON, 1) }] },
			last: 'acquisition',
		});
	});

	it('keeps answers in the order they were given, whatever the clock says', () => {
		fc.assert(
			fc.property(fc.array(anyAttempt, { minLength: 1 }), (attempts) => {
				const grown = attempts.reduce(
					(before, one) => withAnswer(before, { lesson: 'selection', question: 'q-1', attempt: one }),
					emptyRecord(),
				);
				const kept = attemptsAt(grown, 'q-1');
				const undated = (some: typeof kept) => JSON.stringify(some.map((one) => ({ ...one, at: '' })));
				expect(undated(kept)).toBe(undated(attempts));
				const instants = kept.map(({ at }) => at);
				expect(instants).toStrictEqual([...new Set(instants)].toSorted());
			}),
		);
	});

	it.each(OWN_NAMES)('begins with nothing under the name « %s »', (name) => {
		const { lessons, answers, last } = withAnswer(emptyRecord(), { lesson: name, question: name, attempt });
		expect([Object.entries(lessons), Object.entries(answers), last]).toStrictEqual([
			[[name, { at: LATER }]],
			[[name, [attempt]]],
			name,
		]);
	});
});

describe('withDone', () => {
	it('says when a lesson was done', () => {
		expect(withDone(record, 'selection', LATER)).toStrictEqual({
			...record,
			lessons: { selection: { ...selection, at: LATER, done: LATER } },
		});
	});

	it('stays at the first time', () => {
		const done = withDone(record, 'selection', NOON);
		expect(withDone(done, 'selection', LATER)).toBe(done);
	});

	it.each(OWN_NAMES)('has « %s » done as any lesson', (name) => {
		expect(Object.entries(withDone(emptyRecord(), name, NOON).lessons)).toStrictEqual([
			[name, { at: NOON, done: NOON }],
		]);
	});
});

describe('withRead', () => {
	const read = withRead(record, 'acquisition', true, LATER);

	it('says when a lesson was read', () => {
		expect(read).toStrictEqual({
			...record,
			lessons: { selection, acquisition: { at: LATER, read: LATER } },
			last: 'acquisition',
		});
	});

	it('stays at the first time', () => {
		expect(withRead(read, 'acquisition', true, past(LATER, 60_000)).lessons['acquisition']).toStrictEqual({
			at: past(LATER, 60_000),
			read: LATER,
		});
	});

	it('is taken back, and the rest stays', () => {
		const noted = withNotes(read, 'acquisition', 'Prix', LATER);
		expect(withRead(noted, 'acquisition', false, LATER).lessons['acquisition']).toStrictEqual({
			at: past(LATER, 1),
			notes: [{ text: 'Prix', at: LATER }],
		});
	});

	it('begins no lesson by taking back what was never said', () => {
		expect(withRead(record, 'acquisition', false, LATER)).toStrictEqual(record);
	});
});

describe('withExercise', () => {
	const written = { lesson: 'acquisition', exercise: 'e-2', text: '  Prix\n', at: LATER };

	it('keeps what was written, as it was written', () => {
		expect(withExercise(record, written)).toStrictEqual({
			...record,
			lessons: { selection, acquisition: { at: LATER, exercises: { 'e-2': [{ text: '  Prix\n', at: LATER }] } } },
			last: 'acquisition',
		});
	});

	it('puts a text in the place of the one before, though the clock was set back', () => {
		expect(
			withExercise(record, { lesson: 'selection', exercise: 'e-1', text: 'Huit', at: BEFORE }).lessons,
		).toStrictEqual({
			selection: { at: past(NOON, 1), exercises: { 'e-1': [{ text: 'Huit', at: past(NOON, 1) }] } },
		});
	});

	it('leaves the other exercises as they were', () => {
		expect(withExercise(record, { ...written, lesson: 'selection' }).lessons).toStrictEqual({
			selection: {
				at: LATER,
				exercises: { 'e-1': [{ text: 'Six critères', at: NOON }], 'e-2': [{ text: '  Prix\n', at: LATER }] },
			},
		});
	});

	it('changes only the text that is shown where another device wrote too', () => {
		const [early, shown] = [
			{ text: 'Prix', at: NOON },
			{ text: 'Poids', at: LATER },
		];
		const two = { ...record, lessons: { selection: { at: LATER, exercises: { 'e-1': [early, shown] } } } };
		const rewritten = withExercise(two, { lesson: 'selection', exercise: 'e-1', text: 'Huit', at: LATER });
		expect(rewritten.lessons['selection']?.exercises).toStrictEqual({
			'e-1': [early, { text: 'Huit', at: past(LATER, 1) }],
		});
	});

	it('shows blank what was erased', () => {
		const blank = withExercise(record, { lesson: 'selection', exercise: 'e-1', text: '', at: LATER });
		expect(blank.lessons['selection']?.exercises).toStrictEqual({ 'e-1': [{ text: '', at: LATER }] });
	});

	it.each(['e-1', ...OWN_NAMES])('begins no lesson with an exercise « %s » left blank', (exercise) => {
		const empty = emptyRecord();
		expect(withExercise(empty, { lesson: 'acquisition', exercise, text: ' \n', at: NOON })).toBe(empty);
	});

	it('always shows what was written last', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.string(), anyInstant), { minLength: 1 }), (texts) => {
				const grown = texts.reduce(
					(before, [text, at]) => withExercise(before, { lesson: 'selection', exercise: 'e-1', text, at }),
					record,
				);
				const versions = grown.lessons['selection']?.exercises?.['e-1'] ?? [];
				expect([versions.length, latest(versions)?.text]).toStrictEqual([1, texts.at(-1)?.[0]]);
			}),
		);
	});
});

describe('withNotes', () => {
	it('keeps the notes of a lesson', () => {
		expect(withNotes(record, 'selection', 'À revoir', LATER)).toStrictEqual({
			...record,
			lessons: { selection: { ...selection, at: LATER, notes: [{ text: 'À revoir', at: LATER }] } },
		});
	});

	it('puts a text in the place of the one before, blank or not', () => {
		const noted = withNotes(record, 'selection', 'À revoir', LATER);
		expect(
			['Revu', ''].map((text) => withNotes(noted, 'selection', text, BEFORE).lessons['selection']?.notes),
		).toStrictEqual([[{ text: 'Revu', at: past(LATER, 1) }], [{ text: '', at: past(LATER, 1) }]]);
	});

	it('begins no lesson with notes left blank', () => {
		expect(withNotes(record, 'acquisition', ' ', LATER)).toBe(record);
	});
});

describe('withBookmark', () => {
	const marked = withBookmark(record, 'selection', true, LATER);

	it('marks a lesson', () => {
		expect(marked).toStrictEqual({
			...record,
			lessons: { selection: { ...selection, at: LATER, bookmark: { value: true, at: LATER } } },
		});
	});

	it('is taken away later than it was set, though the clock was set back', () => {
		expect(withBookmark(marked, 'selection', false, BEFORE).lessons['selection']?.bookmark).toStrictEqual({
			value: false,
			at: past(LATER, 1),
		});
	});
});

describe('withWidget', () => {
	const done = (widget: string, first: number, at = LATER) => ({
		lesson: 'selection',
		widget,
		work: { type: 'debate' as const, first },
		at,
	});

	it('keeps what was done in a widget', () => {
		expect(withWidget(record, done('w-1', 2))).toStrictEqual({
			...record,
			lessons: {
				selection: { ...selection, at: LATER, widgets: { 'w-1': { value: { type: 'debate', first: 2 }, at: LATER } } },
			},
		});
	});

	it('puts it in the place of what was done before, and leaves other widgets', () => {
		const two = [done('w-1', 0), done('w-2', 1), done('w-1', 3, BEFORE)].reduce(withWidget, record);
		expect(two.lessons['selection']?.widgets).toStrictEqual({
			'w-1': { value: { type: 'debate', first: 3 }, at: past(LATER, 1) },
			'w-2': { value: { type: 'debate', first: 1 }, at: LATER },
		});
	});
});

describe('withSetting', () => {
	it('keeps a setting, and works on no lesson', () => {
		expect(withSetting(record, 'sureness', true, BEFORE)).toStrictEqual({
			...record,
			settings: { sureness: { value: true, at: BEFORE } },
		});
	});

	it('is later than the one before, though the clock was set back', () => {
		const set = withSetting(withSetting(record, 'size', 2, LATER), 'theme', 'dark', NOON);
		expect(withSetting(set, 'size', 1, NOON).settings).toStrictEqual({
			size: { value: 1, at: past(LATER, 1) },
			theme: { value: 'dark', at: NOON },
		});
	});

	it.each(OWN_NAMES)('dates a setting called « %s » from its own instant', (name) => {
		expect(Object.entries(withSetting(record, name, true, NOON).settings)).toStrictEqual([
			[name, { value: true, at: NOON }],
		]);
	});
});

describe('a sitting', () => {
	const begun: Sitting = frozen({
		kind: 'exam',
		seed: 's',
		questions: ['q-1', 'q-2'],
		started: NOON,
		given: {},
		flags: {},
		seconds: 0,
	});
	const result = { at: LATER, scores: { 'q-1': 1 } };
	const sitting = withSitting(record, 's-1', () => begun);

	it('begins, and works on no lesson', () => {
		expect(sitting).toStrictEqual({ ...record, sittings: { 's-1': begun } });
	});

	it('goes on from what stands', () => {
		const on = withSitting(sitting, 's-1', (before) => before && withTime(withTime(before, 30), 12));
		expect(on.sittings).toStrictEqual({ 's-1': { ...begun, seconds: 42 } });
	});

	it('stays as it is if there is nothing to change', () => {
		expect(withSitting(sitting, 's-1', () => undefined)).toBe(sitting);
	});

	it('changes no more once it is over', () => {
		const over = withSitting(sitting, 's-1', (before) => before && withResult(before, result));
		expect(over.sittings).toStrictEqual({ 's-1': { ...begun, result } });
		expect(withSitting(over, 's-1', () => begun)).toBe(over);
	});

	it.each(OWN_NAMES)('begins under the name « %s » as under any other', (name) => {
		const seen: unknown[] = [];
		const { sittings } = withSitting(record, name, (before) => {
			seen.push(before);
			return begun;
		});
		expect([seen, Object.entries(sittings)]).toStrictEqual([[undefined], [[name, begun]]]);
	});

	it('keeps the last answer to a question, though the clock was set back', () => {
		const once = withGiven(begun, 'q-1', { answer: choice('a'), at: LATER, sure: 'sure' });
		expect(withGiven(once, 'q-1', { answer: choice('b'), at: NOON })).toStrictEqual({
			...begun,
			given: { 'q-1': { answer: choice('b'), at: past(LATER, 1) } },
		});
	});

	it('flags questions to come back to, and takes flags away', () => {
		const flagged = withFlag(withFlag(begun, 'q-1', true, LATER), 'q-2', true, NOON);
		expect(withFlag(flagged, 'q-1', false, NOON)).toStrictEqual({
			...begun,
			flags: { 'q-1': { value: false, at: past(LATER, 1) }, 'q-2': { value: true, at: NOON } },
		});
	});
});
