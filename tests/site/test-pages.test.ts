/** Every page that tests, as it is served: what it says without JavaScript, and where it leads. */
import type { Page } from '@playwright/test';
import { bank } from './support/bank.ts';
import { pages, words } from './support/built-site.ts';
import { expect, test } from './support/test.ts';

const { session, menu, print, plan } = words;
const tests = pages.filter(({ kind }) => kind === 'test');

test('there is a page for each way to test oneself', () => {
	expect(tests.map(({ address }) => address).toSorted()).toEqual(
		[
			'',
			...['attestation', 'diagnostic', 'entrainement', 'examen', 'progression'].map((name) => `${name}/`),
			...bank.modules.map(({ id }) => `module/${id}/`),
		]
			.map((address) => `reviser/${address}`)
			.toSorted(),
	);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	/** What is shown where the screen does not open. */
	const instead = (page: Page) => page.getByRole('main').locator('.unopened');

	for (const { address } of tests)
		test(`/${address} says what to do instead, and offers no button that could do nothing`, async ({ page }) => {
			await page.goto(`./${address}`);
			await expect(instead(page)).toBeVisible();
			await expect(instead(page)).toContainText(session.noScript);
			await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
			await expect(page.getByRole('main').locator('input, select, textarea')).toHaveCount(0);
			await expect(page.getByRole('navigation', { name: words.site.mainMenu })).toContainText(menu.review);
		});

	for (const { address } of tests.filter((page) => page.address !== 'reviser/'))
		test(`/${address} leads to the plan and to what can be printed`, async ({ page }) => {
			await page.goto(`./${address}`);
			await instead(page).getByRole('link', { name: print.courseLink }).click();
			await expect(page).toHaveURL(/\/a\/b\/cours\/imprimer\/$/);
			await page.goBack();
			await instead(page).getByRole('link', { name: plan.title }).click();
			await expect(page.getByRole('heading', { level: 1, name: plan.title })).toBeVisible();
		});

	test('« Réviser » leads to every other one', async ({ page }) => {
		await page.goto('./reviser/');
		const targets = await page
			.getByRole('main')
			.getByRole('link')
			.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href.replace(/^.*\/a\/b\//, '')));
		const others = tests
			.map(({ address }) => address)
			.filter((address) => !['reviser/', 'reviser/attestation/'].includes(address));
		expect(targets).toEqual(expect.arrayContaining([...others, 'carnet/']));
	});
});
