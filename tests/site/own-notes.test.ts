/** A learner's own notes, « read » and the bookmark of a lesson; and the marks of mastery on the plan. */
import type { Page } from '@playwright/test';
import { fill } from '../../src/i18n/sentences.ts';
import { emptyRecord } from '../../src/learning/record/record.ts';
import { practised } from './support/bank.ts';
import { lessonCalled, words } from './support/built-site.ts';
import { faults } from './support/faults.ts';
import { answered, daysAgo, openWith } from './support/learner.ts';
import { recordOn } from './support/record.ts';
import { expect, test } from './support/test.ts';
import { widerThanThePage } from './support/width.ts';

const { ownNotes, notebook, progress } = words;
const lesson = lessonCalled('etape-selection');
const WRITTEN = 'À revoir : les « critères ».\nEt <b>le prix</b> 👍';

const start = (page: Page) => page.getByRole('button', { name: ownNotes.start });
const notes = (page: Page) => page.getByRole('textbox', { name: ownNotes.label });
const read = (page: Page) => page.getByRole('checkbox', { name: ownNotes.read });
const bookmark = (page: Page) => page.getByRole('checkbox', { name: ownNotes.bookmark });

test('notes, « read » and bookmark are kept, shown again, and stand in the notebook', async ({ page }) => {
	await page.goto(`./${lesson.address}`);
	await start(page).click();
	await expect(read(page)).toBeFocused();
	await expect(start(page)).toHaveCount(0);
	await read(page).check();
	await bookmark(page).check();
	await notes(page).fill(WRITTEN);
	await expect(page.getByRole('status').filter({ hasText: ownNotes.kept })).toBeVisible();

	await page.reload();
	await expect(notes(page)).toHaveValue(WRITTEN);
	await expect(read(page)).toBeChecked();
	await expect(bookmark(page)).toBeChecked();
	await page.goto('./carnet/');
	const row = page.getByRole('row', { name: lesson.title });
	await expect(row).toContainText(`${notebook.bookmarked}, ${notebook.read}`);
	await row.getByText(notebook.notes, { exact: true }).click();
	await expect(row.getByText('Et <b>le prix</b> 👍')).toBeVisible();

	await page.goto(`./${lesson.address}`);
	await bookmark(page).uncheck();
	await read(page).uncheck();
	await notes(page).fill('');
	await expect(page.getByRole('status').filter({ hasText: ownNotes.kept })).toBeVisible();
	const kept = (await recordOn(page)).lessons[lesson.id];
	expect(kept).toMatchObject({ bookmark: { value: false }, notes: [{ text: '' }] });
	expect(kept).not.toHaveProperty('read');
	await page.goto('./carnet/');
	await expect(row.getByText(notebook.notes, { exact: true })).toHaveCount(0);
	await expect(row).not.toContainText(notebook.bookmarked);
});

test('what was written just before leaving is kept', async ({ page }) => {
	await page.goto(`./${lesson.address}`);
	await start(page).click();
	await notes(page).pressSequentially('Vite');
	await page.goto('./cours/');
	expect((await recordOn(page)).lessons[lesson.id]?.notes).toMatchObject([{ text: 'Vite' }]);
});

test('who never took notes is asked nothing, and the lesson stays as it was', async ({ page }) => {
	await page.goto(`./${lesson.address}`);
	await expect(start(page)).toBeVisible();
	await expect(notes(page)).toHaveCount(0);
});

test('by keyboard, at 320 px, without a fault', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 800 });
	await page.goto(`./${lesson.address}`);
	await start(page).press('Enter');
	await expect(read(page)).toBeFocused();
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	await page.keyboard.type('Au clavier');
	await expect(page.getByRole('status').filter({ hasText: ownNotes.kept })).toBeVisible();
	expect((await recordOn(page)).lessons[lesson.id]).toMatchObject({
		bookmark: { value: true },
		notes: [{ text: 'Au clavier' }],
		read: expect.any(String),
	});
	expect.soft(await faults(page)).toEqual([]);
	expect.soft(await page.evaluate(widerThanThePage)).toEqual([]);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('nothing offers notes that could not be kept', async ({ page }) => {
		await page.goto(`./${lesson.address}`);
		await expect(start(page)).toBeHidden();
	});
});

test.describe('marks of mastery', () => {
	const fetchedBy = (page: Page): string[] => {
		const fetched: string[] = [];
		page.on('request', (request) => {
			if (/\.(js|json)$/.test(request.url())) fetched.push(request.url());
		});
		return fetched;
	};

	for (const address of ['', 'cours/'])
		test(`/${address} fetches nothing for who has no record`, async ({ page }) => {
			const fetched = fetchedBy(page);
			await page.goto(`./${address}`, { waitUntil: 'networkidle' });
			expect(fetched).toEqual([]);
			await expect(page.locator('[data-mastery]')).toHaveCount(0);
		});

	test('the plan says how many objectives of a lesson are mastered to who has a record', async ({ page }) => {
		const { id, title, objectives } = lessonCalled('etape-acquisition');
		const own = practised.filter((question) => question.lesson === id).map((question) => question.id);
		const mastered = [9, 6, 3, 0.01].reduce(
			(record, ago) => own.reduce((grown, question) => answered(grown, question, true, daysAgo(ago)), record),
			emptyRecord(),
		);
		await openWith(page, mastered, 'cours/');
		const total = objectives.length;
		const said = fill(progress.onPlan, { mastered: total, total });
		await expect(page.getByRole('link', { name: title })).toHaveAccessibleName(new RegExp(said));
		await expect(page.getByRole('link', { name: lessonCalled('etape-recherche').title })).not.toHaveAccessibleName(
			new RegExp(fill(progress.onPlan, { mastered: 0, total: '\\d' })),
		);
		expect(await faults(page)).toEqual([]);
		await page.setViewportSize({ width: 320, height: 800 });
		expect(await page.evaluate(widerThanThePage)).toEqual([]);
	});

	test.describe('without network', () => {
		test.use({ tolerates: /ERR_FAILED|failed/i });

		test('the plan stands without them', async ({ page }) => {
			await page.route('**/questions/bank.json', (route) => route.abort());
			await openWith(page, answered(emptyRecord(), practised[0]?.id ?? '', true, daysAgo(1)), 'cours/');
			await expect(page.locator('[data-state="begun"]').first()).toBeVisible();
			await expect(page.locator('[data-mastery]')).toHaveCount(0);
		});
	});
});
