/** Ways through the course: the plan offers them, each has its page, and the page knows what is done of it. */
import type { Page } from '@playwright/test';
import { duration } from '../../src/i18n/sentences.ts';
import { emptyRecord, type LearnerRecord } from '../../src/learning/record/record.ts';
import { code, course, lessonCalled, type OpenLesson, words } from './support/built-site.ts';
import { first } from './support/quiz.ts';
import { store } from './support/record.ts';
import { expect, test } from './support/test.ts';

const ways = course.languages[0]?.ways ?? [];
const short = ways.find((way) => way.for === 'short');
if (!short) throw new Error('course.json n’a pas de voie courte.');
const lessons = short.lessons.map(({ id }) => lessonCalled(id));
const [one, two] = lessons;
if (!one || !two) throw new Error('La voie courte a moins de deux leçons.');
const address = `./cours/voies/${short.id}/`;

const minutesOf = (some: readonly OpenLesson[]) =>
	duration(
		words.count,
		some.reduce((sum, { minutes }) => sum + minutes, 0),
		code,
	);

/** A device on which the first answers of these lessons, or all of them, were given. */
async function remember(page: Page, some: readonly OpenLesson[], answered = Number.POSITIVE_INFINITY): Promise<void> {
	const at = '2026-01-01T00:00:00.000Z';
	const attempt = { answer: { type: 'choice' as const, chosen: ['a'] }, score: 1, at };
	const lessons = some.map(({ id, questions }) => [id, { at, ...(answered < questions.length ? {} : { done: at }) }]);
	const answers = some.flatMap(({ questions }) => questions.slice(0, answered).map(({ id }) => [id, [attempt]]));
	const record: LearnerRecord = {
		...emptyRecord(),
		lessons: Object.fromEntries(lessons),
		answers: Object.fromEntries(answers),
		last: some.at(-1)?.id ?? '',
	};
	await page.goto('./cours/');
	await store(page, JSON.stringify(record));
}

const progress = (done: number) =>
	words.ways.progress.replace('{done}', String(done)).replace('{total}', String(lessons.length));
const goOn = (page: Page, lesson: OpenLesson) =>
	page.getByRole('link', { name: words.ways.continue.replace('{lesson}', lesson.title), exact: true });

test('the plan offers the whole course, the short way and every need, each with its time', async ({ page }) => {
	await page.goto('./cours/');
	const part = page.getByRole('region', { name: words.ways.title });
	await expect(part.getByRole('heading', { level: 3 })).toHaveText([words.ways.whole, short.name, words.ways.need]);
	await expect(part).toContainText(minutesOf(lessons));
	await expect(part).toContainText(minutesOf(course.languages[0]?.lessons ?? []));
	for (const { name } of ways) await expect(part.getByRole('link', { name })).toBeVisible();
});

for (const way of ways) {
	test(`« ${way.id} » shows its lessons in order, each with its minutes and its reason`, async ({ page }) => {
		await page.goto(`./cours/voies/${way.id}/`);
		const items = page.getByRole('region', { name: words.ways.lessons }).getByRole('listitem');
		await expect(items).toHaveCount(way.lessons.length);
		for (const [index, { id, why }] of way.lessons.entries()) {
			const item = items.nth(index);
			await expect(item).toContainText(why);
			await expect(item).toContainText(minutesOf([lessonCalled(id)]));
			await expect(item.getByRole('link', { name: lessonCalled(id).title })).toHaveAttribute('href', `../../${id}/`);
		}
	});
}

test('a way begins with its first lesson, with or without script, and says nothing of progress', async ({ page }) => {
	await page.goto(address);
	await expect(page.getByText(progress(0))).toBeHidden();
	await page.getByRole('link', { name: words.ways.start, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: one.title })).toBeVisible();
});

test('it leads on to the first of its lessons that is not done, whatever was worked on last', async ({ page }) => {
	await remember(page, [one, lessonCalled('etape-selection')]);
	await page.goto(address);
	await expect(page.getByText(progress(1))).toBeVisible();
	await expect(page.getByRole('link', { name: one.title })).toHaveAccessibleName(new RegExp(words.plan.done));
	await goOn(page, two).click();
	await expect(page.getByRole('heading', { level: 1, name: two.title })).toBeVisible();
});

test('a lesson only begun is the one to go on with', async ({ page }) => {
	await remember(page, [one], 1);
	await page.goto(address);
	await expect(page.getByText(progress(0))).toBeVisible();
	await expect(goOn(page, one)).toHaveAttribute('href', new RegExp(`/cours/${one.id}/$`));
});

test('once all is done, it says so and leads nowhere else', async ({ page }) => {
	await remember(page, lessons);
	await page.goto(address);
	await expect(page.getByText(words.ways.finished)).toBeVisible();
	await expect(page.getByRole('link', { name: words.ways.start, exact: true })).toHaveCount(0);
});

test('it says how to come back, and the way to the others', async ({ page }) => {
	await page.goto(address);
	const part = page.getByRole('region', { name: words.ways.back });
	await expect(part).toContainText(words.ways.backText);
	await part.getByRole('link').click();
	await expect(page).toHaveURL(/\/cours\/#ways$/);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a way is whole', async ({ page }) => {
		await page.goto(address);
		await expect(page.getByRole('link', { name: words.ways.start, exact: true })).toHaveAttribute(
			'href',
			`../../${first(lessons).id}/`,
		);
		await expect(page.getByText(first(short.lessons).why)).toBeVisible();
	});
});
