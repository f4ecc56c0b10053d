/** What an author is told about a course that would build, and that its readers would find poor. */
import { describe, expect, it } from 'vitest';
import { BESOIN, COURSE, FACTS, GLOSSARY, USAGE, USAGE_QUIZ } from './tiny-course.ts';
import { type Changes, lengthened, reviewed, swap, swaps } from './world.ts';

/** The tiny course with words at the end of its second lesson, from line 28 on. */
const written = (words: string): Changes => ({ [USAGE]: (text) => `${text}\n${words}\n` });

const counted = (length: number) => Array.from({ length }, (_, at) => at + 1).join(' ');

describe('a course', () => {
	it('teaches every fact, idea and addition of its model, and uses every term', () =>
		expect(
			reviewed('not-in-any-lesson', {
				'content/model/misconceptions.yaml': (text) => `${text}  - id: mc-03\n    facts: [f0-usa-01]\n`,
				'content/fr/model/misconceptions.yaml': (text) => `${text}mc-03: { idea: Non., correction: Si. }\n`,
				'content/model/additions.yaml': (text) =>
					`${text}  - id: add-02\n    reference: Étude, 2021\n    priority: 2\n`,
				'content/fr/model/additions.yaml': (text) => `${text}add-02: { title: Une autre étude, adds: Un chiffre. }\n`,
				[GLOSSARY]: (text) => `${text}fidelite:\n  term: fidélité\n  definition: Une habitude.\n`,
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/glossary.yaml:10 — Aucune leçon ne se sert de « fidelite » (terme) · Le cours promet d’enseigner tout ce que son modèle et son glossaire contiennent · Ajoute-le à l’en-tête d’une leçon, ou enlève-le",
			  "content/model/additions.yaml:5 — Aucune leçon ne se sert de « add-02 » (complément) · Le cours promet d’enseigner tout ce que son modèle et son glossaire contiennent · Ajoute-le à l’en-tête d’une leçon, ou enlève-le",
			  "content/model/facts.yaml:20 — Aucune leçon ne se sert de « f0-typ-01 » (fait) · Le cours promet d’enseigner tout ce que son modèle et son glossaire contiennent · Ajoute-le à l’en-tête d’une leçon, ou enlève-le",
			  "content/model/facts.yaml:26 — Aucune leçon ne se sert de « f0-typ-02 » (fait) · Le cours promet d’enseigner tout ce que son modèle et son glossaire contiennent · Ajoute-le à l’en-tête d’une leçon, ou enlève-le",
			  "content/model/misconceptions.yaml:6 — Aucune leçon ne se sert de « mc-03 » (idée fausse) · Le cours promet d’enseigner tout ce que son modèle et son glossaire contiennent · Ajoute-le à l’en-tête d’une leçon, ou enlève-le",
			]
		`));

	it('misses nothing once a lesson that it leaves out is gone, for nobody knows what it taught', () =>
		expect(reviewed('not-in-any-lesson', { [COURSE]: swap('passMark:', 'leftOut: [partie]\npassMark:') })).toEqual([]));

	it('counts what is taught by a lesson that it leaves out and whose file is there', () =>
		expect(
			reviewed('not-in-any-lesson', {
				[BESOIN]: swap('(/cours/usage/)', '(/cours/)'),
				[COURSE]: swaps(['passMark:', 'leftOut: [usage]\npassMark:'], ['  - id: suite\n    lessons: [usage]\n', '']),
				'content/fr/modules.yaml': swap("suite: { title: Suite, summary: Après l'achat. }\n", ''),
			}).map((line) => line.split(' — ')[0]),
		).toEqual(['content/model/facts.yaml:20', 'content/model/facts.yaml:26']));

	it('counts a term as used where a page links it, and where a term in use must be told from it', () => {
		const terms =
			'mesure: { term: mesure, definition: Un chiffre., not: [indice] }\nindice: { term: indice, definition: Un signe. }\n';
		const unused = (changes: Changes) =>
			reviewed('not-in-any-lesson', { [GLOSSARY]: (text) => `${text}${terms}`, ...changes }).filter((line) =>
				line.startsWith(GLOSSARY),
			);
		expect(unused({}).length).toBe(2);
		const linked = (text: string) => `${text}\nLa <Term id="mesure">mesure</Term>.\n`;
		expect(unused({ 'content/fr/pages/methode.mdx': linked })).toEqual([]);
	});
});

describe('a lesson', () => {
	it('has 600 to 1,500 words', () =>
		expect([
			...reviewed('lesson-length', { [BESOIN]: lengthened(1000) }),
			...reviewed('lesson-length', {
				[BESOIN]: (text) => lengthened(3000)(lengthened(2000)(lengthened(1000)(text))),
				[USAGE]: lengthened(4000),
			}),
		]).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:3 — La leçon a 11 mots · Une leçon se lit d’une traite : de 600 à 1500 mots · Ajoute ce qui manque : un exemple, une raison, un cas limite",
			  "content/fr/lessons/debut/besoin.mdx:3 — La leçon a 2146 mots · Une leçon se lit d’une traite : de 600 à 1500 mots · Coupe-la en deux leçons",
			]
		`));

	it('has sentences of 40 words at most, where a semicolon ends one too', () =>
		expect(
			reviewed('long-sentence', written(`${counted(40)}. Oui ; ${counted(38)} ; non.\n\nUn ${counted(40)}.`)),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:30 — Une phrase a 41 mots : « Un 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22… » · Au-delà de 40 mots, on en perd le début · Coupe-la en deux",
			]
		`));

	it('does not repeat another one, be it in its quiz', () =>
		expect(
			reviewed('repeated-words', {
				[BESOIN]: (text) => `${text}\nUn deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze.\n`,
				[USAGE]: (text) => `${text}\nUn, deux, trois, quatre, *cinq*, six, sept, huit, neuf, dix, onze, DOUZE !\n`,
				[USAGE_QUIZ]: swap(
					"L'aide et l'entraide servent l'usage.",
					'Oui : deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize.',
				),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — Une autre leçon dit déjà : « un deux trois quatre cinq six sept huit neuf dix onze douze » · Ces mots se suivent aussi à content/fr/lessons/debut/besoin.mdx:55 · Dis-le autrement, ou renvoie à l’autre leçon par un lien",
			  "content/fr/quizzes/suite/usage.yaml:29 — Une autre leçon dit déjà : « deux trois quatre cinq six sept huit neuf dix onze douze tr… » · Ces mots se suivent aussi à content/fr/lessons/debut/besoin.mdx:55 · Dis-le autrement, ou renvoie à l’autre leçon par un lien",
			]
		`));

	it('may share a turn of phrase, say twice what is its own, and quote the model', () => {
		const eleven = 'un deux trois quatre cinq six sept huit neuf dix onze';
		const quoted = 'le persona se sert de la solution chaque jour de la semaine et le dimanche';
		expect(
			reviewed('repeated-words', {
				[FACTS]: swap('Le persona se sert de la solution.', `${quoted}.`),
				[BESOIN]: (text) => `${text}\nIci ${eleven}. Il dit que ${quoted}.\n`,
				[USAGE]: (text) =>
					`${text}\nLà ${eleven}. Elle voit que ${quoted}.\n\nLà ${eleven} douze. Là ${eleven} douze.\n`,
			}),
		).toEqual([]);
	});
});

describe('a word', () => {
	it('is in the dictionary, wherever it stands', () =>
		expect(
			reviewed('misspelt', {
				[BESOIN]: swaps(['title: Le besoin', 'title: Le besion'], ['Un manque\n', 'Un manqe\n']),
				[USAGE_QUIZ]: swap("L'aide et l'entraide", "L'aide et l'antraide"),
				[GLOSSARY]: swap('Une personne type.', 'Une persone type.'),
				[FACTS]: swap('Un article sur le sujet.', 'Un artcile sur le sujet.'),
				'content/fr/pages/methode.mdx': swap('Voir [le cours]', 'Voir [le courss]'),
				'content/fr/modules.yaml': swap("Avant l'achat.", "Avant l'achatt."),
				'content/fr/widgets/essai.yaml':
					'type: flip\ntask: Tourne.\ncards: [{ front: Un, back: Deus }, { front: Un, back: Deux }, { front: Un, back: Deux }]\n',
				'content/fr/figures/levers.yaml':
					'title: Un lévier\nrows:\n  - { phase: notoriete, lever: Un, indicator: Deux, decision: Trois }\n  - { phase: notoriete, lever: Un, indicator: Deux, decision: Trois }\n',
				[USAGE]: (text) =>
					`${swap('Le persona se sert', 'Le persona\nse ser')(text)}\n<Widget id="essai" />\n\n<Table caption="Une légandde">\n\n| a |\n| --- |\n| cellule, celulle |\n\n</Table>\n`,
			}).map((line) => line.split(' · ').slice(0, 2).join(' · ')),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/figures/levers.yaml:1 — Le mot « lévier » n’est pas au dictionnaire · On y trouve « levier », « leviers », « léviger »",
			  "content/fr/glossary.yaml:3 — Le mot « persone » n’est pas au dictionnaire · On y trouve « personne », « persane », « persona »",
			  "content/fr/lessons/debut/besoin.mdx:3 — Le mot « besion » n’est pas au dictionnaire · On y trouve « besoin », « besson », « pesions »",
			  "content/fr/lessons/debut/besoin.mdx:21 — Le mot « manqe » n’est pas au dictionnaire · On y trouve « manche », « Manche », « mande »",
			  "content/fr/lessons/suite/usage.mdx:23 — Le mot « ser » n’est pas au dictionnaire · On y trouve « sers », « sert », « sar »",
			  "content/fr/lessons/suite/usage.mdx:31 — Le mot « légandde » n’est pas au dictionnaire · On y trouve « légende », « légendée », « Léandre »",
			  "content/fr/lessons/suite/usage.mdx:35 — Le mot « celulle » n’est pas au dictionnaire · On y trouve « cellule », « celle », « cédule »",
			  "content/fr/modules.yaml:1 — Le mot « l'achatt » n’est pas au dictionnaire · On y trouve « l’achat », « l’achats », « l’akat »",
			  "content/fr/pages/methode.mdx:7 — Le mot « courss » n’est pas au dictionnaire · On y trouve « cours », « coures », « coursa »",
			  "content/fr/quizzes/suite/usage.yaml:29 — Le mot « l'antraide » n’est pas au dictionnaire · On y trouve « l’anthrène », « l’attraire », « l’antiacide »",
			  "content/fr/widgets/essai.yaml:3 — Le mot « Deus » n’est pas au dictionnaire · On y trouve « deux », « deys », « drus »",
			  "content/model/facts.yaml:24 — Le mot « artcile » n’est pas au dictionnaire · On y trouve « article », « artille », « artillé »",
			]
		`));

	it('goes on where a tag ends in the middle of it', () =>
		expect(
			reviewed('misspelt', written('Le <Term id="client">client</Term>s, l’<Term id="client">achat</Term>er.')),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — Le mot « l’achater » n’est pas au dictionnaire · On y trouve « l’achaler », « l’acheter », « l’acter » · Corrige-le ; s’il est juste, ajoute-le à content/fr/dictionary.txt",
			]
		`));

	it('is that of the course if its own list has it', () =>
		expect(
			reviewed('misspelt', {
				...written('Le kesako de Zorglub, un Kesako de zorglub.'),
				'content/fr/dictionary.txt': '# Mots\nkesako  # d’une source\n\nSupp\nThém\nZorglub\n',
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — Le mot « zorglub » n’est pas au dictionnaire · On y trouve « Zorglub », « zouglou », « zooglée » · Corrige-le ; s’il est juste, ajoute-le à content/fr/dictionary.txt",
			]
		`));

	it('is foreign where it is said to be, and no word in code, an address or a place to fill in', () =>
		expect(
			reviewed('misspelt', {
				...written(
					'Écris `pasmark` à contact@exemple.org, sur https://exampel.org/voila ou dans content/fr/glosary.yaml.',
				),
				[GLOSSARY]: swap(
					'definition: Une personne type.',
					'definition: Une personne type.\n  english: typical customer',
				),
			}),
		).toEqual([]));

	it('is not written twice', () =>
		expect(
			reviewed('word-twice', written('Elle le le veut. Nous nous levons, vous vous levez. Lis-le, le jour venu.')),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — Le mot « le » est écrit deux fois de suite · C’est en général une faute de frappe · Enlève l’un des deux, ou tourne la phrase autrement",
			]
		`));

	it('is elided before a vowel', () =>
		expect(
			reviewed(
				'missing-elision',
				written('Parce que il vient de Arles.\n\nMoins de un pour cent, le onze, le oui, le héros, le ou les noms.'),
			),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — Une lettre de trop : « de Arles » · Ce petit mot perd sa voyelle devant une autre voyelle · Remplace sa dernière lettre et l’espace par une apostrophe",
			  "content/fr/lessons/suite/usage.mdx:28 — Une lettre de trop : « que il » · Ce petit mot perd sa voyelle devant une autre voyelle · Remplace sa dernière lettre et l’espace par une apostrophe",
			]
		`));
});
