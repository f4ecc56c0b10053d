/** What a launch leaves on the device until the LMS has it: what waits to be sent, and how to end it if nobody else did. */
import type { Instant } from '../../learning/record/record.ts';
import type { Statement } from '../xapi/statement.ts';

/** The device's storage, as far as it is needed. */
export interface DeviceStorage {
	names(): string[];
	read(key: string): string | undefined;
	/** `undefined` takes away what is there. */
	write(key: string, text: string | undefined): void;
}

export interface KeptLaunch {
	/** When it was told to have begun. */
	began: Instant;
	/** In order. */
	waiting: readonly Statement[];
	/** Ids of what the store has had from it: another window needs not tell it. */
	told: readonly string[];
	/** « terminated », as it would be said at the moment when this was written. */
	last: Statement;
	/** It was said. */
	isOver: boolean;
}

export interface Shelf {
	read(): KeptLaunch | undefined;
	write(kept: KeptLaunch | undefined): void;
}

export interface Shelves {
	own: Shelf;
	/** Of other launches of the registration on this device. */
	others(): Shelf[];
	/** Keeps what an LMS will never take, with what it said. */
	setAside(statement: Statement, reason: string): void;
}

/** Older ones make room. */
const MOST_SET_ASIDE = 100;

function parsed<Value>(text: string | undefined): Value | undefined {
	try {
		return text === undefined ? undefined : (JSON.parse(text) as Value);
	} catch {
		return undefined;
	}
}

/** @param base names the registration among all that the device keeps */
export function openShelves(storage: DeviceStorage, base: string, session: string): Shelves {
	const launches = `${base}:launch:`;
	const aside = `${base}:refused`;
	const shelf = (key: string): Shelf => ({
		read: () => parsed<KeptLaunch>(storage.read(key)),
		write: (kept) => storage.write(key, kept && JSON.stringify(kept)),
	});
	const own = launches + session;
	return {
		own: shelf(own),
		others: () =>
			storage
				.names()
				.filter((name) => name.startsWith(launches) && name !== own)
				.toSorted()
				.map(shelf),
		setAside(statement, reason) {
			const before = parsed<unknown[]>(storage.read(aside)) ?? [];
			storage.write(aside, JSON.stringify([...before, { reason, statement }].slice(-MOST_SET_ASIDE)));
		},
	};
}
