/** A module's review: drawn of the module and those before it, passed from the mark on, another one each time. */
import type { Page } from '@playwright/test';
import { fill } from '../../src/i18n/sentences.ts';
import { aboutCalled, bank } from './support/bank.ts';
import { settings, words } from './support/built-site.ts';
import { faults } from './support/faults.ts';
import { recordOn } from './support/record.ts';
import { answerAll, answerNow, placeIn } from './support/session.ts';
import { expect, test } from './support/test.ts';
import { widerThanThePage } from './support/width.ts';

const { moduleReview, session } = words;
const mark = settings.passMark;
const MODULE = 'apres-achat';
const ADDRESS = `./reviser/module/${MODULE}/`;

const start = (page: Page) => page.getByRole('button', { name: moduleReview.start });
const again = (page: Page) => page.getByRole('button', { name: moduleReview.again });

/** What the record keeps of the reviews of the module, in whole per cent. */
async function percents(page: Page): Promise<number[]> {
	const { sittings } = await recordOn(page);
	return Object.values(sittings).map(({ kind, module, result }) => {
		expect([kind, module]).toEqual(['module', MODULE]);
		const scores = Object.values(result?.scores ?? {});
		return Math.floor((100 * scores.reduce((sum, score) => sum + score, 0)) / scores.length + 1e-9);
	});
}

test('it asks eight of the module and four of those before, is passed from the mark on, and asks others the next time', async ({
	page,
}) => {
	test.setTimeout(240_000);
	await page.goto(ADDRESS);
	await start(page).click();
	await expect(placeIn(page, 1, 12)).toBeVisible();
	const one = await answerAll(page, (rank) => rank < 8);
	expect(new Set(one).size).toBe(12);
	const modules = one.map((id) => aboutCalled(id).module);
	const ranks = new Map(bank.modules.map(({ id }, rank) => [id, rank]));
	const rank = ranks.get(MODULE) ?? 0;
	expect(modules.filter((module) => module === MODULE)).toHaveLength(8);
	expect(modules.filter((module) => (ranks.get(module) ?? 99) < rank)).toHaveLength(4);
	for (const id of one) expect(['lesson', 'practice']).toContain(aboutCalled(id).list);
	const [percent = 0] = await percents(page);
	expect(percent).toBeLessThan(mark);
	await expect(
		page.getByRole('status').filter({ hasText: fill(moduleReview.notPassed, { percent, mark }) }),
	).toBeVisible();
	await expect(page.getByRole('heading', { name: session.missed })).toBeVisible();

	await page.reload();
	await expect(page.getByText(fill(moduleReview.notPassed, { percent, mark }))).toBeVisible();
	await again(page).click();
	await expect(page.getByText(fill(moduleReview.notPassed, { percent, mark }))).toHaveCount(0);
	const two = await answerAll(page, (place) => place < 11);
	const repeated = two.filter((id) => one.includes(id) && aboutCalled(id).type !== 'scenario');
	expect(repeated).toEqual([]);
	const [, better = 0] = await percents(page);
	expect(better).toBeGreaterThanOrEqual(mark);
	await expect(
		page.getByRole('status').filter({ hasText: fill(moduleReview.passed, { percent: better, mark }) }),
	).toBeVisible();

	await page.goto('./reviser/progression/');
	const module = bank.modules.find(({ id }) => id === MODULE)?.title ?? '';
	await expect(page.locator('summary').filter({ hasText: new RegExp(`^${module}`) })).toContainText(
		words.progress.reviewPassed,
	);
});

test('to redo what was missed does not change the result', async ({ page }) => {
	test.slow();
	await page.goto('./reviser/module/fondations/');
	await start(page).click();
	await expect(placeIn(page, 1, 10)).toBeVisible();
	await answerAll(page, (rank) => rank > 0);
	const before = (await recordOn(page)).sittings;
	await page.getByRole('button', { name: session.redoMissed }).click();
	await answerAll(page);
	expect((await recordOn(page)).sittings).toEqual(before);
});

test('one left in the middle keeps its answers, and no result', async ({ page }) => {
	await page.goto(ADDRESS);
	await start(page).click();
	const { id } = await answerNow(page, true);
	await page.reload();
	await expect(start(page)).toBeVisible();
	const { answers, sittings } = await recordOn(page);
	expect([Object.keys(answers), sittings]).toEqual([[id], {}]);
});

test('every module has its review, reached from « Réviser », without a fault at 320 px', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 800 });
	await page.goto('./reviser/');
	for (const { title } of bank.modules)
		await expect(page.getByRole('main').getByRole('link', { name: title, exact: true })).toBeVisible();
	await page
		.getByRole('main')
		.getByRole('link', { name: bank.modules.at(-1)?.title ?? '', exact: true })
		.click();
	await expect(start(page)).toBeVisible();
	expect.soft(await faults(page)).toEqual([]);
	expect.soft(await page.evaluate(widerThanThePage)).toEqual([]);
});
