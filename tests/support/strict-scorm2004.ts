/** An LMS that takes nothing but what strict SCORM 2004 4th edition allows: formats, ranges, order of indexes, states. */
import type { Scorm2004Api } from '../../src/lms/scorm2004/runtime.ts';
import { type Check, like, oneOf, type Strict, type Strictness, strict } from './strict-lms.ts';

const REAL = /^-?\d{1,10}(\.\d{1,7})?$/;
const IDENTIFIER = /^(?=.*\w)[\w\-().:=@;$!*'%/#+]{1,250}$/;
const DURATION = /^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/;
const TIMESTAMP = /^(19[7-9]\d|[2-9]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

const between =
	(least: number, most: number): Check =>
	(value) =>
		REAL.test(value) && Number(value) >= least && Number(value) <= most;
const anyReal = like(REAL);
const upTo =
	(most: number): Check =>
	(value) =>
		value.length <= most;

const COMPLETION = oneOf('completed', 'incomplete', 'not attempted', 'unknown');
const SUCCESS = oneOf('passed', 'failed', 'unknown');
const TYPES = ['true-false', 'choice', 'fill-in', 'long-fill-in', 'matching', 'performance', 'sequencing'];

/** 4th Ed. RTE §4.2. */
const WRITABLE: Readonly<Record<string, Check>> = {
	'cmi.location': upTo(1_000),
	'cmi.completion_status': COMPLETION,
	'cmi.success_status': SUCCESS,
	'cmi.progress_measure': between(0, 1),
	'cmi.score.scaled': between(-1, 1),
	'cmi.score.raw': anyReal,
	'cmi.score.min': anyReal,
	'cmi.score.max': anyReal,
	'cmi.exit': oneOf('time-out', 'suspend', 'logout', 'normal', ''),
	'cmi.session_time': like(DURATION),
	'cmi.suspend_data': upTo(64_000),
	'cmi.objectives.n.id': like(IDENTIFIER),
	'cmi.objectives.n.score.scaled': between(-1, 1),
	'cmi.objectives.n.success_status': SUCCESS,
	'cmi.objectives.n.completion_status': COMPLETION,
	'cmi.objectives.n.progress_measure': between(0, 1),
	'cmi.interactions.n.id': like(IDENTIFIER),
	'cmi.interactions.n.type': oneOf(...TYPES, 'likert', 'numeric', 'other'),
	'cmi.interactions.n.objectives.n.id': like(IDENTIFIER),
	'cmi.interactions.n.timestamp': like(TIMESTAMP),
	'cmi.interactions.n.correct_responses.n.pattern': upTo(4_000),
	'cmi.interactions.n.weighting': anyReal,
	'cmi.interactions.n.learner_response': upTo(4_000),
	'cmi.interactions.n.result': (value) =>
		oneOf('correct', 'incorrect', 'unanticipated', 'neutral')(value) || anyReal(value),
	'cmi.interactions.n.latency': like(DURATION),
};

const parted = (text: string, most: number, fits: Check): boolean => {
	const parts = text.split('[,]');
	return parts.length <= most && parts.every(fits);
};
const isIdentifier = like(IDENTIFIER);
const isBlank = like(/^(?!\{)(?!.*\[[,.:]\])[^\p{Cc}]{0,250}$/u);
const isPair =
	(first: Check, second: Check): Check =>
	(text) => {
		const [one = '', other = '', ...more] = text.split('[.]');
		return text.includes('[.]') && more.length === 0 && first(one) && second(other) && one + other !== '';
	};

/** How answers of a type are written (4th Ed. RTE §4.2.9.2). */
export const RESPONSES: Readonly<Record<string, Check>> = {
	choice: (text) => parted(text, 36, isIdentifier) && new Set(text.split('[,]')).size === text.split('[,]').length,
	sequencing: (text) => parted(text, 36, isIdentifier),
	matching: (text) => parted(text, 36, isPair(isIdentifier, isIdentifier)),
	'fill-in': (text) => parted(text, 10, isBlank),
	numeric: anyReal,
	performance: (text) =>
		parted(
			text,
			250,
			isPair((name) => name === '' || isIdentifier(name), isBlank),
		),
	other: upTo(4_000),
};

/** How right answers are: as answers, but for a number, which has bounds. */
export const PATTERNS: Readonly<Record<string, Check>> = {
	...RESPONSES,
	numeric(text) {
		const [least = '', most = '', ...more] = text.split('[:]');
		return anyReal(least) && anyReal(most) && more.length === 0 && Number(least) <= Number(most);
	},
};

/** Types of which an LMS takes one right answer only. */
const ONE_PATTERN = ['numeric', 'other', 'likert', 'true-false'];

/** What a response may be follows from the type, which must stand there. */
function fits(element: string, value: string, values: ReadonlyMap<string, string>): boolean {
	const [, interaction = '', response = ''] =
		/^(cmi\.interactions\.\d+)\.(learner_response|correct_responses\.\d+\.pattern)$/.exec(element) ?? [];
	if (!interaction) return true;
	const type = values.get(`${interaction}.type`) ?? '';
	if (response === 'learner_response') return RESPONSES[type]?.(value) ?? false;
	const isAllowed = !ONE_PATTERN.includes(type) || response.startsWith('correct_responses.0.');
	return isAllowed && (PATTERNS[type]?.(value) ?? false);
}

export const NAMES: Strictness['names'] = {
	initialize: 'Initialize',
	get: 'GetValue',
	set: 'SetValue',
	commit: 'Commit',
	finish: 'Terminate',
};

const STRICTNESS: Strictness = {
	names: NAMES,
	initial: { 'cmi.completion_status': 'unknown', 'cmi.success_status': 'unknown' },
	writable: WRITABLE,
	fits,
	hidesInteractions: false,
	codes: {
		general: '103',
		closed: '132',
		missing: '402',
		readOnly: '404',
		writeOnly: '405',
		order: '351',
		type: '406',
	},
	messages: { 0: 'No Error', 103: 'Already Initialized', 406: 'Data Model Element Type Mismatch' },
};

export interface StrictLms extends Strict {
	api: Scorm2004Api;
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
			Initialize: core.initialize,
			GetValue: core.get,
			SetValue: core.set,
			Commit: core.commit,
			Terminate: core.finish,
			GetLastError: core.lastError,
			GetErrorString: core.errorString,
			GetDiagnostic: core.diagnostic,
		},
	};
}
