/** Reviews: what is due comes back, the weakest first, what is missed comes again, and all of it can be taken elsewhere. */
import type { Download, Page } from '@playwright/test';
import { count } from '../../src/i18n/sentences.ts';
import { emptyRecord, type LearnerRecord } from '../../src/learning/record/record.ts';
import { rightAnswer } from '../support/questions.ts';
import { answerAndCheck, checkButton, fieldOf, give } from './support/answering.ts';
import { aboutCalled, askedCalled, bank, practised } from './support/bank.ts';
import { code, lessonCalled, settings, words } from './support/built-site.ts';
import { downloadOf, textOf } from './support/download.ts';
import { faults } from './support/faults.ts';
import { answered, answerTo, daysAgo, openWith, studied } from './support/learner.ts';
import { recordOn } from './support/record.ts';
import { answerAll, answerNow, askedNow, endOf, goOn, placeIn } from './support/session.ts';
import { expect, test } from './support/test.ts';
import { widerThanThePage } from './support/width.ts';

const { review, session, quiz } = words;
const { daily, fresh } = settings.learning;
const REVIEW = 'reviser/';

const startOf = (page: Page, number: number) =>
	page.getByRole('button', { name: count(review.start, number, code), exact: true });
const questions = (number: number) => count(words.count.questions, number, code);

/** Some choices of each module: quick to answer. */
const ofModules = bank.modules.map(({ id }) =>
	practised.filter(({ module, type, list }) => module === id && type === 'single' && list === 'lesson'),
);
/** One question of each of some modules, so that none needs to be moved apart. */
const spread = (number: number): string[] => ofModules.slice(0, number).flatMap(([one]) => one?.id ?? []);

/** The answers alone, as if no lesson was begun: nothing new is then asked. */
const onlyAnswers = (record: LearnerRecord): LearnerRecord => ({ ...record, lessons: {} });

/** Each question answered right so many days ago. */
const answeredBefore = (days: Readonly<Record<string, number>>): LearnerRecord =>
	onlyAnswers(
		Object.entries(days).reduce((record, [id, ago]) => answered(record, id, true, daysAgo(ago)), emptyRecord()),
	);

async function saved(page: Page, button: string): Promise<{ file: Download; text: string }> {
	const file = await downloadOf(page, button);
	return { file, text: await textOf(file) };
}

test('before anything is done it says what to do, and offers nothing', async ({ page }) => {
	await page.goto(`./${REVIEW}`);
	await expect(page.getByRole('status').filter({ hasText: review.nothingYet })).toBeVisible();
	await expect(page.getByRole('table', { name: review.week })).toHaveCount(0);
	await expect(page.getByRole('button', { name: review.calendar })).toBeDisabled();
});

test('after a lesson’s quiz its other questions are offered as new, and its own come back days later', async ({
	page,
}) => {
	test.slow();
	const lesson = lessonCalled('etape-acquisition');
	await page.goto(`./${lesson.address}`);
	for (const { id } of lesson.questions) {
		const question = askedCalled(id);
		await answerAndCheck(fieldOf(page, question), question, rightAnswer(question));
	}
	await page.goto(`./${REVIEW}`);
	const unseen = practised.filter((question) => question.lesson === lesson.id && question.list === 'practice').length;
	await expect(startOf(page, Math.min(unseen, fresh))).toBeVisible();
	const week = page.getByRole('table', { name: review.week });
	await expect(week.getByRole('row', { name: review.today })).toContainText(questions(0));
	await expect(week.getByRole('row')).toHaveCount(8);

	const aged = JSON.parse(
		JSON.stringify(await recordOn(page)).replaceAll(/"\d{4}-[^"]*Z"/g, JSON.stringify(daysAgo(9))),
	) as LearnerRecord;
	await openWith(page, aged, REVIEW);
	await expect(page.getByText(count(review.due, lesson.questions.length, code))).toBeVisible();
	await expect(week.getByRole('row', { name: review.today })).toContainText(questions(lesson.questions.length));
});

test('the weakest come first, then new ones', async ({ page }) => {
	const [one = '', two = '', three = '', four = ''] = spread(4);
	const record = answeredBefore({ [one]: 12, [two]: 60, [three]: 6, [four]: 30 });
	await openWith(page, record, REVIEW);
	await startOf(page, 4).click();
	expect(await answerAll(page)).toEqual([two, four, one, three]);
});

test('what was missed comes again after three others, and is said to', async ({ page }) => {
	const record = answeredBefore(Object.fromEntries(spread(6).map((id, rank) => [id, 60 - 5 * rank])));
	await openWith(page, record, REVIEW);
	await startOf(page, 6).click();
	const [one, two, three, four, five, six] = spread(6);
	const asked: string[] = [];
	for (let rank = 0; rank < 4; rank++) {
		asked.push((await answerNow(page, rank > 0)).id);
		await goOn(page);
	}
	await expect(page.getByText(session.again)).toBeVisible();
	asked.push(...(await answerAll(page)));
	expect(asked).toEqual([one, two, three, four, one, five, six]);
	// The first answer counts.
	await expect(endOf(page)).toContainText('5');
	expect((await recordOn(page)).answers[one ?? '']?.map(({ score, review: isReview }) => [score, isReview])).toEqual([
		[1, undefined],
		[0, true],
		[1, true],
	]);
});

test('the last question missed comes again at the end, alone', async ({ page }) => {
	const [one = ''] = spread(1);
	await openWith(page, answeredBefore({ [one]: 30 }), REVIEW);
	await startOf(page, 1).click();
	await answerNow(page, false);
	await expect(page.getByRole('button', { name: session.next })).toBeVisible();
	await goOn(page);
	await expect(page.getByText(session.again)).toBeVisible();
	expect(await answerAll(page)).toEqual([one]);
	await page.getByRole('button', { name: review.back }).click();
	await expect(page.getByText(count(review.due, 1, code))).toHaveCount(0);
});

test('no more are asked a day than the host set, and no more new ones', async ({ page }) => {
	const many = practised.filter(({ list }) => list === 'lesson').slice(0, daily + 10);
	const old = onlyAnswers(many.reduce((record, { id }) => answered(record, id, true, daysAgo(30)), emptyRecord()));
	await openWith(page, old, REVIEW);
	await expect(startOf(page, daily)).toBeVisible();
	await expect(page.getByRole('table', { name: review.week }).getByRole('row', { name: review.today })).toContainText(
		questions(daily + 10),
	);

	const today = new Date().toISOString();
	const reviewed = many
		.slice(0, daily - 3)
		.map(({ id }) => [id, [...(old.answers[id] ?? []), answerTo(id, true, today, { review: true })]]);
	const begun = { ...old, answers: { ...old.answers, ...Object.fromEntries(reviewed) } };
	await openWith(page, begun, REVIEW);
	await expect(startOf(page, 3)).toBeVisible();

	const lesson = 'etape-maintenance';
	await openWith(page, studied([lesson], today), REVIEW);
	const unseen = practised.filter((question) => question.lesson === lesson && question.list === 'practice').length;
	await expect(startOf(page, Math.min(unseen, fresh))).toBeVisible();
});

test('what is remembered is counted, and what was reviewed leaves today', async ({ page }) => {
	const [one = '', two = ''] = spread(2);
	await openWith(page, answeredBefore({ [one]: 0.01, [two]: 300 }), REVIEW);
	const memory = page.getByRole('definition');
	await expect(memory).toHaveText([questions(1), questions(0), questions(1)]);
	await startOf(page, 1).click();
	expect(await answerAll(page)).toEqual([two]);
	await page.getByRole('button', { name: review.back }).click();
	await expect(memory).toHaveText([questions(2), questions(0), questions(0)]);
	const week = page.getByRole('table', { name: review.week });
	await expect(week.getByRole('row', { name: review.today })).toContainText(questions(0));
});

test('the calendar is a sound file, and holds a day for each day with something due', async ({ page }) => {
	const [one = '', two = '', three = ''] = spread(3);
	await openWith(page, answeredBefore({ [one]: 20, [two]: 20, [three]: 0.01 }), REVIEW);
	const { file, text } = await saved(page, review.calendar);
	expect(file.suggestedFilename()).toMatch(/\.ics$/);
	expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
	const lines = text.split('\r\n');
	for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
	const whole = text.replaceAll('\r\n ', '');
	const summaries = [...whole.matchAll(/^SUMMARY:(.*)$/gm)].map(([, said]) => said?.trim());
	expect(summaries).toEqual([expect.stringContaining(questions(2)), expect.stringContaining(questions(1))]);
	const days = [...whole.matchAll(/^DTSTART;VALUE=DATE:(\d{8})\r?$/gm)].map(([, day]) => day ?? '');
	const local = new Date();
	const today = [local.getFullYear(), local.getMonth() + 1, local.getDate()]
		.map((number) => String(number).padStart(2, '0'))
		.join('');
	expect(days[0]).toBe(today);
	expect((days[1] ?? '') > today).toBe(true);
	expect(new Set([...whole.matchAll(/^UID:(.*)$/gm)].map(([uid]) => uid)).size).toBe(2);
	expect(whole).toContain(page.url());
});

test('the cards are a file that Anki reads: one for each question of the module, with its answer', async ({ page }) => {
	await page.goto(`./${REVIEW}`);
	const [, module] = bank.modules;
	await page.getByRole('combobox', { name: review.ankiModule }).selectOption(module?.title ?? '');
	const { file, text } = await saved(page, review.anki);
	expect(file.suggestedFilename()).toMatch(/\.txt$/);
	const lines = text.trimEnd().split('\n');
	expect(lines.slice(0, 2)).toEqual(['#separator:tab', '#html:true']);
	const cards = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
	const wanted = practised.filter((question) => question.module === module?.id);
	expect(cards.map(([id]) => id).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
	for (const card of cards) {
		expect(card).toHaveLength(3);
		expect(card.every((field) => field.trim() !== '')).toBe(true);
	}
	const escaped = (said: string) => said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
	for (const [id = '', front = '', back = ''] of cards) {
		expect(front).toContain(escaped(askedCalled(id).prompt));
		expect(back).toContain(escaped(askedCalled(id).explanation));
	}
	await expect(
		page.getByRole('status').filter({ hasText: count(review.cardsSaved, wanted.length, code) }),
	).toBeVisible();
});

test('to be asked how sure one is holds in lessons too, until one says otherwise', async ({ page }) => {
	await page.goto(`./${REVIEW}`);
	await page.getByRole('checkbox', { name: review.asksSure }).check();
	const lesson = lessonCalled('etape-acquisition');
	const [{ id } = { id: '' }] = lesson.questions.filter(({ type }) => type === 'single');
	const question = askedCalled(id);
	await page.goto(`./${lesson.address}`);
	const field = fieldOf(page, question);
	await checkButton(field).focus();
	const sure = field.getByRole('group', { name: quiz.sureness.asked });
	await sure.getByRole('radio', { name: quiz.sureness.unsure }).check();
	await give(field, question, rightAnswer(question));
	await checkButton(field).press('Enter');
	await expect(sure).toHaveCount(0);
	expect((await recordOn(page)).answers[id]).toMatchObject([{ sure: 'unsure', score: 1 }]);

	await page.goto(`./${REVIEW}`);
	await expect(page.getByRole('checkbox', { name: review.asksSure })).toBeChecked();
	await page.getByRole('checkbox', { name: review.asksSure }).uncheck();
	await page.goto(`./${lesson.address}`);
	await expect(page.getByText(quiz.isRight, { exact: true }).first()).toBeAttached();
	await expect(page.getByRole('group', { name: quiz.sureness.asked })).toHaveCount(0);
});

test('a question that the bank renamed or dropped stops nothing', async ({ page }) => {
	const [one = ''] = spread(1);
	const record = answeredBefore({ [one]: 30 });
	await openWith(page, { ...record, answers: { ...record.answers, 'q-gone': record.answers[one] ?? [] } }, REVIEW);
	await startOf(page, 1).click();
	await expect(placeIn(page, 1, 1)).toBeVisible();
	expect((await askedNow(page)).question.id).toBe(one);
	expect(aboutCalled(one).id).toBe(one);
});

test('what is due, and the end, fit in 320 px and have no fault', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 800 });
	const look = async (step: string) => {
		expect.soft(await page.evaluate(widerThanThePage), step).toEqual([]);
		expect.soft(await faults(page), step).toEqual([]);
	};
	await page.goto(`./${REVIEW}`);
	await expect(page.getByText(review.nothingYet)).toBeVisible();
	await look('nothing yet');
	await openWith(page, answeredBefore(Object.fromEntries(spread(3).map((id) => [id, 30]))), REVIEW);
	await expect(startOf(page, 3)).toBeVisible();
	await look('due');
	await startOf(page, 3).click();
	await answerAll(page);
	await look('end');
	await page.getByRole('button', { name: review.back }).click();
	await look('all done');
});
