/** The advisor in a browser: the stage found, the audit, the plan made from it, and all of it kept, taken along, shown. */
import type { Page } from '@playwright/test';
import { fill } from '../../src/i18n/sentences.ts';
import { planRows } from '../../src/learning/documents/plan-document.ts';
import { words } from './support/built-site.ts';
import { documentsOn, linkOf } from './support/documents.ts';
import { bytesOf, downloadOf, textOf } from './support/download.ts';
import { faults } from './support/faults.ts';
import { cutOnPaper, onPaper, print } from './support/paper.ts';
import { first } from './support/quiz.ts';
import { expect, test } from './support/test.ts';
import { widerThanThePage } from './support/width.ts';

const { findStage, audit, communicationPlan: plan, documents } = words;
const FIND_STAGE = './outils/trouver-letape/';
const AUDIT = './outils/audit/';
const PLAN = './outils/plan/';

/** What a sign weighs for a stage, as the sheet to fill by hand says. */
async function weightsFor(page: Page, stage: string): Promise<Map<string, number>> {
	const rows = page.locator('.sheet-by-hand tbody tr');
	const cells = await rows.evaluateAll((all) =>
		all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? '')),
	);
	expect(cells.length).toBeGreaterThan(20);
	return new Map(
		cells.map(([signal = '', weights = '']) => [
			signal,
			Number(new RegExp(`(?:^|, )${stage} (\\d)`).exec(weights)?.[1] ?? 0),
		]),
	);
}

/** Answers for somebody of whom every sign of a stage is seen, and no other, until nothing more is asked. */
async function answerAs(page: Page, stage: string, press: (name: string) => Promise<void>): Promise<number> {
	const weights = await weightsFor(page, stage);
	const stopped = page.getByText(new RegExp(`^(${Object.values(findStage.stops).map(asPattern).join('|')})$`));
	const heading = page.locator('#asked-signal');
	for (let asked = 0; ; asked++) {
		if ((await heading.count()) === 0) {
			await expect(stopped).toBeVisible();
			return asked;
		}
		const signal = ((await heading.textContent()) ?? '').replace(fill(findStage.seen, { signal: '' }), '').trim();
		expect([...weights.keys()]).toContain(signal);
		await press(findStage.answers[(weights.get(signal) ?? 0) >= 2 ? 'yes' : 'no']);
		await expect.poll(() => heading.allTextContents()).not.toEqual([fill(findStage.seen, { signal })]);
	}
}

const asPattern = (sentence: string): string => sentence.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+');

test('a persona whose stage is unknown: a few questions name it, say why, and lead to its advice', async ({ page }) => {
	await page.goto(FIND_STAGE);
	await page.getByRole('radio', { name: findStage.receivedAnswers.no, exact: true }).check();
	const asked = await answerAs(page, 'Sélection', (name) =>
		page.locator('.asked-signal').getByRole('button', { name, exact: true }).click(),
	);
	expect(asked).toBeGreaterThan(2);
	expect(asked).toBeLessThanOrEqual(10);
	await expect(page.getByText(fill(findStage.statuses.clear, { stage: 'Sélection' }))).toBeVisible();
	await expect(page.getByRole('table', { name: findStage.ranking }).getByRole('row').nth(1)).toContainText('Sélection');
	await page.getByRole('link', { name: fill(findStage.adviceLink, { stage: 'Sélection' }) }).click();
	await expect(page).toHaveURL(/\/outils\/quelle-communication\/selection\/$/);
});

test('the stage is found by keyboard alone, each question taking the place of the last', async ({ page }) => {
	await page.goto(FIND_STAGE);
	await page.getByRole('radio', { name: findStage.receivedAnswers.yes, exact: true }).focus();
	await page.keyboard.press('Space');
	let asked = 0;
	await answerAs(page, 'Maintenance', async (name) => {
		if (asked++ > 0) await expect(page.locator('#asked-signal')).toBeFocused();
		const button = page.locator('.asked-signal').getByRole('button', { name, exact: true });
		for (let step = 0; step < 6 && !(await button.evaluate((one) => one === document.activeElement)); step++)
			await (asked === 1 ? button.focus() : page.keyboard.press('Tab'));
		await expect(button).toBeFocused();
		await page.keyboard.press('Enter');
	});
	await expect(page.locator('.findings [role=status]')).toContainText('Maintenance');
});

test('an answer can be taken back', async ({ page }) => {
	await page.goto(FIND_STAGE);
	await page.getByRole('radio', { name: findStage.receivedAnswers.no, exact: true }).check();
	const heading = page.locator('#asked-signal');
	const before = (await heading.textContent()) ?? '';
	await page.locator('.asked-signal').getByRole('button', { name: findStage.answers.yes, exact: true }).click();
	await expect(heading).not.toHaveText(before);
	await page.getByRole('button', { name: findStage.back }).click();
	await expect(heading).toHaveText(before);
});

test('from an audit to a plan to a link: a fresh profile opens the same plan', async ({ page, browser, baseURL }) => {
	await page.goto(AUDIT);
	await expect(page.getByText(audit.empty)).toBeVisible();
	await page.getByRole('button', { name: audit.startEmpty }).click();
	const stage = page.getByRole('group', { name: /Recherche$/ });
	await stage.getByRole('checkbox', { name: /^Promotionnelle/i }).check();
	await expect(page.getByRole('heading', { name: audit.findings })).toBeVisible();
	const covered = stage.getByText(new RegExp(fill(audit.stageScore, { score: '\\d+' })));
	await expect(covered).toBeVisible();
	const shown = await page.locator('.findings ol > li').count();
	expect(shown).toBeGreaterThan(0);

	await page.getByRole('button', { name: audit.makePlan }).click();
	await page.getByRole('link', { name: audit.toPlan }).click();
	await expect(page).toHaveURL(/\/outils\/plan\/$/);
	const rows = page.getByRole('group', { name: /^Action \d+$/ });
	await expect(rows).toHaveCount(shown);
	await rows.first().getByLabel(plan.fields.message).fill('Tu cherches ? Voici où regarder.');
	await rows.first().getByLabel(plan.fields.date).fill('2027-03-01');
	await rows.first().getByLabel(plan.fields.owner).fill('Paula');
	await rows.first().getByLabel(plan.fields.owner).blur();
	const made = first(await documentsOn(page, 'plan'));
	expect(planRows(made)[0]).toMatchObject({
		...{ message: 'Tu cherches ? Voici où regarder.', date: '2027-03-01', owner: 'Paula' },
	});
	expect(await textOf(await downloadOf(page, plan.reminders))).toContain('DTSTART;VALUE=DATE:20270301');

	const link = await linkOf(page);
	const context = await browser.newContext(baseURL ? { baseURL } : {});
	const fresh = await context.newPage();
	await fresh.goto(link);
	await fresh.getByRole('button', { name: documents.broughtYes, exact: true }).click();
	await expect(fresh.getByRole('group', { name: /^Action \d+$/ })).toHaveCount(shown);
	expect(planRows(first(await documentsOn(fresh, 'plan')))).toEqual(planRows(made));
	await context.close();
});

test('the whole way: a stage unknown, found, its communication, an audit, a plan, a map, and both opened elsewhere', async ({
	page,
	browser,
	baseURL,
}) => {
	const toTool = async (name: string) => {
		await page
			.getByRole('navigation', { name: words.site.breadcrumb })
			.getByRole('link', { name: words.menu.tools })
			.click();
		await page.getByRole('main').getByRole('link', { name }).click();
		await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
	};
	await page.goto(FIND_STAGE);
	await page.getByRole('radio', { name: findStage.receivedAnswers.yes, exact: true }).check();
	await answerAs(page, 'Découverte', (name) =>
		page.locator('.asked-signal').getByRole('button', { name, exact: true }).click(),
	);
	await page.getByRole('link', { name: fill(findStage.adviceLink, { stage: 'Découverte' }) }).click();
	await expect(page).toHaveURL(/\/outils\/quelle-communication\/decouverte\/$/);

	await toTool(audit.title);
	await page.getByRole('button', { name: audit.startExample }).click();
	await page.getByRole('button', { name: audit.makePlan }).click();
	await page.getByRole('link', { name: audit.toPlan }).click();
	const [planned] = await documentsOn(page, 'plan');
	const planLink = await linkOf(page);

	await toTool(words.journeyMap.title);
	await page.getByRole('button', { name: words.journeyMap.startExample }).click();
	const [drawn] = await documentsOn(page, 'map');
	const mapLink = await linkOf(page);

	const context = await browser.newContext(baseURL ? { baseURL } : {});
	const fresh = await context.newPage();
	for (const [link, kind, made] of [
		[planLink, 'plan', planned],
		[mapLink, 'map', drawn],
	] as const) {
		await fresh.goto(link);
		await fresh.getByRole('button', { name: documents.broughtYes, exact: true }).click();
		await expect.poll(() => documentsOn(fresh, kind)).toEqual([made]);
	}
	await context.close();
});

test('the audit shows itself as a matrix that fills in as one ticks', async ({ page }) => {
	await page.goto(AUDIT);
	await page.getByRole('button', { name: audit.startEmpty }).click();
	const row = page.getByRole('table').getByRole('row', { name: /Maintenance/ });
	await expect(row.getByText(audit.matrix.marks.missing)).toHaveCount(1);
	const stage = page.getByRole('group', { name: /Maintenance$/ });
	await stage.getByRole('checkbox', { name: /^Promotionnelle/i }).check();
	await expect(row.getByText(audit.matrix.marks.misplaced)).toHaveCount(1);
	await stage.getByRole('checkbox', { name: /^Support/i }).check();
	await expect(row.getByText(audit.matrix.marks.served)).toHaveCount(1);
	await expect(row.getByText(audit.matrix.marks.missing)).toHaveCount(0);
	await stage.getByRole('checkbox', { name: audit.relevant }).uncheck();
	await expect(row.getByText(audit.matrix.left)).toBeVisible();
});

for (const { name, address, begin } of [
	{ name: 'an audit', address: AUDIT, begin: audit.startExample },
	{ name: 'a plan', address: PLAN, begin: plan.startExample },
])
	test(`${name} is saved as a picture, as SVG and twice as sharp as PNG`, async ({ page }) => {
		await page.goto(address);
		await page.getByRole('button', { name: begin }).click();
		const svg = await textOf(await downloadOf(page, documents.svg));
		const png = await bytesOf(await downloadOf(page, documents.png));
		const size = (side: string) => Number(new RegExp(` ${side}="(\\d+)"`).exec(svg)?.[1]);
		expect(svg).toContain('<title>Vélo Dépôt');
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * size('width'), 2 * size('height')]);
	});

for (const { name, address, begin, widths, said } of [
	{ name: 'an audit', address: AUDIT, begin: audit.startExample, widths: [180, 390], said: audit.sheets.stages },
	{ name: 'a plan', address: PLAN, begin: plan.startExample, widths: [273, 390], said: plan.rows },
])
	test(`${name} comes out of the printer as tables, without its form, on A4 and on A3`, async ({ page }) => {
		await page.goto(address);
		await page.getByRole('button', { name: begin }).click();
		for (const width of widths) {
			await onPaper(page, width);
			expect(await cutOnPaper(page), `${width} mm`).toEqual([]);
			await expect(page.getByRole('table', { name: said, exact: true })).toBeVisible();
			await expect(
				page.getByRole('main').locator('input, select, textarea, button').filter({ visible: true }),
			).toHaveCount(0);
			const { width: table = 0 } = (await page.getByRole('table', { name: said, exact: true }).boundingBox()) ?? {};
			expect(table).toBeGreaterThan((page.viewportSize()?.width ?? 0) * 0.95);
		}
		expect((await print(page)).pages).toBeLessThanOrEqual(3);
	});

test('what is typed in a plan is kept, even in the middle of a word', async ({ page }) => {
	await page.goto(PLAN);
	await page.getByRole('button', { name: plan.startExample }).click();
	const owner = page.getByLabel(plan.fields.owner).first();
	await owner.fill('');
	await owner.pressSequentially('Paulin');
	await page.reload();
	await expect(owner).toHaveValue('Paulin');
});

test('an audit is there again after the page is loaded anew, and compares with an earlier one', async ({ page }) => {
	await page.goto(AUDIT);
	await page.getByRole('button', { name: audit.startExample }).click();
	await page.getByRole('heading', { name: audit.findings }).waitFor();
	await page.getByRole('button', { name: documents.duplicate }).click();
	const stage = page.getByRole('group', { name: /Recherche$/ });
	for (const box of await stage.getByRole('checkbox').all()) await box.check();
	await page.reload();
	await page.getByRole('heading', { name: audit.findings }).waitFor();
	expect(await documentsOn(page, 'audit')).toHaveLength(2);
	await page.getByLabel(audit.compareWith).selectOption({ index: 1 });
	await expect(page.getByText(audit.comparison, { exact: true })).toBeVisible();
});

test('a plan is judged by its eight criteria: no sum helps where one is missing altogether', async ({ page }) => {
	await page.goto(PLAN);
	await page.getByRole('button', { name: plan.startExample }).click();
	const judged = page.locator('#rubric').locator('..').getByRole('combobox');
	await expect(judged).toHaveCount(8);
	for (const box of await judged.all()) await box.selectOption('4');
	await expect(page.getByText(plan.passed)).toBeVisible();
	await judged.first().selectOption('0');
	await expect(page.getByText(plan.notPassed)).toBeVisible();
	await expect(page.getByText(fill(plan.total, { points: 28, most: 32 }))).toBeVisible();
});

for (const { name, address, begin } of [
	{ name: 'the search for a stage', address: FIND_STAGE, begin: findStage.receivedAnswers.unknown },
	{ name: 'the audit', address: AUDIT, begin: audit.startExample },
	{ name: 'the plan', address: PLAN, begin: plan.startExample },
]) {
	test(`${name} has no accessibility fault and fits a narrow phone, light or dark`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(address);
		const start = page
			.getByRole('main')
			.getByLabel(begin, { exact: true })
			.or(page.getByRole('button', { name: begin }));
		await start.first().click();
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			expect.soft(await faults(page), colorScheme).toEqual([]);
		}
		expect(await page.evaluate(widerThanThePage)).toEqual([]);
	});
}

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	for (const [address, instead] of [
		[FIND_STAGE, findStage.noScript],
		[AUDIT, audit.noScript],
		[PLAN, plan.noScript],
		['./outils/carte-dexperience/', words.journeyMap.noScript],
	] as const)
		test(`${address} says what to do instead, and offers nothing to press that would do nothing`, async ({ page }) => {
			await page.goto(address);
			await expect(page.locator('.unopened')).toContainText(instead);
			await expect(page.locator('.unopened')).toBeVisible();
			await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
			await expect(page.getByRole('main').getByRole('radio')).toHaveCount(0);
		});

	test('the stage can be found by hand, on a sheet that says how to count', async ({ page }) => {
		await page.goto(FIND_STAGE);
		await page.getByText(findStage.sheet).click();
		await expect(page.getByText(findStage.sheetText)).toBeVisible();
	});
});
