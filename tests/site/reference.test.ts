/** What the pages of the reference gather: a stage, a communication, each from all that the course says of it. */
import { course, readBuilt, stages, words } from './support/built-site.ts';
import { first } from './support/quiz.ts';
import { expect, test } from './support/test.ts';

const french = first(course.languages);
const text = (html: string) =>
	html
		.replace(/<[^>]+>/g, ' ')
		.replaceAll('&amp;', '&')
		.replace(/\s+/g, ' ');
const plain = (words: string) => words.replace(/\s+/g, ' ');

test('a stage says its signs, its action, its indicators with formula and limit', () => {
	for (const { id } of stages) {
		const said = text(readBuilt(`reference/etapes/${id}/index.html`));
		const signals = french.signals.filter(({ weights }) => weights[id]).map((signal) => signal.text);
		const actions = french.actions.filter((action) => action.for === 'stage' && action.stage === id);
		const indicators = french.indicators.filter(({ stage }) => stage === id);
		for (const each of [
			...signals,
			...actions.map((action) => action.text),
			...indicators.flatMap(({ name, formula, limit }) => [name, formula, limit]),
		])
			expect.soft(said, id).toContain(plain(each));
	}
});

test('a communication says what to do and to measure where it is recommended, and nowhere else', () => {
	for (const { id } of french.communications) {
		const html = readBuilt(`reference/types/${id}/index.html`);
		const advised = french.cells
			.filter(({ communication, level }) => communication === id && (level === 'primary' || level === 'secondary'))
			.map(({ stage }) => stage);
		const measured = [...html.matchAll(/id="measures-([a-z]+)"/g)].map(([, stage]) => stage ?? '');
		expect.soft(measured.toSorted(), id).toEqual(advised.toSorted());
	}
});

test('a question of a stage is a link that opens its lesson at that very question', async ({ page }) => {
	await page.goto('./reference/etapes/maintenance/');
	const section = page.getByRole('region', { name: words.reference.questions });
	const link = section.getByRole('listitem').getByRole('link').last();
	const prompt = ((await link.textContent()) ?? '').trim();
	await link.click();
	await expect(page).toHaveURL(/\/cours\/[a-z-]+\/#q-/);
	await expect(page.getByRole('group', { name: prompt })).toBeInViewport();
});
