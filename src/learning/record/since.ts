/** What a record holds beyond an earlier state of it: little enough to be sent in the moment in which a page is left. */
import { canonical } from './merge.ts';
import { entryOf, type LearnerRecord } from './record.ts';

/** Entries that were not there, or are no longer the same. */
const changed = <Entry>(
	now: Readonly<Record<string, Entry>>,
	then: Readonly<Record<string, Entry>>,
): Record<string, Entry> =>
	Object.fromEntries(
		Object.entries(now).filter(([id, entry]) => {
			const before = entryOf(then, id);
			return entry !== before && canonical(entry) !== canonical(before);
		}),
	);

/** A record that, joined to the earlier one, makes of it what the later one would. */
export const since = (now: LearnerRecord, then: LearnerRecord): LearnerRecord => ({
	...now,
	lessons: changed(now.lessons, then.lessons),
	answers: changed(now.answers, then.answers),
	sittings: changed(now.sittings, then.sittings),
	settings: changed(now.settings, then.settings),
	...(now.documents ? { documents: changed(now.documents, then.documents ?? {}) } : {}),
});
