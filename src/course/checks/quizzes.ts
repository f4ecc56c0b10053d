/** Whether questions refer to what exists, test every objective, and can be answered. */
import {
	duplicateIds,
	type Ids,
	namings,
	qualified,
	type Reference,
	references,
	repeatedEntries,
	unknownId,
} from '../ids.ts';
import { type Problem, problem } from '../problems.ts';
import type { LanguageSources, LessonSource, QuizSource } from '../sources.ts';
import { checkOptions, type Placed } from './options.ts';
import { type CellsOf, checkRecommended } from './recommended.ts';

function referencesOf({ yaml, path, question }: Placed): Reference[] {
	const { facts, excludes = [], recommendFor, options } = question;
	const one = (kind: Reference['kind'], below: readonly PropertyKey[], id: string | undefined): Reference[] =>
		id === undefined ? [] : [{ yaml, path: [...path, ...below], kind, id }];
	return [
		...references(yaml, [...path, 'facts'], 'fact', facts),
		...references(yaml, [...path, 'excludes'], 'question', excludes),
		...one('stage', ['recommendFor'], recommendFor),
		...options.flatMap(({ misconception, confusion, communication }, at) => [
			...one('misconception', ['options', at, 'misconception'], misconception),
			...one('communication', ['options', at, 'communication'], communication),
			...(confusion === undefined ? [] : qualified(yaml, [...path, 'options', at, 'confusion'], confusion)),
		]),
	];
}

function checkExcludes({ yaml, path, question: { id, excludes = [] } }: Placed): Problem[] {
	const place = () => ({ file: yaml.file, line: yaml.lineOf([...path, 'excludes']) });
	return [
		...repeatedEntries(yaml, [...path, 'excludes'], excludes),
		...(excludes.includes(id) ? [problem(place(), 'excludes-itself', { id })] : []),
	];
}

const checkQuestion = (placed: Placed, ids: Ids, cellsOf: CellsOf): Problem[] => [
	...referencesOf(placed).flatMap((reference) => unknownId(ids, reference)),
	...repeatedEntries(placed.yaml, [...placed.path, 'facts'], placed.question.facts),
	...checkExcludes(placed),
	...checkOptions(placed),
	...checkRecommended(placed, cellsOf),
];

/** Every question tests an objective of its lesson, and every objective is tested. */
function checkObjectives({ yaml, file }: QuizSource, lesson: LessonSource | undefined): Problem[] {
	const header = lesson?.header;
	if (!yaml?.data || !header?.data) return [];
	const objectives = header.data.objectives.length;
	const { questions } = yaml.data;
	const tested = new Set(questions.map(({ objective }) => objective));
	return [
		...questions.flatMap(({ objective: rank }, at) => {
			const place = () => ({ file, line: yaml.lineOf(['questions', at, 'objective']) });
			return rank > objectives ? [problem(place(), 'objective-unknown', { rank, objectives })] : [];
		}),
		...header.data.objectives.flatMap((_, at) => {
			const place = () => ({ file: header.file, line: header.lineOf(['objectives', at]) });
			return tested.has(at + 1) ? [] : [problem(place(), 'objective-never-tested', { rank: at + 1, path: file })];
		}),
	];
}

/** The quizzes of a language. Question ids are unique over the whole course: a learner's record names them alone. */
export function checkQuizzes({ code, quizzes, lessons }: LanguageSources, ids: Ids, cellsOf: CellsOf): Problem[] {
	const byName = new Map(lessons.map((lesson) => [lesson.name, lesson]));
	const placed = quizzes.flatMap(({ yaml }): Placed[] =>
		yaml?.data
			? yaml.data.questions.map((question, at) => ({ yaml, path: ['questions', at], question, language: code }))
			: [],
	);
	return [
		...duplicateIds(
			'question',
			quizzes.flatMap(({ yaml }) => namings(yaml, 'questions')),
		),
		...quizzes.flatMap((quiz) => checkObjectives(quiz, byName.get(quiz.name))),
		...placed.flatMap((question) => checkQuestion(question, ids, cellsOf)),
	];
}
