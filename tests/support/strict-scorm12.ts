/** An LMS that takes nothing but what strict SCORM 1.2 allows, as Moodle's does: formats, ranges, order of indexes, states. */
import type { Scorm12Api } from '../../src/lms/scorm12/runtime.ts';
import { type Check, like, oneOf, type Strict, type Strictness, strict } from './strict-lms.ts';

const TEXT = /^[\s\S]{0,255}$/;
const LONG = /^[\s\S]{0,4096}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const TIMESPAN = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const DECIMAL = /^-?\d{1,3}(\.\d{1,7})?$/;
const IDENTIFIER = /^[!-~]{1,255}$/;

const between =
	(least: number, most: number): Check =>
	(value) =>
		DECIMAL.test(value) && Number(value) >= least && Number(value) <= most;

const STATUS = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];
const SCORE = between(0, 100);

/** Elements that may be set, indexes as `n` → whether a value is allowed. RTE §3.4.4 */
const WRITABLE: Readonly<Record<string, Check>> = {
	'cmi.core.lesson_location': like(TEXT),
	'cmi.core.lesson_status': oneOf(...STATUS),
	'cmi.core.score.raw': SCORE,
	'cmi.core.score.min': SCORE,
	'cmi.core.score.max': SCORE,
	'cmi.core.exit': oneOf('time-out', 'suspend', 'logout', ''),
	'cmi.core.session_time': like(TIMESPAN),
	'cmi.suspend_data': like(LONG),
	'cmi.objectives.n.id': like(IDENTIFIER),
	'cmi.objectives.n.score.raw': SCORE,
	'cmi.objectives.n.score.min': SCORE,
	'cmi.objectives.n.score.max': SCORE,
	'cmi.objectives.n.status': oneOf(...STATUS, 'not attempted'),
	'cmi.interactions.n.id': like(IDENTIFIER),
	'cmi.interactions.n.objectives.n.id': like(IDENTIFIER),
	'cmi.interactions.n.time': like(TIME),
	'cmi.interactions.n.type': oneOf(
		'true-false',
		'choice',
		'fill-in',
		'matching',
		'performance',
		'sequencing',
		'likert',
		'numeric',
	),
	'cmi.interactions.n.correct_responses.n.pattern': like(TEXT),
	'cmi.interactions.n.weighting': between(-100, 100),
	'cmi.interactions.n.student_response': like(TEXT),
	'cmi.interactions.n.result': (value) =>
		['correct', 'wrong', 'unanticipated', 'neutral'].includes(value) || DECIMAL.test(value),
	'cmi.interactions.n.latency': like(TIMESPAN),
};

/** How answers of a type are written (RTE §3.4.4, `student_response`). */
export const RESPONSES: Readonly<Record<string, RegExp>> = {
	choice: /^[a-z0-9](,[a-z0-9])*$/,
	matching: /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/,
	sequencing: /^[a-z0-9](,[a-z0-9])*$/,
	numeric: DECIMAL,
	performance: /^[\x20-\x7e]{1,255}$/,
	'fill-in': /^[^\p{Cc}]{1,255}$/u,
};

/** What an answer or a right answer may be follows from the type, which must stand there. */
function fits(element: string, value: string, values: ReadonlyMap<string, string>): boolean {
	const [, interaction] =
		/^(cmi\.interactions\.\d+)\.(?:student_response|correct_responses\.\d+\.pattern)$/.exec(element) ?? [];
	return !interaction || (RESPONSES[values.get(`${interaction}.type`) ?? '']?.test(value) ?? false);
}

const MESSAGES: Readonly<Record<string, string>> = {
	0: 'No error',
	101: 'General exception',
	201: 'Invalid argument error',
	301: 'Not initialized',
	401: 'Not implemented error',
	403: 'Element is read only',
	404: 'Element is write only',
	405: 'Incorrect data type',
};

export const NAMES: Strictness['names'] = {
	initialize: 'LMSInitialize',
	get: 'LMSGetValue',
	set: 'LMSSetValue',
	commit: 'LMSCommit',
	finish: 'LMSFinish',
};

const STRICTNESS: Strictness = {
	names: NAMES,
	initial: { 'cmi.core.lesson_status': 'not attempted' },
	writable: WRITABLE,
	fits,
	hidesInteractions: true,
	codes: {
		general: '101',
		closed: '301',
		missing: '401',
		readOnly: '403',
		writeOnly: '404',
		order: '201',
		type: '405',
	},
	messages: MESSAGES,
};

export interface StrictLms extends Strict {
	api: Scorm12Api;
}

/**
 * @param before values that stood there
 * @param lacks parts of the data model that it does without
 */
export function strictLms(before?: Readonly<Record<string, string>>, lacks?: readonly string[]): StrictLms {
	const lms = strict(STRICTNESS, before, lacks);
	const { core } = lms;
	return {
		...lms,
		api: {
			LMSInitialize: core.initialize,
			LMSGetValue: core.get,
			LMSSetValue: core.set,
			LMSCommit: core.commit,
			LMSFinish: core.finish,
			LMSGetLastError: core.lastError,
			LMSGetErrorString: core.errorString,
			LMSGetDiagnostic: core.diagnostic,
		},
	};
}
