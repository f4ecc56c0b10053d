/** The real course is itself a test: it has no problem. */
import { describe, expect, it } from 'vitest';
import { agreement } from '../../src/course/matrix.ts';
import { printProblem } from '../../src/course/problems.ts';
import { readCourse } from '../../src/course/read.ts';

const { course, problems } = readCourse(process.cwd());

describe('the content of this project', () => {
	it('has no problem', () => expect(problems.map(printProblem)).toEqual([]));

	it('has ten stages, seven communications and seventy cells', () =>
		expect([course?.model.stages.length, course?.model.communications.length, course?.model.cells.length]).toEqual([
			10, 7, 70,
		]));

	it('has two ratings of the matrix that agree as its method says', () => {
		const { kappa, ...counts } = agreement(course?.model.cells ?? []);
		expect({ ...counts, kappa: kappa.toFixed(2) }).toEqual({
			primaries: 10,
			stages: 10,
			levels: 59,
			total: 70,
			kappa: '0.93',
		});
	});
});
