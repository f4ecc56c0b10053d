/** The SCORM 1.2 package in an LMS that is not ours: what is answered arrives, what was left is found again. */
import axe from 'axe-core';
import { recordKey } from '../../src/course/brand.ts';
import { readRecord } from '../../src/learning/record/read-record.ts';
import { emptyRecord, type LearnerRecord } from '../../src/learning/record/record.ts';
import { rightAnswer } from '../support/questions.ts';
import { answerAndCheck, fieldOf } from './support/answering.ts';
import { askedCalled, bank } from './support/bank.ts';
import { course, lessonCalled, words } from './support/built-site.ts';
import { answered, daysAgo } from './support/learner.ts';
import { callsOf, courseIn, expect, launchIn, leave, test } from './support/lms.ts';
import { oneOf, quizOn, wake } from './support/quiz.ts';
import { forbidStorage } from './support/record.ts';

const lesson = lessonCalled('etape-selection');
const key = recordKey(course.course);

/** Opens the lesson by the course's own links. */
async function openLesson(page: Parameters<typeof courseIn>[0]) {
	const home = await courseIn(page);
	await home.goto(`/course/cours/${lesson.id}/index.html`);
	return courseIn(page);
}

test('a session: an answer arrives, the session ends by itself, the next one resumes where it was left', async ({
	page,
	lms,
	browser,
}) => {
	await page.goto('/lms/');
	const frame = await openLesson(page);
	await wake(frame, lesson);
	const question = oneOf(quizOn(frame, lesson), 'single');
	await question.answer(...question.right);
	await expect.poll(() => lms.kept['interactions']).toMatchObject({ 0: { id: question.id } });
	await leave(page, lms);
	expect(lms.calls.filter((call) => !call.endsWith('→ true'))).toEqual([]);
	expect(callsOf(lms, 'LMSFinish').length).toBe(1);
	expect(lms.kept.core).toMatchObject({
		lesson_location: `cours/${lesson.id}/index.html`,
		lesson_status: 'incomplete',
		exit: 'suspend',
	});
	expect(callsOf(lms, 'LMSSetValue cmi.interactions.0.').map((call) => call.split(' ').slice(1, 3).join(' '))).toEqual(
		expect.arrayContaining([`cmi.interactions.0.id ${question.id}`, 'cmi.interactions.0.result correct']),
	);

	lms.calls.length = 0;
	const other = await browser.newContext({ baseURL: lms.address });
	const again = await other.newPage();
	await again.goto('/lms/');
	const resumed = await courseIn(again);
	expect(resumed.url()).toContain(`/cours/${lesson.id}/index.html`);
	const text = await resumed.evaluate((name) => localStorage.getItem(name), key);
	const read = readRecord(text ?? '');
	expect(read.type === 'record' ? Object.keys(read.record.answers) : read.type).toEqual([question.id]);
	await again.goto('/lms/out');
	await expect.poll(() => callsOf(lms, 'LMSFinish').length).toBe(1);
	// What was told is not told again.
	expect(callsOf(lms, 'LMSSetValue cmi.interactions.')).toEqual([]);
	await other.close();
});

test('an answer given just before leaving arrives with the end of the session', async ({ page, lms, complaints }) => {
	await page.goto('/lms/');
	const frame = await openLesson(page);
	await wake(frame, lesson);
	await expect.poll(() => lms.kept.core?.['lesson_location']).toBe(`cours/${lesson.id}/index.html`);
	const question = oneOf(quizOn(frame, lesson), 'single');
	await question.answer(...question.right);
	await leave(page, lms);
	await expect.poll(() => lms.kept['interactions']).toMatchObject({ 0: { id: question.id, result: 'correct' } });
	expect(callsOf(lms, 'LMSFinish').length).toBe(1);
	// What browsers say to an LMS that waits for an answer to its commit from a page that is being left.
	expect(complaints.filter((complaint) => !/commit|SCORM/i.test(complaint))).toEqual([]);
	complaints.length = 0;
});

test('every question of a quiz arrives, in what SCORM allows', async ({ page, lms }) => {
	test.slow();
	await page.goto('/lms/');
	const home = await courseIn(page);
	await home.getByRole('link', { name: words.menu.course, exact: true }).first().click();
	await expect.poll(() => courseIn(page).then((frame) => frame.url())).toContain('/cours/index.html');
	const frame = await openLesson(page);
	for (const { id } of lesson.questions) {
		const question = askedCalled(id);
		await answerAndCheck(fieldOf(frame, question), question, rightAnswer(question));
	}
	await expect
		.poll(() => Object.keys(lms.kept['interactions'] ?? {}).filter((rank) => /^\d+$/.test(rank)).length, {
			timeout: 20_000,
		})
		.toBe(lesson.questions.length);
	expect(lms.calls.filter((call) => !call.endsWith('→ true'))).toEqual([]);
});

test('460 questions answered on one device stand on another with what was answered and what it was worth', async ({
	page,
	lms,
	browser,
}) => {
	test.slow();
	lms.odd = { quiet: true };
	const asked = bank.questions.slice(0, 460);
	expect(asked).toHaveLength(460);
	const answers = asked.reduce(
		(record, { id }, rank) => answered(record, id, rank % 3 !== 0, daysAgo(40 - rank / 12)),
		emptyRecord(),
	);
	await page.goto('/course/index.html');
	await page.evaluate(([name = '', text = '']) => localStorage.setItem(name, text), [key, JSON.stringify(answers)]);
	await page.goto('/lms/');
	await courseIn(page);
	await expect.poll(() => lms.kept.suspend_data?.length ?? 0, { timeout: 30_000 }).toBeGreaterThan(1_000);
	expect(lms.kept.suspend_data?.length).toBeLessThanOrEqual(4_096);
	await leave(page, lms);

	const other = await browser.newContext({ baseURL: lms.address });
	const again = await other.newPage();
	await again.goto('/lms/');
	const resumed = await courseIn(again);
	const read = readRecord((await resumed.evaluate((name) => localStorage.getItem(name), key)) ?? '');
	if (read.type !== 'record') throw new Error(read.type);
	const said = ({ answers }: LearnerRecord) =>
		Object.entries(answers)
			.map(([id, attempts]) => [id, attempts.map(({ answer, score }) => [answer, score])] as const)
			.toSorted(([one], [two]) => (one < two ? -1 : 1));
	expect(said(read.record)).toEqual(said(answers));
	await other.close();
});

test('links that a script draws open files too', async ({ page }) => {
	await page.goto('/lms/');
	const home = await courseIn(page);
	await home.goto('/course/chercher/index.html');
	const search = await courseIn(page);
	await search.getByRole('searchbox').fill('comparer à froid');
	await search.locator('.search_results a').first().click();
	await expect.poll(() => courseIn(page).then((frame) => frame.url())).toMatch(/\/cours\/.*\/index\.html/);
});

for (const [what, odd] of [
	['five frames up', { frames: 4 }],
	['late', { late: 2_000 }],
	['in the window that opened it', { opens: true }],
] as const)
	test(`an API ${what} is found`, async ({ page, lms, context }) => {
		lms.odd = odd;
		await page.goto('/lms/');
		const opened = context.waitForEvent('page', { timeout: 5_000 }).catch(() => undefined);
		if ('opens' in odd) await page.getByRole('button').click();
		const shown = 'opens' in odd ? await opened : page;
		if (!shown) throw new Error('Aucune fenêtre ne s’est ouverte.');
		await expect.poll(() => shown.frames().some((frame) => frame.url().endsWith('/course/index.html'))).toBe(true);
		await expect.poll(() => lms.kept.core?.['lesson_status']).toBe('incomplete');
		if (shown !== page) {
			await expect.poll(() => lms.kept.core?.['lesson_location']).toBe('index.html');
			await shown.goto('/lms/out');
			await expect.poll(() => callsOf(lms, 'LMSFinish').length).toBe(1);
		}
	});

test('commits that fail are tried again, and the learner is told meanwhile', async ({ page, lms }) => {
	test.slow();
	lms.odd = { failedCommits: 3 };
	await page.goto('/lms/');
	await courseIn(page);
	const notice = launchIn(page).getByText(words.lms.unsent);
	await expect(notice).toBeVisible({ timeout: 15_000 });
	await expect(notice).toBeHidden({ timeout: 15_000 });
	expect(lms.kept.core?.['lesson_status']).toBe('incomplete');
	expect(callsOf(lms, 'LMSCommit').length).toBe(4);
});

test('what another course had left is not taken up, and the learner is told', async ({ page, lms }) => {
	lms.kept = { suspend_data: 'page=3;score=12', core: { lesson_status: 'completed' } };
	await page.goto('/lms/');
	await courseIn(page);
	await expect(launchIn(page).getByText(words.lms.foreign)).toBeVisible();
	await expect.poll(() => lms.kept.suspend_data).not.toContain('page=3');
	await expect.poll(() => lms.kept.core?.['lesson_location']).toBe('index.html');
	await leave(page, lms);
	await expect.poll(() => lms.kept.core?.['lesson_status']).toBe('completed');
});

test('where the browser keeps nothing the learner is told', async ({ page, lms }) => {
	await forbidStorage(page);
	await page.goto('/lms/');
	await courseIn(page);
	await expect(launchIn(page).getByText(words.lms.forbidden)).toBeVisible();
	await expect.poll(() => lms.kept.core?.['lesson_status']).toBe('incomplete');
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('the launch page says so, and leads to the course', async ({ page }) => {
		await page.goto('/course/scorm12.html');
		await expect(page.getByText(words.lms.noScript)).toBeVisible();
		await page.getByRole('link', { name: words.lms.open }).click();
		await expect(page).toHaveURL(/\/course\/index\.html$/);
	});
});

test('the launch page is accessible, before the LMS answers and around its frame', async ({ page, lms }) => {
	lms.odd = { late: 3_000 };
	await page.goto('/lms/');
	const faults = async () => {
		const launch = launchIn(page);
		await launch.evaluate(axe.source);
		return launch.evaluate('axe.run(document, { iframes: false }).then((r) => r.violations.map((v) => v.id))');
	};
	await expect.poll(() => launchIn(page).getByText(words.lms.waiting).count()).toBe(1);
	expect(await faults()).toEqual([]);
	await courseIn(page);
	expect(await faults()).toEqual([]);
});

test('without an LMS the page says so, and leads to the course', async ({ page }) => {
	test.slow();
	await page.goto('/course/scorm12.html');
	await expect(page.getByText(words.lms.none)).toBeVisible({ timeout: 20_000 });
	await page.getByRole('link', { name: words.lms.open }).click();
	await expect(page).toHaveURL(/\/course\/index\.html$/);
	await page.getByRole('link', { name: words.menu.course, exact: true }).first().click();
	await expect(page).toHaveURL(/\/course\/cours\/index\.html$/);
});

test('an LMS that does not begin the session is quoted', async ({ page, lms }) => {
	lms.odd = { refusesToBegin: true };
	await page.goto('/lms/');
	await expect.poll(() => launchIn(page).getByText('101 General exception').count()).toBe(1);
});
