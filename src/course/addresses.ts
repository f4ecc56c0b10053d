/** Every address of the site, in one place. All end in `/`, or in a fragment after it; a language other than the default stands first. */

export interface Addresses {
	home: string;
	plan: string;
	lesson(id: string): string;
	way(id: string): string;
	print: string;
	printModule(id: string): string;
	reference: string;
	stages: string;
	stage(id: string): string;
	stageSheet(id: string): string;
	communications: string;
	communication(id: string): string;
	communicationSheet(id: string): string;
	phases: string;
	phase(id: string): string;
	comparisons: string;
	/** @param pair as `pairOf` names it */
	stagePair(pair: string): string;
	communicationPair(pair: string): string;
	matrix: string;
	models: string;
	facts: string;
	fact(id: string): string;
	sources: string;
	source(id: string): string;
	additions: string;
	method: string;
	tools: string;
	advice: string;
	adviceFor(stage: string): string;
	findStage: string;
	audit: string;
	communicationPlan: string;
	journeyMap: string;
	/** Today's questions, and the way to all else that tests. */
	review: string;
	practice: string;
	moduleReview(id: string): string;
	diagnostic: string;
	exam: string;
	attestation: string;
	progress: string;
	notebook: string;
	/** A group's records, read by who teaches it. */
	trainers: string;
	search: string;
	glossary: string;
	term(id: string): string;
	accessibility: string;
	privacy: string;
	legal: string;
	hosting: string;
}

/** @param prefix `/` for the default language, `/en/` for another. */
export function addressesUnder(prefix = '/'): Addresses {
	const at = (path: string) => `${prefix}${path}`;
	return {
		home: prefix,
		plan: at('cours/'),
		lesson: (id) => at(`cours/${id}/`),
		way: (id) => at(`cours/voies/${id}/`),
		print: at('cours/imprimer/'),
		printModule: (id) => at(`cours/imprimer/${id}/`),
		reference: at('reference/'),
		stages: at('reference/etapes/'),
		stage: (id) => at(`reference/etapes/${id}/`),
		stageSheet: (id) => at(`reference/etapes/${id}/fiche/`),
		communications: at('reference/types/'),
		communication: (id) => at(`reference/types/${id}/`),
		communicationSheet: (id) => at(`reference/types/${id}/fiche/`),
		phases: at('reference/phases/'),
		phase: (id) => at(`reference/phases/${id}/`),
		comparisons: at('reference/comparer/'),
		stagePair: (pair) => at(`reference/comparer/etapes/${pair}/`),
		communicationPair: (pair) => at(`reference/comparer/types/${pair}/`),
		matrix: at('reference/matrice/'),
		models: at('reference/modeles/'),
		facts: at('reference/faits/'),
		fact: (id) => at(`reference/faits/#${id}`),
		sources: at('reference/sources/'),
		source: (id) => at(`reference/sources/${id}/`),
		additions: at('reference/complements/'),
		method: at('reference/methode/'),
		tools: at('outils/'),
		advice: at('outils/quelle-communication/'),
		adviceFor: (stage) => at(`outils/quelle-communication/${stage}/`),
		findStage: at('outils/trouver-letape/'),
		audit: at('outils/audit/'),
		communicationPlan: at('outils/plan/'),
		journeyMap: at('outils/carte-dexperience/'),
		review: at('reviser/'),
		practice: at('reviser/entrainement/'),
		moduleReview: (id) => at(`reviser/module/${id}/`),
		diagnostic: at('reviser/diagnostic/'),
		exam: at('reviser/examen/'),
		attestation: at('reviser/attestation/'),
		progress: at('reviser/progression/'),
		notebook: at('carnet/'),
		trainers: at('formateurs/'),
		search: at('chercher/'),
		glossary: at('glossaire/'),
		term: (id) => at(`glossaire/${id}/`),
		accessibility: at('accessibilite/'),
		privacy: at('confidentialite/'),
		legal: at('mentions-legales/'),
		hosting: at('heberger/'),
	};
}

/** Names under `/cours/` that are not lessons. */
export const NOT_LESSONS: readonly string[] = ['imprimer', 'voies'];

/** Pages whose words are one file of `content/<language>/pages/`: which file stands at which address. */
export const PAGES = {
	accessibilite: 'accessibility',
	confidentialite: 'privacy',
	heberger: 'hosting',
	'mentions-legales': 'legal',
	methode: 'method',
} as const satisfies Record<string, keyof Addresses>;

type Named = readonly { readonly id: string }[];

/** What two things compared are called in an address, the first of their order first: a pair has one page. */
export const pairOf = (things: Named, one: string, other: string): string => {
	const rank = (id: string) => things.findIndex((thing) => thing.id === id);
	return rank(one) < rank(other) ? `${one}-et-${other}` : `${other}-et-${one}`;
};

/** Every two of things in an order, the first of each pair before the second. */
export const pairsOf = <Thing>(things: readonly Thing[]): (readonly [Thing, Thing])[] =>
	things.flatMap((one, at) => things.slice(at + 1).map((other) => [one, other] as const));

/** As much of a course as its addresses depend on. A `Course` is one. */
export type Addressed = {
	model: { stages: Named; communications: Named; phases: Named; sources: Named };
	/** The default language first: it is served at the root, the others under their code. */
	languages: readonly {
		readonly code: string;
		readonly modules: Named;
		readonly lessons: Named;
		readonly terms: Named;
		readonly ways: Named;
	}[];
};

/** What the addresses of a language begin with: `/`, or `/en/` for one that is not the default. */
export const prefixOf = ({ languages }: Addressed, code: string): string =>
	languages[0]?.code === code ? '/' : `/${code}/`;

const each = (things: Named, address: (id: string) => string) => things.map(({ id }) => address(id));

/** Pages that repeat what others say, laid out for paper: search engines are not sent there. */
export const copies = (course: Addressed): string[] =>
	course.languages.flatMap(({ code, modules }) => {
		const at = addressesUnder(prefixOf(course, code));
		return [
			at.print,
			...each(modules, at.printModule),
			...each(course.model.stages, at.stageSheet),
			...each(course.model.communications, at.communicationSheet),
		];
	});

/** All addresses of the site, language by language: what a link may lead to. */
export function addresses(course: Addressed): string[] {
	const { stages, communications, phases, sources } = course.model;
	const pages = course.languages.flatMap(({ code, modules, lessons, terms, ways }) => {
		const at = addressesUnder(prefixOf(course, code));
		const fixed = Object.values(at).filter((address) => typeof address === 'string');
		const eachPair = (things: Named, address: (pair: string) => string) =>
			pairsOf(things).map(([one, other]) => address(pairOf(things, one.id, other.id)));
		return [
			...fixed,
			...each(lessons, at.lesson),
			...each(ways, at.way),
			...each(modules, at.moduleReview),
			...each(terms, at.term),
			...each(stages, at.stage),
			...each(communications, at.communication),
			...each(phases, at.phase),
			...each(sources, at.source),
			...each(stages, at.adviceFor),
			...eachPair(stages, at.stagePair),
			...eachPair(communications, at.communicationPair),
		];
	});
	return [...new Set([...pages, ...copies(course)])];
}

/** An address of the site as the world sees it. @param site where the host publishes it, with or without a last `/` @param path from the root, `/cours/` */
export const publicAddress = (site: string, path: string): string =>
	new URL(path.slice(1), site.endsWith('/') ? site : `${site}/`).href;
