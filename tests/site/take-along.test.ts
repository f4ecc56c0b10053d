/** The notebook taken along: to another device as a file or as a code, and nothing of either device is lost. */
import type { Browser, Page } from '@playwright/test';
import { count, fill } from '../../src/i18n/sentences.ts';
import { withBookmark, withExercise, withNotes } from '../../src/learning/record/deeds.ts';
import { mergeRecords } from '../../src/learning/record/merge.ts';
import { emptyRecord, type LearnerRecord } from '../../src/learning/record/record.ts';
import { practised } from './support/bank.ts';
import { code, lessonCalled, lessons, words } from './support/built-site.ts';
import { downloadOf, textOf } from './support/download.ts';
import { faults } from './support/faults.ts';
import { answered, daysAgo, examSat, hoursAgo, openWith, studied } from './support/learner.ts';
import { first } from './support/quiz.ts';
import { key, recordOn, store, storedOn } from './support/record.ts';
import { expect, test } from './support/test.ts';
import { widerThanThePage } from './support/width.ts';

const { notebook, plan } = words;
const lesson = lessonCalled('etape-selection');
const other = lessonCalled('etape-recherche');
const [one = '', two = '', three = ''] = practised.map(({ id }) => id);

const exercise = 'exercice';

/** What a computer at home holds, and a phone. */
const home = withNotes(
	withExercise(studied([lesson.id], daysAgo(3)), {
		lesson: lesson.id,
		exercise,
		text: 'Écrit à la maison.',
		at: daysAgo(3),
	}),
	lesson.id,
	'Note de la maison.',
	daysAgo(3),
);
const phone = withNotes(
	withBookmark(
		examSat(answered(answered(emptyRecord(), two, false, hoursAgo(20)), three, true, hoursAgo(10)), {
			seed: 's',
			at: hoursAgo(5),
		}),
		other.id,
		true,
		hoursAgo(5),
	),
	lesson.id,
	'Note du téléphone.',
	hoursAgo(4),
);

const saved = async (page: Page): Promise<string> => textOf(await downloadOf(page, notebook.save));

const open = (page: Page, name: string, text: string | Buffer) =>
	page.getByLabel(notebook.open).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** Another device: a profile of its own. */
async function onAnother(
	browser: Browser,
	baseURL: string | undefined,
	use: (page: Page) => Promise<void>,
): Promise<void> {
	const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'fr-FR' });
	await use(await context.newPage());
	await context.close();
}

const answersIn = ({ answers }: LearnerRecord) => Object.values(answers).flat().length;

test('saved on one device and opened on another, both notebooks are one, nothing is lost, and it is said once', async ({
	page,
	browser,
	baseURL,
}) => {
	await openWith(page, home, 'carnet/');
	const file = await saved(page);
	await onAnother(browser, baseURL, async (there) => {
		await openWith(there, phone, 'carnet/');
		await open(there, 'carnet-parcours.json', file);
		const taken = fill(notebook.fileTaken, {
			answers: count(notebook.answersAdded, answersIn(home), code),
			texts: count(notebook.textsAdded, 2, code),
		});
		await expect(there.getByText(taken)).toBeVisible();
		await expect(there.getByText(taken)).toHaveCount(1);
		expect(await recordOn(there)).toEqual(mergeRecords(home, phone));

		const row = there.getByRole('row', { name: lesson.title });
		await expect(row.getByRole('cell', { name: plan.done, exact: true })).toBeVisible();
		await row.getByText(notebook.notes, { exact: true }).click();
		await expect(row.getByText('Note du téléphone.')).toBeVisible();
		await expect(row.getByText('Note de la maison.')).toBeVisible();
		await expect(row.getByText(notebook.otherVersion)).toHaveCount(1);
		await row.getByText(notebook.exercise, { exact: true }).click();
		await expect(row.getByText('Écrit à la maison.')).toBeVisible();
		await expect(there.getByRole('row', { name: other.title })).toContainText(notebook.bookmarked);

		await open(there, 'carnet-parcours.json', file);
		const nothing = fill(notebook.fileTaken, {
			answers: count(notebook.answersAdded, 0, code),
			texts: count(notebook.textsAdded, 0, code),
		});
		await expect(there.getByText(nothing)).toBeVisible();
		expect(await recordOn(there)).toEqual(mergeRecords(home, phone));

		// And back: both devices then hold the same.
		await open(page, 'carnet-parcours.json', await saved(there));
		await expect.poll(() => recordOn(page)).toEqual(mergeRecords(home, phone));
	});
});

const big = JSON.stringify({ ...home, lessons: { ...home.lessons, x: { at: 'x'.repeat(10_000_000) } } });

for (const { name, text, said } of [
	{ name: 'a file of another sort', text: 'GIF89a\u0000\u0001', said: notebook.fileWrong },
	{ name: 'an empty file', text: '', said: notebook.fileWrong },
	{ name: 'JSON of something else', text: '{"version":"2.0","items":[1,2,3]}', said: notebook.fileWrong },
	{ name: 'a list', text: '[[],[],[]]', said: notebook.fileWrong },
	{ name: 'a file cut off', text: JSON.stringify(home, null, '\t').slice(0, -40), said: notebook.fileWrong },
	{ name: 'a file of a later version', text: JSON.stringify({ ...home, version: 99 }), said: notebook.fileNewer },
	{ name: 'a file of 10 MB with something wrong in it', text: big, said: notebook.fileWrong },
])
	test(`${name} is refused in a clear sentence, and the notebook stays as it was`, async ({ page }) => {
		await openWith(page, phone, 'carnet/');
		const before = await storedOn(page);
		await open(page, 'mystère <b>.json', text);
		await expect(page.getByRole('status').filter({ hasText: fill(said, { file: 'mystère <b>.json' }) })).toBeVisible();
		expect(await storedOn(page)).toEqual(before);
		// The right one may follow at once.
		await open(page, 'carnet.json', JSON.stringify(home));
		await expect.poll(() => recordOn(page)).toEqual(mergeRecords(home, phone));
	});

test('a sound file of 10 MB that the device cannot keep is taken in, and it is said that it is not kept', async ({
	page,
}) => {
	const heavy = withNotes(home, other.id, 'é'.repeat(9_000_000), hoursAgo(1));
	await openWith(page, phone, 'carnet/');
	const before = (await storedOn(page))[key];
	await open(page, 'lourd.json', JSON.stringify(heavy));
	await expect(page.getByText(words.trouble.full)).toBeVisible();
	await expect(page.getByText(words.trouble.full)).toHaveCount(1);
	expect((await storedOn(page))[key]).toBe(before);
	await page.reload();
	expect(await recordOn(page)).toEqual(phone);
});

test('what looks like HTML in a file is shown as text, and runs nothing', async ({ page }) => {
	const text = '<img src=x onerror="window.hit=1"><script>window.hit=1</script> </textarea><b>gras</b>';
	const record = withNotes(
		withExercise(phone, { lesson: lesson.id, exercise: '<img src=x>', text, at: hoursAgo(1) }),
		lesson.id,
		text,
		hoursAgo(1),
	);
	await openWith(page, emptyRecord(), 'carnet/');
	await open(page, 'carnet.json', JSON.stringify({ ...record, last: '"><script>window.hit=1</script>' }));
	const row = page.getByRole('row', { name: lesson.title });
	await row.getByText(notebook.notes, { exact: true }).click();
	await expect(row.getByText(text, { exact: true }).first()).toBeVisible();
	for (const address of ['', 'cours/', lesson.address, 'reviser/', 'reviser/progression/', 'carnet/']) {
		await page.goto(`./${address}`, { waitUntil: 'networkidle' });
		expect(await page.evaluate(() => (window as { hit?: number }).hit)).toBeUndefined();
	}
});

test('names that JavaScript keeps for itself break nothing', async ({ page }) => {
	const odd = JSON.parse(
		`{"version":2,"lessons":{"__proto__":{"at":"2026-01-01T00:00:00.000Z"},"constructor":{"at":"2026-01-01T00:00:00.000Z"}},
		"answers":{"constructor":[{"answer":{"type":"choice","chosen":["__proto__"]},"score":1,"at":"2026-01-01T00:00:00.000Z"}]},
		"sittings":{},"settings":{"toString":{"value":true,"at":"2026-01-01T00:00:00.000Z"}}}`,
	);
	await openWith(page, phone, 'carnet/');
	await open(page, 'carnet.json', JSON.stringify(odd));
	await expect(
		page.getByText(
			fill(notebook.fileTaken, {
				answers: count(notebook.answersAdded, 1, code),
				texts: count(notebook.textsAdded, 0, code),
			}),
		),
	).toBeVisible();
	for (const address of ['carnet/', 'cours/', 'reviser/', 'reviser/progression/', 'reviser/examen/']) {
		await page.goto(`./${address}`, { waitUntil: 'networkidle' });
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
	expect(Object.keys((await recordOn(page)).answers)).toEqual(expect.arrayContaining([two, three, 'constructor']));
});

test('a code typed on another device marks lessons as done, however it is typed', async ({
	page,
	browser,
	baseURL,
}) => {
	await openWith(page, studied([lesson.id, other.id], hoursAgo(1)), 'carnet/');
	const shown = (await page.getByRole('code').textContent()) ?? '';
	expect(shown).toMatch(/^[0-9A-Z-]+$/);
	await onAnother(browser, baseURL, async (there) => {
		await openWith(there, answered(emptyRecord(), one, true, hoursAgo(2)), 'carnet/');
		const field = there.getByRole('textbox', { name: notebook.codeLabel });
		const take = there.getByRole('button', { name: notebook.codeTake });
		await field.fill(shown.slice(0, -1));
		await take.click();
		await expect(there.getByRole('status').filter({ hasText: notebook.codeWrong })).toBeVisible();
		await expect(field).toHaveValue(shown.slice(0, -1));

		await field.fill(shown.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'));
		await field.press('Enter');
		await expect(there.getByRole('status').filter({ hasText: count(notebook.codeTaken, 2, code) })).toBeVisible();
		for (const { title } of [lesson, other])
			await expect(
				there.getByRole('row', { name: title }).getByRole('cell', { name: plan.done, exact: true }),
			).toBeVisible();
		await expect(there.getByText(count(notebook.done, 2, code, { total: lessons.length }))).toBeVisible();
		const { answers, lessons: kept } = await recordOn(there);
		expect(Object.keys(answers)).toEqual([one]);
		expect(kept[lesson.id]?.done).toBeDefined();
	});
});

test.describe('erased', () => {
	test.beforeEach(async ({ page }) => {
		await page.clock.install();
		await openWith(page, phone, 'carnet/');
		await page.getByRole('button', { name: notebook.erase, exact: true }).click();
		await page.getByRole('button', { name: notebook.eraseYes }).click();
		await expect(page.getByText(notebook.empty)).toBeVisible();
	});

	test('it can be brought back within a minute, whole', async ({ page }) => {
		await page.clock.runFor(50_000);
		await page.getByRole('button', { name: notebook.bringBack }).click();
		await expect(page.getByRole('status').filter({ hasText: notebook.broughtBack })).toBeFocused();
		await expect(page.getByRole('row', { name: other.title })).toContainText(notebook.bookmarked);
		const { erased, ...rest } = await recordOn(page);
		expect(rest).toEqual(phone);
		expect(erased).toBeDefined();
		expect(Object.keys(await storedOn(page))).toEqual([key]);
		await page.reload();
		await expect(page.getByRole('row', { name: other.title })).toContainText(notebook.bookmarked);
	});

	test('after a minute nothing of it is left on the device, and nothing offers it', async ({ page }) => {
		await page.clock.runFor(61_000);
		const all = JSON.stringify(await storedOn(page));
		for (const trace of [two, 'Note du téléphone.', other.id]) expect(all).not.toContain(trace);
		expect(Object.keys(await storedOn(page))).toEqual([key]);
		await page
			.getByRole('button', { name: notebook.bringBack })
			.click({ timeout: 1000 })
			.catch(() => {});
		await expect(page.getByText(notebook.empty)).toBeVisible();
		await expect(page.getByText(notebook.broughtBack)).toHaveCount(0);
	});

	test('left at once, it is gone by the next visit after a minute', async ({ page }) => {
		await page.goto('./mentions-legales/');
		await page.clock.fastForward(61_000);
		await page.goto('./carnet/');
		await expect(page.getByText(notebook.empty)).toBeVisible();
		expect(Object.keys(await storedOn(page))).toEqual([key]);
	});
});

test('erased in one tab while another works on, what is done after it stays, and what came before does not', async ({
	page,
	context,
}) => {
	await openWith(page, phone, 'carnet/');
	const beside = await context.newPage();
	await beside.goto('./reviser/');
	await expect(beside.getByRole('checkbox', { name: words.review.asksSure })).toBeVisible();
	await page.getByRole('button', { name: notebook.erase, exact: true }).click();
	await page.getByRole('button', { name: notebook.eraseYes }).click();
	await beside.getByRole('checkbox', { name: words.review.asksSure }).check();
	const left = async () => {
		const { answers, sittings, settings } = await recordOn(page);
		return [answers, sittings, Object.keys(settings)];
	};
	await expect.poll(left).toEqual([{}, {}, ['sureness']]);
});

test('a notebook with all that it may hold fits in 320 px and has no fault', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 800 });
	await openWith(page, mergeRecords(home, phone), 'carnet/');
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
	});
	await open(page, `${'trèslong'.repeat(20)}.json`, 'x');
	await expect(page.getByText('trèslong').first()).toBeVisible();
	expect.soft(await page.evaluate(widerThanThePage)).toEqual([]);
	expect.soft(await faults(page)).toEqual([]);
	expect(first(lessons).id).not.toBe('');
	await store(page, JSON.stringify(home));
});
