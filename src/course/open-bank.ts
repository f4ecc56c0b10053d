/** The question bank as a browser is given it: what every question is about, and apart from it, how it is asked. */
import type { AskedQuestion } from '../questions/ask.ts';
import { ask } from '../questions/ask.ts';
import { factsOfCommunication, factsOfStage } from './about.ts';
import { askedIn } from './asked-in.ts';
import type { Fact, Language, Lesson, Model } from './course.ts';
import type { Question } from './schemas/quiz.ts';

/** Where a question stands: in its lesson, beside it for practice, in the exam's reserve, in the diagnostic. */
export type BankList = 'lesson' | 'practice' | 'exam' | 'diagnostic';
export type Bloom = Question['bloom'];

/** What is known of a question without asking it. */
export interface BankQuestion {
	id: string;
	lesson: string;
	module: string;
	list: BankList;
	type: Question['type'];
	/** Rank, from 1, of the objective of its lesson that it tests. */
	objective: number;
	bloom: Bloom;
	/** From 1 to 5. */
	difficulty: number;
	/** Of those to keep in mind first (assessment §9): orders, objectives, figures, warnings, levers, false friends. */
	isPriority?: true;
	stages?: string[];
	communications?: string[];
	/** Not to be asked in the same sitting. */
	excludes?: string[];
}

export interface BankLesson {
	id: string;
	title: string;
	module: string;
	stage?: string;
	objectives: { text: string; bloom: string }[];
}

export interface Bank {
	modules: { id: string; title: string }[];
	lessons: BankLesson[];
	questions: BankQuestion[];
	/** What was once called otherwise: ids before → ids now. */
	renames: { lessons: Record<string, string>; questions: Record<string, string> };
}

/** An error that an answer shows: which part was chosen, which misconception it stands for. */
export interface ShownError {
	part: string;
	misconception: string;
}

/** A question as it is asked, with what its wrong answers show. */
export interface BankedQuestion {
	asked: AskedQuestion;
	errors?: ShownError[];
}

const PRIORITY: readonly Fact['kind'][] = ['objective', 'figure', 'warning', 'lever'];

function placed({
	lessons,
	exam,
	diagnostic,
	byId,
}: Language): { question: Question; lesson: Lesson; list: BankList }[] {
	const reserve = (questions: readonly Question[], list: BankList) =>
		questions.flatMap((question) => {
			const lesson = byId.lessons.get(question.lesson ?? '');
			return lesson ? [{ question, lesson, list }] : [];
		});
	return [
		...lessons.flatMap((lesson) => [
			...lesson.questions.map((question) => ({ question, lesson, list: 'lesson' as const })),
			...lesson.practice.map((question) => ({ question, lesson, list: 'practice' as const })),
		]),
		...exam.flatMap(({ questions }) => reserve(questions, 'exam')),
		...reserve(diagnostic, 'diagnostic'),
	];
}

/** The ids of those things whose facts a question rests on. */
const about = <Thing extends { id: string }>(
	things: readonly Thing[],
	factsOf: (thing: Thing) => ReadonlySet<string>,
	{ facts }: Question,
): string[] => things.filter((thing) => facts.some((fact) => factsOf(thing).has(fact))).map(({ id }) => id);

const some = <Name extends string>(name: Name, ids: readonly string[]): { [Key in Name]?: string[] } =>
	(ids.length > 0 ? { [name]: [...ids] } : {}) as { [Key in Name]?: string[] };

function questionsOf(model: Pick<Model, 'factById'>, language: Language): BankQuestion[] {
	const toldApart = new Set(language.falseFriends.flatMap(({ facts }) => facts));
	const isFirst = (fact: string) => {
		const kind = model.factById.get(fact)?.kind;
		return toldApart.has(fact) || (kind !== undefined && PRIORITY.includes(kind));
	};
	const isPriority = ({ type, facts }: Question) => type === 'order' || facts.some(isFirst);
	return placed(language).map(({ question, lesson, list }) => {
		const stage = 'recommendFor' in question ? question.recommendFor : undefined;
		const stages = new Set([...about(language.stages, factsOfStage, question), ...(stage ? [stage] : [])]);
		return {
			id: question.id,
			lesson: lesson.id,
			module: lesson.module,
			list,
			type: question.type,
			objective: question.objective,
			bloom: question.bloom,
			difficulty: question.difficulty,
			...(isPriority(question) ? { isPriority: true as const } : {}),
			...some('stages', [...stages]),
			...some('communications', about(language.communications, factsOfCommunication, question)),
			...some('excludes', question.excludes ?? []),
		};
	});
}

const renamesOf = (
	things: readonly { id: string; aliases?: readonly string[] | undefined }[],
): Record<string, string> =>
	Object.fromEntries(things.flatMap(({ id, aliases = [] }) => aliases.map((before) => [before, id])));

/** What is known of all questions of a language. */
export function bankOf(model: Pick<Model, 'factById'>, language: Language): Bank {
	return {
		modules: language.modules.map(({ id, title }) => ({ id, title })),
		lessons: language.lessons.map(({ id, title, module, stage, objectives }) => ({
			id,
			title,
			module,
			...(stage === undefined ? {} : { stage }),
			objectives: objectives.map(({ text, bloom }) => ({ text, bloom })),
		})),
		questions: questionsOf(model, language),
		renames: {
			lessons: renamesOf(language.lessons),
			questions: renamesOf(placed(language).map(({ question }) => question)),
		},
	};
}

/** The parts of a question that stand for a misconception. */
function errorsIn(question: Question): ShownError[] {
	const parts: readonly { id: string; misconception?: string | undefined }[] =
		'options' in question
			? question.options
			: question.type === 'scenario'
				? question.nodes.flatMap(({ id, choices }) =>
						choices.map((choice) => ({ id: `${id}/${choice.id}`, misconception: choice.misconception })),
					)
				: [];
	return parts.flatMap(({ id, misconception }) => (misconception ? [{ part: id, misconception }] : []));
}

/** How each question is asked: lesson by lesson, and those of the exam and of the diagnostic. */
export function bankFiles(language: Language): {
	lessons: Record<string, BankedQuestion[]>;
	exam: BankedQuestion[];
	diagnostic: BankedQuestion[];
} {
	const context = askedIn(language);
	const banked = (question: Question): BankedQuestion => {
		const errors = errorsIn(question);
		return { asked: ask(question, context), ...(errors.length > 0 ? { errors } : {}) };
	};
	return {
		lessons: Object.fromEntries(
			language.lessons.map(({ id, questions, practice }) => [id, [...questions, ...practice].map(banked)]),
		),
		exam: language.exam.flatMap(({ questions }) => questions.map(banked)),
		diagnostic: language.diagnostic.map(banked),
	};
}
