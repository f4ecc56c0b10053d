/** What differs between SCORM 1.2 and SCORM 2004 for the LMS of the tests, and for who looks at what it keeps. */
import type { Format } from '../../../src/packages/formats.ts';
import { scorm12Files } from '../../../src/packages/scorm12/scorm12.ts';
import { scorm2004Files } from '../../../src/packages/scorm2004/scorm2004.ts';

/** The values of an attempt, nested as the data model names them. */
export interface Kept {
	core?: Record<string, unknown>;
	suspend_data?: string;
	[part: string]: unknown;
}

/** One standard, as this LMS has it. */
export interface Standard {
	/** Of the package. */
	name: string;
	make: Format;
	/** The script that brings the runtime. */
	runtime: string;
	/** An expression for the API, not yet begun, that holds `kept` and the manifest's `passMark`. */
	api: string;
	/** Where the API is looked for. */
	place: string;
	/** Its functions, by what they are for. */
	names: Record<'begin' | 'end' | 'get' | 'set' | 'commit' | 'error' | 'message' | 'diagnostic', string>;
	/** What its runtime complains of in a course that does nothing wrong. */
	tolerates: RegExp | undefined;
	mostSuspended: number;
	/** What an attempt says, whatever its elements are called. */
	said(kept: Kept): Said;
	/** How it says where a learner stands. */
	statuses: Record<'begun' | 'done' | 'failed' | 'doneAndFailed' | 'passed', string>;
	/** What it also says of a course of which every lesson is done. */
	done: Kept;
	/** An attempt that went well before. */
	succeeded: Kept;
}

export interface Said {
	location?: unknown;
	/** Of completion and success, if the standard has two. */
	status: string;
	/** From 0 to 100. */
	score?: unknown;
	exit?: unknown;
}

/** Of an attempt's score, whole. */
const rawOf = (score: unknown): unknown =>
	typeof score === 'object' && score !== null && 'raw' in score && score.raw !== '' ? score.raw : undefined;

export const SCORM12: Standard = {
	name: 'parcours-scorm12',
	make: scorm12Files,
	runtime: 'scorm12',
	api: `(() => {
		const api = new Scorm12API({ autocommit: false, lmsCommitUrl: '/lms/commit', logLevel: 'WARN' });
		const { core: { student_id, student_name, session_time, ...core } = {}, ...rest } = kept;
		api.loadFromJSON({ ...rest, core: { student_id: 'ana', student_name: 'Ana', credit: 'credit', lesson_mode: 'normal', ...core }, student_data: { mastery_score: passMark } });
		return api;
	})()`,
	place: 'API',
	names: {
		begin: 'LMSInitialize',
		end: 'LMSFinish',
		get: 'LMSGetValue',
		set: 'LMSSetValue',
		commit: 'LMSCommit',
		error: 'LMSGetLastError',
		message: 'LMSGetErrorString',
		diagnostic: 'LMSGetDiagnostic',
	},
	tolerates: undefined,
	mostSuspended: 4_096,
	said: ({ core = {} }) => ({
		location: core['lesson_location'],
		status: String(core['lesson_status']),
		score: rawOf(core['score']),
		exit: core['exit'],
	}),
	statuses: {
		begun: 'incomplete',
		done: 'completed',
		failed: 'failed',
		doneAndFailed: 'failed',
		passed: 'passed',
	},
	done: {},
	// Without a score, which an LMS would hold against the pass mark.
	succeeded: { core: { lesson_status: 'completed' } },
};

const SCORM2004: Standard = {
	name: 'parcours-scorm2004',
	make: scorm2004Files,
	runtime: 'scorm2004',
	api: `(() => {
		const api = new Scorm2004API({ autocommit: false, lmsCommitUrl: '/lms/commit', logLevel: 'WARN' });
		const { learner_id, learner_name, session_time, exit, ...rest } = kept;
		api.loadFromJSON({ ...rest, learner_id: 'ana', learner_name: 'Ana', credit: 'credit', mode: 'normal', entry: rest.suspend_data ? 'resume' : 'ab-initio', scaled_passing_score: passMark });
		return api;
	})()`,
	place: 'API_1484_11',
	names: {
		begin: 'Initialize',
		end: 'Terminate',
		get: 'GetValue',
		set: 'SetValue',
		commit: 'Commit',
		error: 'GetLastError',
		message: 'GetErrorString',
		diagnostic: 'GetDiagnostic',
	},
	// An error for what nobody has set yet; a course that resumes reads it all the same.
	tolerates: /has not been initialized/,
	mostSuspended: 64_000,
	said: ({ location, completion_status, success_status, score, exit }) => ({
		location,
		status: `${completion_status} ${success_status}`,
		score: rawOf(score),
		exit,
	}),
	statuses: {
		begun: 'incomplete unknown',
		done: 'completed unknown',
		failed: 'incomplete failed',
		doneAndFailed: 'completed failed',
		passed: 'completed passed',
	},
	done: { progress_measure: '1' },
	succeeded: { completion_status: 'completed', success_status: 'passed', score: { scaled: '0.8', raw: '80' } },
};

export const STANDARDS = [SCORM12, SCORM2004];
