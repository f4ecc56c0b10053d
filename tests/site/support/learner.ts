/** Records of learners who did something before: written into the device's storage as the site itself would have. */
import type { Page } from '@playwright/test';
import { drawExam } from '../../../src/learning/exam/draw.ts';
import { withAnswer, withDone, withResult, withSitting } from '../../../src/learning/record/deeds.ts';
import { type Attempt, emptyRecord, type LearnerRecord, type Sitting } from '../../../src/learning/record/record.ts';
import { mark } from '../../../src/questions/mark.ts';
import { rightAnswer, wrongAnswer } from '../../support/questions.ts';
import { aboutCalled, askedCalled, bank } from './bank.ts';
import { lessons, settings } from './built-site.ts';
import { store } from './record.ts';

const HOUR_MS = 3_600_000;

/** An instant some hours ago. */
export const hoursAgo = (hours: number): string => new Date(Date.now() - hours * HOUR_MS).toISOString();
export const daysAgo = (days: number): string => hoursAgo(24 * days);

/** An answer that a question's own rules mark, right or wrong. */
export function answerTo(id: string, isRight: boolean, at: string, more: Partial<Attempt> = {}): Attempt {
	const question = askedCalled(id);
	const answer = isRight ? rightAnswer(question) : wrongAnswer(question);
	return { answer, score: mark(question, answer).score, at, ...more };
}

/** The record with one more answer. */
export const answered = (record: LearnerRecord, id: string, isRight: boolean, at: string): LearnerRecord =>
	withAnswer(record, { lesson: aboutCalled(id).lesson, question: id, attempt: answerTo(id, isRight, at) });

/** All quizzes of some lessons answered right. */
export const studied = (ids: readonly string[], at: string, from = emptyRecord()): LearnerRecord =>
	lessons
		.filter(({ id }) => ids.includes(id))
		.reduce(
			(record, { id, questions }) =>
				withDone(
					questions.reduce((grown, question) => answered(grown, question.id, true, at), record),
					id,
					at,
				),
			from,
		);

/** A sitting of the exam as the site draws it. @param isRight whether the question of a rank is answered right */
export function examSat(
	record: LearnerRecord,
	{ seed, at, isRight = () => true }: { seed: string; at: string; isRight?: (rank: number) => boolean },
): LearnerRecord {
	const reserve = bank.questions.filter(({ list }) => list === 'exam');
	const questions = drawExam(settings.exam.blueprint, { reserve, seed, before: [] });
	const answers = questions.map((id, rank) => ({ id, attempt: answerTo(id, isRight(rank), at, { seed }) }));
	const sitting: Sitting = {
		kind: 'exam',
		seed,
		questions,
		started: at,
		given: Object.fromEntries(answers.map(({ id, attempt }) => [id, { answer: attempt.answer, at }])),
		flags: {},
		seconds: 1800,
	};
	const scores = Object.fromEntries(answers.map(({ id, attempt }) => [id, attempt.score]));
	return withSitting(record, `exam-${seed}`, () => withResult(sitting, { at, scores }));
}

/** Until the screens of a page are live: what is done before is not theirs to see. */
export const live = (page: Page): Promise<unknown> =>
	page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null);

/** Puts a record where the site keeps it, and opens a page. */
export async function openWith(page: Page, record: LearnerRecord, address: string): Promise<void> {
	await page.goto('./mentions-legales/');
	await store(page, JSON.stringify(record));
	await page.goto(`./${address}`);
	await live(page);
}
