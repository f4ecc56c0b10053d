/** Where a learner stands, as each SCORM says it: what makes an attempt completed, passed or failed, and that it never goes back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRecord, type LearnerRecord, type Sitting } from '../../src/learning/record/record.ts';
import * as scorm12 from '../../src/lms/scorm12/standing.ts';
import * as scorm2004 from '../../src/lms/scorm2004/standing.ts';
import { facts } from '../support/course-facts.ts';
import { answered, anyRecord, LATER, NOON, past } from '../support/records.ts';

const EXAM = ['exam-1', 'exam-2', 'exam-3', 'exam-4'];

const sitting = (kind: Sitting['kind'], scores: readonly number[], at = NOON, module?: string): Sitting => ({
	kind,
	...(module ? { module } : {}),
	seed: 'seed',
	questions: EXAM,
	started: at,
	given: {},
	flags: {},
	seconds: 60,
	result: { at, scores: Object.fromEntries(EXAM.map((id, rank) => [id, scores[rank] ?? 0])) },
});

const having = (record: LearnerRecord, ...sittings: Sitting[]): LearnerRecord => ({
	...record,
	sittings: Object.fromEntries(sittings.map((one, rank) => [`s${rank}`, one])),
});

const nothing = emptyRecord();
const half = answered('one', ['one-1', 'one-2']);
const done = answered('two', ['two-1'], half);
const passed = sitting('exam', [1, 1, 0, 1]);
const failed = sitting('exam', [1, 0, 0, 1]);
const best = sitting('exam', [1, 1, 1, 1], LATER);
const again = { ...passed, started: LATER };
/** Good, but for the part whose own mark it misses. */
const uneven = having(nothing, sitting('exam', [1, 1, 1, 0]));
const { result: _, ...ongoing } = passed;
const { exam: __, ...examless } = facts;

/** What an LMS holds: in the words of SCORM 1.2, then of SCORM 2004. */
const holding = (status: string, both: string, more: { score?: number; progress?: number } = {}) => {
	const [completion = '', success = ''] = both.split(' / ');
	return { scorm12: { status, ...more }, scorm2004: { completion, success, ...more } };
};

const NEW = holding('not attempted', 'unknown / unknown');
const COMPLETED = holding('completed', 'completed / unknown');
const FAILED = holding('failed', 'incomplete / failed');
const FAILED_AT_60 = holding('failed', 'incomplete / failed', { score: 60 });
const PASSED = holding('passed', 'unknown / passed');
const PASSED_AT_90 = holding('passed', 'unknown / passed', { score: 90 });

/** Status and score of SCORM 1.2; completion, success, progress and score of SCORM 2004. */
function said(record: LearnerRecord, before = NEW, own = facts): [string, string] {
	const one = scorm12.standing(record, own, before.scorm12);
	const other = scorm2004.standing(record, own, before.scorm2004);
	const joined = (...parts: unknown[]) => parts.filter((part) => part !== undefined).join(' / ');
	return [joined(one.status, one.score), joined(other.completion, other.success, other.progress, other.score)];
}

describe('the attempt', () => {
	it.each([
		['begins incomplete, neither passed nor failed', nothing, 'incomplete', 'incomplete / unknown / 0'],
		['stays so until every lesson is done', half, 'incomplete', 'incomplete / unknown / 0.5'],
		// With a score an LMS would make it « failed ».
		['is completed then and not passed, without a score', done, 'completed', 'completed / unknown / 1'],
		['is passed by an exam, lessons or not', having(half, passed), 'passed / 75', 'incomplete / passed / 0.5 / 75'],
		['is failed by an exam', having(done, failed), 'failed / 50', 'completed / failed / 1 / 50'],
		[
			'is told below the pass mark if only a part missed its own',
			uneven,
			'failed / 74',
			'incomplete / failed / 0 / 74',
		],
		['has the best exam', having(done, failed, best, passed), 'passed / 100', 'completed / passed / 1 / 100'],
		['counts no exam that goes on', having(nothing, ongoing), 'incomplete', 'incomplete / unknown / 0'],
	])('%s', (_it, record, ...expected) => expect(said(record)).toEqual(expected));

	it('has no exam where the package has none', () =>
		expect(said(having(done, failed), NEW, examless)).toEqual(['completed', 'completed / unknown / 1']));
});

describe('what the LMS holds already', () => {
	it.each([
		['stays passed whatever the record lost', PASSED, nothing, 'passed', 'incomplete / passed / 0'],
		['stays passed beside an exam that was not', PASSED, having(done, failed), 'passed', 'completed / passed / 1'],
		['stays completed', COMPLETED, having(nothing, failed), 'completed', 'completed / failed / 0 / 50'],
		['goes on to passed', COMPLETED, having(done, passed), 'passed / 75', 'completed / passed / 1 / 75'],
		['goes from failed to passed', FAILED, having(done, failed, again), 'passed / 75', 'completed / passed / 1 / 75'],
		['stays failed until an exam is passed', FAILED, done, 'failed', 'completed / failed / 1'],
		['keeps the better score', PASSED_AT_90, having(done, passed), 'passed', 'completed / passed / 1'],
		['gets a better score', FAILED_AT_60, having(done, passed), 'passed / 75', 'completed / passed / 1 / 75'],
	])('%s', (_it, before, record, ...expected) => expect(said(record, before)).toEqual(expected));

	it('never goes back', () => {
		const completions = fc.constantFrom('completed', 'incomplete', 'not attempted', 'unknown');
		const successes = fc.constantFrom('passed', 'failed', 'unknown');
		const shares = fc.double({ min: 0, max: 1, noNaN: true });
		const statuses = fc.constantFrom('passed', 'completed', 'failed', 'incomplete', 'not attempted');
		fc.assert(
			fc.property(
				anyRecord,
				statuses,
				completions,
				successes,
				shares,
				(record, status, completion, success, progress) => {
					const [one, other] = said(record, holding(status, `${completion} / ${success}`, { progress }));
					if (status === 'passed') expect(one).toMatch(/^passed/);
					if (status === 'completed') expect(one).toMatch(/^(?:completed|passed)/);
					const [completed, succeeded, share] = other.split(' / ');
					if (completion === 'completed') expect(completed).toBe('completed');
					if (success === 'passed') expect(succeeded).toBe('passed');
					expect(Number(share)).toBeGreaterThanOrEqual(progress);
				},
			),
		);
	});
});

describe('objectives', () => {
	const of = (record: LearnerRecord) => [
		scorm12.standing(record, facts, NEW.scorm12).objectives,
		scorm2004.standing(record, facts, NEW.scorm2004).objectives,
	];

	it('are the modules, in the order of the course', () =>
		expect(of(answered('one', ['one-1']))).toEqual([
			[
				{ id: 'before', status: 'incomplete' },
				{ id: 'after', status: 'not attempted' },
			],
			[
				{ id: 'before', completion: 'incomplete', success: 'unknown', progress: 0 },
				{ id: 'after', completion: 'not attempted', success: 'unknown', progress: 0 },
			],
		]));

	it('have the best review, and the exam beside them', () => {
		const reviews = [
			[1, 0, 0, 0],
			[1, 1, 1, 1],
			[1, 1, 0, 0],
		].map((scores, rank) => sitting('module', scores, past(NOON, rank), 'before'));
		const weak = sitting('module', [1, 0, 0, 0], NOON, 'after');
		expect(of(having(done, ...reviews, weak, failed))).toEqual([
			[
				{ id: 'before', score: 100, status: 'passed' },
				{ id: 'after', score: 25, status: 'completed' },
				{ id: 'exam', score: 50, status: 'failed' },
			],
			[
				{ id: 'before', completion: 'completed', success: 'passed', score: 100, progress: 1 },
				{ id: 'after', completion: 'completed', success: 'failed', score: 25, progress: 1 },
				{ id: 'exam', completion: 'completed', success: 'failed', score: 50, progress: 1 },
			],
		]);
	});
});
