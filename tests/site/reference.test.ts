/** What the pages of the reference gather: a stage, a communication, each from all that the course says of it. */
import { course, lessons, readBuilt, stages, words } from './support/built-site.ts';
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

test('a source says each of its facts, each of its gaps, who speaks, and how many facts each lesson teaches', () => {
	for (const { id, interest } of french.sources) {
		const html = readBuilt(`reference/sources/${id}/index.html`);
		const facts = course.model.facts.filter(({ source }) => source === id);
		for (const fact of facts) expect.soft(html, fact.id).toContain(`faits/#${fact.id}"`);
		for (const gap of french.gaps.filter(({ source }) => source === id))
			expect.soft(text(html), gap.id).toContain(plain(gap.missing));
		if (interest) expect.soft(text(html), id).toContain(plain(interest));
		const taught = lessons.filter((lesson) => lesson.facts.some((fact) => facts.some((own) => own.id === fact)));
		for (const lesson of taught) expect.soft(html, id).toContain(`href="../../../cours/${lesson.id}/"`);
	}
});

test('the three agencies, and the series, are said to have something to sell', () =>
	expect(french.sources.filter(({ interest }) => interest).map(({ id }) => id)).toEqual(['s1', 's2', 's3', 's4']));

test('the bibliography gives each addition with its reference and the lessons that use it', () => {
	const html = readBuilt('reference/complements/index.html');
	for (const { id, title, reference, adds } of french.additions) {
		const entry = html.split(`id="${id}"`)[1]?.split(' id="add-')[0] ?? '';
		for (const words of [title, reference, adds]) expect.soft(text(entry), id).toContain(plain(words));
		const using = lessons.filter(({ additions }) => additions.includes(id)).map((lesson) => lesson.id);
		const linked = [...entry.matchAll(/cours\/([a-z-]+)\/"/g)].map(([, lesson]) => lesson);
		expect.soft(linked, id).toEqual(using);
	}
});

test('the method names the five criteria as the advice does, with the points each may give', () => {
	const said = text(readBuilt('reference/methode/index.html'));
	for (const [criterion, most] of Object.entries(course.model.criteria))
		expect.soft(said).toMatch(new RegExp(`${words.criteria[criterion as keyof typeof words.criteria]} [^|]*? ${most}`));
});
