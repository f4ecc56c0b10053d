/** An LMS of cmi5 with its record store, written from the standards' text: gives tokens once, keeps documents by their tags, takes nothing that is wrong. */
import { createHash } from 'node:crypto';
import {
	type Incoming,
	isDefined,
	type LaunchedSession,
	orderFaults,
	SESSION,
	sessionOf,
	statementFaults,
	verbOf,
} from './statement-rules.ts';

export interface LrsRequest {
	method: string;
	/** From the LMS' root: `/xapi/statements?…`. */
	path: string;
	headers: Readonly<Record<string, string>>;
	body: string;
}

export interface LrsAnswer {
	status: number;
	headers: Record<string, string>;
	body: string;
}

interface Session extends LaunchedSession {
	id: string;
	token: string;
	isTokenGiven: boolean;
	isClosed: boolean;
	/** What it asked for, of what must be asked (§10, §11). */
	asked: Set<string>;
}

/** What this LMS decides, or does oddly. */
export interface LrsOptions {
	mode?: 'Normal' | 'Browse' | 'Review';
	masteryScore?: number;
	returnUrl?: string;
	/** A new launch ends those before it (§9.3.6). */
	abandons?: boolean;
	/** Documents have no tags, or such as no standard says. */
	tags?: 'none' | 'own';
	/** How it fails: before it did anything, or after. @returns whether a request does so */
	fails?(request: LrsRequest): 'before' | 'after' | number | undefined;
	/** Statements that it will not have, for no reason that we know. */
	dislikes?(statement: Incoming): boolean;
}

export interface StrictLrs {
	options: LrsOptions;
	/** In the order in which they came. */
	statements: Incoming[];
	/** By address. */
	documents: Map<string, string>;
	/** Ids of statements that came though it had them: no fault, and in vain. */
	again: string[];
	/** How often a document was not what somebody thought. */
	mismatches: number;
	/** Every wrong thing that was asked of it. */
	faults: string[];
	/** `POST /xapi/statements`, in order. */
	requests: string[];
	/** Begins a launch of the registration. @returns the query of its address */
	launch(origin: string): string;
	/** @returns `undefined`: the way is cut */
	handle(request: LrsRequest): LrsAnswer | undefined;
	/** Whether its moveOn « CompletedAndPassed », or « Completed », is met. */
	isMet(moveOn: 'CompletedAndPassed' | 'Completed'): boolean;
}

export const ACTOR = { objectType: 'Agent', account: { homePage: 'https://lms.invalid/', name: 'ana' } };
export const REGISTRATION = '760e3480-ba55-4991-94b0-01820dbd23a2';
export const ACTIVITY = 'https://lms.invalid/activities/17';
const PUBLISHER = { objectType: 'Activity', id: 'urn:uuid:38a946cf-f2e9-5f69-95fb-426e9084cd21#unit/parcours-cmi5' };

const answer = (status: number, body = '', headers: Record<string, string> = {}): LrsAnswer => ({
	status,
	headers,
	body,
});
const json = (value: unknown, headers: Record<string, string> = {}): LrsAnswer =>
	answer(200, JSON.stringify(value), { 'Content-Type': 'application/json', ...headers });

export function strictLrs(options: LrsOptions = {}): StrictLrs {
	const sessions = new Map<string, Session>();
	const lrs: StrictLrs = {
		options,
		statements: [],
		documents: new Map(),
		again: [],
		mismatches: 0,
		faults: [],
		requests: [],
		launch,
		handle,
		isMet: (moveOn) =>
			(moveOn === 'Completed' ? ['completed'] : ['completed', 'passed']).every((name) =>
				lrs.statements.some((statement) => isDefined(statement) && verbOf(statement) === name),
			),
	};

	const tagOf = (text: string): string =>
		`"${createHash(lrs.options.tags === 'own' ? 'md5' : 'sha1')
			.update(text)
			.digest('hex')}"`;
	const mismatch = (): LrsAnswer => {
		lrs.mismatches += 1;
		return answer(412);
	};
	const wrong = (status: number, what: string): LrsAnswer => {
		lrs.faults.push(what);
		return answer(status, what);
	};
	const stateOf = (id: string) =>
		`state ${new URLSearchParams({ activityId: ACTIVITY, agent: JSON.stringify(ACTOR), registration: REGISTRATION, stateId: id })}`;

	function launch(origin: string): string {
		if (lrs.options.abandons) for (const session of sessions.values()) session.isClosed = true;
		const id = `session-${sessions.size + 1}`;
		const { mode = 'Normal', masteryScore, returnUrl } = lrs.options;
		const template = {
			extensions: { [SESSION]: id },
			contextActivities: { grouping: [PUBLISHER], category: [{ id: 'https://lms.invalid/category' }] },
		};
		const judged = masteryScore === undefined ? {} : { masteryScore };
		sessions.set(id, {
			id,
			token: Buffer.from(`${id}:key`).toString('base64'),
			isTokenGiven: false,
			isClosed: false,
			asked: new Set(),
			actor: ACTOR,
			registration: REGISTRATION,
			activityId: ACTIVITY,
			template,
			mode,
			...judged,
		});
		const data = { contextTemplate: template, launchMode: mode, moveOn: 'CompletedAndPassed', ...judged };
		lrs.documents.set(
			stateOf('LMS.LaunchData'),
			JSON.stringify(returnUrl === undefined ? data : { ...data, returnURL: returnUrl }),
		);
		return `?${new URLSearchParams({
			fetch: `${origin}/lms/token?${id}`,
			endpoint: `${origin}/xapi`,
			activityId: ACTIVITY,
			registration: REGISTRATION,
			actor: JSON.stringify(ACTOR),
		})}`;
	}

	function handle(request: LrsRequest): LrsAnswer | undefined {
		const { pathname } = new URL(request.path, 'https://lms.invalid');
		lrs.requests.push(`${request.method} ${pathname}`);
		const failure = lrs.options.fails?.(request);
		if (failure === 'before') return undefined;
		if (typeof failure === 'number') return answer(failure, 'for a while');
		const said = route(request);
		return failure === 'after' ? undefined : said;
	}

	function route(request: LrsRequest): LrsAnswer {
		const { pathname, search, searchParams } = new URL(request.path, 'https://lms.invalid');
		if (pathname === '/lms/token') return giveToken(request.method, search.slice(1));
		const session = [...sessions.values()].find(({ token }) => request.headers['authorization'] === `Basic ${token}`);
		if (!session) return answer(401, 'Who is it?');
		if (!/^1\.0\.\d+$/.test(request.headers['x-experience-api-version'] ?? ''))
			return wrong(400, 'xAPI part 3, 3.3: version header');
		if (pathname === '/xapi/statements' && request.method === 'POST') return take(request.body, session);
		if (pathname === '/xapi/activities/state') return keep(request, searchParams, session);
		if (pathname === '/xapi/agents/profile' && request.method === 'GET') {
			session.asked.add(searchParams.get('profileId') ?? '');
			return answer(404);
		}
		return wrong(404, `${request.method} ${pathname}`);
	}

	function giveToken(method: string, id: string): LrsAnswer {
		const session = sessions.get(id);
		if (method !== 'POST') return wrong(405, 'cmi5 8.2.1: the token is asked for by POST');
		if (!session) return json({ 'error-code': '2', 'error-text': 'No such session.' });
		if (session.isTokenGiven) {
			lrs.faults.push('cmi5 8.2.3.1: the token was asked for twice');
			return json({ 'error-code': '1', 'error-text': 'The authorization token has already been returned.' });
		}
		session.isTokenGiven = true;
		return json({ 'auth-token': session.token });
	}

	/** All or none (xAPI part 3, §2.1.2). */
	function take(body: string, by: Session): LrsAnswer {
		const batch: Incoming[] = [JSON.parse(body)].flat();
		const taken: Incoming[] = [];
		for (const statement of batch) {
			const session = sessions.get(sessionOf(statement));
			if (!session) return wrong(400, `cmi5 9.6.3.1: a session of nobody: ${sessionOf(statement)}`);
			const there = [...lrs.statements, ...taken].find(({ id }) => id === statement.id);
			if (there) lrs.again.push(statement.id);
			if (there && JSON.stringify(there) === JSON.stringify(statement)) continue;
			// What comes late from a session that was ended is no fault of who sends it.
			if (session.isClosed) return answer(403, 'cmi5 9.3.6: this session is over');
			if (there) return answer(409, `another statement has the id ${statement.id}`);
			if (lrs.options.dislikes?.(statement)) return answer(400, 'not to our liking');
			const faults = [
				...statementFaults(statement, session),
				...orderFaults(statement, [...lrs.statements, ...taken]),
				...(['LMS.LaunchData', 'cmi5LearnerPreferences'].every((name) => by.asked.has(name))
					? []
					: ['cmi5 10, 11: launch data and preferences are asked for first']),
			];
			if (faults.length > 0) return wrong(400, faults.join('; '));
			taken.push(statement);
		}
		lrs.statements.push(...taken);
		return json(batch.map(({ id }) => id));
	}

	function keep(request: LrsRequest, query: URLSearchParams, session: Session): LrsAnswer {
		const id = query.get('stateId') ?? '';
		if (query.get('agent') !== JSON.stringify(ACTOR) || query.get('activityId') !== ACTIVITY)
			return wrong(403, 'xAPI part 3, 2.3: a state of somebody else');
		if (request.method === 'GET' && id === '') return json(stateIdsIn(lrs));
		const address = stateOf(id);
		const there = lrs.documents.get(address);
		const tag = (text: string): Record<string, string> => (lrs.options.tags === 'none' ? {} : { ETag: tagOf(text) });
		if (request.method === 'GET') {
			session.asked.add(id);
			return there === undefined
				? answer(404)
				: answer(200, there, { 'Content-Type': 'application/json', ...tag(there) });
		}
		if (request.method === 'DELETE') {
			lrs.documents.delete(address);
			return answer(204);
		}
		if (request.method !== 'PUT') return wrong(405, `${request.method} of a state`);
		if (id.startsWith('LMS.')) return wrong(403, 'cmi5 10: an AU does not write launch data');
		const { 'if-match': match, 'if-none-match': none } = request.headers;
		if (none === '*' && there !== undefined) return mismatch();
		if (match !== undefined && (there === undefined || tagOf(there) !== match)) return mismatch();
		JSON.parse(request.body);
		lrs.documents.set(address, request.body);
		return answer(204);
	}

	return lrs;
}

/** The record store as a browser reaches it, without a network. */
export const fetchOf =
	(lrs: StrictLrs): typeof fetch =>
	async (input, init = {}) => {
		const { pathname, search } = new URL(String(input));
		const said = lrs.handle({
			method: init.method ?? 'GET',
			path: pathname + search,
			headers: Object.fromEntries(new Headers(init.headers)),
			body: typeof init.body === 'string' ? init.body : '',
		});
		if (!said) throw new TypeError('Failed to fetch');
		return new Response([204, 304].includes(said.status) ? null : said.body, said);
	};

const idOf = (address: string): string => new URLSearchParams(address.slice('state '.length)).get('stateId') ?? '';

/** What the documents are called. */
export const stateIdsIn = ({ documents }: StrictLrs): string[] => [...documents.keys()].map(idOf);

/** The document that the course keeps; empty where there is none. */
export const keptIn = ({ documents }: StrictLrs, id = 'parcours.record'): string =>
	[...documents].find(([address]) => idOf(address) === id)?.[1] ?? '';
