/** Which questions a learner practises. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BankQuestion } from '../../../src/course/open-bank.ts';
import {
	areApart,
	drawn,
	fitting,
	questionsCalled,
	type Wish,
	wasMissed,
} from '../../../src/learning/practice/choose.ts';
import { emptyRecord } from '../../../src/learning/record/record.ts';
import { answersOf, anyQuestions, questionOf, worth } from '../../support/bank.ts';
import { LATER, NOON } from '../../support/records.ts';

const ids = (questions: readonly BankQuestion[]) => questions.map(({ id }) => id);

describe('wasMissed', () => {
	const record = answersOf({
		'q-1': [worth(1), worth(0.79, LATER)],
		'q-2': [worth(0), worth(0.8, LATER)],
		'q-3': [worth(0)],
	});

	it('goes by the last answer, and by four fifths', () => {
		expect(['q-1', 'q-2', 'q-3'].map((id) => wasMissed(record, id))).toStrictEqual([true, false, true]);
	});

	it('is not what was never asked, whatever its name', () => {
		expect(['q-9', 'constructor', '__proto__'].map((id) => wasMissed(record, id))).toStrictEqual([false, false, false]);
	});
});

describe('fitting', () => {
	const questions = [
		questionOf('q-1', { stages: ['recherche', 'selection'] }),
		questionOf('r-2', {
			list: 'practice',
			lesson: 'usage',
			module: 'apres',
			type: 'match',
			communications: ['support'],
		}),
		questionOf('q-3', { difficulty: 4, stages: ['selection'], communications: ['forum', 'support'] }),
		questionOf('x-4', { list: 'exam' }),
		questionOf('p-5', { list: 'diagnostic' }),
	];
	const record = answersOf({ 'q-1': [worth(0, NOON)], 'q-3': [worth(1)], 'x-4': [worth(0)] });

	it.each<[Wish, string[]]>([
		[{}, ['q-1', 'r-2', 'q-3']],
		[{ module: 'apres' }, ['r-2']],
		[{ lesson: 'selection' }, ['q-1', 'q-3']],
		[{ stage: 'selection' }, ['q-1', 'q-3']],
		[{ stage: 'recherche' }, ['q-1']],
		[{ communication: 'support' }, ['r-2', 'q-3']],
		[{ type: 'match' }, ['r-2']],
		[{ difficulty: 4 }, ['q-3']],
		[{ onlyMissed: true }, ['q-1']],
		[{ onlyMissed: false }, ['q-1', 'r-2', 'q-3']],
		[{ communication: 'support', stage: 'selection', difficulty: 4 }, ['q-3']],
		[{ module: 'apres', onlyMissed: true }, []],
		[{ stage: 'constructor' }, []],
	])('finds with %o', (wish, found) => {
		expect(ids(fitting(questions, record, wish))).toStrictEqual(found);
	});

	it('finds fewer, never others, the more is wished for', () => {
		const anyWish: fc.Arbitrary<Wish> = fc.record(
			{
				module: fc.constantFrom('avant', 'apres'),
				type: fc.constantFrom('single', 'scenario'),
				difficulty: fc.integer({ min: 1, max: 5 }),
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(anyQuestions, anyWish, anyWish, (all, one, other) => {
				const both = ids(fitting(all, emptyRecord(), { ...one, ...other, ...one }));
				expect(ids(fitting(all, emptyRecord(), one))).toStrictEqual(expect.arrayContaining(both));
			}),
		);
	});
});

describe('questionsCalled', () => {
	it('has the questions of these ids, in their order, without those that are gone', () => {
		const questions = ['q-1', 'q-2', 'q-3'].map((id) => questionOf(id));
		expect(ids(questionsCalled(questions, ['q-3', 'gone-1', 'constructor', 'q-1']))).toStrictEqual(['q-3', 'q-1']);
	});
});

describe('areApart', () => {
	it('are two of which one excludes the other, whichever says so', () => {
		const [one, two, three] = [questionOf('q-1', { excludes: ['q-2'] }), questionOf('q-2'), questionOf('q-3')];
		expect([areApart(one, two), areApart(two, one), areApart(one, three), areApart(two, three)]).toStrictEqual([
			true,
			true,
			false,
			false,
		]);
	});
});

describe('drawn', () => {
	const anyCount = fc.nat(35);

	it('has as many as asked for, or as there are, each once', () => {
		fc.assert(
			fc.property(anyQuestions, anyCount, fc.string(), (all, count, seed) => {
				const free = all.map(({ excludes: _, ...question }) => question);
				const picked = drawn(free, count, seed);
				expect(picked).toHaveLength(Math.min(count, free.length));
				expect(new Set(picked).size).toBe(picked.length);
				expect(free).toStrictEqual(expect.arrayContaining(picked));
			}),
		);
	});

	it('has none beside one that it excludes, and leaves out none but for that', () => {
		fc.assert(
			fc.property(anyQuestions, anyCount, fc.string(), (all, count, seed) => {
				const picked = drawn(all, count, seed);
				expect(picked.length).toBeLessThanOrEqual(count);
				expect(picked.some((one, rank) => picked.slice(rank + 1).some((other) => areApart(one, other)))).toBe(false);
				if (picked.length === count) return;
				const others = all.filter((question) => !picked.includes(question));
				expect(others.filter((question) => !picked.some((one) => areApart(one, question)))).toStrictEqual([]);
			}),
		);
	});

	it('is the same for the same seed, and another for another', () => {
		const all = Array.from({ length: 40 }, (_, rank) => questionOf(`q-${rank}`));
		const picks = ['a', 'a', 'b', 'c'].map((seed) => ids(drawn(all, 10, seed)).join());
		expect([picks[0] === picks[1], new Set(picks).size]).toStrictEqual([true, 3]);
	});

	it('gives every question its chance', () => {
		const all = Array.from({ length: 20 }, (_, rank) => questionOf(`q-${rank}`));
		const times = new Map(all.map(({ id }) => [id, 0]));
		for (let seed = 0; seed < 2000; seed += 1)
			for (const { id } of drawn(all, 5, `seed ${seed}`)) times.set(id, (times.get(id) ?? 0) + 1);
		expect(Math.min(...times.values())).toBeGreaterThan(400);
		expect(Math.max(...times.values())).toBeLessThan(600);
	});
});
