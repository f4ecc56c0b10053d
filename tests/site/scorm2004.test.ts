/** The SCORM 2004 package in an LMS that is not ours: what is answered arrives, what was left is found again. */
import { strFromU8 } from 'fflate';
import { recordKey } from '../../src/course/brand.ts';
import { readRecord } from '../../src/learning/record/read-record.ts';
import { emptyRecord } from '../../src/learning/record/record.ts';
import { rightAnswer } from '../support/questions.ts';
import { elementsOf } from '../support/xml.ts';
import { answerAndCheck, fieldOf } from './support/answering.ts';
import { askedCalled, bank } from './support/bank.ts';
import { course, lessonCalled, settings, words } from './support/built-site.ts';
import { answered, daysAgo } from './support/learner.ts';
import { callsOf, courseIn, expect, launchIn, leave, test2004 as test } from './support/lms.ts';
import { faultsIn } from './support/valid-html.ts';

const lesson = lessonCalled('etape-selection');
const key = recordKey(course.course);

// SCORM 2004 has an error for what nobody has set yet; a course that resumes reads it in « normal execution » (RTE §3.1.7).
test.use({ tolerates: /has not been initialized/ });

test('every question of a quiz arrives, in what SCORM allows; the next session resumes where it was left', async ({
	page,
	lms,
	browser,
}) => {
	test.slow();
	await page.goto('/lms/');
	await (await courseIn(page)).goto(`/course/cours/${lesson.id}/index.html`);
	const frame = await courseIn(page);
	for (const { id } of lesson.questions) {
		const question = askedCalled(id);
		await answerAndCheck(fieldOf(frame, question), question, rightAnswer(question));
	}
	const [first] = lesson.questions;
	await expect
		.poll(() => Object.keys(lms.kept['interactions'] ?? {}).filter((rank) => /^\d+$/.test(rank)).length, {
			timeout: 20_000,
		})
		.toBe(lesson.questions.length);
	await leave(page, lms);
	expect(lms.calls.filter((call) => !call.endsWith('→ true'))).toEqual([]);
	expect(callsOf(lms, 'Terminate').length).toBe(1);
	expect(lms.kept).toMatchObject({
		location: `cours/${lesson.id}/index.html`,
		completion_status: 'incomplete',
		success_status: 'unknown',
		exit: 'suspend',
		interactions: { 0: { id: first?.id, result: 'correct' } },
	});
	expect(Number(lms.kept['progress_measure'])).toBeGreaterThan(0);
	expect(lms.kept['session_time']).toMatch(/^PT(?:\d+M)?\d+(?:\.\d+)?S$/);

	lms.calls.length = 0;
	const other = await browser.newContext({ baseURL: lms.address });
	const again = await other.newPage();
	await again.goto('/lms/');
	const resumed = await courseIn(again);
	expect(resumed.url()).toContain(`/cours/${lesson.id}/index.html`);
	const read = readRecord((await resumed.evaluate((name) => localStorage.getItem(name), key)) ?? '');
	expect(read.type === 'record' ? Object.keys(read.record.answers).toSorted() : read.type).toEqual(
		lesson.questions.map(({ id }) => id).toSorted(),
	);
	await leave(again, lms);
	// What was told is not told again.
	expect(callsOf(lms, 'SetValue cmi.interactions.')).toEqual([]);
	await other.close();
});

test('completed and passed are apart: lessons complete the course, and pass nothing', async ({ page, lms }) => {
	test.slow();
	lms.odd = { quiet: true };
	const asked = bank.questions.filter(({ list }) => list === 'lesson');
	const answers = asked.reduce(
		(record, { id }, rank) => answered(record, id, true, daysAgo(40 - rank / 12)),
		emptyRecord(),
	);
	await page.goto('/course/index.html');
	await page.evaluate(([name = '', text = '']) => localStorage.setItem(name, text), [key, JSON.stringify(answers)]);
	await page.goto('/lms/');
	await courseIn(page);
	await expect.poll(() => lms.kept['completion_status'], { timeout: 30_000 }).toBe('completed');
	expect(lms.kept).toMatchObject({ success_status: 'unknown', progress_measure: '1' });
	await leave(page, lms);
	await expect.poll(() => lms.kept['exit']).toBe('suspend');
	expect(lms.kept).toMatchObject({ completion_status: 'completed', success_status: 'unknown' });
});

test('an API that comes late is found, past frames', async ({ page, lms }) => {
	lms.odd = { late: 2_000, frames: 2 };
	await page.goto('/lms/');
	await expect.poll(() => launchIn(page).getByText(words.lms.waiting).count()).toBe(1);
	await expect.poll(() => page.frames().some((frame) => frame.url().endsWith('/course/index.html'))).toBe(true);
	await expect.poll(() => lms.kept['completion_status']).toBe('incomplete');
});

test('what was completed and passed stays so, whatever this device holds', async ({ page, lms }) => {
	lms.kept = { completion_status: 'completed', success_status: 'passed', score: { scaled: '0.8', raw: '80' } };
	await page.goto('/lms/');
	await courseIn(page);
	await expect.poll(() => lms.kept['location']).toBe('index.html');
	await leave(page, lms);
	await expect.poll(() => lms.kept).toMatchObject({ completion_status: 'completed', success_status: 'passed' });
});

test('the manifest lists every file, and the launch page is valid HTML', ({ packaged }) => {
	const text = (name: string) => strFromU8(packaged.get(name) ?? new Uint8Array());
	const manifest = elementsOf(text('imsmanifest.xml'));
	const listed = manifest
		.filter(({ name }) => name === 'file')
		.map(({ attributes }) => decodeURI(attributes['href'] ?? ''));
	expect(listed.toSorted()).toEqual([...packaged.keys()].filter((name) => name !== 'imsmanifest.xml').toSorted());
	expect(manifest.find(({ name }) => name === 'imsss:minNormalizedMeasure')?.text).toBe(
		String(settings.exam.passMark / 100),
	);
	expect(faultsIn(text('scorm2004.html'))).toEqual([]);
});
