/** Whose records are open: one name each, and two files of one learner made one. */
import { canonical, mergeRecords } from '../record/merge.ts';
import type { LearnerRecord } from '../record/record.ts';

/** A learner whose record a trainer opened. */
export interface Member {
	/** Its file's, or as the trainer changed it. */
	name: string;
	record: LearnerRecord;
	/** The record as one text: two that hold the same have the same. Kept, since a group is compared often. */
	contents: string;
}

export const memberOf = (name: string, record: LearnerRecord): Member => ({
	name,
	record,
	contents: canonical(record),
});

/** Names that differ in case, accents or spaces alone are meant as one. */
const bare = (name: string): string =>
	name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

/** Names that several have, each with its members: perhaps one learner with two devices. */
export const namesakes = <One extends Member>(members: readonly One[]): One[][] =>
	[...Map.groupBy(members, ({ name }) => bare(name)).values()].filter(({ length }) => length > 1);

/** Several as one learner, under the first one's name: nothing that any of them holds is lost. @param members at least one */
export const merged = (members: readonly [Member, ...Member[]]): Member =>
	memberOf(members[0].name, members.map(({ record }) => record).reduce(mergeRecords));
