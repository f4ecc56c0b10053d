/** The cmi5 package in an LMS that is strict: what is answered arrives once, what was left is found again, whatever happens. */

import { brotliCompressSync } from 'node:zlib';
import type { Frame, Page } from '@playwright/test';
import axe from 'axe-core';
import { strFromU8 } from 'fflate';
import { recordKey } from '../../src/course/brand.ts';
import { fill } from '../../src/i18n/sentences.ts';
import { readRecord } from '../../src/learning/record/read-record.ts';
import { emptyRecord, type LearnerRecord } from '../../src/learning/record/record.ts';
import { structureFaults } from '../support/cmi5-schema.ts';
import { rightAnswer } from '../support/questions.ts';
import { sessionOf, verbOf } from '../support/statement-rules.ts';
import { keptIn, type StrictLrs } from '../support/strict-lrs.ts';
import { answerAndCheck, fieldOf } from './support/answering.ts';
import { askedCalled, bank } from './support/bank.ts';
import { course, lessonCalled, lessons, words } from './support/built-site.ts';
import { test } from './support/cmi5-lms.ts';
import { answered, daysAgo, examSat, studied } from './support/learner.ts';
import { courseIn, expect, launchIn } from './support/lms.ts';
import { forbidStorage } from './support/record.ts';
import { answerInTurn, beginExam, endPassed, ongoingIn, resumeExam } from './support/sitting.ts';
import { faultsIn } from './support/valid-html.ts';

const lesson = lessonCalled('etape-selection');
const key = recordKey(course.course);

const verbs = ({ statements }: StrictLrs, session?: string): string[] =>
	statements.filter((one) => session === undefined || sessionOf(one) === session).map(verbOf);

/** Opens a page of the course in its frame. */
async function openFile(page: Page, file: string): Promise<Frame> {
	const frame = await courseIn(page);
	await frame.goto(`/course/${file}`);
	return courseIn(page);
}

/** Opens the lesson in the course's frame, and answers some of its questions. @param from rank of the first */
async function answerSome(page: Page, from: number, until: number) {
	const frame = await courseIn(page);
	const file = `cours/${lesson.id}/index.html`;
	const inLesson = frame.url().endsWith(file) ? frame : await openFile(page, file);
	for (const { id } of lesson.questions.slice(from, until)) {
		const question = askedCalled(id);
		await answerAndCheck(fieldOf(inLesson, question), question, rightAnswer(question));
	}
}

async function recordIn(page: Page): Promise<LearnerRecord> {
	const text = await (await courseIn(page)).evaluate((name) => localStorage.getItem(name), key);
	const read = readRecord(text ?? '');
	if (read.type !== 'record') throw new Error(`Le carnet gardé n’est pas lisible : ${read.type}`);
	return read.record;
}

/** What the device holds before the course is opened. */
async function holding(page: Page, record: LearnerRecord) {
	await page.goto('/course/index.html');
	await page.evaluate(([name = '', text = '']) => localStorage.setItem(name, text), [key, JSON.stringify(record)]);
}

/** The browser dies, and runs nothing more of the page. */
async function kill(page: Page): Promise<void> {
	const devtools = await page.context().newCDPSession(page);
	const crashed = page.waitForEvent('crash');
	// Nobody is left to answer.
	devtools.send('Page.crash').catch(() => {});
	await crashed;
}

/** How many answers arrived. */
const answersTold = (lms: StrictLrs): number => verbs(lms).filter((verb) => verb === 'answered').length;

const answersIn = ({ answers }: LearnerRecord) =>
	Object.entries(answers)
		.map(([id, attempts]) => [id, attempts.map(({ answer, score }) => [answer, score])] as const)
		.toSorted(([one], [two]) => (one < two ? -1 : 1));

test('every question of a quiz arrives, and the session ends by itself; another device resumes where it was left', async ({
	page,
	lms,
	browser,
}) => {
	test.slow();
	await page.goto('/lms/');
	await answerSome(page, 0, lesson.questions.length);
	await expect.poll(() => answersTold(lms)).toBe(lesson.questions.length);
	await page.goto('/lms/out');
	await expect.poll(() => verbs(lms).at(-1)).toBe('terminated');
	expect(lms.faults).toEqual([]);
	expect(verbs(lms).at(0)).toBe('initialized');
	const [told] = lms.statements.filter((one) => verbOf(one) === 'answered');
	expect(lesson.questions.map(({ prompt }) => prompt)).toContain(told.object.definition.description.fr);

	const other = await browser.newContext({ baseURL: lms.address });
	const again = await other.newPage();
	await again.goto('/lms/');
	const resumed = await courseIn(again);
	expect(resumed.url()).toContain(`/cours/${lesson.id}/index.html`);
	expect(Object.keys((await recordIn(again)).answers).toSorted()).toEqual(
		lesson.questions.map(({ id }) => id).toSorted(),
	);
	await again.goto('/lms/out');
	await expect.poll(() => verbs(lms, 'session-2')).toEqual(['initialized', 'terminated']);
	expect(lms.faults).toEqual([]);
	await other.close();
});

test('from the start to the pass: an exam failed, taken again, left in the middle, resumed elsewhere and passed', async ({
	page,
	lms,
	browser,
}) => {
	test.slow();
	await page.goto('/lms/');
	await answerSome(page, 0, 1);
	await page.goto('/lms/out');
	await expect.poll(() => verbs(lms)).toEqual(['initialized', 'answered', 'terminated']);

	// The weeks between: every lesson, and an exam that was not passed.
	const all = studied(
		lessons.map(({ id }) => id),
		daysAgo(20),
	);
	await holding(page, examSat(all, { seed: 'a', at: daysAgo(4), isRight: (rank) => rank % 3 === 0 }));
	await page.goto('/lms/');
	await expect.poll(() => lms.isMet('Completed'), { timeout: 60_000 }).toBe(true);
	await page.goto('/lms/out');
	await expect.poll(() => verbs(lms, 'session-2').slice(-2)).toEqual(['failed', 'terminated']);

	await page.goto('/lms/');
	const exam = await openFile(page, 'reviser/examen/index.html');
	await beginExam(exam);
	const { questions = [] } = ongoingIn(await recordIn(page)) ?? {};
	await answerInTurn(exam, questions.slice(0, questions.length / 2));
	const given = ongoingIn(await recordIn(page))?.given;
	await page.goto('/lms/out');
	await expect.poll(() => verbs(lms, 'session-3').at(-1)).toBe('terminated');

	const other = await browser.newContext({ baseURL: lms.address });
	const again = await other.newPage();
	await again.goto('/lms/');
	const resumed = await courseIn(again);
	expect(resumed.url()).toContain('reviser/examen/index.html');
	expect(ongoingIn(await recordIn(again))?.given).toEqual(given);
	await resumeExam(resumed);
	await answerInTurn(resumed, questions.slice(questions.length / 2));
	await endPassed(resumed);
	await expect.poll(() => lms.isMet('CompletedAndPassed'), { timeout: 60_000 }).toBe(true);
	await again.goto('/lms/out');
	await expect.poll(() => verbs(lms).at(-1)).toBe('terminated');
	expect(verbs(lms).filter((verb) => /completed|passed|failed/.test(verb))).toEqual(['completed', 'failed', 'passed']);
	expect(lms.faults).toEqual([]);
	await other.close();
});

test.describe('a large record', () => {
	// Its last state is lost on its way.
	test.use({ tolerates: /404|ERR_EMPTY_RESPONSE|ERR_CONNECTION|Failed to load/ });
	test('of 460 answers stands on another device with what was answered and what it was worth', async ({
		page,
		lms,
		browser,
	}) => {
		test.slow();
		const asked = bank.questions.filter((one) => one.lesson !== lesson.id || one.list !== 'lesson').slice(0, 460);
		expect(asked).toHaveLength(460);
		const answers = asked.reduce(
			(record, { id }, rank) => answered(record, id, rank % 3 !== 0, daysAgo(40 - rank / 12)),
			emptyRecord(),
		);
		await holding(page, answers);
		await page.goto('/lms/');
		await expect.poll(() => answersTold(lms), { timeout: 60_000 }).toBe(asked.length);
		await expect.poll(() => JSON.parse(keptIn(lms) || '{"untold":[0]}').untold).toEqual([]);
		// One more, and away at once: the record is larger than what a page that is being left may send.
		lms.options.fails = ({ body }) => (body.length > 60_000 ? 'before' : undefined);
		await answerSome(page, 0, 1);
		const before = await recordIn(page);
		await page.goto('/lms/out');
		await expect.poll(() => verbs(lms).at(-1)).toBe('terminated');

		delete lms.options.fails;

		const other = await browser.newContext({ baseURL: lms.address });
		const again = await other.newPage();
		await again.goto('/lms/');
		const read = await recordIn(again);
		expect(answersIn(read)).toEqual(answersIn(before));
		expect(answersIn(before).length).toBe(asked.length + 1);
		await again.goto('/lms/out');
		await expect.poll(() => verbs(lms, 'session-2')).toEqual(['initialized', 'terminated']);
		expect(lms.faults).toEqual([]);
		await other.close();
	});
});

test('an answer given just before leaving arrives with the end of the session', async ({ page, lms }) => {
	await page.goto('/lms/');
	await answerSome(page, 0, 1);
	await page.goto('/lms/out');
	await expect.poll(() => verbs(lms)).toEqual(['initialized', 'answered', 'terminated']);
	expect(lms.faults).toEqual([]);
});

test('a page that is loaded again goes on with its session: the token is asked for once', async ({ page, lms }) => {
	await page.goto(lms.begin());
	await answerSome(page, 0, 1);
	await page.reload();
	await answerSome(page, 1, 2);
	await expect.poll(() => answersTold(lms)).toBe(2);
	expect(verbs(lms)).not.toContain('terminated');
	await page.goto('/lms/out');
	await expect.poll(() => verbs(lms).at(-1)).toBe('terminated');
	expect(lms.requests.filter((request) => request.endsWith('/lms/token')).length).toBe(1);
	expect(lms.faults).toEqual([]);
});

/** One answer arrives, then the way is cut, and two more are given. */
async function answerInACut(page: Page, lms: StrictLrs) {
	await page.goto('/lms/');
	await answerSome(page, 0, 1);
	await expect.poll(() => verbs(lms)).toEqual(['initialized', 'answered']);
	lms.options.fails = () => 'before';
	await answerSome(page, 1, 3);
}

test.describe('a cut', () => {
	test.use({ tolerates: /404|ERR_EMPTY_RESPONSE|ERR_CONNECTION|ERR_SOCKET|Failed to load/ });
	test('of the network loses nothing, is said, and what was answered meanwhile arrives', async ({ page, lms }) => {
		test.slow();
		await answerInACut(page, lms);
		const notice = launchIn(page).getByText(words.lms.unsent);
		await expect(notice).toBeVisible({ timeout: 30_000 });
		delete lms.options.fails;
		await expect(notice).toBeHidden({ timeout: 30_000 });
		expect(answersTold(lms)).toBe(3);
		expect(lms.faults).toEqual([]);
	});

	test('and a browser that is killed in it: the next launch tells what was answered', async ({
		page,
		lms,
		context,
	}) => {
		test.slow();
		await answerInACut(page, lms);
		await kill(page);
		lms.options = { ...lms.options, abandons: true };
		delete lms.options.fails;
		const again = await context.newPage();
		await again.goto('/lms/');
		await expect.poll(() => answersTold(lms), { timeout: 30_000 }).toBe(3);
		await expect.poll(() => verbs(lms, 'session-2').at(0)).toBe('initialized');
		expect(Object.keys((await recordIn(again)).answers).length).toBe(3);
		expect(lms.faults).toEqual([]);
	});
});

test.describe('two windows', () => {
	// What both tell a store has under the first one's words.
	test.use({ tolerates: /404|409|412/ });
	test('of one learner tell each answer once', async ({ page, lms, context }) => {
		test.slow();
		const other = await context.newPage();
		await page.goto('/lms/');
		await answerSome(page, 0, 1);
		await other.goto('/lms/');
		await answerSome(other, 1, 2);
		await answerSome(page, 2, 3);
		await expect.poll(() => answersTold(lms)).toBe(3);
		await page.goto('/lms/out');
		await expect.poll(() => verbs(lms, 'session-1').at(-1)).toBe('terminated');
		await other.goto('/lms/out');
		await expect.poll(() => verbs(lms, 'session-2').at(-1)).toBe('terminated');
		expect(answersTold(lms)).toBe(3);
		expect(lms.faults).toEqual([]);
	});
});

test('where the LMS says where to go on leaving, a button leads there once all is told', async ({ page, lms }) => {
	lms.options = { ...lms.options, returnUrl: `${lms.address}lms/out?done` };
	await page.goto(lms.begin());
	await answerSome(page, 0, 1);
	await page.getByRole('button', { name: words.lms.leave }).click();
	await expect(page).toHaveURL(/\/lms\/out\?done$/);
	expect(verbs(lms)).toEqual(['initialized', 'answered', 'terminated']);
	expect(lms.faults).toEqual([]);
});

test('a token that was given before is not given again, and the learner is told what the LMS said', async ({
	page,
	lms,
	context,
}) => {
	const address = lms.begin();
	await page.goto(address);
	await courseIn(page);
	const other = await context.newPage();
	await other.goto(address);
	await expect(other.getByText('1 The authorization token has already been returned.')).toBeVisible();
	await other.getByRole('link', { name: words.lms.open }).click();
	await expect(other).toHaveURL(/\/course\/index\.html$/);
});

test.describe('a launch link of unknown origin', () => {
	test.use({ tolerates: /stranger\.invalid|ERR_|404/ });

	test('sends nothing of what the device holds before the learner says that it is their LMS', async ({ page, lms }) => {
		await holding(page, studied([lesson.id], daysAgo(1)));
		const asked: string[] = [];
		await page.route('https://stranger.invalid/**', (route, request) => {
			asked.push(request.url());
			return route.abort();
		});
		const genuine = new URL(lms.begin());
		genuine.searchParams.set('endpoint', 'https://stranger.invalid/xapi/');
		genuine.searchParams.set('fetch', 'https://stranger.invalid/token');
		await page.goto(genuine.href);
		await expect(page.getByText(fill(words.lms.unknownStore, { store: 'stranger.invalid' }))).toBeVisible();
		await page.waitForTimeout(1_000);
		expect(asked).toEqual([]);
		await page.getByRole('button', { name: fill(words.lms.trust, { store: 'stranger.invalid' }) }).click();
		await expect.poll(() => asked).toContain('https://stranger.invalid/token');
	});
});

test('without an LMS the page says so, and leads to the course', async ({ page }) => {
	await page.goto('/course/cmi5.html');
	await expect(page.getByText(words.lms.none)).toBeVisible();
	await page.getByRole('link', { name: words.lms.open }).click();
	await expect(page).toHaveURL(/\/course\/index\.html$/);
});

test.describe('an LMS that does not answer', () => {
	test.use({ tolerates: /404|ERR_EMPTY_RESPONSE|ERR_CONNECTION|Failed to load/ });
	test('is waited for; if it stays away the page says so, and leads to the course', async ({ page, lms }) => {
		test.slow();
		await page.clock.install();
		lms.options.fails = () => 'before';
		await page.goto(lms.begin());
		await expect(page.getByText(words.lms.waiting)).toBeVisible();
		await expect
			.poll(async () => {
				await page.clock.runFor(5_000);
				return page.getByText(words.lms.none).isVisible();
			})
			.toBe(true);
		// A browser asks once more by itself where a connection that it kept breaks off.
		expect(lms.requests.length).toBeGreaterThanOrEqual(5);
		await expect(page.getByRole('link', { name: words.lms.open })).toBeVisible();
	});

	test('is spoken to once it does', async ({ page, lms }) => {
		test.slow();
		let left = 2;
		lms.options.fails = () => (left-- > 0 ? 'before' : undefined);
		await page.goto(lms.begin());
		await courseIn(page);
		await expect.poll(() => verbs(lms)).toEqual(['initialized']);
		expect(lms.faults).toEqual([]);
	});
});

test('what an LMS leaves out of a launch is named', async ({ page, lms }) => {
	const address = lms.begin();
	lms.documents.clear();
	await page.goto(address);
	await expect(page.getByText('LMS.LaunchData')).toBeVisible();
});

test('what is missing in the address of a launch is named', async ({ page }) => {
	await page.goto('/course/cmi5.html?endpoint=http%3A%2F%2Fa.invalid%2F&actor=%7B%7D&activityId=a');
	await expect(page.getByText('fetch, registration, activityId')).toBeVisible();
});

test('where the browser keeps nothing the learner is told', async ({ page, lms }) => {
	await forbidStorage(page);
	await page.goto('/lms/');
	await courseIn(page);
	await expect(launchIn(page).getByText(words.lms.forbidden)).toBeVisible();
	await expect.poll(() => verbs(lms)).toEqual(['initialized']);
});

test('the launch page is accessible, around its frame and with its way out', async ({ page, lms }) => {
	lms.options = { ...lms.options, returnUrl: `${lms.address}lms/out` };
	await page.goto(lms.begin());
	await courseIn(page);
	const launch = launchIn(page);
	await launch.evaluate(axe.source);
	expect(
		await launch.evaluate('axe.run(document, { iframes: false }).then((r) => r.violations.map((v) => v.id))'),
	).toEqual([]);
});

test('the structure of the real course is valid against the published schema', async ({ packaged }) => {
	expect(await structureFaults(strFromU8(packaged.get('cmi5.xml') ?? new Uint8Array()))).toEqual([]);
});

test('the launch page weighs no more than a lesson, and its script 15 kB at most', ({ packaged }) => {
	expect(brotliCompressSync(packaged.get('cmi5.html') ?? new Uint8Array()).length).toBeLessThanOrEqual(14_600);
	expect(brotliCompressSync(packaged.get('cmi5.js') ?? new Uint8Array()).length).toBeLessThanOrEqual(15_000);
});

test('the launch page is valid HTML, and alone may speak to any store', async ({ packaged }) => {
	const text = (name: string) => strFromU8(packaged.get(name) ?? new Uint8Array());
	expect(faultsIn(text('cmi5.html'))).toEqual([]);
	expect(text('cmi5.html')).toContain('connect-src https: http:');
	const others = [...packaged.keys()].filter((name) => name.endsWith('.html') && name !== 'cmi5.html');
	expect(others.filter((name) => text(name).includes('connect-src https:'))).toEqual([]);
});

test('the package says that the whole record goes to the LMS', async ({ packaged }) => {
	const text = (name: string) => strFromU8(packaged.get(name) ?? new Uint8Array()).replace(/\s+/g, ' ');
	const plain = (sentence: string) => sentence.replace(/\s+/g, ' ');
	expect(text('index.html')).toContain(plain(words.lms.footerWhole));
	expect(text('confidentialite/index.html')).toContain(plain(words.lms.privacyWhole));
	expect(text('index.html')).not.toContain(plain(words.site.footer));
});
