/** Progress: what to do next and why, what is mastered, when one worked. */
import type { Page } from '@playwright/test';
import { count, fill } from '../../src/i18n/sentences.ts';
import { withSitting } from '../../src/learning/record/deeds.ts';
import { emptyRecord, type LearnerRecord } from '../../src/learning/record/record.ts';
import { aboutCalled, bank, practised } from './support/bank.ts';
import { code, lessonCalled, lessons, words } from './support/built-site.ts';
import { faults } from './support/faults.ts';
import { answered, daysAgo, examSat, hoursAgo, openWith, studied } from './support/learner.ts';
import { first } from './support/quiz.ts';
import { expect, test } from './support/test.ts';
import { widerThanThePage } from './support/width.ts';

const { progress } = words;
const PROGRESS = 'reviser/progression/';
const now = () => new Date().toISOString();

const main = (page: Page) => page.getByRole('main');
const module = (page: Page, id: string) =>
	main(page)
		.locator('details')
		.filter({
			has: page.locator('summary').filter({ hasText: bank.modules.find((one) => one.id === id)?.title ?? '' }),
		});

/** The lessons of the first modules. */
const ofModules = (number: number): string[] =>
	bank.modules
		.slice(0, number)
		.flatMap(({ id }) => bank.lessons.filter((lesson) => lesson.module === id).map((lesson) => lesson.id));

interface Step {
	name: string;
	record: () => LearnerRecord;
	said: string;
	link: string;
	leads: string;
}

const ongoing = (kind: 'exam' | 'diagnostic') =>
	withSitting(emptyRecord(), 'one', () => ({
		kind,
		seed: 'one',
		questions: [],
		started: now(),
		given: {},
		flags: {},
		seconds: 0,
	}));

const [one = '', two = ''] = practised.filter(({ list }) => list === 'lesson').map(({ id }) => id);
const firstModule = bank.modules[0];
const nextLesson = first(bank.lessons.filter(({ module: its }) => its === bank.modules[1]?.id));
/** Reviews of all modules, passed. */
const reviewed = (record: LearnerRecord): LearnerRecord =>
	bank.modules.reduce(
		(grown, { id }) =>
			withSitting(grown, `module-${id}`, () => ({
				kind: 'module',
				module: id,
				seed: id,
				questions: [one],
				started: now(),
				given: {},
				flags: {},
				seconds: 0,
				result: { at: now(), scores: { [one]: 1 } },
			})),
		record,
	);

const STEPS: readonly Step[] = [
	{
		name: 'nothing done: the first lesson',
		record: emptyRecord,
		said: fill(progress.steps.firstLesson, { lesson: first(lessons).title }),
		link: first(lessons).title,
		leads: first(lessons).address,
	},
	{
		name: 'a lesson done: the one after it',
		record: () => studied([first(lessons).id], now()),
		said: fill(progress.steps.lesson, { lesson: lessons[1]?.title ?? '' }),
		link: lessons[1]?.title ?? '',
		leads: lessons[1]?.address ?? '',
	},
	{
		name: 'an exam begun: to go on with it',
		record: () => ongoing('exam'),
		said: progress.steps.resume,
		link: progress.steps.resumeLink,
		leads: 'reviser/examen/',
	},
	{
		name: 'a diagnostic begun: to go on with it',
		record: () => ongoing('diagnostic'),
		said: progress.steps.resume,
		link: progress.steps.resumeLink,
		leads: 'reviser/diagnostic/',
	},
	{
		name: 'questions due: to review them',
		record: () => [one, two].reduce((grown, id) => answered(grown, id, true, daysAgo(30)), emptyRecord()),
		said: count(progress.steps.review, 2, code),
		link: progress.steps.reviewLink,
		leads: 'reviser/',
	},
	{
		name: 'a module done: its review',
		record: () => studied(ofModules(1), now()),
		said: fill(progress.steps.module, { module: firstModule?.title ?? '' }),
		link: progress.steps.moduleLink,
		leads: `reviser/module/${firstModule?.id}/`,
	},
	{
		name: 'a module and its review done: the next module',
		record: () => reviewed(studied(ofModules(1), now())),
		said: fill(progress.steps.lesson, { lesson: nextLesson.title }),
		link: nextLesson.title,
		leads: `cours/${nextLesson.id}/`,
	},
	{
		name: 'all done but the exam',
		record: () => reviewed(studied(ofModules(99), now())),
		said: progress.steps.exam,
		link: progress.steps.examLink,
		leads: 'reviser/examen/',
	},
];

for (const { name, record, said, link, leads } of STEPS)
	test(`${name}, and the link leads there`, async ({ page }) => {
		await openWith(page, record(), PROGRESS);
		await expect(main(page).getByText(said, { exact: true })).toBeVisible();
		await main(page)
			.locator('a.button')
			.and(page.getByRole('link', { name: link, exact: true }))
			.click();
		await expect(page).toHaveURL(new RegExp(`/a/b/${leads}$`));
	});

test('all done and the exam passed: nothing is left', async ({ page }) => {
	await openWith(page, examSat(reviewed(studied(ofModules(99), now())), { seed: 's', at: now() }), PROGRESS);
	await expect(page.getByText(progress.steps.nothing)).toBeVisible();
});

test('every objective is told with its state and its answers', async ({ page }) => {
	const lesson = lessonCalled('etape-acquisition');
	await openWith(page, studied([lesson.id], now()), PROGRESS);
	const own = module(page, lesson.module);
	await own.locator('summary').click();
	const table = own.getByRole('table', { name: lesson.title });
	await expect(table.getByRole('row')).toHaveCount(1 + lesson.objectives.length);
	for (const [rank, objective] of lesson.objectives.entries()) {
		const row = table.getByRole('row', { name: objective.text });
		const answers = lesson.questions.filter(({ id }) => aboutCalled(id).objective === rank + 1).length;
		await expect(row.getByRole('cell').last()).toHaveText(String(answers));
		if (answers === 0) await expect(row).toContainText(progress.states.new);
		else await expect(row).not.toContainText(progress.states.new);
	}
	await own.getByRole('link', { name: lesson.title }).click();
	await expect(page).toHaveURL(new RegExp(`/a/b/${lesson.address}$`));
});

test('what was answered on several days is mastered, and fades when its review waits too long', async ({ page }) => {
	const lesson = lessonCalled('etape-acquisition');
	const own = practised.filter((question) => question.lesson === lesson.id).map(({ id }) => id);
	const over = (days: readonly number[]) =>
		days.reduce(
			(record, ago) => own.reduce((grown, id) => answered(grown, id, true, daysAgo(ago)), record),
			emptyRecord(),
		);
	const total = bank.lessons
		.filter(({ module: its }) => its === lesson.module)
		.flatMap(({ objectives }) => objectives).length;
	for (const { days, state } of [
		{ days: [9, 6, 3, 0.01], state: progress.states.mastered },
		{ days: [309, 306, 303, 300], state: progress.states.fading },
	]) {
		await openWith(page, over(days), PROGRESS);
		const its = module(page, lesson.module);
		const told = count(progress.mastered, lesson.objectives.length, code, { total });
		await expect(its.locator('summary')).toContainText(told);
		await its.locator('summary').click();
		await expect(its.getByRole('table', { name: lesson.title }).getByText(state)).toHaveCount(lesson.objectives.length);
	}
});

test('today’s work shows today', async ({ page }) => {
	const lesson = lessonCalled('etape-acquisition');
	await openWith(page, studied([lesson.id], now()), PROGRESS);
	const number = lesson.questions.length;
	await expect(page.getByText(count(progress.answered, number, code))).toBeVisible();
	const calendar = page.getByRole('table', { name: progress.calendar });
	const today = (new Date().getDay() + 6) % 7;
	await expect(calendar.getByRole('row')).toHaveCount(13);
	await expect(calendar.getByRole('row').last().getByRole('cell').nth(today)).toHaveText(String(number));
	const all = await calendar.getByRole('cell').allTextContents();
	expect(all.reduce((sum, text) => sum + Number(text), 0)).toBe(number);
});

for (const { name, record } of [
	{ name: 'empty', record: emptyRecord },
	{
		name: 'after work',
		record: () => answered(studied(ofModules(2), hoursAgo(30)), one, false, now()),
	},
])
	test(`${name}, all opened, it fits in 320 px and has no fault`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 800 });
		await openWith(page, record(), PROGRESS);
		await expect(page.getByRole('heading', { name: progress.activity })).toBeVisible();
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('details')) details.open = true;
		});
		expect.soft(await faults(page)).toEqual([]);
		expect.soft(await page.evaluate(widerThanThePage)).toEqual([]);
	});
