/** Which marking rule an answer meets. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedIn } from '../../src/course/asked-in.ts';
import { readCourse } from '../../src/course/read.ts';
import { ask } from '../../src/questions/ask.ts';
import { mark } from '../../src/questions/mark.ts';
import { anyChosen, anyMultiple, anySingle, keyOf, multipleOf, rightAnswer, singleOf } from '../support/questions.ts';

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

	it('gives every question of the real course one point for its key, and none to nothing', () => {
		const { languages = [] } = readCourse(process.cwd()).course ?? {};
		const questions = languages.flatMap((language) =>
			language.lessons.flatMap((lesson) => lesson.questions.map((question) => ask(question, askedIn(language)))),
		);
		expect(questions.length).toBeGreaterThan(0);
		for (const question of questions) {
			expect(mark(question, rightAnswer(question)), question.id).toStrictEqual({ score: 1, isRight: true });
			expect(mark(question, { type: 'choice', chosen: [] }).score, question.id).toBe(0);
		}
	});
});
