/** One launch of the course by an LMS that speaks cmi5: takes up what it had kept, tells it what is learnt, ends once. */
import type { Instant, LearnerRecord } from '../../learning/record/record.ts';
import { inStep } from '../../state/record.ts';
import { type Notice, PATIENCE, type PagePorts } from '../bridge.ts';
import { beginningIn, type CourseFacts } from '../course-facts.ts';
import { type Deed, deedsIn } from '../deeds.ts';
import type { ObservedRecord } from '../observed-record.ts';
import type { CourseNames } from '../xapi/answered.ts';
import type { Lrs } from '../xapi/lrs.ts';
import { openOutbox } from '../xapi/outbox.ts';
import { pace } from '../xapi/pace.ts';
import type { Statement } from '../xapi/statement.ts';
import { type Keeper, openKeeper } from './keeper.ts';
import type { Kept } from './kept.ts';
import type { LaunchData } from './launch-data.ts';
import { type LaunchParameters, learnerOf } from './launch-parameters.ts';
import { openLedger } from './ledger.ts';
import { sessionTime } from './session-time.ts';
import type { Shelves } from './shelves.ts';
import { bound, idOf, statementOf, type Teller } from './statements.ts';

/** What a cmi5 package knows of its course. */
export interface Cmi5Facts extends CourseFacts {
	names: CourseNames;
}

/** What its questions ask: a file of the package that comes after the course is open, since it weighs more than the launch page. */
export const PROMPTS = 'cmi5-prompts.json';

export interface Cmi5Ports extends PagePorts {
	lrs: Lrs;
	launch: LaunchParameters;
	data: LaunchData;
	/** That the learner prefers, the first one first. */
	languages: readonly string[];
	facts: Cmi5Facts;
	record: ObservedRecord;
	shelves: Shelves;
	/** Whether the device takes no more. */
	isFull(): boolean;
	/** Milliseconds since 1970. */
	now(): number;
}

export interface Cmi5Session {
	/** The record or the page may have changed. */
	changed(): void;
	/** The learner may be about to leave: whatever is left goes to the LMS now. */
	save(): void;
	/** The page is being left. @param isReload to come back at once: the session goes on */
	end(isReload: boolean): void;
	/** The learner ends the session. Resolves when the LMS has all of it, or does not answer. */
	leave(): Promise<void>;
}

export type Begun = { type: 'session'; session: Cmi5Session } | { type: 'failed'; reason: string };

/** After so long without a sign of life another launch on this device is taken for dead; sleeping windows give few. */
const DEAD_AFTER = 10 * 60_000;
/** Between two signs of life. */
const SIGN_EVERY = 30_000;
/** Nobody waits longer at the door. */
const MOST_FAREWELL = 5_000;
/** A page that is being left may have 64 KiB under way, in all its requests and with what they say of themselves (Fetch §4.6). */
const MOST_LAST_BYTES = 60_000;

/** Takes up what the LMS had kept, and opens the course where the learner left it. */
export async function beginSession(ports: Cmi5Ports): Promise<Begun> {
	const { facts, record, launch } = ports;
	record.belongTo(learnerOf(launch));
	const session = sessionWith(ports);
	const opened = await session.keeper.open();
	if (opened.type === 'failed') return opened;
	const page = opened.type === 'opened' ? (opened.kept?.page ?? '') : '';
	ports.open(facts.pages.includes(page) ? page : beginningIn(facts, ports.languages));
	session.begin(opened.type === 'opened' ? undefined : { type: opened.type });
	return { type: 'session', session };
}

interface Unbegun extends Cmi5Session {
	keeper: Keeper;
	/** @param notice what the learner is told of what the LMS had kept */
	begin(notice: Notice | undefined): void;
}

function sessionWith(ports: Cmi5Ports): Unbegun {
	const { lrs, launch, data, facts, record, shelves } = ports;
	const teller: Teller = { launch, data, names: facts.names };
	const before = shelves.own.read();
	const time = sessionTime(data.session, ports.now, before);
	const ledger = openLedger(facts, (key) => idOf(teller, key));
	for (const { id } of before?.waiting ?? []) ledger.queue(id);
	for (const id of before?.told ?? []) ledger.tell(id);
	let isOver = before?.isOver ?? false;
	let wasRefused = false;
	let isClosed = false;
	let isCaughtUp = false;
	let failures = 0;
	/** What the LMS had kept could not be taken up. */
	let found: Notice | undefined;
	let shown: Notice['type'] | undefined;
	/** What the LMS has all of. */
	let known: { page: string; record: LearnerRecord } | undefined;

	/** When this launch last showed on the device that it is alive. */
	let signed = Number.NEGATIVE_INFINITY;
	const told = new Set(before?.told ?? []);
	let waiting = before?.waiting ?? [];
	const keepLaunch = (now = waiting) => {
		waiting = now;
		signed = ports.now();
		const last = bound(teller, 'terminated', time.last());
		shelves.own.write({ began: time.began, waiting, told: [...told], last, isOver });
	};

	const outbox = openOutbox({
		lrs,
		shelf: { read: () => waiting, write: keepLaunch },
		settled(statement, how) {
			isClosed = how.type === 'forbidden';
			if (!isClosed) ledger.tell(statement.id);
			if (how.type === 'taken') told.add(statement.id);
			if (how.type !== 'refused') return;
			wasRefused = true;
			shelves.setAside(statement, how.reason);
		},
		closed: () => {
			isClosed = true;
		},
	});

	const queue = (statements: readonly Statement[]) => {
		for (const { id } of statements) ledger.queue(id);
		outbox.add(statements);
	};
	/** Told twice, a statement is known, and takes with it the whole batch that it stands in. */
	const hearOthers = () => {
		for (const shelf of shelves.others()) for (const id of shelf.read()?.told ?? []) ledger.tell(id);
	};
	const say = (isEnding: boolean) => {
		hearOthers();
		const deeds = deedsIn(record.read(), facts, { isSaid: ledger.isSaid, launch: data, isEnding });
		queue(
			deeds.map((deed) => {
				const { timestamp } = time.moment(atOf(deed));
				return statementOf(teller, deed, { timestamp, milliseconds: time.inAll() });
			}),
		);
	};

	const keeper = openKeeper({
		lrs,
		address: { activity: launch.activityId, agent: launch.actor, registration: launch.registration },
		course: facts.index.course,
		renames: facts.index.renames,
		session: data.session,
		build(): Kept {
			const now = record.read();
			return { page: ports.location(), record: now, ...ledger.of(now), spent: time.spent() };
		},
		takeUp(kept) {
			ledger.takeUp(kept);
			time.takeUp(kept.spent);
			record.change((here) => inStep(here, kept.record));
		},
	});

	/** What earlier launches on this device could not send goes first as it was; what is not taken so is said anew. */
	const catchUp = async () => {
		for (const shelf of shelves.others()) {
			const kept = shelf.read();
			if (kept && !kept.isOver && ports.now() - Date.parse(kept.last.timestamp) < DEAD_AFTER) continue;
			const left = kept ? [...kept.waiting, ...(kept.isOver ? [] : [kept.last])] : [];
			const theirs = openOutbox({
				lrs,
				shelf: { read: () => left, write: () => {} },
				settled({ id }, { type }) {
					if (type === 'taken') ledger.tell(id);
				},
				closed: () => {},
			});
			if (await theirs.send()) shelf.write(undefined);
		}
		isCaughtUp = true;
	};

	const usual = (): Notice | undefined => {
		if (record.isForbidden()) return { type: 'forbidden' };
		if (isOver || isClosed) return { type: 'over' };
		if (failures >= PATIENCE) return { type: 'unsent' };
		if (ports.isFull()) return { type: 'full' };
		return wasRefused ? { type: 'setAside' } : found;
	};
	/** Once: what is said again is read out again. */
	const tell = () => {
		const notice = usual();
		if (notice?.type !== shown) ports.tell(notice);
		shown = notice?.type;
	};

	const state = () => ({ page: ports.location(), record: record.read() });
	const isKnown = (): boolean => {
		const { page, record: now } = state();
		return outbox.isEmpty() && known?.page === page && known.record === now;
	};

	const sayAndSend = (): Promise<boolean> => {
		if (isCaughtUp && !isOver) say(false);
		return outbox.send();
	};

	const { want, rush, stop } = pace({
		now: ports.now,
		after: ports.after,
		async task() {
			const current = state();
			let isSent = await sayAndSend();
			if (isSent && !isCaughtUp) {
				await catchUp();
				isSent = await sayAndSend();
			}
			const isSaved = await keeper.save();
			if (isSent && isSaved) known = current;
			return isSent && isSaved;
		},
		tried(count) {
			failures = count;
			tell();
		},
	});

	/** The last words, once. */
	const finish = () => {
		if (isOver) return;
		say(true);
		isOver = true;
		queue([bound(teller, 'terminated', time.moment())]);
	};

	return {
		keeper,
		begin(notice) {
			found = notice;
			if (!before) queue([bound(teller, 'initialized', time.moment(time.began))]);
			tell();
			want();
		},
		changed() {
			if (!isOver && ports.now() - signed >= SIGN_EVERY) keepLaunch();
			if (!isKnown()) want();
		},
		save() {
			if (!isKnown()) void rush();
		},
		end(isReload) {
			if (isReload && !isOver) say(false);
			else finish();
			stop();
			keeper.leave(outbox.leave(MOST_LAST_BYTES));
		},
		async leave() {
			finish();
			const farewell = new Promise<void>((resolve) => ports.after(MOST_FAREWELL, resolve));
			await Promise.race([Promise.all([outbox.send(), keeper.save()]), farewell]);
		},
	};
}

/** When it was done, if that is known. */
const atOf = (deed: Deed): Instant | undefined =>
	deed.type === 'answered' ? deed.answer.at : 'at' in deed ? deed.at : undefined;
