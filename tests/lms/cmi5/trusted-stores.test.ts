/** A link that anyone could have written sends nothing anywhere without the learner's word. */
import { describe, expect, it } from 'vitest';
import { readKnown, strangers, trustIn } from '../../../src/lms/cmi5/trusted-stores.ts';

const page = 'https://lms.invalid/course/cmi5.html?x';
const asking = {
	addresses: ['https://lms.invalid/xapi/', 'https://lms.invalid/token'],
	page,
	known: [],
	hasRecord: true,
};
const elsewhere = { ...asking, addresses: ['https://lrs.invalid/xapi/', 'https://lms.invalid/token'] };

describe('trustIn', () => {
	it('is given to the server of the page, which could read its storage anyway', () => {
		expect(trustIn(asking)).toBe('trusted');
	});

	it('is asked for where another server would get what the device holds', () => {
		expect([trustIn(elsewhere), strangers(elsewhere)]).toStrictEqual(['unknown', ['https://lrs.invalid']]);
	});

	it('is asked for where only the token would be asked elsewhere, and for another port or scheme', () => {
		for (const address of ['https://evil.invalid/token', 'https://lms.invalid:8443/token', 'http://lms.invalid/token'])
			expect(trustIn({ ...asking, addresses: ['https://lms.invalid/xapi/', address] }), address).toBe('unknown');
	});

	it('is given to the first store of a device that holds nothing, and not to a second one', () => {
		expect(trustIn({ ...elsewhere, hasRecord: false })).toBe('first');
		expect(trustIn({ ...elsewhere, hasRecord: false, known: ['https://first.invalid'] })).toBe('unknown');
	});

	it('stays with whom it was given', () => {
		expect(trustIn({ ...elsewhere, known: ['https://lrs.invalid'] })).toBe('trusted');
	});
});

describe('readKnown', () => {
	it.each([undefined, '', '{', '{"a":1}', '[3]'])('trusts nobody for %j', (text) => {
		expect(readKnown(text)).toStrictEqual([]);
	});
});
