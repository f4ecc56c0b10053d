/** What would change the advice for a stage. */
import { describe, expect, it } from 'vitest';
import type { Evidence, Level } from '../../src/course/schemas/model.ts';
import { whatWouldChange } from '../../src/learning/what-would-change.ts';
import { model } from '../support/real-course.ts';

const evidence = (activity: number): Evidence => ({ named: 0, activity, objective: 0, timing: 0, cross: 0 });
const cell = (
	stage: string,
	communication: string,
	level: Level,
	score: number,
	activity = 0,
	second: Level = level,
) => ({
	stage,
	communication,
	level,
	score,
	evidence: evidence(activity),
	second: { level: second, evidence: evidence(0), score: 9 },
});

const stages = [{ id: 'before' }, { id: 'here' }, { id: 'after' }, { id: 'far' }];
const cells = [
	cell('before', 'paper', 'primary', 8),
	cell('here', 'voice', 'primary', 4, 1),
	cell('after', 'film', 'primary', 8),
	cell('far', 'song', 'primary', 8),
];
const signals = [
	{ id: 'sig-1', weights: { before: 3, here: 1 } },
	{ id: 'sig-2', weights: { after: 2 } },
	{ id: 'sig-3', weights: { after: 3, far: 1 } },
	{ id: 'sig-4', weights: { before: 3 } },
	{ id: 'sig-5', weights: { before: 3 } },
	{ id: 'sig-6', weights: { far: 3 } },
];

describe('whatWouldChange', () => {
	it('names the first own sign of the next stage, then of the previous one, which says nothing of this stage', () => {
		expect(whatWouldChange({ stages, signals, cells }, 'here')).toStrictEqual([
			{ type: 'signal', signal: 'sig-3', stage: 'after', communication: 'film' },
			{ type: 'signal', signal: 'sig-4', stage: 'before', communication: 'paper' },
		]);
	});

	it('passes over a neighbour with the same communication first, and one without a sign of its own', () => {
		const same = [
			cell('before', 'paper', 'primary', 8),
			cell('here', 'paper', 'primary', 4),
			cell('after', 'film', 'primary', 8),
		];
		expect(
			whatWouldChange(
				{ stages, signals: [signals[1], signals[3]].flatMap((signal) => signal ?? []), cells: same },
				'here',
			),
		).toStrictEqual([]);
	});

	it('stops at both ends of the journey', () => {
		const ends = [
			{ id: 'before', weights: { before: 3 } },
			{ id: 'far', weights: { far: 3 } },
		];
		expect(whatWouldChange({ stages, signals: ends, cells }, 'before')).toStrictEqual([]);
		expect(whatWouldChange({ stages, signals: ends, cells }, 'far')).toStrictEqual([]);
	});

	it('names a communication with as many points that serves more activities', () => {
		const tied = [
			...cells,
			cell('here', 'letter', 'secondary', 4, 2),
			cell('here', 'poster', 'possible', 4, 1),
			cell('here', 'event', 'possible', 3, 3),
		];
		expect(whatWouldChange({ stages, signals: [], cells: tied }, 'here')).toStrictEqual([
			{ type: 'tie', communication: 'letter', activities: 2, against: 1 },
		]);
	});

	it('names of several tied ones those that serve most activities, and puts them first', () => {
		const tied = [
			...cells,
			cell('here', 'letter', 'secondary', 4, 2),
			cell('here', 'poster', 'possible', 4, 3),
			cell('here', 'event', 'possible', 4, 3),
		];
		expect(whatWouldChange({ stages, signals: signals.slice(2, 3), cells: tied }, 'here')).toStrictEqual([
			{ type: 'tie', communication: 'poster', activities: 3, against: 1 },
			{ type: 'tie', communication: 'event', activities: 3, against: 1 },
			{ type: 'signal', signal: 'sig-3', stage: 'after', communication: 'film' },
		]);
	});

	it('names what the second rating recommends and the first does not, or less', () => {
		const rated = [
			...cells,
			cell('here', 'letter', 'secondary', 3, 0, 'primary'),
			cell('here', 'poster', 'possible', 2, 0, 'secondary'),
			cell('here', 'event', 'none', 0, 0, 'possible'),
			cell('here', 'radio', 'secondary', 3, 0, 'secondary'),
		];
		expect(whatWouldChange({ stages, signals: [], cells: rated }, 'here')).toStrictEqual([
			{ type: 'second', communication: 'letter', level: 'primary', score: 9 },
			{ type: 'second', communication: 'poster', level: 'secondary', score: 9 },
		]);
	});

	it('has nothing to say of a stage that the matrix does not know', () => {
		expect(whatWouldChange(model, 'achat')).toStrictEqual([]);
	});

	it('says of the Fidélisation that the points are equal, and which signs would move it', () => {
		expect(whatWouldChange(model, 'fidelisation')).toStrictEqual([
			{ type: 'tie', communication: 'promotionnelle', activities: 2, against: 0 },
			{ type: 'signal', signal: 'sig-26', stage: 'recommandation', communication: 'fans' },
			{ type: 'signal', signal: 'sig-19', stage: 'maintenance', communication: 'support' },
		]);
	});

	it('has something to say of every stage of the course', () => {
		expect(model.stages.filter(({ id }) => whatWouldChange(model, id).length === 0)).toStrictEqual([]);
	});
});
