/** A SCORM package: the site, the page that an LMS opens, the bridge, and the manifest that lists them. */
import { prefixOf } from '../course/addresses.ts';
import type { Course, Language, Lesson } from '../course/course.ts';
import { bundled } from '../integrations/bundle.ts';
import { courseFacts, type KeyQuestion } from '../integrations/course-facts.ts';
import type { Contents } from './formats.ts';
import { launchPage } from './launch-page.ts';
import { MANIFEST, type Manifest } from './manifest.ts';
import { type PackageFiles, type Said, siteFiles } from './package-files.ts';

/** What one version of SCORM brings. */
export interface Version {
	/** The page that an LMS opens, in the package. */
	launch: string;
	/** Its script, in the package. */
	script: string;
	/** What the script is made from, from the root of the repository. */
	entry: string;
	keyed: KeyQuestion;
	manifest(said: Manifest): string;
}

/** The page where the package begins first: home, or the first lesson of a part of the course. */
export function pagesOf(files: PackageFiles, first: string): string[] {
	const pages = [...files.keys()].filter((name) => name.endsWith('.html'));
	return [first, ...pages.filter((name) => name !== first)];
}

/** In each language, where a learner begins. */
export function startsOf(course: Course, lesson: Lesson | undefined): Record<string, string> {
	const beginning = lesson ? `cours/${lesson.id}/index.html` : 'index.html';
	return Object.fromEntries(
		course.languages.map(({ code }) => [code, `${prefixOf(course, code).slice(1)}${beginning}`]),
	);
}

/** The site says that nothing leaves the device: here an LMS is told. @param said what is true in the package */
export function truthsOf({ interface: { site }, pages }: Language, said: { footer: string; privacy: string }): Said {
	const privacy = pages.find(({ id }) => id === 'confidentialite');
	return [[site.footer, said.footer], ...(privacy?.lead ? [[privacy.lead, said.privacy] as const] : [])];
}

/** @param built the built site @throws if the course has no language, or the bridge does not compile */
export async function scormFiles(
	version: Version,
	course: Course,
	{ name, modules }: Contents,
	built: string,
): Promise<PackageFiles> {
	const { settings } = course;
	const [language] = course.languages;
	if (!language) throw new Error('Le cours n’a pas de langue.');
	const chosen = language.modules.filter(({ id }) => modules?.includes(id));
	const title = [settings.name, chosen.map((module) => module.title).join(', ')].filter(Boolean).join(' — ');
	const lesson = chosen[0]?.lessons[0];
	const files = siteFiles(
		built,
		course.languages.flatMap((one) => truthsOf(one, one.interface.lms)),
	);
	const starts = startsOf(course, lesson);
	const pages = pagesOf(files, starts[language.code] ?? 'index.html');
	const page = launchPage({
		language: language.code,
		name: title,
		script: version.script,
		facts: courseFacts(course, language, { pages, starts }, version.keyed),
		words: language.interface.lms,
	});
	const encoder = new TextEncoder();
	files.set(version.script, encoder.encode(await bundled(version.entry)));
	files.set(version.launch, encoder.encode(page));
	const manifest = version.manifest({
		id: name,
		version: settings.version,
		title,
		...(settings.exam ? { passMark: settings.exam.passMark } : {}),
		launch: version.launch,
		files: [...files.keys()],
	});
	return files.set(MANIFEST, encoder.encode(manifest));
}
