/** What is worked out from a record read back: reviews come back on the days they would, and mastery is as it was. */
import { describe, expect, it } from 'vitest';
import { learningRules } from '../../../src/course/rules.ts';
import { courseMastery } from '../../../src/learning/course-mastery.ts';
import { decodeRecord, encodeRecord, suspendIndex } from '../../../src/learning/lms/suspend-data.ts';
import type { LearnerRecord } from '../../../src/learning/record/record.ts';
import { schedulerFor } from '../../../src/learning/review/schedule.ts';
import { memoriesOf } from '../../../src/learning/review/standing.ts';
import { DILIGENT, type Diligence, recordOf } from '../../support/learners.ts';
import { bank } from '../../support/real-bank.ts';

const index = suspendIndex('parcours', bank);
const rules = learningRules({});
const scheduler = schedulerFor(rules.retention);
const HALF_DAY_MS = 43_200_000;
/** What keeps the order of answers within a day apart. */
const MOMENT_MS = 1000;

function throughText(record: LearnerRecord, most?: number): LearnerRecord {
	const read = decodeRecord(encodeRecord(record, index, most).text, index);
	if (read.type !== 'record') throw new Error(read.type);
	return read.record;
}

const LEARNERS: [string, Diligence][] = [
	['two months of work', DILIGENT],
	['other two months', { ...DILIGENT, seed: 'other' }],
	[
		'a week of work',
		{ ...DILIGENT, days: 7, times: 1, questions: 60, exams: 0, diagnostics: 0, reviews: 1, seed: 'week' },
	],
];

interface Differences {
	/** The most that a question comes back sooner or later, in milliseconds. */
	due: number;
	/** How many times as long, or as short, the interval is, question by question, the least first. */
	intervals: number[];
	/** The most that an objective's estimate differs. */
	estimate: number;
	/** The share of objectives that are in another state. */
	states: number;
	counts: number;
}

function differences(record: LearnerRecord, kept: LearnerRecord): Differences {
	const memories = new Map(memoriesOf(scheduler, bank, kept).map((memory) => [memory.question, memory]));
	const pairs = memoriesOf(scheduler, bank, record).map((memory) => ({ memory, other: memories.get(memory.question) }));
	const objectives = (its: LearnerRecord) =>
		courseMastery(bank, its, { rules, now: '2026-05-10T12:00:00.000Z', dayOf: (at) => at.slice(0, 10) }).flatMap(
			(lesson) => lesson.objectives,
		);
	const [before, after] = [objectives(record), objectives(kept)];
	return {
		due: Math.max(...pairs.map(({ memory, other }) => Math.abs(Date.parse(memory.due) - Date.parse(other?.due ?? '')))),
		intervals: pairs
			.map(({ memory, other }) => Math.exp(Math.abs(Math.log(memory.interval / (other?.interval ?? 0)))))
			.toSorted((one, other) => one - other),
		estimate: Math.max(...before.map(({ estimate }, at) => Math.abs(estimate - (after[at]?.estimate ?? 0)))),
		states: before.filter(({ state }, at) => state !== after[at]?.state).length / before.length,
		counts: before.filter(({ answers }, at) => answers !== after[at]?.answers).length,
	};
}

describe('a record that keeps every answer by its day', () => {
	it.each(LEARNERS)('asks again after as many days, half a day sooner or later at most: %s', (_, diligence) => {
		const record = recordOf(diligence);
		const { due, intervals } = differences(record, throughText(record));
		expect(intervals.at(-1)).toBe(1);
		expect(due).toBeLessThanOrEqual(HALF_DAY_MS + MOMENT_MS);
	});

	// Of answers to one objective on one day, the order is not known: the last weighs most.
	it.each(LEARNERS)('estimates mastery within an eighth, from as many answers: %s', (_, diligence) => {
		const record = recordOf(diligence);
		const { estimate, counts, states } = differences(record, throughText(record));
		expect(counts).toBe(0);
		expect(estimate).toBeLessThanOrEqual(0.125);
		expect(states).toBeLessThanOrEqual(0.025);
	});
});

describe('a record too long to keep every answer', () => {
	const year = recordOf({ ...DILIGENT, days: 365, times: 4, seed: 'year' });

	it('comes near: half of the intervals within a half, all but a few objectives in the same state', () => {
		const { left } = encodeRecord(year, index);
		expect(left.map(({ type }) => type)).toContain('attempts');
		const { intervals, states } = differences(year, throughText(year));
		expect(intervals[Math.floor(intervals.length / 2)]).toBeLessThanOrEqual(1.5);
		expect(states).toBeLessThanOrEqual(0.025);
	});
});
