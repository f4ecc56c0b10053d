/** Free practice: set up, answered, explained, done again; by mouse, by keyboard, on a narrow phone. */
import type { Page } from '@playwright/test';
import { count, fill } from '../../src/i18n/sentences.ts';
import { fitting } from '../../src/learning/practice/choose.ts';
import { emptyRecord } from '../../src/learning/record/record.ts';
import { mixed } from '../../src/questions/mixed.ts';
import { rightAnswer } from '../support/questions.ts';
import { answerAndCheck, byTab, fieldOf, press } from './support/answering.ts';
import { aboutCalled, askedCalled, bank, feedbackOf } from './support/bank.ts';
import { code, lessonCalled, words } from './support/built-site.ts';
import { faults } from './support/faults.ts';
import { answered, hoursAgo, openWith } from './support/learner.ts';
import { first } from './support/quiz.ts';
import { recordOn } from './support/record.ts';
import { answerAll, answerNow, askedNow, endOf, goOn, placeIn } from './support/session.ts';
import { expect, test } from './support/test.ts';
import { widerThanThePage } from './support/width.ts';

const { practice, session, quiz } = words;
const MODULE = 'apres-achat';
const module = bank.modules.find(({ id }) => id === MODULE)?.title ?? '';

const start = (page: Page) => page.getByRole('button', { name: practice.start });
const list = (page: Page, label: string) => page.getByRole('combobox', { name: label, exact: true });
const found = (number: number) => count(practice.found, number, code);
const questions = (number: number) => count(words.count.questions, number, code);

/** Sets up five questions of a module. */
async function begin(page: Page, wish: { type?: string; asksSure?: boolean } = {}): Promise<void> {
	await list(page, practice.module).selectOption(module);
	if (wish.type) await list(page, practice.type).selectOption(wish.type);
	await list(page, practice.number).selectOption(questions(5));
	if (wish.asksSure) await page.getByRole('checkbox', { name: practice.asksSure }).check();
	await start(page).click();
	await expect(placeIn(page, 1, 5)).toBeVisible();
}

test('the form says how many questions fit, whatever is chosen', async ({ page }) => {
	await page.goto('./reviser/entrainement/');
	const status = page.getByRole('status');
	const fitted = (wish: object) => found(fitting(bank.questions, emptyRecord(), wish).length);
	await expect(status.filter({ hasText: fitted({}) })).toBeVisible();
	await list(page, practice.module).selectOption(module);
	await expect(status.filter({ hasText: fitted({ module: MODULE }) })).toBeVisible();
	await list(page, practice.type).selectOption(practice.types.scenario);
	await expect(status.filter({ hasText: fitted({ module: MODULE, type: 'scenario' }) })).toBeVisible();
	await list(page, practice.difficulty).selectOption(practice.difficulties[2] ?? '');
	await expect(status.filter({ hasText: fitted({ module: MODULE, type: 'scenario', difficulty: 3 }) })).toBeVisible();
	await page.getByRole('checkbox', { name: practice.onlyMissed }).check();
	await expect(status.filter({ hasText: practice.none })).toBeVisible();
	await expect(start(page)).toBeDisabled();
	await page.getByRole('checkbox', { name: practice.onlyMissed }).uncheck();
	await expect(start(page)).toBeEnabled();
});

test('what is asked is of the module, kind and number chosen, and never of the exam', async ({ page }) => {
	await page.goto('./reviser/entrainement/');
	await begin(page, { type: practice.types.categorise });
	const asked = await answerAll(page);
	expect(new Set(asked).size).toBe(5);
	for (const about of asked.map(aboutCalled)) {
		expect(about).toMatchObject({ module: MODULE, type: 'categorise' });
		expect(['lesson', 'practice']).toContain(about.list);
	}
});

test('each answer is said right or wrong and explained at once, and nothing is explained before', async ({ page }) => {
	await page.goto('./reviser/entrainement/');
	await begin(page);
	for (let rank = 0; rank < 5; rank++) {
		await expect(placeIn(page, rank + 1, 5)).toBeVisible();
		const { question, field } = await askedNow(page);
		await expect(field.getByText(question.explanation)).toBeHidden();
		await answerNow(page, rank % 2 === 0);
		await expect(field.locator(':focus')).toHaveText(rank % 2 === 0 ? quiz.isRight : /./);
		await expect(field.getByText(question.explanation)).toBeVisible();
		if (question.type !== 'scenario' && question.type !== 'numeric')
			for (const text of feedbackOf(question)) await expect(field.getByText(text).first()).toBeVisible();
		await goOn(page);
	}
	await expect(endOf(page)).toHaveText(fill(session.result, { right: 3, total: 5 }));
});

test('the end lists what was missed with its lessons, and lets it be done again', async ({ page }) => {
	await page.goto('./reviser/entrainement/');
	await begin(page);
	const asked = await answerAll(page, (rank) => rank > 1);
	const missed = asked.slice(0, 2);
	await expect(endOf(page)).toHaveText(fill(session.result, { right: 3, total: 5 }));
	await expect(endOf(page)).toBeFocused();
	for (const id of missed) {
		const entry = page.getByRole('listitem').filter({ hasText: askedCalled(id).prompt });
		await expect(entry.getByRole('link', { name: lessonCalled(aboutCalled(id).lesson).title })).toBeVisible();
	}
	for (const id of asked.slice(2)) await expect(page.getByText(askedCalled(id).prompt)).toHaveCount(0);

	await page.getByRole('button', { name: session.redoMissed }).click();
	await expect(placeIn(page, 1, 2)).toBeVisible();
	const again = await answerAll(page);
	expect(again.toSorted()).toEqual(missed.toSorted());
	await expect(page.getByText(session.allRight)).toBeVisible();
	await expect(page.getByRole('button', { name: session.redoMissed })).toHaveCount(0);
	await page.getByRole('button', { name: practice.again }).click();
	await expect(start(page)).toBeVisible();
	await expect(list(page, practice.module).locator('option:checked')).toHaveText(module);
});

test('a link to a missed lesson leads to it', async ({ page }) => {
	await page.goto('./reviser/entrainement/');
	await begin(page);
	const [missed = ''] = await answerAll(page, (rank) => rank > 0);
	const { title, address } = lessonCalled(aboutCalled(missed).lesson);
	await page
		.getByRole('listitem')
		.filter({ hasText: askedCalled(missed).prompt })
		.getByRole('link')
		.first()
		.click();
	await expect(page).toHaveURL(new RegExp(`/a/b/${address}$`));
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
});

test('only what was missed before is asked, if so wished', async ({ page }) => {
	const ids = fitting(bank.questions, emptyRecord(), { module: MODULE }).map(({ id }) => id);
	const [missed = '', mended = '', known = ''] = ids;
	const record = [
		{ id: missed, isRight: false, hours: 50 },
		{ id: mended, isRight: false, hours: 50 },
		{ id: mended, isRight: true, hours: 40 },
		{ id: known, isRight: true, hours: 30 },
	].reduce((grown, { id, isRight, hours }) => answered(grown, id, isRight, hoursAgo(hours)), emptyRecord());
	await openWith(page, record, 'reviser/entrainement/');
	await page.getByRole('checkbox', { name: practice.onlyMissed }).check();
	await expect(page.getByText(found(1))).toBeVisible();
	await start(page).click();
	expect(await answerAll(page)).toEqual([missed]);
	await page.getByRole('button', { name: practice.again }).click();
	await expect(page.getByText(practice.none)).toBeVisible();
});

test('how sure one is is asked if so wished, kept in the record, and told at the end when one was wrong', async ({
	page,
}) => {
	await page.goto('./reviser/entrainement/');
	await begin(page, { asksSure: true });
	const { field } = await askedNow(page);
	await field
		.getByRole('group', { name: quiz.sureness.asked })
		.getByRole('radio', { name: quiz.sureness.sure, exact: true })
		.check();
	const { id: sure } = await answerNow(page, false);
	await expect(field.getByRole('group', { name: quiz.sureness.asked })).toHaveCount(0);
	await goOn(page);
	const { id: silent } = await answerNow(page, true);
	await goOn(page);
	await answerAll(page);
	const { answers } = await recordOn(page);
	expect(answers[sure]?.[0]).toMatchObject({ sure: 'sure' });
	expect(answers[silent]?.[0]).not.toHaveProperty('sure');
	await expect(page.getByRole('heading', { name: session.sureErrors })).toBeVisible();
});

test('an answer is kept at once, with the seed that mixed its options and the time it took', async ({ page }) => {
	await page.goto('./reviser/entrainement/');
	await begin(page, { type: practice.types.single });
	const { question, field } = await askedNow(page);
	await answerNow(page, true);
	const attempt = first((await recordOn(page)).answers[question.id] ?? []);
	expect(attempt).toEqual({
		answer: rightAnswer(question),
		score: 1,
		at: expect.stringMatching(/Z$/),
		seconds: expect.any(Number),
		seed: expect.stringMatching(/./),
	});
	const options = (shown: typeof question) => ('options' in shown ? shown.options.map(({ text }) => text) : []);
	expect(
		await field.getByRole('radio').evaluateAll((all) => all.map((one) => one.closest('label')?.textContent)),
	).toEqual(options(mixed(question, attempt.seed ?? '')));
	await page.reload();
	expect((await recordOn(page)).answers[question.id]).toEqual([attempt]);
});

test('two sessions do not mix the options of a question alike', async ({ page }) => {
	const [id = ''] = fitting(bank.questions, emptyRecord(), { module: MODULE, type: 'match' }).map((one) => one.id);
	const record = answered(emptyRecord(), id, false, hoursAgo(50));
	const orders = new Set<string>();
	for (let round = 0; round < 6 && orders.size < 2; round++) {
		await openWith(page, record, 'reviser/entrainement/');
		await page.getByRole('checkbox', { name: practice.onlyMissed }).check();
		await start(page).click();
		const { field } = await askedNow(page);
		orders.add((await field.locator('label > span:first-child').allTextContents()).join());
	}
	expect(orders.size).toBe(2);
});

test('a hint that was looked at is kept with the answer', async ({ page }) => {
	const hinted = bank.questions.find(
		({ id, list: where }) => where === 'practice' && askedCalled(id).hint !== undefined,
	);
	const id = hinted?.id ?? '';
	await openWith(page, answered(emptyRecord(), id, false, hoursAgo(50)), 'reviser/entrainement/');
	await page.getByRole('checkbox', { name: practice.onlyMissed }).check();
	await start(page).click();
	const { question, field } = await askedNow(page);
	await field.getByText(quiz.hint, { exact: true }).click();
	await expect(field.getByText(question.hint ?? '')).toBeVisible();
	await answerNow(page, true);
	expect((await recordOn(page)).answers[id]?.at(-1)).toMatchObject({ hint: true });
});

test('from the form to the end by keyboard alone', async ({ page }) => {
	await page.goto('./reviser/entrainement/');
	await expect(start(page)).toBeVisible();
	await byTab(list(page, practice.module));
	for (
		let presses = 0;
		presses < 20 && (await list(page, practice.module).locator('option:checked').textContent()) !== module;
		presses++
	)
		await page.keyboard.press('ArrowDown');
	await byTab(list(page, practice.number));
	await page.keyboard.press('ArrowUp');
	await expect(list(page, practice.number).locator('option:checked')).toHaveText(questions(5));
	await byTab(page.getByRole('checkbox', { name: practice.asksSure }));
	await page.keyboard.press('Space');
	await press(start(page), byTab);
	const asked = await answerAll(page, (rank) => rank !== 1, byTab);
	expect(asked).toHaveLength(5);
	await expect(endOf(page)).toBeFocused();
	await press(page.getByRole('button', { name: session.redoMissed }), byTab);
	expect(await answerAll(page, () => true, byTab)).toEqual([asked[1]]);
});

test('the next question begins where it is said which one it is', async ({ page }) => {
	await page.goto('./reviser/entrainement/');
	await begin(page);
	await answerNow(page, true);
	await goOn(page);
	await expect(placeIn(page, 2, 5)).toBeFocused();
});

test('at 320 px nothing overflows and axe finds nothing: form, question, corrected, end', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 800 });
	const look = async (step: string) => {
		expect.soft(await page.evaluate(widerThanThePage), step).toEqual([]);
		expect.soft(await faults(page), step).toEqual([]);
	};
	await page.goto('./reviser/entrainement/');
	await expect(start(page)).toBeVisible();
	await look('form');
	await begin(page, { asksSure: true });
	for (let rank = 0; rank < 5; rank++) {
		const { question } = await askedNow(page);
		await look(`question ${question.id}`);
		await answerNow(page, rank > 0);
		await look(`question ${question.id}, corrected`);
		await goOn(page);
	}
	await expect(endOf(page)).toBeVisible();
	await look('end');
});

test.describe('without network', () => {
	test.use({ tolerates: /ERR_FAILED|failed/i });

	test('the bank that does not come is said, and is asked for again', async ({ page }) => {
		await page.route('**/questions/bank.json', (route) => route.abort());
		await page.goto('./reviser/entrainement/');
		await expect(page.getByRole('status').filter({ hasText: session.failed })).toBeVisible();
		await page.unroute('**/questions/bank.json');
		await page.getByRole('button', { name: session.retry }).click();
		await expect(start(page)).toBeVisible();
	});

	test('questions that do not come are said, and are asked for again', async ({ page }) => {
		await page.goto('./reviser/entrainement/');
		await expect(start(page)).toBeVisible();
		await page.route('**/questions/lessons/*.json', (route) => route.abort());
		await start(page).click();
		await expect(page.getByRole('status').filter({ hasText: session.failed })).toBeVisible();
		await page.unroute('**/questions/lessons/*.json');
		await page.getByRole('button', { name: session.retry }).click();
		await expect(placeIn(page, 1, 10)).toBeVisible();
	});
});

for (const type of [...new Set(bank.questions.map((question) => question.type))])
	test(`${type}: asked, answered wrong then right, marked as the rules say`, async ({ page }) => {
		const [one] = fitting(bank.questions, emptyRecord(), { type });
		const { id = '' } = one ?? {};
		await openWith(page, answered(emptyRecord(), id, false, hoursAgo(50)), 'reviser/entrainement/');
		await page.getByRole('checkbox', { name: practice.onlyMissed }).check();
		await start(page).click();
		await answerAll(page, () => false);
		await page.getByRole('button', { name: session.redoMissed }).click();
		const question = askedCalled(id);
		await answerAndCheck(fieldOf(page, question), question, rightAnswer(question));
		const scores = (await recordOn(page)).answers[id]?.map(({ score }) => score) ?? [];
		expect(scores).toHaveLength(3);
		expect(scores[1]).toBeLessThan(0.4);
		expect(scores[2]).toBe(1);
	});
