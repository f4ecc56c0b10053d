/** The learner's record on a device: never lost by a full disk, a broken text, a later version or a second tab. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withExercise, withRead } from '../../src/learning/record/deeds.ts';
import { canonical, mergeRecords } from '../../src/learning/record/merge.ts';
import { upgradeV1 } from '../../src/learning/record/migrate-v1.ts';
import { readRecord } from '../../src/learning/record/read-record.ts';
import { emptyRecord, type LearnerRecord } from '../../src/learning/record/record.ts';
import type { RecordStore } from '../../src/state/record.ts';
import { type FakeWindow, openTabs, openWindow } from '../support/fake-window.ts';
import { answered as answeredIn, choice, LATER, NOON } from '../support/records.ts';

const KEY = 'parcours:record';
const ERASED = `${KEY}:erased`;

const answered = (...questions: string[]) => answeredIn('selection', questions);
const answer = (question: string) => (record: LearnerRecord) => answeredIn('selection', [question], record);
const text = (record: LearnerRecord) => JSON.stringify(record);
/** Ids of the questions that were answered. */
const questionsOf = (record: LearnerRecord) => Object.keys(record.answers).toSorted();

/** Opens the record in a tab on a device that holds this. */
async function openOn(held: Record<string, string>, prepare: (device: FakeWindow) => void = () => {}) {
	const device = openWindow(held);
	prepare(device);
	const { openRecord } = await import('../../src/state/record.ts');
	const { $trouble } = await import('../../src/state/device-storage.ts');
	const store = openRecord(KEY);
	/** The record as the device holds it. */
	const stored = (): LearnerRecord | undefined => {
		const read = readRecord(device.kept.get(KEY) ?? '');
		return read.type === 'record' ? read.record : undefined;
	};
	return { device, stored, $trouble, openRecord, ...store };
}

beforeEach(() => {
	vi.resetModules();
	vi.useFakeTimers({ now: Date.parse(NOON) });
});
afterEach(() => {
	vi.useRealTimers();
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

	it('goes on with a record of version 1, and writes it as version 2 with the next answer', async () => {
		const kept = { answer: choice('a'), score: 1, at: NOON, tries: 2 };
		const lessons = { selection: { answers: { 'q-1': kept }, exercises: { 'e-1': 'Prix' } } };
		const before = { version: 1 as const, lessons, last: 'selection' };
		const { $record, remember, $trouble, device, stored } = await openOn({ [KEY]: JSON.stringify(before) });
		expect([$record.get(), $trouble.get()]).toStrictEqual([upgradeV1(before), undefined]);
		remember(answer('q-2'));
		expect([stored(), [...device.kept.keys()]]).toStrictEqual([answer('q-2')(upgradeV1(before)), [KEY]]);
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

	it('keeps one text of an exercise, however often it is written', async () => {
		const { remember, stored } = await openOn({});
		for (const written of ['P', 'Pr', 'Prix'])
			remember((record) => withExercise(record, { lesson: 'selection', exercise: 'e-1', text: written, at: LATER }));
		expect(stored()?.lessons['selection']?.exercises?.['e-1']?.map((one) => one.text)).toStrictEqual(['Prix']);
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

	it('is not written to again if it knew all', async () => {
		const { device } = await openOn({ [KEY]: text(answered('q-1')) });
		const theirs = `${text(answered('q-1', 'q-2'))} `;
		device.otherTab(KEY, theirs, null);
		expect(device.kept.get(KEY)).toBe(theirs);
	});

	it('is not taken for this course, if it writes another one', async () => {
		const { $record, device } = await openOn({ [KEY]: text(answered('q-1')) });
		device.otherTab('other:record', text(answered('q-9')));
		expect($record.get()).toStrictEqual(answered('q-1'));
	});

	it('empties the record here, if it takes it away there', async () => {
		const { $record, device } = await openOn({ [KEY]: text(answered('q-1')) });
		device.otherTab(KEY, null);
		expect([$record.get(), device.kept.has(KEY)]).toStrictEqual([emptyRecord(), false]);
	});

	it('empties the record here, if all of the device is cleared', async () => {
		const { $record, device } = await openOn({ [KEY]: text(answered('q-1')) });
		device.clear();
		expect($record.get()).toStrictEqual(emptyRecord());
	});

	it('is caught up with when the page is shown again', async () => {
		const { $record, device } = await openOn({ [KEY]: text(answered('q-1')) });
		device.kept.set(KEY, text(answered('q-1', 'q-2')));
		device.show();
		expect($record.get()).toStrictEqual(answered('q-1', 'q-2'));
	});

	it('costs no answer here if it wrote over ours: both are on the device again', async () => {
		const common = text(answered('q-1'));
		const { $record, remember, device, stored } = await openOn({ [KEY]: common });
		remember(answer('q-2'));
		device.otherTab(KEY, text(answered('q-1', 'q-3')), common);
		const both = mergeRecords(answered('q-1', 'q-2'), answered('q-1', 'q-3'));
		expect([$record.get(), stored()]).toStrictEqual([both, both]);
	});

	it('costs no answer here if it wrote over ours, and more is answered before this tab is told', async () => {
		const { $record, remember, device, stored } = await openOn({ [KEY]: text(answered('q-1')) });
		remember(answer('q-2'));
		device.kept.set(KEY, text(answered('q-1', 'q-3')));
		remember(answer('q-4'));
		expect([questionsOf($record.get()), questionsOf(stored() ?? emptyRecord())]).toStrictEqual([
			['q-1', 'q-2', 'q-3', 'q-4'],
			['q-1', 'q-2', 'q-3', 'q-4'],
		]);
	});

	it('leaves one text of an exercise when it goes on writing where this one left off', async () => {
		const write = (written: string) => (record: LearnerRecord) =>
			withExercise(record, { lesson: 'selection', exercise: 'e-1', text: written, at: LATER });
		const { $record, device, stored } = await openOn({ [KEY]: text(write('P')(emptyRecord())) });
		for (const written of ['Pr', 'Prix']) device.otherTab(KEY, text(write(written)(stored() ?? emptyRecord())));
		const texts = (record?: LearnerRecord) => record?.lessons['selection']?.exercises?.['e-1']?.map((one) => one.text);
		expect([texts($record.get()), texts(stored())]).toStrictEqual([['Prix'], ['Prix']]);
	});

	it('takes back that a lesson was read, here too', async () => {
		const read = withRead(answered('q-1'), 'selection', true, NOON);
		const { $record, device, stored } = await openOn({ [KEY]: text(read) });
		const back = withRead(read, 'selection', false, LATER);
		device.otherTab(KEY, text(back));
		expect([$record.get(), stored()]).toStrictEqual([back, back]);
	});

	it('is set right if it wrote what cannot be read, which is set aside', async () => {
		const { $record, $trouble, device, stored } = await openOn({ [KEY]: text(answered('q-1')) });
		device.otherTab(KEY, '{"version":2,');
		expect([$record.get(), stored(), device.kept.get(`${KEY}:set-aside`), $trouble.get()]).toStrictEqual([
			answered('q-1'),
			answered('q-1'),
			'{"version":2,',
			'unreadable',
		]);
	});

	it('keeps its record if it is of a later version: nothing is written over it unasked', async () => {
		const newer = '{"version":3,"chapters":[]}';
		const { $record, $trouble, device } = await openOn({ [KEY]: text(answered('q-1')) });
		device.otherTab(KEY, newer);
		expect([device.kept.get(KEY), $record.get(), $trouble.get()]).toStrictEqual([newer, answered('q-1'), 'newer']);
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
		const { remember, $trouble, device, stored } = await openOn({ [KEY]: text(answered('q-1')) });
		const write = (record: LearnerRecord) =>
			withExercise(record, { lesson: 'selection', exercise: 'e-1', text: 'Prix', at: LATER });
		device.fill();
		remember(write);
		device.free();
		remember(answer('q-2'));
		expect([stored(), $trouble.get()]).toStrictEqual([answer('q-2')(write(answered('q-1'))), undefined]);
	});

	it.each<[string, (device: FakeWindow, theirs: string) => void]>([
		['told of it', (device, theirs) => device.otherTab(KEY, theirs)],
		['told nothing', (device, theirs) => device.kept.set(KEY, theirs)],
	])('loses nothing of what another tab wrote meanwhile, %s, once there is room', async (_, write) => {
		const { $record, remember, $trouble, device, stored } = await openOn({ [KEY]: text(answered('q-1')) });
		device.fill();
		remember(answer('q-2'));
		write(device, text(answered('q-1', 'q-3')));
		device.free();
		remember(answer('q-4'));
		const whole = answer('q-4')(mergeRecords(answered('q-1', 'q-2'), answered('q-1', 'q-3')));
		expect([$record.get(), stored(), $trouble.get()]).toStrictEqual([whole, whole, undefined]);
	});

	it('shows here what another tab writes meanwhile', async () => {
		const { $record, remember, device } = await openOn({ [KEY]: text(answered('q-1')) });
		device.fill();
		remember(answer('q-2'));
		device.otherTab(KEY, text(answered('q-1', 'q-3')));
		expect(questionsOf($record.get())).toStrictEqual(['q-1', 'q-2', 'q-3']);
	});

	it('leaves erased what another tab erased meanwhile', async () => {
		const { remember, device, stored } = await openOn({ [KEY]: text(answered('q-1')) });
		device.fill();
		remember(answer('q-2'));
		device.otherTab(KEY, text({ ...emptyRecord(), erased: LATER }));
		device.free();
		remember(answer('q-3'));
		expect(stored()).toStrictEqual({ ...answered('q-3'), erased: LATER });
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

	it('still erases and brings back within the page', async () => {
		const { $record, remember, erase, bringBack } = await openOn({}, (device) => device.forbid('throws'));
		remember(answer('q-1'));
		erase();
		const between = $record.get();
		bringBack();
		expect([between, $record.get()]).toStrictEqual([
			{ ...emptyRecord(), erased: NOON },
			{ ...answered('q-1'), erased: NOON },
		]);
	});
});

describe.each([
	['unreadable', '{"version":1,"lessons":'],
	['newer', '{"version":3,"chapters":[]}'],
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

describe('erase', () => {
	const gone = { ...emptyRecord(), erased: NOON };

	it('empties the record, here and on the device, and says when', async () => {
		const { $record, erase, stored } = await openOn({ [KEY]: text(answered('q-1')) });
		erase();
		expect([$record.get(), stored()]).toStrictEqual([gone, gone]);
	});

	it('leaves no copy on the device after a minute', async () => {
		const { erase, device } = await openOn({ [KEY]: text(answered('q-1')) });
		erase();
		const copies = [device.kept.has(ERASED)];
		vi.advanceTimersByTime(60_000);
		expect([...copies, device.kept.has(ERASED)]).toStrictEqual([true, false]);
	});

	it('erases what another tab wrote too, even if this tab was told nothing', async () => {
		const { erase, bringBack, $record, device, stored } = await openOn({ [KEY]: text(answered('q-1')) });
		device.kept.set(KEY, text(answered('q-1', 'q-2')));
		erase();
		expect(stored()).toStrictEqual(gone);
		bringBack();
		expect(questionsOf($record.get())).toStrictEqual(['q-1', 'q-2']);
	});

	it('lets the learner begin anew', async () => {
		const { erase, remember, stored } = await openOn({ [KEY]: text(answered('q-1')) });
		erase();
		remember(answer('q-2'));
		expect(stored()).toStrictEqual({ ...answered('q-2'), erased: NOON });
	});

	it('says a later instant each time, though the clock was set back', async () => {
		const { $record, erase } = await openOn({ [KEY]: text({ ...answered('q-1'), erased: LATER }) });
		erase();
		expect(($record.get().erased ?? '') > LATER).toBe(true);
	});
});

describe('bringBack', () => {
	it('brings back all within a minute, and leaves no copy', async () => {
		const { $record, erase, bringBack, device, stored } = await openOn({ [KEY]: text(answered('q-1')) });
		erase();
		vi.advanceTimersByTime(59_000);
		expect(bringBack()).toBe(true);
		const back = { ...answered('q-1'), erased: NOON };
		expect([$record.get(), stored(), device.kept.has(ERASED)]).toStrictEqual([back, back, false]);
	});

	it('brings back nothing after a minute', async () => {
		const { $record, erase, bringBack } = await openOn({ [KEY]: text(answered('q-1')) });
		erase();
		vi.advanceTimersByTime(61_000);
		expect([bringBack(), $record.get()]).toStrictEqual([false, { ...emptyRecord(), erased: NOON }]);
	});

	it('brings back nothing after a minute in which the device slept and no timer ran', async () => {
		const { $record, erase, bringBack, device } = await openOn({ [KEY]: text(answered('q-1')) });
		erase();
		vi.setSystemTime(Date.parse(NOON) + 61_000);
		expect([bringBack(), $record.get(), device.kept.has(ERASED)]).toStrictEqual([
			false,
			{ ...emptyRecord(), erased: NOON },
			false,
		]);
	});

	it('brings back nothing where nothing was erased, nor twice', async () => {
		const { $record, erase, bringBack } = await openOn({ [KEY]: text(answered('q-1')) });
		expect([bringBack(), $record.get()]).toStrictEqual([false, answered('q-1')]);
		erase();
		expect([bringBack(), bringBack()]).toStrictEqual([true, false]);
	});

	it('keeps what was answered since', async () => {
		const { erase, remember, bringBack, stored } = await openOn({ [KEY]: text(answered('q-1')) });
		erase();
		remember(answer('q-2'));
		bringBack();
		expect(questionsOf(stored() ?? emptyRecord())).toStrictEqual(['q-1', 'q-2']);
	});

	it('brings back what a full device could not keep', async () => {
		const { $record, erase, remember, bringBack, device } = await openOn({ [KEY]: text(answered('q-1')) });
		device.fill();
		remember(answer('q-2'));
		erase();
		bringBack();
		expect(questionsOf($record.get())).toStrictEqual(['q-1', 'q-2']);
	});

	it('has a whole minute each time, though all was erased shortly before', async () => {
		const { $record, erase, bringBack } = await openOn({ [KEY]: text(answered('q-1')) });
		erase();
		vi.advanceTimersByTime(10_000);
		bringBack();
		vi.advanceTimersByTime(20_000);
		erase();
		vi.advanceTimersByTime(40_000);
		expect([bringBack(), questionsOf($record.get())]).toStrictEqual([true, ['q-1']]);
	});

	it('brings back what was there, if the empty record was erased again', async () => {
		const { $record, erase, bringBack } = await openOn({ [KEY]: text(answered('q-1')) });
		erase();
		vi.advanceTimersByTime(10_000);
		erase();
		bringBack();
		expect(questionsOf($record.get())).toStrictEqual(['q-1']);
	});
});

describe('what was erased', () => {
	const copy = (at: string) => JSON.stringify({ at, record: answered('q-1') });
	const gone = { ...emptyRecord(), erased: NOON };
	const held = { [KEY]: text(gone), [ERASED]: copy(NOON) };

	it('can be brought back on the next page, within the minute', async () => {
		vi.setSystemTime(Date.parse(NOON) + 30_000);
		const { $record, bringBack } = await openOn(held);
		expect([bringBack(), $record.get()]).toStrictEqual([true, { ...answered('q-1'), erased: NOON }]);
	});

	it('leaves no copy once the minute is over, on whatever page that is', async () => {
		vi.setSystemTime(Date.parse(NOON) + 30_000);
		const { device } = await openOn(held);
		vi.advanceTimersByTime(31_000);
		expect(device.kept.has(ERASED)).toBe(false);
	});

	it.each([
		['is too old', copy('2026-03-01T11:58:59.000Z')],
		['is of a time to come, the clock having been set back', copy(LATER)],
		['cannot be read', '{"at":'],
		['is no copy', 'null'],
		['holds no record', JSON.stringify({ at: NOON, record: { version: 2 } })],
		['has no date', JSON.stringify({ record: answered('q-1') })],
	])('is gone at the next opening if it %s', async (_, broken) => {
		const { $record, bringBack, device } = await openOn({ [KEY]: text(gone), [ERASED]: broken });
		expect([device.kept.has(ERASED), bringBack(), $record.get()]).toStrictEqual([false, false, gone]);
	});

	it('stays erased here if another tab erased it, though this one had answers of its own', async () => {
		const { $record, remember, device, stored } = await openOn({ [KEY]: text(answered('q-1')) });
		remember(answer('q-2'));
		const theirs = { ...emptyRecord(), erased: LATER };
		device.otherTab(KEY, text(theirs));
		expect([$record.get(), stored()]).toStrictEqual([theirs, theirs]);
	});

	it('stays erased at the next answer, though this tab was told nothing', async () => {
		const { remember, device, stored } = await openOn({ [KEY]: text(answered('q-1')) });
		device.kept.set(KEY, text({ ...emptyRecord(), erased: LATER }));
		remember(answer('q-2'));
		expect(stored()).toStrictEqual({ ...answered('q-2'), erased: LATER });
	});

	it('stays erased though another tab, which did not know it yet, wrote over it', async () => {
		const before = text(answered('q-1'));
		const { $record, erase, device, stored } = await openOn({ [KEY]: before });
		erase();
		device.otherTab(KEY, text(answered('q-1', 'q-2')), before);
		expect([questionsOf($record.get()), questionsOf(stored() ?? emptyRecord())]).toStrictEqual([[], []]);
	});

	it('comes back here if another tab brings it back', async () => {
		const { $record, device } = await openOn({ [KEY]: text(gone) });
		device.otherTab(KEY, text({ ...answered('q-1'), erased: NOON }));
		expect($record.get()).toStrictEqual({ ...answered('q-1'), erased: NOON });
	});
});

describe('a tab that wrote at the same moment, of which the browser says that it went on from here', () => {
	const common = answered('q-1');

	it('takes away no answer given here', async () => {
		const { $record, remember, device, stored } = await openOn({ [KEY]: text(common) });
		remember(answer('q-2'));
		device.otherTab(KEY, text(answer('q-3')(common)));
		expect([$record.get(), stored() ?? emptyRecord()].map(questionsOf)).toStrictEqual([
			['q-1', 'q-2', 'q-3'],
			['q-1', 'q-2', 'q-3'],
		]);
	});

	it('takes away no text written here', async () => {
		const { remember, device, stored } = await openOn({ [KEY]: text(common) });
		remember((record) => withExercise(record, { lesson: 'matrix', exercise: 'e-1', text: 'Prix', at: LATER }));
		device.otherTab(KEY, text(answer('q-3')(common)));
		expect(stored()?.lessons['matrix']?.exercises).toStrictEqual({ 'e-1': [{ text: 'Prix', at: LATER }] });
	});
});

describe('two tabs at once', () => {
	const anyStep = fc.oneof(
		fc.record({ tab: fc.nat(1), does: fc.constant('answer' as const) }),
		fc.record({ tab: fc.nat(1), does: fc.constant('hear' as const) }),
	);

	it('end with one record and every answer, whatever each hears of the other and when', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(anyStep, { maxLength: 14 }), async (steps) => {
				const { inTab, tell, kept } = openTabs(2);
				const stores: RecordStore[] = [];
				for (const tab of [0, 1]) {
					vi.resetModules();
					const { openRecord } = await import('../../src/state/record.ts');
					stores.push(inTab(tab, () => openRecord(KEY)));
				}
				const given: string[] = [];
				for (const { tab, does } of steps) {
					if (does === 'hear') {
						tell(tab);
						continue;
					}
					const question = `q-${given.length}`;
					given.push(question);
					inTab(tab, () => stores[tab]?.remember(answer(question)));
				}
				let told = 0;
				for (; told < 200 && [0, 1].filter(tell).length > 0; told += 1);
				expect(told).toBeLessThan(200);
				const records = stores.map(({ $record }) => $record.get());
				expect(records.map(questionsOf)).toStrictEqual([given.toSorted(), given.toSorted()]);
				const read = readRecord(kept(KEY) ?? text(emptyRecord()));
				expect(records.map(canonical)).toStrictEqual(
					records.map(() => canonical(read.type === 'record' ? read.record : read)),
				);
			}),
			{ numRuns: 60 },
		);
	});
});
