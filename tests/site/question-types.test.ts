/** Every question that is more than a choice: without script, by keyboard, right and wrong, remembered, at 320 px. */
import type { Locator, Page } from '@playwright/test';
import { askedIn } from '../../src/course/asked-in.ts';
import { currentCourse } from '../../src/course/current.ts';
import type { Answer } from '../../src/questions/answer.ts';
import { type AskedQuestion, ask } from '../../src/questions/ask.ts';
import { fieldName } from '../../src/questions/kind.ts';
import { mark } from '../../src/questions/mark.ts';
import { rightAnswer } from '../support/questions.ts';
import { lessons, type OpenLesson, words } from './support/built-site.ts';
import { faults } from './support/faults.ts';
import { isChoice } from './support/quiz.ts';
import { recordOn } from './support/record.ts';
import { expect, test } from './support/test.ts';

const { quiz } = words;
const [language] = currentCourse().languages;
if (!language) throw new Error('Le cours n’a pas de langue.');
const context = askedIn(language);

interface Placed {
	lesson: OpenLesson;
	question: AskedQuestion;
}

/** The questions of the lessons that are no choices, as their pages ask them. */
const placed: Placed[] = lessons.flatMap((lesson) =>
	lesson.questions.flatMap((question) => (isChoice(question) ? [] : [{ lesson, question: ask(question, context) }])),
);

const fieldOf = (page: Page, { question }: Placed) => page.locator(`#${question.id}`);
const checkButton = (field: Locator) => field.locator(':scope > details > summary');
const verdict = (field: Locator) => field.locator('.quiz_verdict');

async function open(page: Page, one: Placed): Promise<Locator> {
	await page.goto(`./${one.lesson.address}`);
	return fieldOf(page, one);
}

/** Wakes the quiz's script without answering anything. */
async function wake(field: Locator): Promise<void> {
	await checkButton(field).focus();
	await field.getByText(quiz.retry, { exact: true }).waitFor({ state: 'attached' });
}

/** Moves lines by their buttons until they stand as wanted. */
async function putInOrder(field: Locator, texts: readonly string[]): Promise<void> {
	for (const [rank, text] of [...texts.entries()].toReversed())
		for (;;) {
			const shown = await field.getByRole('listitem').allTextContents();
			if (shown.findIndex((each) => each.startsWith(text)) === rank) break;
			await field.getByRole('button', { name: `${quiz.down} : ${text}`, exact: true }).press('Enter');
		}
}

/** Gives an answer with the keyboard alone; the script runs. */
async function give(field: Locator, question: AskedQuestion, answer: Answer): Promise<void> {
	const pick = (name: string, value: string) => field.locator(`[name="${name}"][value="${value}"]`).press('Space');
	switch (answer.type) {
		case 'placement':
			for (const [thing, place] of Object.entries(answer.placed)) {
				const name = fieldName(question.id, thing);
				if (question.type === 'match') await field.locator(`select[name="${name}"]`).selectOption(place);
				else await pick(name, place);
			}
			break;
		case 'ordering': {
			const items = question.type === 'order' ? question.items : [];
			await putInOrder(
				field,
				answer.order.map((id) => items.find((item) => item.id === id)?.text ?? ''),
			);
			break;
		}
		case 'texts':
			for (const [at, text] of answer.texts.entries()) {
				const input = field.getByRole('textbox').nth(at);
				await input.focus();
				await input.pressSequentially(text);
			}
			break;
		case 'path': {
			const nodes = question.type === 'scenario' ? question.nodes : [];
			for (const step of answer.path) {
				const [node, choice] = step.split('/');
				const text = nodes.find(({ id }) => id === node)?.choices.find(({ id }) => id === choice)?.text ?? '';
				await field.getByRole('button', { name: text, exact: true }).press('Enter');
			}
			break;
		}
		case 'position':
			await pick(fieldName(question.id, 'first'), answer.first);
			await pick(fieldName(question.id, 'evidence'), answer.evidence);
			await field.getByRole('button', { name: quiz.meet }).press('Enter');
			await pick(fieldName(question.id, 'second'), answer.second);
			break;
		case 'choice':
			throw new Error('Choices have tests of their own.');
		default:
			answer satisfies never;
	}
}

test('the course has a question of each type that is more than a choice', () => {
	expect([...new Set(placed.map(({ question }) => question.type))].toSorted()).toEqual(
		['categorise', 'cloze', 'debate', 'match', 'numeric', 'order', 'scenario'].toSorted(),
	);
});

for (const one of placed) {
	const { question } = one;

	test(`${question.type}, ${question.id}: answered right by keyboard alone, said right, kept, shown again`, async ({
		page,
	}) => {
		const field = await open(page, one);
		await wake(field);
		const answer = rightAnswer(question);
		await give(field, question, answer);
		await checkButton(field).press('Enter');
		await expect(verdict(field)).toHaveText(quiz.isRight);
		await expect(verdict(field)).toBeFocused();
		const { answers } = await recordOn(page);
		expect(answers[question.id]).toMatchObject([{ answer, score: mark(question, answer).score }]);
		await page.reload();
		await expect(verdict(field)).toHaveText(quiz.isRight);
		await checkButton(field).press('Enter');
		await expect(verdict(field)).toHaveCount(0);
	});

	test(`${question.type}, ${question.id}: asked to be checked before it is answered, it says so`, async ({ page }) => {
		const field = await open(page, one);
		await wake(field);
		await checkButton(field).press('Enter');
		await expect(field.getByRole('status').filter({ hasText: quiz.chooseFirst })).toBeVisible();
		await expect(verdict(field)).toHaveCount(0);
	});

	test(`${question.type}, ${question.id}: fits in 320 px and has no fault, before and after`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 800 });
		const field = await open(page, one);
		await wake(field);
		const look = async () => {
			expect.soft(await faults(page)).toEqual([]);
			const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
			expect.soft(await page.evaluate(beyond)).toBe(0);
		};
		await look();
		await give(field, question, rightAnswer(question));
		await checkButton(field).press('Enter');
		await expect(verdict(field)).toBeVisible();
		await look();
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	for (const one of placed)
		test(`${one.question.type}, ${one.question.id}: can be thought through, and every explanation read`, async ({
			page,
		}) => {
			const field = await open(page, one);
			const { question } = one;
			for (const summary of await field.locator('.moment summary').all()) await summary.click();
			await checkButton(field).click();
			await expect(field.getByText(question.explanation)).toBeVisible();
			const parts: readonly { feedback: string }[] = {
				single: [],
				multiple: [],
				match: question.type === 'match' ? question.items : [],
				categorise: question.type === 'categorise' ? question.cards : [],
				order: question.type === 'order' ? question.items : [],
				cloze: question.type === 'cloze' ? question.blanks : [],
				numeric: question.type === 'numeric' ? [question] : [],
				scenario: question.type === 'scenario' ? question.nodes.flatMap(({ choices }) => choices) : [],
				debate: question.type === 'debate' ? [...question.positions, ...question.evidence] : [],
			}[question.type];
			expect(parts.length).toBeGreaterThan(0);
			for (const { feedback } of parts) await expect(field.getByText(feedback).first()).toBeVisible();
		});
});
