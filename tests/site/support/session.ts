/** A session as a learner goes through it: one question after the other, each explained at once. */
import { expect, type Locator, type Page } from '@playwright/test';
import { fill } from '../../../src/i18n/sentences.ts';
import type { AskedQuestion } from '../../../src/questions/ask.ts';
import { rightAnswer, wrongAnswer } from '../../support/questions.ts';
import { answerAndCheck, press, type Reach } from './answering.ts';
import { askedCalled } from './bank.ts';
import { words } from './built-site.ts';

const { session } = words;

export interface OnScreen {
	question: AskedQuestion;
	field: Locator;
}

/** The one question that the screen asks now, in a session or in a sitting. */
export async function askedNow(page: Page): Promise<OnScreen> {
	const field = page.getByRole('main').locator('fieldset.question');
	await expect(field).toHaveCount(1);
	const id = (await field.getAttribute('id')) ?? '';
	return { question: askedCalled(id), field };
}

/** Says which question of how many it is. */
export const placeIn = (page: Page, rank: number, total: number): Locator =>
	page.getByText(fill(session.place, { rank, total }), { exact: true });

/** Goes on from a checked question: to the next, or to the end. */
export async function goOn(page: Page, reach?: Reach): Promise<void> {
	const on = page.getByRole('button', { name: new RegExp(`^(${session.next}|${session.finish})$`) });
	await press(on, reach);
	await expect(page.locator('.quiz_verdict')).toHaveCount(0);
}

/** Answers the question that is asked and has it checked. @returns what was asked */
export async function answerNow(page: Page, isRight: boolean, reach?: Reach): Promise<AskedQuestion> {
	const { question, field } = await askedNow(page);
	await answerAndCheck(field, question, isRight ? rightAnswer(question) : wrongAnswer(question), reach);
	return question;
}

export const endOf = (page: Page): Locator => page.locator('.session_end').getByRole('heading', { level: 2 });

/** Answers all that is asked until the end. @param isRight whether the question of a rank, from 0, is answered right @returns ids as they were asked */
export async function answerAll(
	page: Page,
	isRight: (rank: number) => boolean = () => true,
	reach?: Reach,
): Promise<string[]> {
	const asked: string[] = [];
	while ((await endOf(page).count()) === 0) {
		const { id } = await answerNow(page, isRight(asked.length), reach);
		asked.push(id);
		await goOn(page, reach);
	}
	return asked;
}
