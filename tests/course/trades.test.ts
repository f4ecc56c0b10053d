/** What an author is told about the examples of the trades, and what becomes of them. */
import { describe, expect, it } from 'vitest';
import { course as realCourse } from '../support/real-course.ts';
import { TRADES, TRADES_WORDS } from './tiny-course.ts';
import { reviewed, swap, told, world } from './world.ts';

const counted = (length: number) => Array.from({ length }, (_, at) => at + 1).join(' ');

describe('a trade', () => {
	it('has an example of each stage, and of nothing else', () =>
		expect([
			...told({ [TRADES_WORDS]: swap('    usage: [La tutrice répond.]\n', '') }),
			...told({ [TRADES_WORDS]: swap('usage: [La', 'usages: [La') }),
			...told({ [TRADES_WORDS]: (text) => `${text}    autre: [Non.]\n` }),
		]).toMatchInlineSnapshot(`
			[
			  "content/fr/model/trades.yaml:8 — Il manque les mots de « formation › examples › usage » · Tout ce que le modèle nomme se dit dans chaque langue · Ajoute une entrée « usage: »",
			  "content/fr/model/trades.yaml:10 — Ces mots sont pour « formation › examples › usages », que le modèle ne connaît pas · Ils ne s’afficheraient nulle part · Tu voulais dire « usage » ?",
			  "content/fr/model/trades.yaml:11 — Ces mots sont pour « formation › examples › autre », que le modèle ne connaît pas · Ils ne s’afficheraient nulle part · Corrige l’identifiant, ou supprime l’entrée",
			]
		`));

	it('is in the model, and has its words', () =>
		expect([
			...told({ [TRADES]: swap('  - id: formation\n', '') }),
			...told({ [TRADES]: swap('- id: formation', '- id: formations') }),
			...told({ [TRADES]: swap('- id: formation', '- id: artisanat') }),
			...told({ [TRADES]: swap('- id: formation', '- id: commerce') }),
		]).toMatchInlineSnapshot(`
			[
			  "content/fr/model/trades.yaml:6 — Ces mots sont pour « formation », que le modèle ne connaît pas · Ils ne s’afficheraient nulle part · Corrige l’identifiant, ou supprime l’entrée",
			  "content/fr/model/trades.yaml:6 — Ces mots sont pour « formation », que le modèle ne connaît pas · Ils ne s’afficheraient nulle part · Tu voulais dire « formations » ?",
			  "content/fr/model/trades.yaml:1 — Il manque les mots de « artisanat » · Tout ce que le modèle nomme se dit dans chaque langue · Ajoute une entrée « artisanat: »",
			  "content/fr/model/trades.yaml:6 — Ces mots sont pour « formation », que le modèle ne connaît pas · Ils ne s’afficheraient nulle part · Corrige l’identifiant, ou supprime l’entrée",
			  "content/fr/model/trades.yaml:6 — Ces mots sont pour « formation », que le modèle ne connaît pas · Ils ne s’afficheraient nulle part · Corrige l’identifiant, ou supprime l’entrée",
			  "content/model/trades.yaml:3 — L’identifiant « commerce » (métier) est déjà pris · Il se trouve aussi à content/model/trades.yaml:2 · Donne un autre identifiant à celui que tu viens d’ajouter",
			]
		`));

	it('is told in one sentence or two at a stage, and in no other key', () =>
		expect([
			...told({ [TRADES_WORDS]: swap('[La tutrice répond.]', '[]') }),
			...told({ [TRADES_WORDS]: swap('[La tutrice répond.]', '[Un., Deux., Trois.]') }),
			...told({ [TRADES_WORDS]: swap('[La tutrice répond.]', 'La tutrice répond.') }),
			...told({ [TRADES_WORDS]: swap('  name: Formation\n', '  name: Formation\n  lead: Un mot.\n') }),
			...told({ [TRADES]: swap('- id: commerce', '- id: commerce\n    stage: besoin') }),
		]).toMatchInlineSnapshot(`
			[
			  "content/fr/model/trades.yaml:10 — « usage » a 0 entrée · Ici, il en faut au moins 1 · Complète la liste",
			  "content/fr/model/trades.yaml:10 — « usage » a 3 entrées · Ici, il en faut au plus 2 · Raccourcis la liste",
			  "content/fr/model/trades.yaml:10 — « usage » contient le texte « La tutrice répond. » · On attend une liste · Écris une liste : [premier, second], ou une ligne par entrée commençant par un tiret",
			  "content/fr/model/trades.yaml:8 — La clé « lead » n’existe pas ici · Les clés possibles sont « name », « examples » · Supprime-la, ou donne-lui le nom d’une clé possible",
			  "content/model/trades.yaml:3 — La clé « stage » n’existe pas ici · Les clés possibles sont « id » · Supprime-la, ou donne-lui le nom d’une clé possible",
			]
		`));

	it('is spelt well, in sentences of 25 words at most', () =>
		expect(
			reviewed(['misspelt', 'long-sentence'], {
				[TRADES_WORDS]: swap('[La tutrice répond.]', `[La tutrisse répond., "${counted(26)}."]`),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/model/trades.yaml:10 — Une phrase a 26 mots : « 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23… » · Au-delà de 25 mots, on en perd le début · Coupe-la en deux",
			  "content/fr/model/trades.yaml:10 — Le mot « tutrisse » n’est pas au dictionnaire · On y trouve « tutrice », « tutrices », « titrise » · Corrige-le ; s’il est juste, ajoute-le à content/fr/dictionary.txt",
			]
		`));

	it('stands in the course in the order of the model', () => {
		const { course } = world({
			[TRADES]: swap('  - id: commerce\n  - id: formation\n', '  - id: formation\n  - id: commerce\n'),
		});
		expect(course?.languages[0]?.trades).toEqual([
			{
				id: 'formation',
				name: 'Formation',
				examples: { besoin: ['La formatrice écrit un article.'], usage: ['La tutrice répond.'] },
			},
			{
				id: 'commerce',
				name: 'Commerce',
				examples: {
					besoin: ['La vendeuse écrit un article.', "Elle n'y vend rien."],
					usage: ['Le vendeur montre le bouton.'],
				},
			},
		]);
	});
});

describe('the trades of this course', () => {
	it('are five, and no two of their sentences are the same', () => {
		for (const { trades } of realCourse.languages) {
			const sentences = trades.flatMap(({ examples }) => Object.values(examples).flat());
			expect(trades.length).toBe(5);
			expect(new Set(sentences).size).toBe(sentences.length);
		}
	});
});
