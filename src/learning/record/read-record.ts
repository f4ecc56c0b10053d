/** Reads a record back, whatever it was written by: checked field by field, and brought up to the present version. */
import type { Answer } from '../../questions/answer.ts';
import { type RecordV1, upgradeV1 } from './migrate-v1.ts';
import { type LearnerRecord, RECORD_VERSION } from './record.ts';
import {
	type Is,
	isCount,
	isEvery,
	isInstant,
	isList,
	isObject,
	isOneOf,
	isShape,
	isShare,
	isSureness,
	isText,
	isTexts,
	isTrue,
} from './shape.ts';

export type ReadRecord =
	| { type: 'record'; record: LearnerRecord }
	| { type: 'unreadable' }
	/** Written by a later version of the site. */
	| { type: 'newer'; version: number };

/** What each shape of answer holds. */
const ANSWERS: Readonly<Record<Answer['type'], Is>> = {
	choice: isShape({ chosen: isTexts }),
	placement: isShape({ placed: (value) => isEvery(value, isText) }),
	ordering: isShape({ order: isTexts }),
	texts: isShape({ texts: isTexts }),
	path: isShape({ path: isTexts }),
	position: isShape({ first: isText, evidence: isText, second: isText }),
};

const isAnswer: Is = (value) => {
	if (!isObject(value) || typeof value['type'] !== 'string' || !Object.hasOwn(ANSWERS, value['type'])) return false;
	return ANSWERS[value['type'] as Answer['type']](value);
};

const dated = (is: Is): Is => isShape({ value: is, at: isInstant });
const isVersions: Is = (value) => isList(value, isShape({ text: isText, at: isInstant }));

const isAttempt = isShape(
	{ answer: isAnswer, score: isShare, at: isInstant },
	{ sure: isSureness, hint: isTrue, review: isTrue, seconds: isCount, seed: isText, earlier: isCount },
);

const isLesson = isShape(
	{ at: isInstant },
	{
		read: isInstant,
		done: isInstant,
		exercises: (value) => isEvery(value, isVersions),
		notes: isVersions,
		bookmark: dated((value) => typeof value === 'boolean'),
		widgets: (value) => isEvery(value, dated(isObject)),
	},
);

const isSitting = isShape(
	{
		kind: isOneOf('exam', 'diagnostic', 'module'),
		seed: isText,
		questions: isTexts,
		started: isInstant,
		given: (value) => isEvery(value, isShape({ answer: isAnswer, at: isInstant }, { sure: isSureness })),
		flags: (value) =>
			isEvery(
				value,
				dated((flag) => typeof flag === 'boolean'),
			),
		seconds: isCount,
	},
	{ module: isText, result: isShape({ at: isInstant, scores: (value) => isEvery(value, isShare) }) },
);

const isSetting: Is = (value) =>
	typeof value === 'boolean' || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));

const isLeaf: Is = (value) => value === null || isSetting(value) || isList(value, isSetting);

const isDocument = isShape({
	kind: isOneOf('audit', 'plan', 'map'),
	created: isInstant,
	fields: (value) => isEvery(value, (values) => isList(values, dated(isLeaf))),
});

const isRecord = isShape(
	{
		version: (value) => value === RECORD_VERSION,
		lessons: (value) => isEvery(value, isLesson),
		answers: (value) => isEvery(value, (attempts) => isList(attempts, isAttempt)),
		sittings: (value) => isEvery(value, isSitting),
		settings: (value) => isEvery(value, dated(isSetting)),
	},
	{ last: isText, erased: isInstant, documents: (value) => isEvery(value, isDocument) },
);

const isLessonV1 = isShape(
	{
		answers: (value) =>
			isEvery(
				value,
				isShape({ answer: isAnswer, score: isShare, at: isText, tries: (tries) => typeof tries === 'number' }),
			),
		exercises: (value) => isEvery(value, isText),
	},
	{ widgets: (value) => isEvery(value, isObject) },
);

const isRecordV1 = isShape(
	{ version: (value) => value === 1, lessons: (value) => isEvery(value, isLessonV1) },
	{ last: isText },
);

/** A parsed record, brought up to the present version. @returns `undefined` if it is none */
function upgraded(value: unknown): LearnerRecord | undefined {
	if (isRecord(value)) return value as LearnerRecord;
	return isRecordV1(value) ? upgradeV1(value as RecordV1) : undefined;
}

/** Reads a stored record. Never throws: what cannot be read is said to be so, and left to the caller to set aside. */
export function readRecord(text: string): ReadRecord {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { type: 'unreadable' };
	}
	if (!isObject(value) || typeof value['version'] !== 'number') return { type: 'unreadable' };
	if (value['version'] > RECORD_VERSION) return { type: 'newer', version: value['version'] };
	const record = upgraded(value);
	return record ? { type: 'record', record } : { type: 'unreadable' };
}
