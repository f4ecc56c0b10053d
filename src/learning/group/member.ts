/** Whose records are open: one name each, and two files of one learner made one. */
import { canonical, mergeRecords } from '../record/merge.ts';
import { entryOf, type LearnerRecord } from '../record/record.ts';

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

/** Whether some question was answered in both at the same millisecond: only one learner's records have that. */
const sharePast = ({ answers }: LearnerRecord, other: LearnerRecord): boolean =>
	Object.entries(answers).some(([id, [first]]) => first && entryOf(other.answers, id)?.[0]?.at === first.at);

/** Whether the later record holds all of an earlier one. */
const isWithin = (one: Member, other: Member): boolean =>
	sharePast(one.record, other.record) &&
	canonical(mergeRecords(one.record, other.record)) === canonical(mergeRecords(other.record, other.record));

/** Records that may be one learner's. */
export type Suspicion<One extends Member> =
	/** They have the same name: perhaps two devices. */
	| { type: 'namesakes'; members: One[] }
	/** The second's record holds all of the first's: saved earlier, and handed in again. */
	| { type: 'earlier'; members: [One, One] };

/** What a trainer is asked about; records of one name are not asked about twice. */
export function suspicions<One extends Member>(members: readonly One[]): Suspicion<One>[] {
	const byName = [...Map.groupBy(members, ({ name }) => bare(name)).values()].filter(({ length }) => length > 1);
	const pairs = members.flatMap((one) =>
		members
			.filter((other) => bare(other.name) !== bare(one.name) && isWithin(one, other))
			.map((other): [One, One] => [one, other]),
	);
	return [
		...byName.map((same): Suspicion<One> => ({ type: 'namesakes', members: same })),
		...pairs.map((pair): Suspicion<One> => ({ type: 'earlier', members: pair })),
	];
}

/** Several as one learner, under the first one's name: nothing that any of them holds is lost. @param members at least one */
export const merged = (members: readonly [Member, ...Member[]]): Member =>
	memberOf(members[0].name, members.map(({ record }) => record).reduce(mergeRecords));
