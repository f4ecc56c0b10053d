/** The learner's record seen from beside the course: read again whenever the course writes it, written before the course opens. */
import { readRecord } from '../learning/record/read-record.ts';
import { emptyRecord, type LearnerRecord } from '../learning/record/record.ts';
import { type Renames, withRenames } from '../learning/record/renamed.ts';
import { $trouble, held, keep, onOtherTab } from '../state/device-storage.ts';

export interface ObservedRecord {
	/** As it stands on the device now; empty where there is none, or none that can be read. */
	read(): LearnerRecord;
	/** Puts in place what `change` makes of it. One that cannot be read is left for the course to set aside. */
	change(change: (record: LearnerRecord) => LearnerRecord): void;
	/** Calls when the course, in its frame or in another tab, has written. */
	onChange(call: () => void): void;
	/** Whether this browser keeps nothing here. */
	isForbidden(): boolean;
	/** Makes room for a learner on a device that others use: whose record stood here finds it again. */
	belongTo(learner: string): void;
}

/** Not who the learner is, but the same for the same learner (FNV-1a, 32 bits). */
function markOf(learner: string): string {
	let hash = 0x811c9dc5;
	for (const letter of learner) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	return hash.toString(36);
}

/** @param key where the course keeps the record */
export function observeRecord(key: string, renames: Renames): ObservedRecord {
	const owner = `${key}:learner`;
	let known: { text: string | undefined; record: LearnerRecord } = { text: undefined, record: emptyRecord() };

	const read = (): LearnerRecord => {
		const text = held(key);
		if (text === known.text) return known.record;
		const result = text === undefined ? undefined : readRecord(text);
		known = { text, record: result?.type === 'record' ? withRenames(result.record, renames) : emptyRecord() };
		return known.record;
	};

	return {
		read,
		change(change) {
			const text = held(key);
			if (text !== undefined && readRecord(text).type !== 'record') return;
			const record = change(read());
			if (record !== known.record) keep(key, JSON.stringify(record));
		},
		onChange: (call) => onOtherTab(key, () => call()),
		isForbidden() {
			held(key);
			return $trouble.get() === 'forbidden';
		},
		belongTo(learner) {
			if (learner === '') return;
			const [before, now] = [held(owner), markOf(learner)];
			if (before !== undefined && before !== now) {
				const [theirs, own] = [held(key), held(`${owner}:${now}`)];
				if (theirs !== undefined) keep(`${owner}:${before}`, theirs);
				keep(key, own);
				keep(`${owner}:${now}`, undefined);
			}
			keep(owner, now);
		},
	};
}
