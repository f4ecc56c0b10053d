/** Whatever colour a host has, its buttons can be read on both papers, in a hue that is still the host's. */
import Color from 'colorjs.io';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentOf } from '../../src/course/accent.ts';
import { contrast, DARK_PAPER, LEAST_CONTRAST, LIGHT_PAPER } from '../../src/course/contrast.ts';

const anyColour = fc.nat(0xffffff).map((number) => `#${number.toString(16).padStart(6, '0')}`);
const oklch = (colour: string) => new Color(colour).to('oklch').coords.map((coordinate) => coordinate ?? 0);

describe('accentOf', () => {
	it('can be read on both papers, whatever the colour', () => {
		fc.assert(
			fc.property(anyColour, (colour) => {
				const { light, dark } = accentOf({ colour });
				expect(light).toMatch(/^#[0-9a-f]{6}$/);
				expect(dark).toMatch(/^#[0-9a-f]{6}$/);
				expect(contrast(light, LIGHT_PAPER)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
				expect(contrast(dark, DARK_PAPER)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
			}),
			{ numRuns: 500 },
		);
	});

	it('leaves a colour alone where it can be read already', () => {
		fc.assert(
			fc.property(anyColour, (colour) => {
				const { light, dark } = accentOf({ colour });
				if (contrast(colour, LIGHT_PAPER) >= LEAST_CONTRAST) expect(light).toBe(colour);
				if (contrast(colour, DARK_PAPER) >= LEAST_CONTRAST) expect(dark).toBe(colour);
			}),
		);
	});

	it('keeps its hue, darker on light paper and lighter on dark', () => {
		fc.assert(
			fc.property(anyColour, (colour) => {
				const [lightness = 0, chroma = 0, hue = 0] = oklch(colour);
				const { light, dark } = accentOf({ colour });
				expect(oklch(light)[0]).toBeLessThanOrEqual(lightness + 0.01);
				expect(oklch(dark)[0]).toBeGreaterThanOrEqual(lightness - 0.01);
				for (const one of [light, dark]) {
					const [, its = 0, other = 0] = oklch(one);
					// A colour with next to no chroma has no hue that an eye would tell.
					if (chroma < 0.04 || its < 0.04) continue;
					const apart = Math.abs(((other - hue + 540) % 360) - 180);
					// Where a screen has no such colour, the nearest it has is a shade beside.
					expect(apart).toBeLessThan(12);
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('is what the settings say exactly, if they do, and ink if they say nothing', () => {
		const accent = { light: '#102030', dark: '#f0e0d0' };
		expect(accentOf({ accent, colour: '#ff0000' })).toStrictEqual(accent);
		expect([accentOf(undefined), accentOf({})]).toStrictEqual([
			{ light: '#211e1a', dark: '#f3efe6' },
			{ light: '#211e1a', dark: '#f3efe6' },
		]);
	});
});
