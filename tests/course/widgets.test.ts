/** What an author is told about widgets and about the stories that figures draw. */
import { describe, expect, it } from 'vitest';
import { USAGE } from './tiny-course.ts';
import { type Changes, told } from './world.ts';

const FILE = 'content/fr/widgets/essai.yaml';
const STORY = 'content/fr/figures/levers.yaml';

const sort = (...cards: string[]) =>
	`type: sort
task: Trie.
groups: [{ id: avant, name: Avant }, { id: apres, name: Après }]
cards:
${cards.map((card) => `  - ${card}`).join('\n')}
`;
const card = (group: string) => `{ text: Une carte, group: ${group}, because: Un motif. }`;
const FOUR = [card('avant'), card('avant'), card('apres'), card('apres')];

/** The tiny course with a widget, and words that name it at the end of its second lesson, from line 28 on. */
const withWidget = (yaml: string, words = '<Widget id="essai" />'): Changes => ({
	[FILE]: yaml,
	[USAGE]: (text) => `${text}\n${words}\n`,
});

describe('a widget', () => {
	it('is no problem when whole and named', () => expect(told(withWidget(sort(...FOUR)))).toEqual([]));

	it('stands in an exercise in place of its answer', () =>
		expect(
			told(withWidget(sort(...FOUR), '<Exercise id="tri">\n\nTrie.\n\n<Widget id="essai" />\n\n</Exercise>')),
		).toEqual([]));

	it('is named by a lesson', () =>
		expect(told({ [FILE]: sort(...FOUR) })).toMatchInlineSnapshot(`
			[
			  "content/fr/widgets/essai.yaml:1 — Aucune leçon ne montre l’activité « essai » · Personne ne la ferait jamais · Ajoute <Widget id="essai" /> dans une leçon, ou enlève ce fichier",
			]
		`));

	it('is named once in a lesson', () =>
		expect(told(withWidget(sort(...FOUR), '<Widget id="essai" />\n\n<Widget id="essai" />'))).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:30 — L’identifiant « essai » (activité) est déjà pris · Il se trouve aussi à la ligne 28 · Donne un autre identifiant à celui que tu viens d’ajouter",
			]
		`));

	it('exists', () =>
		expect(told(withWidget(sort(...FOUR), '<Widget id="essai" />\n\n<Widget id="esai" />'))).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:30 — Aucune activité ne s’appelle « esai » · Les identifiants possibles sont ceux du dossier « widgets » · Tu voulais dire « essai » ?",
			]
		`));

	it('is of a known type', () =>
		expect(told(withWidget('type: sorte\ntask: Trie.\n'))).toMatchInlineSnapshot(`
			[
			  "content/fr/widgets/essai.yaml:1 — « type » vaut « sorte » · Les valeurs possibles sont « order », « sort », « flip », « debate », « funnel », « retention » · Tu voulais dire « sort » ?",
			]
		`));

	it('sorts cards into groups that exist and each get one', () =>
		expect(told(withWidget(sort(card('avant'), card('avant'), card('avant'), card('avent'))))).toMatchInlineSnapshot(`
			[
			  "content/fr/widgets/essai.yaml:3 — Le groupe « apres » n’a pas de carte · Chaque groupe d’un tri reçoit au moins une carte · Donne-lui une carte, ou enlève ce groupe",
			  "content/fr/widgets/essai.yaml:8 — Aucun groupe ne s’appelle « avent » · Les identifiants possibles sont ceux de cette activité · Tu voulais dire « avant » ?",
			]
		`));

	it('follows the funnel’s own phases', () =>
		expect(
			told(
				withWidget(
					'type: funnel\ntask: Règle.\nstart: 100\nphases:\n  - { phase: notoriete, share: 100, counts: Tous }\n  - { phase: notoriete, share: 10, counts: Tous }\n',
				),
			),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/widgets/essai.yaml:4 — Les phases de cet entonnoir ne sont pas celles du modèle · Le tunnel a 1 phase, dans cet ordre : « notoriete » · Donne chaque phase une fois, dans cet ordre",
			]
		`));

	it('discusses a cell that exists', () =>
		expect(
			told(
				withWidget(
					'type: debate\ntask: Décide.\nclaim: Oui.\ncell: { stage: usages, communication: support }\nagainst: Non.\nfor: Si.\nclosing: Bien.\n',
				),
			),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/widgets/essai.yaml:4 — Aucune étape ne s’appelle « usages » · Les identifiants possibles sont ceux de content/model/stages.yaml · Tu voulais dire « usage » ?",
			]
		`));
});

describe('a figure’s story', () => {
	it('is told where a lesson draws it', () =>
		expect(told({ [USAGE]: (text) => `${text}\n<Figure name="levers" />\n` })).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — La figure « levers » n’a pas de fichier · Elle dessine une petite histoire, qui s’écrit à part · Crée content/fr/figures/levers.yaml, ou enlève la balise",
			]
		`));

	it('names what exists', () =>
		expect(
			told({
				[STORY]:
					'title: Un levier\nrows:\n  - { phase: notoriete, lever: Un, indicator: Deux, decision: Trois }\n  - { phase: notoriet, lever: Un, indicator: Deux, decision: Trois }\n',
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/figures/levers.yaml:4 — Aucune phase ne s’appelle « notoriet » · Les identifiants possibles sont ceux de content/model/phases.yaml · Tu voulais dire « notoriete » ?",
			]
		`));

	it('has a known name', () =>
		expect(told({ 'content/fr/figures/lever.yaml': 'title: Un levier\n' })).toMatchInlineSnapshot(`
			[
			  "content/fr/figures/lever.yaml:1 — Ce fichier n’est attendu nulle part dans le cours · Il ne serait jamais lu · Tu voulais dire « levers.yaml » ?",
			]
		`));
});
