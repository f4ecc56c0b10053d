/** A lesson's quiz as a learner sees it: questions found by their prompt, options by their text. */
import type { Frame, Locator, Page } from '@playwright/test';
import { rightAnswer, wrongAnswer } from '../../support/questions.ts';
import { answerAndCheck, fieldOf } from './answering.ts';
import { askedCalled } from './bank.ts';
import { type OpenLesson, type OpenQuestion, words } from './built-site.ts';

/** A question answered by choosing: what these helpers work. */
export type ChoiceQuestion = Extract<OpenQuestion, { type: 'single' | 'multiple' }>;

export const isChoice = (question: OpenQuestion): question is ChoiceQuestion =>
	question.type === 'single' || question.type === 'multiple';

export interface QuestionOnScreen {
	id: string;
	type: ChoiceQuestion['type'];
	/** Texts of the right options, and of the wrong ones. */
	right: string[];
	wrong: string[];
	feedback: string[];
	explanation: string;
	group: Locator;
	option(text: string): Locator;
	/** What shows the correction, or makes the question blank again. */
	checkButton: Locator;
	choose(...texts: string[]): Promise<void>;
	check(): Promise<void>;
	retry(): Promise<void>;
	answer(...texts: string[]): Promise<void>;
}

function onScreen(page: Page | Frame, question: ChoiceQuestion): QuestionOnScreen {
	const group = page.getByRole('group', { name: question.prompt });
	const role = question.type === 'single' ? 'radio' : 'checkbox';
	const texts = (isRight: boolean) =>
		question.options.filter(({ correct }) => (correct === true) === isRight).map(({ text }) => text);
	const checkButton = group.getByText(words.quiz.check, { exact: true });
	const shown: QuestionOnScreen = {
		id: question.id,
		type: question.type,
		right: texts(true),
		wrong: texts(false),
		feedback: question.options.map(({ feedback }) => feedback),
		explanation: question.explanation,
		group,
		checkButton,
		option: (text) => group.getByRole(role, { name: text, exact: true }),
		choose: async (...chosen) => {
			for (const text of chosen) await shown.option(text).check();
		},
		check: () => checkButton.click(),
		retry: () => group.getByText(words.quiz.retry, { exact: true }).click(),
		answer: async (...chosen) => {
			await shown.choose(...chosen);
			await shown.check();
			await group.getByText(words.quiz.retry, { exact: true }).waitFor();
		},
	};
	return shown;
}

/** Its single and multiple choices; every quiz has two of them at least. */
export function quizOn(
	page: Page | Frame,
	lesson: OpenLesson,
): [QuestionOnScreen, QuestionOnScreen, ...QuestionOnScreen[]] {
	const [one, two, ...others] = lesson.questions.filter(isChoice).map((question) => onScreen(page, question));
	if (!one || !two) throw new Error(`Le quiz de « ${lesson.id} » a moins de deux questions.`);
	return [one, two, ...others];
}

/** Answers a whole quiz, questions of every type: the first wrong if so wished, all others right. */
export async function answerQuiz(page: Page, lesson: OpenLesson, { isFirstWrong = false } = {}): Promise<void> {
	for (const [rank, { id }] of lesson.questions.entries()) {
		const question = askedCalled(id);
		const answer = isFirstWrong && rank === 0 ? wrongAnswer(question) : rightAnswer(question);
		await answerAndCheck(fieldOf(page, question), question, answer);
	}
	await page.getByRole('button', { name: words.quiz.redoAll }).waitFor();
}

/** Touches a quiz and waits until its script has taken over: it then says « retry » where the served page says « hide ». */
export async function wake(page: Page | Frame, lesson: OpenLesson): Promise<void> {
	const [question] = quizOn(page, lesson);
	await question.option(first(question.wrong)).focus();
	await question.group.getByText(words.quiz.retry, { exact: true }).waitFor({ state: 'attached' });
}

/** One question of a kind, so that a test says what it needs. */
export function oneOf(questions: readonly QuestionOnScreen[], type: QuestionOnScreen['type']): QuestionOnScreen {
	const found = questions.find((question) => question.type === type);
	if (!found) throw new Error(`Ce quiz n’a pas de question « ${type} ».`);
	return found;
}

/** The first entry, which the test knows to exist. */
export function first<Entry>(entries: readonly Entry[]): Entry {
	const [entry] = entries;
	if (entry === undefined) throw new Error('Une liste vide là où le test attend une entrée.');
	return entry;
}
