/** Whether a language has the questions that a course of its size should have (assessment §4). */
import type { Banked } from '../bank.ts';
import { leftOut } from '../ids.ts';
import { type Problem, problem } from '../problems.ts';
import { FEWER_IN_LESSON, IN_LESSON, LEAST_BANK } from '../quotas.ts';
import type { CourseSources, LanguageSources } from '../sources.ts';
import { checkTested } from './bank-coverage.ts';
import { checkBankShares } from './bank-shares.ts';

const LOWEST = new Set(['rappeler', 'comprendre']);

/** What a lesson's questions and its practice amount to, against what they should. */
function quotas(lesson: string, own: readonly Banked[]) {
	const count = (isMeant: (question: Banked['question']) => boolean) =>
		own.filter(({ question }) => isMeant(question)).length;
	return [
		{ sort: 'any', found: own.length, least: FEWER_IN_LESSON[lesson] ?? IN_LESSON.questions },
		{ sort: 'situation', found: count(({ context }) => context === 'scenario'), least: IN_LESSON.situations },
		{ sort: 'above', found: count(({ bloom }) => !LOWEST.has(bloom)), least: IN_LESSON.aboveUnderstanding },
	] as const;
}

function checkLessons({ quizzes }: LanguageSources, bank: readonly Banked[]): Problem[] {
	const stand = bank.filter(({ list }) => list === 'lesson' || list === 'practice');
	const byLesson = Map.groupBy(stand, ({ lesson }) => lesson);
	return quizzes.flatMap(({ name: lesson, file, yaml }) =>
		quotas(lesson, byLesson.get(lesson) ?? [])
			.filter(({ found, least }) => found < least)
			.map((quota) =>
				problem({ file, line: yaml?.lineOf(['lesson']) ?? 1 }, 'lesson-few-questions', { lesson, ...quota }),
			),
	);
}

/** Once a file of a lesson that is left out is gone, nobody knows what its questions were. */
function isWhole({ settings }: CourseSources, { lessons, quizzes }: LanguageSources): boolean {
	const has = (files: readonly { name: string }[], id: string) => files.some(({ name }) => name === id);
	return leftOut(settings).every((id) => has(lessons, id) && has(quizzes, id));
}

/**
 * What is asked of a bank. A small one is asked nothing. Questions count by their files, listed lessons or left out;
 * where some of these are gone, each lesson is still looked at, and nothing of the whole.
 */
export function checkBank(sources: CourseSources, language: LanguageSources, bank: readonly Banked[]): Problem[] {
	if (bank.length < LEAST_BANK) return [];
	return [
		...checkLessons(language, bank),
		...(isWhole(sources, language)
			? [...checkBankShares(sources, language.code, bank), ...checkTested(sources.model, bank)]
			: []),
	];
}
