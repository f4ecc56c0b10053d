/** Ids made of names: those of the standard, for any name. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUuid, namedUuid, sha1 } from '../../../src/lms/xapi/named-uuid.ts';

/** The name space of domain names (RFC 9562 §6.6). */
const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

describe('sha1', () => {
	it('is that of the platform, for any bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
				expect(sha1(bytes)).toBe(createHash('sha1').update(bytes).digest('hex'));
			}),
		);
	});
});

describe('namedUuid', () => {
	it('is the example of RFC 9562, A.4', () =>
		expect(namedUuid(DNS, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2'));

	it('always is a UUID, the same for the same name, another for another', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (one, other) => {
				const id = namedUuid(DNS, one);
				expect(isUuid(id)).toBe(true);
				expect(namedUuid(DNS, other) === id).toBe(one === other);
			}),
		);
	});
});

describe('isUuid', () => {
	it.each(['', 'ana', '760e3480ba55499194b001820dbd23a2', '760e3480-ba55-0991-94b0-01820dbd23a2'])(
		'is not %j',
		(text) => expect(isUuid(text)).toBe(false),
	);
});
