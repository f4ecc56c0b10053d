/** What an answer is worth to the scheduler: the table of the course paper on assessment, § 9, line by line. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt, Sureness } from '../../../src/learning/record/record.ts';
import { type Grade, gradeOf, isSureError } from '../../../src/learning/review/grade.ts';
import { worth } from '../../support/bank.ts';
import { anyAttempt, LATER, NOON } from '../../support/records.ts';

type Sure = Sureness | undefined;
const answer = (score: number, sure: Sure, seconds?: number): Attempt =>
	worth(score, LATER, { ...(sure ? { sure } : {}), ...(seconds === undefined ? {} : { seconds }) });
const before = (seconds?: number): Attempt => worth(0, NOON, seconds === undefined ? {} : { seconds });
const firstGrade = (score: number, sure: Sure): Grade => gradeOf(answer(score, sure, 5), undefined);
const secondGrade = (score: number, sure: Sure): Grade => gradeOf(answer(score, sure, 5), before(10));

const ALL: readonly Sure[] = ['sure', 'rather', 'unsure', undefined];

describe('a right answer', () => {
	it.each([0.8, 0.9, 1])('of a score of %s is good for who is sure, the first time', (score) => {
		expect(firstGrade(score, 'sure')).toBe('good');
	});

	it.each([
		['quicker', 5, 10, 'easy'],
		['as quick', 10, 10, 'easy'],
		['slower', 11, 10, 'good'],
		['of no known time', undefined, 10, 'good'],
		['after one of no known time', 5, undefined, 'good'],
	] as const)('%s than the time before, for who is sure', (_, seconds, earlier, grade) => {
		expect(gradeOf(answer(1, 'sure', seconds), before(earlier))).toBe(grade);
	});

	it.each(['rather', undefined] as const)('is good for who is « %s » of it, however quick', (sure) => {
		expect([firstGrade(1, sure), secondGrade(1, sure)]).toStrictEqual(['good', 'good']);
	});

	it('is hard for who is unsure of it, however quick', () => {
		expect([firstGrade(0.8, 'unsure'), secondGrade(1, 'unsure')]).toStrictEqual(['hard', 'hard']);
	});
});

describe('a partly right answer', () => {
	it.each([0.4, 0.5, 0.75, 0.79])('of a score of %s is hard, however sure and however quick', (score) => {
		expect(ALL.flatMap((sure) => [firstGrade(score, sure), secondGrade(score, sure)])).toStrictEqual(
			Array.from({ length: 8 }, () => 'hard'),
		);
	});
});

describe('a wrong answer', () => {
	it.each([0, 0.25, 0.39])('of a score of %s is asked again, however sure and however quick', (score) => {
		expect(ALL.flatMap((sure) => [firstGrade(score, sure), secondGrade(score, sure)])).toStrictEqual(
			Array.from({ length: 8 }, () => 'again'),
		);
	});
});

describe('gradeOf', () => {
	it('never grades a better score lower', () => {
		const order: readonly Grade[] = ['again', 'hard', 'good', 'easy'];
		const any = fc.tuple(anyAttempt, anyAttempt, fc.option(anyAttempt, { nil: undefined }));
		fc.assert(
			fc.property(any, ([attempt, other, earlier]) => {
				const [low = 0, high = 0] = [attempt.score, other.score].toSorted((one, two) => one - two);
				const at = (score: number) => order.indexOf(gradeOf({ ...attempt, score }, earlier));
				expect(at(low)).toBeLessThanOrEqual(at(high));
			}),
		);
	});
});

describe('isSureError', () => {
	it('is a wrong answer of which one was sure, and no other', () => {
		const errors = [0, 0.39, 0.4, 1].flatMap((score) =>
			ALL.filter((sure) => isSureError(answer(score, sure))).map((sure) => [score, sure]),
		);
		expect(errors).toStrictEqual([
			[0, 'sure'],
			[0.39, 'sure'],
		]);
	});
});
