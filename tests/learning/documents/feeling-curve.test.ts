/** The curve through feelings. */
import { expect, it } from 'vitest';
import { curvePath } from '../../../src/learning/documents/feeling-curve.ts';

it('runs through every point, level there', () => {
	expect(
		curvePath([
			{ x: 50, y: 50 },
			{ x: 150, y: 30 },
			{ x: 250, y: 90.123 },
		]),
	).toBe('M50 50C100 50 100 30 150 30C200 30 200 90.12 250 90.12');
});

it('is nothing without points', () => expect(curvePath([])).toBe(''));
