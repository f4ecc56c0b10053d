/** Finding lessons that need each other. */
import { describe, expect, it } from 'vitest';
import { circles } from '../../src/course/checks/order.ts';

const among = (needs: Record<string, string[]>) => circles(new Map(Object.entries(needs)));

describe('circles', () => {
	it('are none where every need can be met', () =>
		expect(among({ a: [], b: ['a'], c: ['a', 'b'], d: ['inconnu'] })).toEqual([]));

	it('are given in the order in which one leads to the next, without what only hangs on them', () =>
		expect(among({ a: ['c'], b: ['a'], c: ['b'], d: ['a'], e: [] })).toEqual([['a', 'c', 'b']]));

	it('are each given once', () =>
		expect(among({ a: ['b'], b: ['a'], c: ['c'], d: ['a', 'c'] })).toEqual([['a', 'b'], ['c']]));

	it('are found in a long chain', () => {
		const chain = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`l${at}`, [`l${(at + 1) % 5000}`]]));
		expect(among(chain).map((circle) => circle.length)).toEqual([5000]);
	});
});
