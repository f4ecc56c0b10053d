/** Light, dark, forced colours, paper: what was chosen holds from the first paint, and the text is always there. */
import type { Page } from '@playwright/test';
import { onPaper } from '../../src/questions/on-paper.ts';
import { lessonCalled, words } from './support/built-site.ts';
import { isChoice } from './support/quiz.ts';
import { forbidStorage } from './support/record.ts';
import { expect, test } from './support/test.ts';

const { theme } = words.site;
const lesson = lessonCalled('etape-selection');

/** Notes the colours of the page at the moment its body appears: before anything of it can be painted. */
const noteFirstColours = (page: Page) =>
	page.addInitScript(() => {
		new MutationObserver((_, observer) => {
			if (!document.body) return;
			observer.disconnect();
			Object.assign(window, { firstTheme: document.documentElement.dataset['theme'] ?? '' });
		}).observe(document, { childList: true, subtree: true });
	});

const firstTheme = (page: Page) => page.evaluate(() => (window as unknown as { firstTheme: string }).firstTheme);
const scheme = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);

/** WCAG relative luminance of the page's ground, from 0 (black) to 1 (white), as it is painted. */
const luminance = (page: Page) =>
	page.evaluate(() => {
		const canvas = new OffscreenCanvas(1, 1).getContext('2d');
		if (!canvas) return Number.NaN;
		const ground = [document.body, document.documentElement].map(
			(element) => getComputedStyle(element).backgroundColor,
		);
		canvas.fillStyle = ground.find((colour) => colour !== 'rgba(0, 0, 0, 0)') ?? 'white';
		canvas.fillRect(0, 0, 1, 1);
		const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
		return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
	});

const choose = (page: Page, name: string) =>
	page.getByRole('group', { name: theme.label }).getByRole('radio', { name }).check();

test('without a choice the page follows the device', async ({ page }) => {
	await page.goto('./');
	expect(await luminance(page)).toBeGreaterThan(0.8);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await luminance(page)).toBeLessThan(0.2);
	await expect(page.getByRole('radio', { name: theme.auto })).toBeChecked();
});

test('dark, once chosen, is there before the first paint of the next pages, and after a reload', async ({ page }) => {
	await page.goto('./');
	await choose(page, theme.dark);
	expect(await luminance(page)).toBeLessThan(0.2);
	await noteFirstColours(page);
	for (const address of [lesson.address, 'reference/matrice/', '']) {
		await page.goto(`./${address}`);
		expect({ first: await firstTheme(page), scheme: await scheme(page) }).toEqual({ first: 'dark', scheme: 'dark' });
		expect(await luminance(page)).toBeLessThan(0.2);
		await expect(page.getByRole('radio', { name: theme.dark })).toBeChecked();
	}
	await page.reload();
	expect(await firstTheme(page)).toBe('dark');
});

test('light, once chosen, holds on a dark device; and the device decides again when asked to', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto('./');
	await choose(page, theme.light);
	await page.reload();
	expect(await luminance(page)).toBeGreaterThan(0.8);
	await choose(page, theme.auto);
	expect(await luminance(page)).toBeLessThan(0.2);
	await page.reload();
	expect(await luminance(page)).toBeLessThan(0.2);
	await expect(page.getByRole('radio', { name: theme.auto })).toBeChecked();
});

test('a choice holds for the page even where nothing can be kept', async ({ page }) => {
	await forbidStorage(page);
	await page.goto('./');
	await choose(page, theme.dark);
	expect(await luminance(page)).toBeLessThan(0.2);
});

/** Texts of a page that cannot be told from the ground they stand on. */
const lostTexts = (page: Page) =>
	page.evaluate(() => {
		const groundOf = (element: Element | null): string => {
			if (!element) return getComputedStyle(document.documentElement).getPropertyValue('background-color');
			const { backgroundColor } = getComputedStyle(element);
			return backgroundColor === 'rgba(0, 0, 0, 0)' ? groundOf(element.parentElement) : backgroundColor;
		};
		return [...document.querySelectorAll('h1, h2, h3, p, li, td, th, legend, label, a, summary, figcaption')]
			.filter((element) => element.checkVisibility() && element.textContent?.trim())
			.filter((element) => getComputedStyle(element).color === groundOf(element))
			.map((element) => `<${element.localName}> ${element.textContent?.trim().slice(0, 40)}`);
	});

const SHOWN = ['', lesson.address, 'reference/matrice/', 'outils/quelle-communication/fidelisation/'];

for (const colorScheme of ['light', 'dark'] as const) {
	test(`in forced colours every text is seen (${colorScheme})`, async ({ page }) => {
		await page.emulateMedia({ forcedColors: 'active', colorScheme });
		for (const address of SHOWN) {
			await page.goto(`./${address}`);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			expect(await lostTexts(page), address).toEqual([]);
		}
	});
}

test('on paper the text is black on white, whatever was chosen, and the menus are gone', async ({ page }) => {
	await page.goto('./');
	await choose(page, theme.dark);
	for (const address of SHOWN) {
		await page.goto(`./${address}`);
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByRole('navigation', { name: words.site.mainMenu })).toBeHidden();
		expect(await lostTexts(page), address).toEqual([]);
		expect(await luminance(page), address).toBeGreaterThan(0.9);
		await page.emulateMedia({ media: 'screen' });
	}
});

test('the printed quiz shows its questions and options, and its answers only after the last of them', async ({
	page,
}) => {
	await page.goto(`./${lesson.address}`);
	const answers = page.getByText(`${words.print.answers}.`);
	await expect(answers).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	for (const { prompt, options } of lesson.questions.filter(isChoice)) {
		const group = page.getByRole('group', { name: prompt });
		await expect(group).toBeVisible();
		for (const { text, feedback } of options) {
			await expect(group.getByText(text, { exact: true })).toBeVisible();
			await expect(group.getByText(feedback)).toBeHidden();
		}
	}
	await expect(answers).toBeVisible();
	const place = async (locator: ReturnType<typeof page.locator>) => (await locator.boundingBox())?.y ?? 0;
	const last = page.getByRole('group', { name: lesson.questions.at(-1)?.prompt ?? '' });
	expect(await place(answers)).toBeGreaterThan(await place(last));
	for (const [at, question] of lesson.questions.entries())
		await expect(page.locator('.key')).toContainText(`${at + 1}. ${onPaper(question).key}`);
});

test('the lines of a numbered list show their numbers, which the answers name', async ({ page }) => {
	await page.goto(`./${lessonCalled('personnalisation').address}`);
	const marks = await page
		.locator('.exercise > ol > li')
		.evaluateAll((lines) => lines.map((line) => getComputedStyle(line, '::before').content));
	expect(new Set(marks)).toEqual(new Set(['counter(list-item)']));
});

test('a course with a long name has room for it beside the way to the search', async ({ page }) => {
	for (const width of [320, 360, 768, 1024]) {
		await page.setViewportSize({ width, height: 640 });
		await page.goto('./');
		const isApart = await page.evaluate(() => {
			const brand = document.querySelector('.brand');
			brand?.lastChild?.replaceWith('Le parcours client de la coopérative du Val');
			const name = document.createRange();
			name.selectNodeContents(brand as Element);
			const [one, other] = [name, document.querySelector('.search-link')].map((part) => part?.getBoundingClientRect());
			return one && other && (one.right <= other.left || one.bottom <= other.top);
		});
		expect(isApart, `${width} px`).toBe(true);
	}
});
