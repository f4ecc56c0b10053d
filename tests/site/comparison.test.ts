/** Two stages, or two communications, side by side. */
import { pairOf, pairsOf } from '../../src/course/addresses.ts';
import { course, pages, readBuilt, stages, words } from './support/built-site.ts';
import { first } from './support/quiz.ts';
import { expect, test } from './support/test.ts';

const { communications, cells } = first(course.languages);
const { comparison } = words;
/** Folder of the comparisons and of the pages, and what stands there. */
const KINDS: readonly (readonly [string, readonly { id: string }[]])[] = [
	['etapes', stages],
	['types', communications],
];
const levelOf = (stage: string, communication: string) =>
	cells.find((cell) => cell.stage === stage && cell.communication === communication)?.level;
const changesOn = (file: string) =>
	readBuilt(file).split('<ul class="changes">')[1]?.split('</ul>')[0]?.split('<li>').length ?? 0;

test('every two of a kind have one page, which both lead to', () => {
	const built = pages.map(({ address }) => address);
	for (const [folder, things] of KINDS) {
		const wanted = pairsOf(things).map(
			([one, other]) => `reference/comparer/${folder}/${pairOf(things, one.id, other.id)}/`,
		);
		expect(built.filter((address) => new RegExp(`^reference/comparer/${folder}/.`).test(address)).toSorted()).toEqual(
			wanted.toSorted(),
		);
		for (const [one, other] of pairsOf(things))
			for (const { id } of [one, other])
				expect
					.soft(readBuilt(`reference/${folder}/${id}/index.html`), id)
					.toContain(`href="../../comparer/${folder}/${pairOf(things, one.id, other.id)}/"`);
	}
});

test('what changes in the matrix is said, and nothing else', () => {
	for (const [one, other] of pairsOf(stages)) {
		const differing = communications.filter(({ id }) => levelOf(one.id, id) !== levelOf(other.id, id));
		const file = `reference/comparer/etapes/${pairOf(stages, one.id, other.id)}/index.html`;
		expect.soft(changesOn(file) - 1, file).toBe(differing.length);
	}
	for (const [one, other] of pairsOf(communications)) {
		const differing = stages.filter(({ id }) => levelOf(id, one.id) !== levelOf(id, other.id));
		const file = `reference/comparer/types/${pairOf(communications, one.id, other.id)}/index.html`;
		expect.soft(changesOn(file) - 1, file).toBe(differing.length);
	}
});

test('a stage leads to its comparison with another, where each has its side', async ({ page }) => {
	const [one, other] = [stages[2], stages[5]];
	if (!one || !other) throw new Error('Fewer than six stages.');
	await page.goto(`./reference/etapes/${other.id}/`);
	await page.getByRole('navigation', { name: comparison.with }).getByRole('link', { name: one.name }).click();
	const table = page.getByRole('table');
	await expect(table.getByRole('columnheader')).toContainText([one.name, other.name]);
	const row = (title: string) =>
		table.getByRole('rowgroup').filter({ has: page.getByRole('rowheader', { name: title, exact: true }) });
	for (const [index, stage] of [one, other].entries()) {
		const side = row(words.stage.activities).getByRole('cell').nth(index);
		await expect(side.getByRole('listitem')).toHaveText(stage.activities.map(({ text }) => text));
	}
});
