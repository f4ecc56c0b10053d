/** The site opened from a disk, without a server: it is read, its links lead on, and search says why it cannot work. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist, lessonCalled, words } from './support/built-site.ts';
import { first, quizOn } from './support/quiz.ts';
import { expect, test } from './support/test.ts';

const fileOf = (address: string): string => pathToFileURL(join(dist, address, 'index.html')).href;
const lesson = lessonCalled('etape-selection');

/** A browser lets a file load neither modules nor what a module fetches; each refusal is written on the console. */
test.use({ tolerates: /file:|CORS|origin 'null'|Failed to fetch|ERR_FAILED/ });

test('a lesson is read as it was designed', async ({ page }) => {
	await page.goto(fileOf(lesson.address));
	await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();
	await expect(page.getByText(lesson.lead)).toBeVisible();
	const margin = await page.evaluate(() => getComputedStyle(document.body).marginTop);
	expect(margin, 'the styles apply').toBe('0px');
	const font = await page.evaluate(async () => {
		await document.fonts.ready;
		return [...document.fonts].find(({ family }) => family.includes('Radio Canada'))?.status;
	});
	expect(font).toBe('loaded');
});

test('its quiz explains every option', async ({ page }) => {
	await page.goto(fileOf(lesson.address));
	const [question] = quizOn(page, lesson);
	await question.choose(first(question.right));
	await question.check();
	for (const feedback of question.feedback) await expect(question.group.getByText(feedback)).toBeVisible();
});

test('its links lead to pages', async ({ page }) => {
	await page.goto(fileOf(lesson.address));
	await page.getByRole('navigation', { name: words.lesson.neighbours }).getByRole('link').last().click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page
		.getByRole('navigation', { name: words.site.mainMenu })
		.getByRole('link', { name: words.menu.reference })
		.click();
	await expect(page.getByRole('heading', { level: 1, name: words.reference.title })).toBeVisible();
	await page.getByRole('banner').getByRole('link').first().click();
	await expect(page.getByRole('heading', { level: 1, name: words.site.tagline })).toBeVisible();
});

test('search says that it needs a server', async ({ page }) => {
	await page.goto(fileOf('chercher'));
	const field = page.getByRole('searchbox', { name: words.search.label });
	if (await field.isVisible()) await field.fill('persona');
	await expect(page.getByText(words.search.failed)).toBeVisible();
});

for (const [folder, instead] of [
	['carnet', words.notebook.noScript],
	['outils/audit', words.audit.noScript],
	['outils/carte-dexperience', words.journeyMap.noScript],
	['reviser/examen', words.session.noScript],
] as const)
	test(`/${folder}/ says what to do where it does not open, or opens`, async ({ page }) => {
		await page.goto(fileOf(folder));
		const screen = page.locator('astro-island:not([ssr])');
		await expect(page.getByText(instead).or(screen).first()).toBeVisible();
	});
