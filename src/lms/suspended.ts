/** What stands in `cmi.suspend_data`: until when answers were told to the LMS, then the record as it is coded. */
import type { Instant } from '../learning/record/record.ts';

const HEAD = /^s([0-9a-z]{1,10});/;

/** The longest head: what is left for the record is the rest. */
export const MOST_HEAD = 12;

export interface Suspended {
	/** The instant of the last answer that was told; absent if none was. */
	toldUntil?: Instant;
	text: string;
}

export const suspended = ({ toldUntil, text }: Suspended): string =>
	toldUntil === undefined ? text : `s${Date.parse(toldUntil).toString(36)};${text}`;

/** A text without our head, of another course or of nobody, is left whole. */
export function readSuspended(whole: string): Suspended {
	const [head, milliseconds = ''] = HEAD.exec(whole) ?? [];
	const time = head ? Number.parseInt(milliseconds, 36) : Number.NaN;
	const isInstant = Number.isFinite(time) && Math.abs(time) <= 8.64e15;
	return head && isInstant
		? { toldUntil: new Date(time).toISOString(), text: whole.slice(head.length) }
		: { text: whole };
}
