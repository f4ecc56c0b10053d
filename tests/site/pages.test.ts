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

test.describe('on a narrow phone', () => {
	test.use({ viewport: { width: 320, height: 640 } });

	for (const { address } of pages) {
		test(`/${address} opens without a complaint and fits in 320 px`, async ({ page }) => {
			await page.goto(`./${address}`);
			await page.evaluate(readToTheEnd);
			await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
			await expect(page.getByRole('main')).toBeVisible();
			expect(await page.evaluate(widerThanThePage)).toEqual([]);
		});
	}
});

test.describe('on a common phone', () => {
	test.use({ viewport: { width: 360, height: 800 } });

	for (const { id, address } of lessons) {
		test(`${id}: no table has to be scrolled sideways`, async ({ page }) => {
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
			expect(wide).toEqual([]);
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
