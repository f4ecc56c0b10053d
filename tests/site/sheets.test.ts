/** The one-page sheets: each fits on one A4 page with all that it should say, and is left out of search. */
import { addressesUnder } from '../../src/course/addresses.ts';
import { code, course, readBuilt, stages, words } from './support/built-site.ts';
import { cutOnPaper, onPaper, print } from './support/paper.ts';
import { expect, test } from './support/test.ts';

const [language] = course.languages;
if (!language) throw new Error('course.json ne contient aucune langue.');
const at = addressesUnder();
const { communications, cells, signals, indicators, actions } = language;

interface Sheet {
	name: string;
	path: string;
	about: string;
	/** Every sentence it must hold. */
	says: string[];
}

const isAdvised = ({ level, exAequo }: (typeof cells)[number]) =>
	level === 'primary' || level === 'secondary' || exAequo;
const ofStages = (ids: readonly string[]) => [
	...actions.filter((action) => action.for === 'stage' && ids.includes(action.stage)).map(({ text }) => text),
	...indicators.filter(({ stage }) => ids.includes(stage)).flatMap(({ name, formula }) => [name, formula]),
];

const sheets: Sheet[] = [
	...stages.map(({ id, name, activities }) => ({
		name,
		path: at.stageSheet(id),
		about: at.stage(id),
		says: [
			...activities.map(({ text }) => text),
			...signals.filter(({ weights }) => weights[id]).map(({ text }) => text),
			...cells
				.filter((cell) => cell.stage === id && (isAdvised(cell) || cell.level === 'none'))
				.map(({ rationale }) => rationale),
			...ofStages([id]),
		],
	})),
	...communications.map(({ id, name, form, objective }) => {
		const own = cells.filter((cell) => cell.communication === id);
		const first = own.filter(({ level }) => level === 'primary').map(({ stage }) => stage);
		return {
			name,
			path: at.communicationSheet(id),
			about: at.communication(id),
			says: [
				form.text,
				objective.text,
				...own.filter((cell) => isAdvised(cell) || cell.level === 'none').map(({ rationale }) => rationale),
				...ofStages(first),
			],
		};
	}),
];

test('there is one for each stage and each communication', () => {
	expect(sheets.length).toBe(17);
	expect(code).toBe('fr');
});

for (const { name, path, about, says } of sheets) {
	test(`« ${name} » says what it should, on exactly one page, with nothing cut and room to write`, async ({ page }) => {
		await page.goto(`.${path}`);
		await page.evaluate(() => document.fonts.ready);
		const sheet = page.getByRole('article', { name: words.sheet.title.replace('{name}', name), exact: true });
		for (const sentence of says) await expect(sheet).toContainText(sentence);
		expect((await print(page)).pages).toBe(1);
		await onPaper(page);
		expect(await cutOnPaper(page)).toEqual([]);
		const room = await page.getByRole('region', { name: words.sheet.own }).boundingBox();
		expect(room?.height).toBeGreaterThan(60);
	});

	test(`« ${name} » is linked from its page, leads back to it, and is left out of search`, async ({ page }) => {
		await page.goto(`.${about}`);
		await page.getByRole('link', { name: words.sheet.link }).click();
		await expect(page).toHaveURL(new RegExp(`${path}$`));
		const html = readBuilt(`${path.slice(1)}index.html`);
		expect(html).toContain('<meta name="robots" content="noindex">');
		expect(html).not.toContain('data-pagefind-body');
		await page.getByRole('link', { name: words.sheet.back }).click();
		await expect(page).toHaveURL(new RegExp(`${about}$`));
	});
}
