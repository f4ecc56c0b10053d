/** The same id for the same thing, whoever says it and however often: a UUID made of a name (RFC 9562 §5.5). */
import { sha1 as hashOf } from '@noble/hashes/legacy.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

/** In hexadecimal. Browsers have their own for pages over HTTPS alone, and give it later: many an LMS is neither. */
export const sha1 = (message: Uint8Array): string => bytesToHex(hashOf(message));

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** RFC 9562 §4, of any version. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** @param space a UUID within which names are told apart */
export function namedUuid(space: string, name: string): string {
	const hash = sha1(new Uint8Array([...hexToBytes(space.replaceAll('-', '')), ...new TextEncoder().encode(name)]));
	const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
	return [
		hash.slice(0, 8),
		hash.slice(8, 12),
		`5${hash.slice(13, 16)}`,
		variant + hash.slice(17, 20),
		hash.slice(20, 32),
	].join('-');
}
