/** JSON-LD for search engines: what a page is, in schema.org's words. Addresses are given only where the host named its site. */

import type { Crumb } from '../components/Breadcrumb.astro';
import { publicAddress } from '../course/addresses.ts';

const CONTEXT = 'https://schema.org';

const absolute = (path: string, site: string | undefined): { url: string } | object =>
	site ? { url: publicAddress(site, path) } : {};

/** `BreadcrumbList`, or nothing on a page without a breadcrumb. */
export function breadcrumbData(crumbs: readonly Crumb[], site: string | undefined): object[] {
	if (crumbs.length === 0) return [];
	const itemListElement = crumbs.map(({ name, href }, index) => ({
		'@type': 'ListItem',
		position: index + 1,
		name,
		...(href && site ? { item: publicAddress(site, href) } : {}),
	}));
	return [{ '@context': CONTEXT, '@type': 'BreadcrumbList', itemListElement }];
}

interface Described {
	name: string;
	description: string;
	path: string;
	language: string;
	site: string | undefined;
}

/** `Course`, for the home page and the plan. @param minutes work in all. */
export const courseData = (
	{ name, description, path, language, site }: Described,
	provider: string,
	minutes: number,
): object => ({
	'@context': CONTEXT,
	'@type': 'Course',
	name,
	description,
	inLanguage: language,
	isAccessibleForFree: true,
	provider: { '@type': 'Organization', name: provider },
	hasCourseInstance: {
		'@type': 'CourseInstance',
		courseMode: 'online',
		courseWorkload: `PT${minutes}M`,
	},
	...absolute(path, site),
});

/** `DefinedTermSet`, for the glossary. */
export const termSetData = ({ name, description, path, language, site }: Described): object => ({
	'@context': CONTEXT,
	'@type': 'DefinedTermSet',
	name,
	description,
	inLanguage: language,
	...absolute(path, site),
});

/** `DefinedTerm`, for a word. @param forms other ways to write it @param set what the glossary is called */
export const termData = (
	{ name, description, path, language, site }: Described,
	{ forms, set }: { forms: readonly string[]; set: string },
): object => ({
	'@context': CONTEXT,
	'@type': 'DefinedTerm',
	name,
	...(forms.length > 0 ? { alternateName: forms } : {}),
	description,
	inLanguage: language,
	inDefinedTermSet: { '@type': 'DefinedTermSet', name: set },
	...absolute(path, site),
});

/** `LearningResource`, for a lesson. */
export const lessonData = (
	{ name, description, path, language, site }: Described,
	{ minutes, teaches, course }: { minutes: number; teaches: readonly string[]; course: string },
): object => ({
	'@context': CONTEXT,
	'@type': 'LearningResource',
	name,
	description,
	inLanguage: language,
	learningResourceType: 'lesson',
	timeRequired: `PT${minutes}M`,
	teaches,
	isPartOf: { '@type': 'Course', name: course },
	...absolute(path, site),
});
