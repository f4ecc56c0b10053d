/** The open badge: what it says, and that whoever has the public key can verify the signed one. */
import { CompactSign, calculateJwkThumbprint, compactVerify, decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Attested, credential, signedCredential } from '../../../src/learning/exam/badge.ts';
import { signer } from '../../../src/state/signer.ts';

const ATTESTED: Attested = {
	learner: 'Maëlys N’Diaye',
	course: { id: 'parcours', name: 'Parcours', version: '1.0.0', description: 'Le parcours client.' },
	organisation: { name: 'École « Œuvres »', site: 'https://cours.example.org/' },
	passedAt: '2026-03-01T12:00:00.000Z',
	percent: 82,
	criteria: 'Réussir l’examen.',
	uuid: '7f6f2c1e-0c1a-4a52-9a53-0c0f7a1c9e11',
};

/** A private key as a host would make one. */
async function freshKey(): Promise<JsonWebKey> {
	const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
		'sign',
		'verify',
	]);
	const { kty, crv, x = '', y = '', d = '' } = await crypto.subtle.exportKey('jwk', privateKey);
	return { kty: kty ?? '', crv: crv ?? '', x, y, d };
}

const publicPart = ({ kty, crv, x, y }: JsonWebKey) => ({ kty, crv, x, y }) as { kty: string };

describe('the credential', () => {
	test('says who reached what, when, how well, and by which rule', () => {
		expect(credential(ATTESTED)).toMatchObject({
			id: 'urn:uuid:7f6f2c1e-0c1a-4a52-9a53-0c0f7a1c9e11',
			name: 'Parcours',
			issuer: { id: 'https://cours.example.org/', name: 'École « Œuvres »' },
			validFrom: '2026-03-01T12:00:00.000Z',
			credentialSubject: {
				identifier: [{ identityHash: 'Maëlys N’Diaye', identityType: 'name', hashed: false }],
				achievement: { id: 'urn:parcours:parcours:1.0.0', criteria: { narrative: 'Réussir l’examen.' } },
				result: [{ value: '82' }],
			},
		});
	});

	test('names its issuer by the course where the organisation has no address', () => {
		const { issuer } = credential({ ...ATTESTED, organisation: { name: 'École', site: undefined } });
		expect(issuer.id).toBe('urn:parcours:parcours');
	});

	test('describes every result that it gives', () => {
		const { credentialSubject } = credential(ATTESTED);
		const described = credentialSubject.achievement.resultDescription.map(({ id }) => id);
		expect(credentialSubject.result.map(({ resultDescription }) => resultDescription)).toEqual(described);
	});
});

describe('the signed credential', () => {
	const badge = credential(ATTESTED);
	let key: JsonWebKey;
	let signed: string;

	beforeAll(async () => {
		key = await freshKey();
		signed = await signedCredential(badge, key, await signer(key));
	});

	test('is verified by another library with the public key alone', async () => {
		const { payload, protectedHeader } = await jwtVerify(signed, await importJWK(publicPart(key), 'ES256'));
		expect(protectedHeader).toMatchObject({ alg: 'ES256', typ: 'JWT' });
		expect(payload).toEqual({
			...badge,
			iss: badge.issuer.id,
			jti: badge.id,
			nbf: Date.parse(badge.validFrom) / 1000,
			sub: badge.id,
		});
	});

	test('carries the public key, and nothing of the private one', async () => {
		const { jwk } = decodeProtectedHeader(signed);
		expect(jwk).toEqual(publicPart(key));
		expect(await calculateJwkThumbprint(jwk ?? {})).toBe(await calculateJwkThumbprint(publicPart(key)));
		expect(Buffer.from(signed.split('.')[0] ?? '', 'base64url').toString()).not.toContain(key.d);
	});

	test('is refused with another key', async () => {
		const other = await importJWK(publicPart(await freshKey()), 'ES256');
		await expect(compactVerify(signed, other)).rejects.toThrow('signature verification failed');
	});

	test('is refused once anything in it is changed', async () => {
		const [header = '', payload = '', signature = ''] = signed.split('.');
		const better = Buffer.from(payload, 'base64url').toString().replace('"82"', '"99"');
		const forged = [header, Buffer.from(better).toString('base64url'), signature].join('.');
		await expect(compactVerify(forged, await importJWK(publicPart(key), 'ES256'))).rejects.toThrow(
			'signature verification failed',
		);
	});

	test('has the same three parts as that library would write', async () => {
		const [header = '', payload = ''] = signed.split('.');
		const theirs = await new CompactSign(Buffer.from(payload, 'base64url'))
			.setProtectedHeader(decodeProtectedHeader(signed) as { alg: string })
			.sign(await importJWK({ ...key } as { kty: string }, 'ES256'));
		expect(theirs.split('.').slice(0, 2)).toEqual([header, payload]);
		expect(theirs.split('.')[2]).toHaveLength(signed.split('.')[2]?.length ?? 0);
	});

	test('cannot be made with a key of another kind', async () => {
		await expect(signer({ ...key, crv: 'P-384' })).rejects.toThrow();
		await expect(signer(publicPart(key))).rejects.toThrow();
	});
});
