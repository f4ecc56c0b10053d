/** Keeps a registration's document in step with the LMS: nothing that another window or device wrote is written over. */
import type { LearnerRecord } from '../../learning/record/record.ts';
import type { Renames } from '../../learning/record/renamed.ts';
import { since } from '../../learning/record/since.ts';
import type { Document, Expected, Lrs, StateAddress } from '../xapi/lrs.ts';
import { sha1 } from '../xapi/named-uuid.ts';
import { bytesIn } from '../xapi/outbox.ts';
import { type Kept, keptText, type ReadKept, readKept } from './kept.ts';

/** The document's name beside those of the LMS. */
const STATE = 'parcours.record';
/** What a launch had no time to add to it, each in a document of its own. */
const LAST = `${STATE}.last.`;
/** How often a write that came after another's is tried again at once. */
const TRIES = 4;

export interface KeeperPorts {
	lrs: Pick<Lrs, 'readState' | 'writeState' | 'listStates' | 'removeState'>;
	address: Omit<StateAddress, 'id'>;
	course: string;
	renames: Renames;
	/** Names what cannot be taken up and is set aside. */
	session: string;
	/** What is to be kept now. */
	build(): Kept;
	/** Joins what the LMS had kept to what is known here. */
	takeUp(kept: Kept): void;
}

export type Opened =
	| { type: 'opened'; kept?: Kept }
	/** What was there could not be taken up, as the learner is told of it. */
	| { type: Exclude<ReadKept['type'], 'kept'> }
	| { type: 'failed'; reason: string };

export interface Keeper {
	/** Reads what the LMS had kept, and takes it up. */
	open(): Promise<Opened>;
	/** @returns whether the LMS has what is known here */
	save(): Promise<boolean>;
	/** The page is being left: what is known here goes without it, or what the LMS lacks of it, if that fits in so many bytes. */
	leave(most: number): void;
}

/** The mark of a document (xAPI 1.0.3, part 3, §3.1). */
const plainTag = (text: string): string => `"${sha1(new TextEncoder().encode(text))}"`;

export function openKeeper({ lrs, address, course, renames, session, build, takeUp }: KeeperPorts): Keeper {
	const own: StateAddress = { ...address, id: STATE };
	/** What stands there, as far as it is known: absent, it must be read before it is written over. */
	let expected: Expected | undefined;
	let isWritable = true;
	let written: string | undefined;
	/** The record that stands there, as far as it is known. */
	let there: LearnerRecord | undefined;
	/** Ids of documents that were taken up, and are of no use once it is saved. */
	let lasts: string[] = [];
	let saving: Promise<boolean> | undefined;

	/** Whether this store marks a document as the standard says, so that its mark is known once it is written. */
	let isMarkedPlainly = true;

	const expect = (document: Exclude<Document, { type: 'failed' }>) => {
		isMarkedPlainly = document.type === 'none' || document.tag === plainTag(document.text);
		if (document.type === 'none') expected = { type: 'absent' };
		else expected = document.tag === undefined ? { type: 'any' } : { type: 'tag', tag: document.tag };
	};

	const open = async (): Promise<Opened> => {
		const document = await lrs.readState(own);
		if (document.type === 'failed') return document;
		expect(document);
		if (document.type === 'none') return { type: 'opened' };
		const read = readKept(document.text, course, renames);
		switch (read.type) {
			case 'kept':
				takeUp(read.kept);
				there = read.kept.record;
				return { type: 'opened', kept: read.kept };
			case 'newer':
				isWritable = false;
				return read;
			case 'foreign':
			case 'damaged': {
				const aside = { ...address, id: `${STATE}.${read.type}.${session}` };
				const copy = await lrs.writeState(aside, JSON.stringify({ text: document.text }), { type: 'absent' });
				// Where no copy can be made the only one stays.
				isWritable = copy.type !== 'failed';
				return read;
			}
			default:
				return read satisfies never;
		}
	};

	/** @returns what was taken up last */
	const openLasts = async (): Promise<Kept | undefined> => {
		let last: Kept | undefined;
		for (const id of (await lrs.listStates(address)).filter((name) => name.startsWith(LAST))) {
			const document = await lrs.readState({ ...address, id });
			const read = document.type === 'document' ? readKept(document.text, course, renames) : undefined;
			if (read?.type !== 'kept') continue;
			takeUp(read.kept);
			last = read.kept;
			lasts = [...lasts, id];
		}
		return last;
	};

	const dropLasts = async () => {
		const done = lasts;
		lasts = [];
		for (const id of done) await lrs.removeState({ ...address, id });
	};

	const saveOnce = async (): Promise<'written' | 'changed' | 'failed'> => {
		if (expected === undefined && (await open()).type === 'failed') return 'failed';
		if (!isWritable) return 'written';
		const kept = build();
		const text = keptText(course, kept);
		const outcome = await lrs.writeState(own, text, expected ?? { type: 'any' });
		expected = undefined;
		if (outcome.type !== 'written') return outcome.type;
		const tag = outcome.tag ?? (isMarkedPlainly ? plainTag(text) : undefined);
		if (tag !== undefined) expected = { type: 'tag', tag };
		written = text;
		there = kept.record;
		await dropLasts();
		return 'written';
	};

	const save = async (): Promise<boolean> => {
		for (let tries = 0; tries < TRIES; tries++) {
			const outcome = await saveOnce();
			if (outcome !== 'changed') return outcome === 'written';
		}
		return false;
	};

	return {
		async open() {
			const opened = await open();
			if (opened.type !== 'opened') return opened;
			const last = await openLasts();
			return last ? { type: 'opened', kept: last } : opened;
		},
		save() {
			saving ??= save().finally(() => {
				saving = undefined;
			});
			return saving;
		},
		leave(most) {
			const kept = build();
			const text = keptText(course, kept);
			if (!isWritable || text === written) return;
			// Whether a write that is under way gets there nobody knows: either state of the document may be written over.
			const known = (saving ? undefined : expected) ?? ({ type: 'any' } as const);
			if (bytesIn(text) <= most) {
				void lrs.writeState(own, text, known, true);
				return;
			}
			const last = keptText(course, there ? { ...kept, record: since(kept.record, there) } : kept);
			if (bytesIn(last) <= most) void lrs.writeState({ ...address, id: LAST + session }, last, { type: 'any' }, true);
		},
	};
}
