/** Which lessons and questions are about a stage or a communication: those that rest on its own facts. */
import type { Communication, Fact, Language, Lesson, Stage } from './course.ts';
import type { Question } from './schemas/quiz.ts';

/** A lesson and those of its questions that are about something. */
export type QuestionsOfLesson = { lesson: Lesson; questions: readonly Question[] };

type Lessons = Pick<Language, 'lessons'>;

/** The facts that tell a stage: what the persona does there, and the example. */
export const factsOfStage = ({ activities, example }: Pick<Stage, 'activities' | 'example'>): ReadonlySet<string> =>
	new Set([...activities.map(({ fact }) => fact), example.fact]);

/** The facts that tell a communication: its form and its objective. */
export const factsOfCommunication = ({
	form,
	objective,
}: Pick<Communication, 'form' | 'objective'>): ReadonlySet<string> => new Set([...form.facts, objective.fact]);

function questionsWhere({ lessons }: Lessons, isMeant: (question: Question) => boolean): QuestionsOfLesson[] {
	return lessons
		.map((lesson) => ({ lesson, questions: lesson.questions.filter(isMeant) }))
		.filter(({ questions }) => questions.length > 0);
}

const restsOn = (facts: ReadonlySet<string>, { facts: own }: { facts: readonly string[] }) =>
	own.some((fact) => facts.has(fact));

/** Questions on what the persona does at a stage, or on what to say there; in the order of the course. */
export function questionsAboutStage(language: Lessons, stage: Stage): QuestionsOfLesson[] {
	const facts = factsOfStage(stage);
	return questionsWhere(
		language,
		(question) => ('recommendFor' in question && question.recommendFor === stage.id) || restsOn(facts, question),
	);
}

/** How many questions an advice asks. */
const TO_CHECK = 3;

/**
 * A few questions that a lesson asks on a stage, to check oneself: first those on what to say there, then those of its own
 * lesson. None comes from the exam or the diagnostic, which are to be met unseen.
 */
export function questionsToCheck(language: Lessons, stage: Stage): { lesson: string; question: Question }[] {
	const distance = (lesson: Lesson, question: Question): number => {
		if ('recommendFor' in question && question.recommendFor === stage.id) return 0;
		return lesson.stage === stage.id ? 1 : 2;
	};
	return questionsAboutStage(language, stage)
		.flatMap(({ lesson, questions }) =>
			questions.map((question) => ({ lesson: lesson.id, question, distance: distance(lesson, question) })),
		)
		.toSorted((one, other) => one.distance - other.distance)
		.slice(0, TO_CHECK)
		.map(({ lesson, question }) => ({ lesson, question }));
}

/** Questions on what a communication is, or that it answers rightly; in the order of the course. */
export function questionsAboutCommunication(language: Lessons, communication: Communication): QuestionsOfLesson[] {
	const facts = factsOfCommunication(communication);
	return questionsWhere(
		language,
		(question) =>
			restsOn(facts, question) ||
			('options' in question &&
				question.options.some((option) => option.correct && option.communication === communication.id)),
	);
}

/** The lesson of a stage, and those that teach one of its facts; in the order of the course. */
export function lessonsAboutStage({ lessons }: Lessons, stage: Stage): Lesson[] {
	const facts = factsOfStage(stage);
	return lessons.filter((lesson) => lesson.stage === stage.id || restsOn(facts, lesson));
}

/** The lessons that teach a fact of a communication; in the order of the course. */
export function lessonsAboutCommunication({ lessons }: Lessons, communication: Communication): Lesson[] {
	const facts = factsOfCommunication(communication);
	return lessons.filter((lesson) => restsOn(facts, lesson));
}

/** A sign of this weight belongs to the stage alone (assessment §10.2). */
const OWN = 3;

/** The signs that point to a stage, the heaviest first. */
export const signalsOfStage = ({ signals }: Pick<Language, 'signals'>, stage: string) =>
	signals
		.map(({ id, text, weights }) => ({ id, text, points: weights[stage] ?? 0, isOwn: weights[stage] === OWN }))
		.filter(({ points }) => points > 0)
		.toSorted((one, other) => other.points - one.points);

/** Facts under the part of their source where they stand, in the order of the source. */
export function factsByPart(facts: readonly Fact[]): { part: string; facts: Fact[] }[] {
	return [...Map.groupBy(facts, ({ locator }) => locator)].map(([part, own]) => ({ part, facts: own }));
}

/** The lessons that teach some of these facts, each with those it teaches; in the order of the course. */
export function lessonsTeaching({ lessons }: Lessons, facts: readonly Fact[]): { lesson: Lesson; facts: Fact[] }[] {
	return lessons
		.map((lesson) => ({ lesson, facts: facts.filter(({ id }) => lesson.facts.includes(id)) }))
		.filter(({ facts: own }) => own.length > 0);
}
