/** What is asked of a record store, and what its answers mean. */
import { describe, expect, it } from 'vitest';
import { type Expected, openLrs } from '../../../src/lms/xapi/lrs.ts';

interface Asked {
	address: string;
	init: RequestInit;
}

function lrsThat(answers: () => Response) {
	const asked: Asked[] = [];
	const lrs = openLrs({
		endpoint: 'https://lms.invalid/xapi',
		authorization: 'Basic abc',
		fetch: async (address, init = {}) => {
			asked.push({ address: String(address), init });
			return answers();
		},
	});
	return { lrs, asked };
}

const address = { activity: 'https://a.invalid/1?b&c', agent: { name: 'Ana' }, registration: 'r', id: 'd' };

describe('a store', () => {
	it('is told who asks and by which version, at its address', async () => {
		const { lrs, asked } = lrsThat(() => new Response('[]'));
		await lrs.post([]);
		expect(asked[0]?.address).toBe('https://lms.invalid/xapi/statements');
		expect(asked[0]?.init.headers).toEqual({
			Authorization: 'Basic abc',
			'X-Experience-API-Version': '1.0.3',
			'Content-Type': 'application/json',
		});
	});

	it('finds a document by what it is called, whatever signs are in it', async () => {
		const { lrs, asked } = lrsThat(() => new Response('{}', { headers: { ETag: '"x"' } }));
		expect(await lrs.readState(address)).toEqual({ type: 'document', text: '{}', tag: '"x"' });
		expect(Object.fromEntries(new URL(asked[0]?.address ?? '').searchParams)).toEqual({
			activityId: 'https://a.invalid/1?b&c',
			agent: '{"name":"Ana"}',
			registration: 'r',
			stateId: 'd',
		});
	});

	it.each([
		[200, 'taken'],
		[204, 'taken'],
		[400, 'refused'],
		[413, 'refused'],
		[401, 'closed'],
		[403, 'forbidden'],
		[409, 'known'],
		[404, 'failed'],
		[429, 'failed'],
		[500, 'failed'],
	])('that answers %i to statements: %s', async (status, type) => {
		const { lrs } = lrsThat(() => new Response(status === 204 ? null : ' no\n way ', { status }));
		const posted = await lrs.post([]);
		expect(posted.type).toBe(type);
		if ('reason' in posted) expect(posted.reason).toBe(`${status} no way`);
	});

	it.each([
		[404, { type: 'none' }],
		[204, { type: 'none' }],
		[500, { type: 'failed', reason: '500' }],
	])('that answers %i to who reads', async (status, document) => {
		const { lrs } = lrsThat(() => new Response(status === 204 ? null : '', { status }));
		expect(await lrs.readState(address)).toEqual(document);
	});

	it.each<[Expected, Record<string, string>]>([
		[{ type: 'absent' }, { 'If-None-Match': '*' }],
		[{ type: 'tag', tag: '"x"' }, { 'If-Match': '"x"' }],
		[{ type: 'any' }, {}],
	])('is told what it is thought to hold: %j', async (expected, headers) => {
		const { lrs, asked } = lrsThat(() => new Response(null, { status: 204 }));
		expect(await lrs.writeState(address, '{}', expected)).toEqual({ type: 'written' });
		expect(asked[0]?.init.headers).toMatchObject(headers);
		expect(Object.keys(asked[0]?.init.headers ?? {}).filter((name) => name.startsWith('If-'))).toEqual(
			Object.keys(headers),
		);
	});

	it.each([412, 409])('says %i where another wrote meanwhile', async (status) => {
		const { lrs } = lrsThat(() => new Response('', { status }));
		expect(await lrs.writeState(address, '{}', { type: 'absent' })).toEqual({ type: 'changed' });
	});

	it('that is not reached throws nothing', async () => {
		const { lrs } = lrsThat(() => {
			throw new TypeError('Failed to fetch');
		});
		const failed = { type: 'failed', reason: 'Failed to fetch' };
		expect(await lrs.post([])).toEqual(failed);
		expect(await lrs.readState(address)).toEqual(failed);
		expect(await lrs.writeState(address, '', { type: 'any' })).toEqual(failed);
		expect(await lrs.readAgentProfile({}, 'a')).toEqual(failed);
	});
});
