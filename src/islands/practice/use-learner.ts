/** What every screen that tests needs: the bank, and the learner's record under its present names. */
import { useStore } from '@nanostores/preact';
import { atom } from 'nanostores';
import { useMemo } from 'preact/hooks';
import type { Bank } from '../../course/open-bank.ts';
import { emptyRecord, type LearnerRecord } from '../../learning/record/record.ts';
import { withRenames } from '../../learning/record/renamed.ts';
import { openRecord, type RecordStore } from '../../state/record.ts';
import { loadBank } from './load-bank.ts';
import { type Loaded, useLoaded } from './use-loaded.ts';

/** The pages are drawn where there is no device: they then show an empty record. */
const nothing: RecordStore = {
	$record: atom(emptyRecord()),
	remember: () => {},
	erase: () => {},
	bringBack: () => false,
};

export function useRecord(recordKey: string): { record: LearnerRecord; store: RecordStore } {
	const store = useMemo(() => (typeof window === 'undefined' ? nothing : openRecord(recordKey)), [recordKey]);
	const record = useStore(store.$record, { ssr: emptyRecord });
	return { record, store };
}

export interface Learner {
	record: LearnerRecord;
	store: RecordStore;
	bank: Loaded<Bank>;
}

/** What was renamed since is found again as soon as the bank is here. */
export function useLearner(recordKey: string): Learner {
	const { record, store } = useRecord(recordKey);
	const bank = useLoaded(async () => {
		const loaded = await loadBank();
		const { remember, $record } = openRecord(recordKey);
		const renamed = withRenames($record.get(), loaded.renames);
		if (renamed !== $record.get()) remember((before) => withRenames(before, loaded.renames));
		return loaded;
	});
	return { record, store, bank };
}
