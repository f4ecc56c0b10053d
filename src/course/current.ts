/** The course the pages are made from: read and checked once a build, and again in development when a file changes. */
import type { Part } from './chosen.ts';
import type { Course } from './course.ts';
import { printProblem } from './problems.ts';
import { readCourse } from './read.ts';

/**
 * Set when building, to `a,b` or `fr,en`: the site is made of these modules alone, without the exam, or in these languages
 * alone, as a package of a part of the course is.
 */
export const PART_VARIABLES = { modules: 'PARCOURS_MODULES', languages: 'PARCOURS_LANGUAGES' } as const;

/** Set when building for an LMS: it is told of results, and no store of the host's beside it. */
export const PACKAGED_VARIABLE = 'PARCOURS_PACKAGED';

function withoutStore(course: Course): Course {
	const { lrs: _, ...settings } = course.settings;
	return { ...course, settings };
}

const listed = (names: string | undefined): string[] | undefined => names?.split(',').filter((name) => name !== '');

function partAskedFor(): Part {
	const modules = listed(process.env[PART_VARIABLES.modules]);
	const languages = listed(process.env[PART_VARIABLES.languages]);
	return { ...(modules?.length ? { modules } : {}), ...(languages?.length ? { languages } : {}) };
}

/** What the build is to be made of and the course has not. */
function unknownParts({ modules = [], languages = [] }: Part, { settings }: Course): string[] {
	const known = settings.modules.map(({ id }) => id);
	const absent = (variable: string, names: readonly string[], there: readonly string[]) =>
		names.filter((name) => !there.includes(name)).map((name) => `${variable} : le cours n’a pas « ${name} »`);
	return [
		...absent(PART_VARIABLES.modules, modules, known),
		...absent(PART_VARIABLES.languages, languages, settings.languages),
	];
}

/** Astro bundles pages apart from its configuration: what both share must hang on the process. */
const shared = globalThis as { parcoursCourse?: Course | undefined };

/** @throws Error listing every problem, if the course is wrong or has not what the build is to be made of. */
export function currentCourse(root = process.cwd()): Course {
	if (shared.parcoursCourse) return shared.parcoursCourse;
	const part = partAskedFor();
	const { course, problems } = readCourse(root, part);
	if (!course || problems.length > 0) {
		throw new Error(`Le cours contient des fautes :\n${problems.map(printProblem).join('\n')}`);
	}
	const unknown = unknownParts(part, course);
	if (unknown.length > 0)
		throw new Error(
			`${unknown.join('\n')}\nCorrige le nom, ou retire la variable : le site sera celui du cours entier.`,
		);
	shared.parcoursCourse = process.env[PACKAGED_VARIABLE] ? withoutStore(course) : course;
	return shared.parcoursCourse;
}

/** To be called when a file of the course changed. */
export const forgetCourse = (): void => {
	shared.parcoursCourse = undefined;
};
