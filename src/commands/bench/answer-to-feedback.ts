/** How soon an answer is explained on a slow device: from the press on « Vérifier » to the next frame, six times throttled. */
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { BROWSER_OPTIONS, findBrowser } from '../find-browser.ts';
import { serveFolder } from '../serve-folder.ts';
import { decimal, table, told } from './table.ts';

const THROTTLING = 6;
const ROUNDS = 3;
/** Until the quiz's script has taken over, on the slow device. */
const SETTLE_MS = 1500;
/** Milliseconds: what is felt as at once (https://web.dev/articles/inp). */
const MOST = 100;

/** Milliseconds between a press and the frame that shows its effect, question by question, choices alone. */
async function presses(page: Page): Promise<number[]> {
	return page.evaluate(async () => {
		const frame = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
		const measured: number[] = [];
		for (const question of document.querySelectorAll<HTMLFieldSetElement>('.quiz .question')) {
			const option = question.querySelector<HTMLInputElement>('.option input');
			if (!option) continue;
			option.click();
			await frame();
			const began = performance.now();
			question.querySelector<HTMLElement>(':scope > details > summary')?.click();
			await frame();
			measured.push(performance.now() - began);
		}
		return measured;
	});
}

const median = (values: readonly number[]): number =>
	values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Each press of a lesson's quiz, at its quickest of some rounds: another program at work is not what is measured. */
async function bestPresses(page: Page, address: string, lesson: string): Promise<number[]> {
	const rounds: number[][] = [];
	for (let round = 0; round < ROUNDS; round++) {
		await page.goto(new URL(`cours/${lesson}/`, address).href);
		await page.evaluate(() => localStorage.clear());
		await page.reload();
		await page.locator('.quiz .option input').first().focus();
		await page.waitForTimeout(SETTLE_MS);
		rounds.push(await presses(page));
	}
	return (rounds[0] ?? []).map((_, press) =>
		Math.min(...rounds.map((values) => values[press] ?? Number.POSITIVE_INFINITY)),
	);
}

/** Measures some lessons of the built site, and tells whether each of their checks is felt at once. */
export async function answerToFeedback(root: string, lessons: readonly string[]): Promise<string> {
	const served = await serveFolder(join(root, 'dist'));
	const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_OPTIONS });
	try {
		const page = await browser.newPage();
		const session = await page.context().newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING });
		const rows: [string, number[]][] = [];
		for (const lesson of lessons) rows.push([lesson, await bestPresses(page, served.address, lesson)]);
		const all = rows.flatMap(([, values]) => values);
		const worst = Math.max(...all);
		return [
			table(
				['leçon', 'vérifications', 'médiane (ms)', 'la plus lente (ms)'],
				rows.map(([lesson, values]) => [
					lesson,
					String(values.length),
					decimal(median(values)),
					decimal(Math.max(...values)),
				]),
			),
			told(
				worst <= MOST,
				`de la réponse à la correction, processeur ralenti ${THROTTLING} fois : ${decimal(worst)} ms au pire (but : au plus ${MOST} ms)`,
			),
		].join('\n');
	} finally {
		await browser.close();
		await served.close();
	}
}
