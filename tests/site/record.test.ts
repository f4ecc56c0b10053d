/** The learner's record on the device: nothing in it is ever lost, whatever the device or another tab does. */
import type { Page } from '@playwright/test';
import { lessonCalled, words } from './support/built-site.ts';
import { quizOn, wake } from './support/quiz.ts';
import { fillStorage, forbidStorage, key, recordOn, store, storedOn } from './support/record.ts';
import { expect, test } from './support/test.ts';

const lesson = lessonCalled('etape-selection');
const other = lessonCalled('etape-recherche');
const { trouble, quiz } = words;

/** Opens the lesson and answers its first question. */
async function answerOne(page: Page): Promise<void> {
	await page.goto(`./${lesson.address}`);
	const [question] = quizOn(page, lesson);
	await wake(page, lesson);
	await question.answer(...question.right);
	await expect(question.group.getByText(quiz.isRight, { exact: true })).toBeVisible();
}

const NEWER = JSON.stringify({ version: 99, lessons: { 'etape-selection': 'a shape yet unknown' } });

for (const { name, text, said } of [
	{ name: 'text that is not JSON', text: '{"version":1,"lessons":{"etape-sel', said: trouble.unreadable },
	{ name: 'JSON of another shape', text: '{"version":1,"lessons":{"etape-selection":[]}}', said: trouble.unreadable },
	{ name: 'a record of a later version', text: NEWER, said: trouble.newer },
]) {
	test.describe(name, () => {
		test.beforeEach(async ({ page }) => {
			await page.goto('./mentions-legales/');
			await store(page, text);
		});

		test('is set aside whole, said once, and the course goes on', async ({ page }) => {
			await answerOne(page);
			await expect(page.getByText(said)).toHaveCount(1);
			await expect(page.getByText(said)).toBeVisible();
			const { [key]: _, ...others } = await storedOn(page);
			expect(Object.values(others)).toEqual([text]);
			expect(Object.keys((await recordOn(page)).lessons)).toEqual([lesson.id]);
		});

		test('is set aside by the notebook too', async ({ page }) => {
			await page.goto('./carnet/');
			await expect(page.getByText(said)).toBeVisible();
			expect(Object.values(await storedOn(page))).toContain(text);
		});

		test('does not stop home and the plan', async ({ page }) => {
			for (const address of ['', 'cours/']) {
				await page.goto(`./${address}`);
				await expect(page.getByRole('link', { name: words.home.start })).toBeVisible();
			}
			expect((await storedOn(page))[key]).toBe(text);
		});
	});
}

test('a full storage is said once, and the quiz goes on', async ({ page }) => {
	await fillStorage(page);
	await answerOne(page);
	const [, second] = quizOn(page, lesson);
	await second.answer(...second.right);
	await expect(second.group.getByText(quiz.isRight, { exact: true })).toBeVisible();
	await expect(page.getByText(trouble.full)).toHaveCount(1);
	await expect(page.getByText(trouble.full)).toBeVisible();
	expect(await storedOn(page)).toEqual({});
});

test('a forbidden storage is said once, and the quiz goes on', async ({ page }) => {
	await forbidStorage(page);
	await answerOne(page);
	await expect(page.getByText(trouble.forbidden)).toHaveCount(1);
	await expect(page.getByText(trouble.forbidden)).toBeVisible();
});

test('a forbidden storage stops neither home, nor the plan, nor the notebook', async ({ page }) => {
	await forbidStorage(page);
	for (const address of ['', 'cours/']) {
		await page.goto(`./${address}`);
		await expect(page.getByRole('link', { name: words.home.start })).toBeVisible();
	}
	await page.goto('./carnet/');
	await expect(page.getByText(trouble.forbidden)).toBeVisible();
});

test.describe('two tabs', () => {
	test('an answer given in one shows in the notebook of the other', async ({ page, context }) => {
		const notebook = await context.newPage();
		await notebook.goto('./carnet/');
		await expect(notebook.getByText(words.notebook.empty)).toBeVisible();
		await answerOne(page);
		const row = notebook.getByRole('row', { name: lesson.title });
		const answered = words.notebook.answered
			.replace('{answered}', '1')
			.replace('{total}', String(lesson.questions.length));
		await expect(row).toContainText(answered);
		await expect(notebook.getByText(words.notebook.empty)).toHaveCount(0);
	});

	test('answers given in both are both kept', async ({ page, context }) => {
		const beside = await context.newPage();
		await page.goto(`./${lesson.address}`);
		await beside.goto(`./${other.address}`);
		await wake(page, lesson);
		await wake(beside, other);
		const [here, hereToo] = quizOn(page, lesson);
		const [there] = quizOn(beside, other);
		await here.answer(...here.right);
		await there.answer(...there.right);
		await hereToo.answer(...hereToo.right);
		const { lessons, answers } = await recordOn(page);
		expect(Object.keys(lessons).toSorted()).toEqual([lesson.id, other.id].toSorted());
		expect(Object.keys(answers).toSorted()).toEqual([here.id, hereToo.id, there.id].toSorted());
	});

	test('the same lesson open twice keeps the answers of both', async ({ page, context }) => {
		const beside = await context.newPage();
		for (const tab of [page, beside]) {
			await tab.goto(`./${lesson.address}`);
			await wake(tab, lesson);
		}
		const [here] = quizOn(page, lesson);
		const [, there] = quizOn(beside, lesson);
		await here.answer(...here.right);
		await there.answer(...there.right);
		expect(Object.keys((await recordOn(page)).answers).toSorted()).toEqual([here.id, there.id].toSorted());
	});

	test('a notebook erased in one is empty in the other', async ({ page, context }) => {
		await answerOne(page);
		const [one, two] = [await context.newPage(), await context.newPage()];
		for (const tab of [one, two]) {
			await tab.goto('./carnet/');
			await expect(tab.getByText(words.notebook.empty)).toHaveCount(0);
		}
		await one.getByRole('button', { name: words.notebook.erase }).click();
		await one.getByRole('button', { name: words.notebook.eraseYes }).click();
		await expect(two.getByText(words.notebook.empty)).toBeVisible();
	});
});
