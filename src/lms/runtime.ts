/** An LMS spoken to without surprises, whichever standard it follows: every call says what came of it, none throws. */

/** What an LMS said to a call that it did not take, by its own three functions (SCORM 1.2 RTE §3.3; SCORM 2004 4th Ed. RTE §3.1.5). */
export interface Refusal {
	type: 'refused';
	/** `101`, `401`…; 0 if it gave none. */
	code: number;
	message: string;
	diagnostic: string;
}

/** The LMS itself failed: its function threw or is not there. */
export interface Failure {
	type: 'broken';
	message: string;
}

export type Outcome = { type: 'done' } | Refusal | Failure;
export type Reading = { type: 'value'; value: string } | Refusal | Failure;

export interface Runtime {
	initialize(): Outcome;
	get(element: string): Reading;
	set(element: string, value: string): Outcome;
	commit(): Outcome;
	finish(): Outcome;
}

/** The functions of an LMS under names that no standard has. Each gives whatever the LMS gave. */
export interface Calls {
	initialize(): unknown;
	get(element: string): unknown;
	set(element: string, value: string): unknown;
	commit(): unknown;
	finish(): unknown;
	lastError(): unknown;
	errorString(code: string): unknown;
	diagnostic(code: string): unknown;
}

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** What the LMS says of its last error; it may fail even here. */
function lastError(calls: Calls): Refusal {
	const said = (say: () => unknown): string => {
		try {
			return String(say() ?? '');
		} catch {
			return '';
		}
	};
	const code = said(() => calls.lastError());
	return {
		type: 'refused',
		code: Number.parseInt(code, 10) || 0,
		message: said(() => calls.errorString(code)),
		diagnostic: said(() => calls.diagnostic(code)),
	};
}

/** Some LMS answer `true` where the standard has `"true"`. */
function outcome(calls: Calls, call: () => unknown): Outcome {
	try {
		return String(call()) === 'true' ? { type: 'done' } : lastError(calls);
	} catch (thrown) {
		return { type: 'broken', message: messageOf(thrown) };
	}
}

function reading(calls: Calls, element: string): Reading {
	try {
		const value = String(calls.get(element) ?? '');
		if (value !== '') return { type: 'value', value };
		const refusal = lastError(calls);
		// Nothing there is a value too, unless an error says why.
		return refusal.code === 0 ? { type: 'value', value } : refusal;
	} catch (thrown) {
		return { type: 'broken', message: messageOf(thrown) };
	}
}

export const runtimeWith = (calls: Calls): Runtime => ({
	initialize: () => outcome(calls, () => calls.initialize()),
	get: (element) => reading(calls, element),
	set: (element, value) => outcome(calls, () => calls.set(element, value)),
	commit: () => outcome(calls, () => calls.commit()),
	finish: () => outcome(calls, () => calls.finish()),
});

/** What is read, or nothing where the LMS gives nothing. */
export const textOf = (read: Reading): string => (read.type === 'value' ? read.value : '');
