/** Signs with a private key, by the browser's own cryptography. */
import type { Sign } from '../learning/exam/badge.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** @param key a private P-256 key as JWK @throws if it is none */
export async function signer(key: JsonWebKey): Promise<Sign> {
	const imported = await crypto.subtle.importKey('jwk', key, ALGORITHM, false, ['sign']);
	return async (bytes) => new Uint8Array(await crypto.subtle.sign(ALGORITHM, imported, bytes as BufferSource));
}
