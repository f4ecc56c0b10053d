/** A learning record store spoken to without surprises: each request says what came of it, none throws (xAPI 1.0.3, part 3). */
import type { Agent, Statement } from './statement.ts';

export type Posted =
	/** It has them, or had them. */
	| { type: 'taken' }
	/** It has another statement under one of the ids (409). */
	| { type: 'known' }
	/** It never will take them as they are (400, 413), or not from here (403). */
	| { type: 'refused' | 'forbidden'; reason: string }
	/** It knows us no more (401). */
	| { type: 'closed'; reason: string }
	/** It, or the way to it, fails for now. */
	| { type: 'failed'; reason: string };

export type Document =
	/** @property tag what the store marks this state of it by; absent if it does not say */
	{ type: 'document'; text: string; tag?: string } | { type: 'none' } | { type: 'failed'; reason: string };

export type Written =
	| { type: 'written'; tag?: string }
	/** Somebody else wrote meanwhile (412, 409). */
	| { type: 'changed' }
	| { type: 'failed'; reason: string };

/** Which document of a learner's state. */
export interface StateAddress {
	activity: string;
	agent: Agent;
	registration: string;
	id: string;
}

/** What a document must be for us to write over it: absent, this one, or whatever it is. */
export type Expected = { type: 'absent' } | { type: 'tag'; tag: string } | { type: 'any' };

export interface Lrs {
	/** @param isLast the page is being left: the request goes on without it, if it is small */
	post(statements: readonly Statement[], isLast?: boolean): Promise<Posted>;
	readState(address: StateAddress): Promise<Document>;
	writeState(address: StateAddress, text: string, expected: Expected, isLast?: boolean): Promise<Written>;
	/** Ids of a learner's documents; none if it does not say. */
	listStates(address: Omit<StateAddress, 'id'>): Promise<string[]>;
	/** Takes a document away, if it can. */
	removeState(address: StateAddress): Promise<void>;
	readAgentProfile(agent: Agent, id: string): Promise<Document>;
}

export interface LrsPorts {
	/** Its address, with or without the last slash. */
	endpoint: string;
	/** The header: `Basic …`; absent where a server on the way adds it. */
	authorization?: string;
	fetch: typeof fetch;
}

const VERSION = '1.0.3';
/** Nobody waits longer for an answer. */
const MOST_WAIT = 30_000;

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** The status, and the beginning of what the store says to it. */
async function reasonOf(response: Response): Promise<string> {
	const said = await response.text().catch(() => '');
	return `${response.status} ${said.replace(/\s+/g, ' ').trim().slice(0, 200)}`.trim();
}

async function posted(response: Response): Promise<Posted> {
	if (response.ok) return { type: 'taken' };
	const reason = await reasonOf(response);
	switch (response.status) {
		case 409:
			return { type: 'known' };
		case 400:
		case 413:
			return { type: 'refused', reason };
		case 403:
			return { type: 'forbidden', reason };
		case 401:
			return { type: 'closed', reason };
		default:
			return { type: 'failed', reason };
	}
}

const tagOf = (response: Response): { tag?: string } => {
	const tag = response.headers.get('ETag');
	return tag === null ? {} : { tag };
};

/** What is expected, as a request says it (part 3, §3.1). */
function condition(expected: Expected): Record<string, string> {
	switch (expected.type) {
		case 'absent':
			return { 'If-None-Match': '*' };
		case 'tag':
			return { 'If-Match': expected.tag };
		case 'any':
			return {};
		default:
			return expected satisfies never;
	}
}

const ownerQuery = ({ activity, agent, registration }: Omit<StateAddress, 'id'>) => ({
	activityId: activity,
	agent: JSON.stringify(agent),
	registration,
});

const stateQuery = (address: StateAddress) => ({ ...ownerQuery(address), stateId: address.id });

/** Names in a list of them, whatever else it is. */
function namesIn(text: string): string[] {
	try {
		const value: unknown = JSON.parse(text);
		return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
	} catch {
		return [];
	}
}

const STATES = 'activities/state';

export function openLrs({ endpoint, authorization, fetch }: LrsPorts): Lrs {
	const base = endpoint.replace(/\/*$/, '/');
	const request = (resource: string, query: Record<string, string>, init: RequestInit): Promise<Response> =>
		fetch(`${base}${resource}?${new URLSearchParams(query)}`.replace(/\?$/, ''), {
			...init,
			cache: 'no-store',
			headers: {
				...(authorization === undefined ? {} : { Authorization: authorization }),
				'X-Experience-API-Version': VERSION,
				...(init.body === undefined ? {} : { 'Content-Type': 'application/json' }),
				...init.headers,
			},
			...(init.keepalive ? {} : { signal: AbortSignal.timeout(MOST_WAIT) }),
		});

	const read = async (resource: string, query: Record<string, string>): Promise<Document> => {
		try {
			const response = await request(resource, query, {});
			if (response.status === 404 || response.status === 204) return { type: 'none' };
			if (!response.ok) return { type: 'failed', reason: await reasonOf(response) };
			return { type: 'document', text: await response.text(), ...tagOf(response) };
		} catch (thrown) {
			return { type: 'failed', reason: messageOf(thrown) };
		}
	};

	return {
		async post(statements, isLast = false) {
			try {
				const body = JSON.stringify(statements);
				return await posted(await request('statements', {}, { method: 'POST', body, keepalive: isLast }));
			} catch (thrown) {
				return { type: 'failed', reason: messageOf(thrown) };
			}
		},
		readState: (address) => read(STATES, stateQuery(address)),
		async writeState(address, text, expected, isLast = false) {
			try {
				const response = await request(STATES, stateQuery(address), {
					method: 'PUT',
					body: text,
					headers: condition(expected),
					keepalive: isLast,
				});
				if (response.ok) return { type: 'written', ...tagOf(response) };
				if (response.status === 412 || response.status === 409) return { type: 'changed' };
				return { type: 'failed', reason: await reasonOf(response) };
			} catch (thrown) {
				return { type: 'failed', reason: messageOf(thrown) };
			}
		},
		async listStates(address) {
			const list = await read(STATES, ownerQuery(address));
			return list.type === 'document' ? namesIn(list.text) : [];
		},
		async removeState(address) {
			await request(STATES, stateQuery(address), { method: 'DELETE' }).catch(() => undefined);
		},
		readAgentProfile: (agent, id) => read('agents/profile', { agent: JSON.stringify(agent), profileId: id }),
	};
}
