/** Every page in a browser: silent, on its own origin, and no wider than a small phone; a lesson's tables no wider than a common one. */
import { lessons, pages } from './support/built-site.ts';
import { expect, test } from './support/test.ts';
import { widerThanThePage } from './support/width.ts';

/** Scrolls to the end as a reader would, so that whatever waits for it happens. */
const readToTheEnd = async () => {
	await document.fonts.ready;
	for (let at = 0; at < document.body.scrollHeight; at += 3 * innerHeight) {
		scrollTo(0, at);
		await new Promise((seen) => requestAnimationFrame(seen));
	}
};

/** A dozen at a time: a fresh browser costs more than most pages do. */
const inGroups = <Page extends { address: string }>(all: readonly Page[]): Page[][] =>
	Array.from({ length: Math.ceil(all.length / 12) }, (_, rank) => all.slice(12 * rank, 12 * (rank + 1)));

/** The first of a group, and how many there are. */
const named = (group: readonly { address: string }[]) =>
	`/${group[0]?.address} and the ${group.length - 1} pages after it`;

test.describe('on a narrow phone', () => {
	test.use({ viewport: { width: 320, height: 640 } });

	for (const group of inGroups(pages)) {
		test(`${named(group)} open without a complaint and fit in 320 px`, async ({ page, complaints }) => {
			for (const { address } of group) {
				await page.goto(`./${address}`);
				await page.evaluate(readToTheEnd);
				await expect.soft(page.getByRole('heading', { level: 1 }), address).toHaveCount(1);
				await expect.soft(page.getByRole('main'), address).toBeVisible();
				expect.soft(await page.evaluate(widerThanThePage), address).toEqual([]);
				expect.soft(complaints.splice(0), address).toEqual([]);
			}
		});
	}
});

test.describe('on a narrow phone whose own face is wider', () => {
	// The typeface that does not come is what is tried here.
	test.use({ viewport: { width: 320, height: 640 }, tolerates: /woff2|ERR_FAILED/ });

	test('every lesson and every sheet still fits in 320 px', async ({ page }) => {
		await page.route(/\.woff2$/, (route) => route.abort());
		const wordy = pages.filter(({ kind, address }) => kind === 'lesson' || address.endsWith('/fiche/'));
		expect(wordy.length).toBeGreaterThan(lessons.length);
		for (const { address } of wordy) {
			await page.goto(`./${address}`);
			expect.soft(await page.evaluate(widerThanThePage), address).toEqual([]);
		}
	});
});

test.describe('on a common phone', () => {
	test.use({ viewport: { width: 360, height: 800 } });

	for (const group of inGroups(lessons)) {
		test(`${named(group)}: no table has to be scrolled sideways`, async ({ page }) => {
			for (const { id, address } of group) {
				await page.goto(`./${address}`);
				await page.evaluate(() => document.fonts.ready);
				const wide = await page
					.locator('.scroll')
					.evaluateAll((all) =>
						all
							.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
							.map((table) => table.getAttribute('aria-label')),
					);
				// Shorten a word, or give the table `phone="list"`.
				expect.soft(wide, id).toEqual([]);
			}
		});
	}
});

test.describe('from the root of an address', () => {
	test.use({ under: '/' });

	for (const address of ['', 'cours/', 'cours/etape-selection/', 'carnet/', 'chercher/', 'reference/matrice/']) {
		test(`/${address} opens without a complaint`, async ({ page }) => {
			await page.goto(`./${address}`, { waitUntil: 'networkidle' });
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		});
	}
});
