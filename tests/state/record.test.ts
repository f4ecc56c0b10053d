/** The learner's record on a device: never lost by a full disk, a broken text, a later version or a second tab. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyRecord, type LearnerRecord, withAnswer, withExercise } from '../../src/learning/record.ts';
import { type FakeWindow, openWindow } from '../support/fake-window.ts';
import { choice, NOON } from '../support/records.ts';

const KEY = 'parcours:record';

const answer = (question: string) => (record: LearnerRecord) =>
	withAnswer(record, 'selection', question, { answer: choice('a'), score: 1, at: NOON });
const answered = (...questions: string[]) =>
	questions.reduce((record, question) => answer(question)(record), emptyRecord());
const text = (record: LearnerRecord) => JSON.stringify(record);

/** Opens the record in a tab on a device that holds this. */
async function openOn(held: Record<string, string>, prepare: (device: FakeWindow) => void = () => {}) {
	const device = openWindow(held);
	prepare(device);
	const { openRecord } = await import('../../src/state/record.ts');
	const { $trouble } = await import('../../src/state/device-storage.ts');
	return { device, $trouble, openRecord, ...openRecord(KEY) };
}

beforeEach(() => {
	vi.resetModules();
});
afterEach(() => {
	vi.unstubAllGlobals();
});

describe('openRecord', () => {
	it('starts an empty record on a device that has none, and writes nothing yet', async () => {
		const { $record, $trouble, device } = await openOn({});
		expect([$record.get(), [...device.kept], $trouble.get()]).toStrictEqual([emptyRecord(), [], undefined]);
	});

	it('goes on with the record of the device', async () => {
		const { $record, $trouble } = await openOn({ [KEY]: text(answered('q-1')) });
		expect([$record.get(), $trouble.get()]).toStrictEqual([answered('q-1'), undefined]);
	});

	it('opens the same record once', async () => {
		const { $record, openRecord } = await openOn({});
		expect(openRecord(KEY).$record).toBe($record);
	});

	it('keeps two courses on one address apart', async () => {
		const { remember, openRecord, device } = await openOn({});
		remember(answer('q-1'));
		openRecord('other:record').remember(answer('q-2'));
		expect(Object.fromEntries(device.kept)).toStrictEqual({
			[KEY]: text(answered('q-1')),
			'other:record': text(answered('q-2')),
		});
	});
});

describe('remember', () => {
	it('changes the record, on the page and on the device', async () => {
		const { $record, remember, device } = await openOn({ [KEY]: text(answered('q-1')) });
		remember(answer('q-2'));
		expect([$record.get(), device.kept.get(KEY)]).toStrictEqual([answered('q-1', 'q-2'), text(answered('q-1', 'q-2'))]);
	});

	it('starts anew once the learner has cleared the device', async () => {
		const { remember, device } = await openOn({ [KEY]: text(answered('q-1')) });
		device.kept.clear();
		remember(answer('q-2'));
		expect(device.kept.get(KEY)).toBe(text(answered('q-2')));
	});
});

describe('a second tab', () => {
	it('loses nothing, even if this tab was told nothing', async () => {
		const { $record, remember, device } = await openOn({ [KEY]: text(answered('q-1')) });
		device.kept.set(KEY, text(answered('q-1', 'q-2')));
		remember(answer('q-3'));
		expect([$record.get(), device.kept.get(KEY)]).toStrictEqual([
			answered('q-1', 'q-2', 'q-3'),
			text(answered('q-1', 'q-2', 'q-3')),
		]);
	});

	it('is seen by this one as soon as it writes', async () => {
		const { $record, device } = await openOn({});
		const seen: LearnerRecord[] = [];
		const stop = $record.listen((record) => seen.push(record));
		device.otherTab(KEY, text(answered('q-1')));
		stop();
		expect(seen).toStrictEqual([answered('q-1')]);
	});

	it('is not taken for this course, if it writes another one', async () => {
		const { $record, device } = await openOn({ [KEY]: text(answered('q-1')) });
		const stop = $record.listen(() => {});
		device.otherTab('other:record', text(answered('q-9')));
		expect($record.get()).toStrictEqual(answered('q-1'));
		stop();
	});

	it('empties the record here, if it empties it there', async () => {
		const { $record, device } = await openOn({ [KEY]: text(answered('q-1')) });
		const stop = $record.listen(() => {});
		device.otherTab(KEY, null);
		expect($record.get()).toStrictEqual(emptyRecord());
		stop();
	});

	it('is caught up with when the page is shown again', async () => {
		const { $record, device } = await openOn({ [KEY]: text(answered('q-1')) });
		const stop = $record.listen(() => {});
		device.kept.set(KEY, text(answered('q-1', 'q-2')));
		device.show();
		expect($record.get()).toStrictEqual(answered('q-1', 'q-2'));
		stop();
	});
});

describe('a full device', () => {
	it('leaves the record whole in the page, and the last one that fitted on the device', async () => {
		const { $record, remember, $trouble, device } = await openOn({ [KEY]: text(answered('q-1')) });
		device.fill();
		remember(answer('q-2'));
		remember(answer('q-3'));
		expect([$record.get(), device.kept.get(KEY), $trouble.get()]).toStrictEqual([
			answered('q-1', 'q-2', 'q-3'),
			text(answered('q-1')),
			'full',
		]);
	});

	it('takes everything at the next answer once there is room', async () => {
		const { remember, $trouble, device } = await openOn({ [KEY]: text(answered('q-1')) });
		device.fill();
		remember((record) => withExercise(record, 'selection', 'e-1', 'Prix'));
		device.free();
		remember(answer('q-2'));
		const whole = answer('q-2')(withExercise(answered('q-1'), 'selection', 'e-1', 'Prix'));
		expect([device.kept.get(KEY), $trouble.get()]).toStrictEqual([text(whole), undefined]);
	});
});

describe('a device that gives no storage', () => {
	it.each(['throws', 'null'] as const)('still remembers within the page (%s)', async (how) => {
		const { $record, remember, $trouble } = await openOn({}, (device) => device.forbid(how));
		remember(answer('q-1'));
		remember(answer('q-2'));
		expect([$record.get(), $trouble.get()]).toStrictEqual([answered('q-1', 'q-2'), 'forbidden']);
	});

	it('still remembers within the page where the storage is damaged', async () => {
		const { $record, remember } = await openOn({ [KEY]: text(answered('q-1')) }, (device) => device.damage());
		remember(answer('q-2'));
		remember(answer('q-3'));
		expect($record.get()).toStrictEqual(answered('q-2', 'q-3'));
	});
});

describe.each([
	['unreadable', '{"version":1,"lessons":'],
	['newer', '{"version":2,"chapters":[]}'],
] as const)('a record that is %s', (why, broken) => {
	it('is set aside, and a new one begins', async () => {
		const { $record, $trouble, device } = await openOn({ [KEY]: broken });
		expect([$record.get(), $trouble.get()]).toStrictEqual([emptyRecord(), why]);
		expect(Object.fromEntries(device.kept)).toStrictEqual({ [KEY]: broken, [`${KEY}:set-aside`]: broken });
	});

	it('is still there, once, after the new one was written', async () => {
		const { remember, device } = await openOn({ [KEY]: broken });
		remember(answer('q-1'));
		remember(answer('q-2'));
		expect(Object.fromEntries(device.kept)).toStrictEqual({
			[KEY]: text(answered('q-1', 'q-2')),
			[`${KEY}:set-aside`]: broken,
		});
	});

	it('does not take the place of one set aside before', async () => {
		const { remember, device } = await openOn({ [KEY]: broken, [`${KEY}:set-aside`]: 'older' });
		remember(answer('q-1'));
		expect(Object.fromEntries(device.kept)).toStrictEqual({
			[KEY]: text(answered('q-1')),
			[`${KEY}:set-aside`]: 'older',
			[`${KEY}:set-aside:2`]: broken,
		});
	});

	it('is never written over if there is no room to set it aside, and the page remembers alone', async () => {
		const { $record, remember, $trouble, device } = await openOn({ [KEY]: broken }, (full) => full.fill());
		device.free();
		remember(answer('q-1'));
		remember(answer('q-2'));
		expect([$record.get(), [...device.kept], $trouble.get()]).toStrictEqual([
			answered('q-1', 'q-2'),
			[[KEY, broken]],
			why,
		]);
	});
});
