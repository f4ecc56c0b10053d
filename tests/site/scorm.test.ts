/** The SCORM packages in an LMS that is not ours: what is answered arrives, what was left is found again, nothing is lost. */
import type { Frame, Page } from '@playwright/test';
import axe from 'axe-core';
import { emptyRecord, type LearnerRecord } from '../../src/learning/record/record.ts';
import type { CourseFacts } from '../../src/lms/course-facts.ts';
import { PARTS } from '../../src/lms/launch-words.ts';
import { codingFor } from '../../src/lms/record-coding.ts';
import { readSuspended } from '../../src/lms/suspended.ts';
import { rightAnswer } from '../support/questions.ts';
import { answerAndCheck, fieldOf, give } from './support/answering.ts';
import { askedCalled, bank } from './support/bank.ts';
import { lessonCalled, lessons, settings, words } from './support/built-site.ts';
import { answered, daysAgo, examSat, studied } from './support/learner.ts';
import { callsOf, courseIn, expect, hold, kill, type Lms, launchIn, leave, otherDevice, test } from './support/lms.ts';
import { forbidStorage, recordOn } from './support/record.ts';
import { STANDARDS } from './support/scorm-standards.ts';

const [lesson, next] = [lessonCalled('etape-selection'), lessonCalled('etape-sensibilisation')];
const fileOf = ({ id }: { id: string }) => `cours/${id}/index.html`;
const idsOf = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id);

/** Opens a page of the course in the frame that the LMS has it in. */
async function openFile(page: Page, file: string): Promise<Frame> {
	const frame = await courseIn(page);
	await frame.goto(`/course/${file}`);
	return courseIn(page);
}

/** The LMS opens the course. */
async function opened(page: Page): Promise<Frame> {
	await page.goto('/lms/');
	return courseIn(page);
}

async function answerRight(frame: Frame, id: string): Promise<void> {
	const question = askedCalled(id);
	await answerAndCheck(fieldOf(frame, question), question, rightAnswer(question));
}

/** What browsers say to an LMS that waits for an answer to its commit from a page that is being left. */
function forgiveLeaving(complaints: string[]): void {
	expect(complaints.filter((complaint) => !/commit|SCORM/i.test(complaint))).toEqual([]);
	complaints.length = 0;
}

const toldIn = ({ kept }: Lms) =>
	Object.entries(kept['interactions'] ?? {}).flatMap(([rank, told]) => (/^\d+$/.test(rank) ? [told] : []));
const refusedIn = ({ calls }: Lms) => calls.filter((call) => !call.endsWith('→ true'));

const sorted = <Said>(all: readonly (readonly [id: string, said: Said])[]) =>
	all.toSorted(([one], [two]) => (one < two ? -1 : 1));

/** What was answered, and what it was worth. */
const answersIn = ({ answers }: LearnerRecord) =>
	sorted(
		Object.entries(answers).map(
			([id, attempts]) => [id, attempts.map(({ answer, score }) => [answer, score])] as const,
		),
	);

const ongoingIn = ({ sittings }: LearnerRecord) => Object.values(sittings).find(({ result }) => !result);

/** What was answered in the exam that goes on. */
const givenIn = (record: LearnerRecord) =>
	sorted(Object.entries(ongoingIn(record)?.given ?? {}).map(([id, { answer }]) => [id, answer] as const));

/** Answers questions of the exam right, from the one that is asked. */
async function answerInTurn(frame: Frame, ids: readonly string[]): Promise<void> {
	for (const [rank, id] of ids.entries()) {
		if (rank > 0) await frame.getByRole('button', { name: words.sitting.next, exact: true }).click();
		await give(frame.locator(`fieldset.question[id="${id}"]`), askedCalled(id), rightAnswer(askedCalled(id)));
	}
}

/** The record that the LMS keeps. @param page where it has the course open */
async function keptBy({ kept }: Lms, page: Page): Promise<LearnerRecord> {
	const facts = JSON.parse((await launchIn(page).locator(`#${PARTS.facts}`).textContent()) ?? '') as CourseFacts;
	const decoded = codingFor(facts).decode(readSuspended(kept.suspend_data ?? '').text);
	return decoded.type === 'record' ? decoded.record : emptyRecord();
}

/** A record of so many answers of the bank, right but for every third if so wished. */
const answersTo = (ids: readonly string[], isRight: (rank: number) => boolean = () => true): LearnerRecord =>
	ids.reduce((record, id, rank) => answered(record, id, isRight(rank), daysAgo(40 - rank / 12)), emptyRecord());

for (const standard of STANDARDS)
	test.describe(standard.name, () => {
		test.use({ standard, tolerates: standard.tolerates });
		const { names, said, statuses, succeeded, mostSuspended } = standard;

		test('a quiz: every answer arrives, the last one as the learner leaves; the next sessions resume, even of a browser that was killed', async ({
			page,
			lms,
			browser,
			complaints,
		}) => {
			test.slow();
			const home = await opened(page);
			await home.getByRole('link', { name: words.menu.course, exact: true }).first().click();
			await expect.poll(() => courseIn(page).then((frame) => frame.url())).toContain('/cours/index.html');
			const frame = await openFile(page, fileOf(lesson));
			const ids = idsOf(lesson.questions);
			const last = ids.at(-1) ?? '';
			for (const id of ids.slice(0, -1)) await answerRight(frame, id);
			await expect.poll(() => toldIn(lms).length).toBe(ids.length - 1);
			expect(refusedIn(lms)).toEqual([]);
			await answerRight(frame, last);
			await leave(page, lms);
			await expect.poll(() => toldIn(lms)).toMatchObject(ids.map((id) => ({ id, result: 'correct' })));
			expect(callsOf(lms, names.end).length).toBe(1);
			expect(said(lms.kept)).toMatchObject({ location: fileOf(lesson), status: statuses.begun, exit: 'suspend' });
			forgiveLeaving(complaints);

			lms.calls.length = 0;
			const second = await otherDevice(browser, lms);
			const resumed = await opened(second);
			expect(resumed.url()).toContain(fileOf(lesson));
			expect(Object.keys((await recordOn(resumed)).answers).toSorted()).toEqual(ids.toSorted());
			const [more] = next.questions;
			if (!more) throw new Error('Une leçon sans question.');
			await answerRight(await openFile(second, fileOf(next)), more.id);
			await expect.poll(() => toldIn(lms).length).toBe(ids.length + 1);
			// What was told is not told again.
			expect(toldIn(lms)).toMatchObject([...ids, more.id].map((id) => ({ id })));
			await kill(second);
			expect(callsOf(lms, names.end)).toEqual([]);

			const third = await otherDevice(browser, lms);
			const found = await opened(third);
			expect(found.url()).toContain(fileOf(next));
			expect(Object.keys((await recordOn(found)).answers).toSorted()).toEqual([...ids, more.id].toSorted());
			await leave(third, lms);
			expect(callsOf(lms, `${names.set} cmi.interactions.`).length).toBe(
				callsOf(lms, `${names.set} cmi.interactions.${ids.length}.`).length,
			);
		});

		test('an exam: failed, taken again, closed in the middle and resumed elsewhere, passed; passed it stays', async ({
			page,
			lms,
			browser,
		}) => {
			test.slow();
			lms.odd = { quiet: true };
			const { exam, sitting } = words;
			await hold(page, examSat(emptyRecord(), { seed: 'abc', at: daysAgo(4), isRight: (rank) => rank % 3 === 0 }));
			await opened(page);
			await expect.poll(() => said(lms.kept).status).toBe(statuses.failed);
			expect(Number(said(lms.kept).score)).toBeLessThan(settings.exam.passMark);
			await leave(page, lms);

			const second = await otherDevice(browser, lms);
			await hold(second, studied(idsOf(lessons), daysAgo(1)));
			await opened(second);
			await expect.poll(() => said(lms.kept).status).toBe(statuses.doneAndFailed);
			const begun = await openFile(second, 'reviser/examen/index.html');
			await begun.getByRole('button', { name: exam.start }).click();
			await expect(begun.getByRole('button', { name: sitting.end })).toBeVisible();
			const { questions = [] } = ongoingIn(await recordOn(begun)) ?? {};
			const [early, late] = [questions.slice(0, questions.length / 2), questions.slice(questions.length / 2)];
			await answerInTurn(begun, early);
			const given = sorted(early.map((id) => [id, rightAnswer(askedCalled(id))]));
			await expect.poll(async () => givenIn(await keptBy(lms, second))).toEqual(given);
			lms.calls.length = 0;
			await leave(second, lms);

			const third = await otherDevice(browser, lms);
			const resumed = await opened(third);
			expect(resumed.url()).toContain('reviser/examen/index.html');
			expect(givenIn(await recordOn(resumed))).toEqual(given);
			await resumed.getByRole('button', { name: sitting.resume }).click();
			await answerInTurn(resumed, late);
			await resumed.getByRole('button', { name: sitting.end }).click();
			await resumed.getByRole('alertdialog').getByRole('button', { name: sitting.endYes }).click();
			await expect(resumed.getByRole('link', { name: exam.attestation })).toBeVisible();
			await expect.poll(() => said(lms.kept)).toMatchObject({ status: statuses.passed, score: '100' });
			lms.calls.length = 0;
			await leave(third, lms);

			const fourth = await otherDevice(browser, lms);
			const found = await opened(fourth);
			await expect(found.getByRole('link', { name: exam.attestation })).toBeVisible();
			lms.calls.length = 0;
			await leave(fourth, lms);
			expect(said(lms.kept)).toMatchObject({ status: statuses.passed, score: '100' });
		});

		test('460 questions answered on one device stand on another with what was answered and what it was worth', async ({
			page,
			lms,
			browser,
		}) => {
			test.slow();
			lms.odd = { quiet: true };
			const asked = idsOf(bank.questions).slice(0, 460);
			expect(asked).toHaveLength(460);
			const record = answersTo(asked, (rank) => rank % 3 !== 0);
			await hold(page, record);
			await opened(page);
			await expect.poll(() => lms.kept.suspend_data?.length ?? 0, { timeout: 30_000 }).toBeGreaterThan(1_000);
			expect(lms.kept.suspend_data?.length).toBeLessThanOrEqual(mostSuspended);
			await leave(page, lms);
			const resumed = await opened(await otherDevice(browser, lms));
			expect(answersIn(await recordOn(resumed))).toEqual(answersIn(record));
		});

		test('lessons complete the course, and pass nothing', async ({ page, lms }) => {
			lms.odd = { quiet: true };
			await hold(page, answersTo(idsOf(bank.questions.filter(({ list }) => list === 'lesson'))));
			await opened(page);
			await expect.poll(() => said(lms.kept).status, { timeout: 30_000 }).toBe(statuses.done);
			await leave(page, lms);
			await expect.poll(() => said(lms.kept)).toMatchObject({ status: statuses.done, exit: 'suspend' });
			expect(lms.kept).toMatchObject(standard.done);
			expect(said(lms.kept).score).toBeUndefined();
		});

		test('two windows of one learner lose no answer', async ({ page, lms, context, browser, complaints }) => {
			test.slow();
			const ids = idsOf(lesson.questions).slice(0, 2);
			const other = await context.newPage();
			const windows = [page, other];
			for (const [rank, one] of windows.entries()) {
				await opened(one);
				await answerRight(await openFile(one, fileOf(lesson)), ids[rank] ?? '');
			}
			for (const one of windows) {
				lms.calls.length = 0;
				await leave(one, lms);
			}
			forgiveLeaving(complaints);
			const resumed = await opened(await otherDevice(browser, lms));
			expect(Object.keys((await recordOn(resumed)).answers).toSorted()).toEqual(ids.toSorted());
		});

		test('commits that fail are tried again, and the learner is told meanwhile', async ({ page, lms }) => {
			lms.odd = { failedCommits: 3 };
			await page.clock.install();
			await opened(page);
			const commits = () => callsOf(lms, names.commit).length;
			const notice = launchIn(page).getByText(words.lms.unsent);
			await expect.poll(commits).toBe(1);
			await page.clock.runFor(2_000);
			await expect.poll(commits).toBe(2);
			await expect(notice).toBeHidden();
			await page.clock.runFor(4_000);
			await expect(notice).toBeVisible();
			await page.clock.runFor(8_000);
			await expect(notice).toBeHidden();
			await expect.poll(() => said(lms.kept).status).toBe(statuses.begun);
			expect(commits()).toBe(4);
		});

		test('what another course had left is not taken up, and the learner is told; what went well stays', async ({
			page,
			lms,
		}) => {
			lms.kept = { ...succeeded, suspend_data: 'page=3;score=12' };
			await opened(page);
			await expect(launchIn(page).getByText(words.lms.foreign)).toBeVisible();
			await expect.poll(() => lms.kept.suspend_data).not.toContain('page=3');
			await expect.poll(() => said(lms.kept).location).toBe('index.html');
			await leave(page, lms);
			await expect.poll(() => said(lms.kept).status).toBe(said(succeeded).status);
		});

		test('an API that comes late is found, five frames up', async ({ page, lms }) => {
			lms.odd = { frames: 4, late: 1_000 };
			await opened(page);
			await expect.poll(() => said(lms.kept).status).toBe(statuses.begun);
		});
	});

test('an API in the window that opened it is found', async ({ page, lms, context }) => {
	lms.odd = { opens: true };
	await page.goto('/lms/');
	const opening = context.waitForEvent('page');
	await page.getByRole('button').click();
	const shown = await opening;
	await expect.poll(() => shown.frames().some((frame) => frame.url().endsWith('/course/index.html'))).toBe(true);
	await expect.poll(() => lms.kept.core?.['lesson_location']).toBe('index.html');
	await leave(shown, lms);
	expect(callsOf(lms, 'LMSFinish').length).toBe(1);
});

test('links that a script draws open files too', async ({ page }) => {
	await opened(page);
	const search = await openFile(page, 'chercher/index.html');
	await search.getByRole('searchbox').fill('comparer à froid');
	await search.locator('.search_results a').first().click();
	await expect.poll(() => courseIn(page).then((frame) => frame.url())).toMatch(/\/cours\/.*\/index\.html/);
});

test('where the browser keeps nothing the learner is told', async ({ page, lms }) => {
	await forbidStorage(page);
	await opened(page);
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
	await page.clock.install();
	await page.goto('/course/scorm12.html');
	await expect(page.getByText(words.lms.waiting)).toBeVisible();
	await page.clock.runFor(10_000);
	await expect(page.getByText(words.lms.none)).toBeVisible();
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
