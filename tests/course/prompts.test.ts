/** What an author is told about how questions ask, in a course that would build. */
import { describe, expect, it } from 'vitest';
import type { Code } from '../../src/course/problems.ts';
import { madeUp, practising, reserve } from './made-up.ts';
import { BESOIN, USAGE, USAGE_QUIZ } from './tiny-course.ts';
import { reviewed, swap } from './world.ts';

type Asked = ReturnType<typeof madeUp>;
const asked = (code: Code, ...questions: readonly Asked[]) => reviewed(code, { [USAGE_QUIZ]: practising(questions) });
const prompts = (code: Code, ...texts: readonly string[]) =>
	asked(code, ...texts.map((prompt, at) => madeUp('single', `q-usage-${at + 10}`, { prompt })));
const lineOf = (line: string) => Number(/:(\d+) /.exec(line)?.[1]);

describe('a prompt', () => {
	it('asks or tells something', () =>
		expect(prompts('prompt-asks-nothing', 'Une femme écrit au loueur.')).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/suite/usage.yaml:31 — L’énoncé de la question « q-usage-10 » ne demande rien · On doit savoir quoi chercher avant de lire les réponses · Termine-le par une question, ou par une consigne qui commence par « Choisis », « Situe »…",
			]
		`));

	it('asks as questions do, with what else is needed to answer', () =>
		expect(
			prompts(
				'prompt-asks-nothing',
				'Une femme écrit. Que lui répondre ?',
				'Que peut défendre le bureau ? Deux choix au plus.',
				'Quand demander : « À qui mes leçons serviraient-elles ? »',
				'Une femme écrit. Situe-la dans le parcours.',
			),
		).toEqual([]));

	it('may leave it to the form of the question to say what there is to do', () =>
		expect(
			asked('prompt-asks-nothing', madeUp('scenario', 'q-usage-10', { prompt: 'C’est toi qui réponds.' })),
		).toEqual([]));

	it('is not negative, unless one cannot miss it', () =>
		expect(
			prompts(
				'negative-prompt',
				'Quel message ne convient pas ?',
				'Un loueur écrit. Sur quels plans son message n’est-il pas ajusté ?',
				'Choisis les étapes qui suivent l’achat, sauf la dernière.',
				'Quel message ne convient PAS ?',
				'Quel message ne convient PAS à qui ne cherche RIEN, SAUF un prix ?',
			),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/suite/usage.yaml:31 — La question « q-usage-10 » est négative : « pas » · Un si petit mot échappe, et l’on répond juste à l’inverse de ce qui est demandé · Demande ce qui est ; si tu ne peux pas faire autrement, écris « PAS » en capitales",
			  "content/fr/quizzes/suite/usage.yaml:32 — La question « q-usage-11 » est négative : « pas » · Un si petit mot échappe, et l’on répond juste à l’inverse de ce qui est demandé · Demande ce qui est ; si tu ne peux pas faire autrement, écris « PAS » en capitales",
			  "content/fr/quizzes/suite/usage.yaml:33 — La question « q-usage-12 » est négative : « sauf » · Un si petit mot échappe, et l’on répond juste à l’inverse de ce qui est demandé · Demande ce qui est ; si tu ne peux pas faire autrement, écris « SAUF » en capitales",
			  "content/fr/quizzes/suite/usage.yaml:35 — La question « q-usage-14 » est deux fois négative : « PAS », « SAUF » · Un si petit mot échappe, et l’on répond juste à l’inverse de ce qui est demandé · Demande ce qui est, ou ne garde qu’une négation, en capitales",
			]
		`));

	it('may tell what is not, before it asks or within what it asks', () =>
		expect(
			prompts(
				'negative-prompt',
				'Son logiciel n’édite pas de reçus. Que doit dire sa fiche ?',
				'Quelle relance lui montrera qu’elle n’est pas seule ?',
				'Si elle ne répond jamais, que faire ?',
				'Que répondre à « Je n’ai pas le temps » ?',
				'Que dire à celle qui ne vient plus ?',
				'Que manque-t-il ? Une réponse ne servira pas.',
			),
		).toEqual([]));
});

describe('a question', () => {
	it('says « tu » to the learner, and lets others speak as they do', () =>
		expect(
			asked(
				'formal-address',
				madeUp('single', 'q-usage-10', { prompt: 'Que répondez-vous ?', explanation: 'Elle dit « vous ».' }),
				madeUp('order', 'q-usage-11', { hint: 'Chez vous. Relisez votre leçon.' }),
				madeUp('match', 'q-usage-13', { prompt: 'Chez Alto. Reliez chaque message.' }),
				madeUp('cloze', 'q-usage-12', { sentence: 'Nous réparons votre ___.', hint: 'Un rendez-vous.' }),
			),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/suite/usage.yaml:31 — La question dit « vous » à qui apprend · Le cours tutoie, du début à la fin · Tutoie ; si quelqu’un d’autre parle, mets ses mots entre guillemets",
			  "content/fr/quizzes/suite/usage.yaml:32 — La question dit « vous » à qui apprend · Le cours tutoie, du début à la fin · Tutoie ; si quelqu’un d’autre parle, mets ses mots entre guillemets",
			  "content/fr/quizzes/suite/usage.yaml:33 — La question dit « Reliez » à qui apprend · Le cours tutoie, du début à la fin · Tutoie ; si quelqu’un d’autre parle, mets ses mots entre guillemets",
			]
		`));

	it('has sentences of 25 words at most', () => {
		const words = (length: number) => Array.from({ length }, (_, at) => at + 1).join(' ');
		expect(
			asked(
				'long-sentence',
				madeUp('single', 'q-usage-10', { prompt: `${words(25)} ?`, explanation: `Non : ${words(25)}.` }),
			),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/suite/usage.yaml:31 — Une phrase a 26 mots : « Non : 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21… » · Au-delà de 25 mots, on en perd le début · Coupe-la en deux",
			]
		`);
	});

	it('does not say seven words in a row that its lesson says', () =>
		expect(
			reviewed('echoed-words', {
				[USAGE]: (text) => `${text}\nUn vélo, deux selles, trois guidons et quatre freins neufs.\n`,
				[USAGE_QUIZ]: practising([
					madeUp('single', 'q-usage-10', { prompt: 'Deux selles, trois guidons et QUATRE freins : pour qui ?' }),
					madeUp('cloze', 'q-usage-11', { sentence: 'Un vélo, deux selles, trois guidons : ___.' }),
					madeUp('order', 'q-usage-12', { explanation: 'Un vélo, deux selles, trois guidons et quatre freins.' }),
				]),
				'content/fr/exam/debut.yaml': reserve([
					madeUp('single', 'x-debut-1', { prompt: 'Un vélo, deux selles, trois guidons et toi ?' }),
					madeUp('single', 'x-debut-2', { lesson: 'besoin', prompt: 'Un vélo, deux selles, trois guidons et toi ?' }),
				]),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/exam/debut.yaml:2 — La question reprend sa leçon mot pour mot : « un vélo deux selles trois guidons et » · Ces mots se suivent aussi à content/fr/lessons/suite/usage.mdx:28 : on les reconnaîtrait sans les comprendre · Dis-le autrement",
			  "content/fr/quizzes/suite/usage.yaml:31 — La question reprend sa leçon mot pour mot : « deux selles trois guidons et quatre freins » · Ces mots se suivent aussi à content/fr/lessons/suite/usage.mdx:28 : on les reconnaîtrait sans les comprendre · Dis-le autrement",
			]
		`));

	it('may say what the model says in the same words', () =>
		expect(
			reviewed('echoed-words', {
				'content/fr/model/stages.yaml': swap('Tout commence par un manque.', 'Un vélo, deux selles, trois guidons.'),
				[BESOIN]: (text) => `${text}\nIci un vélo, deux selles, trois guidons.\n`,
				'content/fr/exam/debut.yaml': reserve([
					madeUp('single', 'x-debut-1', { lesson: 'besoin', prompt: 'Ici un vélo, deux selles, trois guidons ?' }),
				]),
			}),
		).toEqual([]));
});

describe('two questions that give each other away', () => {
	const excluding = (id: string, other: string) => madeUp('order', id, { excludes: [other] });

	it('are not asked by the same lesson', () =>
		expect(
			reviewed('excluded-together', {
				[USAGE_QUIZ]: (text) =>
					`${text}  - ${JSON.stringify(excluding('q-usage-10', 'q-usage-01'))}\npractice:\n  - ${JSON.stringify(excluding('q-usage-11', 'q-usage-01'))}\n`,
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/suite/usage.yaml:30 — La question « q-usage-10 » exclut « q-usage-01 », et les deux sont posées ensemble · L’une donne la réponse de l’autre · Mets l’une des deux sous « practice », ou change-la",
			]
		`));

	it('are not both in the diagnostic, which is asked whole; the exam is drawn', () => {
		const questions = (letter: string) =>
			reserve([excluding(`${letter}-1`, `${letter}-2`), madeUp('order', `${letter}-2`)]);
		const lines = reviewed('excluded-together', {
			'content/fr/diagnostic.yaml': questions('p'),
			'content/fr/exam/suite.yaml': questions('x'),
		});
		expect(lines.map((line) => [line.split(':')[0], lineOf(line)])).toEqual([['content/fr/diagnostic.yaml', 2]]);
	});
});
