/** The host's key for signing badges: read, or refused with what is wrong and what to do. */
import { describe, expect, test } from 'vitest';
import { badgeKey } from '../../src/course/badge-key.ts';

const KEY = { kty: 'EC', crv: 'P-256', x: 'eks', y: 'ygrec', d: 'secret' };

test('without a key there is none', () => {
	expect(badgeKey(undefined)).toBeUndefined();
	expect(badgeKey('')).toBeUndefined();
});

test('only what is needed of a key is kept', () => {
	const text = JSON.stringify({ ...KEY, kid: 'maison', key_ops: ['sign'], ext: true });
	expect(badgeKey(text)).toEqual(KEY);
});

describe('a key that cannot sign is refused', () => {
	const told = (text: string) => {
		try {
			badgeKey(text);
			return 'accepted';
		} catch (error) {
			return (error as Error).message.split(' · ')[0];
		}
	};

	test.each([
		['-----BEGIN PRIVATE KEY-----', 'PARCOURS_BADGE_KEY : ce n’est pas du JSON'],
		['{"kty":"RSA","n":"…"}', 'PARCOURS_BADGE_KEY : la clé est de type « RSA », courbe « undefined »'],
		[JSON.stringify({ ...KEY, crv: 'P-384' }), 'PARCOURS_BADGE_KEY : la clé est de type « EC », courbe « P-384 »'],
		[JSON.stringify({ ...KEY, d: undefined }), 'PARCOURS_BADGE_KEY : il manque x, y ou d'],
		['null', 'PARCOURS_BADGE_KEY : la clé est de type « undefined », courbe « undefined »'],
		['[]', 'PARCOURS_BADGE_KEY : la clé est de type « undefined », courbe « undefined »'],
	])('%s', (text, message) => {
		expect(told(text)).toBe(message);
	});

	test('and it is said what is expected, what to do, and not what the key holds', () => {
		const text = JSON.stringify({ ...KEY, crv: 'P-521' });
		expect(() => badgeKey(text)).toThrow('une clé privée P-256 au format JWK');
		expect(() => badgeKey(text)).toThrow('retire la variable');
		expect(() => badgeKey(text)).not.toThrow(KEY.d);
	});
});
