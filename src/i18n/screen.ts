/** What every page is given: the course, one language of it, its words and its addresses. */

import { type Addresses, addressesUnder, prefixOf } from '../course/addresses.ts';
import type { Course, Language } from '../course/course.ts';
import { currentCourse } from '../course/current.ts';
import type { InterfaceWords } from '../course/schemas/interface.ts';
import type { Settings } from '../course/schemas/settings.ts';

export interface Screen {
	course: Course;
	settings: Settings;
	language: Language;
	words: InterfaceWords;
	at: Addresses;
	/** The same page in the other languages. */
	elsewhere(path: string): { code: string; path: string }[];
}

/** One entry a language, for `getStaticPaths`: the default language has no locale in its addresses. */
export function screens(): { params: { locale: string | undefined }; props: { screen: Screen } }[] {
	const course = currentCourse();
	return course.languages.map((language, index) => {
		const locale = index === 0 ? undefined : language.code;
		return {
			params: { locale },
			props: {
				screen: {
					course,
					settings: course.settings,
					language,
					words: language.interface,
					at: addressesUnder(prefixOf(course, language.code)),
					elsewhere: (path) =>
						course.languages
							.filter((other) => other !== language)
							.map(({ code }) => ({
								code,
								path: prefixOf(course, code) + path.slice(prefixOf(course, language.code).length),
							})),
				},
			},
		};
	});
}

/** One entry a language and a thing, for pages with an id in their address. */
export function screensWith<Thing>(
	things: (screen: Screen) => readonly Thing[],
	parameters: (thing: Thing) => Record<string, string>,
): { params: Record<string, string | undefined>; props: { screen: Screen; thing: Thing } }[] {
	return screens().flatMap(({ params, props: { screen } }) =>
		things(screen).map((thing) => ({
			params: { ...params, ...parameters(thing) },
			props: { screen, thing },
		})),
	);
}
