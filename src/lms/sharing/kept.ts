/** What sharing keeps on the device, beside the record: what the learner said, and what is on its way. */
import { fingerprint } from '../../learning/lms/fingerprint.ts';
import { isObject } from '../../learning/record/shape.ts';
import type { Statement } from '../xapi/statement.ts';
import { type Consent, consentText, readConsent } from './consent.ts';
import type { Sent } from './sending.ts';

/** The device's storage, as far as it is needed. */
export interface DeviceTexts {
	read(key: string): string | undefined;
	/** `undefined` takes away what is there. */
	write(key: string, text: string | undefined): void;
}

export interface KeptSharing {
	consent(): Consent | undefined;
	/** Under another name everything is sent anew: what was on its way is dropped. */
	answer(consent: Consent): void;
	sent: { read(): Sent; write(sent: Sent): void };
	/** Marks the record, as a text, of which the store has everything. */
	knows(record: string): boolean;
	know(record: string): void;
	/** Keys that another window may write. */
	keys: readonly string[];
}

/** Short, and the same for the same text: what is missed by a chance of one in four thousand millions goes with the next answer. */
const markOf = (text: string): string => fingerprint(text, 32).toString(36);

const NOTHING: Sent = { waiting: [], told: [] };

function readSent(text: string | undefined): Sent {
	try {
		const value: unknown = JSON.parse(text ?? 'null');
		if (!isObject(value)) return NOTHING;
		const { waiting, told } = value;
		return {
			waiting: Array.isArray(waiting) ? waiting.filter((one): one is Statement => typeof one?.id === 'string') : [],
			told: Array.isArray(told) ? told.filter((one) => typeof one === 'string') : [],
		};
	} catch {
		// What waited is said anew from the record.
		return NOTHING;
	}
}

/** @param record where the device keeps the learner's record */
export function keptSharing(storage: DeviceTexts, record: string): KeptSharing {
	const [said, sent, known] = [`${record}:sharing`, `${record}:sharing:sent`, `${record}:sharing:known`];
	return {
		consent: () => readConsent(storage.read(said)),
		answer(consent) {
			const before = readConsent(storage.read(said));
			const isSame = before?.type === 'given' && consent.type === 'given' && before.learner === consent.learner;
			if (!isSame) for (const key of [sent, known]) storage.write(key, undefined);
			storage.write(said, consentText(consent));
		},
		sent: {
			read: () => readSent(storage.read(sent)),
			write: (now) => storage.write(sent, JSON.stringify(now)),
		},
		knows: (text) => storage.read(known) === markOf(text),
		know: (text) => storage.write(known, markOf(text)),
		keys: [said, sent],
	};
}
