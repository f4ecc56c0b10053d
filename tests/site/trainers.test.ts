/** The page for trainers: many records opened from files, the group they make, its figures taken along, and nothing sent. */
import type { Page } from '@playwright/test';
import { count, fill } from '../../src/i18n/sentences.ts';
import { firstAnswers } from '../../src/learning/group/first-answers.ts';
import { questionFigures } from '../../src/learning/group/question-figures.ts';
import { emptyRecord, type LearnerRecord } from '../../src/learning/record/record.ts';
import { askedCalled, bank } from './support/bank.ts';
import { code, lessons, words } from './support/built-site.ts';
import { covered } from './support/covered.ts';
import { downloadOf, textOf } from './support/download.ts';
import { faults } from './support/faults.ts';
import { answered, daysAgo, examSat, hoursAgo, studied } from './support/learner.ts';
import { storedOn } from './support/record.ts';
import { expect, test } from './support/test.ts';
import { widerThanThePage } from './support/width.ts';

const { trainers, notebook, plan } = words;
const GROUP = 30;

interface OpenedFile {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

const file = (name: string, content: unknown): OpenedFile => ({
	name,
	mimeType: 'application/json',
	buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});

const first = lessons[0];
const asked = (first?.questions ?? []).map(({ id }) => id);

/** The stronger a learner, the more questions of the first lesson are right; all but the weakest went further. */
function learner(rank: number): LearnerRecord {
	const begun = asked.reduce(
		(record, id, at) => answered(record, id, (rank * 7 + at * 11) % GROUP < rank, hoursAgo(500 - rank - at)),
		emptyRecord(),
	);
	const further = rank < 5 ? begun : studied([lessons[1]?.id ?? ''], hoursAgo(300 - rank), begun);
	if (rank % 3 > 0) return further;
	return examSat(further, { seed: `exam-${rank}`, at: daysAgo(2), isRight: (at) => at % GROUP <= rank + 5 });
}

const records = Array.from({ length: GROUP }, (_, rank) => learner(rank));
const named = (rank: number) => `Apprenante ${String(rank + 1).padStart(2, '0')}`;
const files = records.map((record, rank) => file(`${named(rank)}.json`, record));

const row = (page: Page, name: string) =>
	page
		.getByRole('table', { name: trainers.learners })
		.getByRole('row')
		.filter({ has: page.getByRole('button', { name: fill(trainers.removeOf, { name }), exact: true }) });

async function open(page: Page, opened: OpenedFile[], total = opened.length): Promise<void> {
	await page.getByLabel(trainers.open).setInputFiles(opened);
	await expect(page.getByText(count(trainers.opened, total, code), { exact: true })).toBeVisible();
}

test.beforeEach(async ({ page, javaScriptEnabled }) => {
	await page.goto('./formateurs/');
	if (javaScriptEnabled !== false) await page.getByLabel(trainers.open).waitFor();
});

test('thirty records opened at once make a group', async ({ page }) => {
	await open(page, files);
	const table = page.getByRole('table', { name: trainers.learners });
	await expect(table.locator('tbody tr')).toHaveCount(GROUP);
	await expect(row(page, named(9))).toContainText(fill(trainers.doneOf, { done: 2, total: lessons.length }));
	await expect(row(page, named(0))).toContainText(fill(trainers.doneOf, { done: 1, total: lessons.length }));
	await expect(row(page, named(27))).toContainText(/\d+ %/);
	await expect(page.getByText(fill(trainers.fragile, { few: 10 }))).toHaveCount(0);
	const modules = page.getByRole('table', { name: trainers.modulesOfGroup });
	await expect(modules.locator('tbody tr')).toHaveCount(bank.modules.length);
	// Ten of them sat an exam: its draws have something in common, and the page says that this is not the whole exam.
	await expect(page.getByText(/formule de Spearman et Brown/)).toBeVisible();
});

test('the figures of a question are those of the rules, and its options say who chose what', async ({ page }) => {
	await open(page, files);
	const figures = questionFigures(records.map(firstAnswers), bank.questions);
	const own = figures.find(({ question }) => question.id === asked[0]);
	const question = askedCalled(asked[0] ?? '');
	const line = page
		.getByRole('table', { name: trainers.questions, exact: true })
		.getByRole('row')
		.filter({ hasText: question.prompt });
	await expect(line).toContainText(`${Math.round((own?.facility ?? 0) * 100)} %`);
	const value = own?.discrimination.type === 'known' ? own.discrimination.value : Number.NaN;
	await expect(line).toContainText(Math.abs(value).toFixed(2).replace('.', ','));
	await line.getByText(trainers.chosen, { exact: true }).click();
	const key = question.type === 'single' ? (question.options.find(({ correct }) => correct)?.text ?? '') : '';
	await expect(line.getByRole('listitem').filter({ hasText: fill(trainers.key, { option: key }) })).toBeVisible();
});

test('alpha is worked out of the module that all finished, and said not to be elsewhere', async ({ page }) => {
	const ids = lessons.filter(({ module }) => module === bank.modules[0]?.id).map(({ id }) => id);
	const all = Array.from({ length: 12 }, (_, rank) =>
		bank.questions
			.filter(({ lesson, list }) => ids.includes(lesson) && list === 'lesson')
			.reduce(
				(record, { id }, at) =>
					answered(record, id, (at * 5 + rank * 3) % 12 < rank + 1, hoursAgo(400 - rank * 5 - at)),
				emptyRecord(),
			),
	);
	await open(
		page,
		all.map((record, rank) => file(`${named(rank)}.json`, record)),
	);
	const table = page.getByRole('table', { name: trainers.consistency });
	await expect(table.getByRole('row').filter({ hasText: bank.modules[0]?.title ?? '' })).toContainText(
		/−?\d,\d\d à −?\d,\d\d/,
	);
	await expect(table.getByRole('row').filter({ hasText: trainers.exam }).first()).toContainText(
		trainers.noAlpha.sittings,
	);
	await expect(table.getByRole('row').filter({ hasText: bank.modules[1]?.title ?? '' })).toContainText(
		fill(trainers.noAlpha.learners, { fewest: 3 }),
	);
});

/** Deeper than a browser follows. */
const deep = JSON.stringify({
	...emptyRecord(),
	lessons: { [lessons[0]?.id ?? '']: { at: daysAgo(1), widgets: { w: { at: daysAgo(1), value: { deep: 0 } } } } },
}).replace('"deep":0', `"deep":${'['.repeat(100_000)}${']'.repeat(100_000)}`);

const HOSTILE = '"><img src=x onerror="document.title=`taken`">';

test('each file that cannot be counted is told by name, and the others are kept', async ({ page }) => {
	const foreign = { ...emptyRecord(), answers: { 'elsewhere-1': records[3]?.answers[asked[0] ?? ''] ?? [] } };
	await open(
		page,
		[
			...files.slice(0, 4),
			file('abime.json', '{"version": 2, "lessons"'),
			file('photo.json', 'ÿØÿà'),
			file('abime-profond.json', deep),
			file('demain.json', { ...records[0], version: 99 }),
			file('ailleurs.json', foreign),
			file('copie.json', records[2]),
			file(`${HOSTILE}.json`, records[8]),
			file('=1+1.json', { ...records[9], __proto__x: HOSTILE }),
		],
		6,
	);
	for (const name of ['abime.json', 'photo.json', 'abime-profond.json'])
		await expect(page.getByText(fill(trainers.unreadable, { file: name }))).toBeVisible();
	await expect(page.getByText(fill(trainers.newer, { file: 'demain.json' }))).toBeVisible();
	await expect(page.getByText(fill(trainers.foreign, { file: 'ailleurs.json' }))).toBeVisible();
	await expect(page.getByText(fill(trainers.duplicate, { file: 'copie.json', name: named(2) }))).toBeVisible();
	await expect(page.getByText(fill(trainers.fragile, { few: 10 }))).toBeVisible();
	await expect(page.getByLabel(fill(trainers.nameOf, { file: `${HOSTILE}.json` }))).toHaveValue(HOSTILE);
	expect(await page.locator('main img').count()).toBe(0);
	await expect(page).toHaveTitle(/Parcours/);
	const saved = await textOf(await downloadOf(page, trainers.saveLearners));
	expect(saved).toContain("\r\n'=1+1;");
});

test('files that are dropped anywhere on the page are opened too', async ({ page }) => {
	const texts = files.slice(0, 2).map(({ name, buffer }) => ({ name, text: buffer.toString('utf8') }));
	const dropped = await page.evaluateHandle((all) => {
		const transfer = new DataTransfer();
		for (const { name, text } of all) transfer.items.add(new File([text], name, { type: 'application/json' }));
		return transfer;
	}, texts);
	await page.dispatchEvent('h1', 'drop', { dataTransfer: dropped });
	await expect(page.getByText(count(trainers.opened, 2, code), { exact: true })).toBeVisible();
});

test('a column sorts by its button, there and back, and says so', async ({ page }) => {
	await open(page, files.slice(0, 12).toReversed());
	const table = page.getByRole('table', { name: trainers.learners });
	const head = table.getByRole('columnheader', { name: trainers.name });
	const names = () =>
		table.locator('tbody input').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
	await head.getByRole('button').focus();
	await page.keyboard.press('Enter');
	await expect(head).toHaveAttribute('aria-sort', 'ascending');
	expect(await names()).toEqual(files.slice(0, 12).map((_, rank) => named(rank)));
	await page.keyboard.press('Enter');
	await expect(head).toHaveAttribute('aria-sort', 'descending');
	expect((await names())[0]).toBe(named(11));
});

test('a learner is renamed, made one with a namesake, and taken away', async ({ page }) => {
	await open(page, files.slice(0, 3));
	await page.getByLabel(fill(trainers.nameOf, { file: `${named(1)}.json` })).fill('apprenante  01');
	await page.getByLabel(fill(trainers.nameOf, { file: `${named(1)}.json` })).press('Enter');
	await page.getByRole('button', { name: trainers.merge }).click();
	await expect(page.getByText(fill(trainers.mergedInto, { name: named(0) }))).toBeVisible();
	await expect(page.getByRole('table', { name: trainers.learners }).locator('tbody tr')).toHaveCount(2);
	await expect(row(page, named(0))).toContainText(String(2 * asked.length));
	await page.getByRole('button', { name: fill(trainers.removeOf, { name: named(2) }) }).click();
	await expect(page.getByText(fill(trainers.removed, { name: named(2) }))).toBeVisible();
	await expect(page.getByRole('heading', { name: trainers.group, exact: true })).toBeFocused();
	await expect(page.getByText(count(trainers.opened, 1, code), { exact: true })).toBeVisible();
});

test('a notebook handed in again, later, is told to be the same learner’s', async ({ page }) => {
	const again = answered(
		records[4] ?? emptyRecord(),
		bank.questions.find(({ list }) => list === 'practice')?.id ?? '',
		true,
		hoursAgo(1),
	);
	await open(page, [...files.slice(3, 6), file('carnet (1).json', again)]);
	await expect(page.getByText(fill(trainers.earlier, { name: named(4), other: 'carnet (1)' }))).toBeVisible();
	await page.getByRole('button', { name: trainers.merge }).click();
	await expect(page.getByText(count(trainers.opened, 3, code), { exact: true })).toBeVisible();
	await expect(row(page, 'carnet (1)')).toBeVisible();
});

/** Rows of cells; none of ours holds a separator in quotes but prompts. */
function cellsOf(text: string): string[][] {
	const rows: string[][] = [[]];
	for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n|$)/g)) {
		rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
		if (end === '\r\n') rows.push([]);
	}
	return rows.filter(({ length }) => length > 1);
}

test('learners, questions and options are saved as tables, and read back', async ({ page }) => {
	await open(page, files);
	const [head = [], ...learnerRows] = cellsOf(await textOf(await downloadOf(page, trainers.saveLearners)));
	expect(head[0]).toBe(trainers.name);
	expect(learnerRows.map(([name]) => name)).toEqual(files.map((_, rank) => named(rank)));
	const questions = await textOf(await downloadOf(page, trainers.saveQuestions));
	expect(questions.startsWith('\ufeff')).toBe(true);
	const figures = questionFigures(records.map(firstAnswers), bank.questions);
	const questionRows = cellsOf(questions).slice(1);
	expect(questionRows.map(([id]) => id)).toEqual(figures.map(({ question }) => question.id));
	for (const [at, { facility, answers, discrimination }] of figures.entries()) {
		const cells = questionRows[at] ?? [];
		expect(Number(cells[4])).toBe(answers);
		expect(Number(cells[5]?.replace(',', '.'))).toBeCloseTo(facility, 3);
		if (discrimination.type === 'known')
			expect(Number(cells[8]?.replace(',', '.'))).toBeCloseTo(discrimination.value, 3);
		else expect(cells[8]).toBe('');
	}
	const options = cellsOf(await textOf(await downloadOf(page, trainers.saveOptions)));
	expect(options.some(([id, , , , isKey]) => id === figures[0]?.question.id && isKey === trainers.sheet.yes)).toBe(
		true,
	);
});

test('nothing leaves the browser: only the site’s own bank is fetched, and nothing is kept', async ({ page }) => {
	const before = await storedOn(page);
	const requests: string[] = [];
	page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
	await open(page, files);
	await expect(page.getByText(trainers.textsLoading)).toHaveCount(0);
	await page.waitForLoadState('networkidle');
	await downloadOf(page, trainers.saveLearners);
	const foreign = requests.filter((request) => !/^GET (\/a\/b\/questions\/[\w/-]+\.json|\/?[\w-]*)$/.test(request));
	expect(foreign.filter((request) => !request.includes('blob'))).toEqual([]);
	expect(requests.some((request) => request.includes('/questions/'))).toBe(true);
	expect(await storedOn(page)).toEqual(before);
	await page.reload();
	await page.getByLabel(trainers.open).waitFor();
	await expect(page.getByRole('table')).toHaveCount(0);
});

test('the page has no accessibility fault and nothing wider than a phone', async ({ page }) => {
	for (const isFull of [false, true]) {
		if (isFull) {
			await open(page, [...files.slice(0, 12), file(`${named(3)} .json`, records[20]), file('abime.json', '{')], 13);
			await expect(page.getByText(trainers.textsLoading)).toHaveCount(0);
			await page.getByText(trainers.chosen, { exact: true }).first().click();
		}
		for (const width of [1280, 320]) {
			await page.setViewportSize({ width, height: 800 });
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				expect.soft(await faults(page), `${width} px, ${colorScheme}`).toEqual([]);
			}
			expect.soft(await page.evaluate(widerThanThePage), `${width} px`).toEqual([]);
			expect.soft(await page.evaluate(covered), `${width} px`).toEqual([]);
		}
	}
});

test('the notebook leads there', async ({ page }) => {
	await page.goto('./carnet/');
	await page.getByRole('link', { name: notebook.trainers }).click();
	await expect(page.getByRole('heading', { level: 1, name: trainers.title })).toBeVisible();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the page says what it needs, and offers no field that could do nothing', async ({ page }) => {
		const main = page.getByRole('main');
		await expect(main.locator('.unopened')).toContainText(trainers.noScript);
		await expect(main.locator('input, button')).toHaveCount(0);
		await main.locator('.unopened').getByRole('link', { name: plan.title }).click();
		await expect(page.getByRole('heading', { level: 1, name: plan.title })).toBeVisible();
	});
});
