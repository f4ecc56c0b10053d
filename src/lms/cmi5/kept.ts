/** What the LMS keeps of a registration between launches: the record whole, and what was told of it. Pure. */
import { readRecord } from '../../learning/record/read-record.ts';
import type { LearnerRecord } from '../../learning/record/record.ts';
import { type Renames, withRenames } from '../../learning/record/renamed.ts';
import { isObject } from '../../learning/record/shape.ts';

/** Of this shape of the document. */
const FORMAT = 1;

export interface Kept {
	/** The page to come back to, from the launch page's folder. */
	page: string;
	record: LearnerRecord;
	/** Keys of answers in the record that the store was not known to have. */
	untold: string[];
	/** Keys of what else the store has. */
	said: string[];
	/** Milliseconds spent, by session. */
	spent: Record<string, number>;
}

export type ReadKept =
	| { type: 'kept'; kept: Kept }
	/** What cannot be taken up, as the learner is told of it. */
	| { type: 'foreign' | 'damaged' }
	/** Written by a later version of the course: to be left alone. */
	| { type: 'newer' };

export const keptText = (course: string, kept: Kept): string => JSON.stringify({ format: FORMAT, course, ...kept });

const textsIn = (value: unknown): string[] =>
	Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

const numbersIn = (value: unknown): Record<string, number> =>
	isObject(value)
		? Object.fromEntries(
				Object.entries(value).filter(
					(entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] >= 0,
				),
			)
		: {};

/** A key begins with its question's id, under which it may no longer be known. */
const presentKey = (key: string, { questions }: Renames): string => {
	const [id = '', ...rest] = key.split(' ');
	return [Object.hasOwn(questions, id) ? questions[id] : id, ...rest].join(' ');
};

/** @param course the id of ours */
export function readKept(text: string, course: string, renames: Renames): ReadKept {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { type: 'damaged' };
	}
	if (!isObject(value) || typeof value['course'] !== 'string') return { type: 'damaged' };
	if (value['course'] !== course) return { type: 'foreign' };
	if (typeof value['format'] === 'number' && value['format'] > FORMAT) return { type: 'newer' };
	const read = readRecord(JSON.stringify(value['record'] ?? null));
	if (read.type === 'newer') return { type: 'newer' };
	if (read.type !== 'record') return { type: 'damaged' };
	const { page } = value;
	return {
		type: 'kept',
		kept: {
			page: typeof page === 'string' ? page : '',
			record: withRenames(read.record, renames),
			untold: textsIn(value['untold']).map((key) => presentKey(key, renames)),
			said: textsIn(value['said']),
			spent: numbersIn(value['spent']),
		},
	};
}
