/** When questions come back: as `ts-fsrs` says it, for any log of grades and dates. */
import fc from 'fast-check';
import { type Card, createEmptyCard, type Grade as FsrsGrade, Rating } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { withAnswer } from '../../../src/learning/record/deeds.ts';
import { type Attempt, attemptsAt, emptyRecord, type Instant } from '../../../src/learning/record/record.ts';
import type { Grade } from '../../../src/learning/review/grade.ts';
import {
	freshnessOf,
	isOverdue,
	type Memory,
	memoryOf,
	retrievability,
	schedulerFor,
} from '../../../src/learning/review/schedule.ts';
import { worth } from '../../support/bank.ts';
import { anyAttempt, LATER, NOON, past } from '../../support/records.ts';
import { ownScheduler } from '../../support/replayed.ts';

const DAY = 86_400_000;
const scheduler = schedulerFor(0.9);

/** How each grade is earned: the answers all take as long, so that sure ones are easy from the second on. */
const EARNED: Readonly<Record<Grade, Partial<Attempt> & { score: number }>> = {
	again: { score: 0 },
	hard: { score: 0.5 },
	good: { score: 1, sure: 'rather' },
	easy: { score: 1, sure: 'sure' },
};
const RATINGS: Readonly<Record<Grade, FsrsGrade>> = {
	again: Rating.Again,
	hard: Rating.Hard,
	good: Rating.Good,
	easy: Rating.Easy,
};

/** Grades, and how long after the one before each was earned: from the same millisecond to three years. */
const anyLog = fc.array(
	fc.record({
		grade: fc.constantFrom<Grade>('again', 'hard', 'good', 'easy'),
		wait: fc.oneof(fc.integer({ min: 0, max: 2 * DAY }), fc.integer({ min: 0, max: 1100 * DAY })),
	}),
	{ minLength: 1, maxLength: 15 },
);
type Log = readonly { grade: Grade; at: Instant }[];

/** No answer is easy the first time. */
function dated(log: readonly { grade: Grade; wait: number }[]): Log {
	let at = NOON;
	return log.map(({ grade, wait }, rank) => {
		at = past(at, wait);
		return { grade: rank === 0 && grade === 'easy' ? 'good' : grade, at };
	});
}

const attemptsOf = (log: Log): Attempt[] =>
	log.map(({ grade, at }) => {
		const { score, ...more } = EARNED[grade];
		return worth(score, at, { seconds: 20, ...more });
	});

function cardOf(log: Log, retention: number): Card {
	const own = ownScheduler(retention);
	return log.reduce(
		(card, { grade, at }) => own.repeat(card, new Date(at))[RATINGS[grade]].card,
		createEmptyCard(new Date(log[0]?.at ?? '')) as Card,
	);
}

const memory = (attempts: readonly Attempt[], question = 'q-1'): Memory => {
	const found = memoryOf(scheduler, question, attempts);
	if (!found) throw new Error('Nothing is remembered of no answers.');
	return found;
};

describe('memoryOf', () => {
	it('knows nothing of a question without answers', () => {
		expect(memoryOf(scheduler, 'q-1', [])).toBeUndefined();
	});

	it('has what ts-fsrs has, for any log of grades and dates, and any retention that a host may set', () => {
		fc.assert(
			fc.property(anyLog, fc.double({ min: 0.7, max: 0.97, noNaN: true }), (graded, retention) => {
				const log = dated(graded);
				const card = cardOf(log, retention);
				expect(memoryOf(schedulerFor(retention), 'q-1', attemptsOf(log))).toStrictEqual({
					question: 'q-1',
					card,
					due: card.due.toISOString(),
					interval: card.scheduled_days,
					last: log.at(-1)?.at,
				});
			}),
		);
	});

	it('gives the same days for the same answers', () => {
		const attempts = [worth(1), worth(0.5, LATER)];
		expect(memory(attempts)).toStrictEqual(memory(attempts));
	});

	it('brings nothing back on the day it was answered, and back sooner what was answered worse', () => {
		const days = (['again', 'hard', 'good'] as const).map(
			(grade) => memory(attemptsOf([{ grade, at: NOON }])).interval,
		);
		expect(days).toStrictEqual([1, 2, 3]);
	});

	it('keeps what comes back in whole days from the answer', () => {
		fc.assert(
			fc.property(anyLog, (graded) => {
				const { due, interval, last } = memory(attemptsOf(dated(graded)));
				expect(Date.parse(due) - Date.parse(last)).toBe(interval * DAY);
				expect(interval).toBeGreaterThanOrEqual(1);
			}),
		);
	});
});

describe('a clock set back', () => {
	/** From ten years before to ten years after. */
	const anyAt = fc.integer({ min: -3650 * DAY, max: 3650 * DAY }).map((wait) => past(NOON, wait));
	const anyAttempts = fc.array(
		fc.tuple(anyAttempt, anyAt).map(([attempt, at]) => ({ ...attempt, at })),
		{ minLength: 1 },
	);

	it('never throws while answers are kept', () => {
		fc.assert(
			fc.property(anyAttempts, anyAt, (attempts, now) => {
				const record = attempts.reduce(
					(before, attempt) => withAnswer(before, { lesson: 'selection', question: 'q-1', attempt }),
					emptyRecord(),
				);
				const kept = memory(attemptsAt(record, 'q-1'));
				const share = retrievability(scheduler, kept, now);
				expect(share >= 0 && share <= 1 && typeof isOverdue(kept, now) === 'boolean').toBe(true);
			}),
		);
	});

	it('never throws though answers were kept in no order', () => {
		fc.assert(
			fc.property(anyAttempts, (attempts) => {
				expect(() => memory(attempts)).not.toThrow();
			}),
		);
	});

	it('counts as no time at all', () => {
		const back = memory([worth(1, LATER), worth(0, NOON)]);
		expect(back).toStrictEqual(memory([worth(1, LATER), worth(0, LATER)]));
		expect(retrievability(scheduler, back, NOON)).toBe(retrievability(scheduler, back, LATER));
	});
});

describe('retrievability', () => {
	it('is what ts-fsrs says, at any time after the last answer', () => {
		const anyWait = fc.integer({ min: 0, max: 3650 * DAY });
		fc.assert(
			fc.property(anyLog, anyWait, (graded, wait) => {
				const log = dated(graded);
				const now = past(log.at(-1)?.at ?? NOON, wait);
				expect(retrievability(scheduler, memory(attemptsOf(log)), now)).toBe(
					ownScheduler(0.9).get_retrievability(cardOf(log, 0.9), new Date(now), false),
				);
			}),
		);
	});

	it('is whole at once, and about the retention wished for on the day it is due', () => {
		const known = memory(attemptsOf([{ grade: 'good', at: NOON }]));
		expect(retrievability(scheduler, known, NOON)).toBe(1);
		expect(retrievability(scheduler, known, known.due)).toBeCloseTo(0.88);
	});

	it('never grows while one waits', () => {
		const known = memory([worth(1), worth(0.5, LATER)]);
		const shares = Array.from({ length: 100 }, (_, days) => retrievability(scheduler, known, past(LATER, days * DAY)));
		expect(shares).toStrictEqual(shares.toSorted((one, other) => other - one));
	});
});

describe('isOverdue', () => {
	const kept = { ...memory([worth(1)]), due: NOON, interval: 10 };

	it('is once it has waited for more than half as long again', () => {
		const waits = [-DAY, 0, 5 * DAY, 5 * DAY + 1];
		expect(waits.map((wait) => isOverdue(kept, past(NOON, wait)))).toStrictEqual([false, false, false, true]);
	});
});

describe('freshnessOf', () => {
	it('tells what is fresh, what fades and what is lost', () => {
		expect([1, 0.9, 0.8999, 0.7, 0.6999, 0].map(freshnessOf)).toStrictEqual([
			'fresh',
			'fresh',
			'fading',
			'fading',
			'lost',
			'lost',
		]);
	});
});
