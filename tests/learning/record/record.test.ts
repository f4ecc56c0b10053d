/** The learner's record as data: what it is at first, what is found in it, which text is shown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	asksSureness,
	attemptsAt,
	emptyRecord,
	entryOf,
	isEmptyRecord,
	lastOf,
	latest,
} from '../../../src/learning/record/record.ts';
import { answered, attemptAt, LATER, NOON, past } from '../../support/records.ts';

const OWN_NAMES = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];

describe('emptyRecord', () => {
	it('is of version 2 and holds nothing', () => {
		expect(emptyRecord()).toStrictEqual({ version: 2, lessons: {}, answers: {}, sittings: {}, settings: {} });
	});

	it('is a new one each time', () => {
		expect(emptyRecord().lessons).not.toBe(emptyRecord().lessons);
	});
});

describe('isEmptyRecord', () => {
	const sitting = { kind: 'exam' as const, seed: 's', questions: [], started: NOON, given: {}, flags: {}, seconds: 0 };

	it.each([
		['a new record', emptyRecord()],
		['a record that was erased', { ...emptyRecord(), erased: NOON }],
		['a record with settings alone', { ...emptyRecord(), settings: { sureness: { value: true, at: NOON } } }],
	])('has nothing to miss in %s', (_, record) => {
		expect(isEmptyRecord(record)).toBe(true);
	});

	it.each([
		['a lesson', { ...emptyRecord(), lessons: { selection: { at: NOON } } }],
		['an answer', { ...emptyRecord(), answers: { 'q-1': [attemptAt(NOON)] } }],
		['a sitting', { ...emptyRecord(), sittings: { one: sitting } }],
	])('misses %s', (_, record) => {
		expect(isEmptyRecord(record)).toBe(false);
	});
});

describe('entryOf', () => {
	it('finds what stands under an id', () => {
		expect(entryOf({ one: 1 }, 'one')).toBe(1);
	});

	it('finds nothing where there are no entries at all', () => {
		expect(entryOf(undefined, 'one')).toBeUndefined();
	});

	it.each(OWN_NAMES)('finds nothing under « %s », which JavaScript keeps for itself', (name) => {
		expect(entryOf({}, name)).toBeUndefined();
	});

	it.each(OWN_NAMES)('finds what was kept under « %s »', (name) => {
		expect(entryOf(Object.fromEntries([[name, 1]]), name)).toBe(1);
	});
});

describe('attemptsAt', () => {
	it('is all answers to a question, oldest first', () => {
		const record = answered('selection', ['q-1', 'q-2', 'q-1']);
		expect(attemptsAt(record, 'q-1')).toStrictEqual([attemptAt(NOON), attemptAt(past(NOON, 1))]);
	});

	it.each(['q-1', ...OWN_NAMES])('is none for « %s », never asked', (question) => {
		expect(attemptsAt(emptyRecord(), question)).toStrictEqual([]);
	});
});

describe('asksSureness', () => {
	const set = (value: boolean | string) => ({ ...emptyRecord(), settings: { sureness: { value, at: NOON } } });

	it('asks only who wants to be asked', () => {
		expect([emptyRecord(), set(false), set('yes'), set(true)].map(asksSureness)).toStrictEqual([
			false,
			false,
			false,
			true,
		]);
	});
});

describe('lastOf', () => {
	it('is the latest instant, wherever it stands, and leaves the list as it was', () => {
		const instants = Object.freeze([NOON, LATER, past(NOON, 5)]);
		expect(lastOf(instants)).toBe(LATER);
	});

	it('is none of none', () => {
		expect(lastOf([])).toBeUndefined();
	});
});

describe('latest', () => {
	it('is the text written last', () => {
		const versions = [
			{ text: 'Huit', at: LATER },
			{ text: 'Prix', at: NOON },
		];
		expect(latest(versions)).toBe(versions[0]);
	});

	it('is none where nothing was written', () => {
		expect([latest(), latest([])]).toStrictEqual([undefined, undefined]);
	});

	it('is always the same of two written at one instant', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('Huit', 'Prix', '', 'Poids'), { minLength: 1 }), (texts) => {
				const versions = texts.map((text) => ({ text, at: NOON }));
				expect(latest(versions.toReversed())).toStrictEqual(latest(versions));
			}),
		);
	});
});
