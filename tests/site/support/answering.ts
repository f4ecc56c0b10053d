/** Questions of every type as a learner answers them: found on a page by their prompt, answered by the keyboard. */
import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import type { Answer } from '../../../src/questions/answer.ts';
import type { AskedQuestion } from '../../../src/questions/ask.ts';
import { fieldName } from '../../../src/questions/kind.ts';
import { words } from './built-site.ts';

const { quiz } = words;

/** The question on a page, wherever it is asked. */
export const fieldOf = (page: Page | Frame, { prompt }: Pick<AskedQuestion, 'prompt'>): Locator =>
	page.getByRole('group', { name: prompt });

/** What shows the correction, or makes the question blank again. */
export const checkButton = (field: Locator): Locator =>
	field.locator(':scope > details > summary').filter({ hasText: quiz.check });

export const verdict = (field: Locator): Locator => field.locator('.quiz_verdict');

/** How a control gets the focus. */
export type Reach = (control: Locator) => Promise<unknown>;

/** At once, so that a test of something else is quick. */
const directly: Reach = (control) => control.focus();

const MOST_TABS = 400;

/** By Tab alone, forward, as often as it takes. */
export const byTab: Reach = async (control) => {
	const page = control.page();
	for (let presses = 0; presses < MOST_TABS; presses++) {
		if (await control.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`${MOST_TABS} fois Tab n’ont pas atteint ${control}.`);
};

/** Reaches a button and presses it. */
export async function press(control: Locator, reach: Reach = directly): Promise<void> {
	await reach(control);
	await control.page().keyboard.press('Enter');
}

/** Of a row of radio buttons, Tab reaches the one chosen or the first; arrows lead on. */
async function pickOne(field: Locator, name: string, value: string, reach: Reach): Promise<void> {
	const row = field.locator(`[name="${name}"]`);
	const wanted = field.locator(`[name="${name}"][value="${value}"]`);
	if (await wanted.isChecked()) return;
	const isAnyChecked = (await field.locator(`[name="${name}"]:checked`).count()) > 0;
	await reach(isAnyChecked ? field.locator(`[name="${name}"]:checked`) : row.first());
	await field.page().keyboard.press('Space');
	for (let presses = 0; presses < 20 && !(await wanted.isChecked()); presses++)
		await field.page().keyboard.press('ArrowDown');
	await expect(wanted).toBeChecked();
}

/** From a list that is closed, arrows choose. */
async function select(list: Locator, value: string, reach: Reach): Promise<void> {
	await reach(list);
	for (let presses = 0; presses < 20 && (await list.inputValue()) !== value; presses++)
		await list.page().keyboard.press('ArrowDown');
	await expect(list).toHaveValue(value);
}

/** Moves lines up by their buttons until they stand as wanted. */
async function putInOrder(field: Locator, texts: readonly string[], reach: Reach): Promise<void> {
	const lines = field.getByRole('listitem');
	const isSo = (await lines.allTextContents()).every((shown, rank) => shown.startsWith(texts[rank] ?? ''));
	// What was never moved is not answered.
	if (isSo) await putInOrder(field, texts.toReversed(), reach);
	for (const [rank, text] of texts.entries()) {
		const shown = await lines.allTextContents();
		for (let at = shown.findIndex((each) => each.startsWith(text)); at > rank; at--) {
			await press(field.getByRole('button', { name: `${quiz.up} : ${text}`, exact: true }), reach);
			await expect(lines.nth(at - 1)).toContainText(text);
		}
	}
}

async function write(input: Locator, text: string, reach: Reach): Promise<void> {
	await reach(input);
	await input.press('ControlOrMeta+a');
	await input.pressSequentially(text);
}

/** Gives an answer with the keyboard; the script runs. @param reach how each control gets the focus */
export async function give(
	field: Locator,
	question: AskedQuestion,
	answer: Answer,
	reach: Reach = directly,
): Promise<void> {
	const pick = (part: string, value: string) => pickOne(field, fieldName(question.id, part), value, reach);
	const button = (name: string) => field.getByRole('button', { name, exact: true });
	switch (answer.type) {
		case 'choice':
			for (const id of answer.chosen)
				if (question.type === 'single') await pickOne(field, question.id, id, reach);
				else {
					const box = field.locator(`[name="${question.id}"][value="${id}"]`);
					await reach(box);
					if (!(await box.isChecked())) await box.press('Space');
				}
			break;
		case 'placement':
			for (const [thing, place] of Object.entries(answer.placed))
				if (question.type === 'match')
					await select(field.locator(`select[name="${fieldName(question.id, thing)}"]`), place, reach);
				else await pick(thing, place);
			break;
		case 'ordering': {
			const items = question.type === 'order' ? question.items : [];
			const texts = answer.order.map((id) => items.find((item) => item.id === id)?.text ?? '');
			await putInOrder(field, texts, reach);
			break;
		}
		case 'texts':
			for (const [at, text] of answer.texts.entries()) await write(field.getByRole('textbox').nth(at), text, reach);
			break;
		case 'path': {
			const nodes = question.type === 'scenario' ? question.nodes : [];
			for (const step of answer.path) {
				const [node, choice] = step.split('/');
				const text = nodes.find(({ id }) => id === node)?.choices.find(({ id }) => id === choice)?.text ?? '';
				await press(button(text), reach);
				// The story then takes the focus to what comes next.
				await expect(field.getByText(`→ ${text}`, { exact: true })).toBeVisible();
				await expect(field.locator('p:focus')).toHaveCount(1);
			}
			break;
		}
		case 'position':
			await pick('first', answer.first);
			await pick('evidence', answer.evidence);
			await press(button(quiz.meet), reach);
			await pick('second', answer.second);
			break;
		default:
			answer satisfies never;
	}
}

/** Gives an answer and has it checked. */
export async function answerAndCheck(
	field: Locator,
	question: AskedQuestion,
	answer: Answer,
	reach: Reach = directly,
): Promise<void> {
	await give(field, question, answer, reach);
	await press(checkButton(field), reach);
	// It takes the focus: whoever went on before that would lose it.
	await expect(verdict(field)).toBeFocused();
}
