/** axe-core finds nothing on any kind of screen, narrow and wide, light and dark. */
import type { Page } from '@playwright/test';
import { lessonCalled, lessons, pages, words } from './support/built-site.ts';
import { covered } from './support/covered.ts';
import { elementsOf } from './support/elements.ts';
import { faults } from './support/faults.ts';
import { live } from './support/learner.ts';
import { answerQuiz, quizOn, wake } from './support/quiz.ts';
import { expect, test } from './support/test.ts';

interface Screen {
	name: string;
	address: string;
	/** What a learner did there before looking. */
	prepare?: (page: Page) => Promise<unknown>;
	tolerates?: RegExp;
}

const LESSON = lessonCalled('etape-selection');

const answerEverything = (page: Page) => answerQuiz(page, LESSON, { isFirstWrong: true });

async function workThenOpenNotebook(page: Page): Promise<void> {
	await answerEverything(page);
	await page.goto('./carnet/');
	await page.getByRole('button', { name: words.notebook.erase }).click();
	await page.getByRole('alertdialog').waitFor();
}

async function searchFor(page: Page, query: string): Promise<void> {
	await page.getByRole('searchbox').fill(query);
	await page.getByRole('search').getByRole('listitem').first().waitFor();
}

const SCREENS: readonly Screen[] = [
	{ name: 'home', address: '' },
	{ name: 'the plan', address: 'cours/' },
	{ name: 'a way through the course', address: 'cours/voies/courte/' },
	{ name: 'a module to print', address: 'cours/imprimer/avant-achat/' },
	{ name: 'a lesson', address: LESSON.address },
	{ name: 'a lesson with its quiz checked', address: LESSON.address, prepare: answerEverything },
	{
		name: 'a lesson with a question asked without an answer',
		address: LESSON.address,
		prepare: async (page) => {
			await wake(page, LESSON);
			await quizOn(page, LESSON)[0].checkButton.click();
			await page.getByText(words.quiz.chooseFirst).waitFor();
		},
	},
	{ name: 'a lesson without a stage', address: 'cours/modeles-de-parcours/' },
	{ name: 'the reference', address: 'reference/' },
	{ name: 'a stage', address: 'reference/etapes/decouverte/' },
	{ name: 'the sheet of a stage', address: 'reference/etapes/decouverte/fiche/' },
	{ name: 'the sheet of a communication', address: 'reference/types/forum/fiche/' },
	{ name: 'a communication', address: 'reference/types/forum/' },
	{ name: 'a phase', address: 'reference/phases/desir/' },
	{ name: 'the matrix', address: 'reference/matrice/' },
	{ name: 'the models', address: 'reference/modeles/' },
	{ name: 'the facts', address: 'reference/faits/' },
	{ name: 'the choice of a comparison', address: 'reference/comparer/' },
	{ name: 'two stages side by side', address: 'reference/comparer/etapes/utilisation-et-fidelisation/' },
	{ name: 'two communications side by side', address: 'reference/comparer/types/support-et-forum/' },
	{ name: 'the sources', address: 'reference/sources/' },
	{ name: 'a source', address: 'reference/sources/s4/' },
	{ name: 'the additions', address: 'reference/complements/' },
	{ name: 'the method', address: 'reference/methode/' },
	{ name: 'the page for hosts', address: 'heberger/' },
	{ name: 'the tools', address: 'outils/' },
	{ name: 'the choice of a stage', address: 'outils/quelle-communication/' },
	{ name: 'an advice', address: 'outils/quelle-communication/fidelisation/' },
	{ name: 'an empty notebook', address: 'carnet/' },
	{ name: 'the page for trainers', address: 'formateurs/', prepare: live },
	{ name: 'a notebook about to be erased', address: LESSON.address, prepare: workThenOpenNotebook },
	...pages
		.filter(({ kind }) => kind === 'test')
		.map(({ address }) => ({ name: `the page ${address}`, address, prepare: live })),
	{ name: 'search', address: 'chercher/' },
	{ name: 'search with results', address: 'chercher/', prepare: (page) => searchFor(page, 'comparatif') },
	{ name: 'the glossary', address: 'glossaire/' },
	{ name: 'a word', address: 'glossaire/decouverte-etape/' },
	{
		name: 'a lesson with a definition shown',
		address: LESSON.address,
		prepare: (page) => page.locator('a.term').first().hover(),
	},
	{ name: 'the legal notice', address: 'mentions-legales/' },
	{ name: 'an address that does not exist', address: 'nulle-part.html', tolerates: /404/ },
];

/** The first lesson that shows each kind of figure, all that opens in it opened. */
function figureScreens(): Screen[] {
	const kinds = lessons.flatMap(({ address }) =>
		elementsOf(`${address}index.html`).flatMap(({ name, attributes }) =>
			name === 'figure' ? [[attributes['class'] ?? '', address] as const] : [],
		),
	);
	return [...new Map(kinds.toReversed())].map(([kind, address]) => ({
		name: `the lesson ${address} with its ${kind}`,
		address,
		prepare: (page) =>
			page.evaluate(() => {
				for (const details of document.querySelectorAll<HTMLDetailsElement>('figure details')) details.open = true;
			}),
	}));
}

for (const { name, address, prepare, tolerates } of [...SCREENS, ...figureScreens()]) {
	test.describe(() => {
		test.use({ tolerates });

		test(`${name} has no accessibility fault`, async ({ page }) => {
			await page.goto(`./${address}`);
			await prepare?.(page);
			for (const width of [1280, 320]) {
				await page.setViewportSize({ width, height: 800 });
				for (const colorScheme of ['light', 'dark'] as const) {
					await page.emulateMedia({ colorScheme });
					expect.soft(await faults(page), `${width} px, ${colorScheme}`).toEqual([]);
				}
				expect.soft(await page.evaluate(covered), `${width} px`).toEqual([]);
			}
		});
	});
}

test('the first press of Tab offers to skip to the content, and Enter goes there', async ({ page }) => {
	await page.goto(`./${LESSON.address}`);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: words.site.skip })).toBeFocused();
	await expect(page.getByRole('link', { name: words.site.skip })).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
});
