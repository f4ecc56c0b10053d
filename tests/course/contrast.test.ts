/** Contrast, against values published with WCAG 2 or reckoned by hand. */
import { describe, expect, it } from 'vitest';
import { contrast, DARK_PAPER, LIGHT_PAPER, luminance } from '../../src/course/contrast.ts';

describe('luminance', () => {
	it('runs from black to white', () => expect([luminance('#000000'), luminance('#ffffff')]).toEqual([0, 1]));

	it('weighs red, green and blue', () =>
		expect(['#ff0000', '#00ff00', '#0000FF'].map((colour) => luminance(colour).toFixed(4))).toEqual([
			'0.2126',
			'0.7152',
			'0.0722',
		]));
});

describe('contrast', () => {
	it('runs from 1 to 21, whichever colour comes first', () =>
		expect([contrast('#000000', '#ffffff'), contrast('#ffffff', '#000000'), contrast('#123456', '#123456')]).toEqual([
			21, 21, 1,
		]));

	it('of #767676 on white is the least that passes', () =>
		expect([contrast('#767676', '#ffffff').toFixed(2), contrast('#777777', '#ffffff').toFixed(2)]).toEqual([
			'4.54',
			'4.48',
		]));

	it('of our papers is that of ink on paper', () => expect(contrast(LIGHT_PAPER, DARK_PAPER)).toBeGreaterThan(15));
});
