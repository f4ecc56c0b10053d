/** What a lesson costs: bytes on the wire, files of script, jumps of the page. Measured in a real browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { brotliBytes } from '../../src/commands/bench/page-bytes.ts';
import { dist, lessons, pages, readBuilt } from './support/built-site.ts';
import { first, quizOn } from './support/quiz.ts';
import { expect, test } from './support/test.ts';

const FONT = '**/*.woff2';
/** Bytes. The page comes in the first flight of a TCP connection: ten packets. */
const MOST = { page: 14_600, script: 14_000, visit: 40_000 };
interface Fetched {
	kind: string;
	file: string;
	/** As a good server would send it: Brotli 11 for text, a font as it is. */
	bytes: number;
}

/** Some headless browsers ask for no icon: a real one does. */
const ICON: Fetched = { kind: 'icon', file: 'icon.svg', bytes: brotliBytes(readFileSync(join(dist, 'icon.svg'))) };

/** Everything the page fetches from now on. */
function fetchedBy(page: Page): { all(): Promise<Fetched[]> } {
	const fetched: Promise<Fetched>[] = [];
	page.on('response', (response) => {
		const kind = response.request().resourceType();
		const sent = async () => {
			const body = await response.body();
			const file = new URL(response.url()).pathname;
			return {
				kind: file.endsWith('icon.svg') ? 'icon' : kind,
				file,
				bytes: kind === 'font' ? body.length : brotliBytes(body),
			};
		};
		fetched.push(sent());
	});
	return {
		async all() {
			const asked = await Promise.all(fetched);
			return asked.some(({ kind }) => kind === 'icon') ? asked : [...asked, ICON];
		},
	};
}

const sum = (fetched: readonly Fetched[], kind?: string) =>
	fetched.filter((each) => kind === undefined || each.kind === kind).reduce((total, { bytes }) => total + bytes, 0);

async function readToTheEnd(page: Page): Promise<void> {
	const height = await page.evaluate(() => document.body.scrollHeight);
	for (let at = 0; at < height; at += 1500) await page.mouse.wheel(0, 1500);
	await expect
		.poll(() => page.evaluate(() => Math.round(scrollY + innerHeight - document.body.scrollHeight)))
		.toBeGreaterThanOrEqual(-2);
	await page.waitForLoadState('networkidle');
}

/** The ranks that the rules, or the elements, of a page name. */
const ranksOf = (html: string, pattern: RegExp) => [...new Set([...html.matchAll(pattern)].map(([, rank]) => rank))];

test('a page has the pattern of each communication that it shows, and a lesson no other', () => {
	for (const { file, address, kind } of pages) {
		const html = readBuilt(file);
		const shown = ranksOf(html, /<[^>]* data-communication="(\d)"/g).filter((rank) => rank !== '1');
		const ruled = ranksOf(html, /\[data-communication="?(\d)"?\]/g);
		if (kind === 'lesson') expect.soft(ruled.toSorted(), address).toEqual(shown.toSorted());
		else expect.soft(ruled, address).toEqual(expect.arrayContaining(shown));
	}
});

for (const lesson of lessons) {
	test(`${lesson.id}: the page with its styles comes in one flight`, () => {
		expect(brotliBytes(readFileSync(join(dist, lesson.address, 'index.html')))).toBeLessThanOrEqual(MOST.page);
		expect(readBuilt(`${lesson.address}index.html`)).not.toContain('rel="stylesheet"');
	});

	test(`${lesson.id}: reading to the end fetches one page and one font, no script`, async ({ page }) => {
		const fetched = fetchedBy(page);
		await page.goto(`./${lesson.address}`);
		await readToTheEnd(page);
		expect((await fetched.all()).map(({ kind }) => kind).toSorted()).toEqual(['document', 'font', 'icon']);
	});

	test(`${lesson.id}: a first visit, quiz worked, stays light`, async ({ page }) => {
		const fetched = fetchedBy(page);
		await page.goto(`./${lesson.address}`);
		for (const question of quizOn(page, lesson)) await question.answer(first(question.right));
		await readToTheEnd(page);
		const all = await fetched.all();
		expect(sum(all, 'script')).toBeGreaterThan(0);
		expect(sum(all, 'script'), 'script').toBeLessThanOrEqual(MOST.script);
		expect(sum(all), JSON.stringify(all)).toBeLessThanOrEqual(MOST.visit);
	});

	test(`${lesson.id}: nothing jumps when the font comes late`, async ({ page }) => {
		await page.addInitScript(watchShifts);
		for (const width of [360, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			const release = await holdFont(page);
			await page.goto(`./${lesson.address}`, { waitUntil: 'commit' });
			await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
			const arrives = page.waitForResponse(FONT);
			release();
			await arrives;
			await page.waitForLoadState();
			await readToTheEnd(page);
			expect
				.soft(await page.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts), `${width} px`)
				.toEqual([]);
			await page.unroute(FONT);
		}
	});
}

/** @returns what lets the font go */
async function holdFont(page: Page): Promise<() => void> {
	const { promise, resolve } = Promise.withResolvers<void>();
	await page.route(FONT, (route) => promise.then(() => route.continue()));
	return resolve;
}

/** Keeps every layout shift with what moved. Runs in the page, before it. */
function watchShifts(): void {
	const shifts: { value: number; moved: string[] }[] = [];
	Object.assign(window, { shifts });
	type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
	new PerformanceObserver((list) => {
		for (const { value, sources } of list.getEntries() as Shift[]) {
			shifts.push({ value, moved: sources.map(({ node }) => (node?.textContent ?? '').trim().slice(0, 60)) });
		}
	}).observe({ type: 'layout-shift', buffered: true });
}
