/** Whether a colour can be read on our papers. */

/** `--paper` of the tokens in both schemes: oklch(.985 .007 85) and oklch(.205 .012 70) in sRGB. */
export const LIGHT_PAPER = '#fcfaf5';
export const DARK_PAPER = '#1b1611';

/** At least this for text (WCAG 2.2, success criterion 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** An sRGB channel, from 0 to 255, as light (WCAG 2.2, « relative luminance »). */
function linear(channel: number): number {
	const share = channel / 255;
	return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance of `#rrggbb`, from 0 (black) to 1 (white). */
export function luminance(colour: string): number {
	const channel = (at: number) => linear(Number.parseInt(colour.slice(at, at + 2), 16));
	return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast ratio of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2, « contrast ratio »). */
export function contrast(one: string, other: string): number {
	const a = luminance(one);
	const b = luminance(other);
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
