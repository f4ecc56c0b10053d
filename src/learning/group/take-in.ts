/** A file that a trainer opens: a learner's record, or why it is none. */
import type { Bank } from '../../course/open-bank.ts';
import { readRecord } from '../record/read-record.ts';
import { isEmptyRecord, type LearnerRecord } from '../record/record.ts';
import { withRenames } from '../record/renamed.ts';
import { type Member, memberOf } from './member.ts';

export type TakenIn =
	| { type: 'member'; member: Member }
	/** No record, or a damaged one. */
	| { type: 'unreadable' }
	/** Written by a later version of the site. */
	| { type: 'newer' }
	/** A record, of another course: nothing in it is of this one. */
	| { type: 'foreign' }
	/** What an open one holds already. */
	| { type: 'duplicate'; of: string };

/** Bytes: a record of years stays under a tenth of it, and more would hold up the page. */
export const MOST_BYTES = 20_000_000;

/** A file's name without what tells its kind: the learner is called so at first. */
export const nameOfFile = (file: string): string => file.replace(/\.json$/i, '').trim() || file;

/** Whether it speaks of lessons or questions, and of none that this course has. */
function isForeign({ lessons, answers, sittings }: LearnerRecord, bank: Bank): boolean {
	const ids = [
		...Object.keys(lessons),
		...Object.keys(answers),
		...Object.values(sittings).flatMap(({ questions }) => questions),
	];
	const known = new Set([...bank.lessons, ...bank.questions].map(({ id }) => id));
	return ids.length > 0 && !ids.some((id) => known.has(id));
}

/** @param open those of the group so far */
export function takeIn(file: string, text: string, { bank, open }: { bank: Bank; open: readonly Member[] }): TakenIn {
	const read = readRecord(text);
	if (read.type === 'newer') return { type: 'newer' };
	if (read.type === 'unreadable') return { type: 'unreadable' };
	const record = withRenames(read.record, bank.renames);
	if (isForeign(record, bank)) return { type: 'foreign' };
	const member = memberOf(nameOfFile(file), record);
	const same = open.find(({ contents }) => contents === member.contents);
	// Two who have not begun yet are two.
	if (same && !isEmptyRecord(record)) return { type: 'duplicate', of: same.name };
	return { type: 'member', member };
}
