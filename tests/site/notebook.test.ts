/** The notebook, home and the plan say how far the learner is, from what this device remembers. */
import type { Page } from '@playwright/test';
import { count } from '../../src/i18n/sentences.ts';
import { readRecord } from '../../src/learning/record/read-record.ts';
import { code, lessonCalled, lessons, words } from './support/built-site.ts';
import { downloadOf, textOf } from './support/download.ts';
import { answerQuiz, first, quizOn, wake } from './support/quiz.ts';
import { key, recordOn, storedOn } from './support/record.ts';
import { expect, test } from './support/test.ts';

const lesson = lessonCalled('etape-selection');
const { notebook, plan, home } = words;
const WRITTEN = 'Poids, autonomie, prix.\nLe confort m’a fait hésiter.';

async function workLesson(page: Page): Promise<void> {
	await page.goto(`./${lesson.address}`);
	await wake(page, lesson);
	await page.getByRole('textbox', { name: words.exercise.label }).fill(WRITTEN);
	await answerQuiz(page, lesson);
}

test('before anything is done it says so, and leads to the first lesson', async ({ page }) => {
	await page.goto('./carnet/');
	await expect(page.getByText(notebook.empty)).toBeVisible();
	await expect(page.getByRole('progressbar', { name: notebook.progress })).toHaveAttribute('value', '0');
	await expect(page.getByRole('button', { name: notebook.erase })).toBeDisabled();
	await expect(page.getByRole('button', { name: notebook.save })).toBeDisabled();
	await page.getByRole('link', { name: notebook.start }).click();
	await expect(page).toHaveURL(new RegExp(`/a/b/${first(lessons).address}$`));
});

test.describe('after a lesson', () => {
	test.beforeEach(({ page }) => workLesson(page));

	test('the notebook shows it done, its score, and what was written', async ({ page }) => {
		await page.goto('./carnet/');
		const row = page.getByRole('row', { name: lesson.title });
		await expect(row.getByRole('cell', { name: plan.done, exact: true })).toBeVisible();
		await expect(row.getByRole('cell', { name: notebook.score.replace('{percent}', '100') })).toBeVisible();
		await row.getByText(notebook.exercise).click();
		await expect(row.getByText('Le confort m’a fait hésiter.')).toBeVisible();
		await expect(page.getByText(count(notebook.done, 1, code, { done: 1, total: lessons.length }))).toBeVisible();
		await expect(page.getByRole('progressbar', { name: notebook.progress })).toHaveAttribute('value', '1');
	});

	test('the notebook saves a file that holds the whole record', async ({ page }) => {
		await page.goto('./carnet/');
		const file = await downloadOf(page, notebook.save);
		expect(file.suggestedFilename()).toMatch(/\.json$/);
		expect(readRecord(await textOf(file))).toEqual({
			type: 'record',
			record: await recordOn(page),
		});
	});

	test('the notebook erases only after it asked', async ({ page }) => {
		await page.goto('./carnet/');
		const before = await recordOn(page);
		await page.getByRole('button', { name: notebook.erase }).click();
		const question = page.getByRole('alertdialog', { name: notebook.eraseSure });
		await expect(question.getByRole('button', { name: notebook.eraseNo })).toBeFocused();
		await question.getByRole('button', { name: notebook.eraseNo }).click();
		await expect(question).toHaveCount(0);
		await expect(page.getByRole('button', { name: notebook.erase })).toBeFocused();
		expect(await recordOn(page)).toEqual(before);

		await page.getByRole('button', { name: notebook.erase }).click();
		await question.getByRole('button', { name: notebook.eraseYes }).click();
		await expect(page.getByRole('status').filter({ hasText: notebook.erased })).toBeFocused();
		await expect(page.getByText(notebook.empty)).toBeVisible();
		// For a minute it stands beside, to be brought back.
		expect((await storedOn(page))[key]).not.toContain(lesson.id);
		await page.reload();
		await expect(page.getByText(notebook.empty)).toBeVisible();
	});

	test('home and the plan lead back to where the learner was', async ({ page }) => {
		for (const address of ['', 'cours/']) {
			await page.goto(`./${address}`);
			await page.getByRole('link', { name: home.resume }).click();
			await expect(page).toHaveURL(new RegExp(`/a/b/${lesson.address}$`));
		}
	});

	test('the plan says which lessons are done', async ({ page }) => {
		await page.goto('./cours/');
		const links = page.getByRole('link', { name: lesson.title });
		await expect(links).toHaveAccessibleName(new RegExp(plan.done));
		await expect(page.getByRole('link', { name: lessonCalled('etape-recherche').title })).not.toHaveAccessibleName(
			new RegExp(plan.done),
		);
	});
});

test('a lesson begun is shown as begun, and is the one to resume', async ({ page }) => {
	await page.goto(`./${lesson.address}`);
	await wake(page, lesson);
	const [question] = quizOn(page, lesson);
	await question.answer(...question.right);
	await page.goto('./carnet/');
	await expect(
		page.getByRole('row', { name: lesson.title }).getByRole('cell', { name: plan.begun, exact: true }),
	).toBeVisible();
	await page.getByRole('link', { name: notebook.resume.replace('{lesson}', lesson.title) }).click();
	await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();
});
