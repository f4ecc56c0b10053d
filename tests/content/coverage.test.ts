/** The course of this repository keeps what it has: nothing poor in it, and no number below its floor. */
import { describe, expect, it } from 'vitest';
import { printProblem } from '../../src/course/problems.ts';
import { readCourse } from '../../src/course/read.ts';
import { reviewCourse } from '../../src/course/review.ts';
import { tally } from '../../src/course/tally.ts';
import { FLOORS, MOST_LONG_SENTENCES } from './floors.ts';

const { course, sources } = readCourse(process.cwd());
const language = course?.languages[0];
if (!course || !sources || !language) throw new Error('The course does not read well: tests/course says why.');
const review = reviewCourse(process.cwd(), sources);

describe('the course of this project', () => {
	it('is not poor', () => expect(review.problems.map(printProblem)).toEqual([]));

	const numbers = Object.entries(tally(course.model, language));

	it('has a floor for each of its numbers', () => expect(Object.keys(FLOORS)).toEqual(numbers.map(([name]) => name)));

	it.each(numbers)('has its %s', (name, { count }) =>
		expect(count).toBeGreaterThanOrEqual(FLOORS[name as keyof typeof FLOORS]),
	);

	it('has few sentences that are longer than the rule', () =>
		expect(review.longSentences.get(language.code)).toBeLessThanOrEqual(MOST_LONG_SENTENCES));
});
