/** The small rules behind the widgets: order, funnel, retention, and what of a kept work still fits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnelCounts, largestLoss } from '../../../src/learning/widgets/funnel.ts';
import { retentionChange } from '../../../src/learning/widgets/retention.ts';
import { type WidgetShape, workThatFits } from '../../../src/learning/widgets/work.ts';
import { inPlace, isInOrder, mixedOrder, moved } from '../../../src/questions/order/ordering.ts';
import { shuffled } from '../../../src/questions/shuffled.ts';

/** A chance that gives these numbers, again and again. */
const chanceOf = (...drawn: number[]) => {
	let at = 0;
	return () => drawn[at++ % drawn.length] ?? 0;
};
const anyChance = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1 });

describe('shuffled', () => {
	it('keeps every value, and the array given', () => {
		fc.assert(
			fc.property(fc.array(fc.integer()), anyChance, (values, drawn) => {
				const before = [...values];
				expect(shuffled(values, chanceOf(...drawn)).toSorted()).toEqual(values.toSorted());
				expect(values).toEqual(before);
			}),
		);
	});

	it('follows the chance it is given', () => {
		expect(shuffled(['a', 'b', 'c'], chanceOf(0))).toEqual(['b', 'c', 'a']);
		expect(shuffled(['a', 'b', 'c'], chanceOf(0.99))).toEqual(['a', 'b', 'c']);
	});
});

describe('an order', () => {
	it('never begins right', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 12 }), anyChance, (count, drawn) => {
				const order = mixedOrder(count, chanceOf(...drawn));
				expect(isInOrder(order)).toBe(false);
				expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, place) => place));
			}),
		);
	});

	it('counts the lines in their place', () => {
		expect(inPlace([0, 2, 1, 3])).toBe(2);
		expect(isInOrder([0, 1, 2])).toBe(true);
	});

	it('moves a line one up or one down, and no further than the ends', () => {
		expect(moved([2, 0, 1], 0, 1)).toEqual([0, 2, 1]);
		expect(moved([2, 0, 1], 2, -1)).toEqual([2, 1, 0]);
		expect(moved([2, 0, 1], 0, -1)).toEqual([2, 0, 1]);
		expect(moved([2, 0, 1], 2, 1)).toEqual([2, 0, 1]);
	});
});

describe('a funnel', () => {
	const shares = (...all: number[]) => all.map((share) => ({ share }));

	it('counts who remains and who is lost, phase by phase', () => {
		expect(funnelCounts(1000, shares(100, 40, 25))).toEqual([
			{ count: 1000, lost: 0 },
			{ count: 400, lost: 600 },
			{ count: 100, lost: 300 },
		]);
	});

	it('loses nobody in the counting: those who remain and all those lost are those who came', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 1_000_000 }),
				fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }),
				(start, all) => {
					const counts = funnelCounts(start, shares(...all));
					expect((counts.at(-1)?.count ?? 0) + counts.reduce((sum, { lost }) => sum + lost, 0)).toBe(start);
					expect(counts.every(({ count, lost }) => count >= 0 && lost >= 0)).toBe(true);
				},
			),
		);
	});

	it('says where most are lost, the first of equals, and nowhere if nobody is', () => {
		expect(largestLoss(funnelCounts(1000, shares(100, 40, 25)))).toBe(1);
		expect(largestLoss(funnelCounts(100, shares(50, 0)))).toBe(0);
		expect(largestLoss(funnelCounts(100, shares(100, 100)))).toBeUndefined();
	});
});

describe('a retention', () => {
	it('is told in points and in per cent, as the course’s own example', () => {
		// assessment.md § 11: from 80 to 84 % are 4 points, 5 % more, and a fifth of departures less.
		const { kept, left, points, relative, departures } = retentionChange({ customers: 200, from: 80, to: 84 });
		expect(kept).toEqual({ before: 160, after: 168 });
		expect(left).toEqual({ before: 40, after: 32 });
		expect(points).toBe(4);
		expect(relative).toBeCloseTo(5);
		expect(departures).toBeCloseTo(-20);
	});

	it('reads « 5 % more » in two ways, neither above 100', () => {
		expect(retentionChange({ customers: 1, from: 80, to: 80 }).fiveMore).toEqual({ points: 85, relative: 84 });
		expect(retentionChange({ customers: 1, from: 98, to: 98 }).fiveMore).toEqual({ points: 100, relative: 100 });
	});

	it('has no relative change where it starts from nothing', () => {
		expect(retentionChange({ customers: 10, from: 0, to: 10 }).relative).toBeUndefined();
		expect(retentionChange({ customers: 10, from: 100, to: 90 }).departures).toBeUndefined();
	});
});

describe('a kept work', () => {
	it.each<[string, WidgetShape, object]>([
		['an order', { type: 'order', items: 3 }, { type: 'order', order: [2, 0, 1], isChecked: false }],
		['a sort', { type: 'sort', groups: 2, cards: 2 }, { type: 'sort', groups: [1, null], isChecked: true }],
		['cards', { type: 'flip', cards: 2 }, { type: 'flip', known: [true, null] }],
		['a debate', { type: 'debate' }, { type: 'debate', first: 3, second: 0 }],
		['a debate half done', { type: 'debate' }, { type: 'debate', first: 0 }],
		['a funnel', { type: 'funnel', phases: 2 }, { type: 'funnel', shares: [100, 0] }],
		['a retention', { type: 'retention' }, { type: 'retention', customers: 200, from: 80, to: 84.5 }],
	])('that is %s opens as it was left', (_, shape, work) => {
		expect(workThatFits(shape, { ...work })).toEqual(work);
	});

	it.each<[string, WidgetShape, object | undefined]>([
		['nothing', { type: 'flip', cards: 1 }, undefined],
		['another type', { type: 'flip', cards: 1 }, { type: 'debate', first: 1 }],
		['an order of more lines', { type: 'order', items: 2 }, { type: 'order', order: [0, 1, 2], isChecked: true }],
		[
			'an order that names a line twice',
			{ type: 'order', items: 2 },
			{ type: 'order', order: [0, 0], isChecked: true },
		],
		['a group that is gone', { type: 'sort', groups: 2, cards: 1 }, { type: 'sort', groups: [2], isChecked: true }],
		['a card that is gone', { type: 'flip', cards: 1 }, { type: 'flip', known: [true, true] }],
		['a position that is none', { type: 'debate' }, { type: 'debate', first: 4 }],
		['a share above 100', { type: 'funnel', phases: 1 }, { type: 'funnel', shares: [101] }],
		['words for numbers', { type: 'retention' }, { type: 'retention', customers: '200', from: 80, to: 84 }],
		['no list', { type: 'sort', groups: 2, cards: 1 }, { type: 'sort', groups: 'ab', isChecked: true }],
	])('that is %s begins anew', (_, shape, work) => {
		expect(workThatFits(shape, work && { ...work })).toBeUndefined();
	});

	it('never throws, whatever the record holds', () => {
		const shapes: WidgetShape[] = [
			{ type: 'order', items: 3 },
			{ type: 'sort', groups: 2, cards: 2 },
			{ type: 'flip', cards: 2 },
			{ type: 'debate' },
			{ type: 'funnel', phases: 2 },
			{ type: 'retention' },
		];
		fc.assert(
			fc.property(fc.constantFrom(...shapes), fc.dictionary(fc.string(), fc.anything()), (shape, kept) => {
				expect(() => workThatFits(shape, { ...kept, type: shape.type })).not.toThrow();
			}),
		);
	});
});
