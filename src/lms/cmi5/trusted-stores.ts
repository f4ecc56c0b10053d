/** Where a launch may send the record of this device: a link that anyone wrote looks as good as one of the LMS. Pure. */

/** `first`: the first that this device hears of, before there is anything to give away; it is remembered. */
export type Trust = 'trusted' | 'first' | 'unknown';

export interface Asking {
	/** What the launch says: where it sends to, and where it asks for its token. */
	addresses: readonly string[];
	/** The launch page's. */
	page: string;
	/** Origins that were trusted here before. */
	known: readonly string[];
	/** Whether the device holds anything of a learner. */
	hasRecord: boolean;
}

const originOf = (address: string): string => new URL(address).origin;

/** Origins of a launch other than the page's own: an LMS that handed out the page could read its storage anyway. */
export const strangers = ({ addresses, page }: Pick<Asking, 'addresses' | 'page'>): string[] => [
	...new Set(addresses.map(originOf).filter((origin) => origin !== originOf(page))),
];

export function trustIn(asking: Asking): Trust {
	const unknown = strangers(asking).filter((origin) => !asking.known.includes(origin));
	if (unknown.length === 0) return 'trusted';
	return asking.known.length === 0 && !asking.hasRecord ? 'first' : 'unknown';
}

/** @param text as the device kept it */
export function readKnown(text: string | undefined): string[] {
	try {
		const value: unknown = JSON.parse(text ?? '[]');
		return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
	} catch {
		// Whoever cannot be read is asked about once more.
		return [];
	}
}
