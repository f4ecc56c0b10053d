/** A passed exam as an Open Badges 3.0 credential (1EdTech, a W3C Verifiable Credential), and as a signed one if there is a key. */
import type { Instant } from '../record/record.ts';

/** What is attested. */
export interface Attested {
	learner: string;
	course: { id: string; name: string; version: string; description: string };
	organisation: { name: string; site: string | undefined };
	passedAt: Instant;
	/** Whole per cent. */
	percent: number;
	/** What was to be reached, said in a sentence. */
	criteria: string;
	/** Tells this credential from all others. */
	uuid: string;
}

const CONTEXTS = [
	'https://www.w3.org/ns/credentials/v2',
	'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

/** Names that are addresses where the organisation has one, and stable names where it has not. */
const issuerId = ({ organisation: { site }, course }: Attested): string => site ?? `urn:parcours:${course.id}`;

/** The credential as JSON-LD. Without a proof: whoever holds it says so of themselves. */
export function credential(attested: Attested) {
	const { learner, course, organisation, passedAt, percent, criteria, uuid } = attested;
	return {
		'@context': [...CONTEXTS],
		id: `urn:uuid:${uuid}`,
		type: ['VerifiableCredential', 'OpenBadgeCredential'],
		name: course.name,
		issuer: { id: issuerId(attested), type: ['Profile'], name: organisation.name },
		validFrom: passedAt,
		credentialSubject: {
			type: ['AchievementSubject'],
			identifier: [{ type: 'IdentityObject', hashed: false, identityHash: learner, identityType: 'name' }],
			achievement: {
				id: `urn:parcours:${course.id}:${course.version}`,
				type: ['Achievement'],
				name: course.name,
				description: course.description,
				criteria: { narrative: criteria },
				resultDescription: [
					{ id: `urn:parcours:${course.id}:percent`, type: ['ResultDescription'], name: '%', resultType: 'Percent' },
				],
			},
			result: [{ type: ['Result'], resultDescription: `urn:parcours:${course.id}:percent`, value: String(percent) }],
		},
	};
}

export type Credential = ReturnType<typeof credential>;

const base64url = (bytes: Uint8Array): string =>
	btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');

const part = (value: object): string => base64url(new TextEncoder().encode(JSON.stringify(value)));

/** Signs bytes: ECDSA with P-256 and SHA-256, as 64 bytes. */
export type Sign = (bytes: Uint8Array) => Promise<Uint8Array>;

/** The credential as a compact JWS (Open Badges 3.0 §8.2.4): who has the public key can verify it. */
export async function signedCredential(badge: Credential, publicKey: JsonWebKey, sign: Sign): Promise<string> {
	const { kty, crv, x, y } = publicKey;
	const header = part({ alg: 'ES256', typ: 'JWT', jwk: { kty, crv, x, y } });
	const payload = part({
		...badge,
		iss: badge.issuer.id,
		jti: badge.id,
		nbf: Math.floor(Date.parse(badge.validFrom) / 1000),
		sub: badge.id,
	});
	const signature = await sign(new TextEncoder().encode(`${header}.${payload}`));
	return `${header}.${payload}.${base64url(signature)}`;
}
