/** A site whose host named a store for results: each learner is asked, nothing goes without a yes, and all of it goes then. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Served, serveFolder } from '../../src/commands/serve-folder.ts';
import { currentCourse } from '../../src/course/current.ts';
import { fill } from '../../src/i18n/sentences.ts';
import { type Incoming, validityOf, verbOf } from '../support/statement-rules.ts';
import { buildCopy } from './support/built-copy.ts';
import { dist, lessons, type OpenLesson, root, words } from './support/built-site.ts';
import { faults } from './support/faults.ts';
import { first, quizOn, wake } from './support/quiz.ts';
import { test as base, expect } from './support/test.ts';
import { widerThanThePage } from './support/width.ts';

const { sharing } = words;
const said = sharing.words;
const [one, other] = [lessons[4], lessons[5]] as [OpenLesson, OpenLesson];
const STORE = 'https://lrs.example.org';

interface Store {
	statements: Incoming[];
	/** Of each request. */
	headers: Record<string, string>[];
	isCut: boolean;
}

const test = base.extend<{ store: Store }, { shared: Served }>({
	shared: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern.
		async ({}, use) => {
			const folder = mkdtempSync(join(tmpdir(), 'parcours sharing '));
			const copy = join(folder, 'copy');
			const settings = (yaml: string) => `${yaml}\nlrs: { endpoint: ${STORE}/xapi/ }\n`;
			process.env['PARCOURS_LRS_KEY'] = 'write:only';
			const built = await buildCopy(copy, settings);
			delete process.env['PARCOURS_LRS_KEY'];
			const served = await serveFolder(built);
			await use(served);
			await served.close();
			rmSync(folder, { recursive: true, force: true });
		},
		{ scope: 'worker', timeout: 180_000 },
	],
	baseURL: ({ shared }, use) => use(shared.address),
	store: async ({ context }, use) => {
		const store: Store = { statements: [], headers: [], isCut: false };
		await context.route(`${STORE}/xapi/**`, async (route, request) => {
			if (store.isCut) return route.abort();
			const cors = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
			if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers: cors });
			store.headers.push(request.headers());
			const known = new Set(store.statements.map(({ id }) => id));
			const sent: Incoming[] = request.postDataJSON();
			store.statements.push(...sent.filter(({ id }) => !known.has(id)));
			return route.fulfill({ status: 200, headers: cors, json: sent.map(({ id }) => id) });
		});
		await use(store);
	},
	tolerates: /lrs\.example\.org|ERR_FAILED/,
});
test.describe.configure({ mode: 'default' });

const bar = (page: Page) => page.getByRole('region', { name: said.label });
const answered = ({ statements }: Store) => statements.filter((one) => verbOf(one) === 'answered');
const organisation = currentCourse(root).settings.organisation.name;

/** Answers the first question of a lesson. */
async function answerIn(page: Page, lesson: OpenLesson): Promise<void> {
	await page.goto(`./${lesson.address}`);
	await wake(page, lesson);
	const question = first(quizOn(page, lesson));
	await question.answer(...question.right);
}

test('asks once there is an answer, and not before; who refuses sends nothing and is asked no more', async ({
	page,
	store,
}) => {
	await page.goto(`./${one.address}`);
	await expect(page.getByText(fill(sharing.footer, { organisation }))).toBeVisible();
	await page.waitForTimeout(3_500);
	await expect(bar(page)).toHaveCount(0);
	await answerIn(page, one);
	await expect(bar(page)).toContainText(fill(said.ask, { organisation }));
	await page.setViewportSize({ width: 320, height: 640 });
	expect([await faults(page), await page.evaluate(widerThanThePage)]).toEqual([[], []]);
	await bar(page).getByRole('button', { name: said.refuse }).click();
	await expect(bar(page)).toHaveCount(0);
	await page.goto('./');
	await page.waitForTimeout(3_500);
	await expect(bar(page)).toHaveCount(0);
	expect(store.headers).toEqual([]);
});

test('what a learner agrees to send arrives, once and valid, under a name that says nothing, by keyboard too', async ({
	page,
	store,
}) => {
	await answerIn(page, one);
	const accept = bar(page).getByRole('button', { name: said.accept, exact: true });
	await accept.focus();
	await page.keyboard.press('Enter');
	await expect.poll(() => answered(store).length).toBe(1);
	await answerIn(page, other);
	await expect.poll(() => answered(store).length, { timeout: 20_000 }).toBe(2);
	for (const statement of store.statements) expect(validityOf(statement)).toEqual([]);
	expect(new Set(store.statements.map(({ actor }) => actor.account.name)).size).toBe(1);
	expect(store.statements[0].actor.account.name).toMatch(/^\w{8,}$/);
	expect(store.headers[0]).toMatchObject({
		authorization: `Basic ${Buffer.from('write:only').toString('base64')}`,
		'x-experience-api-version': '1.0.3',
	});
	expect(JSON.stringify(store.statements)).not.toContain('notes');
});

test('what is answered while the store is out of reach goes once it is back, and nothing twice', async ({
	page,
	store,
}) => {
	store.isCut = true;
	await answerIn(page, one);
	await bar(page).getByRole('button', { name: said.accept, exact: true }).click();
	await page.goto('./confidentialite/#partage');
	await expect(page.getByRole('status').filter({ hasText: said.waiting.slice(0, 20) })).toBeVisible({
		timeout: 20_000,
	});
	store.isCut = false;
	await expect(page.getByText(said.done)).toBeVisible({ timeout: 30_000 });
	expect(answered(store)).toHaveLength(1);
	await page.reload();
	await page.waitForTimeout(4_000);
	expect(store.headers.length).toBe(1);
});

test('the page on privacy says where results go, and lets one choose, take a name and stop', async ({
	page,
	store,
}) => {
	await answerIn(page, one);
	await page.goto('./confidentialite/');
	await expect(page.getByRole('heading', { name: sharing.title })).toBeVisible();
	await expect(page.getByText('lrs.example.org')).toBeVisible();
	await expect(page.getByText(sharing.lead)).toBeVisible();
	await expect(page.getByText(said.unasked)).toBeVisible();
	await page.getByRole('button', { name: said.accept, exact: true }).click();
	await expect(page.getByText(said.done)).toBeVisible({ timeout: 20_000 });
	await page.setViewportSize({ width: 320, height: 640 });
	expect([await faults(page), await page.evaluate(widerThanThePage)]).toEqual([[], []]);
	await page.getByLabel(said.name).fill('etu-42');
	await page.getByRole('button', { name: said.rename }).click();
	await expect
		.poll(
			() =>
				answered(store)
					.map(({ actor }) => actor.account.name)
					.at(-1),
			{ timeout: 20_000 },
		)
		.toBe('etu-42');
	await page.getByRole('button', { name: said.stop }).click();
	await expect(page.getByText(said.refused)).toBeVisible();
	const before = store.headers.length;
	await answerIn(page, other);
	await page.waitForTimeout(6_000);
	expect(store.headers.length).toBe(before);
});

test('a site without a store has nothing of it', () => {
	const files = readdirSync(dist);
	expect(files.filter((file) => file.startsWith('sharing'))).toEqual([]);
	const page = readFileSync(join(dist, 'confidentialite', 'index.html'), 'utf8');
	expect(page).not.toMatch(/sharing\.js|connect-src/);
	expect(page).toContain(words.site.footer);
});
