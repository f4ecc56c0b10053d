/** Finds the object by which an LMS talks to a course: in this window, above it, or where it was opened from. */

/** What is looked for: the name that a standard gives its object, and a function that only such an object has. */
export interface Sought<Api> {
	name: 'API' | 'API_1484_11';
	probe: keyof Api & string;
}

/** As much of a window as is looked at. */
export interface Framed {
	readonly parent?: Framed | null;
	readonly opener?: Framed | null;
	/** SCORM 1.2's. */
	readonly API?: unknown;
	/** SCORM 2004's. */
	readonly API_1484_11?: unknown;
}

/** How many frames up the finder of IEEE's API standard (1484.11.2) looks; that of SCORM 1.2 gives up after seven. */
export const MOST_LEVELS = 500;

/** A window of another address throws whatever it is asked: there is nothing for us. */
function asked<Value>(ask: () => Value): Value | undefined {
	try {
		return ask();
	} catch {
		return undefined;
	}
}

const apiIn = <Api>(place: Framed, { name, probe }: Sought<Api>): Api | undefined => {
	const api = asked(() => place[name]);
	return typeof api === 'object' && api !== null && probe in api ? (api as Api) : undefined;
};

/** A window and those above it, the nearest first. */
function chainFrom(start: Framed): Framed[] {
	const chain: Framed[] = [start];
	for (let at = start; chain.length <= MOST_LEVELS; ) {
		const above = asked(() => at.parent);
		if (!above || above === at) break;
		chain.push(above);
		at = above;
	}
	return chain;
}

/** The API nearest to a window: its own, its parents', then that of whoever opened one of them (SCORM 1.2 RTE §3.3; SCORM 2004 4th Ed. RTE §3.3). */
export function findApi<Api>(
	start: Framed,
	sought: Sought<Api>,
	seen: ReadonlySet<Framed> = new Set(),
): Api | undefined {
	if (seen.has(start)) return undefined;
	const chain = chainFrom(start);
	for (const place of chain) {
		const api = apiIn(place, sought);
		if (api) return api;
	}
	const known = new Set([...seen, ...chain]);
	for (const place of chain) {
		const opener = asked(() => place.opener);
		const api = opener ? findApi(opener, sought, known) : undefined;
		if (api) return api;
	}
	return undefined;
}

export interface Patience {
	/** How often to look, and how long to wait in between. */
	tries: number;
	milliseconds: number;
	/** Waits. */
	later(milliseconds: number): Promise<void>;
}

/** An LMS may put its API in place after it opened the course: looks again for some seconds. */
export async function findApiInTime<Api>(
	start: Framed,
	sought: Sought<Api>,
	{ tries, milliseconds, later }: Patience,
): Promise<Api | undefined> {
	for (let rank = 1; ; rank++) {
		const api = findApi(start, sought);
		if (api || rank >= tries) return api;
		await later(milliseconds);
	}
}
