/** What is read back from a learning system enters the device's record: nothing twice, nothing of the device's changed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restore } from '../../../src/learning/lms/restore.ts';
import { decodeRecord, encodeRecord, type SuspendIndex, suspendIndex } from '../../../src/learning/lms/suspend-data.ts';
import { withAnswer, withBookmark, withSetting } from '../../../src/learning/record/deeds.ts';
import { canonical, mergeRecords } from '../../../src/learning/record/merge.ts';
import { emptyRecord, type LearnerRecord } from '../../../src/learning/record/record.ts';
import { answersOf, sat, sittingOf, withSittings, worth } from '../../support/bank.ts';
import { DILIGENT, recordOf } from '../../support/learners.ts';
import { bank } from '../../support/real-bank.ts';
import { anyDevices, anyRecord, attemptAt, frozen, NOON, past } from '../../support/records.ts';
import { smallIndex } from '../../support/suspend.ts';

const index = suspendIndex('parcours', bank);
const diligent = recordOf(DILIGENT);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** As it is read back; an empty record where there was no room for anything. */
function throughText(record: LearnerRecord, its: SuspendIndex, most?: number): LearnerRecord {
	const read = decodeRecord(encodeRecord(record, its, most).text, its);
	return read.type === 'record' ? read.record : emptyRecord();
}

const anyMost = fc.constantFrom(60, 90, 130, 200, 4096);

const daysOf = (record: LearnerRecord): Record<string, string[]> =>
	Object.fromEntries(
		Object.entries(record.answers).map(([id, all]) => [id, all.map(({ at, score }) => `${at.slice(0, 10)} ${score}`)]),
	);

/** The record as it stood at an instant. */
const until = (record: LearnerRecord, at: string): LearnerRecord => ({
	...record,
	answers: Object.fromEntries(
		Object.entries(record.answers)
			.map(([id, all]) => [id, all.filter((one) => one.at <= at)] as const)
			.filter(([, all]) => all.length > 0),
	),
	sittings: Object.fromEntries(Object.entries(record.sittings).filter(([, { started }]) => started <= at)),
	lessons: Object.fromEntries(Object.entries(record.lessons).filter(([, lesson]) => lesson.at <= at)),
});

describe('a record restored', () => {
	it('stays as it is where all that is read back is its own', () => {
		fc.assert(
			fc.property(anyRecord, anyMost, (record, most) => {
				expect(canonical(restore(record, throughText(record, smallIndex, most)))).toBe(canonical(record));
			}),
			{ numRuns: 200 },
		);
		for (const most of [4096, 3000, 2000, 1000, 500])
			expect(restore(diligent, throughText(diligent, index, most))).toStrictEqual(diligent);
	});

	it('is what was read back where the device holds nothing', () => {
		fc.assert(
			fc.property(anyRecord, anyMost, (record, most) => {
				const read = throughText(record, smallIndex, most);
				expect(canonical(restore(emptyRecord(), read))).toBe(canonical(read));
			}),
		);
		const read = throughText(diligent, index);
		expect(restore(emptyRecord(), read)).toStrictEqual(read);
	});

	it('is the same however often it is restored, and changes nothing it is given', () => {
		fc.assert(
			fc.property(anyDevices(2), anyMost, ([mine, theirs], most) => {
				const [own, read] = frozen([mine as LearnerRecord, throughText(theirs as LearnerRecord, smallIndex, most)]);
				const once = restore(own, read);
				expect(canonical(restore(once, read))).toBe(canonical(once));
			}),
			{ numRuns: 300 },
		);
	});

	it('keeps every answer and every text of the device to the letter', () => {
		fc.assert(
			fc.property(anyDevices(2), anyMost, ([mine, theirs], most) => {
				const [own, read] = [mine as LearnerRecord, throughText(theirs as LearnerRecord, smallIndex, most)];
				fc.pre((own.erased ?? '') === (read.erased ?? ''));
				const restored = restore(own, read);
				for (const [id, attempts] of Object.entries(own.answers))
					expect(restored.answers[id]).toEqual(expect.arrayContaining(attempts));
				for (const [id, { notes, exercises }] of Object.entries(own.lessons)) {
					expect(restored.lessons[id]?.notes).toEqual(notes);
					expect(restored.lessons[id]?.exercises).toEqual(exercises);
				}
			}),
		);
	});

	it('gains on a device that is behind what it lacks, once', () => {
		const behind = until(diligent, '2026-04-05T00:00:00.000Z');
		const restored = restore(behind, throughText(diligent, index));
		expect(daysOf(restored)).toStrictEqual(daysOf(diligent));
		expect(Object.keys(restored.sittings).toSorted()).toStrictEqual(Object.keys(diligent.sittings).toSorted());
		expect(Object.keys(restored.lessons).toSorted()).toStrictEqual(Object.keys(diligent.lessons).toSorted());
		expect(restored.last).toBe(diligent.last);
	});

	it('takes a coarse text and then a finer one of the same work as one', () => {
		const [coarse, fine] = [throughText(diligent, index), throughText(diligent, index, 64_000)];
		expect(coarse).not.toStrictEqual(fine);
		expect(daysOf(restore(coarse, fine))).toStrictEqual(daysOf(diligent));
		expect(restore(restore(emptyRecord(), coarse), fine)).toStrictEqual(coarse);
	});

	it('is not doubled by what merging would double', () => {
		const read = throughText(diligent, index);
		const count = (record: LearnerRecord) => Object.values(record.answers).flat().length;
		expect(count(mergeRecords(diligent, read))).toBe(2 * count(diligent));
		expect(count(mergeRecords(diligent, restore(diligent, read)))).toBe(count(diligent));
	});
});

describe('answers', () => {
	it('that were only counted are counted no more where they stand in full', () => {
		const [first, last] = [worth(0, NOON), worth(1, past(NOON, 9 * DAY), { earlier: 2 })];
		const restored = restore(answersOf({ q: [first] }), answersOf({ q: [last] }));
		expect(restored.answers['q']).toStrictEqual([first, { ...last, earlier: 1 }]);
		const both = restore(answersOf({ q: [first, worth(0, past(NOON, DAY))] }), answersOf({ q: [last] }));
		expect(both.answers['q']?.at(-1)).toStrictEqual(worth(1, past(NOON, 9 * DAY)));
	});

	it('of another score on the same day are others', () => {
		const mine = answersOf({ q: [worth(0, NOON)] });
		const theirs = answersOf({ q: [worth(0, past(NOON, 5 * HOUR)), worth(1, past(NOON, 6 * HOUR))] });
		expect(restore(mine, theirs).answers['q']?.map(({ score }) => score)).toStrictEqual([0, 1]);
	});

	it('of the same score and day each account for one', () => {
		const mine = answersOf({ q: [worth(1, NOON)] });
		const theirs = answersOf({ q: [worth(1, NOON), worth(1, past(NOON, 1))] });
		expect(restore(mine, theirs).answers['q']?.length).toBe(2);
	});
});

describe('what else is restored', () => {
	const [lesson] = bank.lessons;
	const id = lesson?.id ?? '';

	it('is the later bookmark, setting and last lesson', () => {
		const mine = withSetting(withBookmark(emptyRecord(), id, true, NOON), 'sureness', true, NOON);
		const later = past(NOON, 2 * DAY);
		const theirs = withBookmark(withSetting(mine, 'sureness', false, later), 'other', true, later);
		const restored = restore(mine, withBookmark(theirs, id, false, past(NOON, HOUR)));
		expect(restored.lessons[id]?.bookmark?.value).toBe(false);
		expect(restored.settings['sureness']?.value).toBe(false);
		expect(restored.last).toBe(id);
		expect(restore(mine, theirs).last).toBe('other');
	});

	it('is an exam gone on with elsewhere, and its result', () => {
		const given = { answer: attemptAt(NOON).answer, at: NOON };
		const begun = sittingOf(['a', 'b'], { given: { a: given }, seconds: 40 });
		const over = sat({ a: 1, b: 0 }, { given: { a: given, b: given }, seconds: 90 });
		const [mine, theirs] = [withSittings({ exam: begun }), withSittings({ exam: over })];
		expect(restore(mine, theirs).sittings['exam']).toStrictEqual(over);
		expect(restore(theirs, mine)).toStrictEqual(theirs);
	});

	it('is nothing that was erased here since, and all is erased that was erased elsewhere', () => {
		const record = withAnswer(emptyRecord(), { lesson: id, question: 'q', attempt: attemptAt(NOON) });
		const erased = { ...emptyRecord(), erased: past(NOON, HOUR) };
		expect(restore(erased, record)).toStrictEqual(erased);
		expect(restore(record, erased)).toStrictEqual(erased);
	});
});
