/** A host's own folder: what is added to ours, what takes its place, and where a mistake in it is told to stand. */
import { describe, expect, it } from 'vitest';
import { bankOf } from '../../src/course/open-bank.ts';
import { BESOIN, COURSE, GLOSSARY, TINY_COURSE, TRADES, TRADES_WORDS, USAGE, USAGE_QUIZ } from './tiny-course.ts';
import { type Changes, reviewed, swap, told, world } from './world.ts';

const OWN = 'content/own';
const own = (file: string) => file.replace('content/', `${OWN}/`);

const LESSON = `---
id: atelier
title: L'atelier
summary: Notre atelier.
lead: On essaie.
minutes: 15
objectives:
  - { bloom: rappeler, text: Dire ce que l'on essaie }
prerequisites: [besoin]
recall: []
facts: [f0-bes-01]
misconceptions: [mc-01]
additions: []
terms: [persona]
---

## Un essai

On essaie ce que sent un <Term id="persona">persona</Term>.<Ref fact="f0-bes-01" />

<Myth id="mc-01">
Tout commence par un manque, et non par nous.
</Myth>

Voir [la leçon sur l'usage](/cours/usage/).
`;

const FEEDBACK = 'Un manque se sent avant toute chose, et rien ici ne dit autre chose.';
const question = (id: string, lesson?: string) => `  - id: ${id}
    type: single
    objective: 1
    bloom: rappeler
    difficulty: 1
    context: direct
    origin: source
    facts: [f0-bes-01]
${lesson ? `    lesson: ${lesson}\n` : ''}    prompt: Que sent-on ?
    options:
      - { id: a, text: Un manque, correct: true, feedback: "${FEEDBACK}" }
      - { id: b, text: Une envie, misconception: mc-01, feedback: "${FEEDBACK}" }
      - { id: c, text: Une joie, misconception: mc-01, feedback: "${FEEDBACK}" }
    explanation: Un manque vient d'abord.
`;

/** A module with its lesson and questions, a term, a trade: everything in files of the host's. */
const OURS_AND_THEIRS: Changes = {
	[COURSE]: swap('  - id: suite\n', '  - id: chez-nous\n    lessons: [atelier]\n  - id: suite\n'),
	[`${OWN}/README.md`]: '# Nos fichiers\n',
	[`${OWN}/fr/modules.yaml`]: 'chez-nous: { title: Chez nous, summary: Notre atelier. }\n',
	[`${OWN}/fr/lessons/chez-nous/atelier.mdx`]: LESSON,
	[`${OWN}/fr/quizzes/chez-nous/atelier.yaml`]: `lesson: atelier\nquestions:\n${question('q-atelier-01')}`,
	[`${OWN}/fr/exam/chez-nous.yaml`]: `questions:\n${question('x-atelier-01', 'atelier')}`,
	[`${OWN}/fr/diagnostic.yaml`]: `questions:\n${question('p-atelier-01', 'atelier')}`,
	[own(GLOSSARY)]: 'atelier: { term: atelier, definition: Un lieu où l’on essaie. }\n',
	[own(TRADES)]: 'trades:\n  - id: artisanat\n',
	[own(TRADES_WORDS)]:
		'artisanat:\n  name: Artisanat\n  examples:\n    besoin: [Le potier écrit un article.]\n    usage: [La potière montre le tour.]\n',
	[own(USAGE_QUIZ)]: `practice:\n${question('q-usage-chez-nous')}`,
};

describe("a host's own files", () => {
	const { course, problems } = world(OURS_AND_THEIRS);
	const [language] = course?.languages ?? [];
	if (!course || !language) throw new Error('The course does not read.');

	it('stand beside ours without a problem', () => expect(problems).toEqual([]));

	it('add a module and a lesson, in the place that the settings give them', () => {
		expect(language.modules.map(({ id, title }) => [id, title])).toEqual([
			['debut', 'Début'],
			['chez-nous', 'Chez nous'],
			['suite', 'Suite'],
		]);
		expect(language.byId.lessons.get('atelier')).toMatchObject({
			file: `${OWN}/fr/lessons/chez-nous/atelier.mdx`,
			previous: { id: 'besoin' },
			next: { id: 'usage' },
			prerequisites: ['besoin'],
		});
	});

	it('add questions: of their lesson and of ours, of exam and diagnostic', () => {
		const theirs = bankOf(course.model, language).questions.filter(({ id }) => /atelier|chez-nous/.test(id));
		expect(theirs.map(({ id, lesson, module, list }) => [id, lesson, module, list])).toEqual([
			['q-atelier-01', 'atelier', 'chez-nous', 'lesson'],
			['q-usage-chez-nous', 'usage', 'suite', 'practice'],
			['x-atelier-01', 'atelier', 'chez-nous', 'exam'],
			['p-atelier-01', 'atelier', 'chez-nous', 'diagnostic'],
		]);
	});

	it('add a term and a trade after ours', () => {
		expect(language.terms.map(({ id }) => id)).toEqual(['atelier', 'client', 'persona']);
		expect(language.trades.map(({ id, name }) => [id, name]).at(-1)).toEqual(['artisanat', 'Artisanat']);
		expect(language.trades.length).toBe(3);
	});
});

describe('of two of the same name', () => {
	it("the host's text takes the place of ours, lesson or page", () => {
		const { course, problems } = world({
			[own(USAGE)]: (TINY_COURSE[USAGE] ?? '').replace("title: L'usage", 'title: Notre usage'),
			[`${OWN}/fr/pages/mentions-legales.mdx`]:
				'---\ntitle: Nos mentions\nsummary: Les nôtres.\nlead: Chez nous.\n---\n\nNotre texte.\n',
		});
		expect(problems).toEqual([]);
		const [language] = course?.languages ?? [];
		const page = language?.byId.pages.get('mentions-legales');
		expect([page?.title, page?.file]).toEqual(['Nos mentions', `${OWN}/fr/pages/mentions-legales.mdx`]);
		expect(language?.lessons.map(({ title, file }) => [title, file]).at(-1)).toEqual(['Notre usage', own(USAGE)]);
	});

	it("the host's words take the place of ours one by one, and the others stay", () => {
		const { course, problems } = world({
			[own(GLOSSARY)]: 'persona: { definition: Une personne à qui l’on pense. }\n',
			[`${OWN}/fr/modules.yaml`]: 'suite: { title: Et puis }\n',
		});
		expect(problems).toEqual([]);
		const [language] = course?.languages ?? [];
		expect(language?.byId.terms.get('persona')).toMatchObject({
			term: 'persona',
			definition: 'Une personne à qui l’on pense.',
			not: ['client'],
		});
		expect(language?.modules.at(-1)).toMatchObject({ title: 'Et puis', summary: "Après l'achat." });
	});
});

describe("a mistake in a host's file", () => {
	it('is told at its own line there, whether its form is wrong, its name unknown, or taken by us', () =>
		expect([
			...told({ [own(TRADES)]: 'trades:\n  - id: commerce\n' }),
			...told({ [own(GLOSSARY)]: 'atelier:\n  term: atelier\n  definition: Un lieu.\n  nota: [persona]\n' }),
			...told({ [own(GLOSSARY)]: 'atelier:\n  term: atelier\n  definition: Un lieu.\n  not: [persone]\n' }),
			...told({ [own(USAGE_QUIZ)]: `practice:\n${question('q-usage-1').replace('f0-bes-01', 'f0-bes-1')}` }),
			...told({ [own(GLOSSARY)]: 'atelier: [\n' }),
			...told({ [`${OWN}/fr/lessons/debut/essai.mdx`]: LESSON.replace('id: atelier', 'id: essai') }).slice(0, 1),
		]).toMatchInlineSnapshot(`
			[
			  "content/own/model/trades.yaml:2 — L’identifiant « commerce » (métier) est déjà pris · Il se trouve aussi à content/model/trades.yaml:2 · Donne un autre identifiant à celui que tu viens d’ajouter",
			  "content/own/fr/glossary.yaml:4 — La clé « nota » n’existe pas ici · Les clés possibles sont « term », « definition », « forms », « model », « english », « facts », « not » · Tu voulais dire « not » ?",
			  "content/own/fr/glossary.yaml:4 — Aucun terme ne s’appelle « persone » · Les identifiants possibles sont ceux du glossaire · Tu voulais dire « persona » ?",
			  "content/own/fr/quizzes/suite/usage.yaml:9 — « facts (nº 1) » vaut « f0-bes-1 » · Un fait se nomme par sa source, son bloc et son rang : « f0-sel-01 » · Réécris la valeur sous cette forme",
			  "content/own/fr/glossary.yaml:1 — Ce YAML ne se lit pas · Le retrait de la ligne ne correspond à rien de ce qui précède · Aligne-la sur ses voisines, avec deux espaces par niveau, et ferme crochets et accolades",
			  "content/own/fr/lessons/debut/essai.mdx:1 — La leçon « essai » n’est dans aucun module de content/course.yaml · Elle n’aurait pas de place dans le cours · Ajoute « essai » aux leçons du module « debut », ou à « leftOut » si ton cours s’en passe",
			]
		`));

	it('is a file that could not be laid over ours', () =>
		expect(
			told({
				[`${OWN}/course.yaml`]: 'id: x\n',
				[`${OWN}/fr/glossaire.yaml`]: 'a: b\n',
				[`${OWN}/model/trade.yaml`]: 'trades: []\n',
				[`${OWN}/de/modules.yaml`]: 'a: b\n',
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/own/course.yaml:1 — Ce fichier n’est attendu nulle part dans le cours · Il ne serait jamais lu · Renomme-le, déplace-le à sa place, ou sors-le de « content »",
			  "content/own/de:1 — Ce dossier n’est attendu nulle part dans le cours · Rien de ce qu’il contient ne serait lu · Renomme-le, déplace-le à sa place, ou sors-le de « content »",
			  "content/own/fr/glossaire.yaml:1 — Ce fichier n’est attendu nulle part dans le cours · Il ne serait jamais lu · Tu voulais dire « glossary.yaml » ?",
			  "content/own/model/trade.yaml:1 — Ce fichier n’est attendu nulle part dans le cours · Il ne serait jamais lu · Tu voulais dire « trades.yaml » ?",
			]
		`));

	it('is found when it is poor, too: a word that no dictionary knows, unless theirs does', () => {
		const odd = { [own(GLOSSARY)]: 'atelier: { term: atelier, definition: Un lieu où l’on schmurtze. }\n' };
		expect(reviewed('misspelt', odd)).toEqual([
			expect.stringMatching(/^content\/own\/fr\/glossary\.yaml:1 — .*schmurtze/),
		]);
		expect(reviewed('misspelt', { ...odd, [`${OWN}/fr/dictionary.txt`]: 'schmurtze\n' })).toEqual([]);
	});
});

describe('our own file', () => {
	it('keeps its lines where a host adds to it', () =>
		expect(
			told({ [BESOIN]: swap('terms: [persona]', 'terms: [persone]'), ...OURS_AND_THEIRS }).filter((line) =>
				line.includes('persone'),
			),
		).toEqual([expect.stringMatching(/^content\/fr\/lessons\/debut\/besoin\.mdx:18 — /)]));
});
