/** The exam as a learner sits it in the course's frame: begun, worked through, ended. */
import type { Frame } from '@playwright/test';
import type { LearnerRecord, Sitting } from '../../../src/learning/record/record.ts';
import { rightAnswer } from '../../support/questions.ts';
import { give } from './answering.ts';
import { askedCalled } from './bank.ts';
import { words } from './built-site.ts';
import { expect } from './test.ts';

const { exam, sitting } = words;

/** The sitting that goes on, if one does. */
export const ongoingIn = ({ sittings }: LearnerRecord): Sitting | undefined =>
	Object.values(sittings).find(({ result }) => !result);

export async function beginExam(frame: Frame): Promise<void> {
	await frame.getByRole('button', { name: exam.start }).click();
	await expect(frame.getByRole('button', { name: sitting.end })).toBeVisible();
}

export const resumeExam = (frame: Frame): Promise<void> => frame.getByRole('button', { name: sitting.resume }).click();

/** Answers questions of the exam right, from the one that is asked. */
export async function answerInTurn(frame: Frame, ids: readonly string[]): Promise<void> {
	for (const [rank, id] of ids.entries()) {
		if (rank > 0) await frame.getByRole('button', { name: sitting.next, exact: true }).click();
		await give(frame.locator(`fieldset.question[id="${id}"]`), askedCalled(id), rightAnswer(askedCalled(id)));
	}
}

/** Ends it, and waits until it is said to be passed. */
export async function endPassed(frame: Frame): Promise<void> {
	await frame.getByRole('button', { name: sitting.end }).click();
	await frame.getByRole('alertdialog').getByRole('button', { name: sitting.endYes }).click();
	await expect(frame.getByRole('link', { name: exam.attestation })).toBeVisible();
}
