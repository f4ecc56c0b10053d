/** How a record travels inside an LMS attempt. Another coding is put in place here, in `codingFor`, and nowhere else. */
import { mergeRecords } from '../learning/record/merge.ts';
import { readRecord } from '../learning/record/read-record.ts';
import type { LearnerRecord } from '../learning/record/record.ts';
import type { CourseFacts } from './course-facts.ts';

export type Decoded =
	| { type: 'record'; record: LearnerRecord }
	| { type: 'empty' }
	/** Of another course. */
	| { type: 'foreign' }
	/** Written by a later version of the course. */
	| { type: 'newer'; version: number }
	| { type: 'damaged' };

export interface RecordCoding {
	/** @param most how many characters there is room for: what matters least is left out */
	encode(record: LearnerRecord, most: number): { text: string };
	decode(text: string): Decoded;
	/** What this device holds, with what the LMS had kept. */
	restore(local: LearnerRecord, decoded: LearnerRecord): LearnerRecord;
}

/** Says which course a text is of. */
const headOf = ({ recordKey }: CourseFacts): string => `${recordKey} `;

/** The record as it is, as long as there is room for it; then nothing but what the LMS counts itself. */
export function codingFor(facts: CourseFacts): RecordCoding {
	const head = headOf(facts);
	return {
		encode(record, most) {
			const text = head + JSON.stringify(record);
			return { text: text.length <= most ? text : '' };
		},
		decode(text) {
			if (text === '') return { type: 'empty' };
			if (!text.startsWith(head)) return { type: 'foreign' };
			const read = readRecord(text.slice(head.length));
			return read.type === 'unreadable' ? { type: 'damaged' } : read;
		},
		restore: mergeRecords,
	};
}
