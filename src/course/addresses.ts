/** Every page of the site, by its address: what a link may lead to. */

type Named = readonly { readonly id: string }[];

/** As much of a course as its addresses depend on. A `Course` is one. */
export type Addressed = {
	model: { stages: Named; communications: Named; phases: Named };
	/** The default language first: it is served at the root, the others under their code. */
	languages: readonly { readonly code: string; readonly lessons: Named }[];
};

/** Pages whose words are one file of `content/<language>/pages/`, and their addresses. */
export const PAGES = {
	accessibilite: '/accessibilite/',
	confidentialite: '/confidentialite/',
	'mentions-legales': '/mentions-legales/',
	methode: '/reference/methode/',
} as const;

const FIXED = [
	'/',
	'/cours/',
	'/reference/',
	'/reference/etapes/',
	'/reference/types/',
	'/reference/phases/',
	'/reference/matrice/',
	'/reference/modeles/',
	'/reference/faits/',
	'/reference/sources/',
	'/outils/',
	'/outils/quelle-communication/',
	'/carnet/',
	'/chercher/',
	'/glossaire/',
];

/** What comes before the addresses of a language: nothing for the default one. */
export const prefixOf = ({ languages }: Addressed, code: string) => (languages[0]?.code === code ? '' : `/${code}`);

/** All addresses of the site, each ending with a slash, language by language. */
export function addresses(course: Addressed): string[] {
	const { stages, communications, phases } = course.model;
	return course.languages.flatMap(({ code, lessons }) => {
		const paths = [
			...FIXED,
			...Object.values(PAGES),
			...lessons.map(({ id }) => `/cours/${id}/`),
			...stages.map(({ id }) => `/reference/etapes/${id}/`),
			...communications.map(({ id }) => `/reference/types/${id}/`),
			...phases.map(({ id }) => `/reference/phases/${id}/`),
			...stages.map(({ id }) => `/outils/quelle-communication/${id}/`),
		];
		return paths.map((path) => `${prefixOf(course, code)}${path}`);
	});
}
