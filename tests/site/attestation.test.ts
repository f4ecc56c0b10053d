/** The attestation: only after a passed exam, on one page, with a badge; the name leaves no trace. */
import type { Page } from '@playwright/test';
import { fill } from '../../src/i18n/sentences.ts';
import { RUBRIC } from '../../src/learning/documents/project-rubric.ts';
import { leavesOf } from '../../src/learning/documents/stored-document.ts';
import { withDocument } from '../../src/learning/record/deeds.ts';
import { emptyRecord } from '../../src/learning/record/record.ts';
import { bank } from './support/bank.ts';
import { code, course, words } from './support/built-site.ts';
import { downloadOf, textOf } from './support/download.ts';
import { faults } from './support/faults.ts';
import { daysAgo, examSat, openWith, studied } from './support/learner.ts';
import { cutOnPaper, onPaper, print } from './support/paper.ts';
import { storedOn } from './support/record.ts';
import { expect, test } from './support/test.ts';
import { widerThanThePage } from './support/width.ts';

const { attestation } = words;
const ATTESTATION = 'reviser/attestation/';
const NAME = 'Maëlys N’Diaye-Œuvrard <b>d’Arc</b>';
const at = daysAgo(2);

const passed = examSat(emptyRecord(), { seed: 's1', at });
const failed = examSat(emptyRecord(), { seed: 's1', at, isRight: (rank) => rank % 2 === 0 });

const field = (page: Page) => page.getByRole('textbox', { name: attestation.name });
const certificate = (page: Page) => page.getByRole('region', { name: attestation.title });
const printButton = (page: Page) => page.getByRole('button', { name: attestation.print });

for (const { name, record } of [
	{ name: 'without an exam', record: emptyRecord() },
	{ name: 'with an exam that was not passed', record: failed },
])
	test(`${name} it says what opens it, and leads there`, async ({ page }) => {
		await openWith(page, record, ATTESTATION);
		await expect(page.getByText(attestation.notYet)).toBeVisible();
		await expect(certificate(page)).toHaveCount(0);
		await page.getByRole('link', { name: attestation.toExam }).click();
		await expect(page.getByRole('heading', { level: 1, name: words.exam.title })).toBeVisible();
	});

test('it says who, what, when, how well and how much, and who says so', async ({ page }) => {
	await openWith(page, passed, ATTESTATION);
	await expect(printButton(page)).toBeDisabled();
	await field(page).fill(NAME);
	const shown = certificate(page);
	await expect(shown.getByText(NAME, { exact: true })).toBeVisible();
	const facts = shown.getByRole('definition');
	const date = new Intl.DateTimeFormat(code, { dateStyle: 'long' }).format(new Date(at));
	await expect(facts).toHaveText([
		fill(attestation.version, { course: course.course.name, version: course.course.version }),
		date,
		fill(attestation.percent, { percent: 100 }),
		/^\d+\sh/,
	]);
	await expect(shown.getByText(attestation.declared)).toBeVisible();
	await expect(shown.getByText(course.publisher, { exact: true })).toBeVisible();
});

test('it says how many objectives were reached, once some were', async ({ page }) => {
	const objectives = bank.lessons.flatMap((lesson) => lesson.objectives).length;
	const lessons = bank.lessons.map(({ id }) => id);
	const weeks = [30, 20, 10, 5].reduce((record, days) => studied(lessons, daysAgo(days), record), passed);
	await openWith(page, weeks, ATTESTATION);
	await expect(certificate(page).getByRole('definition').last()).toHaveText(new RegExp(`^[1-9]\\d* .*${objectives}$`));
	await openWith(page, passed, ATTESTATION);
	await expect(certificate(page).getByText(attestation.objectives)).toHaveCount(0);
});

test('it says how the final project was judged, and how to judge it as long as it was not', async ({ page }) => {
	await openWith(page, passed, ATTESTATION);
	await expect(certificate(page).getByText(attestation.project)).toHaveCount(0);
	await expect(page.getByText(attestation.noProject)).toBeVisible();
	await page.getByRole('link', { name: attestation.toPlan }).click();
	await expect(page.getByRole('heading', { level: 1, name: words.communicationPlan.title })).toBeVisible();

	const rubric = Object.fromEntries(RUBRIC.map((criterion) => [criterion, 3]));
	const plan = { id: 'plan-1', kind: 'plan', changes: leavesOf({ name: 'Tremplin', rubric }), at } as const;
	await openWith(page, withDocument(passed, plan), ATTESTATION);
	await expect(certificate(page).getByText(fill(attestation.judged, { points: 24, most: 32 }))).toBeVisible();
	await expect(page.getByText(attestation.noProject)).toHaveCount(0);
});

test('the name is kept nowhere', async ({ page, context }) => {
	await openWith(page, passed, ATTESTATION);
	await field(page).fill('Zéphyrine Unique');
	await page.getByRole('button', { name: attestation.badge }).click();
	await expect(page.getByText(attestation.savedUnsigned)).toBeVisible();
	expect(JSON.stringify(await storedOn(page))).not.toContain('Zéphyrine');
	expect(
		await page.evaluate(() => JSON.stringify({ ...sessionStorage }) + document.cookie + location.href),
	).not.toContain('phyrine');
	expect(await context.cookies()).toEqual([]);
	await page.reload();
	await expect(field(page)).toHaveValue('');
	await expect(certificate(page).getByText(attestation.blank)).toBeVisible();
});

test('it comes out of the printer on one page of A4, whole, and alone', async ({ page }) => {
	await openWith(page, passed, ATTESTATION);
	await page.evaluate(() => {
		Object.assign(window, { printed: 0, print: () => Object.assign(window, { printed: 1 }) });
	});
	await field(page).fill(`${NAME} de la Très-Longue-Rivière-aux-Mille-Détours`);
	await printButton(page).click();
	expect(await page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1);
	const { pages, sizes } = await print(page);
	expect({ pages, sizes }).toEqual({ pages: 1, sizes: ['210 × 297'] });
	await onPaper(page);
	expect(await cutOnPaper(page)).toEqual([]);
	await expect(certificate(page)).toBeVisible();
	for (const hidden of [field(page), printButton(page), page.getByRole('heading', { level: 1 })])
		await expect(hidden).toBeHidden();
});

/** What Open Badges 3.0 asks of an OpenBadgeCredential: https://www.imsglobal.org/spec/ob/v3p0/#data-models */
test('the badge has all that Open Badges 3.0 asks for', async ({ page }) => {
	await openWith(page, passed, ATTESTATION);
	await field(page).fill(NAME);
	const file = await downloadOf(page, attestation.badge);
	expect(file.suggestedFilename()).toMatch(/\.json$/);
	const badge = JSON.parse(await textOf(file));
	const text = expect.stringMatching(/./);
	const uri = expect.stringMatching(/^(https?|urn):\S+$/);
	expect(badge).toMatchObject({
		'@context': [
			'https://www.w3.org/ns/credentials/v2',
			expect.stringMatching(/^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context-3\.0\.\d+\.json$/),
		],
		id: uri,
		type: ['VerifiableCredential', 'OpenBadgeCredential'],
		name: text,
		issuer: { id: uri, type: ['Profile'], name: course.publisher },
		validFrom: at,
		credentialSubject: {
			type: ['AchievementSubject'],
			identifier: [{ type: 'IdentityObject', hashed: false, identityHash: NAME, identityType: 'name' }],
			achievement: {
				id: uri,
				type: ['Achievement'],
				name: course.course.name,
				description: text,
				criteria: { narrative: text },
			},
		},
	});
	const [described] = badge.credentialSubject.achievement.resultDescription;
	expect(described).toMatchObject({ id: uri, type: ['ResultDescription'], name: text, resultType: 'Percent' });
	expect(badge.credentialSubject.result).toEqual([{ type: ['Result'], resultDescription: described.id, value: '100' }]);
	// A date with its time zone, as XML Schema writes it.
	expect(badge.validFrom).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
});

test('it fits in 320 px and has no fault, before and after the exam is passed', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 800 });
	for (const record of [emptyRecord(), passed]) {
		await openWith(page, record, ATTESTATION);
		await page.getByText(record === passed ? attestation.declared : attestation.notYet).waitFor();
		if (record === passed) await field(page).fill(NAME);
		expect.soft(await faults(page)).toEqual([]);
		expect.soft(await page.evaluate(widerThanThePage)).toEqual([]);
	}
});
