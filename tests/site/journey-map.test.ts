/** The journey map in a browser: from the example to a link, by keyboard alone, on a phone, on paper, and as files. */
import type { Page } from '@playwright/test';
import { fill } from '../../src/i18n/sentences.ts';
import { mapOf } from '../../src/learning/documents/journey-map.ts';
import type { Tree } from '../../src/learning/documents/stored-document.ts';
import { words } from './support/built-site.ts';
import { documentsOn, linkOf } from './support/documents.ts';
import { bytesOf, downloadOf, textOf } from './support/download.ts';
import { faults } from './support/faults.ts';
import { cutOnPaper, onPaper, print } from './support/paper.ts';
import { first } from './support/quiz.ts';
import { expect, test } from './support/test.ts';

const { journeyMap, documents } = words;
const ADDRESS = './outils/carte-dexperience/';

const cellName = (lane: keyof typeof journeyMap.lanes, step: string, persona: string) =>
	fill(journeyMap.cell, { lane: journeyMap.lanes[lane], step, persona });
const sliderName = (side: 'now' | 'wished', step: string, persona: string) =>
	fill(journeyMap.slider, { side: journeyMap.sides[side], step, persona });

async function open(page: Page, start = journeyMap.startExample): Promise<void> {
	await page.goto(ADDRESS);
	await page.getByRole('button', { name: start }).click();
	await page.getByRole('table').first().waitFor();
}

const mapsOn = (page: Page): Promise<Tree[]> => documentsOn(page, 'map');
const onlyMap = async (page: Page): Promise<Tree> => first(await mapsOn(page));

test('from the example to a link: a fresh profile opens the same map', async ({ page, browser, baseURL }) => {
	await page.goto(ADDRESS);
	await expect(page.getByText(journeyMap.empty)).toBeVisible();
	await open(page);
	const cell = page.getByRole('textbox', { name: cellName('does', 'Recherche', 'Léa') });
	await expect(cell).toHaveValue(/liste/);
	await cell.fill('Demande à un ancien');
	await cell.blur();
	const made = mapOf(await onlyMap(page));
	expect(made.personas[0]?.cells['s2']?.['does']).toBe('Demande à un ancien');

	const link = await linkOf(page);
	const context = await browser.newContext(baseURL ? { baseURL } : {});
	const fresh = await context.newPage();
	await fresh.goto(link);
	await fresh.getByRole('button', { name: documents.broughtYes, exact: true }).click();
	await expect(fresh.getByRole('textbox', { name: cellName('does', 'Recherche', 'Léa') })).toHaveValue(
		'Demande à un ancien',
	);
	expect(mapOf(await onlyMap(fresh))).toEqual(made);
	await context.close();
});

test('what is typed is kept after a pause, without leaving the cell', async ({ page }) => {
	await open(page, journeyMap.startStages);
	const cell = page.getByRole('textbox', { name: cellName('does', 'Recherche', journeyMap.fresh.persona) });
	await cell.pressSequentially('Cherche');
	await expect.poll(async () => mapOf(await onlyMap(page)).personas[0]?.cells['s2']).toEqual({ does: 'Cherche' });
	await expect(cell).toBeFocused();
	await page.reload();
	await expect(cell).toHaveValue('Cherche');
});

/** The first three lanes of each persona's table, as they stand in the page. */
const lanesShown = (page: Page): Promise<string[][]> =>
	page
		.locator('.journey_table:not(.journey_paper)')
		.evaluateAll((tables) =>
			tables.map((table) =>
				[...table.querySelectorAll('.journey_lane > th')].slice(0, 3).map((th) => th.textContent ?? ''),
			),
		);

test('a map is made by keyboard alone, and undone', async ({ page }) => {
	await page.goto(ADDRESS);
	await page.getByRole('button', { name: journeyMap.startPeriods }).focus();
	await page.keyboard.press('Enter');
	const persona = journeyMap.fresh.persona;
	const step = 'Achat';
	await page.getByRole('textbox', { name: cellName('thinks', step, persona) }).focus();
	await page.keyboard.insertText('« Enfin ! »');
	const slider = page.getByRole('slider', { name: sliderName('now', step, persona) });
	await slider.focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(slider).toHaveAttribute('aria-valuetext', `+2, ${journeyMap.feelings[4]}`);
	await page.getByText(journeyMap.build).focus();
	await page.keyboard.press('Enter');
	const later = page.getByRole('button', { name: fill(journeyMap.later, { name: journeyMap.lanes.does }) });
	await later.focus();
	await page.keyboard.press('Enter');
	await expect(later).toBeFocused();
	await page.keyboard.press('Enter');
	const done = mapOf(await onlyMap(page));
	expect(done.lanes.map(({ id }) => id).slice(0, 3)).toEqual(['thinks', 'feels', 'does']);
	const { does, thinks, feels } = journeyMap.lanes;
	await expect.poll(() => lanesShown(page)).toEqual([[thinks, feels, does]]);
	expect(done.personas[0]?.feelings['s3']).toEqual({ now: 2 });
	expect(done.personas[0]?.cells['s3']).toEqual({ thinks: '« Enfin ! »' });

	// Two moves, two degrees of feeling, one text.
	const undo = page.getByRole('button', { name: documents.undo });
	await undo.focus();
	for (let deed = 0; deed < 5; deed++) await page.keyboard.press('Enter');
	await expect(undo).toBeDisabled();
	const undone = mapOf(await onlyMap(page));
	expect(undone.lanes[0]?.id).toBe('does');
	await expect.poll(() => lanesShown(page)).toEqual([[does, thinks, feels]]);
	expect(undone.personas[0]?.feelings['s3']).toEqual({});
	expect(undone.personas[0]?.cells['s3']).toEqual({});
	await page.getByRole('button', { name: documents.redo }).focus();
	for (let deed = 0; deed < 5; deed++) await page.keyboard.press('Enter');
	expect(mapOf(await onlyMap(page))).toEqual(done);
});

test('what is chosen to be added after a move is what is added, in the table of every persona', async ({ page }) => {
	await open(page);
	await page.getByText(journeyMap.build).click();
	const lanes = page.locator('.journey_part').last();
	const { does, thinks, kpi } = journeyMap.lanes;
	await lanes.getByRole('button', { name: fill(journeyMap.later, { name: does }) }).click();
	await expect.poll(async () => (await lanesShown(page)).map(([first]) => first)).toEqual([thinks, thinks]);
	const before = mapOf(await onlyMap(page)).lanes;
	await lanes.getByRole('combobox').selectOption({ label: kpi });
	await lanes.getByRole('button', { name: journeyMap.parts.lanes.add }).click();
	const after = mapOf(await onlyMap(page)).lanes;
	expect(after.slice(before.length)).toMatchObject([{ name: kpi, kind: 'kpi' }]);
	await expect(page.locator('.journey_lane > th').filter({ hasText: kpi })).toHaveCount(4);
});

test('an emotion set by mistake is taken away with a key, and is kept away', async ({ page }) => {
	await open(page);
	const slider = page.getByRole('slider', { name: sliderName('now', 'Sélection', 'Léa') });
	await expect(slider).toHaveAttribute('aria-valuetext', /^\+1/);
	await slider.press('Delete');
	await expect(slider).toHaveAttribute('aria-valuetext', journeyMap.unfelt);
	await page.reload();
	await expect(slider).toHaveAttribute('aria-valuetext', journeyMap.unfelt);
	await slider.press('ArrowRight');
	await expect(slider).toHaveAttribute('aria-valuetext', /^\+1/);
});

test('a point of the curve can be pulled, and the slider follows', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await open(page);
	const slider = page.getByRole('slider', { name: sliderName('now', 'Sélection', 'Léa') });
	await expect(slider).toHaveValue('1');
	await slider.scrollIntoViewIfNeeded();
	const none = { x: 0, y: 0, width: 0, height: 0 };
	const column = (await slider.boundingBox()) ?? none;
	const { y, height } = (await page.locator('.journey_lines').first().boundingBox()) ?? none;
	const middle = column.x + column.width / 2;
	await page.mouse.move(middle, y + height * 0.3);
	await page.mouse.down();
	await page.mouse.move(middle, y + height * 0.88, { steps: 4 });
	await page.mouse.up();
	await expect(slider).toHaveValue('-2');
	await page.getByRole('button', { name: documents.undo }).click();
	await expect(slider).toHaveValue('1');
});

test('a proof is added to the cell last written in, and its number stands there', async ({ page }) => {
	await open(page, journeyMap.startStages);
	const persona = journeyMap.fresh.persona;
	await page.getByRole('textbox', { name: cellName('friction', 'Sélection', persona) }).fill('Trop de choix');
	await page.getByRole('textbox', { name: journeyMap.evidenceSaid }).fill('« Je m’y perds »');
	await page.getByRole('textbox', { name: journeyMap.evidenceFrom }).fill('Entretien');
	await page.getByRole('button', { name: journeyMap.evidenceAdd }).click();
	await page.getByRole('link', { name: fill(journeyMap.note, { number: '1' }) }).click();
	await expect(page.locator('#note-1')).toContainText('« Je m’y perds »');
	expect(mapOf(await onlyMap(page)).evidence).toMatchObject([
		{ step: 's3', lane: 'friction', kind: 'quote', from: 'Entretien' },
	]);
});

test('each stage has the advice of the course, with its reasons a link away', async ({ page }) => {
	await open(page);
	await page
		.getByRole('link', { name: fill(journeyMap.why, { stage: 'Fidélisation' }) })
		.first()
		.click();
	await expect(page).toHaveURL(/\/outils\/quelle-communication\/fidelisation\/$/);
});

test.describe('on a narrow phone', () => {
	test.use({ viewport: { width: 320, height: 640 } });

	test('one step is shown at a time, every one within reach, and nothing is wider than the page', async ({ page }) => {
		await open(page);
		const steps = page.getByRole('combobox', { name: journeyMap.shown });
		const count = await steps.getByRole('option').count();
		expect(count).toBe(10);
		for (let at = 0; at < count; at++) {
			const { name, id } = mapOf(await onlyMap(page)).steps[at] ?? { name: '', id: '' };
			await expect(steps).toHaveValue(id);
			for (const lane of Object.keys(journeyMap.lanes) as (keyof typeof journeyMap.lanes)[])
				await expect(page.getByRole('textbox', { name: cellName(lane, name, 'Samir') })).toBeVisible();
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
			if (at < count - 1) await page.getByRole('button', { name: journeyMap.next }).click();
		}
		await expect(page.getByRole('button', { name: journeyMap.next })).toHaveAttribute('aria-disabled', 'true');
	});
});

test('it has no accessibility fault, empty or filled, narrow or wide, light or dark', async ({ page }) => {
	await page.goto(ADDRESS);
	await page.getByRole('button', { name: journeyMap.startExample }).waitFor();
	expect.soft(await faults(page), 'empty').toEqual([]);
	await open(page);
	await page.getByText(journeyMap.build).click();
	for (const width of [1280, 320]) {
		await page.setViewportSize({ width, height: 800 });
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			expect.soft(await faults(page), `${width} px, ${colorScheme}`).toEqual([]);
		}
	}
});

test.describe('taken along', () => {
	test('as SVG it is well formed, holds no script and says what the map says', async ({ page }) => {
		await open(page);
		await page.getByRole('textbox', { name: cellName('does', 'Recherche', 'Léa') }).fill('<script>alert("&")</script>');
		const svg = await textOf(await downloadOf(page, documents.svg));
		const read = await page.evaluate((text) => {
			const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
			return {
				name: documentElement.localName,
				faulty: documentElement.querySelector('parsererror, script, style, image, foreignObject') !== null,
				text: documentElement.textContent,
				size: [documentElement.getAttribute('width'), documentElement.getAttribute('height')].map(Number),
			};
		}, svg);
		expect([read.name, read.faulty]).toEqual(['svg', false]);
		expect(read.text?.replace(/\s/g, '')).toContain('<script>alert("&")</script>');
		expect((read.size[0] ?? 0) / (read.size[1] ?? 1)).toBeCloseTo(Math.SQRT2, 2);
	});

	test('as PNG it is twice as large as the SVG', async ({ page }) => {
		await open(page);
		const svg = await textOf(await downloadOf(page, documents.svg));
		const png = await bytesOf(await downloadOf(page, documents.png));
		const size = (name: string) => Number(new RegExp(` ${name}="(\\d+)"`).exec(svg)?.[1]);
		expect(png.subarray(1, 4).toString()).toBe('PNG');
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * size('width'), 2 * size('height')]);
	});

	test('as a spreadsheet it has its mark, its semicolons, and nothing that runs', async ({ page }) => {
		await open(page);
		await page.getByRole('textbox', { name: cellName('does', 'Recherche', 'Léa') }).fill('=HYPERLINK("x")');
		const csv = await textOf(await downloadOf(page, documents.csv));
		expect(csv.startsWith('\ufeff')).toBe(true);
		expect(csv).toContain(`${journeyMap.step};Sensibilisation;Recherche`);
		expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
	});

	test('as a file it comes back the same, beside the one that is there', async ({ page }) => {
		await open(page);
		const download = await downloadOf(page, documents.json);
		await page.getByLabel(documents.openFile).setInputFiles(await download.path());
		await expect(page.getByText(documents.fileTaken)).toBeVisible();
		const [one, other, ...more] = await mapsOn(page);
		expect(more).toEqual([]);
		expect(other).toEqual(one);
	});

	test('on paper nothing is cut: side by side on A3, lane by lane on A4', async ({ page }) => {
		await open(page);
		expect((await print(page)).pages).toBe(2);
		for (const width of [420 - 20, 210 - 20]) {
			await onPaper(page, width);
			expect(await cutOnPaper(page), `${width} mm`).toEqual([]);
			await expect(page.getByText('Demande qu’on adapte un tableau à son année d’étudiante')).toHaveCount(1);
		}
	});
});

test.describe('what others send', () => {
	test('a damaged link is told in a sentence, and nothing is lost', async ({ page }) => {
		await open(page);
		const before = await mapsOn(page);
		for (const hash of ['#document=AAAA', '#document=%3Cscript%3E', `#document=${'A'.repeat(20_000)}`]) {
			await page.goto(`${ADDRESS}${hash}`);
			await expect(page.getByRole('alertdialog', { name: documents.linkWrong })).toBeVisible();
			await page.getByRole('button', { name: documents.broughtNo }).click();
			expect(await mapsOn(page)).toEqual(before);
		}
	});

	test('a file that is none, or of a strange shape, breaks nothing', async ({ page }) => {
		await open(page);
		const before = await mapsOn(page);
		const send = (name: string, text: string) =>
			page
				.getByLabel(documents.openFile)
				.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
		await send('faux.json', '{"format":"autre"}');
		await expect(page.getByText(fill(documents.fileWrong, { file: 'faux.json' }))).toBeVisible();
		expect(await mapsOn(page)).toEqual(before);

		const many = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`s${at}`, { name: `<b>${at}</b>` }]));
		const content = {
			name: '<img src=x onerror=alert(1)>',
			steps: many,
			lanes: { __proto__: null, constructor: { name: '"><script>' } },
			personas: { toString: { name: '<i>' } },
			cells: { toString: { s1: { constructor: '</textarea><script>alert(1)</script>' } } },
			order: { steps: 'x' },
		};
		await send('etrange.json', JSON.stringify({ format: 'parcours-document', version: 1, kind: 'map', content }));
		await expect(page.getByRole('table', { name: '<i>' })).toBeVisible();
		await expect(page.getByText('</textarea><script>alert(1)</script>').first()).toBeAttached();
		expect(await mapsOn(page)).toHaveLength(before.length + 1);
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the page says what the map is, leads to the lesson, and has an empty table to print', async ({ page }) => {
		await page.goto(ADDRESS);
		await expect(page.locator('.unopened > p')).toContainText(journeyMap.noScript);
		await expect(page.getByRole('table', { name: journeyMap.paper }).getByRole('columnheader')).toHaveCount(11);
		await expect(page.getByRole('button')).toHaveCount(0);
		await page.getByRole('link', { name: journeyMap.lesson }).click();
		await expect(page).toHaveURL(/carte-dexperience\/$/);
	});
});
