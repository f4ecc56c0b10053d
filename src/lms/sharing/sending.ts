/** Results on their way to a host's store: what the record holds and the store has not, again until it has. */
import type { Instant, LearnerRecord } from '../../learning/record/record.ts';
import { PATIENCE } from '../bridge.ts';
import type { CourseFacts } from '../course-facts.ts';
import { deedsIn } from '../deeds.ts';
import type { ObservedRecord } from '../observed-record.ts';
import type { Lrs } from '../xapi/lrs.ts';
import { openOutbox } from '../xapi/outbox.ts';
import { pace } from '../xapi/pace.ts';
import type { Statement } from '../xapi/statement.ts';
import { type Reporter, reportOf } from './report.ts';

/** What the device keeps of it. Two windows write it: what one has told, the other need not. */
export interface Sent {
	waiting: readonly Statement[];
	/** Keys of deeds that the store has, or will never take. */
	told: readonly string[];
}

/** How it stands, for who wants to know. */
export type Standing =
	/** @property record of which the store has everything */
	| { type: 'done'; record: LearnerRecord }
	| { type: 'waiting'; count: number }
	/** The store does not answer, or not to us. */
	| { type: 'failing'; count: number; reason: string };

export interface SendingPorts {
	facts: CourseFacts;
	reporter: Reporter;
	record: Pick<ObservedRecord, 'read'>;
	lrs: Pick<Lrs, 'post'>;
	/** On the device. */
	sent: { read(): Sent; write(sent: Sent): void };
	/** When it is. */
	now(): Instant;
	/** In milliseconds; only differences count. */
	elapsed(): number;
	/** Calls once after some milliseconds, unless what it returns is called before. */
	after(milliseconds: number, call: () => void): () => void;
	tell(standing: Standing): void;
}

export interface Sending {
	/** The record may have changed. */
	changed(): void;
	/** The page is being left. */
	leave(): void;
	/** Nothing is sent any more. */
	stop(): void;
}

/** In bytes: what a browser still sends for a page that is gone, whatever else is under way (Fetch §4.6). */
const MOST_LAST_BYTES = 60_000;

export function startSending(ports: SendingPorts): Sending {
	const { facts, reporter, record, sent } = ports;
	const keys = new Map<string, string>();
	let reason = '';
	let said = record.read();

	const outbox = openOutbox({
		lrs: {
			async post(statements, isLast) {
				const outcome = await ports.lrs.post(statements, isLast);
				reason = 'reason' in outcome ? outcome.reason : '';
				return outcome;
			},
		},
		shelf: {
			read: () => sent.read().waiting,
			write: (waiting) => sent.write({ ...sent.read(), waiting }),
		},
		// Refused as a stranger it may be let in later: the reason is told, and it tries again.
		closed: () => {},
		settled({ id }) {
			const key = keys.get(id);
			const before = sent.read();
			if (key !== undefined) sent.write({ ...before, told: [...new Set([...before.told, key])] });
		},
	});

	const say = () => {
		const told = new Set(sent.read().told);
		said = record.read();
		const deeds = deedsIn(said, facts, {
			isSaid: (key) => told.has(key),
			launch: { mode: 'Normal' },
			isEnding: true,
		});
		outbox.add(
			deeds.map((deed) => {
				const statement = reportOf(reporter, deed, ports.now());
				keys.set(statement.id, deed.key);
				return statement;
			}),
		);
	};

	const standing = (failures: number): Standing => {
		const count = sent.read().waiting.length;
		if (count === 0) return { type: 'done', record: said };
		return failures >= PATIENCE ? { type: 'failing', count, reason } : { type: 'waiting', count };
	};

	const { want, stop } = pace({
		now: ports.elapsed,
		after: ports.after,
		task() {
			say();
			return outbox.send();
		},
		tried: (failures) => ports.tell(standing(failures)),
	});

	return {
		changed: want,
		leave() {
			say();
			outbox.leave(MOST_LAST_BYTES);
			stop();
		},
		stop,
	};
}
