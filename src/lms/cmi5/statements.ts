/** Statements as cmi5 defines them (cmi5 §9), and those that it allows beside them. Pure. */
import type { Instant } from '../../learning/record/record.ts';
import type { Deed } from '../deeds.ts';
import { duration } from '../scorm2004/syntax.ts';
import { answered, type CourseNames } from '../xapi/answered.ts';
import { namedUuid } from '../xapi/named-uuid.ts';
import { type Context, type Result, type Statement, type VerbName, verb, withActivities } from '../xapi/statement.ts';
import type { LaunchData } from './launch-data.ts';
import type { LaunchParameters } from './launch-parameters.ts';

const CATEGORIES = 'https://w3id.org/xapi/cmi5/context/categories/';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

export interface Teller {
	launch: Pick<LaunchParameters, 'actor' | 'registration' | 'activityId'>;
	data: LaunchData;
	names: CourseNames;
}

/** When it is said, and how long the learner has been at it. */
export interface Moment {
	timestamp: Instant;
	milliseconds: number;
}

/** The context of every statement: what the LMS laid down, and the registration (§9.6.1, §10). */
const contextOf = ({ launch, data }: Teller): Context =>
	withActivities({ ...data.template, registration: launch.registration });

/** That it is cmi5's, and whether the LMS may move on by it (§9.6.2). */
const defined = (context: Context, isMoveOn: boolean): Context =>
	withActivities(context, {
		category: ['cmi5', ...(isMoveOn ? ['moveon'] : [])].map((name) => ({ id: `${CATEGORIES}${name}` })),
	});

/** Said twice in one registration, by whichever window or device, it is one statement: its id is made from what it says. */
export const idOf = ({ launch }: Teller, key: string): string =>
	namedUuid(launch.registration, `${launch.activityId} ${key}`);

interface Said {
	name: VerbName;
	key: string;
	moment: Moment;
	result?: Result;
	context: Context;
}

const about = (teller: Teller, { name, key, moment, result, context }: Said): Statement => ({
	id: idOf(teller, key),
	actor: teller.launch.actor,
	verb: verb(name),
	object: { objectType: 'Activity', id: teller.launch.activityId },
	...(result ? { result } : {}),
	context,
	timestamp: moment.timestamp,
});

/** The first of a session, or its last, which says how long it was (§9.5.4.1). */
export const bound = (teller: Teller, name: 'initialized' | 'terminated', moment: Moment): Statement =>
	about(teller, {
		name,
		key: `${name} ${teller.data.session}`,
		moment,
		...(name === 'terminated' ? { result: { duration: duration(moment.milliseconds) } } : {}),
		context: defined(contextOf(teller), false),
	});

/** The mark by which it was judged is said with it, where the LMS set one (§9.6.3.2). */
function judgedContext(teller: Teller): Context {
	const context = defined(contextOf(teller), true);
	const { masteryScore } = teller.data;
	return masteryScore === undefined
		? context
		: { ...context, extensions: { ...context.extensions, [MASTERY]: masteryScore } };
}

const scored = (score: number): Result => ({
	score: { scaled: score, raw: Math.round(score * 100), min: 0, max: 100 },
});

/** A deed as a statement. */
export function statementOf(teller: Teller, deed: Deed, moment: Moment): Statement {
	const { key } = deed;
	switch (deed.type) {
		case 'answered':
			return answered(deed.answer, teller.names, {
				id: idOf(teller, key),
				timestamp: moment.timestamp,
				actor: teller.launch.actor,
				context: contextOf(teller),
				activity: teller.launch.activityId,
			});
		case 'progressed': {
			const result = { extensions: { [PROGRESS]: deed.percent } };
			return about(teller, { name: 'progressed', key, moment, result, context: contextOf(teller) });
		}
		case 'completed': {
			const result = { completion: true, duration: duration(moment.milliseconds) };
			return about(teller, { name: 'completed', key, moment, result, context: defined(contextOf(teller), true) });
		}
		case 'passed':
		case 'failed': {
			const result = {
				success: deed.type === 'passed',
				duration: duration(deed.seconds * 1000),
				...(deed.score === undefined ? {} : scored(deed.score)),
			};
			return about(teller, { name: deed.type, key, moment, result, context: judgedContext(teller) });
		}
		default:
			return deed satisfies never;
	}
}
