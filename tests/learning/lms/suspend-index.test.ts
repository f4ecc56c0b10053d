/** Short marks of ids: each of the real course has its own, and one that two ids share stands for neither. */
import { describe, expect, it } from 'vitest';
import { decodeRecord, encodeRecord, suspendIndex } from '../../../src/learning/lms/suspend-data.ts';
import { markOf, marksOf, namesOf } from '../../../src/learning/lms/suspend-index.ts';
import { answersOf } from '../../support/bank.ts';
import { bank } from '../../support/real-bank.ts';
import { attemptAt } from '../../support/records.ts';

const index = suspendIndex('parcours', bank);

/** Two ids whose stems have one fingerprint, found by trying. */
function twins(): [string, string] {
	const seen = new Map<number, string>();
	for (let rank = 0; ; rank++) {
		const id = `t${rank}x`;
		const other = seen.get(markOf(id).stem);
		if (other !== undefined) return [other, id];
		seen.set(markOf(id).stem, id);
	}
}

describe('marks', () => {
	it('tell all ids of the real course apart', () => {
		const { lessons, modules, questions } = namesOf(index);
		expect(index.lessons.filter((id) => !lessons.markOf(id))).toStrictEqual([]);
		expect(index.modules.filter((id) => !modules.markOf(id))).toStrictEqual([]);
		expect(index.questions.filter(({ id }) => !questions.markOf(id))).toStrictEqual([]);
	});

	it('give ids of one stem one number after the other, and see how many digits it has', () => {
		expect(markOf('q-selection-02')).toStrictEqual({ ...markOf('q-selection-01'), number: 2 });
		expect(markOf('q-selection-1').stem).not.toBe(markOf('q-selection-01').stem);
		expect(markOf('selection')).toMatchObject({ number: 0 });
		expect(markOf('x-123456')).toMatchObject({ number: 3456 });
	});

	it('lead back to their ids, and from nowhere to none', () => {
		const marks = marksOf(['a-1', 'a-2', '__proto__']);
		expect(['a-1', '__proto__'].map((id) => marks.idOf(markOf(id)))).toStrictEqual(['a-1', '__proto__']);
		expect(marks.idOf(markOf('a-3'))).toBeUndefined();
		expect(marks.markOf('a-3')).toBeUndefined();
	});

	it('stand for neither of two ids that share one: their answers are said to be left, never mixed up', () => {
		const [one, other] = twins();
		const both = { ...index, questions: [one, other, 'q'].map((id) => ({ id, type: 'single' as const })) };
		const answers = { [one]: [attemptAt('2026-03-01T12:00:30.000Z')], q: [attemptAt('2026-03-01T12:00:30.000Z')] };
		const { text, left } = encodeRecord(answersOf(answers), both);
		expect(left).toStrictEqual([{ type: 'unknown', count: 1 }]);
		expect(decodeRecord(text, both)).toMatchObject({
			type: 'record',
			unknown: 0,
			record: { answers: { q: answers.q } },
		});
		const before = encodeRecord(answersOf(answers), {
			...both,
			questions: both.questions.filter(({ id }) => id !== other),
		});
		expect(decodeRecord(before.text, both)).toMatchObject({
			type: 'record',
			unknown: 1,
			record: { answers: { q: answers.q } },
		});
	});
});
