/** The final exam: nothing is said before the end, nothing is lost on the way, and a second one asks something else. */
import type { Page } from '@playwright/test';
import { count, fill } from '../../src/i18n/sentences.ts';
import { examLength } from '../../src/learning/exam/draw.ts';
import { examReport } from '../../src/learning/exam/result.ts';
import { withSitting } from '../../src/learning/record/deeds.ts';
import { emptyRecord, type LearnerRecord, type Sitting } from '../../src/learning/record/record.ts';
import { rightAnswer, wrongAnswer } from '../support/questions.ts';
import { byTab, give, press } from './support/answering.ts';
import { aboutCalled, askedCalled, bank, feedbackOf } from './support/bank.ts';
import { code, lessonCalled, settings, words } from './support/built-site.ts';
import { faults } from './support/faults.ts';
import { examSat, openWith } from './support/learner.ts';
import { recordOn } from './support/record.ts';
import { askedNow } from './support/session.ts';
import { expect, test } from './support/test.ts';
import { widerThanThePage } from './support/width.ts';

const { exam, sitting: said } = words;
const rules = settings.exam;
const total = examLength(rules.blueprint);
const reserve = bank.questions.filter(({ list }) => list === 'exam');
const EXAM = 'reviser/examen/';

/** One question of each type: enough to see all that an exam shows. */
const oneOfEach = [...new Map(reserve.map((question) => [question.type, question.id])).values()];

/** An exam begun, of these questions. */
function begun(questions: readonly string[], seconds = 0): LearnerRecord {
	const sitting: Sitting = {
		kind: 'exam',
		seed: 'abc',
		questions: [...questions],
		started: new Date(Date.now() - 60_000).toISOString(),
		given: {},
		flags: {},
		seconds,
	};
	return withSitting(emptyRecord(), 'exam-abc', () => sitting);
}

const start = (page: Page) => page.getByRole('button', { name: exam.start });
const resume = (page: Page) => page.getByRole('button', { name: said.resume });
const map = (page: Page) => page.getByRole('navigation', { name: said.map });
const place = (page: Page, rank: number, of: number) =>
	page.getByRole('heading', { name: fill(said.place, { rank, total: of }), exact: true });
const inMap = (page: Page, rank: number, ...states: string[]) =>
	map(page).getByRole('button', { name: fill(said.goTo, { rank, state: states.join(', ') }), exact: true });
const sure = (page: Page) => page.getByRole('alertdialog');
const minutes = (number: number) => count(words.count.minutes, number, code);
const spent = (page: Page, number: number) =>
	page.getByText(fill(said.spent, { time: minutes(number) }), { exact: true });

async function openBegun(page: Page, questions: readonly string[], seconds = 0): Promise<void> {
	await openWith(page, begun(questions, seconds), EXAM);
	await resume(page).click();
	await expect(place(page, 1, questions.length)).toBeVisible();
}

const theSitting = async (page: Page): Promise<Sitting> => {
	const [one] = Object.values((await recordOn(page)).sittings);
	if (!one) throw new Error('Le carnet n’a pas d’examen.');
	return one;
};

/** All that the page holds, shown or not. */
const allOf = (page: Page): Promise<string> =>
	page.evaluate(() => {
		const { documentElement: root } = document;
		const values = [...root.querySelectorAll('*')].flatMap((element) =>
			[...element.attributes].map(({ value }) => value),
		);
		return [root.textContent, ...values].join('\n');
	});

async function endNow(page: Page): Promise<void> {
	await page.getByRole('button', { name: said.end }).click();
	await sure(page).getByRole('button', { name: said.endYes }).click();
	await expect(page.getByRole('heading', { name: exam.reports })).toBeVisible();
}

test('its rules are said before it begins', async ({ page }) => {
	await page.goto(`./${EXAM}`);
	const title = (id: string) => bank.modules.find((module) => module.id === id)?.title ?? '';
	const all = [
		fill(exam.rules, {
			questions: count(words.count.questions, total, code),
			minutes: rules.minutes,
			mark: rules.passMark,
		}),
		...(rules.blocks ?? []).map(({ modules, passMark }) =>
			fill(exam.block, { modules: modules.map(title).join(' ; '), mark: passMark }),
		),
		count(exam.attempts, rules.attempts ?? 0, code),
		fill(exam.pauseRule, { hours: rules.pauseHours ?? 0 }),
		exam.noLimit,
		exam.static,
	];
	for (const rule of all) await expect(page.getByRole('listitem').filter({ hasText: rule })).toBeVisible();
	await expect(start(page)).toBeVisible();
	await expect(page.getByRole('heading', { name: exam.reports })).toHaveCount(0);
});

test('a whole exam: drawn by the blueprint, all answered, marked, reported, and its answers count elsewhere', async ({
	page,
}) => {
	test.setTimeout(400_000);
	await page.goto(`./${EXAM}`);
	await start(page).click();
	await expect(place(page, 1, total)).toBeVisible();
	const { questions } = await theSitting(page);
	expect(new Set(questions).size).toBe(total);
	for (const [module, levels] of Object.entries(rules.blueprint))
		for (const [bloom, number] of Object.entries(levels)) {
			const drawn = questions.map(aboutCalled).filter((one) => one.module === module && one.bloom === bloom);
			expect.soft(drawn.length, `${module}, ${bloom}`).toBe(number);
		}
	for (const id of questions) expect(aboutCalled(id).list).toBe('exam');

	for (const [rank, id] of questions.entries()) {
		await expect(place(page, rank + 1, total)).toBeVisible();
		const { question, field } = await askedNow(page);
		expect(question.id).toBe(id);
		await give(field, question, rank === 0 ? wrongAnswer(question) : rightAnswer(question));
		if (rank < total - 1) await page.getByRole('button', { name: said.next, exact: true }).click();
	}
	await page.getByRole('button', { name: said.end }).click();
	await expect(sure(page)).toContainText(said.sure);
	await sure(page).getByRole('button', { name: said.endYes }).click();
	await expect(page.getByRole('link', { name: exam.attestation })).toBeVisible();

	const record = await recordOn(page);
	const { result, seconds } = await theSitting(page);
	const [missed = '', ...right] = questions;
	expect(right.map((id) => result?.scores[id])).toEqual(right.map(() => 1));
	expect(result?.scores[missed]).toBeLessThan(0.4);
	expect(seconds).toBeGreaterThan(0);
	expect(Object.keys(record.answers).toSorted()).toEqual(questions.toSorted());
	await page.getByRole('link', { name: exam.attestation }).click();
	await expect(page.getByRole('region', { name: words.attestation.title })).toBeVisible();
});

test('no question says before the end what is right or why: neither on the screen nor in the page', async ({
	page,
}) => {
	test.slow();
	await openBegun(page, oneOfEach);
	const texts = oneOfEach.flatMap((id) => feedbackOf(askedCalled(id)));
	const look = async (step: string) => {
		const all = await allOf(page);
		expect
			.soft(
				texts.filter((text) => all.includes(text)),
				step,
			)
			.toEqual([]);
		await expect(page.locator('.quiz_verdict, .feedback:visible')).toHaveCount(0);
	};
	for (const [rank, id] of oneOfEach.entries()) {
		await inMap(page, rank + 1, said.open).click();
		await expect(place(page, rank + 1, oneOfEach.length)).toBeVisible();
		await look(`${id}, asked`);
		const { question, field } = await askedNow(page);
		await give(field, question, rank % 2 === 0 ? wrongAnswer(question) : rightAnswer(question));
		await expect(inMap(page, rank + 1, said.answered)).toBeVisible();
		await look(`${id}, answered`);
	}
});

test('a right and a wrong answer look alike', async ({ page }) => {
	test.slow();
	await openBegun(page, oneOfEach);
	for (const [rank] of oneOfEach.entries()) {
		await inMap(page, rank + 1, said.open).click();
		const { question, field } = await askedNow(page);
		await give(field, question, wrongAnswer(question));
		const looks = await field
			.locator('.moment, .part, .option, li')
			.evaluateAll((parts) => [...new Set(parts.map((part) => `${part.className} ${getComputedStyle(part).color}`))]);
		expect.soft(looks.length, question.type).toBeLessThanOrEqual(1);
	}
});

test('any question is reached by the map, flagged, and found again', async ({ page }) => {
	await openBegun(page, oneOfEach);
	await inMap(page, 5, said.open).click();
	await expect(place(page, 5, oneOfEach.length)).toBeFocused();
	await page.getByRole('checkbox', { name: said.flag }).check();
	await expect(inMap(page, 5, said.open, said.flagged)).toHaveAttribute('aria-current', 'step');
	await page.getByRole('button', { name: said.previous }).click();
	await expect(place(page, 4, oneOfEach.length)).toBeFocused();
	await expect(page.getByRole('checkbox', { name: said.flag })).not.toBeChecked();
	await page.getByRole('button', { name: said.next, exact: true }).click();
	await expect(page.getByRole('checkbox', { name: said.flag })).toBeChecked();
	const { question, field } = await askedNow(page);
	await give(field, question, rightAnswer(question));
	await expect(inMap(page, 5, said.answered, said.flagged)).toBeVisible();
	await page.getByRole('checkbox', { name: said.flag }).uncheck();
	await expect(inMap(page, 5, said.answered)).toBeVisible();
	await inMap(page, 1, said.open).click();
	await expect(page.getByRole('button', { name: said.previous })).toBeDisabled();
});

test('reloaded, or closed and opened again, it goes on with every answer and flag', async ({ page, context }) => {
	test.slow();
	await openBegun(page, oneOfEach);
	for (const [rank] of oneOfEach.entries()) {
		await inMap(page, rank + 1, said.open).click();
		const { question, field } = await askedNow(page);
		await give(field, question, rightAnswer(question));
		await expect(inMap(page, rank + 1, said.answered)).toBeVisible();
	}
	await page.getByRole('checkbox', { name: said.flag }).check();
	const before = await theSitting(page);
	expect(Object.fromEntries(Object.entries(before.given).map(([id, { answer }]) => [id, answer]))).toEqual(
		Object.fromEntries(oneOfEach.map((id) => [id, rightAnswer(askedCalled(id))])),
	);
	await page.reload();
	await expect(page.getByText(said.paused)).toBeVisible();
	await expect(start(page)).toHaveCount(0);
	expect(await theSitting(page)).toEqual(before);
	await page.close();

	const later = await context.newPage();
	await later.goto(`./${EXAM}`);
	await resume(later).click();
	for (const [rank, id] of oneOfEach.entries()) {
		const isLast = rank === oneOfEach.length - 1;
		await inMap(later, rank + 1, said.answered, ...(isLast ? [said.flagged] : [])).click();
		const { question, field } = await askedNow(later);
		expect(question.id).toBe(id);
		switch (question.type) {
			case 'single':
			case 'multiple': {
				const right = question.options.filter(({ correct }) => correct).map(({ id: option }) => option);
				const checked = field.locator('input:checked');
				expect(
					(await checked.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toSorted(),
				).toEqual(right.toSorted());
				break;
			}
			case 'cloze':
				for (const [at, { accepted }] of question.blanks.entries())
					await expect(field.getByRole('textbox').nth(at)).toHaveValue(accepted[0] ?? '');
				break;
			case 'numeric':
				await expect(field.getByRole('textbox')).toHaveValue(String(question.answer));
				break;
			case 'order':
				await expect(field.getByRole('listitem')).toContainText(question.items.map(({ text }) => text));
				break;
			case 'match':
				for (const { text, target } of question.items)
					await expect(field.getByRole('combobox', { name: text })).toHaveValue(target);
				break;
			case 'categorise':
				for (const { text, group } of question.cards)
					await expect(field.getByRole('group', { name: text, exact: true }).locator('input:checked')).toHaveValue(
						group,
					);
				break;
			case 'scenario':
				await expect(field.getByText(words.quiz.storyOver)).toBeVisible();
				break;
			case 'debate':
				await expect(field.locator('input:checked')).toHaveCount(3);
				break;
			default:
				question satisfies never;
		}
	}
	expect((await theSitting(later)).given).toEqual(before.given);
});

test('what was just typed is kept when the page is closed at once', async ({ page, context }) => {
	const id = oneOfEach.find((one) => aboutCalled(one).type === 'cloze') ?? '';
	await openBegun(page, [id]);
	const { field } = await askedNow(page);
	await field.getByRole('textbox').first().pressSequentially('achet');
	await page.close();
	const later = await context.newPage();
	await later.goto(`./${EXAM}`);
	expect((await theSitting(later)).given[id]?.answer).toMatchObject({ type: 'texts' });
	await resume(later).click();
	await expect((await askedNow(later)).field.getByRole('textbox').first()).toHaveValue('achet');
});

test('time counts only while the exam is shown, and not while it is paused', async ({ page }) => {
	await page.clock.install();
	await openBegun(page, oneOfEach.slice(0, 3));
	await expect(spent(page, 0)).toBeVisible();
	await page.clock.runFor(61_000);
	await expect(spent(page, 1)).toBeVisible();

	const show = (state: 'visible' | 'hidden') =>
		page.evaluate((shown) => {
			Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => shown });
			document.dispatchEvent(new Event('visibilitychange'));
		}, state);
	await show('hidden');
	await page.clock.runFor(600_000);
	await expect(spent(page, 1)).toBeVisible();
	await show('visible');
	await page.getByRole('button', { name: said.pause }).click();
	await expect(page.getByText(said.paused)).toBeVisible();
	await expect(page.locator('fieldset.question')).toHaveCount(0);
	await page.clock.runFor(600_000);
	await resume(page).click();
	await expect(spent(page, 1)).toBeVisible();
	await page.clock.runFor(61_000);
	await expect(spent(page, 2)).toBeVisible();
	expect((await theSitting(page)).seconds).toBeLessThan(150);
});

test('before it ends it says how many questions are open, and one may still go back', async ({ page }) => {
	await openBegun(page, oneOfEach.slice(0, 3));
	const { question, field } = await askedNow(page);
	await give(field, question, rightAnswer(question));
	await page.getByRole('button', { name: said.end }).click();
	await expect(sure(page)).toContainText(count(said.sureOpen, 2, code));
	await sure(page).getByRole('button', { name: said.endNo }).click();
	await expect(sure(page)).toHaveCount(0);
	expect((await theSitting(page)).result).toBeUndefined();
	await inMap(page, 3, said.open).click();
	await page.getByRole('button', { name: said.end }).click();
	await sure(page).getByRole('button', { name: said.endYes }).click();
	await expect(page.getByRole('heading', { name: exam.reports })).toBeVisible();
	expect((await theSitting(page)).result?.scores).toEqual({ [question.id]: 1 });
	await page.reload();
	await expect(page.getByRole('heading', { name: exam.reports })).toBeVisible();
	await expect(resume(page)).toHaveCount(0);
});

test('the report tells by module, level and block, which misconceptions showed, and what to read again', async ({
	page,
}) => {
	const record = examSat(emptyRecord(), {
		seed: 's1',
		at: new Date().toISOString(),
		isRight: (rank) => rank % 2 === 0,
	});
	await openWith(page, record, EXAM);
	const [sitting] = Object.values(record.sittings);
	if (!sitting) throw new Error('pas d’examen');
	const banked = reserve.map(({ id }) => ({ asked: askedCalled(id) }));
	const report = examReport(sitting, { questions: bank.questions, banked }, rules);
	const box = page
		.getByRole('main')
		.locator('details')
		.filter({ hasText: `${report.whole.percent} %` })
		.first();
	await expect(box.locator('summary')).toContainText(`${report.whole.percent}`);
	expect(report.isPassed).toBe(false);
	await expect(page.getByRole('link', { name: exam.attestation })).toHaveCount(0);
	const byModule = box.getByRole('table', { name: exam.byModule });
	for (const { module, percent } of report.modules) {
		const title = bank.modules.find(({ id }) => id === module)?.title ?? '';
		await expect(byModule.getByRole('row', { name: title })).toContainText(`${percent} %`);
	}
	const byLevel = box.getByRole('table', { name: exam.byLevel });
	for (const { bloom, percent } of report.levels)
		await expect(byLevel.getByRole('row', { name: exam.levels[bloom] })).toContainText(`${percent} %`);
	const blocks = box.getByRole('table', { name: exam.blocks }).getByRole('row');
	await expect(blocks).toHaveCount(1 + report.blocks.length);
	for (const [rank, { isPassed, percent }] of report.blocks.entries()) {
		await expect(blocks.nth(rank + 1)).toContainText(isPassed ? exam.reached : exam.notReached);
		await expect(blocks.nth(rank + 1)).toContainText(`${percent} %`);
	}
	await expect(box.getByRole('heading', { name: exam.misconceptions })).toBeVisible();
	await expect(box.getByRole('heading', { name: exam.lessons })).toBeVisible();
	const [{ lesson } = { lesson: '' }] = report.lessons;
	await box.getByRole('link', { name: lessonCalled(lesson).title }).click();
	await expect(page).toHaveURL(new RegExp(`/a/b/${lessonCalled(lesson).address}$`));
});

test('a second one waits until the pause is over, asks other questions, and there is no third', async ({ page }) => {
	test.slow();
	const over = Date.now();
	const record = examSat(emptyRecord(), { seed: 's1', at: new Date(over).toISOString(), isRight: () => false });
	const hours = rules.pauseHours ?? 0;
	await page.clock.install({ time: over + 1000 });
	await openWith(page, record, EXAM);
	const until = new Intl.DateTimeFormat(code, { dateStyle: 'full', timeStyle: 'short' }).format(
		over + hours * 3_600_000,
	);
	await expect(page.getByText(fill(exam.waiting, { until }))).toBeVisible();
	await expect(start(page)).toHaveCount(0);
	await page.clock.setSystemTime(over + (hours - 1) * 3_600_000);
	await page.reload();
	await expect(page.getByText(fill(exam.waiting, { until }))).toBeVisible();

	await page.clock.setSystemTime(over + (hours + 1) * 3_600_000);
	await page.reload();
	await start(page).click();
	await expect(place(page, 1, total)).toBeVisible();
	const sittings = Object.values((await recordOn(page)).sittings);
	const [one = [], two = []] = sittings
		.toSorted((first, second) => (first.started < second.started ? -1 : 1))
		.map(({ questions }) => questions);
	const repeated = two.filter((id) => one.includes(id));
	expect(two).toHaveLength(total);
	expect(repeated).toEqual([]);
	await endNow(page);
	await page.clock.setSystemTime(over + 400 * 3_600_000);
	await page.reload();
	await expect(page.getByText(count(exam.spent, rules.attempts ?? 0, code))).toBeVisible();
	await expect(start(page)).toHaveCount(0);
	await expect(page.getByRole('main').locator('details.report')).toHaveCount(2);
});

test('it can be taken by keyboard alone', async ({ page }) => {
	test.setTimeout(240_000);
	await page.goto(`./${EXAM}`);
	await expect(start(page)).toBeVisible();
	await press(start(page), byTab);
	for (let rank = 1; rank <= 3; rank++) {
		await expect(place(page, rank, total)).toBeVisible();
		const { question, field } = await askedNow(page);
		await give(field, question, rightAnswer(question), byTab);
		await byTab(page.getByRole('checkbox', { name: said.flag }));
		await page.keyboard.press('Space');
		await press(page.getByRole('button', { name: said.next, exact: true }), byTab);
		await expect(place(page, rank + 1, total)).toBeFocused();
	}
	await press(inMap(page, 2, said.answered, said.flagged), byTab);
	await expect(place(page, 2, total)).toBeFocused();
	await press(page.getByRole('button', { name: said.pause }), byTab);
	await press(resume(page), byTab);
	await press(page.getByRole('button', { name: said.end }), byTab);
	await expect(sure(page)).toContainText(count(said.sureOpen, total - 3, code));
	await press(sure(page).getByRole('button', { name: said.endYes }), byTab);
	await expect(page.getByRole('heading', { name: exam.reports })).toBeVisible();
	expect(Object.keys((await theSitting(page)).result?.scores ?? {})).toHaveLength(3);
});

test('rules, question, pause, last question and report fit in 320 px and have no fault', async ({ page }) => {
	test.slow();
	await page.setViewportSize({ width: 320, height: 800 });
	const look = async (step: string) => {
		expect.soft(await page.evaluate(widerThanThePage), step).toEqual([]);
		expect.soft(await faults(page), step).toEqual([]);
	};
	await page.goto(`./${EXAM}`);
	await expect(start(page)).toBeVisible();
	await look('rules');
	await openBegun(page, oneOfEach);
	for (const [rank] of oneOfEach.entries()) {
		await inMap(page, rank + 1, said.open).click();
		const { question, field } = await askedNow(page);
		await give(field, question, wrongAnswer(question));
		await look(question.type);
	}
	await page.getByRole('button', { name: said.end }).click();
	await look('end');
	await sure(page).getByRole('button', { name: said.endYes }).click();
	await expect(page.getByRole('heading', { name: exam.lessons })).toBeVisible();
	await look('report');
});
