/** Which part of another model is the first after the purchase. */
import { describe, expect, it } from 'vitest';
import { firstAfterPurchase } from '../../../src/components/figures/sides.ts';
import { model } from '../../support/real-course.ts';

const stages = [
	{ id: 'a', purchase: 'before' as const },
	{ id: 'b', purchase: 'after' as const },
	{ id: 'c', purchase: 'after' as const },
];
const parts = [{ id: 'X' }, { id: 'Y' }, { id: 'Z' }];
const main = (from: string, to: string) => ({ from, to, strength: 'main' as const });

describe('firstAfterPurchase', () => {
	it('is the first part whose stages all come after the purchase', () => {
		expect(firstAfterPurchase(parts, stages, [main('a', 'X'), main('b', 'Y'), main('c', 'Z')])).toBe('Y');
	});

	it('is not a part that also covers a stage before it', () => {
		expect(firstAfterPurchase(parts, stages, [main('a', 'X'), main('b', 'X'), main('c', 'Y')])).toBe('Y');
	});

	it('does not heed partial overlaps', () => {
		const crosswalk = [main('a', 'X'), main('b', 'Y'), { from: 'a', to: 'Y', strength: 'partial' as const }];
		expect(firstAfterPurchase(parts, stages, crosswalk)).toBe('Y');
	});

	it('is nothing where no part comes after', () => {
		expect(firstAfterPurchase(parts, stages, [main('a', 'X')])).toBeUndefined();
	});

	it('is Support in the funnel, and Fidélisation among the periods', () => {
		expect(firstAfterPurchase(model.phases, model.stages, model.crosswalks['stage-to-phase'])).toBe('support');
		expect(firstAfterPurchase(model.periods, model.stages, model.crosswalks['stage-to-period'])).toBe('fidelisation');
	});
});
