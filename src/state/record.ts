/** The learner's record on this device: one store, kept in step with storage and with other tabs. */
import { persistentAtom, setPersistentEngine, windowPersistentEvents } from '@nanostores/persistent';
import type { WritableAtom } from 'nanostores';
import { emptyRecord, type LearnerRecord, readRecord } from '../learning/record.ts';
import { deviceStorage, setAside } from './device-storage.ts';

setPersistentEngine(deviceStorage, windowPersistentEvents);

const decode = (key: string, text: string): LearnerRecord => {
	const read = readRecord(text);
	if (read.type === 'record') return read.record;
	setAside(key, text, read.type);
	return emptyRecord();
};

export interface RecordStore {
	$record: WritableAtom<LearnerRecord>;
	/** Changes the record as it stands now on the device, so that another tab's last answer is not lost. */
	remember(change: (record: LearnerRecord) => LearnerRecord): void;
}

const open = new Map<string, RecordStore>();

/** @param key where the record is stored; given by the page, so that two courses on one address keep apart. */
export function openRecord(key: string): RecordStore {
	const known = open.get(key);
	if (known) return known;
	const $record = persistentAtom<LearnerRecord>(key, emptyRecord(), {
		encode: JSON.stringify,
		decode: (text) => decode(key, text),
	});
	const store: RecordStore = {
		$record,
		remember(change) {
			const stored = deviceStorage[key];
			$record.set(change(stored === undefined ? emptyRecord() : decode(key, stored)));
		},
	};
	open.set(key, store);
	return store;
}
