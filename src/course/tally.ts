/** What a course amounts to, in numbers. */
import type { Language, Model } from './course.ts';
import { FIGURES } from './figures.ts';

/** `of`: how many there could be. */
export type Count = { count: number; of?: number };

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** How many of these ids are among those used. */
const among = (used: Iterable<string>, ids: readonly string[]): Count => {
	const found = new Set(used);
	return { count: ids.filter((id) => found.has(id)).length, of: ids.length };
};

const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

/** The numbers of a course in one language. Only the lessons that it lists count. */
export function tally(model: Model, { lessons, terms, exam, diagnostic, byId }: Language) {
	const tagged = (tag: string, attribute: string) =>
		lessons.flatMap(({ tags }) =>
			tags.filter(({ name }) => name === tag).map(({ attributes }) => attributes.get(attribute) ?? ''),
		);
	const tested = lessons.map(({ objectives, questions }) => {
		const ranks = new Set(questions.map(({ objective }) => objective));
		return objectives.filter((_, at) => ranks.has(at + 1)).length;
	});
	const count = (number: number): Count => ({ count: number });
	return {
		lessons: count(lessons.length),
		words: count(sum(lessons.map(({ words }) => words))),
		minutes: count(sum(lessons.map(({ minutes }) => minutes))),
		facts: among(
			lessons.flatMap(({ facts }) => facts),
			idsOf(model.facts),
		),
		objectives: { count: sum(tested), of: sum(lessons.map(({ objectives }) => objectives.length)) },
		questions: count(sum(lessons.map(({ questions }) => questions.length))),
		practice: count(sum(lessons.map(({ practice }) => practice.length))),
		exam: count(sum(exam.map(({ questions }) => questions.length))),
		diagnostic: count(diagnostic.length),
		terms: count(terms.length),
		widgets: among(tagged('Widget', 'id'), [...byId.widgets.keys()]),
		figures: among(tagged('Figure', 'name'), FIGURES),
		additions: among(
			lessons.flatMap(({ additions }) => additions),
			idsOf(model.additions),
		),
		misconceptions: among(
			lessons.flatMap(({ misconceptions }) => misconceptions),
			idsOf(model.misconceptions),
		),
	} satisfies Record<string, Count>;
}

export type Tally = ReturnType<typeof tally>;
