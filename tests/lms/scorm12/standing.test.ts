/** Where a learner stands: what makes an attempt completed, passed or failed, and that it never goes back. */
import { describe, expect, it } from 'vitest';
import { emptyRecord, type LearnerRecord, type Sitting } from '../../../src/learning/record/record.ts';
import { standing } from '../../../src/lms/scorm12/standing.ts';
import { facts } from '../../support/course-facts.ts';
import { answered, LATER, NOON, past } from '../../support/records.ts';

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

const withSittings = (record: LearnerRecord, ...sittings: Sitting[]): LearnerRecord => ({
	...record,
	sittings: Object.fromEntries(sittings.map((one, rank) => [`s${rank}`, one])),
});

const done = answered('two', ['two-1'], answered('one', ['one-1', 'one-2']));
const passed = sitting('exam', [1, 1, 0, 1]);
const failed = sitting('exam', [1, 0, 0, 1]);
const core = (record: LearnerRecord, before = 'incomplete', own = facts) => {
	const { status, score } = standing(record, own, { status: before });
	return [status, score];
};

describe('the attempt', () => {
	it('begins incomplete', () => expect(core(emptyRecord(), 'not attempted')).toEqual(['incomplete', undefined]));
	it('stays so until every lesson is done', () =>
		expect(core(answered('one', ['one-1', 'one-2']))).toEqual(['incomplete', undefined]));
	it('is completed then, without a score that an LMS would turn into « failed »', () =>
		expect(core(done)).toEqual(['completed', undefined]));
	it('is passed by an exam, lessons or not', () =>
		expect(core(withSittings(emptyRecord(), passed))).toEqual(['passed', 75]));
	it('is failed by an exam', () => expect(core(withSittings(done, failed))).toEqual(['failed', 50]));
	it('is told below the pass mark if only a part missed its own', () =>
		expect(core(withSittings(emptyRecord(), sitting('exam', [1, 1, 1, 0])))).toEqual(['failed', 74]));
	it('has the best exam', () => {
		const again = { ...sitting('exam', [1, 1, 1, 1], LATER) };
		expect(core(withSittings(done, failed, again, passed))).toEqual(['passed', 100]);
	});
	it('counts no exam that goes on', () => {
		const { result: _, ...ongoing } = passed;
		expect(core(withSittings(emptyRecord(), ongoing))).toEqual(['incomplete', undefined]);
	});
	it('has no exam where the package has none', () => {
		const { exam: _, ...without } = facts;
		expect(core(withSittings(done, failed), 'incomplete', without)).toEqual(['completed', undefined]);
	});
});

describe('what the LMS holds already', () => {
	it('stays passed whatever the record lost', () =>
		expect(core(emptyRecord(), 'passed')).toEqual(['passed', undefined]));
	it('stays passed after an exam that was not, without its score', () =>
		expect(core(withSittings(done, failed), 'passed')).toEqual(['passed', undefined]));
	it('stays completed', () =>
		expect(core(withSittings(emptyRecord(), failed), 'completed')).toEqual(['completed', undefined]));
	it('goes from completed or failed to passed', () => {
		expect(core(withSittings(done, passed), 'completed')).toEqual(['passed', 75]);
		expect(core(withSittings(done, failed, { ...passed, started: LATER }), 'failed')).toEqual(['passed', 75]);
	});
	it('keeps the better score', () => {
		const record = withSittings(done, passed);
		expect(standing(record, facts, { status: 'passed', score: 90 }).score).toBeUndefined();
		expect(standing(record, facts, { status: 'failed', score: 60 }).score).toBe(75);
	});
	it('stays failed until an exam is passed', () => expect(core(done, 'failed')).toEqual(['failed', undefined]));
});

describe('objectives', () => {
	const of = (record: LearnerRecord) => standing(record, facts, { status: '' }).objectives;

	it('are the modules, in the order of the course', () =>
		expect(of(answered('one', ['one-1']))).toEqual([
			{ id: 'before', status: 'incomplete' },
			{ id: 'after', status: 'not attempted' },
		]));
	it('have the best review, and the exam beside them', () => {
		const reviews = [
			[1, 0, 0, 0],
			[1, 1, 1, 1],
			[1, 1, 0, 0],
		].map((scores, rank) => sitting('module', scores, past(NOON, rank), 'before'));
		const weak = sitting('module', [1, 0, 0, 0], NOON, 'after');
		expect(of(withSittings(done, ...reviews, weak, failed))).toEqual([
			{ id: 'before', score: 100, status: 'passed' },
			{ id: 'after', score: 25, status: 'completed' },
			{ id: 'exam', score: 50, status: 'failed' },
		]);
	});
});
