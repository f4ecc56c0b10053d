/** What an author is told about questions. */
import { describe, expect, it } from 'vitest';
import { BESOIN, BESOIN_QUIZ, MATRIX, TINY_COURSE, USAGE, USAGE_QUIZ } from './tiny-course.ts';
import { swap, swaps, told, world } from './world.ts';

const quiz = (...pairs: readonly (readonly [string, string])[]) => told({ [BESOIN_QUIZ]: swaps(...pairs) });

describe('a quiz', () => {
	it('belongs to a lesson', () =>
		expect(
			told({
				'content/fr/quizzes/suite/suivi.yaml': (TINY_COURSE[USAGE_QUIZ] ?? '')
					.replace('lesson: usage', 'lesson: suivi')
					.replace('q-usage-01', 'q-suivi-01'),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/suite/suivi.yaml:1 — Le quiz porte sur la leçon « suivi », qui n’a pas de fichier · Un quiz se passe à la fin d’une leçon · Écris la leçon, ou sors le quiz de « content »",
			]
		`));

	it('is called as its lesson', () =>
		expect(told({ [USAGE_QUIZ]: swap('lesson: usage', 'lesson: besoin') })).toMatchInlineSnapshot(`
		[
		  "content/fr/quizzes/suite/usage.yaml:1 — L’identifiant de leçon « besoin » n’est pas le nom du fichier · Le fichier s’appelle « usage » : on ne saurait pas lequel croire · Écris « usage », ou renomme le fichier ; si la leçon a changé de nom, garde l’ancien dans « aliases »",
		]
	`));

	it('stands in the folder of its module', () =>
		expect(
			told({ [USAGE_QUIZ]: null, 'content/fr/quizzes/debut/usage.yaml': TINY_COURSE[USAGE_QUIZ] ?? '' }),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/debut/usage.yaml:1 — Ce fichier est dans le dossier « debut » · content/course.yaml place la leçon « usage » dans le module « suite » · Déplace le fichier dans le dossier « suite »",
			]
		`));

	it('exists for each lesson', () =>
		expect(told({ [USAGE_QUIZ]: null })).toMatchInlineSnapshot(`
		[
		  "content/fr/lessons/suite/usage.mdx:1 — La leçon n’a pas de quiz · On attend le fichier content/fr/quizzes/suite/usage.yaml · Écris ce quiz",
		]
	`));

	it('tests every objective', () =>
		expect(
			told({ [USAGE]: swap('prerequisites:', '  - bloom: appliquer\n    text: Choisir un support\nprerequisites:') }),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:11 — Aucune question ne teste l’objectif 2 · Chaque objectif annoncé doit être vérifié par le quiz · Ajoute une question avec « objective: 2 » dans content/fr/quizzes/suite/usage.yaml, ou enlève l’objectif",
			]
		`));

	it('tests only objectives that its lesson has', () =>
		expect(told({ [USAGE_QUIZ]: swap('objective: 1', 'objective: 2') })).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:9 — Aucune question ne teste l’objectif 1 · Chaque objectif annoncé doit être vérifié par le quiz · Ajoute une question avec « objective: 1 » dans content/fr/quizzes/suite/usage.yaml, ou enlève l’objectif",
			  "content/fr/quizzes/suite/usage.yaml:5 — La question teste l’objectif 2 · La leçon a 1 objectif · Écris un nombre de 1 à 1",
			]
		`));
});

describe('a question for practice', () => {
	const practised = (change: (text: string) => string) => (text: string) => {
		const [, question = ''] = text.split('questions:\n');
		return `${text}practice:\n${change(question.replace('id: q-usage-01', 'id: q-usage-02'))}`;
	};

	it('stands beside those of the lesson', () => {
		const { course } = world({ [USAGE_QUIZ]: practised((question) => question) });
		const usage = course?.languages[0]?.byId.lessons.get('usage');
		expect([usage?.questions.map(({ id }) => id), usage?.practice.map(({ id }) => id)]).toEqual([
			['q-usage-01'],
			['q-usage-02'],
		]);
	});

	it('is held to the same rules', () =>
		expect(
			told({
				[USAGE_QUIZ]: practised((question) =>
					question.replace('id: q-usage-02', 'id: q-usage-01').replace('objective: 1', 'objective: 2'),
				),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/suite/usage.yaml:31 — L’identifiant « q-usage-01 » (question) est déjà pris · Il se trouve aussi à content/fr/quizzes/suite/usage.yaml:3 · Donne un autre identifiant à celui que tu viens d’ajouter",
			  "content/fr/quizzes/suite/usage.yaml:33 — La question teste l’objectif 2 · La leçon a 1 objectif · Écris un nombre de 1 à 1",
			]
		`));

	it('does not test an objective in place of the lesson', () =>
		expect(
			told({
				[USAGE]: swap('prerequisites:', '  - bloom: appliquer\n    text: Choisir un support\nprerequisites:'),
				[USAGE_QUIZ]: practised((question) => question.replace('objective: 1', 'objective: 2')),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:11 — Aucune question ne teste l’objectif 2 · Chaque objectif annoncé doit être vérifié par le quiz · Ajoute une question avec « objective: 2 » dans content/fr/quizzes/suite/usage.yaml, ou enlève l’objectif",
			]
		`));
});

describe('a question', () => {
	it('has a name of its own in the whole course', () =>
		expect(told({ [USAGE_QUIZ]: swap('id: q-usage-01', 'id: q-besoin-02') })).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/suite/usage.yaml:3 — L’identifiant « q-besoin-02 » (question) est déjà pris · Il se trouve aussi à content/fr/quizzes/debut/besoin.yaml:26 · Donne un autre identifiant à celui que tu viens d’ajouter",
			]
		`));

	it('refers to what exists', () =>
		expect(
			quiz(
				['facts: [f0-bes-01]', 'facts: [f0-bes-03]'],
				['misconception: mc-01', 'misconception: mc-10'],
				['confusion: stage:usage', 'confusion: stage:usages'],
				['recommendFor: besoin', 'recommendFor: besion'],
				['communication: support', 'communication: suport'],
				['explanation: "Le manque', 'excludes: [q-besoin-09]\n    explanation: "Le manque'],
			),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/debut/besoin.yaml:10 — Aucun fait ne s’appelle « f0-bes-03 » · Les identifiants possibles sont ceux de content/model/facts.yaml · Tu voulais dire « f0-bes-01 » ?",
			  "content/fr/quizzes/debut/besoin.yaml:19 — Aucune idée fausse ne s’appelle « mc-10 » · Les identifiants possibles sont ceux de content/model/misconceptions.yaml · Tu voulais dire « mc-01 » ?",
			  "content/fr/quizzes/debut/besoin.yaml:23 — Aucune étape ne s’appelle « usages » · Les identifiants possibles sont ceux de content/model/stages.yaml · Tu voulais dire « usage » ?",
			  "content/fr/quizzes/debut/besoin.yaml:25 — Aucune question ne s’appelle « q-besoin-09 » · Les identifiants possibles sont ceux des questions des quiz · Tu voulais dire « q-besoin-01 » ?",
			  "content/fr/quizzes/debut/besoin.yaml:36 — Aucune étape ne s’appelle « besion » · Les identifiants possibles sont ceux de content/model/stages.yaml · Tu voulais dire « besoin » ?",
			  "content/fr/quizzes/debut/besoin.yaml:46 — Aucun type de communication ne s’appelle « suport » · Les identifiants possibles sont ceux de content/model/communications.yaml · Tu voulais dire « support » ?",
			]
		`));

	it('does not exclude itself', () =>
		expect(
			quiz(['explanation: "Le manque', 'excludes: [q-besoin-01]\n    explanation: "Le manque']),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/debut/besoin.yaml:25 — La question « q-besoin-01 » s’exclut elle-même · « excludes » nomme les autres questions dont elle donnerait la réponse · Enlève-la de la liste",
			]
		`));

	it('has a right answer', () =>
		expect(quiz(['        correct: true\n', '        misconception: mc-01\n'])).toMatchInlineSnapshot(`
		[
		  "content/fr/quizzes/debut/besoin.yaml:12 — La question « q-besoin-01 » n’a pas de bonne réponse · Personne ne pourrait la réussir · Ajoute « correct: true » à l’option juste",
		]
	`));

	it('with a single answer has one right answer', () =>
		expect(quiz(['        misconception: mc-01\n', '        correct: true\n'])).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/debut/besoin.yaml:12 — La question à choix unique « q-besoin-01 » a 2 bonnes réponses · On ne peut en choisir qu’une · Garde un seul « correct: true », ou écris « type: multiple »",
			]
		`));

	it('with several answers has several right answers', () =>
		expect(
			told({
				[USAGE_QUIZ]: swap(
					'correct: true\n        communication: forum',
					'misconception: mc-01\n        communication: forum',
				),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/suite/usage.yaml:13 — La question à choix multiple « q-usage-01 » n’a qu’une bonne réponse · Elle en annonce plusieurs · Ajoute un « correct: true », ou écris « type: single »",
			]
		`));

	it('has a wrong answer', () =>
		expect(
			told({
				[USAGE_QUIZ]: swap(
					'misconception: mc-01\n        communication: thematique',
					'correct: true\n        communication: thematique',
				),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/suite/usage.yaml:13 — Toutes les options de la question « q-usage-01 » sont justes · Il suffirait de tout cocher · Ajoute au moins une option fausse",
			]
		`));

	it('about a communication names the stage', () =>
		expect(quiz(['    recommendFor: besoin\n', ''])).toMatchInlineSnapshot(`
		[
		  "content/fr/quizzes/debut/besoin.yaml:39 — L’option « a » choisit un type, mais la question ne dit pas pour quelle étape · Sans étape, la matrice ne peut pas dire si la réponse est sûre · Ajoute « recommendFor: » à la question, ou enlève « communication » de l’option",
		  "content/fr/quizzes/debut/besoin.yaml:44 — L’option « b » choisit un type, mais la question ne dit pas pour quelle étape · Sans étape, la matrice ne peut pas dire si la réponse est sûre · Ajoute « recommendFor: » à la question, ou enlève « communication » de l’option",
		  "content/fr/quizzes/debut/besoin.yaml:49 — L’option « c » choisit un type, mais la question ne dit pas pour quelle étape · Sans étape, la matrice ne peut pas dire si la réponse est sûre · Ajoute « recommendFor: » à la question, ou enlève « communication » de l’option",
		]
	`));

	it('about a stage names the communication of the right answer', () =>
		expect(quiz(['        communication: thematique\n', ''])).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/debut/besoin.yaml:35 — La question « q-besoin-02 » a « recommendFor », mais son option juste n’a pas de « communication » · La matrice ne peut pas dire si la réponse est sûre · Ajoute « communication: » aux options, ou enlève « recommendFor »",
			]
		`));
});

describe('an option', () => {
	it('has a feedback', () =>
		expect(
			quiz(['        feedback: "Oui. Le manque vient d\'abord, et tout le reste du parcours en découle."\n', '']),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/debut/besoin.yaml:13 — La clé « feedback » manque · Elle est obligatoire ici · Ajoute une ligne « feedback: … »",
			]
		`));

	it('has a feedback of ten words at least', () =>
		expect(
			quiz(['"Oui. Le manque vient d\'abord, et tout le reste du parcours en découle."', '"Oui, bravo !"']),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/debut/besoin.yaml:16 — Le retour de l’option « a » a 2 mots · Un retour dit pourquoi en 10 à 60 mots · Nomme l’indice qui décide",
			]
		`));

	it('has a feedback of sixty words at most', () =>
		expect(
			quiz([
				'"Oui. Le manque vient d\'abord, et tout le reste du parcours en découle."',
				`"${'Oui, bravo. '.repeat(31)}"`,
			]),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/debut/besoin.yaml:16 — Le retour de l’option « a » a 62 mots · Un retour dit pourquoi en 10 à 60 mots · Garde la seule raison qui décide",
			]
		`));

	it('has a letter of its own', () =>
		expect(quiz(['- id: b', '- id: a'])).toMatchInlineSnapshot(`
		[
		  "content/fr/quizzes/debut/besoin.yaml:17 — L’identifiant « a » (option) est déjà pris · Il se trouve aussi à la ligne 13 · Donne un autre identifiant à celui que tu viens d’ajouter",
		]
	`));

	it('does not repeat another, whatever its case, accents and spaces', () =>
		expect(quiz(['"Une habitude"', '" une  ENVIE de nôus."'])).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/debut/besoin.yaml:22 — Les options « b » et « c » disent la même chose · On ne peut pas choisir entre deux réponses identiques · Réécris l’une des deux, ou supprime-la",
			]
		`));

	it('that is wrong says which error it stands for', () =>
		expect(quiz(['        misconception: mc-01\n', ''])).toMatchInlineSnapshot(`
		[
		  "content/fr/quizzes/debut/besoin.yaml:17 — L’option fausse « b » ne dit pas quelle erreur elle représente · Le cours explique à chacun l’erreur qu’il a faite · Ajoute « misconception: … » ou « confusion: … »",
		]
	`));

	it('that is right stands for no error', () =>
		expect(
			quiz(['        correct: true\n', '        correct: true\n        confusion: stage:usage\n']),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/debut/besoin.yaml:16 — L’option juste « a » a une clé « confusion » · Une bonne réponse ne représente aucune erreur · Supprime « confusion », ou « correct: true »",
			]
		`));

	it('does not speak of the others', () =>
		expect(
			[
				...quiz(['"Une habitude"', '"Toutes les réponses"']),
				...quiz(['"Une habitude"', '"Aucune des réponses"']),
				...quiz(['"Une habitude"', '"A et B"']),
				...quiz(['"Une habitude"', '"La réponse B"']),
				...quiz(['"Une habitude"', '"Tout ce qui précède"']),
				...quiz(['"Une habitude"', '"Toutes ces propositions"']),
			].map((line) => line.split(' · ')[0]),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/debut/besoin.yaml:22 — L’option « c » dit « Toutes les réponses »",
			  "content/fr/quizzes/debut/besoin.yaml:22 — L’option « c » dit « Aucune des »",
			  "content/fr/quizzes/debut/besoin.yaml:22 — L’option « c » dit « A et B »",
			  "content/fr/quizzes/debut/besoin.yaml:22 — L’option « c » dit « réponse B »",
			  "content/fr/quizzes/debut/besoin.yaml:22 — L’option « c » dit « Tout ce qui précède »",
			  "content/fr/quizzes/debut/besoin.yaml:22 — L’option « c » dit « Toutes ces propositions »",
			]
		`));

	it('may use words that only look like those', () =>
		expect([
			...quiz(['"Une habitude"', '"L’A et le B du métier"']),
			...quiz(['"Une habitude"', '"Il a et garde"']),
			...quiz(['"Une habitude"', '"Aucune envie"']),
			...quiz(['"Une habitude"', '"Plan A"']),
		]).toEqual([]));

	it('is about as long as the others', () =>
		expect(
			quiz(
				['"Un manque"', '"Un manque qu\'il ne sait pas nommer"'],
				['"Une envie de nous"', '"Une envie de nous, tout de suite et pour longtemps"'],
				['"Une habitude"', '"Une habitude prise"'],
			),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/debut/besoin.yaml:12 — Les options de la question « q-besoin-01 » ont de 18 à 50 caractères · Plus de 40 % d’écart désigne souvent la bonne réponse · Donne aux options des longueurs voisines",
			]
		`));
});

describe('a question that the matrix decides', () => {
	const usage = (text: string) =>
		swaps(
			['type: multiple', 'type: single'],
			['correct: true\n        communication: forum', 'misconception: mc-01\n        communication: forum'],
		)(text);

	it('is not keyed on a weak cell if it has a single answer', () =>
		expect(told({ [USAGE_QUIZ]: usage })).toMatchInlineSnapshot(`
		[
		  "content/fr/quizzes/suite/usage.yaml:17 — La bonne réponse unique repose sur une case peu sûre de la matrice : « support » à l’étape « usage » · D’autres réponses s’y défendent aussi bien · Écris une question à choix multiple, ou choisis une étape dont le type principal est sûr",
		]
	`));

	/** The primary of `usage` becomes fairly sure. */
	const medium = (forum: string) => (text: string) =>
		swaps(
			[
				'evidence: { named: 0, activity: 2, objective: 1, timing: 1, cross: 0 }',
				'evidence: { named: 0, activity: 2, objective: 2, timing: 1, cross: 0 }',
			],
			['level: possible\n      evidence: { named: 0, activity: 1, objective: 1, timing: 1, cross: 0 }', forum],
		)(text);

	it('may be keyed on a fairly sure cell that nothing comes close to', () =>
		expect(
			told({
				[USAGE_QUIZ]: usage,
				[MATRIX]: medium(
					'level: possible\n      evidence: { named: 0, activity: 1, objective: 1, timing: 1, cross: 0 }',
				),
			}),
		).toEqual([]));

	it('is not keyed on a fairly sure cell beside a secondary one', () =>
		expect(
			told({
				[USAGE_QUIZ]: usage,
				[MATRIX]: medium(
					'level: secondary\n      evidence: { named: 0, activity: 1, objective: 1, timing: 1, cross: 1 }',
				),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/suite/usage.yaml:22 — L’option fausse « forum » se défend à l’étape « usage » · La matrice le recommande aussi, ou le place tout près de la bonne réponse · Remplace cette option par un type que la matrice écarte",
			]
		`));

	it('is keyed on the primary type', () =>
		expect(
			quiz(
				['correct: true\n        communication: thematique', 'misconception: mc-02\n        communication: thematique'],
				['misconception: mc-02\n        communication: forum', 'correct: true\n        communication: forum'],
			),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/debut/besoin.yaml:50 — La bonne réponse unique est « forum » à l’étape « besoin » · La matrice y donne « thematique » pour type principal · Mets « correct: true » sur « thematique », ou corrige l’étape",
			]
		`));

	it('with several answers counts the primary right and what is ruled out wrong', () =>
		expect(
			told({
				[USAGE_QUIZ]: swap('recommendFor: usage', 'recommendFor: besoin'),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/suite/usage.yaml:17 — L’option « support » est comptée juste à l’étape « besoin » · La matrice lui donne le niveau « none » · Enlève « correct: true »",
			  "content/fr/quizzes/suite/usage.yaml:27 — L’option « thematique » est comptée fausse à l’étape « besoin » · La matrice lui donne le niveau « primary » · Ajoute « correct: true »",
			]
		`));
});

describe('a lesson', () => {
	it('and its quiz are told of together', () =>
		expect(
			told({ [BESOIN]: swap('minutes: 5', 'minutes: 0'), [BESOIN_QUIZ]: swap('difficulty: 1', 'difficulty: 9') }),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/debut/besoin.mdx:6 — « minutes » vaut 0 · La valeur doit être d’au moins 1 · Corrige le nombre",
			  "content/fr/quizzes/debut/besoin.yaml:7 — « difficulty » vaut 9 · La valeur doit être d’au plus 5 · Corrige le nombre",
			]
		`));
});
