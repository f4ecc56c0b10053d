/** Which marking rule an answer meets. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCourse } from '../../src/course/read.ts';
import { ask } from '../../src/questions/ask.ts';
import { mark } from '../../src/questions/mark.ts';
import { anyChosen, anyMultiple, anySingle, keyOf, multipleOf, singleOf } from '../support/questions.ts';

describe('mark', () => {
	it('marks a single choice all or nothing', () => {
		expect(mark(singleOf(4, 0), { type: 'choice', chosen: ['a', 'b'] })).toStrictEqual({ score: 0, isRight: false });
	});

	it('marks a multiple choice in parts', () => {
		const answer = { type: 'choice' as const, chosen: ['a'] };
		expect(mark(multipleOf([true, true, false]), answer)).toStrictEqual({ score: 0.5, isRight: false });
	});

	it('gives from 0 to 1, and 1 to right answers only', () => {
		fc.assert(
			fc.property(fc.oneof(anySingle, anyMultiple), anyChosen, (question, chosen) => {
				const { score, isRight } = mark(question, { type: 'choice', chosen });
				expect(score).toBeGreaterThanOrEqual(0);
				expect(score).toBeLessThanOrEqual(1);
				expect(score === 1).toBe(isRight && keyOf(question).length > 0);
			}),
		);
	});

	it('gives every question of the real course one point for its key, and none for everything else', () => {
		const questions = (readCourse(process.cwd()).course?.languages ?? []).flatMap(({ lessons }) =>
			lessons.flatMap((lesson) => lesson.questions.map(ask)),
		);
		const marks = questions.map((question) => {
			const key = keyOf(question);
			const others = question.options.map(({ id }) => id).filter((id) => !key.includes(id));
			return [
				question.id,
				mark(question, { type: 'choice', chosen: key }),
				mark(question, { type: 'choice', chosen: others }),
			];
		});
		const right = { score: 1, isRight: true };
		const wrong = { score: 0, isRight: false };
		expect(marks.length).toBeGreaterThan(0);
		expect(marks).toStrictEqual(questions.map(({ id }) => [id, right, wrong]));
	});
});
