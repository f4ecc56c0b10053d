/** What can be wrong with a published site, in words: what, why, what to do. */

/** Kind of problem → why it matters and what to do. What it is, the check that found it says. */
const REMEDIES = {
	'missing-file': [
		'une page ou un script en a besoin',
		'recopie tout le dossier « dist », fichiers cachés et noms en « _ » compris',
	],
	'changed-file': [
		'ce n’est plus ce qui a été construit',
		'recopie-le en mode binaire, et coupe chez l’hébergeur ce qui réécrit les pages (minification, mesure d’audience)',
	],
	'stale-copy': [
		'le serveur enverrait une autre version que le fichier',
		'relance « npm run build », puis « npm run compress »',
	],
	'no-page-policy': [
		'la page pourrait exécuter un script étranger',
		'recopie la page telle que la construction l’écrit',
	],
	'dead-link': [
		'qui le suit n’arrive nulle part',
		'recopie tout le dossier « dist », ou corrige le lien et reconstruis',
	],
	'missing-header': [
		'le navigateur protège moins bien qui apprend',
		'sers le site avec le fichier prêt de ton serveur (page « Héberger ») ; s’il ne règle pas d’en-têtes, ajoute « --no-headers »',
	],
	'narrow-policy': [
		'le navigateur refusera des scripts ou des styles de la page',
		'reprends le fichier prêt de cette construction : celui du serveur vient d’une autre',
	],
	'wrong-type': [
		'avec « nosniff », un navigateur refuse un script ou une police mal annoncés',
		'ajoute ce type aux réglages du serveur',
	],
	'short-cache': [
		'chaque visite redemande un fichier qui ne change jamais',
		'règle « Cache-Control: public, max-age=31536000, immutable » pour le dossier « _astro »',
	],
	'long-cache': [
		'une correction n’atteindrait pas qui a déjà vu la page',
		'règle « Cache-Control: no-cache » pour tout ce qui n’est pas dans « _astro »',
	],
	uncompressed: [
		'la page pèse quatre à cinq fois plus sur le réseau',
		'fais comprimer par le serveur, ou lance « npm run compress » et sers les copies',
	],
	'soft-404': [
		'un moteur de recherche garderait l’adresse, et un lien mort passerait pour bon',
		'fais répondre « 404.html » avec l’état 404',
	],
	'other-404': [
		'qui se trompe d’adresse ne retrouve pas le cours',
		'déclare « 404.html » comme page d’erreur du serveur',
	],
	'listed-folder': [
		'le serveur montre le contenu de ses dossiers',
		'coupe les listes de dossiers (« Options -Indexes », « autoindex off »)',
	],
} as const satisfies Record<string, readonly [why: string, remedy: string]>;

export type ProblemKind = keyof typeof REMEDIES;

export interface Problem {
	kind: ProblemKind;
	/** In French, without the file: `type « text/plain » au lieu de « font/woff2 »`. */
	what: string;
	/** From the site's root; empty for what is not about one file. */
	file: string;
}

/** So many names are read; the others are counted. */
const MOST_NAMES = 6;

const named = (files: readonly string[]): string => {
	const names = files.filter(Boolean);
	if (names.length === 0) return '';
	const shown = names.slice(0, MOST_NAMES).join(', ');
	return ` — ${shown}${names.length > MOST_NAMES ? ` et ${names.length - MOST_NAMES} autres` : ''}`;
};

const KINDS = Object.keys(REMEDIES);

/** One line for each thing that is wrong, with the files it is wrong in; what is missing or changed comes first. */
export const problemLines = (problems: readonly Problem[]): string[] =>
	[...Map.groupBy(problems, ({ kind, what }) => `${kind} ${what}`).values()]
		.flatMap((same) => (same[0] ? [{ ...same[0], files: same.map(({ file }) => file).sort() }] : []))
		.sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind))
		.map(({ kind, what, files }) => {
			const [why, remedy] = REMEDIES[kind];
			return `${what}${named(files)} · ${why} · ${remedy}.`;
		});
