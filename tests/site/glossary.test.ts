/** Words: their pages, and the definition that appears with a word in a lesson (WCAG 1.4.13). */
import type { Page } from '@playwright/test';
import { gist } from '../../src/course/terms.ts';
import { glossary, lessonCalled, lessons, readBuilt } from './support/built-site.ts';
import { first } from './support/quiz.ts';
import { expect, test } from './support/test.ts';

const LESSON = lessonCalled('etape-fidelisation');

const wordsOf = (page: Page) => page.locator('a.term');
const shown = (page: Page) => page.locator('a.term > span').filter({ visible: true });
/** The first word of the lesson, in the middle of the window, and what it means. */
async function firstWord(page: Page) {
	const link = wordsOf(page).first();
	const id = /glossaire\/(.*)\/$/.exec((await link.getAttribute('href')) ?? '')?.[1];
	const term = first(glossary.filter((each) => each.id === id));
	await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
	return { link, term, definition: link.locator('span') };
}
const focusByKey = async (page: Page) => {
	await wordsOf(page).first().focus();
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Tab');
};

test('each word has a page with its definition, the words it is taken for, its lessons and its facts', () => {
	for (const { id, term, definition, not = [], facts = [] } of glossary) {
		const html = readBuilt(`glossaire/${id}/index.html`);
		expect.soft(html, term).toContain(`<p class="lead">${definition}</p>`);
		for (const other of not) expect.soft(html, term).toContain(`href="../${other}/"`);
		for (const fact of facts) expect.soft(html, term).toContain(`faits/#${fact}"`);
		for (const lesson of lessons.filter(({ terms }) => terms.includes(id)))
			expect.soft(html, term).toContain(`href="../../cours/${lesson.id}/"`);
	}
});

test('the index leads to every word, letter by letter', () => {
	const html = readBuilt('glossaire/index.html');
	for (const { id, term } of glossary)
		expect.soft(html, term).toMatch(new RegExp(`id="${id}"><h3><a href="./${id}/">`));
});

for (const isScripted of [true, false]) {
	test.describe(isScripted ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled: isScripted });

		test('a word shows its definition under the pointer, which may go there', async ({ page }) => {
			await page.goto(`./${LESSON.address}`);
			const { link, term, definition } = await firstWord(page);
			await expect(shown(page)).toHaveCount(0);
			await link.hover();
			await expect(definition).toBeVisible();
			await expect(definition).toHaveText(gist(term.definition));
			const [from, to] = [await link.boundingBox(), await definition.boundingBox()];
			if (!from || !to) throw new Error('Nothing to point at.');
			const x = from.x + from.width / 2;
			await page.mouse.move(x, to.y + to.height - 4, { steps: 30 });
			await expect(definition).toBeVisible();
			await page.mouse.move(x, to.y + to.height + 60, { steps: 5 });
			await expect(shown(page)).toHaveCount(0);
		});

		test('a word shows its definition under the focus, and Enter leads to its page', async ({ page }) => {
			await page.goto(`./${LESSON.address}`);
			const { term, definition } = await firstWord(page);
			await focusByKey(page);
			await expect(definition).toBeVisible();
			await page.keyboard.press('Enter');
			await expect(page.getByRole('heading', { level: 1, name: term.term, exact: true })).toBeVisible();
		});
	});
}

test('an emphasised word stays in its sentence, with no definition over the text', async ({ page }) => {
	await page.goto(`./${lessonCalled('phase-fidelisation').address}`);
	await expect(wordsOf(page).locator('em').first()).toHaveCSS('position', 'static');
	await expect(shown(page)).toHaveCount(0);
});

test('Escape hides the definition, pointer and focus staying; moving on brings the next', async ({ page }) => {
	await page.goto(`./${LESSON.address}`);
	const { link, definition } = await firstWord(page);
	await link.hover();
	await expect(definition).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(shown(page)).toHaveCount(0);
	await page.mouse.move(0, 0);
	await wordsOf(page).nth(1).hover();
	await expect(shown(page)).toHaveCount(1);
	await page.mouse.move(0, 0);
	await focusByKey(page);
	await expect(definition).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(shown(page)).toHaveCount(0);
	await expect(link).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Shift+Tab');
	await expect(definition).toBeVisible();
});

test('no definition reaches beyond the page, be it 320 px wide', async ({ page }) => {
	for (const width of [320, 1280]) {
		await page.setViewportSize({ width, height: 700 });
		for (const lesson of lessons) {
			await page.goto(`./${lesson.address}`);
			const beyond = await page.evaluate(() =>
				[...document.querySelectorAll<HTMLElement>('a.term > span')].flatMap((definition) => {
					definition.removeAttribute('hidden');
					const { left, right } = definition.getBoundingClientRect();
					definition.hidden = true;
					return left < 0 || right > innerWidth + 0.5 ? [definition.textContent ?? ''] : [];
				}),
			);
			expect.soft(beyond, `${lesson.id}, ${width} px`).toEqual([]);
		}
	}
});

test.describe('by touch', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 700 } });

	test('a tap on a word follows its link at once', async ({ page }) => {
		await page.goto(`./${LESSON.address}`);
		const { link, term } = await firstWord(page);
		await link.tap();
		await expect(page.getByRole('heading', { level: 1, name: term.term, exact: true })).toBeVisible();
	});
});
