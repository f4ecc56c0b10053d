/** The SCORM 1.2 package in an LMS that is not ours: what is answered arrives, what was left is found again. */
import { recordKey } from '../../src/course/brand.ts';
import { readRecord } from '../../src/learning/record/read-record.ts';
import { course, lessonCalled, words } from './support/built-site.ts';
import { callsOf, courseIn, expect, launchIn, leave, test } from './support/lms.ts';
import { oneOf, quizOn, wake } from './support/quiz.ts';

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
