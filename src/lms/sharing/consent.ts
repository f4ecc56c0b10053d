/** What a learner said when asked whether results may be sent, as the device keeps it. Pure. */
import type { Instant } from '../../learning/record/record.ts';
import { isObject } from '../../learning/record/shape.ts';

export type Consent =
	/** @property learner what stands for them: made up, or given to them by who teaches */
	{ type: 'given'; learner: string; at: Instant } | { type: 'refused'; at: Instant };

/** A name to be known by; no longer than a list of names has room for. */
export const MOST_NAME = 80;

export const consentText = (consent: Consent): string => JSON.stringify(consent);

/** @param text as the device kept it @returns nothing if nothing was said, or not so that it can be read: then it is asked again */
export function readConsent(text: string | undefined): Consent | undefined {
	let value: unknown;
	try {
		value = JSON.parse(text ?? 'null');
	} catch {
		return undefined;
	}
	if (!isObject(value)) return undefined;
	const { type, learner, at } = value;
	if (typeof at !== 'string') return undefined;
	if (type === 'refused') return { type, at };
	return type === 'given' && typeof learner === 'string' && learner !== '' ? { type, learner, at } : undefined;
}

/** A name as it was typed, without what cannot be seen. @returns empty if there is none */
export const nameFrom = (typed: string): string =>
	typed
		.replace(/[\p{C}\s]+/gu, ' ')
		.trim()
		.slice(0, MOST_NAME);
