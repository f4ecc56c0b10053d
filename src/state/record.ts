/** The learner's record on this device: one store, kept in step with storage and with other tabs. */
import { atom, type ReadableAtom } from 'nanostores';
import { after } from '../learning/record/deeds.ts';
import { canonical, mergeRecords } from '../learning/record/merge.ts';
import { readRecord } from '../learning/record/read-record.ts';
import { emptyRecord, isEmptyRecord, type LearnerRecord, latest } from '../learning/record/record.ts';
import { held, keep, kept, onOtherTab, setAside } from './device-storage.ts';
import { erasedCopy } from './erased-copy.ts';

export interface RecordStore {
	$record: ReadableAtom<LearnerRecord>;
	/** Changes the record as it stands now on the device, so that another tab's last answer is not lost. */
	remember(change: (record: LearnerRecord) => LearnerRecord): void;
	/** Empties it; for a minute it can be brought back. */
	erase(): void;
	/** Brings back what was erased less than a minute ago. @returns whether there was something */
	bringBack(): boolean;
}

/** What was erased, in whichever tab, stays erased; else nothing of either is lost. */
export function inStep(mine: LearnerRecord, theirs: LearnerRecord): LearnerRecord {
	const [here, there] = [mine.erased ?? '', theirs.erased ?? ''];
	if (here === there) return mergeRecords(mine, theirs);
	return there > here ? theirs : mine;
}

/** What only ever grows or moves on. A text may be written anew, and « read » be taken back: that is left out. */
const lasting = ({ last: _, lessons, ...record }: LearnerRecord): string =>
	canonical({
		...record,
		lessons: Object.entries(lessons)
			.toSorted(([one], [other]) => (one < other ? -1 : 1))
			.map(([id, { read: _read, notes, exercises = {}, ...lesson }]) => [
				id,
				lesson,
				latest(notes)?.at,
				Object.fromEntries(Object.entries(exercises).map(([name, versions]) => [name, latest(versions)?.at])),
			]),
	});

/** Of two tabs that write at the same moment the browser says that one went on from the other, although it knew nothing of it. */
const holds = (theirs: LearnerRecord, joined: LearnerRecord): boolean => lasting(theirs) === lasting(joined);

function open(key: string): RecordStore {
	/** The text that `$record` was last read from or written as: the same text needs no reading. */
	let known: string | undefined;
	const $record = atom<LearnerRecord>(emptyRecord());
	const copy = erasedCopy(key);

	const read = (text: string | undefined): LearnerRecord => {
		if (text === undefined) return emptyRecord();
		const result = readRecord(text);
		if (result.type === 'record') return result.record;
		setAside(key, text, result.type);
		return emptyRecord();
	};
	const show = (text: string | undefined, record: LearnerRecord) => {
		known = text;
		$record.set(record);
	};
	const write = (record: LearnerRecord) => {
		const text = JSON.stringify(record);
		show(text, record);
		keep(key, text);
	};
	/** The record as it stands on the device, with what the device refused and what another tab wrote meanwhile. */
	const current = (): LearnerRecord => {
		const [here, there] = [kept(key), held(key)];
		if (here === undefined) return emptyRecord();
		const mine = here === known ? $record.get() : inStep($record.get(), read(here));
		return there === undefined || there === here ? mine : inStep(mine, read(there));
	};

	/** Another tab wrote. Where it went on from what stands here, it is followed; what it did not know of is written again. */
	const follow = (before?: string) => {
		const here = kept(key);
		const text = here === known ? held(key) : here;
		if (text === known || (text === undefined && here !== undefined)) return;
		if (text === undefined) return show(undefined, emptyRecord());
		const { type } = readRecord(text);
		const theirs = read(text);
		// A later version of the site is at work there: its record is not touched.
		if (type === 'newer') return;
		const joined = inStep($record.get(), theirs);
		const isContinued = type === 'record' && before !== undefined && before === known && holds(theirs, joined);
		if (isContinued || canonical(joined) === canonical(theirs)) show(text, theirs);
		else write(joined);
	};

	const text = kept(key);
	show(text, read(text));
	onOtherTab(key, follow);

	return {
		$record,
		remember: (change) => write(change(current())),
		erase() {
			const before = current();
			if (!isEmptyRecord(before)) copy.put(before);
			write({ ...emptyRecord(), erased: after(before.erased, new Date().toISOString()) });
		},
		bringBack() {
			const before = copy.take();
			if (before) write(mergeRecords(current(), before));
			return before !== undefined;
		},
	};
}

const opened = new Map<string, RecordStore>();

/** @param key where the record is stored; given by the page, so that two courses on one address keep apart. */
export function openRecord(key: string): RecordStore {
	const store = opened.get(key) ?? open(key);
	opened.set(key, store);
	return store;
}
