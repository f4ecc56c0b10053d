/** How a record travels inside an LMS attempt. Another coding is put in place here, in `codingFor`, and nowhere else. */
import { restore } from '../learning/lms/restore.ts';
import { type Decoded, decodeRecord, encodeRecord } from '../learning/lms/suspend-data.ts';
import type { LearnerRecord } from '../learning/record/record.ts';
import type { CourseFacts } from './course-facts.ts';

export type { Decoded };

export interface RecordCoding {
	/** @param most how many characters there is room for: what matters least is left out */
	encode(record: LearnerRecord, most: number): { text: string };
	decode(text: string): Decoded;
	/** What this device holds, with what the LMS had kept. */
	restore(local: LearnerRecord, decoded: LearnerRecord): LearnerRecord;
}

export const codingFor = ({ index }: Pick<CourseFacts, 'index'>): RecordCoding => ({
	encode: (record, most) => encodeRecord(record, index, most),
	decode: (text) => decodeRecord(text, index),
	restore,
});
