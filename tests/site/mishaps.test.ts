/** Mishaps while testing oneself: no storage, a full one, a broken record, clocks set back, two tabs, a page closed: nothing saved is lost. */
import type { Page } from '@playwright/test';
import { withSitting } from '../../src/learning/record/deeds.ts';
import { emptyRecord, type LearnerRecord } from '../../src/learning/record/record.ts';
import { rightAnswer, wrongAnswer } from '../support/questions.ts';
import { answerAndCheck, fieldOf, give } from './support/answering.ts';
import { askedCalled, bank, practised } from './support/bank.ts';
import { lessonCalled, words } from './support/built-site.ts';
import { answered, daysAgo, live, openWith } from './support/learner.ts';
import { fillStorage, forbidStorage, key, recordOn, store, storedOn } from './support/record.ts';
import { answerAll, answerNow, askedNow, endOf, goOn } from './support/session.ts';
import { expect, test } from './support/test.ts';

const { trouble, exam, sitting: said, practice, quiz } = words;
const EXAM = 'reviser/examen/';
const single = (list: string) => bank.questions.filter((one) => one.list === list && one.type === 'single');
const three = single('exam')
	.slice(0, 3)
	.map(({ id }) => id);
const due = single('lesson')
	.slice(0, 3)
	.map(({ id }) => id);

const begun: LearnerRecord = withSitting(emptyRecord(), 'exam-abc', () => ({
	kind: 'exam',
	seed: 'abc',
	questions: three,
	started: daysAgo(0.1),
	given: {},
	flags: {},
	seconds: 0,
}));
const toReview: LearnerRecord = {
	...due.reduce((record, id) => answered(record, id, true, daysAgo(30)), emptyRecord()),
	lessons: {},
};

/** From now on the device takes nothing more, as when another page has filled it. */
const fillNow = (page: Page): Promise<unknown> =>
	page.evaluate(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
		};
	});

const saidOnce = async (page: Page, sentence: string) => {
	await expect(page.getByText(sentence)).toBeVisible();
	await expect(page.getByText(sentence)).toHaveCount(1);
};

async function answerSitting(page: Page): Promise<string> {
	const { question, field } = await askedNow(page);
	await give(field, question, rightAnswer(question));
	return question.id;
}

const next = (page: Page) => page.getByRole('button', { name: said.next, exact: true });

async function end(page: Page): Promise<void> {
	await page.getByRole('button', { name: said.end }).click();
	await page.getByRole('alertdialog').getByRole('button', { name: said.endYes }).click();
	await expect(page.getByRole('heading', { name: exam.reports })).toBeVisible();
}

test('the device fills up in the middle of an exam: what was kept stays, the exam goes on to its report', async ({
	page,
}) => {
	await openWith(page, begun, EXAM);
	await page.getByRole('button', { name: said.resume }).click();
	const one = await answerSitting(page);
	await fillNow(page);
	await next(page).click();
	await answerSitting(page);
	await saidOnce(page, trouble.full);
	await next(page).click();
	await answerSitting(page);
	await end(page);
	await saidOnce(page, trouble.full);
	await expect(page.getByRole('main').locator('details.report summary')).toContainText('100');
	expect(Object.keys((await recordOn(page)).sittings['exam-abc']?.given ?? {})).toEqual([one]);
	await page.reload();
	await page.getByRole('button', { name: said.resume }).click();
	await expect(page.getByRole('heading', { name: /2 .* 3/ })).toBeVisible();
});

test('the device fills up in the middle of a review: it goes on to its end', async ({ page }) => {
	await openWith(page, toReview, 'reviser/');
	await page.getByRole('main').locator('button.button').first().click();
	const { id } = await answerNow(page, true);
	await fillNow(page);
	await goOn(page);
	await answerAll(page);
	await expect(endOf(page)).toBeVisible();
	await saidOnce(page, trouble.full);
	expect((await recordOn(page)).answers[id]).toHaveLength(2);
});

for (const { name, spoil, sentence } of [
	{ name: 'forbidden', spoil: forbidStorage, sentence: trouble.forbidden },
	{ name: 'full', spoil: fillStorage, sentence: trouble.full },
]) {
	test(`a storage that is ${name} stops no exam, and is said once`, async ({ page }) => {
		await spoil(page);
		await page.goto(`./${EXAM}`);
		await page.getByRole('button', { name: exam.start }).click();
		await answerSitting(page);
		await next(page).click();
		await answerSitting(page);
		await saidOnce(page, sentence);
		await end(page);
		await saidOnce(page, sentence);
	});

	test(`a storage that is ${name} stops no practice, and is said once`, async ({ page }) => {
		await spoil(page);
		await page.goto('./reviser/entrainement/');
		await page.getByRole('button', { name: practice.start }).click();
		await answerNow(page, true);
		await goOn(page);
		await answerNow(page, false);
		await saidOnce(page, sentence);
	});
}

for (const address of [
	'reviser/',
	'reviser/entrainement/',
	EXAM,
	'reviser/diagnostic/',
	'reviser/progression/',
	'reviser/attestation/',
	'reviser/module/fondations/',
])
	test(`/${address} sets a broken record aside whole, says so once, and begins anew`, async ({ page }) => {
		const broken = JSON.stringify(begun).slice(0, -20);
		await page.goto('./mentions-legales/');
		await store(page, broken);
		await page.goto(`./${address}`);
		await live(page);
		await saidOnce(page, trouble.unreadable);
		expect(Object.values(await storedOn(page))).toContain(broken);
	});

test('a clock set back leaves answers in the order in which they were given', async ({ page }) => {
	const now = Date.now();
	const [id = ''] = due;
	await page.clock.install({ time: now });
	await openWith(
		page,
		answered(emptyRecord(), id, false, new Date(now - 60_000).toISOString()),
		'reviser/entrainement/',
	);
	for (const [back, isRight] of [
		[400 * 86_400_000, false],
		[3_600_000, true],
	] as const) {
		await page.clock.setSystemTime(now - back);
		await page.goto('./reviser/entrainement/');
		await page.getByRole('checkbox', { name: practice.onlyMissed }).check();
		await page.getByRole('button', { name: practice.start }).click();
		await answerNow(page, isRight);
	}
	const attempts = (await recordOn(page)).answers[id] ?? [];
	expect(attempts.map(({ score }) => score)).toEqual([0, 0, 1]);
	expect(attempts.map(({ at }) => at)).toEqual(attempts.map(({ at }) => at).toSorted());
	for (const { seconds = 0 } of attempts) expect(seconds).toBeGreaterThanOrEqual(0);
});

test('a clock set back in the middle of an exam loses no answer and takes no time away', async ({ page }) => {
	const now = Date.now();
	await page.clock.install({ time: now });
	await openWith(page, begun, EXAM);
	await page.getByRole('button', { name: said.resume }).click();
	const { question, field } = await askedNow(page);
	await give(field, question, wrongAnswer(question));
	const before = (await recordOn(page)).sittings['exam-abc'];
	await page.clock.setSystemTime(now - 86_400_000);
	await give(field, question, rightAnswer(question));
	const after = (await recordOn(page)).sittings['exam-abc'];
	expect(after?.given[question.id]?.answer).toEqual(rightAnswer(question));
	expect((after?.given[question.id]?.at ?? '') > (before?.given[question.id]?.at ?? '')).toBe(true);
	expect(after?.seconds).toBeGreaterThanOrEqual(before?.seconds ?? 0);
});

test('an exam that was over when the clock was set back is still over', async ({ page }) => {
	const now = Date.now();
	await page.clock.install({ time: now });
	await openWith(page, begun, EXAM);
	await page.getByRole('button', { name: said.resume }).click();
	await answerSitting(page);
	await end(page);
	await page.clock.setSystemTime(now - 400 * 86_400_000);
	await page.reload();
	await expect(page.getByRole('heading', { name: exam.reports })).toBeVisible();
	await expect(page.getByRole('button', { name: exam.start })).toHaveCount(0);
});

test('two tabs answering at once, in practice and in a lesson: both are kept', async ({ page, context }) => {
	const lesson = lessonCalled('etape-acquisition');
	const inLesson = lesson.questions.filter(({ type }) => type === 'single').map(({ id }) => askedCalled(id));
	const beside = await context.newPage();
	await page.goto('./reviser/entrainement/');
	// A list that is closed takes no arrows in a tab that stands behind another: choices do.
	await page.getByRole('combobox', { name: practice.type }).selectOption(practice.types.single);
	await beside.goto(`./${lesson.address}`);
	await page.getByRole('button', { name: practice.start }).click();
	const given: string[] = [];
	for (const question of inLesson) {
		const [here] = await Promise.all([
			answerNow(page, true),
			answerAndCheck(fieldOf(beside, question), question, rightAnswer(question)),
		]);
		given.push(here.id, question.id);
		await goOn(page);
	}
	const { answers } = await recordOn(page);
	expect(Object.keys(answers).toSorted()).toEqual([...new Set(given)].toSorted());
	expect(Object.values(answers).flat()).toHaveLength(given.length);
	await expect(beside.getByText(quiz.isRight, { exact: true })).toHaveCount(inLesson.length);
});

test('the same exam open in two tabs keeps the answers of both, and ends in both', async ({ page, context }) => {
	await openWith(page, begun, EXAM);
	const beside = await context.newPage();
	await beside.goto(`./${EXAM}`);
	for (const tab of [page, beside]) await tab.getByRole('button', { name: said.resume }).click();
	const one = await answerSitting(page);
	await next(beside).click();
	const two = await answerSitting(beside);
	await expect
		.poll(async () => Object.keys((await recordOn(page)).sittings['exam-abc']?.given ?? {}).toSorted())
		.toEqual([one, two].toSorted());
	await end(beside);
	await expect(page.getByRole('heading', { name: exam.reports })).toBeVisible();
	await expect(page.locator('fieldset.question')).toHaveCount(0);
	const { result } = (await recordOn(page)).sittings['exam-abc'] ?? {};
	expect(Object.keys(result?.scores ?? {}).toSorted()).toEqual([one, two].toSorted());
});

test('a page closed while an answer is checked has kept it', async ({ page, context }) => {
	await openWith(page, toReview, 'reviser/');
	await page.getByRole('main').locator('button.button').first().click();
	const { id } = await answerNow(page, false);
	await page.close({ runBeforeUnload: false });
	const later = await context.newPage();
	await later.goto('./reviser/');
	expect((await recordOn(later)).answers[id]).toHaveLength(2);
	expect(practised.some((question) => question.id === id)).toBe(true);
});

test('what stands under the record’s name is left alone by a later version’s record', async ({ page }) => {
	await page.goto('./mentions-legales/');
	const newer = JSON.stringify({ version: 99, sittings: 'unknown' });
	await store(page, newer);
	await page.goto('./reviser/entrainement/');
	await saidOnce(page, trouble.newer);
	await page.getByRole('button', { name: practice.start }).click();
	await answerNow(page, true);
	const { [key]: _, ...others } = await storedOn(page);
	expect(Object.values(others)).toEqual([newer]);
});
