/** The course the pages are made from: read and checked once a build, and again in development when a file changes. */
import type { Course } from './course.ts';
import { printProblem } from './problems.ts';
import { readCourse } from './read.ts';

/** Astro bundles pages apart from its configuration: what both share must hang on the process. */
const shared = globalThis as { parcoursCourse?: Course | undefined };

/** @throws Error listing every problem, if the course is wrong. */
export function currentCourse(root = process.cwd()): Course {
	if (shared.parcoursCourse) return shared.parcoursCourse;
	const { course, problems } = readCourse(root);
	if (!course || problems.length > 0) {
		throw new Error(`Le cours contient des fautes :\n${problems.map(printProblem).join('\n')}`);
	}
	shared.parcoursCourse = course;
	return course;
}

/** To be called when a file of the course changed. */
export const forgetCourse = (): void => {
	shared.parcoursCourse = undefined;
};
