/** What a learner said when asked about sharing: read back as it was said, and asked again where it cannot be read. */
import { describe, expect, it } from 'vitest';
import { type Consent, consentText, MOST_NAME, nameFrom, readConsent } from '../../../src/lms/sharing/consent.ts';

const AT = '2026-03-01T12:00:00.000Z';

describe('readConsent', () => {
	it.each<Consent>([
		{ type: 'given', learner: 'k3j2', at: AT },
		{ type: 'refused', at: AT },
	])('reads back what was kept: $type', (consent) => {
		expect(readConsent(consentText(consent))).toStrictEqual(consent);
	});

	it.each([
		['nothing', undefined],
		['no JSON', '{'],
		['a text', '"given"'],
		['nobody', JSON.stringify({ type: 'given', learner: '', at: AT })],
		['no instant', JSON.stringify({ type: 'given', learner: 'a' })],
		['another answer', JSON.stringify({ type: 'perhaps', learner: 'a', at: AT })],
	])('takes %s for no consent', (_, text) => {
		expect(readConsent(text)).toBeUndefined();
	});
});

describe('nameFrom', () => {
	it('is what can be seen of what was typed, and no longer than a list has room for', () => {
		expect([nameFrom('  Ana \u0000 B.\n'), nameFrom(' \u200b'), nameFrom('x'.repeat(200)).length]).toStrictEqual([
			'Ana B.',
			'',
			MOST_NAME,
		]);
	});
});
