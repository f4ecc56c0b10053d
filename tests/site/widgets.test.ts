/** Every widget of the course: its answers without script, done right and wrong, by keyboard, remembered, at 320 px. */
import type { Locator, Page } from '@playwright/test';
import { fill } from '../../src/i18n/sentences.ts';
import { course, lessons, readBuilt, words } from './support/built-site.ts';
import { faults } from './support/faults.ts';
import { recordOn } from './support/record.ts';
import { expect, test } from './support/test.ts';

type OpenWidget = (typeof course.languages)[number]['widgets'][number];
type Of<Type extends OpenWidget['type']> = Extract<OpenWidget, { type: Type }>;

const { widget: said } = words;
const widgets = course.languages[0]?.widgets ?? [];

/** The first widget of a type; the course has one of each. */
function oneOf<Type extends OpenWidget['type']>(type: Type): Of<Type> {
	const found = widgets.find((widget): widget is Of<Type> => widget.type === type);
	if (!found) throw new Error(`The course has no widget of type ${type}`);
	return found;
}

/** The lesson whose page shows a widget. */
function lessonOf({ id }: OpenWidget) {
	const lesson = lessons.find(({ address }) => readBuilt(`${address}index.html`).includes(`data-widget="${id}"`));
	if (!lesson) throw new Error(`No built lesson shows the widget ${id}`);
	return lesson;
}

const on = (page: Page, { id }: OpenWidget) => page.locator(`[data-widget="${id}"]`);

async function begin(page: Page, widget: OpenWidget): Promise<Locator> {
	const island = on(page, widget);
	await page.goto(`./${lessonOf(widget).address}`);
	await island.getByRole('button', { name: said.start }).click();
	await expect(island.getByRole('button', { name: said.start })).toBeHidden();
	return island;
}

const line = (island: Locator, text: string) => island.getByRole('listitem').filter({ hasText: text });

/** Puts an order right by its buttons alone, last line first. */
async function putInOrder(island: Locator, { items }: Of<'order'>): Promise<void> {
	for (const [rank, { text }] of [...items.entries()].toReversed()) {
		for (;;) {
			const shown = await island.getByRole('listitem').allTextContents();
			const at = shown.findIndex((each) => each.startsWith(text));
			if (at === rank) break;
			await line(island, text)
				.getByRole('button', { name: `${said.down} : ${text}`, exact: true })
				.press('Enter');
		}
	}
}

async function sortAll(island: Locator, { cards, groups }: Of<'sort'>, shift = 0): Promise<void> {
	for (const { text, group } of cards) {
		const rank = groups.findIndex(({ id }) => id === group);
		const name = groups[(rank + shift) % groups.length]?.name ?? '';
		const card = island.getByRole('group', { name: text, exact: true });
		await card.getByRole('radio', { name, exact: true }).press('Space');
	}
}

/** Does a widget from its first screen to its last, with the keyboard, all right where there is a right. */
async function doIt(island: Locator, widget: OpenWidget): Promise<void> {
	const press = (name: string) => island.getByRole('button', { name, exact: true }).press('Enter');
	switch (widget.type) {
		case 'order':
			await putInOrder(island, widget);
			await press(said.check);
			await expect(island.locator('.verdict')).toHaveText(fill(said.placed, all(widget.items)));
			await expect(island.locator('.verdict')).toBeFocused();
			break;
		case 'sort':
			await sortAll(island, widget);
			await press(said.check);
			await expect(island.getByText(fill(said.placed, all(widget.cards)))).toBeVisible();
			break;
		case 'flip':
			for (const { front, back } of widget.cards) {
				await expect(island.locator('.live').getByText(front, { exact: true })).toBeVisible();
				await press(said.turn);
				await expect(island.locator('.live').getByText(back, { exact: true })).toBeVisible();
				await press(said.known);
			}
			await expect(
				island.getByText(fill(said.knownCards, { known: widget.cards.length, total: widget.cards.length })),
			).toBeVisible();
			break;
		case 'debate':
			await island.getByRole('radio', { name: said.positions[3] }).press('Space');
			await press(said.meet);
			await expect(island.locator('.live').getByText(widget.against)).toBeVisible();
			await island.getByRole('radio', { name: said.positions[0] }).press('Space');
			await press(said.decide);
			await expect(
				island.getByText(fill(said.changedMind, { before: said.positions[3], after: said.positions[0] })),
			).toBeVisible();
			await expect(island.locator('.live').getByText(widget.closing)).toBeVisible();
			break;
		case 'funnel':
			for (const slider of await island.getByRole('slider').all()) await slider.press('End');
			await expect(island.getByRole('status').first()).toContainText(/\d/);
			break;
		case 'retention':
			await island.getByLabel(said.to).fill('100');
			await expect(island.getByRole('row', { name: said.leftCustomers })).toContainText('0');
			break;
	}
}

const all = (list: readonly unknown[]) => ({ right: list.length, total: list.length });

for (const widget of widgets) {
	test(`${widget.id}: done by keyboard alone, it is remembered`, async ({ page }) => {
		const island = await begin(page, widget);
		await doIt(island, widget);
		const lesson = lessonOf(widget).id;
		const { lessons: kept } = await recordOn(page);
		const work = kept[lesson]?.widgets?.[widget.id];
		expect(work?.value.type).toBe(widget.type);
		// What was said on the way is gone; what stands is not.
		const shown = () => island.locator('.live > :not([role="status"])').allTextContents();
		const before = await shown();
		await page.reload();
		await expect(island.locator('.live')).not.toBeEmpty();
		expect(await shown()).toEqual(before);
	});

	test(`${widget.id}: fits in 320 px and has no accessibility fault, begun and done`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 800 });
		const island = await begin(page, widget);
		const look = async () => {
			expect.soft(await faults(page)).toEqual([]);
			expect
				.soft(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
				.toBe(0);
		};
		await look();
		await doIt(island, widget);
		await look();
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	for (const widget of widgets) {
		test(`${widget.id}: its answers can be read, and nothing offers what cannot be done`, async ({ page }) => {
			await page.goto(`./${lessonOf(widget).address}`);
			const island = on(page, widget);
			await expect(island.getByRole('button', { name: said.start })).toBeHidden();
			for (const details of await island.locator('summary').all()) await details.click();
			const texts: Record<OpenWidget['type'], () => string[]> = {
				order: () => (widget as Of<'order'>).items.flatMap(({ text, because }) => [text, because]),
				sort: () => (widget as Of<'sort'>).cards.flatMap(({ text, because }) => [text, because]),
				flip: () => (widget as Of<'flip'>).cards.flatMap(({ front, back }) => [front, back]),
				debate: () => {
					const { claim, against, for: side, closing } = widget as Of<'debate'>;
					return [claim, against, side, closing];
				},
				funnel: () => (widget as Of<'funnel'>).phases.map(({ counts }) => counts),
				retention: () => [said.keptCustomers, said.leftCustomers],
			};
			for (const text of texts[widget.type]()) await expect(island.getByText(text).first()).toBeVisible();
		});
	}
});

test('a sort done wrong says where each card belongs, and mending keeps what was right', async ({ page }) => {
	const widget = oneOf('sort');
	const island = await begin(page, widget);
	await sortAll(island, widget, 1);
	const [first] = widget.cards;
	if (!first) return;
	const rightName = widget.groups.find(({ id }) => id === first.group)?.name ?? '';
	const card = island.getByRole('group', { name: first.text, exact: true });
	await card.getByRole('radio', { name: rightName, exact: true }).press('Space');
	await island.getByRole('button', { name: said.check }).click();
	await expect(island.getByText(fill(said.placed, { right: 1, total: widget.cards.length }))).toBeVisible();
	await expect(island.getByText(said.wellSorted)).toBeVisible();
	await expect(island.locator('.is-wrong')).toHaveCount(widget.cards.length - 1);
	await island.getByRole('button', { name: said.mend }).click();
	await expect(island.getByRole('radio', { checked: true })).toHaveCount(1);
});

test('a sort with cards left says how many, and corrects nothing', async ({ page }) => {
	const widget = oneOf('sort');
	const island = await begin(page, widget);
	await island.getByRole('button', { name: said.check }).click();
	await expect(island.getByText(fill(said.missing.other, { count: widget.cards.length }))).toBeVisible();
	await expect(island.locator('.because')).toHaveCount(0);
});

test('a line that moves keeps the focus, and its new rank is said', async ({ page }) => {
	const widget = oneOf('order');
	const island = await begin(page, widget);
	const first = (await island.locator('.order li span').first().textContent())?.trim() ?? '';
	await island.getByRole('button', { name: `${said.down} : ${first}`, exact: true }).press('Enter');
	await expect(island.getByRole('button', { name: `${said.down} : ${first}`, exact: true })).toBeFocused();
	await expect(island.getByRole('status').first()).toHaveText(
		fill(said.moved, { item: first, rank: 2, total: widget.items.length }),
	);
});

test('a funnel tells how many arrive at the rates it is set to', async ({ page }) => {
	const widget = oneOf('funnel');
	const island = await begin(page, widget);
	const [, second, ...others] = await island.getByRole('slider').all();
	for (const slider of others) await slider.press('End');
	await second?.press('Home');
	await expect(island.locator('.verdict')).toContainText('0');
	for (let step = 0; step < 10; step += 1) await second?.press('ArrowRight');
	const share = widget.phases[0]?.share ?? 100;
	const expected = Math.round((Math.round((widget.start * share) / 100) * 10) / 100);
	await expect(island.locator('.verdict')).toContainText(new RegExp(`^${expected}\\b`));
});

test('a retention calculator shows the fifth of departures that four points save', async ({ page }) => {
	const widget = oneOf('retention');
	const island = await begin(page, widget);
	await island.getByLabel(said.customers).fill('200');
	await island.getByLabel(said.from).fill('80');
	await island.getByLabel(said.to).fill('84');
	await expect(island.getByRole('row', { name: said.leftCustomers })).toContainText(/40.*32.*[-−]20/);
	await expect(island.getByRole('row', { name: said.retentionRate })).toContainText(/\+4 points, soit \+5/);
});

test('a kept work that does not fit the widget any more begins anew, and breaks nothing', async ({ page }) => {
	const widget = oneOf('order');
	const island = await begin(page, widget);
	await island.getByRole('button', { name: /./ }).nth(2).click();
	await page.evaluate(() => {
		for (const [key, text] of Object.entries(localStorage))
			if (key.endsWith(':record')) localStorage.setItem(key, text.replace(/"order":\[[^\]]*\]/, '"order":[7,7]'));
	});
	await page.reload();
	await expect(island.getByRole('listitem')).toHaveCount(widget.items.length);
});
