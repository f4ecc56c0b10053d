/** Numbers drawn from texts: a short one to know an id again, and one that tells a changed letter. */

/** A number of so many bits, 32 at most, from a text (FNV-1a, its bits then mixed as murmur3 ends). */
export function fingerprint(text: string, bits: number): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return ((hash ^ (hash >>> 16)) >>> 0) >>> (32 - bits);
}

/** RFC 9580 §6.1. */
const POLYNOMIAL = 0x1864cfb;
const START = 0xb704ce;

/** The 24 bits of CRC-24: no change within four letters that follow each other escapes them. */
export function checksum(text: string): number {
	let sum = START;
	for (let at = 0; at < text.length; at++) {
		sum ^= (text.charCodeAt(at) & 0xff) << 16;
		for (let bit = 0; bit < 8; bit++) {
			sum <<= 1;
			if (sum & 0x1000000) sum ^= POLYNOMIAL;
		}
	}
	return sum & 0xffffff;
}
