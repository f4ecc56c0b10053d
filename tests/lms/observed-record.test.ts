/** The record seen from beside the course: read, restored, kept apart for each learner of a shared device. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyRecord } from '../../src/learning/record/record.ts';
import { openWindow } from '../support/fake-window.ts';
import { answered } from '../support/records.ts';

const KEY = 'course:record';
const one = answered('one', ['one-1']);
const other = answered('two', ['two-1']);

async function observed(held: Record<string, string> = {}) {
	vi.resetModules();
	const device = openWindow(held);
	const { observeRecord } = await import('../../src/lms/observed-record.ts');
	return { device, record: observeRecord(KEY, { lessons: { before: 'one' }, questions: {} }) };
}

beforeEach(() => {
	vi.unstubAllGlobals();
});

describe('observeRecord', () => {
	it('reads what the course writes, under present names', async () => {
		const { device, record } = await observed();
		expect(record.read()).toEqual(emptyRecord());
		const calls: number[] = [];
		record.onChange(() => calls.push(1));
		device.otherTab(KEY, JSON.stringify(answered('before', ['one-1'])));
		expect(Object.keys(record.read().lessons)).toEqual(['one']);
		expect(calls.length).toBe(1);
	});

	it('writes what a change makes, and nothing where there is none', async () => {
		const { device, record } = await observed();
		record.change((same) => same);
		expect(device.kept.size).toBe(0);
		record.change(() => one);
		expect(JSON.parse(device.kept.get(KEY) ?? '')).toEqual(one);
	});

	it.each(['{', '{"version":99}'])('leaves « %s » to the course', async (text) => {
		const { device, record } = await observed({ [KEY]: text });
		expect(record.read()).toEqual(emptyRecord());
		record.change(() => one);
		expect(device.kept.get(KEY)).toBe(text);
	});

	it('says that a browser keeps nothing, and throws nothing', async () => {
		const { device, record } = await observed();
		expect(record.isForbidden()).toBe(false);
		device.forbid('throws');
		record.change(() => one);
		record.belongTo('ana');
		expect([record.read(), record.isForbidden()]).toEqual([emptyRecord(), true]);
	});
});

describe('a device that learners share', () => {
	it('gives each their own record back, and names nobody', async () => {
		const { device, record } = await observed({ [KEY]: JSON.stringify(one) });
		record.belongTo('ana');
		expect(record.read()).toEqual(one);
		record.belongTo('bob');
		expect(record.read()).toEqual(emptyRecord());
		record.change(() => other);
		record.belongTo('ana');
		expect(record.read()).toEqual(one);
		record.belongTo('bob');
		expect(record.read()).toEqual(other);
		expect(JSON.stringify([...device.kept])).not.toMatch(/ana|bob/);
	});

	it('changes nothing for an LMS that names no learner', async () => {
		const { device, record } = await observed({ [KEY]: JSON.stringify(one) });
		record.belongTo('');
		expect([...device.kept.keys()]).toEqual([KEY]);
	});
});
