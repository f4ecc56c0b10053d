/** What an author is told when a file itself does not read. */
import { describe, expect, it } from 'vitest';
import { printProblem } from '../../src/course/problems.ts';
import { readCourse } from '../../src/course/read.ts';
import { BESOIN, COURSE, FACTS, GLOSSARY, MATRIX, USAGE_QUIZ } from './tiny-course.ts';
import { inWorld, swap, told, world } from './world.ts';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('the tiny course', () => {
	it('has no problem', () => expect(told({})).toEqual([]));

	it('reads the same whatever folder it is in', () => {
		const [one, other] = [world(), world()];
		expect(one.course).toEqual(other.course);
	});
});

describe('a file', () => {
	it('may not be missing', () =>
		expect(told({ [FACTS]: null })).toMatchInlineSnapshot(`
		[
		  "content/model/facts.yaml:1 — Ce fichier manque · Le cours ne peut pas être construit sans lui · Crée-le, ou remets-le à cette place",
		]
	`));

	it('may not have a foreign name', () =>
		expect(told({ 'content/model/stage.yaml': 'a: 1\n', 'content/fr/notes.txt': 'x' })).toMatchInlineSnapshot(`
			[
			  "content/fr/notes.txt:1 — Ce fichier n’est attendu nulle part dans le cours · Il ne serait jamais lu · Renomme-le, déplace-le à sa place, ou sors-le de « content »",
			  "content/model/stage.yaml:1 — Ce fichier n’est attendu nulle part dans le cours · Il ne serait jamais lu · Renomme-le, déplace-le à sa place, ou sors-le de « content »",
			]
		`));

	it('may not have a mistyped name', () =>
		expect(
			told({
				[GLOSSARY]: null,
				'content/fr/glosary.yaml': 'persona: { term: persona, definition: Une personne type. }\n',
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/glosary.yaml:1 — Ce fichier n’est attendu nulle part dans le cours · Il ne serait jamais lu · Tu voulais dire « glossary.yaml » ?",
			  "content/fr/glossary.yaml:1 — Ce fichier manque · Le cours ne peut pas être construit sans lui · Crée-le, ou remets-le à cette place",
			]
		`));

	it('may not stand in a folder that nobody reads', () =>
		expect(told({ 'content/fr/videos/a.txt': 'x', 'content/fr/lessons/debut/plus/b.mdx': 'x' })).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/debut/plus:1 — Ce dossier n’est attendu nulle part dans le cours · Rien de ce qu’il contient ne serait lu · Renomme-le, déplace-le à sa place, ou sors-le de « content »",
			  "content/fr/videos:1 — Ce dossier n’est attendu nulle part dans le cours · Rien de ce qu’il contient ne serait lu · Renomme-le, déplace-le à sa place, ou sors-le de « content »",
			]
		`));

	it('left behind by an operating system is not looked at', () =>
		expect(told({ 'content/.DS_Store': 'x', 'content/fr/lessons/debut/Thumbs.db': 'x' })).toEqual([]));

	it('must be UTF-8', () =>
		expect(told({ [GLOSSARY]: (text) => latin1(`${text}idée:\n`) })).toMatchInlineSnapshot(`
			[
			  "content/fr/glossary.yaml:7 — Cette ligne n’est pas écrite en UTF-8 · Les accents y seraient illisibles · Enregistre le fichier avec l’encodage UTF-8",
			]
		`));

	it('has no byte order mark', () =>
		expect(told({ [BESOIN]: (text) => `\uFEFF${text}` })).toMatchInlineSnapshot(`
		[
		  "content/fr/lessons/debut/besoin.mdx:1 — Le fichier commence par une marque d’ordre des octets (BOM) · Invisible, elle rend différents deux fichiers qui se lisent pareil · Enregistre le fichier en « UTF-8 » simple, sans BOM",
		]
	`));

	it('ends its lines with a line feed', () =>
		expect(told({ [COURSE]: (text) => text.replaceAll('\n', '\r\n') })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:1 — Les lignes finissent à la manière de Windows (CRLF) · Le même cours doit donner les mêmes octets sur toutes les machines · Règle les fins de ligne de ton éditeur sur « LF », puis enregistre",
			]
		`));

	it('has no control character', () =>
		expect(told({ [BESOIN]: swap('Un manque vient', 'Un \u0007manque vient') })).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/debut/besoin.mdx:51 — Cette ligne contient un caractère de contrôle invisible · Aucun texte n’en a besoin, et certains lecteurs s’y arrêtent · Réécris la ligne à la main, sans copier-coller",
			]
		`));

	it('has something in it', () =>
		expect(told({ 'content/fr/model/signals.yaml': '# Les signes.\n' })).toMatchInlineSnapshot(`
			[
			  "content/fr/model/signals.yaml:1 — Il n’y a rien à lire ici · Ce fichier doit contenir des clés et des valeurs · Remplis-le sur le modèle d’un fichier voisin",
			]
		`));

	it('is a megabyte at most', () =>
		expect(told({ [BESOIN]: (text) => text + 'Un mot de plus. '.repeat(80_000) })).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/debut/besoin.mdx:1 — Ce fichier pèse 1,3 Mo · Un fichier du cours pèse au plus 1 Mo · Coupe-le en plusieurs, et garde les images dans leurs propres fichiers",
			]
		`));
});

describe('YAML', () => {
	it('is indented by spaces', () =>
		expect(told({ [COURSE]: swap('  name: École', '\tname: École') })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:5 — Cette ligne est mise en retrait par une tabulation · Le YAML n’admet que des espaces · Remplace la tabulation par deux espaces par niveau",
			]
		`));

	it('puts a text with a colon between quotation marks', () =>
		expect(told({ [BESOIN]: swap('title: Le besoin', 'title: Le besoin : un manque') })).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/debut/besoin.mdx:3 — Ce YAML ne se lit pas · Un deux-points suivi d’une espace y est pris pour une clé · Mets tout le texte de cette ligne entre guillemets : "…"",
			]
		`));

	it('closes what it opens', () =>
		expect(told({ [COURSE]: swap('"#211e1a"', '"#211e1a') })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:10 — Ce YAML ne se lit pas · Un guillemet, un crochet ou une accolade s’ouvre et ne se ferme pas · Ajoute le signe fermant ; il manque sur cette ligne ou plus haut",
			]
		`));

	it('does not begin a bare text with a reserved sign', () =>
		expect(told({ [COURSE]: swap('name: Petit', 'name: @Petit') })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:3 — Ce YAML ne se lit pas · Une valeur sans guillemets ne peut pas commencer par « @ » · Mets la valeur entre guillemets : "…"",
			]
		`));

	it('is not indented further than its neighbours', () =>
		expect(told({ [COURSE]: swap('  contact:', '   contact:') })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:6 — Ce YAML ne se lit pas · Le retrait de la ligne ne correspond à rien de ce qui précède · Aligne-la sur ses voisines, avec deux espaces par niveau, et ferme crochets et accolades",
			]
		`));

	it('is not indented less than its neighbours', () =>
		expect(told({ [COURSE]: swap('  contact:', ' contact:') })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:6 — Ce YAML ne se lit pas · Le retrait de la ligne ne correspond à rien de ce qui précède · Aligne-la sur ses voisines, avec deux espaces par niveau, et ferme crochets et accolades",
			]
		`));

	it('ends its lists', () =>
		expect(told({ [COURSE]: swap('lessons: [besoin]', 'lessons: [besoin') })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:16 — Ce YAML ne se lit pas · Le retrait de la ligne ne correspond à rien de ce qui précède · Aligne-la sur ses voisines, avec deux espaces par niveau, et ferme crochets et accolades",
			]
		`));

	it('may break in other ways', () =>
		expect(told({ [COURSE]: swap('brand:', '- brand') })).toMatchInlineSnapshot(`
		[
		  "content/course.yaml:8 — Ce YAML ne se lit pas · La structure se rompt à cette ligne · Vérifie le retrait, les tirets, les guillemets et les crochets de cette ligne et de la précédente",
		]
	`));

	it('writes each key once', () =>
		expect(told({ [COURSE]: swap('passMark: 80', 'passMark: 80\npassMark: 70') })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:13 — La clé « passMark » est écrite deux fois au même endroit · Une seule des deux valeurs serait gardée · Supprime ou renomme l’une des deux",
			]
		`));

	it('writes each cell once', () =>
		expect(
			told({
				[MATRIX]: (text) => swap('    support:\n', `${text.split('\n').slice(3, 8).join('\n')}\n    support:\n`)(text),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/model/matrix.yaml:9 — La clé « thematique » est écrite deux fois au même endroit · Une seule des deux valeurs serait gardée · Supprime ou renomme l’une des deux",
			]
		`));

	it('borrows nothing', () =>
		expect(told({ [COURSE]: swap('name: Petit cours', 'name: &nom Petit cours') })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:3 — Cette ligne emploie une ancre, un renvoi ou une étiquette du YAML (« & », « * » ou « ! ») · Une valeur s’y cacherait derrière une autre · Écris la valeur en toutes lettres, ou entre guillemets si c’est un texte",
			]
		`));

	it('is one document', () =>
		expect(told({ [COURSE]: (text) => `${text}---\nid: autre\n` })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:18 — Ce YAML ne se lit pas · La structure se rompt à cette ligne · Vérifie le retrait, les tirets, les guillemets et les crochets de cette ligne et de la précédente",
			]
		`));
});

describe('a value', () => {
	it('has a key that exists', () =>
		expect(told({ [COURSE]: (text) => `${text}theme: sombre\n` })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:18 — La clé « theme » n’existe pas ici · Les clés possibles sont « id », « version », « name », « organisation », « site », « languages », « brand », « passMark », « learning », « exam », « lrs », « leftOut », « modules » · Supprime-la, ou donne-lui le nom d’une clé possible",
			]
		`));

	it('has a key written as it should be', () =>
		expect(told({ [COURSE]: swap('passMark:', 'passMarc:') })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:12 — La clé « passMarc » n’existe pas ici · Les clés possibles sont « id », « version », « name », « organisation », « site », « languages », « brand », « passMark », « learning », « exam », « lrs », « leftOut », « modules » · Tu voulais dire « passMark » ?",
			]
		`));

	it('may not be missing', () =>
		expect(told({ [COURSE]: swap('passMark: 80\n', '') })).toMatchInlineSnapshot(`
		[
		  "content/course.yaml:1 — La clé « passMark » manque · Elle est obligatoire ici · Ajoute une ligne « passMark: … »",
		]
	`));

	it('may not be empty', () =>
		expect(told({ [COURSE]: swap('name: Petit cours', 'name:') })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:3 — « name » est vide · Une valeur y est obligatoire · Écris la valeur",
			]
		`));

	it('may not be made of spaces', () =>
		expect(told({ [COURSE]: swap('name: Petit cours', 'name: "  "') })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:3 — « name » est vide · Une valeur y est obligatoire · Écris la valeur",
			]
		`));

	it('is of the right type', () =>
		expect(told({ [BESOIN]: swap('minutes: 5', 'minutes: cinq') })).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/debut/besoin.mdx:6 — « minutes » contient le texte « cinq » · On attend un nombre · Écris le nombre en chiffres, sans guillemets",
			]
		`));

	it('is a text where a text is asked for', () =>
		expect(told({ [FACTS]: swap('locator: "1"', 'locator: 1') })).toMatchInlineSnapshot(`
			[
			  "content/model/facts.yaml:5 — « locator » contient le nombre 1 · On attend un texte · Écris le texte entre guillemets : "…"",
			]
		`));

	it('is a list where a list is asked for', () =>
		expect(told({ [BESOIN]: swap('misconceptions: [mc-01]', 'misconceptions: mc-01') })).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/debut/besoin.mdx:16 — « misconceptions » contient le texte « mc-01 » · On attend une liste · Écris une liste : [premier, second], ou une ligne par entrée commençant par un tiret",
			]
		`));

	it('is a group of keys where one is asked for', () =>
		expect(
			told({ [COURSE]: swap('organisation:\n  name: École\n  contact: ecole@example.org', 'organisation: École') }),
		).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:4 — « organisation » contient le texte « École » · On attend un groupe de clés · Écris une ligne « clé: valeur » par clé, en retrait sous celle-ci",
			]
		`));

	it('is within its range', () =>
		expect(told({ [COURSE]: swap('passMark: 80', 'passMark: 101') })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:12 — « passMark » vaut 101 · La valeur doit être d’au plus 100 · Corrige le nombre",
			]
		`));

	it('is one of its choices', () =>
		expect(told({ [BESOIN]: swap('bloom: rappeler', 'bloom: rapeler') })).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/debut/besoin.mdx:9 — « bloom » vaut « rapeler » · Les valeurs possibles sont « rappeler », « comprendre », « appliquer », « analyser », « evaluer », « creer » · Tu voulais dire « rappeler » ?",
			]
		`));

	it('has the form of an id', () =>
		expect(told({ [COURSE]: swap('id: petit-cours', 'id: Petit cours') })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:1 — « id » vaut « Petit cours » · Un identifiant n’a que des minuscules sans accent, des chiffres et des traits d’union : « etape-selection » · Réécris la valeur sous cette forme",
			]
		`));

	it('has the form of a fact', () =>
		expect(told({ [BESOIN]: swap('[f0-bes-01, f0-bes-02]', '[f0-bes-01, bes-02]') })).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/debut/besoin.mdx:15 — « facts (nº 2) » vaut « bes-02 » · Un fait se nomme par sa source, son bloc et son rang : « f0-sel-01 » · Réécris la valeur sous cette forme",
			]
		`));

	it('has the form of a colour', () =>
		expect(told({ [COURSE]: swap('"#211e1a"', 'noir') })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:10 — « light » vaut « noir » · Une couleur s’écrit avec un dièse et six chiffres hexadécimaux, entre guillemets : "#1a2b3c" · Réécris la valeur sous cette forme",
			]
		`));

	it('has the form of an address', () =>
		expect(told({ [COURSE]: swap('version:', 'site: cours.example.org\nversion:') })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:2 — « site » vaut « cours.example.org » · Une adresse publique est complète : « https://cours.example.org/ » · Réécris la valeur sous cette forme",
			]
		`));

	it('that is a key has the form of an id', () =>
		expect(told({ [GLOSSARY]: swap('persona:', 'Persona type:') })).toMatchInlineSnapshot(`
			[
			  "content/fr/glossary.yaml:1 — La clé « Persona type » n’a pas la forme attendue · Un identifiant n’a que des minuscules sans accent, des chiffres et des traits d’union : « etape-selection » · Réécris la clé sous cette forme",
			  "content/fr/lessons/debut/besoin.mdx:18 — Aucun terme ne s’appelle « persona » · Les identifiants possibles sont ceux du glossaire · Corrige l’identifiant, ou enlève-le",
			  "content/fr/lessons/debut/besoin.mdx:23 — Aucun terme ne s’appelle « persona » · Les identifiants possibles sont ceux du glossaire · Corrige l’identifiant, ou enlève-le",
			]
		`));

	it('that tells variants apart is one of them', () =>
		expect(told({ [USAGE_QUIZ]: swap('type: multiple', 'type: multipel') })).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/suite/usage.yaml:4 — « type » vaut « multipel » · Les valeurs possibles sont « single », « multiple », « match », « order », « categorise », « cloze », « numeric », « scenario », « debate » · Tu voulais dire « multiple » ?",
			]
		`));

	it('is not too long', () =>
		expect(told({ [BESOIN]: swap('Comment naît un besoin.', 'Un besoin naît. '.repeat(11)) })).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/debut/besoin.mdx:4 — « summary » a 175 caractères · Pour être lisible partout où le texte s’affiche, il en faut au plus 160 · Raccourcis le texte",
			]
		`));

	it('is a list of enough entries', () =>
		expect(told({ [COURSE]: swap('languages: [fr]', 'languages: []') })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:7 — « languages » a 0 entrée · Ici, il en faut au moins 1 · Complète la liste",
			  "content/fr:1 — La langue « fr » a un dossier mais n’est pas dans les langues du cours · Rien de ce qu’il contient ne serait lu · Ajoute « fr » à « languages » dans content/course.yaml, ou sors ce dossier de « content »",
			]
		`));
});

describe('a project', () => {
	it('has a content folder', () =>
		expect(inWorld({}, (root) => readCourse(`${root}/content`).problems.map(printProblem))).toMatchInlineSnapshot(`
			[
			  "content:1 — Ce dossier manque · Tout ce que contient le cours se lit dans ce dossier · Lance la commande depuis le dossier du projet, celui qui contient « content »",
			]
		`));

	it('has no folder for a language it does not list', () =>
		expect(told({ 'content/en/modules.yaml': 'x' })).toMatchInlineSnapshot(`
			[
			  "content/en:1 — La langue « en » a un dossier mais n’est pas dans les langues du cours · Rien de ce qu’il contient ne serait lu · Ajoute « en » à « languages » dans content/course.yaml, ou sors ce dossier de « content »",
			]
		`));

	it('has a folder for each language it lists', () =>
		expect(told({ [COURSE]: swap('[fr]', '[fr, en]') })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:7 — La langue « en » n’a pas de dossier · Ses mots et ses leçons devraient être dans content/en · Crée ce dossier sur le modèle d’une autre langue, ou enlève « en » de « languages »",
			]
		`));
});
