/** Which run of stages each part of another model covers. */
import { describe, expect, it } from 'vitest';
import { coverage } from '../../../src/components/figures/coverage.ts';
import { model } from '../../support/real-course.ts';

const main = (from: string, to: string) => ({ from, to, strength: 'main' as const });
const partial = (from: string, to: string) => ({ from, to, strength: 'partial' as const });

describe('coverage', () => {
	it('joins neighbouring stages of one part, and names those it only overlaps', () => {
		const crosswalk = [main('a', 'X'), main('b', 'X'), partial('b', 'Y'), main('c', 'Y'), partial('a', 'Y')];
		expect(coverage(['a', 'b', 'c'], crosswalk)).toStrictEqual([
			{ id: 'X', from: 0, span: 2, partial: [] },
			{ id: 'Y', from: 2, span: 1, partial: ['b', 'a'] },
		]);
	});

	it('gives a part that comes back a second run', () => {
		expect(coverage(['a', 'b', 'c'], [main('a', 'X'), main('b', 'Y'), main('c', 'X')])).toStrictEqual([
			{ id: 'X', from: 0, span: 1, partial: [] },
			{ id: 'Y', from: 1, span: 1, partial: [] },
			{ id: 'X', from: 2, span: 1, partial: [] },
		]);
	});

	it('interrupts a run at a stage that no part covers', () => {
		expect(coverage(['a', 'b', 'c'], [main('a', 'X'), partial('b', 'X'), main('c', 'X')])).toStrictEqual([
			{ id: 'X', from: 0, span: 1, partial: ['b'] },
			{ id: 'X', from: 2, span: 1, partial: ['b'] },
		]);
	});

	it.each(['stage-to-phase', 'stage-to-period'] as const)(
		'covers the ten stages of the course without gap nor overlap (%s)',
		(name) => {
			const runs = coverage(
				model.stages.map(({ id }) => id),
				model.crosswalks[name],
			);
			expect(runs.flatMap(({ from, span }) => Array.from({ length: span }, (_, index) => from + index))).toStrictEqual(
				model.stages.map((_, index) => index),
			);
		},
	);
});
