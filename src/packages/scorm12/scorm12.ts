/** The SCORM 1.2 package: the site, the page that an LMS opens, the bridge, and the manifest that lists them. */
import type { Course } from '../../course/course.ts';
import { bundled } from '../bundle.ts';
import { courseFacts } from '../course-facts.ts';
import { type PackageFiles, siteFiles } from '../package-files.ts';
import { launchPage } from './launch-page.ts';
import { MANIFEST, manifest } from './manifest.ts';

export const LAUNCH = 'scorm12.html';
const SCRIPT = 'scorm12.js';

/** Home first: there a course begins. */
const pagesOf = (files: PackageFiles): string[] =>
	[...files.keys()].filter((name) => name.endsWith('.html')).toSorted((one, other) => rank(one) - rank(other));
const rank = (page: string): number => (page === 'index.html' ? 0 : 1);

/** @param id names the package @param built the built site @throws if the course has no language, or the bridge does not compile */
export async function scorm12Files(course: Course, id: string, built: string): Promise<PackageFiles> {
	const { settings } = course;
	const [language] = course.languages;
	if (!language) throw new Error('Le cours n’a pas de langue.');
	const files = siteFiles(built);
	const page = launchPage({
		language: language.code,
		name: settings.name,
		script: SCRIPT,
		facts: courseFacts(course, language, pagesOf(files)),
		words: language.interface.lms,
	});
	const encoder = new TextEncoder();
	files.set(SCRIPT, encoder.encode(await bundled('src/lms/scorm12/launch.ts')));
	files.set(LAUNCH, encoder.encode(page));
	const listed = manifest({
		id,
		version: settings.version,
		title: settings.name,
		...(settings.exam ? { passMark: settings.exam.passMark } : {}),
		launch: LAUNCH,
		files: [...files.keys()],
	});
	return files.set(MANIFEST, encoder.encode(listed));
}
