/** The small emblem, against the strings of the published drawing: the lesson on stage 3, the reference page of stage 8. */
import { describe, expect, it } from 'vitest';
import { purchaseLine, slabs, trail, waymark } from '../../../src/components/figures/emblem.ts';
import { model } from '../../support/real-course.ts';

const all = slabs(model.stages);

describe('slabs', () => {
	it('draws the ten stages as the published page does', () => {
		expect(all.map(({ rank, path }) => [rank, path])).toStrictEqual([
			[1, 'M0 64h124v9H0z'],
			[2, 'M10 63.4v-2q0-3.4 4-3.4H124v5.4z'],
			[3, 'M20 57.4v-2q0-3.4 4-3.4H124v5.4z'],
			[4, 'M30 51.4v-2q0-3.4 4-3.4H124v5.4z'],
			[5, 'M50 40.4v-2q0-3.4 4-3.4H124v5.4z'],
			[6, 'M60 34.4v-2q0-3.4 4-3.4H124v5.4z'],
			[7, 'M70 28.4v-2q0-3.4 4-3.4H124v5.4z'],
			[8, 'M80 22.4v-2q0-3.4 4-3.4H124v5.4z'],
			[9, 'M90 16.4v-2q0-3.4 4-3.4H124v5.4z'],
			[10, 'M100 10.4v-2q0-3.4 4-3.4H124v5.4z'],
		]);
	});

	it('gives each the id and the edge of its stage', () => {
		expect(all.map(({ id, x, y }) => `${id} ${x} ${y}`)).toStrictEqual([
			'sensibilisation 0 64',
			'recherche 10 58',
			'selection 20 52',
			'acquisition 30 46',
			'decouverte 50 35',
			'utilisation 60 29',
			'maintenance 70 23',
			'fidelisation 80 17',
			'recommandation 90 11',
			'engagement 100 5',
		]);
	});

	it('draws nothing for no stage', () => {
		expect(slabs([])).toStrictEqual([]);
	});
});

describe('trail', () => {
	it.each([
		[1, 'M0 63.5'],
		[3, 'M0 63.5H10V61q0-3.4 4-3.4H20V55q0-3.4 4-3.4'],
		[
			8,
			'M0 63.5H10V61q0-3.4 4-3.4H20V55q0-3.4 4-3.4H30V49q0-3.4 4-3.4H50V38q0-3.4 4-3.4H60V32q0-3.4 4-3.4H70V26q0-3.4 4-3.4H80V20q0-3.4 4-3.4',
		],
	])('climbs to stage %i', (rank, path) => {
		expect(trail(all, rank)).toBe(path);
	});
});

describe('waymark', () => {
	it.each([
		[3, 'M20 47l7 7-7 7-7-7z'],
		[8, 'M80 12l7 7-7 7-7-7z'],
	])('stands on the edge of stage %i', (rank, path) => {
		expect(all.filter((slab) => slab.rank === rank).map(waymark)).toStrictEqual([path]);
	});
});

describe('purchaseLine', () => {
	it('lies between Acquisition and Découverte', () => {
		expect(purchaseLine(all, model.stages)).toBe('M-2 42.6h126');
	});

	it.each(['before', 'after'] as const)('is not drawn where all stages are %s the purchase', (purchase) => {
		const stages = ['a', 'b'].map((id) => ({ id, purchase }));
		expect(purchaseLine(slabs(stages), stages)).toBeUndefined();
	});
});
