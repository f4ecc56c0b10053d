/** Both SCORM side by side, each with its strict LMS: what is promised of one is tested of the other. */
import type { LearnerRecord } from '../../src/learning/record/record.ts';
import type { Keyed, SaidType } from '../../src/lms/answers.ts';
import type { CourseFacts } from '../../src/lms/course-facts.ts';
import type { RecordCoding } from '../../src/lms/record-coding.ts';
import type { Runtime } from '../../src/lms/runtime.ts';
import { scorm12 } from '../../src/lms/scorm12/dialect.ts';
import * as responses12 from '../../src/lms/scorm12/responses.ts';
import { runtimeOf as runtime12 } from '../../src/lms/scorm12/runtime.ts';
import { scorm2004 } from '../../src/lms/scorm2004/dialect.ts';
import * as responses2004 from '../../src/lms/scorm2004/responses.ts';
import { runtimeOf as runtime2004 } from '../../src/lms/scorm2004/runtime.ts';
import type { Answer } from '../../src/questions/answer.ts';
import type { AskedQuestion } from '../../src/questions/ask.ts';
import { facts, facts2004 } from './course-facts.ts';
import { coding, deviceWith } from './lms-device.ts';
import type { Strict, Strictness } from './strict-lms.ts';
import * as strict12 from './strict-scorm12.ts';
import * as strict2004 from './strict-scorm2004.ts';

export interface OpenLms extends Strict {
	/** Its functions, under the standard's own names: a test may break them. */
	api: object;
	runtime: Runtime;
}

export interface Scorm {
	name: 'SCORM 1.2' | 'SCORM 2004';
	names: Strictness['names'];
	/** @param before values that stood there @param lacks parts of the data model that it does without */
	open(before?: Readonly<Record<string, string>>, lacks?: readonly string[]): OpenLms;
	/** @param more what the course is otherwise */
	device(record?: LearnerRecord, by?: RecordCoding, more?: Partial<CourseFacts>): ReturnType<typeof deviceWith>;
	elements: { learner: string; location: string; language?: string; exit: string };
	/** How answers are written. */
	responses: {
		keyed(question: AskedQuestion): Keyed;
		responseTo(type: SaidType, answer: Answer): { type: string; response: string };
		/** Whether what was answered is written as its type demands. */
		isResponse(type: string, response: string): boolean;
		isPattern(type: string, pattern: string): boolean;
		/** Whether a right answer says that what was answered is right. */
		accepts(type: string, pattern: string, response: string): boolean;
	};
}

const like = (pattern: RegExp | undefined, text: string): boolean => pattern?.test(text) ?? false;

const SCORM12: Scorm = {
	name: 'SCORM 1.2',
	names: strict12.NAMES,
	open(before, lacks) {
		const lms = strict12.strictLms(before, lacks);
		return { ...lms, runtime: runtime12(lms.api) };
	},
	device: (record, by = coding, more = {}) => deviceWith(scorm12, record, by, { ...facts, ...more }),
	elements: { ...scorm12.elements, exit: 'cmi.core.exit' },
	responses: {
		...responses12,
		isResponse: (type, response) => response.length <= 255 && like(strict12.RESPONSES[type], response),
		isPattern: (type, pattern) => like(strict12.RESPONSES[type], pattern),
		accepts: (_type, pattern, response) => pattern === response,
	},
};

const SCORM2004: Scorm = {
	name: 'SCORM 2004',
	names: strict2004.NAMES,
	open(before, lacks) {
		const lms = strict2004.strictLms(before, lacks);
		return { ...lms, runtime: runtime2004(lms.api) };
	},
	device: (record, by = coding, more = {}) => deviceWith(scorm2004, record, by, { ...facts2004, ...more }),
	elements: { ...scorm2004.elements, exit: 'cmi.exit' },
	responses: {
		...responses2004,
		isResponse: (type, response) => strict2004.RESPONSES[type]?.(response) ?? false,
		isPattern: (type, pattern) => strict2004.PATTERNS[type]?.(pattern) ?? false,
		accepts(type, pattern, response) {
			if (type !== 'numeric') return pattern === response;
			const [least, most] = pattern.split('[:]').map(Number);
			return Number(response) >= Number(least) && Number(response) <= Number(most);
		},
	},
};

/** The two, with what a test expects of each. */
export const bothScorms = <Expected>(scorm12: Expected, scorm2004: Expected): (Scorm & { expected: Expected })[] => [
	{ ...SCORM12, expected: scorm12 },
	{ ...SCORM2004, expected: scorm2004 },
];
