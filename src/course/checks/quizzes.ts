/** Whether questions refer to what exists, test every objective, and can be answered. */
import { questionsIn } from '../bank.ts';
import {
	duplicateIds,
	type Ids,
	namings,
	QUESTION_LISTS,
	qualified,
	type Reference,
	references,
	repeatedEntries,
	unknownId,
} from '../ids.ts';
import type { Kind } from '../messages.ts';
import { type Problem, problem } from '../problems.ts';
import type { Question } from '../schemas/quiz.ts';
import type { LanguageSources, LessonSource, QuizSource, ReserveSource } from '../sources.ts';
import type { Path } from '../yaml-text.ts';
import { errorsIn } from './errors.ts';
import { checkOptions, isChoosing, type Placed } from './options.ts';
import { checkParts } from './parts.ts';
import { type CellsOf, checkRecommended } from './recommended.ts';

type Named = readonly [below: Path, kind: Kind, id: string | undefined];

/** What a question's own parts name, beside the errors that wrong answers stand for. */
function namedIn(question: Question): Named[] {
	const communications = (list: string, parts: readonly { communication?: string | undefined }[]) =>
		parts.map(({ communication }, at): Named => [[list, at, 'communication'], 'communication', communication]);
	switch (question.type) {
		case 'single':
		case 'multiple':
			return [[['recommendFor'], 'stage', question.recommendFor], ...communications('options', question.options)];
		case 'debate':
			return [[['recommendFor'], 'stage', question.recommendFor], ...communications('positions', question.positions)];
		default:
			return [];
	}
}

function referencesOf({ yaml, path, question }: Placed): Reference[] {
	const { facts, excludes = [] } = question;
	const errors = errorsIn(question);
	const named = [
		...namedIn(question),
		...errors.map(({ below, misconception }): Named => [[...below, 'misconception'], 'misconception', misconception]),
	];
	return [
		...references(yaml, [...path, 'facts'], 'fact', facts),
		...references(yaml, [...path, 'excludes'], 'question', excludes),
		...named.flatMap(([below, kind, id]): Reference[] =>
			id === undefined ? [] : [{ yaml, path: [...path, ...below], kind, id }],
		),
		...errors.flatMap(({ below, confusion }) =>
			confusion === undefined ? [] : qualified(yaml, [...path, ...below, 'confusion'], confusion),
		),
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
	...checkParts(placed),
	...(isChoosing(placed.question) ? [...checkOptions({ ...placed, question: placed.question })] : []),
	...checkRecommended(placed, cellsOf),
];

/** Every question tests an objective of its lesson, and every objective is tested in the lesson itself. */
function checkObjectives({ yaml, file }: QuizSource, lesson: LessonSource | undefined): Problem[] {
	const header = lesson?.header;
	if (!yaml?.data || !header?.data) return [];
	const objectives = header.data.objectives.length;
	const placed = questionsIn(yaml);
	const tested = new Set(yaml.data.questions.map(({ objective }) => objective));
	return [
		...placed.flatMap(({ question: { objective: rank }, path }) => {
			const place = () => ({ file, line: yaml.lineOf([...path, 'objective']) });
			return rank > objectives ? [problem(place(), 'objective-unknown', { rank, objectives })] : [];
		}),
		...header.data.objectives.flatMap((_, at) => {
			const place = () => ({ file: header.file, line: header.lineOf(['objectives', at]) });
			return tested.has(at + 1) ? [] : [problem(place(), 'objective-never-tested', { rank: at + 1, path: file })];
		}),
		...placed.flatMap(({ question: { id, lesson: named }, path }) => {
			const place = () => ({ file, line: yaml.lineOf([...path, 'lesson']) });
			return named === undefined ? [] : [problem(place(), 'lesson-of-question', { id, isOwn: true })];
		}),
	];
}

/** A question that stands in no lesson names one that exists, and an objective of it. */
function checkReserve({ yaml, file }: ReserveSource, ids: Ids, byName: ReadonlyMap<string, LessonSource>): Problem[] {
	if (!yaml?.data) return [];
	return yaml.data.questions.flatMap(({ id, lesson, objective: rank }, at) => {
		const place = (key: string) => ({ file, line: yaml.lineOf(['questions', at, key]) });
		if (lesson === undefined) return [problem(place('id'), 'lesson-of-question', { id, isOwn: false })];
		const unknown = unknownId(ids, { yaml, path: ['questions', at, 'lesson'], kind: 'lesson', id: lesson });
		const objectives = byName.get(lesson)?.header?.data?.objectives.length;
		const isBeyond = objectives !== undefined && rank > objectives;
		return [...unknown, ...(isBeyond ? [problem(place('objective'), 'objective-unknown', { rank, objectives })] : [])];
	});
}

/** The exam's reserve is filed by module. */
const checkExamFiles = ({ exam }: LanguageSources, ids: Ids): Problem[] =>
	exam.flatMap(({ name, yaml }) =>
		yaml ? unknownId(ids, { yaml: { ...yaml, lineOf: () => 1 }, path: [], kind: 'module', id: name }) : [],
	);

/** The questions of a language. Their ids are unique over the whole course: a learner's record names them alone. */
export function checkQuizzes(language: LanguageSources, ids: Ids, cellsOf: CellsOf): Problem[] {
	const { code, quizzes, lessons, exam, diagnostic } = language;
	const byName = new Map(lessons.map((lesson) => [lesson.name, lesson]));
	const reserve = [...exam, ...(diagnostic ? [diagnostic] : [])];
	const placed = [...quizzes, ...reserve].flatMap(({ yaml }) =>
		questionsIn(yaml).map((question): Placed => ({ ...question, language: code })),
	);
	return [
		...duplicateIds(
			'question',
			[...quizzes, ...reserve].flatMap(({ yaml }) => QUESTION_LISTS.flatMap((list) => namings(yaml, list))),
		),
		...quizzes.flatMap((quiz) => checkObjectives(quiz, byName.get(quiz.name))),
		...reserve.flatMap((file) => checkReserve(file, ids, byName)),
		...checkExamFiles(language, ids),
		...placed.flatMap((question) => checkQuestion(question, ids, cellsOf)),
	];
}
