/** Where a learner stands: completed and passed apart, and that neither goes back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRecord, type LearnerRecord, type Sitting } from '../../../src/learning/record/record.ts';
import { type Before, standing } from '../../../src/lms/scorm2004/standing.ts';
import { facts } from '../../support/course-facts.ts';
import { answered, anyRecord, NOON } from '../../support/records.ts';

const EXAM = ['exam-1', 'exam-2', 'exam-3', 'exam-4'];
const NOTHING: Before = { completion: 'unknown', success: 'unknown' };

const sitting = (kind: Sitting['kind'], scores: readonly number[], module?: string): Sitting => ({
	kind,
	...(module ? { module } : {}),
	seed: 'seed',
	questions: EXAM,
	started: NOON,
	given: {},
	flags: {},
	seconds: 60,
	result: { at: NOON, scores: Object.fromEntries(EXAM.map((id, rank) => [id, scores[rank] ?? 0])) },
});
const withSittings = (record: LearnerRecord, ...sittings: Sitting[]): LearnerRecord => ({
	...record,
	sittings: Object.fromEntries(sittings.map((one, rank) => [`s${rank}`, one])),
});

const half = answered('one', ['one-1', 'one-2']);
const done = answered('two', ['two-1'], half);
const passed = sitting('exam', [1, 1, 0, 1]);
const failed = sitting('exam', [1, 0, 0, 1]);
const of = (record: LearnerRecord, before: Before = NOTHING) => {
	const { objectives: _, ...attempt } = standing(record, facts, before);
	return attempt;
};

describe('the attempt', () => {
	it('begins incomplete, neither passed nor failed', () =>
		expect(of(emptyRecord())).toEqual({ completion: 'incomplete', success: 'unknown', progress: 0 }));
	it('says the share of lessons done', () =>
		expect(of(half)).toEqual({ completion: 'incomplete', success: 'unknown', progress: 0.5 }));
	it('is completed by its lessons, and not passed by them', () =>
		expect(of(done)).toEqual({ completion: 'completed', success: 'unknown', progress: 1 }));
	it('is passed by an exam, and not completed by it', () =>
		expect(of(withSittings(half, passed))).toEqual({
			completion: 'incomplete',
			success: 'passed',
			score: 75,
			progress: 0.5,
		}));
	it('is completed and failed at once', () =>
		expect(of(withSittings(done, failed))).toEqual({
			completion: 'completed',
			success: 'failed',
			score: 50,
			progress: 1,
		}));
	it('is told below the pass mark if only a part missed its own', () =>
		expect(of(withSittings(emptyRecord(), sitting('exam', [1, 1, 1, 0])))).toMatchObject({
			success: 'failed',
			score: 74,
		}));
});

describe('what the LMS holds already', () => {
	it('stays, whatever the record lost', () =>
		expect(of(emptyRecord(), { completion: 'completed', success: 'passed', score: 80, progress: 1 })).toEqual({
			completion: 'completed',
			success: 'passed',
			progress: 1,
		}));
	it('stays passed after an exam that was not, without its score', () =>
		expect(of(withSittings(done, failed), { ...NOTHING, success: 'passed' }).score).toBeUndefined());
	it('has the better score', () => {
		expect(of(withSittings(done, passed), { ...NOTHING, success: 'passed', score: 90 }).score).toBeUndefined();
		expect(of(withSittings(done, passed), { ...NOTHING, success: 'failed', score: 60 }).score).toBe(75);
	});
	it('never goes back', () => {
		const before = fc.record({
			completion: fc.constantFrom('completed', 'incomplete', 'not attempted', 'unknown'),
			success: fc.constantFrom('passed', 'failed', 'unknown'),
			progress: fc.double({ min: 0, max: 1, noNaN: true }),
		});
		fc.assert(
			fc.property(anyRecord, before, (record, held) => {
				const now = of(record, held);
				if (held.completion === 'completed') expect(now.completion).toBe('completed');
				if (held.success === 'passed') expect(now.success).toBe('passed');
				expect(now.progress).toBeGreaterThanOrEqual(held.progress);
			}),
		);
	});
});

describe('objectives', () => {
	it('are the modules, then the exam, each completed and passed apart', () => {
		const weak = sitting('module', [1, 0, 0, 0], 'before');
		expect(standing(withSittings(half, weak, failed), facts, NOTHING).objectives).toEqual([
			{ id: 'before', completion: 'completed', success: 'failed', score: 25, progress: 1 },
			{ id: 'after', completion: 'not attempted', success: 'unknown', progress: 0 },
			{ id: 'exam', completion: 'completed', success: 'failed', score: 50, progress: 1 },
		]);
	});
});
