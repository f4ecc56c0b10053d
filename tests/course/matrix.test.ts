/** The rules of the matrix, on examples small enough to be reckoned by hand. */
import { describe, expect, it } from 'vitest';
import {
	agreement,
	compileCells,
	confidence,
	forCustomers,
	levelsFromEvidence,
	score,
} from '../../src/course/matrix.ts';
import type { Evidence, Level } from '../../src/course/schemas/model.ts';

const points = (named: number, activity: number, objective: number, timing: number, cross: number): Evidence => ({
	...{ named, activity, objective, timing, cross },
});

const cell = (communication: string, evidence: Evidence) => ({ communication, evidence });

describe('the score of a cell', () => {
	it('is the sum of its points', () => expect(score(points(3, 3, 2, 1, 1))).toBe(10));

	it('tells how sure a recommended type is', () =>
		expect([10, 7, 6, 5, 4, 1].map((total) => confidence('primary', total))).toEqual([
			...['strong', 'strong', 'medium', 'medium', 'weak', 'weak'],
		]));

	it('tells nothing of the others', () =>
		expect([confidence('possible', 6), confidence('none', 1)]).toEqual([undefined, undefined]));
});

describe('the levels of a stage', () => {
	it('follow from the points', () =>
		expect(
			levelsFromEvidence([
				cell('a', points(0, 3, 2, 1, 1)),
				cell('b', points(0, 1, 1, 1, 1)),
				cell('c', points(0, 0, 1, 1, 1)),
				cell('d', points(0, 1, 0, 0, 0)),
				cell('e', points(0, 0, 0, 0, 1)),
			]),
		).toEqual(
			new Map([
				['a', ['primary']],
				['b', ['secondary']],
				['c', ['possible']],
				['d', ['possible']],
				['e', ['none']],
			]),
		));

	it('have no secondary type under four points', () =>
		expect(levelsFromEvidence([cell('a', points(0, 3, 2, 1, 1)), cell('b', points(0, 0, 1, 1, 1))]).get('b')).toEqual([
			'possible',
		]));

	it('of equal points go first to the type that aims at customers', () => {
		const cells = [cell('offre', points(0, 2, 1, 1, 0)), cell('forum', points(0, 0, 2, 1, 1))];
		expect([...levelsFromEvidence(cells, new Set(['forum']))]).toEqual([
			['forum', ['primary']],
			['offre', ['secondary']],
		]);
	});

	it('of equal points go next to the type that serves most activities', () => {
		const cells = [cell('forum', points(0, 0, 2, 1, 1)), cell('offre', points(0, 2, 1, 1, 0))];
		expect([...levelsFromEvidence(cells)]).toEqual([
			['offre', ['primary']],
			['forum', ['secondary']],
		]);
	});

	it('that nothing tells apart are left to the author', () => {
		const cells = [cell('a', points(0, 1, 2, 1, 0)), cell('b', points(0, 1, 2, 0, 1))];
		expect([...levelsFromEvidence(cells)]).toEqual([
			['a', ['primary', 'secondary']],
			['b', ['primary', 'secondary']],
		]);
	});
});

describe('a communication', () => {
	it('aims at customers when its definition fits only stages after the purchase', () =>
		expect(
			forCustomers(
				[
					{ stage: 'avant', communication: 'article', evidence: points(0, 0, 0, 1, 0) },
					{ stage: 'après', communication: 'article', evidence: points(0, 0, 0, 1, 0) },
					{ stage: 'avant', communication: 'forum', evidence: points(0, 0, 0, 0, 1) },
					{ stage: 'après', communication: 'forum', evidence: points(0, 0, 0, 1, 0) },
					{ stage: 'après', communication: 'annonce', evidence: points(0, 0, 0, 0, 1) },
				],
				new Set(['avant']),
			),
		).toEqual(new Set(['forum'])));
});

describe('the compiled cells', () => {
	const second = { level: 'none' as const, evidence: points(0, 0, 0, 0, 0) };
	const row = {
		b: { level: 'possible' as const, evidence: points(0, 1, 1, 1, 1), second, facts: ['f0-bbb-01'] },
		a: { level: 'primary' as const, evidence: points(0, 0, 2, 1, 1), second, facts: ['f0-aaa-01'] },
	};

	it('stand in the order of the model, with score, confidence and what equals the best', () =>
		expect(
			compileCells({ s: row }, ['s', 'constructor'], ['a', 'b', 'c']).map(
				({ communication, score: total, confidence: sure, exAequo }) => [...[communication, total, sure, exAequo]],
			),
		).toEqual([
			['a', 4, 'weak', false],
			['b', 4, undefined, true],
		]));
});

describe('the agreement of two ratings', () => {
	const rated = (...pairs: readonly (readonly [string, Level, Level])[]) =>
		pairs.map(([stage, level, other]) => ({ stage, level, second: { level: other } }));

	it('is full when they are the same', () =>
		expect(
			agreement(
				rated(
					['s', 'primary', 'primary'],
					['s', 'none', 'none'],
					['t', 'primary', 'primary'],
					['t', 'possible', 'possible'],
				),
			),
		).toEqual({
			...{ primaries: 2, stages: 2, levels: 4, total: 4, kappa: 1 },
		}));

	/**
	 * Ranks 3·3, 0·0, 1·0, 2·1. Observed: (0 + 0 + 1 + 1) ÷ 9 ÷ 4 = 2 ÷ 36.
	 * Expected, over the 16 pairs of {3, 0, 1, 2} and {3, 0, 0, 1}: (0+9+9+4 + 9+0+0+1 + 4+1+1+0 + 1+4+4+1) ÷ 9 ÷ 16 = 48 ÷ 144.
	 * Kappa: 1 − (1 ÷ 18) ÷ (1 ÷ 3) = 5 ÷ 6.
	 */
	it('weighs a difference by its square', () => {
		const { kappa, ...counts } = agreement(
			rated(
				['s', 'primary', 'primary'],
				['s', 'none', 'none'],
				['s', 'possible', 'none'],
				['s', 'secondary', 'possible'],
			),
		);
		expect(counts).toEqual({ primaries: 1, stages: 1, levels: 2, total: 4 });
		expect(kappa).toBeCloseTo(5 / 6, 12);
	});

	/** Ranks 3·0 and 0·3: observed 1; expected (9 + 0 + 0 + 9) ÷ 9 ÷ 4 = ½; kappa 1 − 2 = −1. */
	it('is negative when they contradict each other', () =>
		expect(agreement(rated(['s', 'primary', 'none'], ['s', 'none', 'primary'])).kappa).toBeCloseTo(-1, 12));
});
