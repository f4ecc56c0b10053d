/** One session with an LMS: takes up what it had kept, tells it what changes, lets nothing be lost, ends once. */
import { type Instant, isEmptyRecord, type LearnerRecord } from '../learning/record/record.ts';
import { beginningIn, type CourseFacts } from './course-facts.ts';
import type { Dialect } from './dialect.ts';
import type { ObservedRecord } from './observed-record.ts';
import type { RecordCoding } from './record-coding.ts';
import { type Refusal, type Runtime, textOf } from './runtime.ts';
import { MOST_HEAD, readSuspended, suspended } from './suspended.ts';
import { type Told, telling } from './told.ts';

/** What the learner is told; `undefined`: nothing is amiss. */
export type Notice =
	| { type: 'forbidden' }
	/** What the LMS had kept could not be taken up. */
	| { type: 'foreign' | 'newer' | 'damaged' }
	/** The LMS does not keep what it is told; or has ended the session; or will never take a part of it. */
	| { type: 'unsent' | 'over' | 'setAside' }
	/** The device takes no more. */
	| { type: 'full' };

/** What any session needs of the page that it runs in. */
export interface PagePorts {
	/** Calls once after some milliseconds, unless what it returns is called before. */
	after(milliseconds: number, call: () => void): () => void;
	/** The page that is open, from the launch page's folder; empty if none of the course's. */
	location(): string;
	/** Opens the course at one of `facts.pages`. */
	open(page: string): void;
	tell(notice: Notice | undefined): void;
}

export interface BridgePorts<Before> extends PagePorts {
	runtime: Runtime;
	dialect: Dialect<Before>;
	facts: CourseFacts;
	record: ObservedRecord;
	coding: RecordCoding;
	/** In milliseconds; only differences count. */
	now(): number;
}

export interface Session {
	/** The record or the page may have changed: tells the LMS what did. */
	changed(): void;
	/** The learner may be about to leave: whatever is left goes to the LMS now. */
	save(): void;
	/** The last word: saves and ends the session, once. */
	end(): void;
}

export type Started = { type: 'session'; session: Session } | { type: 'refused'; reason: string };

/** Between two commits at least: an LMS may write its database each time. */
export const COMMIT_EVERY = 5_000;
/** After a commit that failed, doubled each time. */
export const FIRST_RETRY = 2_000;
export const LONGEST_RETRY = 60_000;
/** From how many failures on the learner hears of it. */
export const PATIENCE = 3;

/** The same in both standards. */
const SUSPENDED = 'cmi.suspend_data';

const reasonOf = (refusal: Refusal | { type: 'broken'; message: string }): string =>
	[refusal.type === 'refused' && refusal.code > 0 ? String(refusal.code) : '', refusal.message]
		.filter(Boolean)
		.join(' ');

/** Begins a session and opens the course where the learner left it; the first commit is for whoever calls `changed` once it is open. */
export function startSession<Before>(ports: BridgePorts<Before>): Started {
	const { runtime, dialect, facts, record, tell } = ports;
	const begun = runtime.initialize();
	if (begun.type !== 'done') return { type: 'refused', reason: reasonOf(begun) };
	record.belongTo(textOf(runtime.get(dialect.elements.learner)));
	const kept = takeUp(ports);
	const session = sessionWith(ports, kept);
	const location = textOf(runtime.get(dialect.elements.location));
	const spoken = dialect.elements.language ? [textOf(runtime.get(dialect.elements.language))] : [];
	ports.open(facts.pages.includes(location) ? location : beginningIn(facts, spoken));
	if (record.isForbidden()) tell({ type: 'forbidden' });
	else if (kept.notice) tell(kept.notice);
	return { type: 'session', session };
}

interface Kept {
	notice?: Notice;
	/** A later version's is never written over. */
	isWritable: boolean;
	/** The record as this device alone had it. */
	local: LearnerRecord;
	toldUntil: Instant | undefined;
}

/** Restores what the LMS had kept into the record on this device. */
function takeUp<Before>({ runtime, record, coding }: BridgePorts<Before>): Kept {
	const { text, toldUntil } = readSuspended(textOf(runtime.get(SUSPENDED)));
	const decoded = coding.decode(text);
	const local = record.read();
	switch (decoded.type) {
		case 'record':
			record.change((held) => coding.restore(held, decoded.record));
			return { isWritable: true, local, toldUntil };
		case 'empty':
			return { isWritable: true, local, toldUntil };
		case 'newer':
			return { notice: { type: 'newer' }, isWritable: false, local, toldUntil };
		case 'foreign':
		case 'damaged':
			return { notice: { type: decoded.type }, isWritable: true, local, toldUntil: undefined };
		default:
			return decoded satisfies never;
	}
}

function sessionWith<Before>(ports: BridgePorts<Before>, { notice, isWritable, local, toldUntil }: Kept): Session {
	const { runtime, dialect, facts, record, coding, tell } = ports;
	const started = ports.now();
	const told = telling(runtime, dialect, facts, { record: record.read(), local, toldUntil });
	let before = dialect.before((element) => textOf(runtime.get(element)));
	let failures = 0;
	/** When a commit was last tried. */
	let tried = Number.NEGATIVE_INFINITY;
	let waiting: (() => void) | undefined;
	let isOver = false;
	/** What the LMS has kept. */
	let known: { page: string; record: LearnerRecord } | undefined;

	const usual = (): Notice | undefined => (record.isForbidden() ? { type: 'forbidden' } : notice);

	/** @returns whether the LMS took all of it */
	const say = (): boolean => {
		const now = record.read();
		const stood = dialect.stand(now, facts, before);
		const isTold = told.answers(now);
		const areObjectives = told.objectives(stood.objectives);
		const session = dialect.sessionValues({
			location: ports.location(),
			milliseconds: ports.now() - started,
			suspended: suspendedText(now, told),
			isResumable: !isEmptyRecord(now),
		});
		const values = [...stood.values, ...session].filter(([element]) => element !== SUSPENDED || isWritable);
		before = stood.now;
		return told.values(values) && isTold && areObjectives;
	};

	const suspendedText = (now: LearnerRecord, { until }: Told): string => {
		const { text } = coding.encode(now, dialect.mostSuspended - MOST_HEAD);
		const at = until();
		return suspended({ text, ...(at === undefined ? {} : { toldUntil: at }) });
	};

	/** What would be told now, but for the time that passes. */
	const state = () => ({ page: ports.location(), record: record.read() });
	const isKnown = (): boolean => {
		const { page, record: now } = state();
		return known?.page === page && known.record === now;
	};

	const commit = () => {
		waiting?.();
		waiting = undefined;
		const current = state();
		const isSaid = say();
		const isKept = runtime.commit().type === 'done';
		tried = ports.now();
		if (isSaid && isKept) {
			if (failures >= PATIENCE) tell(usual());
			failures = 0;
			known = current;
			return;
		}
		failures += 1;
		if (failures === PATIENCE) tell({ type: 'unsent' });
		if (!isOver) waiting = ports.after(Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (failures - 1)), commit);
	};

	return {
		changed() {
			if (isOver || waiting || isKnown()) return;
			waiting = ports.after(Math.max(0, tried + COMMIT_EVERY - ports.now()), commit);
		},
		save() {
			if (!isOver && !isKnown()) commit();
		},
		end() {
			if (isOver) return;
			isOver = true;
			// A page that is being left may send nothing and wait for the answer: browsers refuse it to most LMS, whose
			// LMSFinish has a way out. It says all that is left; a commit before it is for an LMS that needs one.
			if (isKnown()) say();
			else commit();
			runtime.finish();
		},
	};
}
