/** Every message a course's author may read, in one place: what is wrong, why it is wrong, what to do. */

import { FIGURES } from './figures.ts';

export type Message = { what: string; why: string; remedy: string };

type Guess = { guess?: string | undefined };
type Bounds = { least?: number | undefined; most?: number | undefined };

/** Values come from files: cut if long, on one line, and nothing that would drive a terminal. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029]+/gu;
const shown = (value: unknown) => {
	const words = String(value).replace(UNPRINTABLE, ' ').trim();
	return words.length > 60 ? `${words.slice(0, 59)}…` : words;
};
const q = (value: unknown) => `« ${shown(value)} »`;
const list = (values: readonly string[]) => values.map(q).join(', ');
const meant = (guess: string | undefined, otherwise: string) =>
	guess === undefined ? otherwise : `Tu voulais dire ${q(guess)} ?`;
const count = (number: number, one: string, many: string) => `${number} ${number < 2 ? one : many}`;

const TYPES: Record<string, string> = {
	string: 'un texte',
	number: 'un nombre',
	int: 'un nombre entier',
	boolean: '« true » ou « false »',
	array: 'une liste',
	object: 'un groupe de clés',
	record: 'un groupe de clés',
};

const TYPE_REMEDIES: Record<string, string> = {
	string: 'Écris le texte entre guillemets : "…"',
	number: 'Écris le nombre en chiffres, sans guillemets',
	int: 'Écris le nombre en chiffres, sans guillemets ni virgule',
	boolean: 'Écris « true » ou « false », sans guillemets',
	array: 'Écris une liste : [premier, second], ou une ligne par entrée commençant par un tiret',
	object: 'Écris une ligne « clé: valeur » par clé, en retrait sous celle-ci',
	record: 'Écris une ligne « clé: valeur » par clé, en retrait sous celle-ci',
};

function typeOf(value: unknown): string {
	if (value === null || value === undefined) return 'une valeur vide';
	if (Array.isArray(value)) return 'une liste';
	if (typeof value === 'object') return 'un groupe de clés';
	if (typeof value === 'boolean') return `${q(value)}, qui se lit vrai ou faux`;
	if (typeof value === 'number')
		return Number.isFinite(value) ? `le nombre ${value}` : 'une valeur qui n’est pas un nombre';
	return `le texte ${q(value)}`;
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1).replace('.', ',')} %`;

/** Questions of a lesson, by what is asked of them. */
const SORTS = { any: '', situation: ' en situation', above: ' au-dessus de « comprendre »' } as const;

/** What a pattern of the schemas asks for, by the name it bears there. */
const FORMS: Record<string, string> = {
	id: 'Un identifiant n’a que des minuscules sans accent, des chiffres et des traits d’union : « etape-selection »',
	picture: 'Une image se nomme par son chemin sous « public », avec sa fin : « brand/logo.svg »',
	factId: 'Un fait se nomme par sa source, son bloc et son rang : « f0-sel-01 »',
	qualifiedId:
		'Un libellé dit d’abord son modèle (stage, communication, phase, period ou topic) : « stage:decouverte »',
	text: 'Un texte a au moins un caractère',
	colour: 'Une couleur s’écrit avec un dièse et six chiffres hexadécimaux, entre guillemets : "#1a2b3c"',
	version: 'Une version a trois nombres séparés par des points : "1.0.0"',
	language: 'Une langue se note par deux minuscules : « fr »',
	endpoint:
		'L’adresse d’un entrepôt est complète, en « https », ou un chemin de ton serveur : « https://lrs.example.org/xapi/ » ou « /xapi/ »',
	optionId: 'Une option se nomme par une lettre de a à f',
	partId: 'Une partie de question se nomme par une lettre de a à l',
	url: 'Une adresse publique est complète : « https://cours.example.org/ »',
};

const bounds = ({ least, most }: Bounds, unit: string) =>
	least !== undefined ? `il en faut au moins ${least}${unit}` : `il en faut au plus ${most ?? 0}${unit}`;

/** The kinds of things an id may name: how a message calls one, and where they are listed. */
const KINDS = {
	lesson: { one: 'leçon', article: 'une leçon', none: 'Aucune leçon', where: 'des leçons de content/course.yaml' },
	fact: { one: 'fait', article: 'un fait', none: 'Aucun fait', where: 'de content/model/facts.yaml' },
	stage: { one: 'étape', article: 'une étape', none: 'Aucune étape', where: 'de content/model/stages.yaml' },
	communication: {
		one: 'type de communication',
		article: 'un type de communication',
		none: 'Aucun type de communication',
		where: 'de content/model/communications.yaml',
	},
	phase: { one: 'phase', article: 'une phase', none: 'Aucune phase', where: 'de content/model/phases.yaml' },
	period: {
		one: 'temps',
		article: 'un temps du parcours',
		none: 'Aucun temps du parcours',
		where: 'de content/model/periods.yaml',
	},
	topic: {
		one: 'sujet',
		article: 'un sujet',
		none: 'Aucun sujet',
		where: 'des « concepts » de content/model/facts.yaml',
	},
	misconception: {
		one: 'idée fausse',
		article: 'une idée fausse',
		none: 'Aucune idée fausse',
		where: 'de content/model/misconceptions.yaml',
	},
	addition: {
		one: 'complément',
		article: 'un complément',
		none: 'Aucun complément',
		where: 'de content/model/additions.yaml',
	},
	source: { one: 'source', article: 'une source', none: 'Aucune source', where: 'de content/model/sources.yaml' },
	gap: { one: 'lacune', article: 'une lacune', none: 'Aucune lacune', where: 'de content/model/sources.yaml' },
	falseFriend: {
		one: 'faux ami',
		article: 'un faux ami',
		none: 'Aucun faux ami',
		where: 'de content/model/false-friends.yaml',
	},
	signal: { one: 'signe', article: 'un signe', none: 'Aucun signe', where: 'de content/model/signals.yaml' },
	indicator: {
		one: 'indicateur',
		article: 'un indicateur',
		none: 'Aucun indicateur',
		where: 'de content/model/indicators.yaml',
	},
	action: { one: 'action', article: 'une action', none: 'Aucune action', where: 'de content/model/actions.yaml' },
	way: { one: 'voie', article: 'une voie', none: 'Aucune voie', where: 'de content/model/ways.yaml' },
	trade: { one: 'métier', article: 'un métier', none: 'Aucun métier', where: 'de content/model/trades.yaml' },
	term: { one: 'terme', article: 'un terme', none: 'Aucun terme', where: 'du glossaire' },
	question: { one: 'question', article: 'une question', none: 'Aucune question', where: 'des questions des quiz' },
	module: { one: 'module', article: 'un module', none: 'Aucun module', where: 'de content/course.yaml' },
	language: { one: 'langue', article: 'une langue', none: 'Aucune langue', where: 'de content/course.yaml' },
	option: { one: 'option', article: 'une option', none: 'Aucune option', where: 'de la question' },
	exercise: { one: 'exercice', article: 'un exercice', none: 'Aucun exercice', where: 'de la leçon' },
	part: { one: 'partie', article: 'une partie', none: 'Aucune partie', where: 'de cette question' },
	target: { one: 'cible', article: 'une cible', none: 'Aucune cible', where: 'de cette question' },
	position: { one: 'position', article: 'une position', none: 'Aucune position', where: 'de cette question' },
	node: { one: 'moment', article: 'un moment', none: 'Aucun moment', where: 'de cette histoire (ou « end »)' },
	group: { one: 'groupe', article: 'un groupe', none: 'Aucun groupe', where: 'de cette activité' },
	widget: { one: 'activité', article: 'une activité', none: 'Aucune activité', where: 'du dossier « widgets »' },
	figure: { one: 'figure', article: 'une figure', none: 'Aucune figure', where: `des figures : ${list(FIGURES)}` },
} as const;

export type Kind = keyof typeof KINDS;

export const MESSAGES = {
	// Files
	'missing-file': () => ({
		what: 'Ce fichier manque',
		why: 'Le cours ne peut pas être construit sans lui',
		remedy: 'Crée-le, ou remets-le à cette place',
	}),
	'missing-folder': () => ({
		what: 'Ce dossier manque',
		why: 'Tout ce que contient le cours se lit dans ce dossier',
		remedy: 'Lance la commande depuis le dossier du projet, celui qui contient « content »',
	}),
	'unexpected-file': ({ guess }: Guess) => ({
		what: 'Ce fichier n’est attendu nulle part dans le cours',
		why: 'Il ne serait jamais lu',
		remedy: meant(guess, 'Renomme-le, déplace-le à sa place, ou sors-le de « content »'),
	}),
	'unexpected-folder': ({ guess }: Guess) => ({
		what: 'Ce dossier n’est attendu nulle part dans le cours',
		why: 'Rien de ce qu’il contient ne serait lu',
		remedy: meant(guess, 'Renomme-le, déplace-le à sa place, ou sors-le de « content »'),
	}),
	'unlisted-language': ({ language }: { language: string }) => ({
		what: `La langue ${q(language)} a un dossier mais n’est pas dans les langues du cours`,
		why: 'Rien de ce qu’il contient ne serait lu',
		remedy: `Ajoute ${q(language)} à « languages » dans content/course.yaml, ou sors ce dossier de « content »`,
	}),
	'language-without-folder': ({ language }: { language: string }) => ({
		what: `La langue ${q(language)} n’a pas de dossier`,
		why: `Ses mots et ses leçons devraient être dans content/${shown(language)}`,
		remedy: `Crée ce dossier sur le modèle d’une autre langue, ou enlève ${q(language)} de « languages »`,
	}),
	unreadable: () => ({
		what: 'Ce fichier ne peut pas être lu',
		why: 'Le système refuse de l’ouvrir',
		remedy: 'Vérifie que c’est bien un fichier et que tu as le droit de le lire',
	}),
	'too-large': ({ megabytes }: { megabytes: string }) => ({
		what: `Ce fichier pèse ${megabytes} Mo`,
		why: 'Un fichier du cours pèse au plus 1 Mo',
		remedy: 'Coupe-le en plusieurs, et garde les images dans leurs propres fichiers',
	}),
	'not-utf8': () => ({
		what: 'Cette ligne n’est pas écrite en UTF-8',
		why: 'Les accents y seraient illisibles',
		remedy: 'Enregistre le fichier avec l’encodage UTF-8',
	}),
	bom: () => ({
		what: 'Le fichier commence par une marque d’ordre des octets (BOM)',
		why: 'Invisible, elle rend différents deux fichiers qui se lisent pareil',
		remedy: 'Enregistre le fichier en « UTF-8 » simple, sans BOM',
	}),
	crlf: () => ({
		what: 'Les lignes finissent à la manière de Windows (CRLF)',
		why: 'Le même cours doit donner les mêmes octets sur toutes les machines',
		remedy: 'Règle les fins de ligne de ton éditeur sur « LF », puis enregistre',
	}),
	'control-character': () => ({
		what: 'Cette ligne contient un caractère de contrôle invisible',
		why: 'Aucun texte n’en a besoin, et certains lecteurs s’y arrêtent',
		remedy: 'Réécris la ligne à la main, sans copier-coller',
	}),
	'empty-file': () => ({
		what: 'Il n’y a rien à lire ici',
		why: 'Ce fichier doit contenir des clés et des valeurs',
		remedy: 'Remplis-le sur le modèle d’un fichier voisin',
	}),

	// YAML
	'bad-yaml': () => ({
		what: 'Ce YAML ne se lit pas',
		why: 'La structure se rompt à cette ligne',
		remedy: 'Vérifie le retrait, les tirets, les guillemets et les crochets de cette ligne et de la précédente',
	}),
	'yaml-colon': () => ({
		what: 'Ce YAML ne se lit pas',
		why: 'Un deux-points suivi d’une espace y est pris pour une clé',
		remedy: 'Mets tout le texte de cette ligne entre guillemets : "…"',
	}),
	'yaml-unclosed': () => ({
		what: 'Ce YAML ne se lit pas',
		why: 'Un guillemet, un crochet ou une accolade s’ouvre et ne se ferme pas',
		remedy: 'Ajoute le signe fermant ; il manque sur cette ligne ou plus haut',
	}),
	'yaml-reserved': ({ sign }: { sign: string }) => ({
		what: 'Ce YAML ne se lit pas',
		why: `Une valeur sans guillemets ne peut pas commencer par ${q(sign)}`,
		remedy: 'Mets la valeur entre guillemets : "…"',
	}),
	'yaml-indentation': () => ({
		what: 'Ce YAML ne se lit pas',
		why: 'Le retrait de la ligne ne correspond à rien de ce qui précède',
		remedy: 'Aligne-la sur ses voisines, avec deux espaces par niveau, et ferme crochets et accolades',
	}),
	'tab-indentation': () => ({
		what: 'Cette ligne est mise en retrait par une tabulation',
		why: 'Le YAML n’admet que des espaces',
		remedy: 'Remplace la tabulation par deux espaces par niveau',
	}),
	'duplicate-key': ({ key }: { key: string }) => ({
		what: `La clé ${q(key)} est écrite deux fois au même endroit`,
		why: 'Une seule des deux valeurs serait gardée',
		remedy: 'Supprime ou renomme l’une des deux',
	}),
	'yaml-alias': () => ({
		what: 'Cette ligne emploie une ancre, un renvoi ou une étiquette du YAML (« & », « * » ou « ! »)',
		why: 'Une valeur s’y cacherait derrière une autre',
		remedy: 'Écris la valeur en toutes lettres, ou entre guillemets si c’est un texte',
	}),

	// Shapes
	'unknown-key': ({ key, allowed, guess }: { key: string; allowed: readonly string[] } & Guess) => ({
		what: `La clé ${q(key)} n’existe pas ici`,
		why: allowed.length > 0 ? `Les clés possibles sont ${list(allowed)}` : 'Aucune clé n’est possible ici',
		remedy: meant(guess, 'Supprime-la, ou donne-lui le nom d’une clé possible'),
	}),
	'missing-key': ({ field }: { field: string }) => ({
		what: `La clé ${q(field)} manque`,
		why: 'Elle est obligatoire ici',
		remedy: `Ajoute une ligne « ${shown(field)}: … »`,
	}),
	'empty-value': ({ field }: { field: string }) => ({
		what: `${q(field)} est vide`,
		why: 'Une valeur y est obligatoire',
		remedy: 'Écris la valeur',
	}),
	'wrong-type': ({ field, expected, value }: { field: string; expected: string; value: unknown }) => ({
		what: `${q(field)} contient ${typeOf(value)}`,
		why: `On attend ${TYPES[expected] ?? 'autre chose'}`,
		remedy: TYPE_REMEDIES[expected] ?? 'Reprends la forme d’un fichier voisin',
	}),
	'bad-choice': ({
		field,
		value,
		allowed,
		guess,
	}: { field: string; value: string; allowed: readonly string[] } & Guess) => ({
		what: `${q(field)} vaut ${q(value)}`,
		why:
			allowed.length === 1
				? `La seule valeur possible est ${list(allowed)}`
				: `Les valeurs possibles sont ${list(allowed)}`,
		remedy: meant(guess, 'Choisis l’une d’elles'),
	}),
	'bad-form': ({ field, value, kind }: { field: string; value: string; kind: string }) => ({
		what: `${q(field)} vaut ${q(value)}`,
		why: FORMS[kind] ?? 'Cette valeur n’a pas la forme attendue',
		remedy: 'Réécris la valeur sous cette forme',
	}),
	'bad-key': ({ key, kind }: { key: string; kind: string }) => ({
		what: `La clé ${q(key)} n’a pas la forme attendue`,
		why: FORMS[kind] ?? 'Cette clé doit être un identifiant',
		remedy: 'Réécris la clé sous cette forme',
	}),
	'out-of-range': ({
		field,
		value,
		least,
		most,
		exclusive,
	}: { field: string; value: number; exclusive: boolean } & Bounds) => ({
		what: `${q(field)} vaut ${value}`,
		why:
			least !== undefined
				? `La valeur doit être ${exclusive ? 'plus grande que' : 'd’au moins'} ${least}`
				: `La valeur doit être ${exclusive ? 'plus petite que' : 'd’au plus'} ${most ?? 0}`,
		remedy: 'Corrige le nombre',
	}),
	'text-length': ({ field, length, least, most }: { field: string; length: number } & Bounds) => ({
		what: `${q(field)} a ${count(length, 'caractère', 'caractères')}`,
		why: `Pour être lisible partout où le texte s’affiche, ${bounds({ least, most }, '')}`,
		remedy: most === undefined ? 'Allonge le texte' : 'Raccourcis le texte',
	}),
	'list-length': ({ field, length, least, most }: { field: string; length: number } & Bounds) => ({
		what: `${q(field)} a ${count(length, 'entrée', 'entrées')}`,
		why: `Ici, ${bounds({ least, most }, '')}`,
		remedy: most === undefined ? 'Complète la liste' : 'Raccourcis la liste',
	}),

	// Lessons: the text
	'no-front-matter': () => ({
		what: 'La page ne commence pas par son en-tête',
		why: 'L’identifiant, le titre et les objectifs s’y lisent',
		remedy: 'Commence le fichier par une ligne « --- », les clés, puis une autre ligne « --- »',
	}),
	'open-front-matter': () => ({
		what: 'L’en-tête s’ouvre et ne se ferme pas',
		why: 'On ne sait pas où commence le texte',
		remedy: 'Ajoute une ligne « --- » après la dernière clé',
	}),
	'empty-body': () => ({
		what: 'La page n’a pas de texte',
		why: 'Une page sans texte n’apprend rien',
		remedy: 'Écris-le sous l’en-tête',
	}),
	'bad-mdx': ({ detail }: { detail: string }) => ({
		what: 'Ce texte ne se compile pas',
		why: `Le compilateur MDX s’arrête ici : ${shown(detail)}`,
		remedy: 'Ferme chaque balise et chaque accolade ouverte, et écris « \\< » ou « \\{ » pour le signe lui-même',
	}),
	'unclosed-tag': ({ tag }: { tag: string }) => ({
		what: `La balise <${shown(tag)}> s’ouvre ici et ne se ferme pas`,
		why: 'Le texte ne se compile pas',
		remedy: `Ajoute « </${shown(tag)}> » à la fin, ou écris « <${shown(tag)} … /> » si elle n’entoure rien`,
	}),
	'stray-closing-tag': ({ tag }: { tag: string }) => ({
		what: `La balise </${shown(tag)}> ferme ce qui n’est pas ouvert`,
		why: 'Le texte ne se compile pas',
		remedy: 'Supprime-la, ou ouvre la balise plus haut',
	}),
	'crossed-tags': ({ tag, opened }: { tag: string; opened: string }) => ({
		what: `La balise </${shown(tag)}> se ferme alors que <${shown(opened)}> est encore ouverte`,
		why: 'Le texte ne se compile pas',
		remedy: `Écris « </${shown(opened)}> », ou ferme <${shown(opened)}> avant`,
	}),
	'bad-tag': () => ({
		what: 'Un « < » commence ici une balise mal écrite',
		why: 'Le texte ne se compile pas',
		remedy: 'Mets la valeur de chaque attribut entre deux guillemets, ou écris « \\< » pour le signe lui-même',
	}),
	'open-brace': () => ({
		what: 'Une accolade s’ouvre ici et ne se ferme pas',
		why: 'MDX y lit le début d’une expression, et le texte ne se compile pas',
		remedy: 'Supprime-la, ou écris « \\{ » pour le signe lui-même',
	}),
	autolink: () => ({
		what: 'Un lien est écrit entre chevrons',
		why: 'MDX prend le chevron pour le début d’une balise, et le texte ne se compile pas',
		remedy: 'Écris « [le texte du lien](https://…) »',
	}),
	'html-comment': () => ({
		what: 'Un commentaire HTML est dans le texte',
		why: 'MDX ne connaît pas « <!-- --> », et le texte ne se compile pas',
		remedy: 'Supprime-le',
	}),
	'code-in-lesson': ({ sort }: { sort: 'import' | 'expression' | 'attribute' }) => ({
		what:
			sort === 'import'
				? 'Cette ligne importe ou exporte du code'
				: sort === 'expression'
					? 'Des accolades entourent une expression'
					: 'Un attribut de balise est écrit entre accolades',
		why: 'Une leçon est faite de mots et de balises, jamais de code',
		remedy:
			sort === 'import'
				? 'Supprime la ligne, ou commence la phrase par un autre mot que « import » ou « export »'
				: sort === 'expression'
					? 'Supprime les accolades, ou écris « \\{ » pour le signe lui-même'
					: 'Écris la valeur entre guillemets : id="…"',
	}),
	'unknown-tag': ({ tag, allowed, guess }: { tag: string; allowed: readonly string[] } & Guess) => ({
		what: `La balise <${shown(tag)}> n’existe pas`,
		why: `Les balises possibles sont ${list(allowed)}`,
		remedy: meant(guess, 'Écris le texte en Markdown, ou choisis une balise possible'),
	}),
	'unknown-attribute': ({
		tag,
		name,
		allowed,
		guess,
	}: { tag: string; name: string; allowed: readonly string[] } & Guess) => ({
		what: `La balise <${tag}> n’a pas d’attribut ${q(name)}`,
		why: allowed.length > 0 ? `Elle n’accepte que ${list(allowed)}` : 'Elle n’a aucun attribut',
		remedy: meant(guess, 'Supprime-le'),
	}),
	'missing-attribute': ({ tag, name }: { tag: string; name: string }) => ({
		what: `La balise <${tag}> n’a pas son attribut ${q(name)}`,
		why: 'Sans lui, on ne sait pas de quoi elle parle',
		remedy: `Écris « <${tag} ${name}="…"> »`,
	}),
	'repeated-attribute': ({ tag, name }: { tag: string; name: string }) => ({
		what: `La balise <${tag}> a deux fois l’attribut ${q(name)}`,
		why: 'Une seule des deux valeurs serait gardée',
		remedy: 'Supprime l’une des deux',
	}),
	'block-in-line': ({ tag }: { tag: string }) => ({
		what: `La balise <${tag}> est dans une ligne de texte`,
		why: 'C’est un bloc : dans un paragraphe, la page serait mal formée',
		remedy: 'Mets-la seule sur sa ligne, avec une ligne vide avant et après',
	}),
	'text-beside-tag': ({ tag }: { tag: string }) => ({
		what: `Du texte est sur la même ligne que la balise <${tag}>`,
		why: 'Ce texte ne formerait pas de paragraphe',
		remedy: `Va à la ligne après « <${tag} …> » et avant « </${tag}> »`,
	}),
	'line-tag-alone': ({ tag }: { tag: string }) => ({
		what: `La balise <${tag}> est seule sur sa ligne`,
		why: 'Elle fait partie d’une phrase : hors d’un paragraphe, la page serait mal formée',
		remedy: 'Mets-la dans la phrase à laquelle elle appartient',
	}),
	'tag-with-content': ({ tag }: { tag: string }) => ({
		what: `La balise <${tag}> entoure du texte`,
		why: 'Elle ne montre pas ce qu’elle entoure : ce texte serait perdu',
		remedy: `Écris « <${tag} … /> » et sors-en le texte`,
	}),
	'empty-tag': ({ tag }: { tag: string }) => ({
		what: `La balise <${tag}> n’entoure rien`,
		why: 'Elle ne montre que ce qu’elle entoure',
		remedy: `Écris le texte entre « <${tag} …> » et « </${tag}> »`,
	}),
	'answer-outside': () => ({
		what: 'La balise <Answer> n’est pas dans un <Exercise>',
		why: 'Une réponse appartient à un exercice',
		remedy: 'Déplace-la juste avant le « </Exercise> » de son exercice',
	}),
	'exercise-answers': ({ id, answers }: { id: string; answers: number }) => ({
		what: `L’exercice ${q(id)} a ${count(answers, 'réponse', 'réponses')}`,
		why: 'Un exercice a une seule balise <Answer>, ou une seule balise <Widget>, qui donne elle-même ses réponses',
		remedy:
			answers === 0
				? 'Ajoute une balise <Answer> avec la réponse commentée'
				: 'Réunis les réponses en une seule balise <Answer>, ou ne garde que l’activité',
	}),
	'part-feedback-length': ({ part, words }: { part: string; words: number }) => ({
		what: `L’explication de ${q(part)} a ${count(words, 'mot', 'mots')}`,
		why: 'Une partie de question s’explique en 5 à 40 mots',
		remedy: words < 5 ? 'Dis pourquoi, et quel indice décide' : 'Ne garde que l’indice qui décide',
	}),
	'identical-parts': ({ first, second }: { first: string; second: string }) => ({
		what: `Les parties ${q(first)} et ${q(second)} disent la même chose`,
		why: 'On ne saurait laquelle choisir',
		remedy: 'Récris l’une des deux',
	}),
	'cloze-blanks': ({ marks, blanks }: { marks: number; blanks: number }) => ({
		what: `La phrase a ${count(marks, 'trou', 'trous')} et la question ${count(blanks, 'réponse', 'réponses')}`,
		why: 'Chaque « ___ » de la phrase se remplit avec une entrée de « blanks »',
		remedy: 'Mets trois traits de soulignement par trou, et une entrée par trou',
	}),
	'cloze-confusable': ({ text }: { text: string }) => ({
		what: `${q(text)} est à la fois accepté et confusible`,
		why: 'La même réponse ne peut pas être juste et fausse',
		remedy: 'Enlève-le de l’une des deux listes',
	}),
	'cloze-nothing': ({ text }: { text: string }) => ({
		what: `La réponse acceptée ${q(text)} n’a ni lettre ni chiffre`,
		why: 'La tolérance ne compare que des lettres et des chiffres',
		remedy: 'Écris le mot attendu',
	}),
	'numeric-slip': ({ value }: { value: number }) => ({
		what: `L’erreur prévue ${value} compte comme juste`,
		why: 'Une erreur prévue doit être hors de la tolérance',
		remedy: 'Corrige cette valeur, ou resserre « tolerance »',
	}),
	'scenario-unreachable': ({ id }: { id: string }) => ({
		what: `Aucun choix ne mène au moment ${q(id)}`,
		why: 'Personne ne le lirait',
		remedy: 'Fais-y mener un choix, ou enlève ce moment',
	}),
	'scenario-circle': ({ id }: { id: string }) => ({
		what: `L’histoire peut revenir au moment ${q(id)}`,
		why: 'Elle pourrait ne jamais finir, ni se noter',
		remedy: 'Fais mener ce choix plus loin, ou à « end »',
	}),
	'scenario-without-points': ({ id }: { id: string }) => ({
		what: `Aucun chemin de l’histoire ${q(id)} ne rapporte de points`,
		why: 'On ne pourrait jamais réussir',
		remedy: 'Donne des points aux meilleurs choix',
	}),
	'debate-without-position': ({ id }: { id: string }) => ({
		what: `Aucune position du débat ${q(id)} ne se défend`,
		why: 'On ne pourrait jamais réussir',
		remedy: 'Ajoute « accepted: true » aux positions qui se défendent',
	}),
	'debate-without-evidence': ({ id, position }: { id: string; position: string }) => ({
		what: `Aucun fait du débat ${q(id)} n’appuie la position ${q(position)}`,
		why: 'Une position qui se défend doit pouvoir s’appuyer sur un fait',
		remedy: 'Ajoute cette position au « supports » d’un fait, ou enlève « accepted »',
	}),
	'tolerant-without-stage': ({ id }: { id: string }) => ({
		what: `La question tolérante ${q(id)} ne dit pas de quelle étape`,
		why: 'C’est la matrice qui donne ses points à chaque choix',
		remedy: 'Ajoute « recommendFor » et une « communication » par option',
	}),
	'lesson-of-question': ({ id, isOwn }: { id: string; isOwn: boolean }) => ({
		what: isOwn ? `La question ${q(id)} nomme une leçon` : `La question ${q(id)} ne dit pas sa leçon`,
		why: isOwn
			? 'Dans un quiz, la leçon est celle du fichier'
			: 'Hors d’un quiz, c’est par elle que l’on sait quoi relire',
		remedy: isOwn ? 'Enlève la clé « lesson »' : 'Ajoute « lesson: » et l’identifiant de la leçon',
	}),
	'group-without-card': ({ id }: { id: string }) => ({
		what: `Le groupe ${q(id)} n’a pas de carte`,
		why: 'Chaque groupe d’un tri reçoit au moins une carte',
		remedy: 'Donne-lui une carte, ou enlève ce groupe',
	}),
	'funnel-phases': ({ phases }: { phases: readonly string[] }) => ({
		what: 'Les phases de cet entonnoir ne sont pas celles du modèle',
		why: `Le tunnel a ${count(phases.length, 'phase', 'phases')}, dans cet ordre : ${list(phases)}`,
		remedy: 'Donne chaque phase une fois, dans cet ordre',
	}),
	'widget-unused': ({ id }: { id: string }) => ({
		what: `Aucune leçon ne montre l’activité ${q(id)}`,
		why: 'Personne ne la ferait jamais',
		remedy: `Ajoute <Widget id="${shown(id)}" /> dans une leçon, ou enlève ce fichier`,
	}),
	'figure-file-missing': ({ name, path }: { name: string; path: string }) => ({
		what: `La figure ${q(name)} n’a pas de fichier`,
		why: 'Elle dessine une petite histoire, qui s’écrit à part',
		remedy: `Crée ${shown(path)}, ou enlève la balise`,
	}),
	'heading-level': ({ depth, previous }: { depth: number; previous: number }) => ({
		what: depth === 1 ? 'Un titre est de niveau 1' : `Un titre de niveau ${depth} suit un titre de niveau ${previous}`,
		why:
			depth === 1
				? 'Le niveau 1 est le titre de la page, que l’en-tête donne déjà'
				: 'Un niveau sauté égare qui lit la page de titre en titre',
		remedy: `Commence-le par « ${'#'.repeat(Math.min(previous + 1, 6))} »`,
	}),
	'table-without-caption': () => ({
		what: 'Un tableau est seul dans le texte',
		why: 'Sans légende, on ne sait pas ce qu’il compare, et un lecteur d’écran ne peut pas l’annoncer',
		remedy: 'Entoure-le de « <Table caption="…"> » et « </Table> », avec une ligne vide avant et après',
	}),
	'image-without-text': () => ({
		what: 'L’image n’a pas de description',
		why: 'Qui ne la voit pas ne saura pas ce qu’elle montre',
		remedy: 'Décris-la entre les crochets : « ![ce que montre l’image](./image.png) »',
	}),
	'image-nowhere': ({ url, guess }: { url: string } & Guess) => ({
		what: `L’image ${q(url)} n’existe pas`,
		why: 'Aucun fichier ne se trouve à cette place',
		remedy: meant(guess, 'Place le fichier à côté de la leçon et écris « ./nom-du-fichier.png »'),
	}),
	'image-address': ({ url }: { url: string }) => ({
		what: `L’image ${q(url)} n’est pas dans le dossier des leçons`,
		why: 'Le cours se lit sans réseau, et un dossier copié doit tout contenir',
		remedy: 'Place le fichier à côté de la leçon et écris « ./nom-du-fichier.png »',
	}),
	'image-format': ({ url, allowed }: { url: string; allowed: readonly string[] }) => ({
		what: `${q(url)} n’est pas une image du web`,
		why: `Les formats possibles sont ${list(allowed)}`,
		remedy: 'Convertis l’image dans l’un de ces formats',
	}),
	'link-nowhere': ({ url, guess }: { url: string } & Guess) => ({
		what: `Le lien mène à ${q(url)}`,
		why: 'Aucune page du site n’a cette adresse',
		remedy: meant(guess, 'Corrige l’adresse, ou enlève le lien'),
	}),
	'link-anchor': ({ url, guess }: { url: string } & Guess) => ({
		what: `Le lien mène à ${q(url)}`,
		why: 'Aucun titre de cette page ne porte ce nom',
		remedy: meant(guess, 'Corrige le nom, ou enlève le lien'),
	}),
	'link-form': ({ url }: { url: string }) => ({
		what: `Le lien ${q(url)} n’est ni une adresse du site ni une adresse complète`,
		why: 'Une page interne commence par « / », un site par « https:// », une adresse électronique par « mailto: »',
		remedy: 'Écris par exemple « /cours/etape-selection/ » ou « https://… »',
	}),

	// Lessons: the text and its header agree
	'not-listed-in-lesson': ({ kind, id, key }: { kind: Kind; id: string; key: string }) => ({
		what: `Le texte cite ${KINDS[kind].article}, ${q(id)}, que l’en-tête ne liste pas`,
		why: `« ${key} » dit tout ce que la leçon enseigne : le site s’y fie`,
		remedy: `Ajoute ${q(id)} à « ${key} », ou enlève la balise`,
	}),
	'not-met-in-lesson': ({ kind, id, tag, attribute }: { kind: Kind; id: string; tag: string; attribute: string }) => ({
		what: `L’en-tête liste ${KINDS[kind].article}, ${q(id)}, que le texte ne montre pas`,
		why: 'Ce qui est annoncé doit se trouver dans la leçon',
		remedy: `Ajoute « <${tag} ${attribute}="${shown(id)}"${tag === 'Ref' ? ' />' : '>'} » au texte, ou enlève ${q(id)} de l’en-tête`,
	}),

	// Ids
	'unknown-id': ({ kind, id, guess }: { kind: Kind; id: string } & Guess) => ({
		what: `${KINDS[kind].none} ne s’appelle ${q(id)}`,
		why: `Les identifiants possibles sont ceux ${KINDS[kind].where}`,
		remedy: meant(guess, 'Corrige l’identifiant, ou enlève-le'),
	}),
	'duplicate-id': ({ kind, id, first }: { kind: Kind; id: string; first: string }) => ({
		what: `L’identifiant ${q(id)} (${KINDS[kind].one}) est déjà pris`,
		why: `Il se trouve aussi à ${first}`,
		remedy: 'Donne un autre identifiant à celui que tu viens d’ajouter',
	}),
	'repeated-entry': ({ id, key }: { id: string; key: string }) => ({
		what: `${q(id)} est deux fois dans « ${key} »`,
		why: 'Une liste d’identifiants nomme chacun une seule fois',
		remedy: 'Supprime l’une des deux mentions',
	}),

	// Course order
	'no-lesson': () => ({
		what: 'Le cours n’a aucune leçon',
		why: 'Il n’y aurait rien à lire',
		remedy: 'Ajoute une leçon à un module de « modules »',
	}),
	'lesson-file-missing': ({ id, path, guess }: { id: string; path: string } & Guess) => ({
		what: `La leçon ${q(id)} n’a pas de fichier`,
		why: `Il devrait être ${path}`,
		remedy: meant(guess, 'Crée ce fichier, ou enlève la leçon du module'),
	}),
	'lesson-not-listed': ({ id, module }: { id: string; module: string | undefined }) => ({
		what: `La leçon ${q(id)} n’est dans aucun module de content/course.yaml`,
		why: 'Elle n’aurait pas de place dans le cours',
		remedy: `Ajoute ${q(id)} aux leçons ${module === undefined ? 'd’un module' : `du module ${q(module)}`}, ou à « leftOut » si ton cours s’en passe`,
	}),
	'lesson-name-taken': ({ id }: { id: string }) => ({
		what: `Une leçon ne peut pas s’appeler ${q(id)}`,
		why: `L’adresse /cours/${shown(id)}/ est déjà celle d’une autre page`,
		remedy: 'Donne-lui un autre nom, dans les modules et à ses fichiers',
	}),
	'left-out-unknown': ({ id, guess }: { id: string } & Guess) => ({
		what: `« leftOut » nomme ${q(id)}, qui n’est ni un module ni une leçon`,
		why: 'Rien ne serait laissé de côté',
		remedy: meant(guess, 'Corrige l’identifiant, ou enlève-le'),
	}),
	'way-lesson-missing': ({ id, guess }: { id: string } & Guess) => ({
		what: `La voie passe par la leçon ${q(id)}, qui n’existe pas`,
		why: 'Une voie ne saute que les leçons que « leftOut » de content/course.yaml écarte',
		remedy: meant(guess, `Corrige l’identifiant, ou ajoute ${q(id)} à « leftOut » si ton cours s’en passe`),
	}),
	'wrong-folder': ({ id, folder, module }: { id: string; folder: string; module: string }) => ({
		what: `Ce fichier est dans le dossier ${q(folder)}`,
		why: `content/course.yaml place la leçon ${q(id)} dans le module ${q(module)}`,
		remedy: `Déplace le fichier dans le dossier ${q(module)}`,
	}),
	'name-differs': ({ id, name }: { id: string; name: string }) => ({
		what: `L’identifiant de leçon ${q(id)} n’est pas le nom du fichier`,
		why: `Le fichier s’appelle ${q(name)} : on ne saurait pas lequel croire`,
		remedy: `Écris « ${shown(name)} », ou renomme le fichier ; si la leçon a changé de nom, garde l’ancien dans « aliases »`,
	}),
	'quiz-without-lesson': ({ id, guess }: { id: string } & Guess) => ({
		what: `Le quiz porte sur la leçon ${q(id)}, qui n’a pas de fichier`,
		why: 'Un quiz se passe à la fin d’une leçon',
		remedy: meant(guess, 'Écris la leçon, ou sors le quiz de « content »'),
	}),
	'lesson-without-quiz': ({ path }: { path: string }) => ({
		what: 'La leçon n’a pas de quiz',
		why: `On attend le fichier ${path}`,
		remedy: 'Écris ce quiz',
	}),
	'prerequisite-circle': ({ circle }: { circle: readonly string[] }) => ({
		what: `Les prérequis tournent en rond : ${circle.map(shown).join(' → ')}`,
		why: 'Aucune de ces leçons ne pourrait être lue la première',
		remedy: 'Enlève l’un de ces prérequis',
	}),
	'recall-itself': ({ id }: { id: string }) => ({
		what: `La question de rappel porte sur la leçon ${q(id)} elle-même`,
		why: 'On ne se rappelle que ce qu’on a déjà lu',
		remedy: 'Choisis une leçon antérieure',
	}),
	'objective-never-tested': ({ rank, path }: { rank: number; path: string }) => ({
		what: `Aucune question ne teste l’objectif ${rank}`,
		why: 'Chaque objectif annoncé doit être vérifié par le quiz',
		remedy: `Ajoute une question avec « objective: ${rank} » dans ${path}, ou enlève l’objectif`,
	}),
	'objective-unknown': ({ rank, objectives }: { rank: number; objectives: number }) => ({
		what: `La question teste l’objectif ${rank}`,
		why: `La leçon a ${count(objectives, 'objectif', 'objectifs')}`,
		remedy: `Écris un nombre de 1 à ${objectives}`,
	}),

	// Quizzes
	'no-right-answer': ({ id }: { id: string }) => ({
		what: `La question ${q(id)} n’a pas de bonne réponse`,
		why: 'Personne ne pourrait la réussir',
		remedy: 'Ajoute « correct: true » à l’option juste',
	}),
	'several-right-answers': ({ id, right }: { id: string; right: number }) => ({
		what: `La question à choix unique ${q(id)} a ${right} bonnes réponses`,
		why: 'On ne peut en choisir qu’une',
		remedy: 'Garde un seul « correct: true », ou écris « type: multiple »',
	}),
	'one-right-answer': ({ id }: { id: string }) => ({
		what: `La question à choix multiple ${q(id)} n’a qu’une bonne réponse`,
		why: 'Elle en annonce plusieurs',
		remedy: 'Ajoute un « correct: true », ou écris « type: single »',
	}),
	'all-right': ({ id }: { id: string }) => ({
		what: `Toutes les options de la question ${q(id)} sont justes`,
		why: 'Il suffirait de tout cocher',
		remedy: 'Ajoute au moins une option fausse',
	}),
	'feedback-length': ({ option, words }: { option: string; words: number }) => ({
		what: `Le retour de l’option ${q(option)} a ${count(words, 'mot', 'mots')}`,
		why: 'Un retour dit pourquoi en 10 à 60 mots',
		remedy: words < 10 ? 'Nomme l’indice qui décide' : 'Garde la seule raison qui décide',
	}),
	'identical-options': ({ first, second }: { first: string; second: string }) => ({
		what: `Les options ${q(first)} et ${q(second)} disent la même chose`,
		why: 'On ne peut pas choisir entre deux réponses identiques',
		remedy: 'Réécris l’une des deux, ou supprime-la',
	}),
	'error-not-named': ({ option }: { option: string }) => ({
		what: `L’option fausse ${q(option)} ne dit pas quelle erreur elle représente`,
		why: 'Le cours explique à chacun l’erreur qu’il a faite',
		remedy: 'Ajoute « misconception: … » ou « confusion: … »',
	}),
	'error-on-right': ({ option, key }: { option: string; key: string }) => ({
		what: `L’option juste ${q(option)} a une clé « ${key} »`,
		why: 'Une bonne réponse ne représente aucune erreur',
		remedy: `Supprime « ${key} », ou « correct: true »`,
	}),
	'forbidden-phrase': ({ option, phrase }: { option: string; phrase: string }) => ({
		what: `L’option ${q(option)} dit ${q(phrase)}`,
		why: 'Une telle option se devine sans connaître la matière, et perd son sens quand l’ordre change',
		remedy: 'Remplace-la par une réponse qui se suffit à elle-même',
	}),
	'part-phrase': ({ part, phrase }: { part: string; phrase: string }) => ({
		what: `La partie ${q(part)} dit ${q(phrase)}`,
		why: 'Elle ne veut rien dire sans les autres, et se devine sans connaître la matière',
		remedy: 'Remplace-la par une proposition qui se suffit à elle-même',
	}),
	'option-lengths': ({ id, shortest, longest }: { id: string; shortest: number; longest: number }) => ({
		what: `Les options de la question ${q(id)} ont de ${shortest} à ${longest} caractères`,
		why: 'Plus de 40 % d’écart désigne souvent la bonne réponse',
		remedy: 'Donne aux options des longueurs voisines',
	}),
	'weak-key': ({ stage, communication }: { stage: string; communication: string }) => ({
		what: `La bonne réponse unique repose sur une case peu sûre de la matrice : ${q(communication)} à l’étape ${q(stage)}`,
		why: 'D’autres réponses s’y défendent aussi bien',
		remedy: 'Écris une question à choix multiple, ou choisis une étape dont le type principal est sûr',
	}),
	'not-primary-key': ({
		stage,
		communication,
		primary,
	}: {
		stage: string;
		communication: string;
		primary: string;
	}) => ({
		what: `La bonne réponse unique est ${q(communication)} à l’étape ${q(stage)}`,
		why: `La matrice y donne ${q(primary)} pour type principal`,
		remedy: `Mets « correct: true » sur ${q(primary)}, ou corrige l’étape`,
	}),
	'arguable-distractor': ({ stage, communication }: { stage: string; communication: string }) => ({
		what: `L’option fausse ${q(communication)} se défend à l’étape ${q(stage)}`,
		why: 'La matrice le recommande aussi, ou le place tout près de la bonne réponse',
		remedy: 'Remplace cette option par un type que la matrice écarte',
	}),
	'multiple-contradicts': ({
		stage,
		communication,
		level,
		correct,
		isDebate,
	}: {
		stage: string;
		communication: string;
		level: string;
		correct: boolean;
		isDebate: boolean;
	}) => ({
		what: `${isDebate ? 'La position' : 'L’option'} ${q(communication)} est comptée ${correct ? 'juste' : 'fausse'} à l’étape ${q(stage)}`,
		why: `La matrice lui donne le niveau ${q(level)}`,
		remedy: `${correct ? 'Enlève' : 'Ajoute'} « ${isDebate ? 'accepted' : 'correct'}: true »`,
	}),
	'excludes-itself': ({ id }: { id: string }) => ({
		what: `La question ${q(id)} s’exclut elle-même`,
		why: '« excludes » nomme les autres questions dont elle donnerait la réponse',
		remedy: 'Enlève-la de la liste',
	}),
	'term-not-itself': ({ id }: { id: string }) => ({
		what: `Le terme ${q(id)} dit ne pas être lui-même`,
		why: '« not » nomme les termes qu’on pourrait confondre avec lui',
		remedy: 'Enlève-le de la liste',
	}),
	'communication-without-stage': ({ option }: { option: string }) => ({
		what: `L’option ${q(option)} choisit un type, mais la question ne dit pas pour quelle étape`,
		why: 'Sans étape, la matrice ne peut pas dire si la réponse est sûre',
		remedy: 'Ajoute « recommendFor: » à la question, ou enlève « communication » de l’option',
	}),
	'stage-without-communication': ({ id }: { id: string }) => ({
		what: `La question ${q(id)} a « recommendFor », mais son option juste n’a pas de « communication »`,
		why: 'La matrice ne peut pas dire si la réponse est sûre',
		remedy: 'Ajoute « communication: » aux options, ou enlève « recommendFor »',
	}),

	// Matrix
	'stage-missing': ({ stage }: { stage: string }) => ({
		what: `L’étape ${q(stage)} manque dans la matrice`,
		why: 'Chaque étape a sa ligne',
		remedy: `Ajoute « ${shown(stage)}: » et ses cases`,
	}),
	'cell-missing': ({ stage, communication }: { stage: string; communication: string }) => ({
		what: `La case ${q(communication)} manque à l’étape ${q(stage)}`,
		why: 'Chaque étape a une case par type de communication',
		remedy: `Ajoute « ${shown(communication)}: » sous « ${shown(stage)}: »`,
	}),
	'no-primary': ({ stage, rating }: { stage: string; rating: string }) => ({
		what: `L’étape ${q(stage)} n’a pas de type principal${rating}`,
		why: 'Chaque étape reçoit exactement un type principal',
		remedy: 'Donne « level: primary » à la case qui a le plus de points',
	}),
	'several-primaries': ({ stage, rating, found }: { stage: string; rating: string; found: readonly string[] }) => ({
		what: `L’étape ${q(stage)} a ${found.length} types principaux${rating} : ${list(found)}`,
		why: 'Chaque étape reçoit exactement un type principal',
		remedy: 'Garde « level: primary » sur la seule case qui a le plus de points',
	}),
	'several-secondaries': ({ stage, rating, found }: { stage: string; rating: string; found: readonly string[] }) => ({
		what: `L’étape ${q(stage)} a ${found.length} types secondaires${rating} : ${list(found)}`,
		why: 'Une étape reçoit au plus un type secondaire',
		remedy: 'Garde « level: secondary » sur la deuxième case par le nombre de points',
	}),
	'level-contradicts': ({
		cell,
		level,
		rating,
		score,
		expected,
	}: {
		cell: string;
		level: string;
		rating: string;
		score: number;
		expected: readonly string[];
	}) => ({
		what: `La case ${q(cell)} est ${q(level)} avec ${count(score, 'point', 'points')}${rating}`,
		why: `D’après les points de l’étape, son niveau est ${expected.map(q).join(' ou ')}`,
		remedy: 'Corrige le niveau, ou les points s’ils sont faux',
	}),
	'evidence-too-high': ({ criterion, points, most }: { criterion: string; points: number; most: number }) => ({
		what: `Le critère ${q(criterion)} donne ${count(points, 'point', 'points')}`,
		why: `« criteria » lui en accorde au plus ${most}`,
		remedy: 'Corrige les points',
	}),
	'crosswalk-missing': ({ kind, id, name }: { kind: Kind; id: string; name: string }) => ({
		what: `${q(id)} (${KINDS[kind].one}) manque dans « ${name} »`,
		why: 'Chaque point de départ a sa correspondance',
		remedy: `Ajoute « ${shown(id)}: » et ce qui lui correspond`,
	}),
	'crosswalk-main': ({ from, found }: { from: string; found: number }) => ({
		what: `${q(from)} a ${count(found, 'correspondance principale', 'correspondances principales')}`,
		why: 'Chaque point de départ a exactement une correspondance « main »',
		remedy:
			found === 0
				? 'Écris « strength: main » sur la plus forte'
				: 'Garde « strength: main » sur la plus forte seulement',
	}),

	// Words
	'words-missing': ({ path }: { path: readonly string[] }) => ({
		what: `Il manque les mots de ${q(path.join(' › '))}`,
		why: 'Tout ce que le modèle nomme se dit dans chaque langue',
		remedy: `Ajoute une entrée « ${shown(path.at(-1))}: »`,
	}),
	'words-for-nothing': ({ path, guess }: { path: readonly string[] } & Guess) => ({
		what: `Ces mots sont pour ${q(path.join(' › '))}, que le modèle ne connaît pas`,
		why: 'Ils ne s’afficheraient nulle part',
		remedy: meant(guess, 'Corrige l’identifiant, ou supprime l’entrée'),
	}),
	'words-count': ({ id, key, words, model }: { id: string; key: string; words: number; model: number }) => ({
		what: `${q(id)} a ${count(words, 'phrase', 'phrases')} dans « ${key} »`,
		why: `Le modèle y a ${count(model, 'fait', 'faits')}, et chaque phrase répond à un fait`,
		remedy: 'Écris une phrase par fait, dans le même ordre',
	}),
	'module-not-listed': ({ id, guess }: { id: string } & Guess) => ({
		what: `Ce titre est pour le module ${q(id)}, que content/course.yaml ne connaît pas`,
		why: 'Il ne s’afficherait nulle part',
		remedy: meant(guess, 'Ajoute le module à « modules », ou supprime l’entrée'),
	}),
	'module-without-words': ({ id }: { id: string }) => ({
		what: `Le module ${q(id)} n’a pas de titre`,
		why: 'content/course.yaml l’annonce',
		remedy: `Ajoute « ${shown(id)}: » avec « title » et « summary »`,
	}),

	// What makes a course poor, and not wrong: `npm run check:content` tells it, and the site builds all the same
	'not-in-any-lesson': ({ kind, id }: { kind: Kind; id: string }) => ({
		what: `Aucune leçon ne se sert de ${q(id)} (${KINDS[kind].one})`,
		why: 'Le cours promet d’enseigner tout ce que son modèle et son glossaire contiennent',
		remedy: 'Ajoute-le à l’en-tête d’une leçon, ou enlève-le',
	}),
	misspelt: ({ word, language, guesses }: { word: string; language: string; guesses: readonly string[] }) => ({
		what: `Le mot ${q(word)} n’est pas au dictionnaire`,
		why: guesses.length > 0 ? `On y trouve ${list(guesses)}` : 'Rien de proche ne s’y trouve',
		remedy: `Corrige-le ; s’il est juste, ajoute-le à content/${language}/dictionary.txt`,
	}),
	'word-twice': ({ word }: { word: string }) => ({
		what: `Le mot ${q(word)} est écrit deux fois de suite`,
		why: 'C’est en général une faute de frappe',
		remedy: 'Enlève l’un des deux, ou tourne la phrase autrement',
	}),
	'missing-elision': ({ words }: { words: string }) => ({
		what: `Une lettre de trop : ${q(words)}`,
		why: 'Ce petit mot perd sa voyelle devant une autre voyelle',
		remedy: 'Remplace sa dernière lettre et l’espace par une apostrophe',
	}),
	'repeated-words': ({ words, first }: { words: string; first: string }) => ({
		what: `Une autre leçon dit déjà : ${q(words)}`,
		why: `Ces mots se suivent aussi à ${first}`,
		remedy: 'Dis-le autrement, ou renvoie à l’autre leçon par un lien',
	}),
	'long-sentence': ({ words, most, begins }: { words: number; most: number; begins: string }) => ({
		what: `Une phrase a ${words} mots : ${q(begins)}`,
		why: `Au-delà de ${most} mots, on en perd le début`,
		remedy: 'Coupe-la en deux',
	}),
	'lesson-length': ({ words, least, most }: { words: number; least: number; most: number }) => ({
		what: `La leçon a ${count(words, 'mot', 'mots')}`,
		why: `Une leçon se lit d’une traite : de ${least} à ${most} mots`,
		remedy: words < least ? 'Ajoute ce qui manque : un exemple, une raison, un cas limite' : 'Coupe-la en deux leçons',
	}),

	// Questions that can be marked, and serve badly
	'prompt-asks-nothing': ({ id }: { id: string }) => ({
		what: `L’énoncé de la question ${q(id)} ne demande rien`,
		why: 'On doit savoir quoi chercher avant de lire les réponses',
		remedy: 'Termine-le par une question, ou par une consigne qui commence par « Choisis », « Situe »…',
	}),
	'negative-prompt': ({ id, words }: { id: string; words: readonly string[] }) => ({
		what: `La question ${q(id)} est ${words.length > 1 ? 'deux fois ' : ''}négative : ${list(words)}`,
		why: 'Un si petit mot échappe, et l’on répond juste à l’inverse de ce qui est demandé',
		remedy:
			words.length > 1
				? 'Demande ce qui est, ou ne garde qu’une négation, en capitales'
				: `Demande ce qui est ; si tu ne peux pas faire autrement, écris ${list(words.map((word) => word.toUpperCase()))} en capitales`,
	}),
	'formal-address': ({ word }: { word: string }) => ({
		what: `La question dit ${q(word)} à qui apprend`,
		why: 'Le cours tutoie, du début à la fin',
		remedy: 'Tutoie ; si quelqu’un d’autre parle, mets ses mots entre guillemets',
	}),
	'echoed-words': ({ words, first }: { words: string; first: string }) => ({
		what: `La question reprend sa leçon mot pour mot : ${q(words)}`,
		why: `Ces mots se suivent aussi à ${first} : on les reconnaîtrait sans les comprendre`,
		remedy: 'Dis-le autrement',
	}),
	'excluded-together': ({ id, other }: { id: string; other: string }) => ({
		what: `La question ${q(id)} exclut ${q(other)}, et les deux sont posées ensemble`,
		why: 'L’une donne la réponse de l’autre',
		remedy: 'Mets l’une des deux sous « practice », ou change-la',
	}),

	// What a bank of many questions amounts to: its numbers stand in src/course/quotas.ts
	'lesson-few-questions': ({
		lesson,
		sort,
		found,
		least,
	}: {
		lesson: string;
		sort: 'any' | 'situation' | 'above';
		found: number;
		least: number;
	}) => ({
		what: `La leçon ${q(lesson)} ${found === 0 ? 'n’a aucune question' : `a ${count(found, 'question', 'questions')}`}${SORTS[sort]}`,
		why: `Il en faut au moins ${least}, entraînement compris`,
		remedy: 'Écris-en sous « practice », ou sous « questions » si la leçon a la place de les poser',
	}),
	'bank-share': ({
		kind,
		value,
		module,
		found,
		total,
		target,
		tolerance,
		more,
	}: {
		kind: 'type' | 'bloom' | 'difficulty';
		value: string;
		module: string | undefined;
		found: number;
		total: number;
		target: number;
		tolerance: number;
		more: number;
	}) => ({
		what: `« ${kind}: ${value} » : ${count(found, 'question', 'questions')} sur ${total}${module === undefined ? '' : ` dans le module ${q(module)}`}, soit ${percent(found, total)}`,
		why: `On en attend ${target} %, à ${tolerance} points près`,
		remedy:
			more > 0
				? `Il en manque ${more} si le reste ne change pas`
				: 'Il y en a trop : réécris-en certaines d’une autre sorte, ou écris plutôt ce qui manque',
	}),
	'few-situations': ({
		module,
		found,
		total,
		least,
	}: {
		module: string;
		found: number;
		total: number;
		least: number;
	}) => ({
		what: `Le module ${q(module)} a ${count(found, 'question', 'questions')} en situation sur ${total} : ${percent(found, total)}`,
		why: `Il en faut au moins ${least} % : une personne, une organisation, un geste que l’on peut voir`,
		remedy: 'Mets en scène des questions « context: direct »',
	}),
	'key-position': ({
		size,
		rank,
		found,
		total,
		least,
		most,
	}: {
		size: number;
		rank: number;
		found: number;
		total: number;
		least: number;
		most: number;
	}) => ({
		what: `La bonne réponse des choix uniques à ${size} options est la ${rank === 1 ? '1re' : `${rank}e`} dans ${found} cas sur ${total} : ${percent(found, total)}`,
		why: `Chaque place doit l’avoir de ${Math.round(least)} à ${Math.round(most)} fois sur cent, sans quoi elle se devine`,
		remedy: 'Change l’ordre des options de quelques questions',
	}),
	absolutes: ({
		found,
		right,
		usual,
		questions,
	}: {
		found: number;
		right: number;
		usual: number;
		questions: readonly string[];
	}) => ({
		what: `${found} options disent « toujours », « jamais » ou un mot pareil, et ${right === 0 ? 'aucune n’est juste' : count(right, 'est juste', 'sont justes')}`,
		why: `${Math.round(usual)} options sur cent sont justes : ces mots dénoncent les fausses`,
		remedy: `Enlève-les d’options fausses, ou mets-en dans des justes : ${list(questions.slice(0, 6))}`,
	}),
	'exam-additions': ({ found, total, most }: { found: number; total: number; most: number }) => ({
		what: `La réserve d’examen a ${count(found, 'question', 'questions')} hors sources sur ${total} : ${percent(found, total)}`,
		why: `Un complément n’y entre que pour ${most} % au plus`,
		remedy: 'Mets-en sous « practice » d’une leçon, ou écris d’autres questions d’examen',
	}),
	'fact-untested': ({ id, isKey }: { id: string; isKey: boolean }) => ({
		what: `Aucune question ne teste le fait ${q(id)}`,
		why: isKey
			? 'Un chiffre, une mise en garde, un but doivent l’être chacun'
			: 'Ce que le cours enseigne et que rien ne teste s’oublie',
		remedy: 'Écris une question qui le teste, et cite-le dans ses « facts »',
	}),
	'cell-untested': ({
		stage,
		communication,
		level,
		found,
		least,
		isSure,
	}: {
		stage: string;
		communication: string;
		level: 'primary' | 'secondary';
		found: number;
		least: number;
		isSure: boolean;
	}) => ({
		what: `${found === 0 ? 'Aucune question ne porte sur' : count(found, 'question porte sur', 'questions portent sur')} ${q(communication)} à l’étape ${q(stage)}`,
		why: `C’est un type ${level === 'primary' ? 'principal' : 'secondaire'} : il en faut au moins ${least}`,
		remedy: `Écris ${isSure ? 'un choix' : 'un choix multiple ou un débat'} avec « recommendFor: ${shown(stage)} » et « communication: ${shown(communication)} » sur une réponse juste`,
	}),
	'false-friend-untested': ({ id, facts }: { id: string; facts: readonly string[] }) => ({
		what: `Aucune question ne fait distinguer les sens du faux ami ${q(id)}`,
		why: 'Une telle question cite les faits de deux sens, ou le fait d’un sens et une option fausse dont « confusion » est l’autre',
		remedy: `Écris-en une ; ses faits sont ${list(facts)}`,
	}),
	'misconception-unused': ({ id, found, least }: { id: string; found: number; least: number }) => ({
		what: `L’idée fausse ${q(id)} est une erreur possible dans ${count(found, 'question', 'questions')}`,
		why: `Il en faut au moins ${least} pour savoir qui l’a encore`,
		remedy: 'Fais-en la « misconception » d’une option fausse',
	}),

	// Exam
	'exam-too-long': ({ asked, held, language }: { asked: number; held: number; language: string }) => ({
		what: `L’examen demande ${asked} questions de ce module, et la réserve en a ${held} (${language})`,
		why: 'Chaque examen est tiré de la réserve, sans poser deux fois la même question',
		remedy: `Écris des questions dans content/${language}/exam/, ou demande-en moins`,
	}),

	// Brand
	unwritten: () => ({
		what: 'Ce texte est encore à écrire',
		why: 'Un début tout fait attend ici les mots de la leçon',
		remedy: 'Écris-le, ou supprime ce qui n’en a pas besoin',
	}),
	'picture-nowhere': ({ picture, guess }: { picture: string } & Guess) => ({
		what: `L’image ${q(picture)} n’est pas dans le dossier « public »`,
		why: 'Elle ne serait pas publiée avec le cours',
		remedy: meant(guess, `Place-la sous « public/${shown(picture)} », ou retire cette ligne`),
	}),
	'low-contrast': ({ colour, ratio, paper }: { colour: string; ratio: string; paper: string }) => ({
		what: `La couleur ${q(colour)} a un contraste de ${ratio} sur le papier ${paper}`,
		why: 'Il faut au moins 4,5 pour qu’un texte se lise (WCAG 2.2, critère 1.4.3)',
		remedy: paper === 'clair' ? 'Choisis une couleur plus foncée' : 'Choisis une couleur plus claire',
	}),
} as const satisfies Record<string, (values: never) => Message>;
