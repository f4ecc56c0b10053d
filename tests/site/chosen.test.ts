/** A host's course of two modules of ours and one of their own, built and walked through: nothing of what is left out is missed, and theirs is as good as ours. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { parse, stringify } from 'yaml';
import { run } from '../../src/commands/bench/run.ts';
import { newLesson, OWN_BASE } from '../../src/commands/new/lesson.ts';
import { newOwn } from '../../src/commands/new/own.ts';
import { type Served, serveFolder } from '../../src/commands/serve-folder.ts';
import { UNWRITTEN } from '../../src/course/checks/unwritten.ts';
import type { openCourse } from '../../src/course/open-course.ts';
import type { Settings } from '../../src/course/schemas/settings.ts';
import { typeRules } from '../../src/course/type-faces.ts';
import { count, fill } from '../../src/i18n/sentences.ts';
import { buildCopy } from './support/built-copy.ts';
import { code, filesIn, stages, words } from './support/built-site.ts';
import { deadLinks, linksOf } from './support/dead-links.ts';
import { factsIn } from './support/launch-page.ts';
import { daysAgo, examSat, openWith, studied } from './support/learner.ts';
import { quizOn, wake } from './support/quiz.ts';
import { recordOn } from './support/record.ts';
import { test as base, expect } from './support/test.ts';
import { widerThanThePage } from './support/width.ts';

const CHOSEN = ['types-de-communication', 'auditer-et-planifier'];
const THEIRS = { module: 'chez-nous', lesson: 'visite', title: 'Visite de la zirconerie', trade: 'Zirconerie' };
const MODULES = [...CHOSEN, THEIRS.module];
/** Of the exam's plan, what it asks on these. */
const ASKED = 7;

/** As much as a lesson of ours (`budgets.test.ts`). */
const MOST_LESSON_BYTES = 14_600;
const PUBLISHER = {
	name: 'Zirconerie du Nord',
	contact: 'ecrire@example.org',
	registration: 'Association loi 1901, W691000000',
	director: 'Zoé Nord',
	host: 'Serveurs SA, 1 rue du Port, Lyon',
	dataProtection: 'donnees@example.org',
};

/** The settings with these modules alone and their publisher, and nothing else changed. */
function choose(yaml: string): string {
	const settings: Settings = parse(yaml);
	const modules = settings.modules.filter(({ id }) => CHOSEN.includes(id));
	const brand = { ...settings.brand, type: 'lisible' as const };
	return stringify({ ...settings, modules, brand, organisation: PUBLISHER });
}

const PRIVACY = `---
title: Vos données chez nous
summary: Ce que nous gardons.
lead: Rien de plus.
---

Nos journaux sont effacés chaque mardi.
`;

/** What `npm run new` begins for a host, and by hand a question of the exam, a term and a trade. */
function writeTheirs(project: string): void {
	const read = (file: string) => {
		const path = join(project, file);
		return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
	};
	const write = (file: string, text: string) => {
		mkdirSync(dirname(join(project, file)), { recursive: true });
		writeFileSync(join(project, file), text);
	};
	const wanted = { base: OWN_BASE, language: code, module: THEIRS.module, id: THEIRS.lesson, title: THEIRS.title };
	const about = { fact: 'f0-sel-01', misconception: 'mc-09' };
	for (const change of [newOwn(read), newLesson(read, { ...wanted, ...about })]) {
		if (change.type === 'refused') throw new Error(change.why);
		for (const { file, text } of change.files) write(file, text);
	}
	const quiz = `${OWN_BASE}/${code}/quizzes/${THEIRS.module}/${THEIRS.lesson}.yaml`;
	const [head = '', question = ''] = (read(quiz) ?? '').split('questions:\n');
	const another = question.replace(`q-${THEIRS.lesson}-01`, `q-${THEIRS.lesson}-02`).replaceAll(UNWRITTEN, 'Écrit');
	write(quiz, `${head}questions:\n${question}${another}`);
	const examples = stages.map(({ id, name }) => [id, [`La zirconière parle de ${name}.`]]);
	const trade = { name: THEIRS.trade, examples: Object.fromEntries(examples) };
	write(`${OWN_BASE}/${code}/pages/confidentialite.mdx`, PRIVACY);
	write(`${OWN_BASE}/${code}/glossary.yaml`, 'zircon: { term: zircon, definition: Une pierre claire. }\n');
	write(`${OWN_BASE}/model/trades.yaml`, 'trades: [{ id: zirconerie }]\n');
	write(`${OWN_BASE}/${code}/model/trades.yaml`, stringify({ zirconerie: trade }));
}

interface Built extends Served {
	/** The copy of the project, and its `dist/`. */
	project: string;
	folder: string;
}

const test = base.extend<object, { built: Built }>({
	built: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern.
		async ({}, use) => {
			const temporary = mkdtempSync(join(tmpdir(), 'parcours part '));
			const project = join(temporary, 'part');
			const folder = await buildCopy(project, (yaml) => {
				// What is begun goes into the settings as they are then.
				writeFileSync(join(project, 'content', 'course.yaml'), choose(yaml));
				writeTheirs(project);
				return readFileSync(join(project, 'content', 'course.yaml'), 'utf8');
			});
			const served = await serveFolder(folder, 0, '/');
			await use({ ...served, project, folder });
			await served.close();
			rmSync(temporary, { recursive: true, force: true });
		},
		{ scope: 'worker', timeout: 180_000 },
	],
	baseURL: ({ built }, use) => use(built.address),
});

test.describe.configure({ mode: 'default' });

const courseIn = ({ folder }: Built): ReturnType<typeof openCourse> =>
	JSON.parse(readFileSync(join(folder, 'course.json'), 'utf8'));

test('no link of it leads nowhere', ({ built }) => expect(deadLinks(linksOf(built.folder))).toEqual([]));

/** Elements without anything in them that should hold something, and headings above nothing. */
const HOLLOW = [
	/<(ul|ol|dl|table|tbody|section|nav|h1|h2|h3)\b[^>]*>\s*<\/\1>/g,
	/<h[23]\b[^>]*>[^<]*<\/h[23]>\s*<\/(?:section|div|article|main)>/g,
];

test('no list or section of it is empty, and no heading stands above nothing', ({ built }) => {
	const hollow = filesIn(built.folder)
		.filter((file) => file.endsWith('.html'))
		.flatMap((file) => {
			const html = readFileSync(join(built.folder, file), 'utf8');
			return HOLLOW.flatMap((pattern) => [...html.matchAll(pattern)].map(([found]) => `${file}: ${found}`));
		});
	expect(hollow).toEqual([]);
});

test('it says what there is: three modules, their lessons, their exam', async ({ page, built }) => {
	const [language] = courseIn(built).languages;
	const lessons = language?.lessons ?? [];
	expect(language?.modules.map(({ id }) => id)).toEqual(MODULES);
	await page.goto('./cours/');
	const main = page.getByRole('main');
	await expect(main).toContainText(count(words.count.lessons, lessons.length, code));
	await expect(main).toContainText(count(words.count.modules, MODULES.length, code));
	await page.goto('./reviser/');
	await expect(page.getByRole('main')).toContainText(count(words.count.questions, ASKED, code));
	await page.goto('./reviser/examen/');
	await page.getByRole('button', { name: words.exam.start }).click();
	await expect(page.getByRole('heading', { name: fill(words.sitting.place, { rank: 1, total: ASKED }) })).toBeVisible();
});

test('its figure still has all the stages, and each leads to its page', async ({ page }) => {
	await page.goto('./');
	const figure = page.getByRole('navigation', { name: words.home.figure }).getByRole('link');
	await expect(figure).toHaveCount(stages.length);
	for (const { rank, name } of stages) await expect(figure.nth(rank - 1)).toContainText(name);
	await figure.last().click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(stages.at(-1)?.name ?? '');
});

test('one walks through it from the first lesson to the last', async ({ page, built }) => {
	const lessons = courseIn(built).languages[0]?.lessons ?? [];
	await page.goto('./');
	await page.getByRole('main').getByRole('link', { name: words.home.start }).first().click();
	for (const [at, lesson] of lessons.entries()) {
		await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();
		const next = lessons[at + 1];
		const neighbours = page.getByRole('navigation', { name: words.lesson.neighbours });
		if (next) await neighbours.getByRole('link', { name: next.title }).click();
		else await expect(neighbours.getByRole('link')).toHaveCount(1);
	}
});

test('a link to a lesson left out leads to the stage that it was about, or is its words alone', ({ built }) => {
	const read = (lesson: string) => readFileSync(join(built.folder, 'cours', lesson, 'index.html'), 'utf8');
	expect(read('type-institutionnelle')).toContain('<a href="../../reference/etapes/recherche/">Recherche</a>');
	expect(read('batir-son-plan')).toContain('<a href="../sept-types-panorama/">Les buts des sept types</a>');
	expect(read('batir-son-plan')).toMatch(/(?<!>)carte persona/);
});

test('a lesson, a term and a trade of theirs are read, asked, found and shown as ours are', async ({ page, built }) => {
	await page.goto(`./cours/${THEIRS.lesson}/`);
	await expect(page.getByRole('heading', { level: 1, name: THEIRS.title })).toBeVisible();
	await page.goto('./chercher/?q=zirconerie');
	await expect(page.getByRole('search').getByRole('listitem').first()).toContainText(THEIRS.title);
	await page.goto('./glossaire/zircon/');
	await expect(page.getByRole('main')).toContainText('Une pierre claire.');
	await page.goto('./outils/quelle-communication/selection/');
	await expect(page.getByRole('main')).toContainText(THEIRS.trade);
	const lesson = courseIn(built).languages[0]?.lessons.find(({ id }) => id === THEIRS.lesson);
	if (!lesson) throw new Error('course.json has not their lesson.');
	await page.goto(`./cours/${lesson.id}/`);
	await wake(page, lesson);
	const [question] = quizOn(page, lesson);
	await question.answer(...question.right);
	await expect(question.group.getByText(words.quiz.isRight, { exact: true })).toBeVisible();
	await page.goto('./carnet/');
	await expect(page.getByRole('row', { name: THEIRS.title })).toContainText('1');
});

test('its legal notice says who publishes, as far as they say it, and its page on privacy is theirs', async ({
	page,
}) => {
	await page.goto('./mentions-legales/');
	const said = page.getByRole('main').locator('dl div');
	const { publisher, registration, contact, director, host, dataProtection } = words.legal;
	expect(await said.allInnerTexts()).toEqual(
		[
			[publisher, PUBLISHER.name],
			[registration, PUBLISHER.registration],
			[contact, PUBLISHER.contact],
			[director, PUBLISHER.director],
			[host, PUBLISHER.host],
			[dataProtection, PUBLISHER.dataProtection],
		].map((line) => line.join('\n')),
	);
	await page.goto('./confidentialite/');
	await expect(page.getByRole('heading', { level: 1, name: 'Vos données chez nous' })).toBeVisible();
	await expect(page.getByRole('main')).toContainText('Nos journaux sont effacés chaque mardi.');
	await expect(page.getByRole('main')).toContainText(PUBLISHER.dataProtection);
});

test('a record of the whole course loses nothing here, and what is left out is not spoken of', async ({
	page,
	built,
}) => {
	const whole = examSat(studied(['type-forum', 'etape-selection'], daysAgo(3)), { seed: 'whole', at: daysAgo(2) });
	const late = { ...whole, last: 'etape-selection' };
	const [first] = courseIn(built).languages[0]?.lessons ?? [];
	for (const address of ['', 'cours/']) {
		await openWith(page, late, address);
		const resume = page.getByRole('main').getByRole('link', { name: words.home.resume });
		await expect(resume).toHaveAttribute('href', new RegExp(`/cours/${first?.id}/$`));
	}
	for (const address of ['cours/', 'reviser/', 'reviser/progression/', 'reviser/attestation/', 'carnet/']) {
		await page.goto(`./${address}`);
		await expect(page.getByRole('main')).not.toContainText('etape-selection');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
	await page.goto('./reviser/');
	await page.waitForLoadState('networkidle');
	expect(await recordOn(page)).toEqual(late);
});

test('it is set in the type that they chose, from the first paint, in no more bytes than ours', async ({
	page,
	built,
}) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto('./cours/sept-types-panorama/');
	await page.evaluate(() => document.fonts.ready);
	const faces = await page.evaluate(() =>
		[...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
	);
	expect(faces).toEqual(['Atkinson Hyperlegible Next']);
	expect(asked.filter((url) => url.endsWith('.woff2'))).toEqual([`${built.address}type/lisible.woff2`]);
	const family = await page.locator('h1').evaluate((title) => getComputedStyle(title).fontFamily);
	expect(family).toMatch(/^"Atkinson Hyperlegible Next"/);
	expect(readFileSync(join(built.folder, 'type', 'OFL.txt'), 'utf8')).toContain('SIL Open Font License');
	await page.goto('./mentions-legales/');
	await expect(page.getByRole('main')).toContainText(words.legal.types.lisible);
	for (const lesson of courseIn(built).languages[0]?.lessons ?? []) {
		const html = readFileSync(join(built.folder, 'cours', lesson.id, 'index.html'));
		expect.soft(brotliCompressSync(html).length, lesson.id).toBeLessThanOrEqual(MOST_LESSON_BYTES);
	}
});

test('it fits a narrow phone in that type, and in the device’s own book face', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	const tried = ['', 'cours/', 'cours/sept-types-panorama/', 'reference/matrice/', 'reference/etapes/recommandation/'];
	for (const address of [...tried, 'outils/audit/', 'reviser/examen/', 'mentions-legales/']) {
		await page.goto(`./${address}`);
		await page.evaluate(() => document.fonts.ready);
		expect.soft(await page.evaluate(widerThanThePage), address).toEqual([]);
		await page.evaluate((rules) => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(rules);
			document.adoptedStyleSheets = [sheet];
		}, typeRules('livre'));
		expect.soft(await page.evaluate(widerThanThePage), `${address} with serifs`).toEqual([]);
	}
});

test('a package of two of its modules holds these alone: their lessons, no exam, and the whole site stays where it was', async ({
	built,
}) => {
	test.setTimeout(180_000);
	const packed = [CHOSEN[0] ?? '', THEIRS.module];
	const before = readFileSync(join(built.folder, 'integrity.json'), 'utf8');
	const command = ['src/commands/package.ts', 'scorm12', '--modules', packed.toReversed().join()];
	await run(process.execPath, command, built.project);
	expect(readFileSync(join(built.folder, 'integrity.json'), 'utf8')).toBe(before);
	const modules = courseIn(built).languages[0]?.modules.filter(({ id }) => packed.includes(id)) ?? [];
	const lessons = modules.flatMap((module) => module.lessons);
	const archive = `parcours-${packed.join('-')}-scorm12.zip`;
	expect(readdirSync(join(built.project, 'packages'))).toEqual([archive]);
	const files = unzipSync(readFileSync(join(built.project, 'packages', archive)));
	const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
	const pages = Object.keys(files).flatMap((name) => /^cours\/([^/]+)\/index\.html$/.exec(name)?.[1] ?? []);
	expect(pages.filter((name) => name !== 'imprimer').toSorted()).toEqual(lessons.toSorted());
	const title = `Parcours — ${modules.map((module) => module.title).join(', ')}`;
	expect(read('imsmanifest.xml')).toContain(`<title>${title}</title>`);
	expect(read('imsmanifest.xml')).not.toContain('masteryscore');
	const facts = factsIn(read('scorm12.html'));
	expect(facts.modules.map(({ id }) => id)).toEqual(packed);
	expect(facts.pages[0]).toBe(`cours/${lessons[0]}/index.html`);
	expect(facts.pages.filter((name) => !files[name])).toEqual([]);
	expect(facts.exam).toBeUndefined();
	expect(read('reviser/examen/index.html')).toContain(words.exam.none);
});
