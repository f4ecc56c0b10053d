/** Every question that is more than a choice: without script, by keyboard, right and wrong, remembered, at 320 px. */
import type { Locator, Page } from '@playwright/test';
import type { AskedQuestion } from '../../src/questions/ask.ts';
import { mark } from '../../src/questions/mark.ts';
import { rightAnswer, wrongAnswer } from '../support/questions.ts';
import { checkButton, fieldOf, give, verdict } from './support/answering.ts';
import { askedCalled, bank, feedbackOf } from './support/bank.ts';
import { lessons, type OpenLesson, words } from './support/built-site.ts';
import { faults } from './support/faults.ts';
import { isChoice } from './support/quiz.ts';
import { recordOn } from './support/record.ts';
import { expect, test } from './support/test.ts';
import { widerThanThePage } from './support/width.ts';

const { quiz } = words;

interface Placed {
	lesson: OpenLesson;
	question: AskedQuestion;
}

/** The questions of the lessons that are no choices, as their pages ask them. */
const placed: Placed[] = lessons.flatMap((lesson) =>
	lesson.questions.flatMap((question) => (isChoice(question) ? [] : [{ lesson, question: askedCalled(question.id) }])),
);

async function open(page: Page, { lesson, question }: Placed): Promise<Locator> {
	await page.goto(`./${lesson.address}`);
	return fieldOf(page, question);
}

/** Wakes the quiz's script without answering anything. */
async function wake(field: Locator): Promise<void> {
	await checkButton(field).focus();
	await field.getByText(quiz.retry, { exact: true }).waitFor({ state: 'attached' });
}

test('what these tests take for right and for wrong is marked so, in every question of the course', () => {
	for (const { id } of bank.questions) {
		const question = askedCalled(id);
		expect.soft(mark(question, rightAnswer(question)), id).toEqual({ score: 1, isRight: true });
		expect.soft(mark(question, wrongAnswer(question)).score, id).toBeLessThan(0.4);
	}
});

test('the course has a question of each type that is more than a choice', () => {
	expect([...new Set(placed.map(({ question }) => question.type))].toSorted()).toEqual(
		['categorise', 'cloze', 'debate', 'match', 'numeric', 'order', 'scenario'].toSorted(),
	);
});

for (const [rank, one] of placed.entries()) {
	const { question } = one;
	/** What the type says, and not the question, is tried once for each type. */
	const isFirst = placed.findIndex((other) => other.question.type === question.type) === rank;

	test(`${question.type}, ${question.id}: answered right by keyboard alone, said right, kept, shown again`, async ({
		page,
	}) => {
		const field = await open(page, one);
		await wake(field);
		const answer = rightAnswer(question);
		await give(field, question, answer);
		await checkButton(field).press('Enter');
		await expect(verdict(field)).toHaveText(quiz.isRight);
		await expect(verdict(field)).toBeFocused();
		const { answers } = await recordOn(page);
		expect(answers[question.id]).toMatchObject([{ answer, score: mark(question, answer).score }]);
		await page.reload();
		await expect(verdict(field)).toHaveText(quiz.isRight);
		await checkButton(field).press('Enter');
		await expect(verdict(field)).toHaveCount(0);
	});

	if (isFirst)
		test(`${question.type}, ${question.id}: asked to be checked before it is answered, it says so`, async ({
			page,
		}) => {
			const field = await open(page, one);
			await wake(field);
			await checkButton(field).press('Enter');
			await expect(field.getByRole('status').filter({ hasText: quiz.chooseFirst })).toBeVisible();
			await expect(verdict(field)).toHaveCount(0);
		});

	test(`${question.type}, ${question.id}: fits in 320 px and has no fault, before and after`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 800 });
		const field = await open(page, one);
		await wake(field);
		const look = async (isWhole: boolean) => {
			if (isWhole) expect.soft(await faults(page)).toEqual([]);
			expect.soft(await page.evaluate(widerThanThePage)).toEqual([]);
		};
		await look(true);
		await give(field, question, rightAnswer(question));
		await checkButton(field).press('Enter');
		await expect(verdict(field)).toBeVisible();
		await look(isFirst);
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	for (const one of placed)
		test(`${one.question.type}, ${one.question.id}: can be thought through, and every explanation read`, async ({
			page,
		}) => {
			const field = await open(page, one);
			const { question } = one;
			for (const summary of await field.locator('.moment summary').all()) await summary.click();
			await checkButton(field).click();
			for (const text of feedbackOf(question)) await expect(field.getByText(text).first()).toBeVisible();
		});
});
