/** Which questions are reviewed today, and in what order (course paper on assessment, § 9). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryOf, retrievability, schedulerFor } from '../../../src/learning/review/schedule.ts';
import {
	askedAgain,
	type Candidate,
	type Day,
	dueByDay,
	dueToday,
	mixedByModule,
	todaysQuestions,
} from '../../../src/learning/review/today.ts';
import { worth } from '../../support/bank.ts';
import { NOON, past } from '../../support/records.ts';

const DAY = 86_400_000;
const scheduler = schedulerFor(0.9);

/** What is remembered of a question answered so many days before noon. */
const memory = (question: string, days: number, score = 1) => {
	const found = memoryOf(scheduler, question, [worth(score, past(NOON, -days * DAY))]);
	if (!found) throw new Error('An answer leaves a memory.');
	return found;
};
const today: Day = { now: NOON, until: past(NOON, 11 * 3_600_000), left: 20, fresh: 6 };
const ids = (questions: readonly { id: string }[]) => questions.map(({ id }) => id);
/** The module is what stands before the dash. */
const moduleOf = (id: string) => id.split('-')[0] ?? '';
const candidates = (...names: readonly string[]): Candidate[] => names.map((id) => ({ id, module: moduleOf(id) }));

describe('dueToday', () => {
	const memories = [memory('a-1', 3), memory('b-1', 30), memory('a-2', 2), memory('b-2', 3), memory('c-1', 5, 0)];
	const due = (day: Partial<Day> = {}) => ids(dueToday(scheduler, memories, { ...today, ...day }));

	it('has what is due by the end of the day, the most fragile first, of two alike always the same', () => {
		expect(due()).toStrictEqual(['c-1', 'b-1', 'a-1', 'b-2']);
	});

	it('says how likely each is to be remembered', () => {
		expect(dueToday(scheduler, memories, { ...today, left: 1 })).toStrictEqual([
			{ id: 'c-1', retrievability: retrievability(scheduler, memory('c-1', 5, 0), NOON) },
		]);
	});

	it('has what is due later in the day, and not what is due the day after', () => {
		const [noon, evening] = [past(NOON, -1), past(NOON, 3 * 3_600_000)];
		const later = { ...memory('d-1', 3), due: evening };
		expect([noon, evening].map((until) => dueToday(scheduler, [later], { ...today, until }).length)).toStrictEqual([
			0, 1,
		]);
	});

	it('has as many as are left for today, and none once none are', () => {
		expect([2, 0, -3].map((left) => due({ left }))).toStrictEqual([['c-1', 'b-1'], [], []]);
	});

	it('takes a clock set back for no time at all', () => {
		const back = past(NOON, -100 * DAY);
		expect(
			dueToday(scheduler, memories, { ...today, now: back }).map(({ retrievability: share }) => share),
		).toStrictEqual([1, 1, 1, 1]);
	});
});

describe('mixedByModule', () => {
	const anyIds = fc
		.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 25 })
		.map((modules) => modules.map((module, rank) => ({ id: `${module}-${rank}` })));
	const mixed = (...names: readonly string[]) => ids(mixedByModule(candidates(...names), moduleOf));

	it('lets no third of a module follow two, and otherwise keeps the order', () => {
		expect(mixed('a-1', 'a-2', 'a-3', 'b-1', 'a-4', 'c-1')).toStrictEqual(['a-1', 'a-2', 'b-1', 'a-3', 'a-4', 'c-1']);
	});

	it('lets it follow where there is no choice', () => {
		expect(mixed('b-1', 'a-1', 'a-2', 'a-3', 'a-4')).toStrictEqual(['b-1', 'a-1', 'a-2', 'a-3', 'a-4']);
	});

	it('asks each once', () => {
		fc.assert(
			fc.property(anyIds, (questions) => {
				expect(ids(mixedByModule(questions, moduleOf)).toSorted()).toStrictEqual(ids(questions).toSorted());
			}),
		);
	});

	it('asks three of a module in a row only if all that is left is of it', () => {
		fc.assert(
			fc.property(anyIds, (questions) => {
				const modules = ids(mixedByModule(questions, moduleOf)).map(moduleOf);
				modules.forEach((module, at) => {
					if (at < 2 || modules[at - 1] !== module || modules[at - 2] !== module) return;
					expect(new Set(modules.slice(at))).toStrictEqual(new Set([module]));
				});
			}),
		);
	});

	it('keeps the order within a module', () => {
		fc.assert(
			fc.property(anyIds, fc.constantFrom('a', 'b', 'c'), (questions, module) => {
				const ofModule = (all: readonly { id: string }[]) => ids(all).filter((id) => moduleOf(id) === module);
				expect(ofModule(mixedByModule(questions, moduleOf))).toStrictEqual(ofModule(questions));
			}),
		);
	});
});

describe('todaysQuestions', () => {
	const asked = (due: number, unseen: readonly Candidate[], day: Partial<Day> = {}) => {
		const memories = Array.from({ length: due }, (_, rank) => memory(`${'abc'[rank % 3]}-${rank + 10}`, 4));
		return ids(todaysQuestions(scheduler, memories, unseen, { ...today, ...day }, moduleOf));
	};
	const eight = candidates('a-1', 'b-1', 'c-1', 'a-2', 'b-2', 'c-2', 'a-3', 'b-3');

	it('asks what is due, then six at most that were never asked, in the order of the course', () => {
		expect(asked(2, eight)).toStrictEqual(['a-10', 'b-11', 'a-1', 'b-1', 'c-1', 'a-2', 'b-2', 'c-2']);
	});

	it('asks first, of those never asked, the ones to keep in mind', () => {
		const unseen = eight.map((one) => (one.id === 'b-3' ? { ...one, isPriority: true as const } : one));
		expect(asked(0, unseen)).toStrictEqual(['b-3', 'a-1', 'b-1', 'c-1', 'a-2', 'b-2']);
	});

	it('asks twenty a day at most, and what is due before what is new', () => {
		expect(
			[18, 20, 30].map((due) => [
				asked(due, eight).length,
				asked(due, eight).filter((id) => eight.some((one) => one.id === id)).length,
			]),
		).toStrictEqual([
			[20, 2],
			[20, 0],
			[20, 0],
		]);
	});

	it('asks what is left of the day', () => {
		expect(asked(1, eight, { left: 3, fresh: 1 })).toStrictEqual(['a-10', 'a-1']);
		expect(asked(1, eight, { left: 0, fresh: 6 })).toStrictEqual([]);
		expect(asked(1, eight, { left: 5, fresh: -2 })).toStrictEqual(['a-10']);
	});
});

describe('dueByDay', () => {
	it('counts what is due on each day, and what is late as today', () => {
		const ends = [0, 1, 2].map((days) => past(NOON, days * DAY));
		const due = [-3 * DAY, 0, 1, DAY, 2 * DAY, 2 * DAY + 1].map((wait, rank) => ({
			...memory(`a-${rank}`, 1),
			due: past(NOON, wait),
		}));
		expect(dueByDay(due, ends)).toStrictEqual([2, 2, 1]);
	});
});

describe('askedAgain', () => {
	it('brings a missed question back after three others, else last', () => {
		expect(['bcdefg', 'bcd', 'b', ''].map((rest) => askedAgain([...rest], 'a').join(''))).toStrictEqual([
			'bcdaefg',
			'bcda',
			'ba',
			'a',
		]);
	});
});
