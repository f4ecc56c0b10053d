/** What makes a course poor rather than wrong: it would build, and its readers would notice. */
import { bankOf } from './bank.ts';
import { checkAddress } from './checks/address.ts';
import { checkBank } from './checks/bank.ts';
import { checkCoverage } from './checks/coverage.ts';
import { checkLessonLengths, checkSentences, checkShortSentences, longerThanTheRule } from './checks/lengths.ts';
import { checkPrompts } from './checks/prompts.ts';
import { checkEchoes, checkRepeats } from './checks/repeats.ts';
import { checkSittings } from './checks/sittings.ts';
import { checkSpelling } from './checks/spelling.ts';
import { checkUnwritten } from './checks/unwritten.ts';
import {
	allPassages,
	examplePassages,
	type LessonPassages,
	lessonPassages,
	modelPassages,
	type Passage,
	questionPassages,
} from './passages.ts';
import { type Problem, sorted } from './problems.ts';
import type { CourseSources, LanguageSources } from './sources.ts';

export type Review = {
	problems: Problem[];
	/** By language, how many sentences of its lessons are longer than the rule, and yet no problem. */
	longSentences: ReadonlyMap<string, number>;
};

function questionProblems(
	sources: CourseSources,
	language: LanguageSources,
	lessons: readonly LessonPassages[],
	model: readonly Passage[],
): Problem[] {
	const bank = bankOf(sources, language);
	const asked = bank.map((banked) => ({ lesson: banked.lesson, passages: questionPassages(banked) }));
	const passages = asked.flatMap((question) => question.passages);
	return [
		...checkBank(sources, language, bank),
		...checkSittings(bank),
		...checkPrompts(language.code, bank),
		...checkAddress(language.code, passages),
		...checkShortSentences(passages),
		...checkEchoes(lessons, asked, model),
	];
}

function problemsIn(
	root: string,
	sources: CourseSources,
	language: LanguageSources,
	lessons: readonly LessonPassages[],
): Problem[] {
	const own = lessons.map(({ name, body, quiz }) => ({ name, passages: [...body, ...quiz] }));
	const model = modelPassages(sources.model, language);
	const all = allPassages(root, sources.model, language, lessons);
	return [
		...checkUnwritten(all),
		...questionProblems(sources, language, lessons, model),
		...checkCoverage(sources, language),
		...checkLessonLengths(language),
		...lessons.flatMap(({ body }) => checkSentences(body)),
		...checkShortSentences(examplePassages(language)),
		...checkRepeats(own, model),
		...checkSpelling(root, language.code, all),
	];
}

/** Reviews a course in which nothing is wrong. Its texts are read once more, whole, which a build has no need of. */
export function reviewCourse(root: string, sources: CourseSources): Review {
	const reviews = sources.languages.map((language) => {
		const lessons = lessonPassages(root, language);
		return {
			code: language.code,
			problems: problemsIn(root, sources, language, lessons),
			longSentences: longerThanTheRule(lessons.flatMap(({ body }) => body)),
		};
	});
	return {
		problems: sorted(reviews.flatMap(({ problems }) => problems)),
		longSentences: new Map(reviews.map(({ code, longSentences }) => [code, longSentences])),
	};
}
