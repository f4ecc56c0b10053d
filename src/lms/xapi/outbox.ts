/** Statements on their way: kept on the device before they are sent, in their order, until the store has each of them. */
import type { Lrs, Posted } from './lrs.ts';
import type { Statement } from './statement.ts';

/** A place on the device for a list of statements. What it cannot keep it holds as long as the page stands. */
export interface Shelf {
	read(): readonly Statement[];
	write(statements: readonly Statement[]): void;
}

/** What became of a statement: the store has it, will never have it, or not from here. */
export type Settled = { type: 'taken' } | { type: 'refused' | 'forbidden'; reason: string };

export interface OutboxPorts {
	lrs: Pick<Lrs, 'post'>;
	shelf: Shelf;
	settled(statement: Statement, how: Settled): void;
	/** The store knows us no more. */
	closed(): void;
}

export interface Outbox {
	add(statements: readonly Statement[]): void;
	isEmpty(): boolean;
	/** Sends all that waits. @returns whether nothing waits any more */
	send(): Promise<boolean>;
	/**
	 * The page is being left: as much as may go without it goes, in order. What comes of it nobody here will hear.
	 * @param most bytes that may go @returns how many of them are left
	 */
	leave(most: number): number;
}

/** In one request. */
export const MOST_STATEMENTS = 50;

/** In bytes, as it is sent. */
export const bytesIn = (text: string): number => new TextEncoder().encode(text).length;

const sizeOf = (statement: Statement): number => bytesIn(JSON.stringify(statement)) + 1;

/** The first statements that fit in so many bytes. */
export function fitting(statements: readonly Statement[], most: number): Statement[] {
	let left = most - 2;
	const end = statements.findIndex((statement) => {
		left -= sizeOf(statement);
		return left < 0;
	});
	return end < 0 ? [...statements] : statements.slice(0, end);
}

export function openOutbox({ lrs, shelf, settled, closed }: OutboxPorts): Outbox {
	let waiting = [...shelf.read()];
	let sending: Promise<boolean> | undefined;

	const settle = (batch: readonly Statement[], how: Settled) => {
		const done = new Set(batch.map(({ id }) => id));
		waiting = waiting.filter(({ id }) => !done.has(id));
		for (const statement of batch) settled(statement, how);
		shelf.write(waiting);
	};

	/**
	 * A store takes all of a batch or none: where it takes none, halves of it show which one it is that it does not take.
	 * @returns whether what comes after may be sent
	 */
	const deliver = async (batch: readonly Statement[]): Promise<boolean> => {
		const outcome: Posted = await lrs.post(batch);
		switch (outcome.type) {
			case 'taken':
				settle(batch, outcome);
				return true;
			case 'closed':
				closed();
				return false;
			case 'failed':
				return false;
			case 'known':
			case 'refused':
			case 'forbidden': {
				const half = Math.ceil(batch.length / 2);
				if (half < batch.length) return (await deliver(batch.slice(0, half))) && deliver(batch.slice(half));
				settle(batch, outcome.type === 'known' ? { type: 'taken' } : outcome);
				return true;
			}
			default:
				return outcome satisfies never;
		}
	};

	const sendAll = async (): Promise<boolean> => {
		while (waiting.length > 0) if (!(await deliver(waiting.slice(0, MOST_STATEMENTS)))) return false;
		return true;
	};

	return {
		add(statements) {
			const known = new Set(waiting.map(({ id }) => id));
			const added = statements.filter(({ id }) => !known.has(id));
			if (added.length === 0) return;
			waiting = [...waiting, ...added];
			shelf.write(waiting);
		},
		isEmpty: () => waiting.length === 0,
		send() {
			sending ??= sendAll().finally(() => {
				sending = undefined;
			});
			return sending;
		},
		leave(most) {
			const last = fitting(waiting, most);
			if (last.length > 0) void lrs.post(last, true);
			return most - last.reduce((bytes, statement) => bytes + sizeOf(statement), 0);
		},
	};
}
