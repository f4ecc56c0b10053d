/** Paper: a lesson, a module and the whole course come out of the printer whole, in order, with their answers. */
import type { Page } from '@playwright/test';
import { addressesUnder } from '../../src/course/addresses.ts';
import { onPaper as printedQuestion } from '../../src/questions/on-paper.ts';
import { course, lessonCalled, lessons, type OpenLesson, readBuilt, words } from './support/built-site.ts';
import { cutOnPaper, onPaper, print } from './support/paper.ts';
import { first } from './support/quiz.ts';
import { expect, test } from './support/test.ts';

const [language] = course.languages;
if (!language) throw new Error('course.json ne contient aucune langue.');
const at = addressesUnder();

/** Millimetres of a document's page between its margins. */
const MEASURE = 210 - 50 - 18;

interface Document {
	name: string;
	path: string;
	lessons: OpenLesson[];
}

const whole: Document = { name: 'the course', path: at.print, lessons: [...lessons] };
const documents: Document[] = [
	whole,
	...language.modules.map(({ id, lessons: own }) => ({
		name: `module ${id}`,
		path: at.printModule(id),
		lessons: own.map(lessonCalled),
	})),
];

/** A text without the white space that breaks lines differently. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const textsOf = async (page: Page, selector: string): Promise<string[]> =>
	(await page.locator(selector).allTextContents()).map(plain);

for (const { name, path, lessons: held } of documents) {
	test(`${name}: the contents lead to every lesson, in order, each whole with its questions and answers`, async ({
		page,
	}) => {
		await page.goto(`.${path}`);
		const contents = page.getByRole('navigation', { name: words.print.contents }).getByRole('link');
		const targets = await contents.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
		expect(targets).toEqual(held.map(({ id }) => `#${id}`));
		for (const lesson of held) {
			const part = page.getByRole('region', { name: lesson.title });
			const text = plain((await part.textContent()) ?? '');
			for (const question of lesson.questions) {
				const { lines, key } = printedQuestion(question);
				for (const said of [question.prompt, ...lines]) expect.soft(text).toContain(plain(said));
				expect.soft(text).toContain(plain(`${key}. ${question.explanation}`));
			}
			for (const { question, answer } of lesson.recall)
				expect.soft(text.indexOf(plain(answer)), lesson.id).toBeGreaterThan(text.indexOf(plain(question)));
			expect.soft(await part.getByRole('textbox').count(), lesson.id).toBe(0);
			expect.soft(await part.locator('details:not([open])').count(), lesson.id).toBe(0);
		}
	});

	test(`${name}: as a PDF it has every lesson on pages of its own, and nothing is cut`, async ({ page }) => {
		await page.goto(`.${path}`);
		await page.evaluate(() => document.fonts.ready);
		const { pages, outline } = await print(page);
		expect(pages).toBeGreaterThanOrEqual(2 + 2 * held.length);
		const titles = held.map(({ title }) => plain(title));
		const marks = outline.map((mark) => plain(mark).replace(/^\d+\.\d+ ?/, ''));
		expect(marks.filter((mark) => titles.includes(mark))).toEqual(titles);
		await onPaper(page, MEASURE);
		expect(await cutOnPaper(page)).toEqual([]);
	});

	test(`${name}: no file but the page and its font, and nothing for search engines`, async ({ page }) => {
		const fetched: string[] = [];
		page.on('request', (request) => fetched.push(request.resourceType()));
		await page.goto(`.${path}`, { waitUntil: 'networkidle' });
		expect(fetched.filter((kind) => !['document', 'font', 'other', 'image'].includes(kind))).toEqual([]);
		const html = readBuilt(`${path.slice(1)}index.html`);
		expect(html).toContain('<meta name="robots" content="noindex">');
		expect(html).not.toContain('data-pagefind-body');
	});
}

test('in a document each lesson has its own notes, figures, ideas and complements, and no other’s', async ({
	page,
}) => {
	const parts = ['.notes li', '.figure', '.myth', '.margin-note', '.recap li', '.reference'];
	const onPages = new Map<string, string[][]>();
	for (const { id, address } of lessons) {
		await page.goto(`./${address}`);
		onPages.set(id, await Promise.all(parts.map((part) => textsOf(page, `article ${part}`))));
	}
	await page.goto(`.${whole.path}`);
	for (const { id } of lessons) {
		const printed = await Promise.all(parts.map((part) => textsOf(page, `[id="${id}"] ${part}`)));
		expect.soft(printed, id).toEqual(onPages.get(id));
	}
});

test('in a document a widget is done with a pencil, and its reasons stand among the answers', async ({ page }) => {
	const reasons = new Map<string, string[]>();
	for (const { id, address } of lessons) {
		await page.goto(`./${address}`);
		reasons.set(id, await textsOf(page, '.served :is(li, dd) span, .served details p'));
	}
	expect([...reasons.values()].filter(({ length }) => length > 0).length).toBeGreaterThan(0);
	await page.goto(`.${whole.path}`);
	await expect(page.locator('.start, [data-island]')).toHaveCount(0);
	for (const { id } of lessons) {
		const text = plain((await page.locator(`[id="${id}"]`).textContent()) ?? '');
		const answers = text.lastIndexOf(words.print.answers);
		for (const reason of reasons.get(id) ?? []) expect.soft(text.indexOf(reason), reason).toBeGreaterThan(answers);
	}
});

test('each page of a document says at its head which lesson it belongs to', () => {
	const html = readBuilt(`${whole.path.slice(1)}index.html`);
	for (const { id, title } of lessons) {
		const page = new RegExp(`#${id}\\{page:(part\\d+)\\}`).exec(html)?.[1];
		const said = new RegExp(`@page ${page}\\{@top-left\\{content:"([^"]*)"`).exec(html)?.[1] ?? '';
		expect.soft(plain(said).replace(/^\d+\.\d+ /, ''), id).toBe(plain(title));
	}
});

test('the plan leads to the course and to each module on paper', async ({ page }) => {
	await page.goto('./cours/');
	await expect(page.getByRole('link', { name: words.print.courseLink })).toHaveAttribute('href', './imprimer/');
	for (const { id, title } of language.modules)
		await expect(page.getByRole('link', { name: `${words.print.moduleLink} : ${title}` })).toHaveAttribute(
			'href',
			`./imprimer/${id}/`,
		);
});

for (const lesson of lessons) {
	test(`${lesson.id} comes out of the printer with nothing cut, its questions kept together`, async ({ page }) => {
		await page.goto(`./${lesson.address}`);
		await page.evaluate(() => document.fonts.ready);
		expect((await print(page)).pages).toBeLessThanOrEqual(12);
		await onPaper(page);
		expect(await cutOnPaper(page)).toEqual([]);
		const parted = await page
			.locator('fieldset.question, table, figure')
			.evaluateAll((blocks) => blocks.filter((block) => getComputedStyle(block).breakInside !== 'avoid').length);
		expect(parted).toBe(0);
		await expect(page.getByRole('navigation')).toHaveCount(0);
	});
}

test('every sign of a stage is printed, though on screen they are folded', async ({ page }) => {
	const lesson = lessonCalled('diagnostiquer-une-etape');
	await page.goto(`./${lesson.address}`);
	const sign = page.locator('.signals-figure li').first();
	await expect(sign).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await expect(sign).toBeVisible();
	expect(first(lessons).id).not.toBe(lesson.id);
});
