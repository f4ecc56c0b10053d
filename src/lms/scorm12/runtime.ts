/** The API of SCORM 1.2: where it stands and what it answers to. */
import type { Sought } from '../find-api.ts';
import { type Runtime, runtimeWith } from '../runtime.ts';

/** SCORM 1.2 RTE §3.3: what `window.API` answers to. All take and give texts. */
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

export const SCORM12: Sought<Scorm12Api> = { name: 'API', probe: 'LMSInitialize' };

/** @param api as `findApi` found it */
export const runtimeOf = (api: Scorm12Api): Runtime =>
	runtimeWith({
		initialize: () => api.LMSInitialize(''),
		get: (element) => api.LMSGetValue(element),
		set: (element, value) => api.LMSSetValue(element, value),
		commit: () => api.LMSCommit(''),
		finish: () => api.LMSFinish(''),
		lastError: () => api.LMSGetLastError(),
		errorString: (code) => api.LMSGetErrorString(code),
		diagnostic: (code) => api.LMSGetDiagnostic(code),
	});
