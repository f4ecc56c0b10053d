/** An LMS that takes nothing but what strict SCORM 1.2 allows, as Moodle's does: formats, ranges, order of indexes, states. */
import type { Scorm12Api } from '../../src/lms/find-api.ts';

const TEXT = /^[\s\S]{0,255}$/;
const LONG = /^[\s\S]{0,4096}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const TIMESPAN = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const DECIMAL = /^-?\d{1,3}(\.\d{1,7})?$/;
const IDENTIFIER = /^[!-~]{1,255}$/;

type Check = (value: string) => boolean;
const like =
	(pattern: RegExp): Check =>
	(value) =>
		pattern.test(value);
const oneOf =
	(...values: string[]): Check =>
	(value) =>
		values.includes(value);
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

export interface StrictLms {
	api: Scorm12Api;
	/** What was set, or stood there. */
	values: Map<string, string>;
	/** What `LMSCommit` and `LMSFinish` kept. */
	committed: Map<string, string>;
	/** Every call that was answered « false », as `405 cmi.core.exit later`. */
	refused: string[];
	/** Names of the calls in order. */
	calls: string[];
	/** From now on: how many commits fail. */
	failCommits(times: number): void;
}

/**
 * @param before values that stood there
 * @param lacks parts of the data model that it does without
 */
export function strictLms(before: Readonly<Record<string, string>> = {}, lacks: readonly string[] = []): StrictLms {
	const values = new Map(Object.entries({ 'cmi.core.lesson_status': 'not attempted', ...before }));
	const committed = new Map<string, string>();
	const refused: string[] = [];
	const calls: string[] = [];
	let state: 'before' | 'open' | 'over' = 'before';
	let error = '0';
	let failing = 0;

	const say = (call: string, code: string, what: string): 'true' | 'false' => {
		calls.push(call);
		error = code;
		if (code === '0') return 'true';
		refused.push(`${code} ${what}`);
		return 'false';
	};
	const countOf = (list: string): number => Number(values.get(`${list}._count`) ?? '0');
	/** The lists that an element stands in, the outer first: each index must be there, or be the next. */
	const lists = (element: string) =>
		[...element.matchAll(/\.(\d+)\./g)].map((found) => ({
			list: element.slice(0, found.index),
			index: Number(found[1]),
		}));
	const codeOfSet = (element: string, value: string): string => {
		if (state !== 'open') return '301';
		if (lacks.some((part) => element.startsWith(part))) return '401';
		const check = WRITABLE[element.replace(/\.\d+\./g, '.n.')];
		if (!check) return element in before || element.endsWith('._count') ? '403' : '201';
		for (const { list, index } of lists(element)) {
			if (index > countOf(list)) return '201';
			const isNew = index === countOf(list);
			// Before anything else, a new entry is named.
			if (isNew && element !== `${list}.${index}.id` && !element.endsWith(`${index}.pattern`)) return '201';
		}
		return check(value) ? '0' : '405';
	};
	const keepAll = () => {
		for (const [element, value] of values) committed.set(element, value);
	};

	const api: Scorm12Api = {
		LMSInitialize() {
			if (state !== 'before') return say('LMSInitialize', '101', 'LMSInitialize');
			state = 'open';
			return say('LMSInitialize', '0', '');
		},
		LMSGetValue(element) {
			if (state !== 'open') {
				say('LMSGetValue', '301', element);
				return '';
			}
			if (lacks.some((part) => element.startsWith(part))) {
				error = '401';
				return '';
			}
			if (element.startsWith('cmi.interactions.') && !element.endsWith('_count')) {
				say('LMSGetValue', '404', element);
				return '';
			}
			error = '0';
			return values.get(element) ?? (element.endsWith('._count') ? '0' : '');
		},
		LMSSetValue(element, value) {
			const code = codeOfSet(element, value);
			const said = say('LMSSetValue', code, `${element} ${value}`);
			if (code !== '0') return said;
			for (const { list, index } of lists(element))
				if (index === countOf(list)) values.set(`${list}._count`, String(index + 1));
			values.set(element, value);
			return said;
		},
		LMSCommit() {
			if (state !== 'open') return say('LMSCommit', '301', 'LMSCommit');
			if (failing > 0) {
				failing -= 1;
				calls.push('LMSCommit');
				error = '101';
				return 'false';
			}
			keepAll();
			return say('LMSCommit', '0', '');
		},
		LMSFinish() {
			if (state !== 'open') return say('LMSFinish', '301', 'LMSFinish');
			state = 'over';
			keepAll();
			return say('LMSFinish', '0', '');
		},
		LMSGetLastError: () => error,
		LMSGetErrorString: (code) => MESSAGES[code] ?? '',
		LMSGetDiagnostic: (code) => code,
	};
	return {
		api,
		values,
		committed,
		refused,
		calls,
		failCommits: (times) => {
			failing = times;
		},
	};
}
