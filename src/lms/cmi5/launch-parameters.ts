/** What an LMS says in the address by which it opens the course (cmi5 §8.1). Pure. */
import { isUuid } from '../xapi/named-uuid.ts';
import type { Agent } from '../xapi/statement.ts';

export interface LaunchParameters {
	/** Of the learning record store. */
	endpoint: string;
	/** Where the token is given, once. */
	fetch: string;
	actor: Agent;
	/** A UUID: this learner's enrolment. */
	registration: string;
	activityId: string;
}

export type ReadLaunch =
	| { type: 'launch'; launch: LaunchParameters }
	/** Nobody opened the course but the learner. */
	| { type: 'none' }
	/** @property names of the parameters that are absent, or are not what they should be */
	| { type: 'damaged'; names: string[] };

const isAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

function readActor(text: string): Agent | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Agent) : undefined;
	} catch {
		return undefined;
	}
}

const NAMES = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'] as const;

/** @param query `?endpoint=…&fetch=…` */
export function readLaunch(query: string): ReadLaunch {
	const parameters = new URLSearchParams(query);
	const [endpoint = '', fetch = '', actorText = '', registration = '', activityId = ''] = NAMES.map(
		(name) => parameters.get(name) ?? '',
	);
	if (NAMES.every((name) => !parameters.has(name))) return { type: 'none' };
	const actor = readActor(actorText);
	const isSound = [
		isAddress(endpoint),
		isAddress(fetch),
		actor !== undefined,
		isUuid(registration),
		URL.canParse(activityId),
	];
	const names = NAMES.filter((_, rank) => !isSound[rank]);
	if (!actor || names.length > 0) return { type: 'damaged', names };
	return { type: 'launch', launch: { endpoint, fetch, actor, registration, activityId } };
}

/** Who learns, as one text: the same for the same learner of the same LMS. */
export const learnerOf = ({ actor }: Pick<LaunchParameters, 'actor'>): string =>
	JSON.stringify(actor['account'] ?? actor['mbox'] ?? actor);
