/** Search finds what was meant: without accents, inflected, by kind; and leads to the very page. */
import type { Page } from '@playwright/test';
import { glossary, words } from './support/built-site.ts';
import { first } from './support/quiz.ts';
import { expect, test } from './support/test.ts';

const { search } = words;

const results = (page: Page) => page.getByRole('search').getByRole('listitem');

const listens = (page: Page) => expect(page.locator('astro-island[ssr]')).toHaveCount(0);

/** Types a query once the screen listens, and gives the titles found. */
async function find(page: Page, query: string): Promise<string[]> {
	const field = page.getByRole('searchbox', { name: search.label });
	await listens(page);
	await field.fill('');
	await expect(results(page)).toHaveCount(0);
	await field.fill(query);
	await expect(results(page).first()).toBeVisible();
	return results(page).getByRole('link').allInnerTexts();
}

/** What was said of the search: a count, or that there is nothing. */
const said = (page: Page) => page.getByRole('status').filter({ hasText: /résultat|Rien/ });

test.beforeEach(({ page }) => page.goto('./chercher/'));

test('words typed without accents are found', async ({ page }) => {
	expect((await find(page, 'decouverte')).join(' | ')).toContain('Découverte');
	expect((await find(page, 'fidelisation')).join(' | ')).toContain('Fidélisation');
});

for (const [one, other, found] of [
	['comparatif', 'comparatifs', /Sélection/],
	['étape', 'étapes', /étape/i],
	['recommander', 'recommandations', /Recommandation/],
] as const) {
	test(`« ${one} » and « ${other} » find the same subject`, async ({ page }) => {
		expect((await find(page, one)).join(' | ')).toMatch(found);
		await page.reload();
		expect((await find(page, other)).join(' | ')).toMatch(found);
	});
}

test('results can be limited to one kind', async ({ page }) => {
	await find(page, 'sélection');
	for (const kind of ['lesson', 'stage', 'communication', 'term'] as const) {
		await page.getByRole('radio', { name: search.kinds[kind], exact: true }).check();
		const kinds = results(page).locator('small');
		await expect.poll(async () => [...new Set(await kinds.allInnerTexts())]).toEqual([search.kinds[kind]]);
	}
	await page.getByRole('radio', { name: search.all, exact: true }).check();
	await expect.poll(async () => new Set(await results(page).locator('small').allInnerTexts()).size).toBeGreaterThan(1);
});

test('a result leads to its page, in the folder the site stands in', async ({ page }) => {
	await find(page, 'comparatifs');
	const link = results(page).getByRole('link').first();
	const title = (await link.textContent()) ?? '';
	await link.click();
	await expect(page).toHaveURL(/\/a\/b\/[a-z]+\//);
	await expect(page.getByRole('heading', { name: title }).first()).toBeVisible();
});

test('a word of the glossary is found by its name and by its other forms, and has a page', async ({ page }) => {
	const term = first(glossary.filter(({ forms = [] }) => forms.length > 0));
	await page.getByRole('radio', { name: search.kinds.term, exact: true }).check();
	for (const name of [term.term, ...(term.forms ?? [])]) expect(await find(page, name), name).toContain(term.term);
	await results(page).getByRole('link', { name: term.term, exact: true }).click();
	await expect(page).toHaveURL(new RegExp(`/a/b/glossaire/${term.id}/$`));
	await expect(page.getByRole('heading', { level: 1, name: term.term, exact: true })).toBeInViewport();
});

test('nothing found is said, with the words that were looked for', async ({ page }) => {
	await find(page, 'persona');
	await page.getByRole('searchbox', { name: search.label }).fill('zzqxw');
	await expect(said(page)).toHaveText(search.none.replace('{query}', 'zzqxw'));
	await expect(results(page)).toHaveCount(0);
});

test('a query typed as code is text, not code', async ({ page }) => {
	await find(page, 'persona');
	await page.getByRole('searchbox', { name: search.label }).fill('<img src=x onerror=alert(1)>');
	await expect(said(page).filter({ hasNotText: 'persona' })).toBeVisible();
	await expect(page.getByRole('search').locator('img')).toHaveCount(0);
});

test('a query in the address is searched at once', async ({ page }) => {
	await page.goto('./chercher/?q=matrice');
	await expect(page.getByRole('searchbox', { name: search.label })).toHaveValue('matrice');
	await expect(results(page).first()).toBeVisible();
});

test('an index that cannot be fetched is said, and the next try works', async ({ page, complaints }) => {
	await listens(page);
	await page.route('**/pagefind.js', (route) => route.abort('connectionfailed'));
	await page.getByRole('searchbox', { name: search.label }).fill('persona');
	await expect(page.getByRole('status').filter({ hasText: search.failed })).toBeVisible();
	complaints.length = 0;
	await page.unroute('**/pagefind.js');
	await page.reload();
	expect(await find(page, 'persona')).not.toEqual([]);
});

test('a query typed before the script has arrived is searched when it does', async ({ page }) => {
	const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
	await page.route('**/_astro/*.js', (route) => arrived.then(() => route.continue()));
	await page.reload({ waitUntil: 'commit' });
	await page.getByRole('searchbox', { name: search.label }).fill('persona');
	arrive();
	await expect(results(page).first()).toBeVisible();
	await expect(page.getByRole('searchbox', { name: search.label })).toHaveValue('persona');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the page says where else to look', async ({ page }) => {
		await expect(page.locator('noscript p')).toBeVisible();
		await expect(page.locator('noscript p')).toContainText(search.noScript);
		await page.getByRole('main').getByRole('link', { name: words.menu.glossary }).click();
		await expect(page.getByRole('heading', { level: 1, name: words.glossary.title })).toBeVisible();
	});
});
