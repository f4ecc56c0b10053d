/** The diagnostic: twenty questions with how sure one is, an advice for each module, nothing lost on the way. */
import type { Page } from '@playwright/test';
import { count, fill } from '../../src/i18n/sentences.ts';
import { rightAnswer, wrongAnswer } from '../support/questions.ts';
import { give } from './support/answering.ts';
import { aboutCalled, askedCalled, bank, feedbackOf } from './support/bank.ts';
import { code, lessonCalled, words } from './support/built-site.ts';
import { faults } from './support/faults.ts';
import { recordOn } from './support/record.ts';
import { askedNow } from './support/session.ts';
import { expect, test } from './support/test.ts';
import { widerThanThePage } from './support/width.ts';

const { diagnostic, sitting, quiz } = words;
const questions = bank.questions.filter(({ list }) => list === 'diagnostic');
const DIAGNOSTIC = './reviser/diagnostic/';

const start = (page: Page) => page.getByRole('button', { name: diagnostic.start });
const sureness = (page: Page) => page.getByRole('group', { name: quiz.sureness.asked });
const next = (page: Page) => page.getByRole('button', { name: sitting.next, exact: true });
const place = (page: Page, rank: number) =>
	page.getByRole('heading', { name: fill(sitting.place, { rank, total: questions.length }), exact: true });

/** Answers the one that is asked, and says how sure. */
async function answer(page: Page, isRight: boolean, sure: string): Promise<void> {
	const { question, field } = await askedNow(page);
	await give(field, question, isRight ? rightAnswer(question) : wrongAnswer(question));
	await sureness(page).getByRole('radio', { name: sure, exact: true }).check();
}

async function finish(page: Page): Promise<void> {
	await page.getByRole('button', { name: sitting.end }).click();
	await page.getByRole('alertdialog').getByRole('button', { name: sitting.endYes }).click();
	await expect(page.getByRole('table')).toBeVisible();
}

test('it has two questions for each module', () => {
	expect(questions).toHaveLength(20);
	for (const { id } of bank.modules) expect(questions.filter(({ module }) => module === id)).toHaveLength(2);
});

test('answered to the end, it advises for each module, and offers first what one was wrongly sure of', async ({
	page,
}) => {
	test.setTimeout(240_000);
	await page.goto(DIAGNOSTIC);
	const said = fill(diagnostic.rules, { questions: count(words.count.questions, questions.length, code) });
	await expect(page.getByText(said)).toBeVisible();
	await start(page).click();
	const [known, partly, unknown, ...others] = bank.modules.map(({ id }) => id);
	const seen = new Map<string, number>();
	let falselySure = '';
	for (let rank = 1; rank <= questions.length; rank++) {
		await expect(place(page, rank)).toBeVisible();
		const { question } = await askedNow(page);
		const { module, lesson } = aboutCalled(question.id);
		const time = (seen.get(module) ?? 0) + 1;
		seen.set(module, time);
		const isRight = module === unknown ? false : module === partly ? time === 1 : true;
		if (module === partly && time === 2) falselySure = lesson;
		const isSure = module === known || (module === partly && time === 2);
		await answer(page, isRight, isSure ? quiz.sureness.sure : quiz.sureness.unsure);
		for (const text of feedbackOf(question)) await expect(page.getByText(text)).toHaveCount(0);
		if (rank < questions.length) await next(page).click();
	}
	await finish(page);
	expect(others.length).toBeGreaterThan(0);
	await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: '17' })).toBeVisible();
	const row = (module = '') =>
		page.getByRole('row', { name: bank.modules.find(({ id }) => id === module)?.title ?? '' });
	await expect(row(known)).toContainText(diagnostic.skim);
	await expect(row(known)).toContainText('2/2');
	await expect(row(partly)).toContainText(diagnostic.follow);
	await expect(row(unknown)).toContainText(diagnostic.train);
	await expect(row(unknown)).toContainText('0/2');
	await expect(page.getByRole('row')).toHaveCount(1 + bank.modules.length);
	const { title, address } = lessonCalled(falselySure);
	await row(partly).getByRole('link', { name: title }).click();
	await expect(page).toHaveURL(new RegExp(`/a/b/${address}$`));

	await page.goto(DIAGNOSTIC);
	await expect(page.getByRole('button', { name: diagnostic.again })).toBeVisible();
	await page.goto('./reviser/');
	await expect(page.getByText(words.review.nothingYet)).toHaveCount(0);
});

test('closed in the middle it goes on with its answers and how sure one was', async ({ page, context }) => {
	await page.goto(DIAGNOSTIC);
	await start(page).click();
	await answer(page, true, quiz.sureness.rather);
	const { question } = await askedNow(page);
	await page.close();
	const later = await context.newPage();
	await later.goto(DIAGNOSTIC);
	await expect(later.getByText(sitting.paused)).toBeVisible();
	await later.getByRole('button', { name: sitting.resume }).click();
	await expect(place(later, 2)).toBeVisible();
	await later.getByRole('button', { name: sitting.previous }).click();
	expect((await askedNow(later)).question.id).toBe(question.id);
	await expect(sureness(later).getByRole('radio', { name: quiz.sureness.rather })).toBeChecked();
	const [kept] = Object.values((await recordOn(later)).sittings);
	expect(kept?.given[question.id]).toMatchObject({ sure: 'rather', answer: rightAnswer(askedCalled(question.id)) });
});

test('start, question and advice fit in 320 px and have no fault', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 800 });
	const look = async (step: string) => {
		expect.soft(await page.evaluate(widerThanThePage), step).toEqual([]);
		expect.soft(await faults(page), step).toEqual([]);
	};
	await page.goto(DIAGNOSTIC);
	await expect(start(page)).toBeVisible();
	await look('start');
	await start(page).click();
	await answer(page, false, quiz.sureness.sure);
	await look('question');
	await finish(page);
	await look('advice');
});
