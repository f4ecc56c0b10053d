/** What a learner did, as statements for a store that belongs to no LMS (xAPI 1.0.3). Pure. */
import type { Instant } from '../../learning/record/record.ts';
import type { Deed } from '../deeds.ts';
import { duration } from '../scorm2004/syntax.ts';
import { answered, type CourseNames } from '../xapi/answered.ts';
import { namedUuid } from '../xapi/named-uuid.ts';
import { type Activity, type Agent, type Result, type Statement, type VerbName, verb } from '../xapi/statement.ts';

/** Whose results, and of which course. */
export interface Reporter {
	names: CourseNames;
	/** The course as it is called. */
	title: string;
	/** An address within which the learner's name is one person's (part 2, §2.4.2.4). */
	homePage: string;
	learner: string;
}

/** The name space of addresses (RFC 9562 §6.6). */
const URL_SPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';
const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

const agentOf = ({ homePage, learner }: Reporter): Agent => ({
	objectType: 'Agent',
	account: { homePage, name: learner },
});

const courseOf = ({ names, title }: Reporter): Activity => ({
	objectType: 'Activity',
	id: names.iri,
	definition: { type: 'http://adlnet.gov/expapi/activities/course', name: { [names.language]: title } },
});

/** What is said twice, by two windows or after a cut, is one statement: its id is made from what it says. */
const idOf = ({ names, homePage, learner }: Reporter, key: string): string =>
	namedUuid(namedUuid(URL_SPACE, `${homePage} ${learner}`), `${names.iri} ${key}`);

interface Said {
	name: VerbName;
	at: Instant;
	result: Result;
}

function said(deed: Exclude<Deed, { type: 'answered' }>, now: Instant): Said {
	switch (deed.type) {
		case 'progressed':
			return { name: 'progressed', at: now, result: { extensions: { [PROGRESS]: deed.percent } } };
		case 'completed':
			return { name: 'completed', at: now, result: { completion: true } };
		case 'passed':
		case 'failed':
			return {
				name: deed.type,
				at: deed.at,
				result: {
					success: deed.type === 'passed',
					duration: duration(deed.seconds * 1000),
					...(deed.score === undefined ? {} : { score: { scaled: deed.score } }),
				},
			};
		default:
			return deed satisfies never;
	}
}

/** A deed as a statement, dated as it was done where that is known. @param now when it is said */
export function reportOf(reporter: Reporter, deed: Deed, now: Instant): Statement {
	const { names, title } = reporter;
	const [id, actor] = [idOf(reporter, deed.key), agentOf(reporter)];
	const context = { platform: title, language: names.language };
	if (deed.type === 'answered')
		return answered(deed.answer, names, {
			id,
			timestamp: deed.answer.at,
			actor,
			context,
			activity: names.iri,
		});
	const { name, at, result } = said(deed, now);
	return { id, actor, verb: verb(name), object: courseOf(reporter), result, context, timestamp: at };
}
