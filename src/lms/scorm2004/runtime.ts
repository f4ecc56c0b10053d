/** The API of SCORM 2004: where it stands and what it answers to. */
import type { Sought } from '../find-api.ts';
import { type Runtime, runtimeWith } from '../runtime.ts';

/** SCORM 2004 4th Ed. RTE §3.1.3–§3.1.5: what `window.API_1484_11` answers to. All take and give texts. */
export interface Scorm2004Api {
	Initialize(nothing: string): unknown;
	Terminate(nothing: string): unknown;
	GetValue(element: string): unknown;
	SetValue(element: string, value: string): unknown;
	Commit(nothing: string): unknown;
	GetLastError(): unknown;
	GetErrorString(code: string): unknown;
	GetDiagnostic(code: string): unknown;
}

export const SCORM2004: Sought<Scorm2004Api> = { name: 'API_1484_11', probe: 'Initialize' };

/** @param api as `findApi` found it */
export const runtimeOf = (api: Scorm2004Api): Runtime =>
	runtimeWith({
		initialize: () => api.Initialize(''),
		get: (element) => api.GetValue(element),
		set: (element, value) => api.SetValue(element, value),
		commit: () => api.Commit(''),
		finish: () => api.Terminate(''),
		lastError: () => api.GetLastError(),
		errorString: (code) => api.GetErrorString(code),
		diagnostic: (code) => api.GetDiagnostic(code),
	});
