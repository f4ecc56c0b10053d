/** The token: asked for once in a window, by POST; what an LMS says instead is told. */
import { describe, expect, it } from 'vitest';
import { takeToken } from '../../../src/lms/cmi5/token.ts';

const ADDRESS = 'https://lms.invalid/token?k=2';
const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });

function windowThat(answers: () => Response) {
	const kept = new Map<string, string>();
	const asked: string[] = [];
	const request: typeof fetch = async (address, init) => {
		asked.push(`${init?.method} ${address}`);
		return answers();
	};
	const storage = { read: (key: string) => kept.get(key), write: (key: string, text: string) => kept.set(key, text) };
	return { asked, take: (address = ADDRESS) => takeToken(address, storage, request) };
}

describe('takeToken', () => {
	it('asks once, also when the page is loaded again', async () => {
		const { asked, take } = windowThat(() => json({ 'auth-token': 'abc' }));
		expect([await take(), await take()]).toEqual(Array(2).fill({ type: 'token', token: 'abc' }));
		expect(asked).toEqual([`POST ${ADDRESS}`]);
	});

	it('asks again in another launch', async () => {
		const { asked, take } = windowThat(() => json({ 'auth-token': 'abc' }));
		await take();
		await take('https://lms.invalid/token?k=3');
		expect(asked.length).toBe(2);
	});

	it.each([
		[json({ 'error-code': '1', 'error-text': 'Already in use.' }), '1 Already in use.'],
		[json({ 'error-code': 3 }), '3'],
		[json({}, 500), 'HTTP 500'],
		[new Response('<p>Oh!'), 'HTTP 200'],
	])('says what the LMS says instead', async (answer, reason) => {
		const { take } = windowThat(() => answer);
		expect(await take()).toEqual({ type: 'refused', reason });
	});

	it('can be asked again where the LMS was not reached', async () => {
		let isCut = true;
		const { take } = windowThat(() => {
			if (isCut) throw new TypeError('Failed to fetch');
			return json({ 'auth-token': 'abc' });
		});
		expect(await take()).toEqual({ type: 'failed', reason: 'Failed to fetch' });
		isCut = false;
		expect(await take()).toEqual({ type: 'token', token: 'abc' });
	});
});
