/** An answer as a statement: the question as an interaction (xAPI 1.0.3, part 2, §2.4.4.1), and what was answered. */
import type { Untold } from '../dialect.ts';
import { responseTo } from '../scorm2004/responses.ts';
import { duration } from '../scorm2004/syntax.ts';
import {
	type Activity,
	type Agent,
	type Context,
	type Result,
	type Statement,
	verb,
	withActivities,
} from './statement.ts';

/** What statements say of the course itself. */
export interface CourseNames {
	/** An IRI; what belongs to the course is named after it. */
	iri: string;
	/** Of its words: `fr`. */
	language: string;
	/** What a question asks, by id. */
	prompts: Readonly<Record<string, string>>;
}

export const questionIri = ({ iri }: Pick<CourseNames, 'iri'>, id: string): string => `${iri}#question/${id}`;
export const moduleIri = ({ iri }: Pick<CourseNames, 'iri'>, id: string): string => `${iri}#module/${id}`;

/** Codes of SCORM 2004, which are those of xAPI; a right answer stands there in the same form. */
function questionActivity({ question }: Untold, names: CourseNames): Activity {
	const prompt = Object.hasOwn(names.prompts, question.id) ? names.prompts[question.id] : undefined;
	return {
		objectType: 'Activity',
		id: questionIri(names, question.id),
		definition: {
			type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
			interactionType: question.type,
			correctResponsesPattern: question.patterns,
			...(prompt === undefined ? {} : { description: { [names.language]: prompt } }),
		},
	};
}

function resultOf({ question, attempt }: Untold): Result {
	const { response } = responseTo(question.type, attempt.answer);
	return {
		score: { scaled: attempt.score },
		success: attempt.score === 1,
		...(response === '' ? {} : { response }),
		...(attempt.seconds === undefined ? {} : { duration: duration(attempt.seconds * 1000) }),
	};
}

/** When it was answered, where a statement of this session cannot be dated so. */
const ANSWERED_AT = '#answered-at';

export interface Saying extends Pick<Statement, 'id' | 'timestamp'> {
	actor: Agent;
	context: Context;
	/** Of what is being learnt: the course, or the part of it that an LMS opened. */
	activity: string;
}

/** @param saying who says it, and within what: its own id, its instant, its context */
export function answered(
	answer: Untold,
	names: CourseNames,
	{ id, timestamp, actor, context, activity }: Saying,
): Statement {
	const within = withActivities(context, {
		parent: [{ objectType: 'Activity', id: activity }],
		other: [{ objectType: 'Activity', id: moduleIri(names, answer.question.module) }],
	});
	const dated =
		timestamp === answer.at ? {} : { extensions: { ...within.extensions, [`${names.iri}${ANSWERED_AT}`]: answer.at } };
	return {
		id,
		actor,
		verb: verb('answered'),
		object: questionActivity(answer, names),
		result: resultOf(answer),
		context: { ...within, ...dated },
		timestamp,
	};
}
