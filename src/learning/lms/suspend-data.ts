/** The learner's record as the one short text that a learning system keeps for a course (SCORM 1.2, `cmi.suspend_data`). */
import type { LearnerRecord } from '../record/record.ts';
import { withRenames } from '../record/renamed.ts';
import { bytesIn, bytesOf, lettersOf, rankOf, textOf } from './base64url.ts';
import { reader } from './channel.ts';
import { checksum, fingerprint } from './fingerprint.ts';
import { fitted } from './fit.ts';
import type { Left } from './levels.ts';
import { portablePart } from './portable.ts';
import { passRecord } from './record-code.ts';
import { namesOf, type SuspendIndex } from './suspend-index.ts';

export type { Left } from './levels.ts';
export { type SuspendIndex, suspendIndex } from './suspend-index.ts';

/**
 * A letter for the version, three that name the course, the record, and four that tell a changed letter. A later version
 * keeps the first, the course's three and the last four where they are.
 */
const VERSION = 1;
const COURSE_LETTERS = 3;
const CHECK_LETTERS = 4;
const LETTERS_AROUND = 1 + COURSE_LETTERS + CHECK_LETTERS;
/** SCORM 1.2 RTE 3.4.4. */
export const MOST_LETTERS = 4096;

export interface Encoded {
	/** Letters, digits, `-` and `_`; empty if there is no room at all. */
	text: string;
	/** What is not in it: first what never is, then the least valuable first. */
	left: Left[];
}

export type Decoded =
	/** `unknown`: lessons and questions in it that the course no longer has. */
	| { type: 'record'; record: LearnerRecord; unknown: number }
	| { type: 'empty' }
	/** Of another course, or no such text at all. */
	| { type: 'foreign' }
	/** Written by a later version of the site. */
	| { type: 'newer'; version: number }
	/** Cut off or changed on its way. */
	| { type: 'damaged' };

const courseLetters = (course: string): string => lettersOf(fingerprint(course, 6 * COURSE_LETTERS), COURSE_LETTERS);

/**
 * The record as a text.
 * @param most how many characters it may have: 4,096 in SCORM 1.2, 64,000 in SCORM 2004
 */
export function encodeRecord(record: LearnerRecord, index: SuspendIndex, most = MOST_LETTERS): Encoded {
	const names = namesOf(index);
	const portable = portablePart(withRenames(record, index.renames), names);
	const fitting = most < LETTERS_AROUND ? undefined : fitted(portable.record, names, bytesIn(most - LETTERS_AROUND));
	if (!fitting) return { text: '', left: [{ type: 'everything' }] };
	const body = lettersOf(VERSION, 1) + courseLetters(index.course) + textOf(fitting.bytes);
	return { text: body + lettersOf(checksum(body), CHECK_LETTERS), left: [...portable.left, ...fitting.left] };
}

/** Reads a text back, whatever it is. What it says is as precise as it was written: see `restore` before it is merged. */
export function decodeRecord(text: string, index: SuspendIndex): Decoded {
	const letters = text.trim();
	if (letters === '') return { type: 'empty' };
	const isOurs = letters.slice(1, 1 + COURSE_LETTERS) === courseLetters(index.course);
	if (letters.length < LETTERS_AROUND || !isOurs) return { type: 'foreign' };
	const body = letters.slice(0, -CHECK_LETTERS);
	const bytes = bytesOf(body.slice(1 + COURSE_LETTERS));
	const isSound = letters.slice(-CHECK_LETTERS) === lettersOf(checksum(body), CHECK_LETTERS);
	const version = rankOf(letters.charAt(0)) ?? 0;
	if (!isSound || !bytes || version === 0) return { type: 'damaged' };
	if (version > VERSION) return { type: 'newer', version };
	try {
		const { record, unknown } = passRecord(reader(bytes), undefined, namesOf(index))();
		return { type: 'record', record: withRenames(record, index.renames), unknown };
	} catch {
		// Sound by its checksum, and yet never written by us.
		return { type: 'damaged' };
	}
}
