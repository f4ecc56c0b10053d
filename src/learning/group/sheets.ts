/** A group's figures as tables for a spreadsheet: learners, questions, options chosen. */
import type { Bank } from '../../course/open-bank.ts';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import type { AskedQuestion } from '../../questions/ask.ts';
import type { CsvSheet } from '../documents/exports/csv.ts';
import type { LearnerFigures } from './learner-figures.ts';
import { type Firsts, optionCounts, type QuestionFigures } from './question-figures.ts';

type Words = InterfaceWords['trainers'];

export interface Told {
	name: string;
	figures: LearnerFigures;
}

/** One row a learner; scores from 0 to 1. */
export function learnerSheet(learners: readonly Told[], { modules }: Pick<Bank, 'modules'>, words: Words): CsvSheet {
	const { sheet } = words;
	return {
		head: [
			...[words.name, words.done, words.read, sheet.lessonsTotal, words.answers],
			...modules.map(({ title }) => title),
			...[words.exams, sheet.bestExam, sheet.isPassed, words.lastDay],
		],
		rows: learners.map(({ name, figures }) => [
			...[name, figures.done, figures.read, figures.lessons, figures.answers],
			...figures.modules.map(({ score }) => score),
			...[figures.exams, figures.bestExam, figures.isPassed ? sheet.yes : sheet.no, figures.lastDay],
		]),
	};
}

/** What a question asks, by its id; where its text is not there, the id. */
export type Texts = ReadonlyMap<string, AskedQuestion>;
export const promptOf = (texts: Texts, id: string): string => texts.get(id)?.prompt ?? id;

/** One row a question; shares from 0 to 1. */
export function questionSheet(
	figures: readonly QuestionFigures[],
	{ bank, texts }: { bank: Bank; texts: Texts },
	words: Words,
): CsvSheet {
	const { sheet } = words;
	const titles = new Map([...bank.modules, ...bank.lessons].map(({ id, title }) => [id, title]));
	return {
		head: [
			...[sheet.id, words.module, words.lesson, words.question, words.answers],
			...[words.facility, sheet.from, sheet.to, words.discrimination, sheet.comparedLearners],
		],
		rows: figures.map(({ question: { id, module, lesson }, answers, facility, interval, discrimination }) => [
			...[id, titles.get(module) ?? module, titles.get(lesson) ?? lesson, promptOf(texts, id), answers],
			...[facility, interval.low, interval.high],
			...(discrimination.type === 'known' ? [discrimination.value, discrimination.learners] : [undefined, undefined]),
		]),
	};
}

/** One row an option of each question that has some, then one for those who left it open. */
export function optionSheet(
	figures: readonly QuestionFigures[],
	{ firsts, texts }: { firsts: Firsts; texts: Texts },
	words: Words,
): CsvSheet {
	const { sheet } = words;
	const rows = figures.flatMap(({ question: { id } }) => {
		const asked = texts.get(id);
		const counts = asked && optionCounts(asked, firsts);
		if (!counts) return [];
		const own = counts.options.map((option) => [
			...[id, asked.prompt, option.id, option.text],
			...[option.isKey ? sheet.yes : sheet.no, option.chosen],
		]);
		return counts.open > 0 ? [...own, [id, asked.prompt, '', sheet.leftOpen, '', counts.open]] : own;
	});
	return {
		head: [sheet.id, words.question, `${sheet.option} (${sheet.id})`, sheet.option, sheet.isKey, sheet.times],
		rows,
	};
}
