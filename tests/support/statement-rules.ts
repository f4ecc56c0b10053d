/** What statements of a course must be: by a validator that is not ours, then by the text of cmi5, section by section. */
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';

/** Required, not imported: what the default of such a module is, the two runners of our tests do not agree on. */
const { default: validate } = createRequire(import.meta.url)(
	'@learninglocker/xapi-validation',
) as typeof import('@learninglocker/xapi-validation');

/** A statement as it came in: nothing of it is taken for granted. */
// biome-ignore lint/suspicious/noExplicitAny: what a stranger sends has any shape.
export type Incoming = any;

/** A launch, as the LMS that is told knows it. */
export interface LaunchedSession {
	actor: unknown;
	registration: string;
	activityId: string;
	template: Incoming;
	mode: string;
	masteryScore?: number;
}

const CMI5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const MOVE_ON = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
export const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const ADL = 'http://adlnet.gov/expapi/verbs/';

const categoriesOf = (statement: Incoming): string[] =>
	(statement.context?.contextActivities?.category ?? []).map(({ id }: { id: string }) => id);

export const isDefined = (statement: Incoming): boolean => categoriesOf(statement).includes(CMI5);
export const verbOf = (statement: Incoming): string => String(statement.verb?.id ?? '').replace(ADL, '');
export const sessionOf = (statement: Incoming): string => statement.context?.extensions?.[SESSION] ?? '';

/** Whether all of a template stands in a context: values as they are, lists with all their entries. */
function holds(whole: Incoming, part: Incoming): boolean {
	if (Array.isArray(part))
		return Array.isArray(whole) && part.every((one) => whole.some((other) => isDeepStrictEqual(one, other)));
	if (typeof part === 'object' && part !== null)
		return (
			typeof whole === 'object' && whole !== null && Object.keys(part).every((key) => holds(whole[key], part[key]))
		);
	return whole === part;
}

type Rule = readonly [section: string, isKept: (statement: Incoming, session: LaunchedSession) => boolean];

const implies = (condition: boolean, then: () => boolean): boolean => !condition || then();
const isInteger = (value: unknown) => Number.isInteger(value);

/** Of every statement, cmi5's own and those that it allows. */
const OF_ALL: readonly Rule[] = [
	['9.1 statement id', ({ id }) => typeof id === 'string'],
	['9.2 actor', ({ actor }, session) => isDeepStrictEqual(actor, session.actor)],
	['9.6.1 registration', ({ context }, { registration }) => context?.registration === registration],
	['10 context template', ({ context }, { template }) => holds(context, template)],
	['9.7 timestamp in UTC', ({ timestamp }) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(timestamp)],
	[
		'9.6.2.2 moveOn category',
		(statement) => {
			const isJudged = statement.result?.success !== undefined || statement.result?.completion !== undefined;
			return categoriesOf(statement).includes(MOVE_ON) === (isDefined(statement) && isJudged);
		},
	],
];

/** Of those that cmi5 defines. */
const OF_DEFINED: readonly Rule[] = [
	['9.2 account', ({ actor }) => typeof actor?.account?.name === 'string'],
	[
		'9.3 verbs of an AU',
		(statement) => ['initialized', 'completed', 'passed', 'failed', 'terminated'].includes(verbOf(statement)),
	],
	['9.4 object', ({ object }, { activityId }) => object?.id === activityId],
	[
		'9.5.1 score',
		({ result = {}, ...statement }) =>
			implies(result.score !== undefined, () => {
				const { scaled, raw, min, max } = result.score;
				return (
					['passed', 'failed'].includes(verbOf(statement)) &&
					implies(scaled !== undefined, () => scaled >= 0 && scaled <= 1) &&
					implies(raw !== undefined, () => [raw, min, max].every(isInteger) && raw >= min && raw <= max)
				);
			}),
	],
	[
		'9.5.2 success',
		({ result, ...statement }) =>
			result?.success === ({ passed: true, failed: false } as Record<string, boolean>)[verbOf(statement)],
	],
	[
		'9.5.3 completion',
		({ result, ...statement }) => result?.completion === (verbOf(statement) === 'completed' ? true : undefined),
	],
	[
		'9.5.4 duration',
		({ result, ...statement }) => implies(verbOf(statement) !== 'initialized', () => result?.duration !== undefined),
	],
	[
		'9.6.3.2 masteryScore',
		({ context, ...statement }, { masteryScore }) =>
			implies(['passed', 'failed'].includes(verbOf(statement)), () => context.extensions[MASTERY] === masteryScore),
	],
	[
		'9.3.4, 9.3.5 verdict by masteryScore',
		({ result, ...statement }, { masteryScore }) =>
			masteryScore === undefined ||
			implies(result?.score?.scaled !== undefined, () =>
				verbOf(statement) === 'passed' ? result.score.scaled >= masteryScore : result.score.scaled < masteryScore,
			),
	],
	[
		'10 launchMode',
		(statement, { mode }) =>
			implies(mode !== 'Normal', () => ['initialized', 'terminated'].includes(verbOf(statement))),
	],
];

/** What is wrong with a statement as xAPI has them, whoever says it. */
export const validityOf = (statement: Incoming): string[] =>
	validate(statement).map(({ path, data }) => `xAPI: ${path.join('.')} ${JSON.stringify(data)}`);

/** What is wrong with a statement by itself. */
export function statementFaults(statement: Incoming, session: LaunchedSession): string[] {
	const warnings = validityOf(statement);
	if (warnings.length > 0) return warnings;
	return [...OF_ALL, ...(isDefined(statement) ? OF_DEFINED : [])]
		.filter(([, isKept]) => !isKept(statement, session))
		.map(([section]) => `cmi5 ${section}: ${verbOf(statement)}`);
}

/** What is wrong with a statement after others of its registration, in the order in which they came (§7.1, §9.3). */
export function orderFaults(statement: Incoming, before: readonly Incoming[]): string[] {
	const session = before.filter((one) => sessionOf(one) === sessionOf(statement));
	const said = (name: string, among = before) => among.some((one) => isDefined(one) && verbOf(one) === name);
	const name = isDefined(statement) ? verbOf(statement) : '';
	const isJudged = name === 'passed' || name === 'failed';
	const wrong: [string, boolean][] = [
		['9.3 « initialized » is the first', name !== 'initialized' && !said('initialized', session)],
		['9.3 « terminated » is the last', said('terminated', session)],
		['9.3 a verb once in a session', name !== '' && said(name, session)],
		['9.3 one of passed and failed', isJudged && (said('passed', session) || said('failed', session))],
		['9.3 completed once', name === 'completed' && said('completed')],
		['9.3 passed once', name === 'passed' && said('passed')],
		['9.3 nothing failed after passed', name === 'failed' && said('passed')],
		[
			'9.3 in the order of timestamps',
			session.some((one) =>
				verbOf(one) === 'initialized' || name === 'terminated' ? one.timestamp > statement.timestamp : false,
			),
		],
	];
	return wrong.filter(([, isWrong]) => isWrong).map(([section]) => `cmi5 ${section}: ${verbOf(statement)}`);
}
