/** What an author is told about the ways through the course and what a host leaves out, and what becomes of them. */
import { describe, expect, it } from 'vitest';
import { lessonsOfWay } from '../../src/course/course.ts';
import { course as realCourse } from '../support/real-course.ts';
import { BESOIN, BESOIN_QUIZ, COURSE, USAGE, USAGE_QUIZ, WAYS, WAYS_WORDS } from './tiny-course.ts';
import { type Changes, swap, told, world } from './world.ts';

/** The tiny course without its second lesson. */
const WITHOUT_USAGE = swap('  - id: suite\n    lessons: [usage]\n', 'leftOut: [usage]\n');
const shorter: Changes = {
	[COURSE]: WITHOUT_USAGE,
	'content/fr/modules.yaml': swap("suite: { title: Suite, summary: Après l'achat. }\n", ''),
	[BESOIN]: swap("Suite dans [la leçon sur l'usage](/cours/usage/).", ''),
};
const waysOf = (changes: Changes) => world(changes).course?.languages[0]?.ways;

describe('a way', () => {
	it('passes only through lessons that exist', () =>
		expect([
			...told({
				[WAYS]: swap('[besoin, usage]', '[besoin, usages]'),
				[WAYS_WORDS]: swap('usage: Pour f', 'usages: Pour f'),
			}),
			...told({ [WAYS]: swap('[usage]', '[autre]'), [WAYS_WORDS]: swap('usage: Pour s', 'autre: Pour s') }),
		]).toMatchInlineSnapshot(`
			[
			  "content/model/ways.yaml:4 — La voie passe par la leçon « usages », qui n’existe pas · Une voie ne saute que les leçons que « leftOut » de content/course.yaml écarte · Tu voulais dire « usage » ?",
			  "content/model/ways.yaml:7 — La voie passe par la leçon « autre », qui n’existe pas · Une voie ne saute que les leçons que « leftOut » de content/course.yaml écarte · Corrige l’identifiant, ou ajoute « autre » à « leftOut » si ton cours s’en passe",
			]
		`));

	it('passes through at least one lesson, and through each once', () =>
		expect([
			...told({ [WAYS]: swap('[usage]', '[]') }),
			...told({ [WAYS]: swap('[besoin, usage]', '[besoin, usage, besoin]') }),
		]).toMatchInlineSnapshot(`
			[
			  "content/model/ways.yaml:7 — « lessons » a 0 entrée · Ici, il en faut au moins 1 · Complète la liste",
			  "content/model/ways.yaml:4 — « besoin » est deux fois dans « lessons » · Une liste d’identifiants nomme chacun une seule fois · Supprime l’une des deux mentions",
			]
		`));

	it('has a name, and a reason for each of its lessons', () =>
		expect([
			...told({ [WAYS_WORDS]: swap('vendre:', 'vendres:') }),
			...told({ [WAYS_WORDS]: swap('besoin: Pour commencer., ', '') }),
			...told({ [WAYS_WORDS]: swap('{ usage: Pour servir. }', '{ usage: Pour servir., besoin: Pour rien. }') }),
			...told({ [WAYS_WORDS]: swap('  lead: Pour vendre.\n', '') }),
			...told({
				[WAYS]: swap('id: vendre', 'id: courte'),
				[WAYS_WORDS]: (text) => text.slice(0, text.indexOf('vendre:')),
			}),
		]).toMatchInlineSnapshot(`
			[
			  "content/fr/model/ways.yaml:5 — Ces mots sont pour « vendres », que le modèle ne connaît pas · Ils ne s’afficheraient nulle part · Tu voulais dire « vendre » ?",
			  "content/fr/model/ways.yaml:4 — Il manque les mots de « courte › lessons › besoin » · Tout ce que le modèle nomme se dit dans chaque langue · Ajoute une entrée « besoin: »",
			  "content/fr/model/ways.yaml:8 — Ces mots sont pour « vendre › lessons › besoin », que le modèle ne connaît pas · Ils ne s’afficheraient nulle part · Corrige l’identifiant, ou supprime l’entrée",
			  "content/fr/model/ways.yaml:5 — La clé « lead » manque · Elle est obligatoire ici · Ajoute une ligne « lead: … »",
			  "content/fr/model/ways.yaml:4 — Ces mots sont pour « courte › lessons › besoin », que le modèle ne connaît pas · Ils ne s’afficheraient nulle part · Corrige l’identifiant, ou supprime l’entrée",
			  "content/model/ways.yaml:5 — L’identifiant « courte » (voie) est déjà pris · Il se trouve aussi à content/model/ways.yaml:2 · Donne un autre identifiant à celui que tu viens d’ajouter",
			]
		`));

	it('is for lack of time or for a need', () =>
		expect(told({ [WAYS]: swap('for: short', 'for: courte') })).toMatchInlineSnapshot(`
			[
			  "content/model/ways.yaml:3 — « for » vaut « courte » · Les valeurs possibles sont « short », « need » · Choisis l’une d’elles",
			]
		`));
});

describe('a lesson that a host leaves out', () => {
	it('is no mistake, whether its file stays or goes', () => {
		expect(told(shorter)).toEqual([]);
		expect(told({ ...shorter, [USAGE]: null, [USAGE_QUIZ]: null })).toEqual([]);
	});

	it('is skipped by the ways; a way with nothing left is gone', () =>
		expect(waysOf(shorter)).toEqual([
			{
				id: 'courte',
				for: 'short',
				name: 'La voie courte',
				lead: 'Vite fait.',
				lessons: [{ id: 'besoin', why: 'Pour commencer.' }],
			},
		]));

	it('is no longer asked for before others, nor recalled', () => {
		const { course, problems } = world({
			[COURSE]: swap('modules:\n  - id: debut\n    lessons: [besoin]\n', 'leftOut: [besoin]\nmodules:\n'),
			'content/fr/modules.yaml': swap("debut: { title: Début, summary: Avant l'achat. }\n", ''),
			[BESOIN]: null,
			[BESOIN_QUIZ]: null,
		});
		expect(problems).toEqual([]);
		const lesson = course?.languages[0]?.lessons[0];
		expect([lesson?.prerequisites, lesson?.recall]).toEqual([[], []]);
	});

	it('may stay where it is listed: leaving out is stronger, for a lesson and for a module', () => {
		for (const id of ['usage', 'suite']) {
			const { course, problems } = world({ [COURSE]: swap('passMark: 80\n', `passMark: 80\nleftOut: [${id}]\n`) });
			expect(problems).toEqual([]);
			expect(course?.settings.modules).toEqual([{ id: 'debut', lessons: ['besoin'] }]);
		}
	});

	it('may be linked to: the link leads to the stage that it was about', () => {
		const { course, problems } = world({ [COURSE]: WITHOUT_USAGE });
		expect(problems).toEqual([]);
		expect(course?.detours.get('/cours/usage/')).toBe('/reference/etapes/usage/');
		expect(course?.detours.get('/cours/besoin/')).toBeUndefined();
	});

	it('is named once, and rightly', () =>
		expect([
			...told({ [COURSE]: swap('passMark: 80\n', 'passMark: 80\nleftOut: [usage, usage]\n') }),
			...told({ [COURSE]: swap('passMark: 80\n', 'passMark: 80\nleftOut: [usgae, suites]\n') }),
		]).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:13 — « usage » est deux fois dans « leftOut » · Une liste d’identifiants nomme chacun une seule fois · Supprime l’une des deux mentions",
			  "content/course.yaml:13 — « leftOut » nomme « suites », qui n’est ni un module ni une leçon · Rien ne serait laissé de côté · Tu voulais dire « suite » ?",
			  "content/course.yaml:13 — « leftOut » nomme « usgae », qui n’est ni un module ni une leçon · Rien ne serait laissé de côté · Tu voulais dire « usage » ?",
			]
		`));

	it('needs no word about it where its whole module is not listed', () =>
		expect(told({ [COURSE]: swap('  - id: suite\n    lessons: [usage]\n', '') })).toEqual([]));

	it('must be said to be so in a module that is listed, or has no title: its file is a mistake there', () => {
		const more = { 'content/fr/lessons/suite/suivi.mdx': '---\nid: suivi\n---\n\nTexte.\n' };
		expect(told(more)).toContainEqual(expect.stringContaining('La leçon « suivi » n’est dans aucun module'));
		expect(told({ ...shorter, [COURSE]: swap('  - id: suite\n    lessons: [usage]\n', '') })[0]).toContain(
			'n’est dans aucun module',
		);
	});
});

describe('a lesson', () => {
	it('has no name that another page under /cours/ has', () =>
		expect(told({ [COURSE]: swap('lessons: [usage]', 'lessons: [usage, imprimer]') })).toContainEqual(
			expect.stringMatching(/^content\/course\.yaml:17 — Une leçon ne peut pas s’appeler « imprimer »/),
		));
});

describe('the ways of this course', () => {
	const [language] = realCourse.languages;

	it('are one short way and several needs', () =>
		expect(
			realCourse.model.ways
				.map((way) => way.for)
				.toSorted()
				.join(' '),
		).toMatch(/^(need ){5,6}short$/));

	it('answer a need in four to seven lessons, and the lack of time in nine', () =>
		expect(
			realCourse.model.ways.filter(({ for: purpose, lessons }) =>
				purpose === 'short' ? lessons.length !== 9 : lessons.length < 4 || lessons.length > 7,
			),
		).toEqual([]));

	it('lead through lessons in the order of the course', () => {
		const ranks = language?.ways.map((way) => lessonsOfWay(language, way).map(({ lesson }) => lesson.rank));
		expect(ranks).toEqual(ranks?.map((some) => some.toSorted((one, other) => one - other)));
	});
});
