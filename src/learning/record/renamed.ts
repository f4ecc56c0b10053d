/** A record in which what was renamed since is found under its present id. */
import { mergeRecords } from './merge.ts';
import { emptyRecord, type LearnerRecord } from './record.ts';

type Ids = Readonly<Record<string, string>>;

/** Ids that lessons and questions once had → what they are called now. */
export interface Renames {
	lessons: Ids;
	questions: Ids;
}

/** What keeps its id, and each entry that changes it on its own. */
function split<Entry>(entries: Readonly<Record<string, Entry>>, renames: Ids) {
	const isRenamed = ([id]: readonly [string, Entry]) => Object.hasOwn(renames, id);
	const all = Object.entries(entries);
	return {
		kept: Object.fromEntries(all.filter((entry) => !isRenamed(entry))),
		renamed: all.filter(isRenamed).map(([id, entry]) => ({ [renames[id] ?? id]: entry })),
	};
}

/**
 * The record under present ids; two that have become one are merged. The very same record if nothing in it was renamed.
 * A sitting keeps the ids it was drawn with: what it asked is what it asked.
 */
export function withRenames(record: LearnerRecord, renames: Renames): LearnerRecord {
	const lessons = split(record.lessons, renames.lessons);
	const answers = split(record.answers, renames.questions);
	if (lessons.renamed.length === 0 && answers.renamed.length === 0) return record;
	return [
		...lessons.renamed.map((own) => ({ ...emptyRecord(), lessons: own })),
		...answers.renamed.map((own) => ({ ...emptyRecord(), answers: own })),
	].reduce(mergeRecords, { ...record, lessons: lessons.kept, answers: answers.kept });
}
