/** An LMS as SCORM 1.2 has it, spoken to without surprises: every call says what came of it, none throws. */
import type { Scorm12Api } from '../find-api.ts';

/** What an LMS said to a call that it did not take, by its own three functions (SCORM 1.2 RTE §3.3.5). */
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

/** Codes that a course reacts to (SCORM 1.2 RTE §3.3.5.1). */
export const NOT_IMPLEMENTED = 401;

export interface Runtime {
	initialize(): Outcome;
	get(element: string): Reading;
	set(element: string, value: string): Outcome;
	commit(): Outcome;
	finish(): Outcome;
}

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** What the LMS says of its last error; it may fail even here. */
function lastError(api: Scorm12Api): Refusal {
	const said = (say: () => unknown): string => {
		try {
			return String(say() ?? '');
		} catch {
			return '';
		}
	};
	const code = said(() => api.LMSGetLastError());
	return {
		type: 'refused',
		code: Number.parseInt(code, 10) || 0,
		message: said(() => api.LMSGetErrorString(code)),
		diagnostic: said(() => api.LMSGetDiagnostic(code)),
	};
}

/** Some LMS answer `true` where the standard has `"true"`. */
function outcome(api: Scorm12Api, call: () => unknown): Outcome {
	try {
		return String(call()) === 'true' ? { type: 'done' } : lastError(api);
	} catch (thrown) {
		return { type: 'broken', message: messageOf(thrown) };
	}
}

function reading(api: Scorm12Api, element: string): Reading {
	try {
		const value = String(api.LMSGetValue(element) ?? '');
		if (value !== '') return { type: 'value', value };
		const refusal = lastError(api);
		// Nothing there is a value too, unless an error says why.
		return refusal.code === 0 ? { type: 'value', value } : refusal;
	} catch (thrown) {
		return { type: 'broken', message: messageOf(thrown) };
	}
}

/** @param api as `findApi` found it */
export const runtimeOf = (api: Scorm12Api): Runtime => ({
	initialize: () => outcome(api, () => api.LMSInitialize('')),
	get: (element) => reading(api, element),
	set: (element, value) => outcome(api, () => api.LMSSetValue(element, value)),
	commit: () => outcome(api, () => api.LMSCommit('')),
	finish: () => outcome(api, () => api.LMSFinish('')),
});

/** What is read, or nothing where the LMS gives nothing. */
export const textOf = (read: Reading): string => (read.type === 'value' ? read.value : '');
