/** The outline of the funnel, read back as widths. */
import { describe, expect, it } from 'vitest';
import { bands } from '../../../src/components/figures/funnel.ts';

/** Width of a band at its top and at its bottom. */
function widths(path: string): [number, number] {
	const [, top, bottom] = /^M\d+ 0h(\d+)L\d+ 10h-(\d+)z$/.exec(path) ?? [];
	return [Number(top), Number(bottom)];
}

describe('bands', () => {
	const all = bands(6, 4).map(widths);

	it('narrow down to the conversion and widen again after it', () => {
		expect(all.map(([top, bottom]) => Math.sign(bottom - top))).toStrictEqual([-1, -1, -1, -1, 1, 1]);
	});

	it('are whole at both ends and join each other without a step', () => {
		expect([all[0]?.[0], all.at(-1)?.[1]]).toStrictEqual([100, 100]);
		expect(all.slice(1).map(([top]) => top)).toStrictEqual(all.slice(0, -1).map(([, bottom]) => bottom));
	});

	it('stand in the middle of their box', () => {
		expect(bands(2, 1)).toStrictEqual(['M0 0h100L64 10h-28z', 'M36 0h28L100 10h-100z']);
	});
});
