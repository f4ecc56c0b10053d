/** What a lesson and a screen that tests cost: bytes on the wire, files of script, jumps of the page. Measured in a real browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { brotliBytes } from '../../src/commands/bench/page-bytes.ts';
import { emptyRecord, type LearnerRecord } from '../../src/learning/record/record.ts';
import { practised } from './support/bank.ts';
import { dist, lessons, type OpenLesson, pages, readBuilt, words } from './support/built-site.ts';
import { answered, daysAgo, examSat, live } from './support/learner.ts';
import { answerQuiz, isChoice } from './support/quiz.ts';
import { store } from './support/record.ts';
import { answerAll, askedNow } from './support/session.ts';
import { expect, test } from './support/test.ts';

const FONT = '**/*.woff2';
/** Bytes. The page comes in the first flight of a TCP connection: ten packets. */
const MOST = { page: 14_600, script: 16_200, visit: 43_500 };
/** A story has more to say and to follow, and each type of question has a piece of its own. */
const WITH_STORY = { script: 22_000, visit: 48_000 };

/** Whether a quiz has a story, a debate or lines to move (our dragging), or several types of question beside its choices. */
const isRich = ({ questions }: OpenLesson): boolean => {
	const further = new Set(questions.filter((question) => !isChoice(question)).map(({ type }) => type));
	return further.size > 1 || (['scenario', 'debate', 'order'] as const).some((type) => further.has(type));
};

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
		await answerQuiz(page, lesson);
		await readToTheEnd(page);
		const all = await fetched.all();
		const most = isRich(lesson) ? WITH_STORY : MOST;
		expect(sum(all, 'script')).toBeGreaterThan(0);
		expect(sum(all, 'script'), 'script').toBeLessThanOrEqual(most.script);
		expect(sum(all), JSON.stringify(all)).toBeLessThanOrEqual(most.visit);
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

/** What a learner did in a screen that tests, before its script is weighed. */
interface Worked {
	name: string;
	address: string;
	record?: LearnerRecord;
	work?: (page: Page) => Promise<unknown>;
	/** Bytes of script. */
	most: number;
}

/** One missed question of a type: practice then asks it alone. */
const missed = (type: string): LearnerRecord => {
	const one = practised.find((question) => question.type === type);
	return answered(emptyRecord(), one?.id ?? '', false, daysAgo(3));
};

async function practiseMissed(page: Page): Promise<void> {
	await page.getByRole('checkbox', { name: words.practice.onlyMissed }).check();
	await page.getByRole('button', { name: words.practice.start }).click();
	await answerAll(page);
}

const due = answered(emptyRecord(), practised[0]?.id ?? '', true, daysAgo(30));
const TOOLS: readonly Worked[] = [
	{
		name: 'practice with a choice',
		address: 'reviser/entrainement/',
		record: missed('single'),
		work: practiseMissed,
		most: 22_000,
	},
	{
		name: 'practice with a story',
		address: 'reviser/entrainement/',
		record: missed('scenario'),
		work: practiseMissed,
		most: 22_000,
	},
	{
		name: 'a review',
		address: 'reviser/',
		record: { ...due, lessons: {} },
		work: async (page) => {
			await page.getByRole('main').locator('button.button').first().click();
			await answerAll(page);
		},
		most: 31_600,
	},
	{
		name: 'a module review, begun',
		address: 'reviser/module/apres-achat/',
		work: async (page) => {
			await page.getByRole('button', { name: words.moduleReview.start }).click();
			await askedNow(page);
		},
		most: 34_400,
	},
	{
		name: 'an exam, begun',
		address: 'reviser/examen/',
		work: async (page) => {
			await page.getByRole('button', { name: words.exam.start }).click();
			await askedNow(page);
		},
		most: 31_000,
	},
	{
		name: 'a diagnostic, begun',
		address: 'reviser/diagnostic/',
		work: async (page) => {
			await page.getByRole('button', { name: words.diagnostic.start }).click();
			await askedNow(page);
		},
		most: 22_000,
	},
	{ name: 'progress', address: 'reviser/progression/', record: due, most: 25_000 },
	{
		name: 'the attestation',
		address: 'reviser/attestation/',
		record: examSat(emptyRecord(), { seed: 's', at: daysAgo(1) }),
		most: 24_900,
	},
	{
		name: 'the page for trainers, with a record open',
		address: 'formateurs/',
		work: async (page) => {
			await page.getByLabel(words.trainers.open).setInputFiles({
				name: 'carnet.json',
				mimeType: 'application/json',
				buffer: Buffer.from(JSON.stringify(due)),
			});
			await page.getByRole('table', { name: words.trainers.consistency }).waitFor();
		},
		most: 22_500,
	},
	{ name: 'the notebook', address: 'carnet/', record: due, most: 16_700 },
	{ name: 'the plan with its marks of mastery', address: 'cours/', record: due, most: 11_500 },
];

for (const { name, address, record = emptyRecord(), work, most } of TOOLS)
	test(`${name} costs no more script than it should`, async ({ page }) => {
		await page.goto('./mentions-legales/');
		await store(page, JSON.stringify(record));
		const scripts = new Map<string, number>();
		page.on('request', (request) => {
			const [, file = ''] = request.url().split('/a/b/');
			if (file.endsWith('.js')) scripts.set(file, brotliBytes(readFileSync(join(dist, file))));
		});
		await page.goto(`./${address}`);
		await live(page);
		await work?.(page);
		await page.waitForLoadState('networkidle');
		const total = [...scripts.values()].reduce((all, bytes) => all + bytes, 0);
		expect(total).toBeGreaterThan(0);
		expect(total, JSON.stringify([...scripts])).toBeLessThanOrEqual(most);
	});

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
