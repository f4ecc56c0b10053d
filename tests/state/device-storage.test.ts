/** The device's storage: working, full, forbidden, damaged. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeWindow, openWindow } from '../support/fake-window.ts';

/** The module keeps what was refused: each test has it fresh. */
const fresh = () => import('../../src/state/device-storage.ts');

let device: FakeWindow;
beforeEach(() => {
	vi.resetModules();
	device = openWindow({ known: 'before' });
});
afterEach(() => {
	vi.unstubAllGlobals();
});

describe('a device that works', () => {
	it('reads, writes and takes away', async () => {
		const { $trouble, keep, kept } = await fresh();
		expect([kept('known'), kept('unknown')]).toStrictEqual(['before', undefined]);
		keep('new', 'now');
		keep('known', undefined);
		expect([[...device.kept], kept('known'), $trouble.get()]).toStrictEqual([[['new', 'now']], undefined, undefined]);
	});

	it('has an empty text, which is not nothing', async () => {
		const { keep, kept, held } = await fresh();
		keep('empty', '');
		expect([kept('empty'), held('empty')]).toStrictEqual(['', '']);
	});

	it.each(['constructor', '__proto__'])(
		'holds nothing under « %s », which JavaScript keeps for itself',
		async (key) => {
			const { kept } = await fresh();
			expect(kept(key)).toBeUndefined();
		},
	);
});

describe('a full device', () => {
	it('leaves in the page what it refuses, and says so', async () => {
		const { $trouble, keep, kept, held } = await fresh();
		device.fill();
		keep('known', 'after');
		expect([kept('known'), held('known'), $trouble.get()]).toStrictEqual(['after', 'before', 'full']);
	});

	it('is written to again once there is room, and no longer said to be full', async () => {
		const { $trouble, keep, kept, held } = await fresh();
		device.fill();
		keep('known', 'after');
		device.free();
		keep('known', 'later');
		expect([kept('known'), held('known'), $trouble.get()]).toStrictEqual(['later', 'later', undefined]);
	});

	it('is said to be full while anything lives in the page only', async () => {
		const { $trouble, keep, kept, held } = await fresh();
		device.fill();
		keep('large', 'text');
		device.free();
		keep('known', 'after');
		expect([$trouble.get(), kept('large'), held('large')]).toStrictEqual(['full', 'text', undefined]);
	});

	it('shows in the page what lives there, whatever another tab writes beside it', async () => {
		const { keep, kept, held } = await fresh();
		device.fill();
		keep('known', 'here');
		device.kept.set('known', 'there');
		expect([kept('known'), held('known')]).toStrictEqual(['here', 'there']);
	});

	it('gives up what lives in the page when it is taken away', async () => {
		const { keep, kept } = await fresh();
		device.fill();
		keep('new', 'now');
		keep('new', undefined);
		expect(kept('new')).toBeUndefined();
	});
});

describe('a device that gives no storage', () => {
	it.each(['throws', 'null'] as const)('leaves everything to the page (%s), and that is said', async (how) => {
		device.forbid(how);
		const { $trouble, keep, kept, held } = await fresh();
		keep('new', 'now');
		keep('known', undefined);
		expect([kept('new'), held('new'), kept('known'), $trouble.get()]).toStrictEqual([
			'now',
			undefined,
			undefined,
			'forbidden',
		]);
		expect([...device.kept]).toStrictEqual([['known', 'before']]);
	});

	it('leaves everything to the page where the storage is damaged', async () => {
		device.damage();
		const { $trouble, keep, kept, held } = await fresh();
		expect([kept('known'), held('known'), $trouble.get()]).toStrictEqual([undefined, undefined, 'forbidden']);
		keep('new', 'now');
		keep('known', undefined);
		expect(kept('new')).toBe('now');
	});

	it('goes on from the page if it is damaged while in use', async () => {
		const { keep, kept } = await fresh();
		keep('new', 'now');
		device.damage();
		keep('new', 'later');
		expect(kept('new')).toBe('later');
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
		const { $trouble, keep, kept, setAside } = await fresh();
		device.fill();
		setAside('known', 'before', 'unreadable');
		device.free();
		keep('known', 'after');
		keep('new', 'now');
		expect([kept('known'), kept('new')]).toStrictEqual(['after', 'now']);
		keep('known', undefined);
		expect([[...device.kept], $trouble.get()]).toStrictEqual([[['known', 'before']], 'unreadable']);
	});

	it('keeps what else lives in the page, if there is no room for the copy', async () => {
		const { keep, kept, setAside } = await fresh();
		device.fill();
		keep('exercise', 'text');
		setAside('known', 'before', 'newer');
		expect(kept('exercise')).toBe('text');
	});

	it('needs no room for a text that was copied before', async () => {
		const { keep, held, setAside } = await fresh();
		setAside('known', 'before', 'newer');
		device.fill();
		setAside('known', 'before', 'newer');
		device.free();
		keep('known', 'after');
		expect(held('known')).toBe('after');
	});
});

describe('onOtherTab', () => {
	const heard = async () => {
		const calls: (string | undefined)[] = [];
		const { kept, onOtherTab } = await fresh();
		onOtherTab('known', () => calls.push(kept('known')));
		return calls;
	};

	it('calls when another tab writes under the key, or takes away what is there', async () => {
		const calls = await heard();
		device.otherTab('known', 'after');
		device.otherTab('known', null);
		expect(calls).toStrictEqual(['after', undefined]);
	});

	it('calls when everything is cleared', async () => {
		const calls = await heard();
		device.clear();
		expect(calls).toStrictEqual([undefined]);
	});

	it('calls when the page is shown again', async () => {
		const calls = await heard();
		device.kept.set('known', 'missed');
		device.show();
		expect(calls).toStrictEqual(['missed']);
	});

	it('calls for no other key', async () => {
		const calls = await heard();
		device.otherTab('known:set-aside', 'after');
		expect(calls).toStrictEqual([]);
	});
});
