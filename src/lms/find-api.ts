/** Finds the object by which an LMS talks to a course: in this window, above it, or where it was opened from. */

/** SCORM 1.2 RTE §3.3.1.1: what `window.API` answers to. All take and give texts. */
export interface Scorm12Api {
	LMSInitialize(nothing: string): unknown;
	LMSFinish(nothing: string): unknown;
	LMSGetValue(element: string): unknown;
	LMSSetValue(element: string, value: string): unknown;
	LMSCommit(nothing: string): unknown;
	LMSGetLastError(): unknown;
	LMSGetErrorString(code: string): unknown;
	LMSGetDiagnostic(code: string): unknown;
}

/** As much of a window as is looked at. */
export interface Framed {
	readonly parent?: Framed | null;
	readonly opener?: Framed | null;
	readonly API?: unknown;
}

/** How many frames up the standard's own finder looks. */
export const MOST_LEVELS = 500;

/** A window of another address throws whatever it is asked: there is nothing for us. */
function asked<Value>(ask: () => Value): Value | undefined {
	try {
		return ask();
	} catch {
		return undefined;
	}
}

const apiIn = (place: Framed): Scorm12Api | undefined => {
	const api = asked(() => place.API);
	return typeof api === 'object' && api !== null && 'LMSInitialize' in api ? (api as Scorm12Api) : undefined;
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

/** The API nearest to a window: its own, its parents', then that of whoever opened one of them (SCORM 1.2 RTE §3.3.6.1). */
export function findApi(start: Framed, seen: ReadonlySet<Framed> = new Set()): Scorm12Api | undefined {
	if (seen.has(start)) return undefined;
	const chain = chainFrom(start);
	for (const place of chain) {
		const api = apiIn(place);
		if (api) return api;
	}
	const known = new Set([...seen, ...chain]);
	for (const place of chain) {
		const opener = asked(() => place.opener);
		const api = opener ? findApi(opener, known) : undefined;
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
export async function findApiInTime(
	start: Framed,
	{ tries, milliseconds, later }: Patience,
): Promise<Scorm12Api | undefined> {
	for (let rank = 1; ; rank++) {
		const api = findApi(start);
		if (api || rank >= tries) return api;
		await later(milliseconds);
	}
}
