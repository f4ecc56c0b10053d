/** What an author is told about the model, its words and the settings. */
import { describe, expect, it } from 'vitest';
import { BESOIN, BESOIN_QUIZ, COURSE, FACTS, GLOSSARY, MATRIX, USAGE } from './tiny-course.ts';
import { swap, swaps, told } from './world.ts';

const matrix = (...pairs: readonly (readonly [string, string])[]) => told({ [MATRIX]: swaps(...pairs) });
const model = (file: string, from: string, to: string) => told({ [`content/model/${file}.yaml`]: swap(from, to) });
const words = (file: string, from: string, to: string) => told({ [`content/fr/model/${file}.yaml`]: swap(from, to) });

describe('the model', () => {
	it('gives each id once', () =>
		expect(
			[
				...model('stages', 'id: usage', 'id: besoin'),
				...model('facts', 'id: f0-bes-02', 'id: f0-bes-01'),
				...model('misconceptions', 'id: mc-02', 'id: mc-01'),
			].filter((line) => line.includes('est déjà pris')),
		).toMatchInlineSnapshot(`
			[
			  "content/model/stages.yaml:6 — L’identifiant « besoin » (étape) est déjà pris · Il se trouve aussi à content/model/stages.yaml:2 · Donne un autre identifiant à celui que tu viens d’ajouter",
			  "content/model/facts.yaml:8 — L’identifiant « f0-bes-01 » (fait) est déjà pris · Il se trouve aussi à content/model/facts.yaml:2 · Donne un autre identifiant à celui que tu viens d’ajouter",
			  "content/model/misconceptions.yaml:4 — L’identifiant « mc-01 » (idée fausse) est déjà pris · Il se trouve aussi à content/model/misconceptions.yaml:2 · Donne un autre identifiant à celui que tu viens d’ajouter",
			]
		`));

	it('refers to facts, stages and sources that exist', () =>
		expect([
			...model('stages', 'activities: [f0-bes-01, f0-bes-02]', 'activities: [f0-bes-01, f0-bes-12]'),
			...model('communications', 'objective: f0-typ-01', 'objective: f0-typ-11'),
			...model('phases', 'levers: [f0-bes-02]', 'levers: [f1-bes-02]'),
			...model('signals', 'usage: 1', 'usages: 1'),
			...model('indicators', 'stage: besoin', 'stage: beson'),
			...model('actions', 'stage: besoin', 'stage: vente'),
			...model('false-friends', 'stage:usage', 'period:usage'),
			...model('sources', 'source: parcours', 'source: parcour'),
			...model('facts', 'source: parcours', 'source: livre'),
			...model('facts', '"stage:besoin"', '"stage:besoins"'),
		]).toMatchInlineSnapshot(`
			[
			  "content/model/stages.yaml:4 — Aucun fait ne s’appelle « f0-bes-12 » · Les identifiants possibles sont ceux de content/model/facts.yaml · Tu voulais dire « f0-bes-02 » ?",
			  "content/model/communications.yaml:4 — Aucun fait ne s’appelle « f0-typ-11 » · Les identifiants possibles sont ceux de content/model/facts.yaml · Tu voulais dire « f0-typ-01 » ?",
			  "content/model/phases.yaml:4 — Aucun fait ne s’appelle « f1-bes-02 » · Les identifiants possibles sont ceux de content/model/facts.yaml · Tu voulais dire « f0-bes-02 » ?",
			  "content/model/signals.yaml:3 — Aucune étape ne s’appelle « usages » · Les identifiants possibles sont ceux de content/model/stages.yaml · Tu voulais dire « usage » ?",
			  "content/model/indicators.yaml:3 — Aucune étape ne s’appelle « beson » · Les identifiants possibles sont ceux de content/model/stages.yaml · Tu voulais dire « besoin » ?",
			  "content/model/actions.yaml:2 — Aucune étape ne s’appelle « vente » · Les identifiants possibles sont ceux de content/model/stages.yaml · Corrige l’identifiant, ou enlève-le",
			  "content/model/false-friends.yaml:3 — Aucun temps du parcours ne s’appelle « usage » · Les identifiants possibles sont ceux de content/model/periods.yaml · Corrige l’identifiant, ou enlève-le",
			  "content/model/sources.yaml:6 — Aucune source ne s’appelle « parcour » · Les identifiants possibles sont ceux de content/model/sources.yaml · Tu voulais dire « parcours » ?",
			  "content/model/facts.yaml:4 — Aucune source ne s’appelle « livre » · Les identifiants possibles sont ceux de content/model/sources.yaml · Corrige l’identifiant, ou enlève-le",
			  "content/model/facts.yaml:7 — Aucune étape ne s’appelle « besoins » · Les identifiants possibles sont ceux de content/model/stages.yaml · Tu voulais dire « besoin » ?",
			]
		`));

	it('gives every addition its reference', () =>
		expect(model('additions', '    reference: Étude, 2020\n', '')).toMatchInlineSnapshot(`
			[
			  "content/model/additions.yaml:2 — La clé « reference » manque · Elle est obligatoire ici · Ajoute une ligne « reference: … »",
			]
		`));

	it('names no fact twice in one list', () =>
		expect(model('misconceptions', 'facts: [f0-bes-01]', 'facts: [f0-bes-01, f0-bes-01]')).toMatchInlineSnapshot(`
			[
			  "content/model/misconceptions.yaml:3 — « f0-bes-01 » est deux fois dans « facts » · Une liste d’identifiants nomme chacun une seule fois · Supprime l’une des deux mentions",
			]
		`));

	it('has one main correspondence for each starting point', () =>
		expect([
			...model('crosswalks', 'strength: main, coverage: full', 'strength: partial, coverage: full'),
			...told({
				'content/model/crosswalks.yaml': swap(
					'  usage:\n    notoriete: { strength: main, coverage: incomplete, facts: [f0-usa-01] }\n',
					'',
				),
				'content/fr/model/crosswalks.yaml': swap('  usage:\n    notoriete: { rationale: De loin. }\n', ''),
			}),
		]).toMatchInlineSnapshot(`
			[
			  "content/model/crosswalks.yaml:2 — « besoin » a 0 correspondance principale · Chaque point de départ a exactement une correspondance « main » · Écris « strength: main » sur la plus forte",
			  "content/model/crosswalks.yaml:1 — « usage » (étape) manque dans « stage-to-phase » · Chaque point de départ a sa correspondance · Ajoute « usage: » et ce qui lui correspond",
			]
		`));

	it('overlaps only with what exists', () =>
		expect(
			told({
				'content/model/crosswalks.yaml': swap(
					'    notoriete: { strength: main, coverage: full',
					'    notorite: { strength: main, coverage: full',
				),
				'content/fr/model/crosswalks.yaml': swap(
					'    notoriete: { rationale: Le début',
					'    notorite: { rationale: Le début',
				),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/model/crosswalks.yaml:3 — Aucune phase ne s’appelle « notorite » · Les identifiants possibles sont ceux de content/model/phases.yaml · Tu voulais dire « notoriete » ?",
			]
		`));
});

describe('the matrix', () => {
	it('has a row for each stage', () =>
		expect(
			told({
				[MATRIX]: (text) => text.slice(0, text.indexOf('  usage:')),
				'content/fr/model/matrix.yaml': (text) => text.slice(0, text.indexOf('usage:')),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/model/matrix.yaml:2 — L’étape « usage » manque dans la matrice · Chaque étape a sa ligne · Ajoute « usage: » et ses cases",
			]
		`));

	it('has a cell for each communication', () =>
		expect(
			told({
				[MATRIX]: (text) => `${text.slice(0, text.lastIndexOf('    forum:'))}`,
				'content/fr/model/matrix.yaml': swap('  forum: { rationale: Entraide., second: Idem. }\n', ''),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/model/matrix.yaml:19 — La case « forum » manque à l’étape « usage » · Chaque étape a une case par type de communication · Ajoute « forum: » sous « usage: »",
			]
		`));

	it('has only stages and communications that exist', () =>
		expect(
			told({
				[MATRIX]: swaps(['  besoin:\n', '  besion:\n'], ['    forum:', '    foru:']),
				'content/fr/model/matrix.yaml': swaps(['besoin:\n', 'besion:\n'], ['  forum:', '  foru:']),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/model/matrix.yaml:2 — L’étape « besoin » manque dans la matrice · Chaque étape a sa ligne · Ajoute « besoin: » et ses cases",
			  "content/model/matrix.yaml:3 — Aucune étape ne s’appelle « besion » · Les identifiants possibles sont ceux de content/model/stages.yaml · Tu voulais dire « besoin » ?",
			  "content/model/matrix.yaml:14 — Aucun type de communication ne s’appelle « foru » · Les identifiants possibles sont ceux de content/model/communications.yaml · Tu voulais dire « forum » ?",
			]
		`));

	it('gives a stage one primary type', () =>
		expect([
			...matrix(['level: primary', 'level: possible']),
			...matrix(['level: possible', 'level: primary']),
			...matrix(['second: { level: primary', 'second: { level: secondary']),
		]).toMatchInlineSnapshot(`
			[
			  "content/model/matrix.yaml:3 — L’étape « besoin » n’a pas de type principal · Chaque étape reçoit exactement un type principal · Donne « level: primary » à la case qui a le plus de points",
			  "content/fr/quizzes/debut/besoin.yaml:50 — L’option fausse « forum » se défend à l’étape « besoin » · La matrice le recommande aussi, ou le place tout près de la bonne réponse · Remplace cette option par un type que la matrice écarte",
			  "content/model/matrix.yaml:3 — L’étape « besoin » a 2 types principaux : « thematique », « forum » · Chaque étape reçoit exactement un type principal · Garde « level: primary » sur la seule case qui a le plus de points",
			  "content/model/matrix.yaml:3 — L’étape « besoin » n’a pas de type principal dans la seconde cotation · Chaque étape reçoit exactement un type principal · Donne « level: primary » à la case qui a le plus de points",
			]
		`));

	it('gives a stage one secondary type at most', () =>
		expect(matrix(['level: none', 'level: secondary'], ['level: possible', 'level: secondary'])).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/debut/besoin.yaml:45 — L’option fausse « support » se défend à l’étape « besoin » · La matrice le recommande aussi, ou le place tout près de la bonne réponse · Remplace cette option par un type que la matrice écarte",
			  "content/fr/quizzes/debut/besoin.yaml:50 — L’option fausse « forum » se défend à l’étape « besoin » · La matrice le recommande aussi, ou le place tout près de la bonne réponse · Remplace cette option par un type que la matrice écarte",
			  "content/model/matrix.yaml:3 — L’étape « besoin » a 2 types secondaires : « support », « forum » · Une étape reçoit au plus un type secondaire · Garde « level: secondary » sur la deuxième case par le nombre de points",
			]
		`));

	it('gives the levels that follow from the points', () =>
		expect([
			...matrix(['level: possible', 'level: none']),
			...matrix(['level: none', 'level: secondary']),
			...matrix(['second: { level: secondary', 'second: { level: possible']),
		]).toMatchInlineSnapshot(`
			[
			  "content/model/matrix.yaml:15 — La case « besoin × forum » est « none » avec 1 point · D’après les points de l’étape, son niveau est « possible » · Corrige le niveau, ou les points s’ils sont faux",
			  "content/fr/quizzes/debut/besoin.yaml:45 — L’option fausse « support » se défend à l’étape « besoin » · La matrice le recommande aussi, ou le place tout près de la bonne réponse · Remplace cette option par un type que la matrice écarte",
			  "content/model/matrix.yaml:10 — La case « besoin × support » est « secondary » avec 0 point · D’après les points de l’étape, son niveau est « none » · Corrige le niveau, ou les points s’ils sont faux",
			  "content/model/matrix.yaml:33 — La case « usage × forum » est « possible » avec 4 points dans la seconde cotation · D’après les points de l’étape, son niveau est « secondary » · Corrige le niveau, ou les points s’ils sont faux",
			]
		`));

	it('gives no more points than a criterion has', () =>
		expect(
			matrix(['named: 0, activity: 3, objective: 2', 'named: 0, activity: 4, objective: 2']),
		).toMatchInlineSnapshot(`
			[
			  "content/model/matrix.yaml:6 — Le critère « activity » donne 4 points · « criteria » lui en accorde au plus 3 · Corrige les points",
			]
		`));

	it('rests on facts that exist', () =>
		expect(matrix(['facts: [f0-bes-01, f0-typ-01]', 'facts: [f0-bes-01, f0-tpy-01]'])).toMatchInlineSnapshot(`
		[
		  "content/model/matrix.yaml:8 — Aucun fait ne s’appelle « f0-tpy-01 » · Les identifiants possibles sont ceux de content/model/facts.yaml · Tu voulais dire « f0-typ-01 » ?",
		]
	`));
});

describe('words', () => {
	it('are there for everything that the model names', () =>
		expect([
			...words(
				'phases',
				'notoriete: { name: Notoriété, objective: Être connu., levers: [Le bouche-à-oreille.] }',
				'{}',
			),
			...words('matrix', '  forum: { rationale: Entraide., second: Idem. }\n', ''),
			...words(
				'crosswalks',
				'phase-to-period:\n  notoriete:\n    decouverte: { rationale: Le début des deux. }',
				'phase-to-period: {}',
			),
			...words('sources', '  gap-01: { locator: "1", missing: Une figure., handling: Nous la proposons. }', '  {}'),
		]).toMatchInlineSnapshot(`
			[
			  "content/fr/model/phases.yaml:1 — Il manque les mots de « notoriete » · Tout ce que le modèle nomme se dit dans chaque langue · Ajoute une entrée « notoriete: »",
			  "content/fr/model/matrix.yaml:5 — Il manque les mots de « usage › forum » · Tout ce que le modèle nomme se dit dans chaque langue · Ajoute une entrée « forum: »",
			  "content/fr/model/crosswalks.yaml:11 — Il manque les mots de « phase-to-period › notoriete » · Tout ce que le modèle nomme se dit dans chaque langue · Ajoute une entrée « notoriete: »",
			  "content/fr/model/sources.yaml:3 — Il manque les mots de « gaps › gap-01 » · Tout ce que le modèle nomme se dit dans chaque langue · Ajoute une entrée « gap-01: »",
			]
		`));

	it('are there for nothing else', () =>
		expect([
			...words('signals', 'sg-plainte', 'sg-plaintes'),
			...words('actions', 'ac-mesure:', 'ac-prix: Baisser le prix.\nac-mesure:'),
			...words(
				'matrix',
				'  forum: { rationale: Trop tôt., second: Idem. }',
				'  forum: { rationale: Trop tôt., second: Idem. }\n  fans: { rationale: Trop tôt., second: Idem. }',
			),
		]).toMatchInlineSnapshot(`
			[
			  "content/fr/model/signals.yaml:1 — Ces mots sont pour « sg-plaintes », que le modèle ne connaît pas · Ils ne s’afficheraient nulle part · Tu voulais dire « sg-plainte » ?",
			  "content/fr/model/actions.yaml:2 — Ces mots sont pour « ac-prix », que le modèle ne connaît pas · Ils ne s’afficheraient nulle part · Corrige l’identifiant, ou supprime l’entrée",
			  "content/fr/model/matrix.yaml:5 — Ces mots sont pour « besoin › fans », que le modèle ne connaît pas · Ils ne s’afficheraient nulle part · Corrige l’identifiant, ou supprime l’entrée",
			]
		`));

	it('are one sentence per fact', () =>
		expect([
			...words('stages', "activities: [Sentir un manque., S'ennuyer.]", 'activities: [Sentir un manque.]'),
			...words('phases', 'levers: [Le bouche-à-oreille.]', 'levers: [Le bouche-à-oreille., Les moteurs.]'),
		]).toMatchInlineSnapshot(`
			[
			  "content/fr/model/stages.yaml:5 — « besoin » a 1 phrase dans « activities » · Le modèle y a 2 faits, et chaque phrase répond à un fait · Écris une phrase par fait, dans le même ordre",
			  "content/fr/model/phases.yaml:1 — « notoriete » a 2 phrases dans « levers » · Le modèle y a 1 fait, et chaque phrase répond à un fait · Écris une phrase par fait, dans le même ordre",
			]
		`));

	it('give each module a title', () =>
		expect(told({ 'content/fr/modules.yaml': swap('suite:', 'suites:') })).toMatchInlineSnapshot(`
			[
			  "content/fr/modules.yaml:2 — Ce titre est pour le module « suites », que content/course.yaml ne connaît pas · Il ne s’afficherait nulle part · Tu voulais dire « suite » ?",
			]
		`));

	it('of the glossary refer to what exists', () =>
		expect(
			told({
				[GLOSSARY]: swaps(
					['not: [client]', 'not: [cliente, persona]'],
					['"stage:usage"', '"stage:usges"'],
					['facts: [f0-usa-01]', 'facts: [f0-usa-09]'],
				),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/glossary.yaml:4 — Le terme « persona » dit ne pas être lui-même · « not » nomme les termes qu’on pourrait confondre avec lui · Enlève-le de la liste",
			  "content/fr/glossary.yaml:4 — Aucun terme ne s’appelle « cliente » · Les identifiants possibles sont ceux du glossaire · Tu voulais dire « client » ?",
			  "content/fr/glossary.yaml:8 — Aucune étape ne s’appelle « usges » · Les identifiants possibles sont ceux de content/model/stages.yaml · Corrige l’identifiant, ou enlève-le",
			  "content/fr/glossary.yaml:9 — Aucun fait ne s’appelle « f0-usa-09 » · Les identifiants possibles sont ceux de content/model/facts.yaml · Tu voulais dire « f0-usa-01 » ?",
			]
		`));
});

describe('the settings', () => {
	it('have colours that can be read', () =>
		expect(told({ [COURSE]: swaps(['#211e1a', '#8a8a8a'], ['#f3efe6', '#444444']) })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:10 — La couleur « #8a8a8a » a un contraste de 3,30 sur le papier clair · Il faut au moins 4,5 pour qu’un texte se lise (WCAG 2.2, critère 1.4.3) · Choisis une couleur plus foncée",
			  "content/course.yaml:11 — La couleur « #444444 » a un contraste de 1,84 sur le papier sombre · Il faut au moins 4,5 pour qu’un texte se lise (WCAG 2.2, critère 1.4.3) · Choisis une couleur plus claire",
			]
		`));

	it('have a pass mark between 0 and 100', () =>
		expect([
			...told({ [COURSE]: swap('passMark: 80', 'passMark: -1') }),
			...told({ [COURSE]: swap('passMark: 80', 'passMark: 100.5') }),
			...told({ [COURSE]: swap('passMark: 80', 'passMark: .nan') }),
		]).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:12 — « passMark » vaut -1 · La valeur doit être d’au moins 0 · Corrige le nombre",
			  "content/course.yaml:12 — « passMark » vaut 100.5 · La valeur doit être d’au plus 100 · Corrige le nombre",
			  "content/course.yaml:12 — « passMark » contient une valeur qui n’est pas un nombre · On attend un nombre · Écris le nombre en chiffres, sans guillemets",
			]
		`));

	it('name each module and language once', () =>
		expect(told({ [COURSE]: swaps(['[fr]', '[fr, fr]'], ['id: suite', 'id: debut']) })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:7 — « fr » est deux fois dans « languages » · Une liste d’identifiants nomme chacun une seule fois · Supprime l’une des deux mentions",
			  "content/course.yaml:16 — L’identifiant « debut » (module) est déjà pris · Il se trouve aussi à content/course.yaml:14 · Donne un autre identifiant à celui que tu viens d’ajouter",
			  "content/fr/lessons/suite/usage.mdx:1 — Ce fichier est dans le dossier « suite » · content/course.yaml place la leçon « usage » dans le module « debut » · Déplace le fichier dans le dossier « debut »",
			  "content/fr/modules.yaml:2 — Ce titre est pour le module « suite », que content/course.yaml ne connaît pas · Il ne s’afficherait nulle part · Ajoute le module à « modules », ou supprime l’entrée",
			  "content/fr/quizzes/suite/usage.yaml:1 — Ce fichier est dans le dossier « suite » · content/course.yaml place la leçon « usage » dans le module « debut » · Déplace le fichier dans le dossier « debut »",
			]
		`));
});

describe('a course', () => {
	it('tells all its problems in one run, sorted by file and line', () =>
		expect(
			told({
				[COURSE]: swaps(['passMark: 80', 'passMark: 180'], ['name: École', 'nom: École']),
				[FACTS]: swap('kind: activity', 'kind: activite'),
				[MATRIX]: swap('level: possible', 'level: none'),
				[BESOIN]: swaps(['minutes: 5', 'minutes: cinq'], ['(/cours/usage/)', '(/cours/emploi/)']),
				[USAGE]: swaps(["title: L'usage", 'title: "L\'usage'], ['<Ref fact="f0-usa-01" />', '<Ref fact="f0-usa-01">']),
				[BESOIN_QUIZ]: (text) => `\uFEFF${swap('correct: true', 'correct: vrai')(text)}`,
				[GLOSSARY]: swap('  definition: Une personne type.', '\tdefinition: Une personne type.'),
				'content/fr/model/signals.yaml': null,
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:4 — La clé « name » manque · Elle est obligatoire ici · Ajoute une ligne « name: … »",
			  "content/course.yaml:5 — La clé « nom » n’existe pas ici · Les clés possibles sont « name », « contact », « address », « phone », « registration », « director », « host », « dataProtection » · Supprime-la, ou donne-lui le nom d’une clé possible",
			  "content/course.yaml:12 — « passMark » vaut 180 · La valeur doit être d’au plus 100 · Corrige le nombre",
			  "content/fr/glossary.yaml:3 — Cette ligne est mise en retrait par une tabulation · Le YAML n’admet que des espaces · Remplace la tabulation par deux espaces par niveau",
			  "content/fr/lessons/debut/besoin.mdx:6 — « minutes » contient le texte « cinq » · On attend un nombre · Écris le nombre en chiffres, sans guillemets",
			  "content/fr/lessons/debut/besoin.mdx:35 — Le lien mène à « /cours/emploi/ » · Aucune page du site n’a cette adresse · Corrige l’adresse, ou enlève le lien",
			  "content/fr/lessons/suite/usage.mdx:19 — Ce YAML ne se lit pas · Un guillemet, un crochet ou une accolade s’ouvre et ne se ferme pas · Ajoute le signe fermant ; il manque sur cette ligne ou plus haut",
			  "content/fr/lessons/suite/usage.mdx:22 — La balise <Ref> s’ouvre ici et ne se ferme pas · Le texte ne se compile pas · Ajoute « </Ref> » à la fin, ou écris « <Ref … /> » si elle n’entoure rien",
			  "content/fr/model/signals.yaml:1 — Ce fichier manque · Le cours ne peut pas être construit sans lui · Crée-le, ou remets-le à cette place",
			  "content/fr/quizzes/debut/besoin.yaml:1 — Le fichier commence par une marque d’ordre des octets (BOM) · Invisible, elle rend différents deux fichiers qui se lisent pareil · Enregistre le fichier en « UTF-8 » simple, sans BOM",
			  "content/fr/quizzes/debut/besoin.yaml:15 — « correct » vaut « vrai » · La seule valeur possible est « true » · Choisis l’une d’elles",
			  "content/model/facts.yaml:3 — « kind » vaut « activite » · Les valeurs possibles sont « definition », « activity », « example », « objective », « lever », « kpi », « tool », « figure », « case », « principle », « warning » · Tu voulais dire « activity » ?",
			  "content/model/matrix.yaml:15 — La case « besoin × forum » est « none » avec 1 point · D’après les points de l’étape, son niveau est « possible » · Corrige le niveau, ou les points s’ils sont faux",
			]
		`));
});
