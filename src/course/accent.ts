/** The colour of a host's buttons and mark on both papers: its own where it can be read, else one as near as can be. */
import Color from 'colorjs.io';
import { contrast, DARK_PAPER, LEAST_CONTRAST, LIGHT_PAPER } from './contrast.ts';
import type { Settings } from './schemas/settings.ts';

export interface Accent {
	/** `#rrggbb` on light paper, and on dark. */
	light: string;
	dark: string;
}

/** Ink, as the house has it. */
const HOUSE: Accent = { light: '#211e1a', dark: '#f3efe6' };

/** Of lightness in OKLCH, from 0 to 1: finer than an eye tells. */
const STEP = 0.005;

/** The colour with another lightness, its hue kept and its chroma as far as a screen has it. */
function inLightness(colour: string, lightness: number): string {
	const [, chroma = 0, hue = 0] = new Color(colour).to('oklch').coords.map((coordinate) => coordinate ?? 0);
	return new Color('oklch', [lightness, chroma, hue])
		.to('srgb')
		.toGamut({ method: 'css' })
		.toString({ format: 'hex', collapse: false });
}

/** The nearest lightness at which a colour can be read on a paper. @param towards 0: ever darker; 1: ever lighter */
function readable(colour: string, paper: string, towards: 0 | 1): string {
	if (contrast(colour, paper) >= LEAST_CONTRAST) return colour;
	const from = new Color(colour).to('oklch').coords[0] ?? 0;
	const steps = Math.ceil(Math.abs(towards - from) / STEP);
	for (let step = 1; step <= steps; step++) {
		const lightness = towards === 0 ? Math.max(0, from - step * STEP) : Math.min(1, from + step * STEP);
		const one = inLightness(colour, lightness);
		if (contrast(one, paper) >= LEAST_CONTRAST) return one;
	}
	return HOUSE[towards === 0 ? 'light' : 'dark'];
}

/** What the settings say exactly; else the host's colour, made readable in OKLCH; else the house's ink. */
export function accentOf(brand: Settings['brand']): Accent {
	if (brand?.accent) return brand.accent;
	if (!brand?.colour) return HOUSE;
	return { light: readable(brand.colour, LIGHT_PAPER, 0), dark: readable(brand.colour, DARK_PAPER, 1) };
}
