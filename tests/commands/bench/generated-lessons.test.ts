/** Lessons made from the real ones to measure with: as right as those they vary. */
import { describe, expect, it } from 'vitest';
import { generatedLessons, questionIds } from '../../../src/commands/bench/generated-lessons.ts';
import { realCourse } from '../../../src/commands/bench/real-lessons.ts';
import { lexiconOf } from '../../../src/commands/bench/vary-words.ts';
import type { QuizData } from '../../../src/course/schemas/quiz.ts';

const real = realCourse(process.cwd());
const all = generatedLessons(real, 1000);

describe('a generated lesson', () => {
	it('never says « aucun des », whatever word follows « aucun »', () => {
		const options = all.flatMap(({ quiz }) =>
			(quiz as QuizData).questions.flatMap((question) =>
				'options' in question ? question.options.map(({ text }) => text) : [],
			),
		);
		expect(options.filter((text) => /aucune? (?:des|réponse|option|proposition)/i.test(text))).toEqual([]);
		expect(lexiconOf('dessin maison').get(6)).toEqual(['maison']);
	});

	it('has questions that no other lesson has, whatever they are called', () => {
		const ids = [...real.written, ...all].flatMap(({ quiz }) => questionIds(quiz));
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('names its own lessons, and the terms of the course', () => {
		const terms = new Set(real.written.flatMap(({ header }) => (header as { terms: string[] }).terms));
		const ids = new Set([...real.written, ...all].map(({ id }) => id));
		for (const { header } of all) {
			const { terms: named, prerequisites } = header as { terms: string[]; prerequisites: string[] };
			expect(named.filter((id) => !terms.has(id))).toEqual([]);
			expect(prerequisites.filter((id) => !ids.has(id))).toEqual([]);
		}
	});
});
