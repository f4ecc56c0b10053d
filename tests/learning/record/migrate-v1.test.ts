/** A record of version 1 goes on as one of version 2: a frozen sample, and whatever version 1 may have kept. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, mergeRecords } from '../../../src/learning/record/merge.ts';
import { type RecordV1, upgradeV1 } from '../../../src/learning/record/migrate-v1.ts';
import { readRecord } from '../../../src/learning/record/read-record.ts';
import type { LearnerRecord } from '../../../src/learning/record/record.ts';
import { anyAnswer, anyId, anyInstant, anyScore, anyWork, frozen, NOON } from '../../support/records.ts';

const LONG_AGO = '1970-01-01T00:00:00.000Z';
const SAMPLE = readFileSync(new URL('../../fixtures/records/version-1.json', import.meta.url), 'utf8');

/** Version 1 dated answers only, and took any text for a date. */
const anyDate = fc.oneof(anyInstant, fc.constantFrom('', 'hier', '2026-03-01', '+012026-01-01T00:00:00.000Z'));

const anyLessonV1: fc.Arbitrary<RecordV1['lessons'][string]> = fc.record(
	{
		answers: fc.dictionary(
			anyId,
			fc.record({ answer: anyAnswer, score: anyScore, at: anyDate, tries: fc.integer({ min: 1, max: 9 }) }),
			{ maxKeys: 3 },
		),
		exercises: fc.dictionary(anyId, fc.string({ unit: 'grapheme' }), { maxKeys: 2 }),
		widgets: fc.dictionary(anyId, anyWork, { maxKeys: 2 }),
	},
	{ requiredKeys: ['answers', 'exercises'] },
);

const anyRecordV1: fc.Arbitrary<RecordV1> = fc.record(
	{ version: fc.constant(1 as const), lessons: fc.dictionary(anyId, anyLessonV1, { maxKeys: 4 }), last: anyId },
	{ requiredKeys: ['version', 'lessons'] },
);

/** As texts: to Vitest, an object that holds `constructor` never equals another. */
const holds = (check: (before: RecordV1, after: LearnerRecord) => void) =>
	fc.assert(
		fc.property(anyRecordV1, (before) => {
			check(before, upgradeV1(frozen(before)));
		}),
	);

describe('the sample of version 1', () => {
	it('is read as version 2', () => {
		const attempt = { score: 1, at: NOON };
		expect(readRecord(SAMPLE)).toStrictEqual({
			type: 'record',
			record: {
				version: 2,
				lessons: {
					'etape-recherche': {
						at: '2025-11-03T08:22:00.000Z',
						exercises: {
							'recherche-mots': [{ text: 'Poids, autonomie, prix.\nLe confort m’a fait hésiter.', at: LONG_AGO }],
						},
						widgets: {
							'recherche-cartes': { value: { type: 'flip', known: [true, null, false] }, at: LONG_AGO },
							'recherche-debat': { value: { type: 'debate', first: 1, second: 3 }, at: LONG_AGO },
						},
					},
					// Worked on last, though its answers are older.
					'etape-selection': { at: '2025-11-03T08:22:00.001Z' },
					'etape-acquisition': {
						at: LONG_AGO,
						exercises: { 'acquisition-panier': [{ text: '  Huit\n', at: LONG_AGO }] },
					},
				},
				answers: {
					'recherche-choix': [
						{ ...attempt, answer: { type: 'choice', chosen: ['a', 'c'] }, score: 0.5, at: '2025-11-03T08:15:00.000Z' },
					],
					'recherche-paires': [
						{
							answer: { type: 'placement', placed: { i1: 't2', i2: 't1' } },
							score: 0,
							at: '2025-11-03T08:20:30.500Z',
							earlier: 2,
						},
					],
					'recherche-ordre': [
						{
							answer: { type: 'ordering', order: ['c', 'a', 'b'] },
							score: 1,
							at: '2025-11-03T08:22:00.000Z',
							earlier: 1,
						},
					],
					'selection-phrase': [
						{ answer: { type: 'texts', texts: ['sélection', ''] }, score: 0.5, at: '2025-10-01T17:00:00.000Z' },
					],
					'selection-histoire': [
						{ answer: { type: 'path', path: ['n1/a', 'n2/b'] }, score: 0.75, at: '2025-10-01T17:05:00.000Z' },
					],
					'selection-debat': [
						{
							answer: { type: 'position', first: 'p1', evidence: 'e2', second: 'p1' },
							score: 1,
							at: '2025-10-01T17:10:00.000Z',
							earlier: 6,
						},
					],
				},
				sittings: {},
				settings: {},
				last: 'etape-selection',
			},
		});
	});

	it('is the same, merged with itself', () => {
		const record = upgradeV1(JSON.parse(SAMPLE));
		expect(canonical(mergeRecords(record, record))).toBe(canonical(record));
	});
});

describe('upgradeV1', () => {
	it('brings an empty record up', () => {
		expect(upgradeV1({ version: 1, lessons: {} })).toStrictEqual({
			version: 2,
			lessons: {},
			answers: {},
			sittings: {},
			settings: {},
		});
	});

	it.each([
		['2026-03-01T13:00:00.000+01:00', NOON],
		['2026-03-01T12:00:00Z', NOON],
		['hier', LONG_AGO],
		['', LONG_AGO],
		['1969-12-31T23:59:59.999Z', LONG_AGO],
		['+010000-01-01T00:00:00.000Z', LONG_AGO],
	])('reads « %s » as %s', (at, instant) => {
		const answers = { 'q-1': { answer: { type: 'choice' as const, chosen: [] }, score: 0, at, tries: 1 } };
		const { answers: after } = upgradeV1({ version: 1, lessons: { selection: { answers, exercises: {} } } });
		expect(after['q-1']?.map((attempt) => attempt.at)).toStrictEqual([instant]);
	});

	it('forgets a last lesson of which nothing was kept', () => {
		expect('last' in upgradeV1({ version: 1, lessons: {}, last: 'selection' })).toBe(false);
	});

	it('keeps the lesson worked on last where nothing has a date', () => {
		const lesson = { answers: {}, exercises: { 'e-1': 'Prix' } };
		const record = upgradeV1({ version: 1, lessons: { selection: lesson, acquisition: lesson }, last: 'acquisition' });
		expect([record.last, mergeRecords(record, record).last]).toStrictEqual(['acquisition', 'acquisition']);
	});

	it('keeps both answers to a question that had moved from one lesson to another', () => {
		const lesson = (chosen: string, at: string, tries: number) => ({
			answers: { 'q-1': { answer: { type: 'choice' as const, chosen: [chosen] }, score: 1, at, tries } },
			exercises: {},
		});
		const lessons = { one: lesson('b', '2026-03-02T12:00:00.000Z', 1), other: lesson('a', NOON, 2) };
		expect(upgradeV1({ version: 1, lessons }).answers).toStrictEqual({
			'q-1': [
				{ answer: { type: 'choice', chosen: ['a'] }, score: 1, at: NOON, earlier: 1 },
				{ answer: { type: 'choice', chosen: ['b'] }, score: 1, at: '2026-03-02T12:00:00.000Z' },
			],
		});
	});

	it('is always read as version 2', () => {
		holds((before, after) => {
			const read = readRecord(JSON.stringify(before));
			expect(read.type === 'record' && JSON.stringify(read.record)).toBe(JSON.stringify(after));
			expect(readRecord(JSON.stringify(after)).type).toBe('record');
		});
	});

	it('loses no answer and no try', () => {
		const line = (question: string, answer: unknown, score: number) => `${question} ${canonical([answer, score])}`;
		holds((before, after) => {
			const old = Object.values(before.lessons).flatMap(({ answers }) => Object.entries(answers));
			const kept = Object.entries(after.answers).flatMap(([question, attempts]) =>
				attempts.map((attempt) => [question, attempt] as const),
			);
			// The very same answer in two lessons may be one.
			expect(new Set(kept.map(([question, { answer, score }]) => line(question, answer, score)))).toStrictEqual(
				new Set(old.map(([question, { answer, score }]) => line(question, answer, score))),
			);
			const tries = (question: string) => old.filter(([id]) => id === question).map(([, one]) => one.tries);
			for (const [question, { earlier = 0 }] of kept) expect(tries(question)).toContain(earlier + 1);
		});
	});

	it('loses no text and no widget', () => {
		holds((before, after) => {
			const old = Object.entries(before.lessons).flatMap(([lesson, { exercises, widgets }]) => [
				...Object.entries(exercises).map(([id, text]) => canonical([lesson, id, text])),
				...Object.entries(widgets ?? {}).map(([id, work]) => canonical([lesson, id, work])),
			]);
			const kept = Object.entries(after.lessons).flatMap(([lesson, { exercises, widgets }]) => [
				...Object.entries(exercises ?? {}).flatMap(([id, versions]) =>
					versions.map(({ text }) => canonical([lesson, id, text])),
				),
				...Object.entries(widgets ?? {}).map(([id, { value }]) => canonical([lesson, id, value])),
			]);
			expect(kept).toStrictEqual(old);
		});
	});

	it('loses no lesson, and keeps which was worked on last', () => {
		holds(({ lessons, last }, after) => {
			expect(Object.keys(after.lessons)).toStrictEqual(Object.keys(lessons));
			expect(after.last).toBe(last !== undefined && Object.hasOwn(lessons, last) ? last : undefined);
		});
	});

	it('does not change when merged with itself: two tabs may both bring a record up', () => {
		holds((before, after) => {
			fc.pre(before.last !== undefined && Object.hasOwn(before.lessons, before.last));
			expect(canonical(mergeRecords(after, upgradeV1(before)))).toBe(canonical(after));
		});
	});
});
