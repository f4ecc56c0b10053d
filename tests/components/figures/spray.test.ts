/** The drops of the watering can. */
import { expect, it } from 'vitest';
import { drops } from '../../../src/components/figures/spray.ts';

it('falls from one rose to evenly spaced places, each in the middle of its share', () => {
	expect(drops(4)).toBe('M50 0L12.5 20M50 0L37.5 20M50 0L62.5 20M50 0L87.5 20');
});
