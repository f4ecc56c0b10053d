/** A record in which what was renamed since is found under its present id. */
import { both, type Join, later, mergeRecords } from './merge.ts';
import { emptyRecord, type LearnerRecord, type Sitting } from './record.ts';

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

const presentId = (renames: Ids, id: string): string => (Object.hasOwn(renames, id) ? (renames[id] ?? id) : id);

/** Entries under present ids, those that come under one joined. */
const underPresent = <Entry>(
	entries: Readonly<Record<string, Entry>>,
	renames: Ids,
	join: Join<Entry>,
): Record<string, Entry> =>
	Object.entries(entries).reduce<Record<string, Entry>>(
		(present, [id, entry]) => both(present, { [presentId(renames, id)]: entry }, join),
		{},
	);

/** A sitting that asks its questions under present ids: what was answered stays answered. */
function withQuestions(sitting: Sitting, renames: Ids): Sitting {
	const { questions, given, flags, result } = sitting;
	return {
		...sitting,
		questions: [...new Set(questions.map((id) => presentId(renames, id)))],
		given: underPresent(given, renames, later),
		flags: underPresent(flags, renames, later),
		...(result ? { result: { ...result, scores: underPresent(result.scores, renames, Math.max) } } : {}),
	};
}

/** Whether a sitting asks, or keeps an answer to, what was renamed since. */
const isOutdated = ({ questions, given, flags, result }: Sitting, renames: Ids): boolean =>
	[questions, Object.keys(given), Object.keys(flags), Object.keys(result?.scores ?? {})]
		.flat()
		.some((id) => Object.hasOwn(renames, id));

/** The record under present ids; two that have become one are merged. The very same record if nothing in it was renamed. */
export function withRenames(record: LearnerRecord, renames: Renames): LearnerRecord {
	const lessons = split(record.lessons, renames.lessons);
	const answers = split(record.answers, renames.questions);
	const sittings = Object.entries(record.sittings).filter(([, sitting]) => isOutdated(sitting, renames.questions));
	if ([lessons.renamed, answers.renamed, sittings].every(({ length }) => length === 0)) return record;
	const present = sittings.map(([id, sitting]) => [id, withQuestions(sitting, renames.questions)] as const);
	return [
		...lessons.renamed.map((own) => ({ ...emptyRecord(), lessons: own })),
		...answers.renamed.map((own) => ({ ...emptyRecord(), answers: own })),
	].reduce(mergeRecords, {
		...record,
		lessons: lessons.kept,
		answers: answers.kept,
		sittings: { ...record.sittings, ...Object.fromEntries(present) },
	});
}
