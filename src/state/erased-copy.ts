/** A copy of what was erased, for a minute: then it is gone for good, on whatever page that is. */
import { readRecord } from '../learning/record/read-record.ts';
import type { LearnerRecord } from '../learning/record/record.ts';
import { keep, kept } from './device-storage.ts';

const REGRET_MS = 60_000;

interface Copy {
	record: LearnerRecord;
	/** Milliseconds until it is too late. */
	left: number;
}

/** The copy, if there is one and it is not too late. */
function copyIn(text: string | undefined): Copy | undefined {
	if (text === undefined) return undefined;
	try {
		const { at, record } = JSON.parse(text) as { at: string; record: unknown };
		const read = readRecord(JSON.stringify(record));
		// A clock set back must not keep it for longer.
		const age = Math.abs(Date.now() - Date.parse(at));
		return age <= REGRET_MS && read.type === 'record' ? { record: read.record, left: REGRET_MS - age } : undefined;
	} catch {
		return undefined;
	}
}

export interface ErasedCopy {
	put(record: LearnerRecord): void;
	/** Takes it back out. */
	take(): LearnerRecord | undefined;
}

/** @param key where the record itself is stored */
export function erasedCopy(recordKey: string): ErasedCopy {
	const key = `${recordKey}:erased`;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const forgetIn = (delay: number) => {
		clearTimeout(timer);
		timer = setTimeout(() => keep(key, undefined), delay);
	};
	const text = kept(key);
	const copy = copyIn(text);
	if (copy) forgetIn(copy.left);
	else if (text !== undefined) keep(key, undefined);
	return {
		put(record) {
			keep(key, JSON.stringify({ at: new Date().toISOString(), record }));
			forgetIn(REGRET_MS);
		},
		take() {
			const record = copyIn(kept(key))?.record;
			keep(key, undefined);
			return record;
		},
	};
}
