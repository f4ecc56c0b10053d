/** The device's storage: working, full, forbidden, damaged. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeWindow, openWindow } from '../support/fake-window.ts';

/** The modules keep what was refused: each test has them fresh. */
const fresh = () => import('../../src/state/device-storage.ts');

let device: FakeWindow;
beforeEach(() => {
	vi.resetModules();
	device = openWindow({ known: 'before' });
});
afterEach(() => {
	vi.unstubAllGlobals();
});

describe('deviceStorage', () => {
	it('reads, writes and removes what the device holds', async () => {
		const { $trouble, deviceStorage } = await fresh();
		expect([
			deviceStorage['known'],
			'known' in deviceStorage,
			deviceStorage['unknown'],
			'unknown' in deviceStorage,
		]).toStrictEqual(['before', true, undefined, false]);
		deviceStorage['new'] = 'now';
		delete deviceStorage['known'];
		expect([[...device.kept], $trouble.get()]).toStrictEqual([[['new', 'now']], undefined]);
	});

	it('has an empty text, which is not nothing', async () => {
		const { deviceStorage } = await fresh();
		deviceStorage['empty'] = '';
		expect([deviceStorage['empty'], 'empty' in deviceStorage]).toStrictEqual(['', true]);
	});

	it('keeps in the page what a full device refuses, and says so', async () => {
		const { $trouble, deviceStorage } = await fresh();
		device.fill();
		deviceStorage['known'] = 'after';
		expect([deviceStorage['known'], device.kept.get('known'), $trouble.get()]).toStrictEqual([
			'after',
			'before',
			'full',
		]);
	});

	it('writes again once there is room, and takes back what it said', async () => {
		const { $trouble, deviceStorage } = await fresh();
		device.fill();
		deviceStorage['known'] = 'after';
		device.free();
		deviceStorage['known'] = 'later';
		expect([deviceStorage['known'], device.kept.get('known'), $trouble.get()]).toStrictEqual([
			'later',
			'later',
			undefined,
		]);
	});

	it('goes on saying that the device is full while anything is kept in the page only', async () => {
		const { $trouble, deviceStorage } = await fresh();
		device.fill();
		deviceStorage['large'] = 'text';
		device.free();
		deviceStorage['known'] = 'after';
		expect([$trouble.get(), deviceStorage['large']]).toStrictEqual(['full', 'text']);
	});

	it('forgets what was kept in the page when it is removed', async () => {
		const { deviceStorage } = await fresh();
		device.fill();
		deviceStorage['new'] = 'now';
		delete deviceStorage['new'];
		expect('new' in deviceStorage).toBe(false);
	});

	it.each(['throws', 'null'] as const)(
		'works from the page alone where the browser forbids storage (%s), and says so',
		async (how) => {
			device.forbid(how);
			const { $trouble, deviceStorage } = await fresh();
			deviceStorage['new'] = 'now';
			delete deviceStorage['known'];
			expect([deviceStorage['new'], deviceStorage['known'], $trouble.get()]).toStrictEqual([
				'now',
				undefined,
				'forbidden',
			]);
			expect([...device.kept]).toStrictEqual([['known', 'before']]);
		},
	);

	it('works from the page alone where the storage is damaged', async () => {
		device.damage();
		const { $trouble, deviceStorage } = await fresh();
		expect([deviceStorage['known'], $trouble.get()]).toStrictEqual([undefined, 'forbidden']);
		deviceStorage['new'] = 'now';
		delete deviceStorage['known'];
		expect(deviceStorage['new']).toBe('now');
	});
});

describe('setAside', () => {
	it('copies a text under another key, and says why', async () => {
		const { $trouble, setAside } = await fresh();
		setAside('known', 'before', 'unreadable');
		expect([Object.fromEntries(device.kept), $trouble.get()]).toStrictEqual([
			{ known: 'before', 'known:set-aside': 'before' },
			'unreadable',
		]);
	});

	it('copies the same text once', async () => {
		const { setAside } = await fresh();
		for (const text of ['one', 'one', 'two', 'two', 'one']) setAside('known', text, 'newer');
		expect(Object.fromEntries(device.kept)).toStrictEqual({
			known: 'before',
			'known:set-aside': 'one',
			'known:set-aside:2': 'two',
		});
	});

	it('never writes over an earlier copy', async () => {
		const { setAside } = await fresh();
		for (const text of ['one', 'two', 'three']) setAside('known', text, 'unreadable');
		expect(Object.fromEntries(device.kept)).toStrictEqual({
			known: 'before',
			'known:set-aside': 'one',
			'known:set-aside:2': 'two',
			'known:set-aside:3': 'three',
		});
	});

	it('touches nothing on the device any more, if there is no room for the copy', async () => {
		const { $trouble, deviceStorage, setAside } = await fresh();
		device.fill();
		setAside('known', 'before', 'unreadable');
		device.free();
		deviceStorage['known'] = 'after';
		deviceStorage['new'] = 'now';
		expect([deviceStorage['known'], deviceStorage['new']]).toStrictEqual(['after', 'now']);
		delete deviceStorage['known'];
		expect([[...device.kept], $trouble.get()]).toStrictEqual([[['known', 'before']], 'unreadable']);
	});

	it('keeps what else lives in the page, if there is no room for the copy', async () => {
		const { deviceStorage, setAside } = await fresh();
		device.fill();
		deviceStorage['exercise'] = 'text';
		setAside('known', 'before', 'newer');
		expect(deviceStorage['exercise']).toBe('text');
	});
});
