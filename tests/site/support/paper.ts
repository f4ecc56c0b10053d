/** A page as the browser's own printing would put it on paper. */
import type { Page } from '@playwright/test';

export interface Printed {
	pages: number;
	/** Their widths and heights, in whole millimetres, each once. */
	sizes: string[];
	/** The headings, as a reader of PDF lists them. */
	outline: string[];
}

/** A text of a PDF: in brackets with escapes, or in hexadecimal digits when it has more than Latin letters. */
function textOf(written: string): string {
	const bytes = written.startsWith('<')
		? Buffer.from(written.slice(1, -1), 'hex')
		: Buffer.from(
				written
					.slice(1, -1)
					.replace(/\\(\d{3}|.)/g, (_, sign: string) =>
						sign.length === 3 ? String.fromCharCode(Number.parseInt(sign, 8)) : sign,
					),
				'latin1',
			);
	return bytes[0] === 0xfe && bytes[1] === 0xff
		? bytes.subarray(2).swap16().toString('utf16le')
		: bytes.toString('latin1');
}

const POINTS_PER_MM = 72 / 25.4;

/** Prints as a reader would who changes none of the browser's settings. */
export async function print(page: Page): Promise<Printed> {
	const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true, outline: true, tagged: true })).toString(
		'latin1',
	);
	const outline = [...pdf.matchAll(/\/Title (\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f]*>)\s*\/(?:Dest|Parent)/g)];
	const sizes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...points]) =>
		points.map((point) => Math.round(Number(point) / POINTS_PER_MM)).join(' × '),
	);
	return {
		sizes: [...new Set(sizes)],
		pages: [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length,
		outline: outline.map(([, written = '']) => textOf(written)),
	};
}

const PIXELS_PER_MM = 96 / 25.4;

/** Shows a page at the width of its paper, margins taken off. @param width in millimetres */
export async function onPaper(page: Page, width = 210 - 2 * 15): Promise<void> {
	await page.emulateMedia({ media: 'print' });
	await page.setViewportSize({ width: Math.round(width * PIXELS_PER_MM), height: 1000 });
}

/** What would be cut at the edges of the paper, or by a part too small for it. */
export const cutOnPaper = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const named = (element: Element) => `<${element.localName}> ${element.textContent?.trim().slice(0, 50)}`;
		const shown = [...document.querySelectorAll('main *')].filter(
			(element) => element.checkVisibility() && element.getClientRects().length > 0,
		);
		/** A mark is drawn, and its words stand beside it for those who do not see it. */
		const isMark = (element: Element) => Number.parseFloat(getComputedStyle(element).textIndent) > innerWidth;
		const isMeantToHide = (element: Element) =>
			element.closest('.visually-hidden, [aria-hidden="true"]') !== null || isMark(element);
		const beyond = shown.filter((element) => element.getBoundingClientRect().right > innerWidth + 1);
		const clipped = shown.filter((element) => {
			const { overflowX, overflowY } = getComputedStyle(element);
			return (
				(overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
				(overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
			);
		});
		return [...beyond, ...clipped].filter((element) => !isMeantToHide(element)).map(named);
	});
