/** Figures in the lessons that show them: they say what the model says, in words too, and fit a small phone. */
import type { Locator, Page } from '@playwright/test';
import { course, lessons, type OpenLesson, stages, words } from './support/built-site.ts';
import { elementsOf } from './support/elements.ts';
import { expect, test } from './support/test.ts';

const language = course.languages[0];
if (!language) throw new Error('course.json ne contient aucune langue.');
const { phases, periods, crosswalks, cells } = language;

const fileOf = ({ address }: OpenLesson) => `${address}index.html`;
const classesOf = (lesson: OpenLesson) =>
	elementsOf(fileOf(lesson))
		.filter(({ name }) => name === 'figure')
		.map(({ attributes }) => attributes['class'] ?? '');
const illustrated = lessons.filter((lesson) => classesOf(lesson).length > 0);
const lessonsWith = (figure: string) => illustrated.filter((lesson) => classesOf(lesson).join(' ').includes(figure));

/** Opens a lesson and shows its figure of a kind. */
async function figureIn(page: Page, lesson: OpenLesson, kind: string): Promise<Locator> {
	await page.goto(`./${lesson.address}`);
	return page.locator(`.${kind}`).first();
}

/** The texts of elements, each on one line. */
const texts = async (all: Locator) => (await all.allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim());

test.describe('on a narrow phone', () => {
	test.use({ viewport: { width: 320, height: 640 } });

	for (const lesson of illustrated) {
		test(`${lesson.id}: its figures fit, whatever is opened in them`, async ({ page }) => {
			await page.goto(`./${lesson.address}`);
			const wide = await page.evaluate(() => {
				for (const details of document.querySelectorAll<HTMLDetailsElement>('figure details')) details.open = true;
				const isOut = (element: Element) => {
					const { left, right } = element.getBoundingClientRect();
					return right > innerWidth + 0.5 || left < -0.5;
				};
				const parts = [...document.querySelectorAll('figure, figure :not(svg *, .visually-hidden)')];
				return parts.filter(isOut).map(({ outerHTML }) => outerHTML.slice(0, 120));
			});
			expect(wide).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		});
	}
});

for (const lesson of illustrated) {
	test(`${lesson.id}: each figure has a caption, and no drawing without words`, async ({ page }) => {
		await page.goto(`./${lesson.address}`);
		const figures = page.locator('article figure');
		await expect(figures.locator('figcaption')).toHaveCount(await figures.count());
		for (const caption of await figures.locator('figcaption').all()) await expect(caption).not.toBeEmpty();
		await expect(figures.locator('svg:not([aria-hidden], [role="img"][aria-label])')).toHaveCount(0);
	});
}

for (const lesson of lessonsWith('funnel-figure')) {
	test.describe(() => {
		test.use({ javaScriptEnabled: false });

		test(`${lesson.id}: the funnel names each phase and its aim, and opens on its levers without script`, async ({
			page,
		}) => {
			const figure = await figureIn(page, lesson, 'funnel-figure');
			expect(await texts(figure.locator('summary'))).toEqual(
				phases.map(({ name, objective }) => `${name} ${objective.text}`.replace(/\s+/g, ' ')),
			);
			for (const { name, levers } of phases) {
				const phase = figure.locator('details').filter({ hasText: name }).first();
				await phase.locator('summary').click();
				for (const { text } of levers) await expect(phase.getByText(text)).toBeVisible();
			}
		});
	});
}

for (const lesson of lessonsWith('periods-figure')) {
	test(`${lesson.id}: the periods stand in order, with the purchase between the third and the fourth`, async ({
		page,
	}) => {
		const figure = await figureIn(page, lesson, 'periods-figure');
		expect(await texts(figure.locator('div > b'))).toEqual(periods.map(({ name }) => name));
		await expect(figure.getByRole('listitem').nth(3)).toContainText(words.home.purchase);
	});
}

for (const lesson of lessonsWith('overlaps-figure')) {
	test(`${lesson.id}: a cell of the overlaps says a match where the model has one, and how far`, async ({ page }) => {
		const figure = await figureIn(page, lesson, 'overlaps-figure');
		for (const [parts, matches, group] of [
			[phases, crosswalks['stage-to-phase'], 0],
			[periods, crosswalks['stage-to-period'], 1],
		] as const) {
			for (const [index, { id }] of parts.entries()) {
				const row = figure
					.locator('tbody')
					.nth(group)
					.getByRole('row')
					.nth(index + 1);
				const said = stages.map((stage) => {
					const match = matches.find(({ from, to }) => from === stage.id && to === id);
					if (!match) return '';
					const isWhole = match.strength === 'partial' || match.coverage === 'full';
					return isWhole ? words.stage[match.strength] : `${words.stage.main}, ${words.stage.incomplete}`;
				});
				expect(await texts(row.getByRole('cell'))).toEqual(said);
			}
		}
	});
}

for (const lesson of lessonsWith('slice-figure')) {
	test(`${lesson.id}: each cell of its slice of the matrix says its score and leads to its reasons`, async ({
		page,
	}) => {
		const figure = await figureIn(page, lesson, 'slice-figure');
		const links = await figure.getByRole('link').evaluateAll((all) =>
			all.map((link) => {
				const { pathname, hash } = new URL((link as HTMLAnchorElement).href);
				return { cell: `${pathname.split('/').at(-2)} ${hash.slice(1)}`, text: link.textContent ?? '' };
			}),
		);
		expect([7, 10]).toContain(links.length);
		for (const { cell, text } of links) {
			const found = cells.find(({ stage, communication }) => `${stage} ${communication}` === cell);
			expect(text).toContain(words.advice.scoreOf.replace('{score}', String(found?.score)));
		}
	});
}

for (const lesson of lessonsWith('experience-figure')) {
	test(`${lesson.id}: the experience map says at each stage what its story says`, async ({ page }) => {
		const figure = await figureIn(page, lesson, 'experience-figure');
		const steps = language.figures.experience?.steps ?? [];
		await expect(figure.getByRole('listitem')).toHaveCount(steps.length);
		for (const [index, { does, thinks, touchpoint }] of steps.entries()) {
			for (const text of [does, thinks, touchpoint])
				await expect(figure.getByRole('listitem').nth(index)).toContainText(text);
		}
	});
}

for (const lesson of lessonsWith('journey-figure')) {
	test(`${lesson.id}: each of the ten stages opens on its activities`, async ({ page }) => {
		const figure = await figureIn(page, lesson, 'journey-figure');
		await expect(figure.locator('details')).toHaveCount(stages.length);
		for (const [index, { activities }] of stages.entries()) {
			const stage = figure.locator('details').nth(index);
			if (!(await stage.getAttribute('open'))) await stage.locator('summary').click();
			for (const { text } of activities) await expect(stage.getByText(text)).toBeVisible();
		}
	});
}

test.describe('the stages to choose from hold what they say', () => {
	// A font that does not come is what is tried here.
	test.use({ tolerates: /\.woff2 |ERR_FAILED$/ });

	for (const width of [320, 360, 768])
		for (const face of ['the course’s face', 'the device’s'])
			test(`at ${width} px in ${face}`, async ({ page }) => {
				await page.setViewportSize({ width, height: 800 });
				if (face === 'the device’s') await page.route('**/*.woff2', (route) => route.abort());
				for (const address of ['./', './outils/quelle-communication/']) {
					await page.goto(address);
					const slabs = page.locator('.hill a');
					await expect(slabs).toHaveCount(stages.length);
					const spilt = await slabs.evaluateAll((all) =>
						all.flatMap((slab) => {
							const { top, bottom, right } = slab.getBoundingClientRect();
							const isOut = (part: Element) => {
								const box = part.getBoundingClientRect();
								return box.height > 0 && (box.top < top - 1 || box.bottom > bottom + 1 || box.right > right + 1);
							};
							return [...slab.querySelectorAll('span, i')].filter(isOut).map((part) => part.textContent);
						}),
					);
					expect(spilt).toStrictEqual([]);
				}
			});
});
