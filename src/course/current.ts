/** The course the pages are made from: read and checked once a build, and again in development when a file changes. */
import type { Course } from './course.ts';
import { printProblem } from './problems.ts';
import { readCourse } from './read.ts';

/** Set when building, to `a,b`: the site is made of these modules alone, without the exam, as a package of chosen modules is. */
export const MODULES_VARIABLE = 'PARCOURS_MODULES';

/** Set when building for an LMS: it is told of results, and no store of the host's beside it. */
export const PACKAGED_VARIABLE = 'PARCOURS_PACKAGED';

function withoutStore(course: Course): Course {
	const { lrs: _, ...settings } = course.settings;
	return { ...course, settings };
}

const listed = (names: string | undefined): string[] => (names ?? '').split(',').filter((name) => name !== '');

/** Astro bundles pages apart from its configuration: what both share must hang on the process. */
const shared = globalThis as { parcoursCourse?: Course | undefined };

/** @throws Error listing every problem, if the course is wrong or has not the modules that the build is to be made of. */
export function currentCourse(root = process.cwd()): Course {
	if (shared.parcoursCourse) return shared.parcoursCourse;
	const only = listed(process.env[MODULES_VARIABLE]);
	const { course, problems } = readCourse(root, only.length > 0 ? only : undefined);
	if (!course || problems.length > 0) {
		throw new Error(`Le cours contient des fautes :\n${problems.map(printProblem).join('\n')}`);
	}
	const unknown = only.filter((id) => course.settings.modules.every((module) => module.id !== id));
	if (unknown.length > 0)
		throw new Error(
			`${MODULES_VARIABLE} : le cours n’a pas de module ${unknown.map((id) => `« ${id} »`).join(', ')} · Corrige l’identifiant, ou retire la variable : le site sera celui du cours entier`,
		);
	shared.parcoursCourse = process.env[PACKAGED_VARIABLE] ? withoutStore(course) : course;
	return shared.parcoursCourse;
}

/** To be called when a file of the course changed. */
export const forgetCourse = (): void => {
	shared.parcoursCourse = undefined;
};
