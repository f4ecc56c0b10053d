/** A lesson's quiz: answered, marked, said, kept, and done again; by mouse, by keyboard, on a slow network, without script. */
import type { Page } from '@playwright/test';
import { rightAnswer } from '../support/questions.ts';
import { answerAndCheck, fieldOf } from './support/answering.ts';
import { askedCalled } from './support/bank.ts';
import { lessonCalled, words } from './support/built-site.ts';
import { first, isChoice, oneOf, quizOn, wake } from './support/quiz.ts';
import { recordOn } from './support/record.ts';
import { expect, test } from './support/test.ts';

/** It asks one answer, several, and a question of another type. */
const lesson = lessonCalled('etape-acquisition');
const { quiz } = words;

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('one can answer, and every option then explains itself', async ({ page }) => {
		await page.goto(`./${lesson.address}`);
		for (const question of quizOn(page, lesson)) {
			await question.choose(first(question.wrong));
			for (const feedback of question.feedback) await expect(question.group.getByText(feedback)).toBeHidden();
			await question.check();
			for (const feedback of question.feedback) await expect(question.group.getByText(feedback)).toBeVisible();
			await expect(question.group.getByText(question.explanation)).toBeVisible();
			await expect(question.group.getByText(quiz.hide, { exact: true })).toBeVisible();
			await expect(question.option(first(question.wrong))).toBeChecked();
		}
	});

	test('the correction can be hidden again', async ({ page }) => {
		await page.goto(`./${lesson.address}`);
		const [question] = quizOn(page, lesson);
		await question.check();
		await question.group.getByText(quiz.hide, { exact: true }).click();
		await expect(question.group.getByText(question.explanation)).toBeHidden();
	});
});

test.describe('answered', () => {
	test.beforeEach(async ({ page }) => {
		await page.goto(`./${lesson.address}`);
		await wake(page, lesson);
	});

	test('nothing chosen: it says so, and corrects nothing', async ({ page }) => {
		const [question] = quizOn(page, lesson);
		await question.check();
		await expect(question.group.getByRole('status').filter({ hasText: quiz.chooseFirst })).toBeVisible();
		await expect(question.group.getByText(question.explanation)).toBeHidden();
		await question.choose(first(question.right));
		await expect(question.group.getByText(quiz.chooseFirst)).toHaveCount(0);
	});

	test('a right answer is said right, and the focus goes to the verdict', async ({ page }) => {
		const question = oneOf(quizOn(page, lesson), 'single');
		await question.answer(...question.right);
		await expect(question.group.getByText(quiz.isRight, { exact: true })).toBeVisible();
		await expect(question.group.locator(':focus')).toHaveText(quiz.isRight);
		for (const feedback of question.feedback) await expect(question.group.getByText(feedback)).toBeVisible();
	});

	test('a wrong answer is said wrong', async ({ page }) => {
		const question = oneOf(quizOn(page, lesson), 'single');
		await question.answer(first(question.wrong));
		await expect(question.group.locator(':focus')).toHaveText(quiz.isWrong);
	});

	test('a part of the right options is said to be a part', async ({ page }) => {
		const question = oneOf(quizOn(page, lesson), 'multiple');
		await question.answer(first(question.right));
		const percent = Math.round(100 / question.right.length);
		await expect(question.group.locator(':focus')).toHaveText(quiz.isPartly.replace('{percent}', String(percent)));
	});

	test('each option says whether it is right to those who do not see the signs', async ({ page }) => {
		const question = oneOf(quizOn(page, lesson), 'single');
		await question.answer(first(question.wrong));
		await expect(question.option(first(question.wrong))).toHaveAccessibleDescription(new RegExp(`^${quiz.wrong}`));
		await expect(question.option(first(question.right))).toHaveAccessibleDescription(new RegExp(`^${quiz.right}`));
	});

	test('a checked answer stays as it was given', async ({ page }) => {
		const question = oneOf(quizOn(page, lesson), 'single');
		await question.answer(first(question.wrong));
		await question.option(first(question.right)).click({ force: true });
		await expect(question.option(first(question.wrong))).toBeChecked();
		await expect(question.group.getByText(quiz.isWrong)).toBeVisible();
	});

	test('to retry empties the question and puts the focus in it', async ({ page }) => {
		const question = oneOf(quizOn(page, lesson), 'single');
		await question.answer(first(question.wrong));
		await question.retry();
		await expect(question.group.getByRole('radio', { checked: true })).toHaveCount(0);
		await expect(question.group.getByRole('radio').first()).toBeFocused();
		await expect(question.group.getByText(question.explanation)).toBeHidden();
		await question.answer(first(question.right));
		await expect(question.group.locator(':focus')).toHaveText(quiz.isRight);
	});

	test('the end says the score, and offers to redo what was wrong, or all', async ({ page }) => {
		const [wrong, ...others] = quizOn(page, lesson);
		await wrong.answer(first(wrong.wrong));
		for (const question of others) await question.answer(...question.right);
		for (const { id } of lesson.questions.filter((question) => !isChoice(question))) {
			const question = askedCalled(id);
			await answerAndCheck(fieldOf(page, question), question, rightAnswer(question));
		}
		const total = lesson.questions.length;
		const score = quiz.score.replace('{right}', String(total - 1)).replace('{total}', String(total));
		await expect(page.getByRole('status').filter({ hasText: score })).toBeVisible();

		await page.getByRole('button', { name: quiz.redoWrong }).click();
		await expect(page.getByText(score)).toHaveCount(0);
		await expect(wrong.group.getByRole('radio', { checked: true })).toHaveCount(0);
		await expect(wrong.group.locator(':focus')).toHaveCount(1);
		for (const question of others) await expect(question.group.getByText(quiz.isRight, { exact: true })).toBeVisible();

		await wrong.answer(...wrong.right);
		await expect(
			page.getByText(quiz.score.replace('{right}', String(total)).replace('{total}', String(total))),
		).toBeVisible();
		await expect(page.getByRole('button', { name: quiz.redoWrong })).toHaveCount(0);

		await page.getByRole('button', { name: quiz.redoAll }).click();
		await expect(page.getByRole('radio', { checked: true }).and(page.getByRole('main').getByRole('radio'))).toHaveCount(
			0,
		);
		await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
	});

	test('answers are still there after a reload, with their marks', async ({ page }) => {
		const [one, two] = quizOn(page, lesson);
		await one.answer(first(one.wrong));
		await two.answer(...two.right);
		await page.reload();
		await one.group.scrollIntoViewIfNeeded();
		await expect(one.group.getByText(quiz.isWrong)).toBeVisible();
		await expect(one.option(first(one.wrong))).toBeChecked();
		for (const text of two.right) await expect(two.option(text)).toBeChecked();
	});

	test('the record says what was answered, how well, and how often', async ({ page }) => {
		const question = oneOf(quizOn(page, lesson), 'single');
		await question.answer(first(question.wrong));
		await question.retry();
		await question.answer(first(question.right));
		const { version, last, lessons, answers } = await recordOn(page);
		expect({ version, last, lessons: Object.keys(lessons) }).toEqual({
			version: 2,
			last: lesson.id,
			lessons: [lesson.id],
		});
		const key = lesson.questions
			.filter(isChoice)
			.find(({ id }) => id === question.id)
			?.options.find(({ correct }) => correct)?.id;
		expect(Object.keys(answers)).toEqual([question.id]);
		expect(answers[question.id]?.map(({ score }) => score)).toEqual([0, 1]);
		expect(answers[question.id]?.at(-1)).toEqual({
			answer: { type: 'choice', chosen: [key] },
			score: 1,
			at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
		});
	});
});

test('the whole quiz can be worked by keyboard alone', async ({ page }) => {
	await page.goto(`./${lesson.address}`);
	const questions = quizOn(page, lesson);
	const single = oneOf(questions, 'single');
	const options = single.group.getByRole('radio');
	for (let presses = 0; presses < 150 && (await single.group.locator(':focus').count()) === 0; presses++)
		await page.keyboard.press('Tab');
	await expect(options.first()).toBeFocused();
	await single.group.getByText(quiz.retry, { exact: true }).waitFor({ state: 'attached' });
	await page.keyboard.press('Space');
	await expect(options.first()).toBeChecked();
	await page.keyboard.press('ArrowDown');
	await expect(options.nth(1)).toBeChecked();
	await page.keyboard.press('ArrowUp');
	await expect(options.first()).toBeChecked();

	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(single.group.getByText(single.explanation)).toBeVisible();
	await expect(single.group.locator(':focus')).toHaveText(/^(Juste|Pas encore)/);
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Space');
	await expect(options.first()).toBeFocused();
	await expect(options.first()).not.toBeChecked();

	const multiple = oneOf(questions, 'multiple');
	for (let presses = 0; presses < 50 && (await multiple.group.locator(':focus').count()) === 0; presses++)
		await page.keyboard.press('Tab');
	const boxes = multiple.group.getByRole('checkbox');
	await expect(boxes.first()).toBeFocused();
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await expect(boxes.nth(1)).toBeChecked();
	await page.keyboard.press('Space');
	await expect(boxes.nth(1)).not.toBeChecked();
	await expect(boxes.first()).toBeChecked();
});

/** @returns what lets the scripts arrive */
async function holdScripts(page: Page): Promise<() => void> {
	const { promise, resolve } = Promise.withResolvers<void>();
	await page.route('**/_astro/*.js', (route) => promise.then(() => route.continue()));
	return resolve;
}

test.describe('while the script is on its way', () => {
	test('a choice and a check are not lost', async ({ page }) => {
		const arrive = await holdScripts(page);
		await page.goto(`./${lesson.address}`);
		const [checked, chosen] = quizOn(page, lesson);
		await checked.choose(first(checked.right));
		await checked.check();
		await expect(checked.group.getByText(checked.explanation)).toBeVisible();
		await chosen.choose(first(chosen.right));

		arrive();
		await expect(checked.group.getByText(quiz.isRight, { exact: true })).toBeVisible();
		await expect(checked.option(first(checked.right))).toBeChecked();
		await expect(chosen.option(first(chosen.right))).toBeChecked();
		expect(Object.keys((await recordOn(page)).answers)).toEqual([checked.id]);
		await chosen.check();
		await expect(chosen.group.getByText(chosen.explanation)).toBeVisible();
		await expect.poll(async () => Object.keys((await recordOn(page)).answers)).toEqual([checked.id, chosen.id]);
	});

	test('a check made early takes the focus to its verdict too', async ({ page }) => {
		const arrive = await holdScripts(page);
		await page.goto(`./${lesson.address}`);
		const [question] = quizOn(page, lesson);
		await question.choose(first(question.right));
		await question.check();
		arrive();
		await expect(question.group.locator(':focus')).toHaveText(quiz.isRight);
	});

	test('a check with nothing chosen says so once it can, and takes the correction back', async ({ page }) => {
		const arrive = await holdScripts(page);
		await page.goto(`./${lesson.address}`);
		const [question] = quizOn(page, lesson);
		await question.check();
		arrive();
		await expect(question.group.getByRole('status').filter({ hasText: quiz.chooseFirst })).toBeVisible();
		await expect(question.group.getByText(question.explanation)).toBeHidden();
	});

	test('a script that never arrives leaves the quiz as it is without one', async ({ page, complaints }) => {
		await page.route('**/_astro/*.js', (route) => route.abort('connectionfailed'));
		await page.goto(`./${lesson.address}`);
		const [question] = quizOn(page, lesson);
		await question.choose(first(question.right));
		await question.check();
		for (const feedback of question.feedback) await expect(question.group.getByText(feedback)).toBeVisible();
		complaints.length = 0;
	});
});

test.describe('an exercise', () => {
	const answer = 'Six critères : le poids (S), le prix (A)…\n« Deuxième ligne » 👍';

	test('keeps what was written, and says so', async ({ page }) => {
		await page.goto(`./${lesson.address}`);
		await wake(page, lesson);
		const field = page.getByRole('textbox', { name: words.exercise.label });
		await field.fill(answer);
		await expect(page.getByRole('status').filter({ hasText: words.exercise.kept })).toBeVisible();
		await page.reload();
		await field.scrollIntoViewIfNeeded();
		await expect(field).toHaveValue(answer);
	});

	test('keeps what was written just before leaving', async ({ page }) => {
		await page.goto(`./${lesson.address}`);
		const field = page.getByRole('textbox', { name: words.exercise.label });
		await wake(page, lesson);
		await field.pressSequentially('Vite, ');
		await page.goto('./cours/');
		expect(Object.values((await recordOn(page)).lessons[lesson.id]?.exercises ?? {})).toMatchObject([
			[{ text: 'Vite, ' }],
		]);
	});

	test('what was written before the script arrived is kept too', async ({ page }) => {
		const arrive = await holdScripts(page);
		await page.goto(`./${lesson.address}`);
		await page.getByRole('textbox', { name: words.exercise.label }).fill(answer);
		arrive();
		await quizOn(page, lesson)[0].group.getByText(quiz.retry, { exact: true }).waitFor({ state: 'attached' });
		await page.goto('./cours/');
		expect(Object.values((await recordOn(page)).lessons[lesson.id]?.exercises ?? {})).toMatchObject([
			[{ text: answer }],
		]);
	});
});
