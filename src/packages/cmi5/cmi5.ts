/** The cmi5 package: the site, the page that an LMS opens, its script, and the structure of the course. */

import { bundled } from '../../integrations/bundle.ts';
import { courseFacts, courseIri, courseNames } from '../../integrations/course-facts.ts';
import { type Cmi5Facts, PROMPTS } from '../../lms/cmi5/session.ts';
import { keyed } from '../../lms/scorm2004/responses.ts';
import type { Format } from '../formats.ts';
import { launchPage } from '../launch-page.ts';
import { siteFiles } from '../package-files.ts';
import { pagesOf, startsOf, truthsOf } from '../scorm-files.ts';
import { courseStructure } from './course-structure.ts';

export const LAUNCH = 'cmi5.html';
/** At the root of the archive (§14.1). */
export const STRUCTURE = 'cmi5.xml';
const SCRIPT = 'cmi5.js';

/**
 * The store of an LMS can stand at any address, which only a launch says. The policy of a page cannot be widened later:
 * this page alone, which holds no text of the course and no text of anybody else's, may speak to any; the course's own
 * pages in its frame keep their policy.
 */
const ANY_STORE = 'https: http:';

/** @throws if the course has no language, or the script does not compile */
export const cmi5Files: Format = async (course, { name, modules }, built) => {
	const { settings } = course;
	const [language] = course.languages;
	if (!language) throw new Error('Le cours n’a pas de langue.');
	const title = [settings.name, modules ? language.modules.map((module) => module.title).join(', ') : '']
		.filter(Boolean)
		.join(' — ');
	const lesson = modules ? language.modules[0]?.lessons[0] : undefined;
	const truths = course.languages.flatMap((one) => {
		const { footerWhole: footer, privacyWhole: privacy } = one.interface.lms;
		return truthsOf(one, { footer, privacy });
	});
	const files = siteFiles(built, truths);
	const starts = startsOf(course, lesson);
	const pages = pagesOf(files, starts[language.code] ?? 'index.html');
	const iri = courseIri(settings);
	const own = courseFacts(course, language, { pages, starts }, keyed);
	const { prompts, ...names } = courseNames(course, language, own.questions);
	const facts: Cmi5Facts = { ...own, names: { ...names, prompts: {} } };
	const page = launchPage({
		language: language.code,
		name: title,
		script: SCRIPT,
		facts,
		words: language.interface.lms,
		connect: ANY_STORE,
	});
	const structure = courseStructure({
		iri,
		name,
		language: language.code,
		title,
		description: language.interface.site.description,
		modules: language.modules.map(({ id, title: its, summary }) => ({ id, title: its, description: summary })),
		...(own.exam ? { passMark: own.exam.passMark } : {}),
		launch: LAUNCH,
	});
	const encoder = new TextEncoder();
	files.set(PROMPTS, encoder.encode(JSON.stringify(prompts)));
	files.set(SCRIPT, encoder.encode(await bundled('src/lms/cmi5/launch.ts')));
	files.set(LAUNCH, encoder.encode(page));
	return files.set(STRUCTURE, encoder.encode(structure));
};
