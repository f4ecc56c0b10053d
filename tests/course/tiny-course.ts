/** The files of a course of two stages, three communications and two lessons, in which nothing is wrong. */

export const COURSE = 'content/course.yaml';
export const BESOIN = 'content/fr/lessons/debut/besoin.mdx';
export const USAGE = 'content/fr/lessons/suite/usage.mdx';
export const BESOIN_QUIZ = 'content/fr/quizzes/debut/besoin.yaml';
export const USAGE_QUIZ = 'content/fr/quizzes/suite/usage.yaml';
export const MATRIX = 'content/model/matrix.yaml';
export const FACTS = 'content/model/facts.yaml';
export const WAYS = 'content/model/ways.yaml';
export const WAYS_WORDS = 'content/fr/model/ways.yaml';
export const TRADES = 'content/model/trades.yaml';
export const TRADES_WORDS = 'content/fr/model/trades.yaml';
export const GLOSSARY = 'content/fr/glossary.yaml';

const page = (title: string) => `---
title: ${title}
summary: Une page simple.
lead: Ce que dit la page.
---

Voir [le cours](/cours/) et [les étapes](/reference/etapes/besoin/).
`;

export const TINY_COURSE: Readonly<Record<string, string>> = {
	[COURSE]: `id: petit-cours
version: "1.0.0"
name: Petit cours
organisation:
  name: École
  contact: ecole@example.org
languages: [fr]
brand:
  accent:
    light: "#211e1a"
    dark: "#f3efe6"
passMark: 80
modules:
  - id: debut
    lessons: [besoin]
  - id: suite
    lessons: [usage]
`,

	'content/model/stages.yaml': `stages:
  - id: besoin
    purchase: before
    activities: [f0-bes-01, f0-bes-02]
    example: f0-bes-02
  - id: usage
    purchase: after
    activities: [f0-usa-01]
    example: f0-usa-01
`,
	'content/model/communications.yaml': `communications:
  - id: thematique
    form: [f0-typ-01]
    objective: f0-typ-01
  - id: support
    form: [f0-typ-02]
    objective: f0-typ-02
  - id: forum
    form: [f0-typ-02]
    objective: f0-typ-02
`,
	'content/model/phases.yaml': `phases:
  - id: notoriete
    objective: [f0-bes-01]
    levers: [f0-bes-02]
`,
	'content/model/periods.yaml': `periods:
  - id: decouverte
    facts: [f0-bes-01]
`,
	[MATRIX]: `criteria: { named: 3, activity: 3, objective: 2, timing: 1, cross: 1 }
cells:
  besoin:
    thematique:
      level: primary
      evidence: { named: 0, activity: 3, objective: 2, timing: 1, cross: 1 }
      second: { level: primary, evidence: { named: 0, activity: 2, objective: 2, timing: 1, cross: 1 } }
      facts: [f0-bes-01, f0-typ-01]
    support:
      level: none
      evidence: { named: 0, activity: 0, objective: 0, timing: 0, cross: 0 }
      second: { level: none, evidence: { named: 0, activity: 0, objective: 0, timing: 0, cross: 0 } }
      facts: [f0-typ-02]
    forum:
      level: possible
      evidence: { named: 0, activity: 1, objective: 0, timing: 0, cross: 0 }
      second: { level: none, evidence: { named: 0, activity: 0, objective: 0, timing: 0, cross: 1 } }
      facts: [f0-typ-02]
  usage:
    thematique:
      level: possible
      evidence: { named: 0, activity: 0, objective: 1, timing: 0, cross: 1 }
      second: { level: possible, evidence: { named: 0, activity: 0, objective: 1, timing: 0, cross: 1 } }
      facts: [f0-typ-01]
    support:
      level: primary
      evidence: { named: 0, activity: 2, objective: 1, timing: 1, cross: 0 }
      second: { level: primary, evidence: { named: 0, activity: 2, objective: 2, timing: 1, cross: 0 } }
      facts: [f0-usa-01]
    forum:
      level: possible
      evidence: { named: 0, activity: 1, objective: 1, timing: 1, cross: 0 }
      second: { level: secondary, evidence: { named: 0, activity: 1, objective: 1, timing: 1, cross: 1 } }
      facts: [f0-usa-01]
`,
	'content/model/crosswalks.yaml': `stage-to-phase:
  besoin:
    notoriete: { strength: main, coverage: full, facts: [f0-bes-01] }
  usage:
    notoriete: { strength: main, coverage: incomplete, facts: [f0-usa-01] }
stage-to-period:
  besoin:
    decouverte: { strength: main, coverage: full, facts: [f0-bes-01] }
  usage:
    decouverte: { strength: main, coverage: incomplete, facts: [f0-usa-01] }
phase-to-period:
  notoriete:
    decouverte: { strength: main, coverage: full, facts: [f0-bes-01] }
`,
	'content/model/false-friends.yaml': `false-friends:
  - id: ff-usage
    between: ["stage:usage", "topic:parcours"]
    facts: [f0-usa-01]
`,
	'content/model/signals.yaml': `signals:
  - id: sg-plainte
    weights: { besoin: 3, usage: 1 }
    facts: [f0-bes-01]
`,
	'content/model/indicators.yaml': `indicators:
  - id: kpi-besoin
    stage: besoin
`,
	'content/model/actions.yaml': `actions:
  - { id: ac-besoin, for: stage, stage: besoin }
  - { id: ac-mesure, for: missing-indicator }
`,
	'content/model/misconceptions.yaml': `misconceptions:
  - id: mc-01
    facts: [f0-bes-01]
  - id: mc-02
    facts: [f0-usa-01]
`,
	'content/model/additions.yaml': `additions:
  - id: add-01
    reference: Étude, 2020
    priority: 1
`,
	'content/model/sources.yaml': `sources:
  - id: parcours
    number: 0
gaps:
  - id: gap-01
    source: parcours
`,
	[WAYS]: `ways:
  - id: courte
    for: short
    lessons: [besoin, usage]
  - id: vendre
    for: need
    lessons: [usage]
`,
	[TRADES]: `trades:
  - id: commerce
  - id: formation
`,
	[FACTS]: `facts:
  - id: f0-bes-01
    kind: activity
    source: parcours
    locator: "1"
    statement: Le persona sent un manque.
    concepts: ["stage:besoin", "topic:parcours"]
  - id: f0-bes-02
    kind: example
    source: parcours
    locator: "2"
    statement: Léa s'ennuie.
    concepts: ["stage:besoin"]
  - id: f0-usa-01
    kind: activity
    source: parcours
    locator: "3"
    statement: Le persona se sert de la solution.
    concepts: ["stage:usage"]
  - id: f0-typ-01
    kind: definition
    source: parcours
    locator: "4"
    statement: Un article sur le sujet.
    concepts: ["communication:thematique"]
  - id: f0-typ-02
    kind: definition
    source: parcours
    locator: "5"
    statement: Une aide à l'emploi.
    concepts: ["communication:support"]
`,

	'content/fr/model/stages.yaml': `besoin:
  name: Besoin
  lead: Tout commence par un manque.
  thought: Il me faudrait quelque chose.
  activities: [Sentir un manque., S'ennuyer.]
  example: Léa s'ennuie.
usage:
  name: Usage
  lead: La solution sert.
  thought: Je m'en sers tous les jours.
  activities: [Se servir de la solution.]
  example: Samir pédale.
`,
	'content/fr/model/communications.yaml': `thematique: { name: Thématique, short: Thém., tagline: Le sujet., form: Un article., objective: Informer. }
support: { name: Support, short: Supp., tagline: L'aide., form: Un guide., objective: Aider. }
forum: { name: Forum, short: Forum, tagline: Entre clients., form: Un espace., objective: Relier. }
`,
	'content/fr/model/phases.yaml': `notoriete: { name: Notoriété, objective: Être connu., levers: [Le bouche-à-oreille.] }
`,
	'content/fr/model/periods.yaml': `decouverte: { name: Découverte, summary: Le début. }
`,
	'content/fr/model/matrix.yaml': `besoin:
  thematique: { rationale: Parle du manque., second: Idem. }
  support: { rationale: Rien à aider., second: Idem. }
  forum: { rationale: Trop tôt., second: Idem. }
usage:
  thematique: { rationale: Utile., second: Idem. }
  support: { rationale: Aide à s'en servir., objection: Le forum aussi., second: Idem. }
  forum: { rationale: Entraide., second: Idem. }
`,
	'content/fr/model/crosswalks.yaml': `stage-to-phase:
  besoin:
    notoriete: { rationale: Le début des deux. }
  usage:
    notoriete: { rationale: De loin. }
stage-to-period:
  besoin:
    decouverte: { rationale: Le début des deux. }
  usage:
    decouverte: { rationale: De loin. }
phase-to-period:
  notoriete:
    decouverte: { rationale: Le début des deux. }
`,
	'content/fr/model/false-friends.yaml': `ff-usage: { term: Usage, note: Deux sens. }
`,
	'content/fr/model/signals.yaml': `sg-plainte: Il se plaint.
`,
	'content/fr/model/indicators.yaml': `kpi-besoin: { name: Visites, formula: Un compte., limit: Ne dit pas tout. }
`,
	'content/fr/model/actions.yaml': `ac-besoin: Écrire un article.
ac-mesure: Choisir une mesure.
`,
	'content/fr/model/misconceptions.yaml': `mc-01: { idea: Tout commence par nous., correction: Tout commence par un manque. }
mc-02: { idea: Tout finit à l'achat., correction: L'usage vient après. }
`,
	'content/fr/model/additions.yaml': `add-01: { title: Une étude, adds: Une mesure }
`,
	[WAYS_WORDS]: `courte:
  name: La voie courte
  lead: Vite fait.
  lessons: { besoin: Pour commencer., usage: Pour finir. }
vendre:
  name: Je vends
  lead: Pour vendre.
  lessons: { usage: Pour servir. }
`,
	[TRADES_WORDS]: `commerce:
  name: Commerce
  examples:
    besoin: [La vendeuse écrit un article., Elle n'y vend rien.]
    usage: [Le vendeur montre le bouton.]
formation:
  name: Formation
  examples:
    besoin: [La formatrice écrit un article.]
    usage: [La tutrice répond.]
`,
	'content/fr/model/sources.yaml': `sources:
  parcours: { title: Le parcours, about: Les étapes. }
gaps:
  gap-01: { locator: "1", missing: Une figure., handling: Nous la proposons. }
`,
	'content/fr/modules.yaml': `debut: { title: Début, summary: Avant l'achat. }
suite: { title: Suite, summary: Après l'achat. }
`,
	'content/fr/dictionary.txt': `# Abréviations
Supp
Thém
`,
	[GLOSSARY]: `persona:
  term: persona
  definition: Une personne type.
  not: [client]
client:
  term: client
  definition: Une personne qui a acheté.
  model: "stage:usage"
  facts: [f0-usa-01]
`,
	'content/fr/pages/accessibilite.mdx': page('Accessibilité'),
	'content/fr/pages/confidentialite.mdx': page('Confidentialité'),
	'content/fr/pages/heberger.mdx': page('Héberger'),
	'content/fr/pages/mentions-legales.mdx': page('Mentions légales'),
	'content/fr/pages/methode.mdx': page('Méthode'),

	[BESOIN]: `---
id: besoin
title: Le besoin
summary: Comment naît un besoin.
lead: Tout commence par un manque.
minutes: 5
stage: besoin
objectives:
  - bloom: rappeler
    text: Dire ce que sent le persona
  - bloom: appliquer
    text: Choisir une communication
prerequisites: []
recall: []
facts: [f0-bes-01, f0-bes-02]
misconceptions: [mc-01]
additions: [add-01]
terms: [persona]
---

## Un manque

Le <Term id="persona">persona</Term> sent un manque.<Ref fact="f0-bes-01" /> Léa s'ennuie.<Ref fact="f0-bes-02" />

<Figure name="activities" stage="besoin" />

<Myth id="mc-01">
Tout commence par un manque, et non par nous.
</Myth>

<Complement id="add-01">
Une étude le dit aussi.
</Complement>

Suite dans [la leçon sur l'usage](/cours/usage/).

<Recommendation stage="besoin" />

<Exercise id="manque">

Écris un manque que tu as senti.

<Answer>
Par exemple : une chaise trop basse.
</Answer>

</Exercise>

<Recap>

- Un manque vient d'abord.

</Recap>
`,
	[USAGE]: `---
id: usage
title: L'usage
summary: Ce qui suit l'achat.
lead: La solution sert.
minutes: 5
stage: usage
objectives:
  - bloom: rappeler
    text: Dire ce que fait le persona
prerequisites: [besoin]
recall:
  - question: Que sent le persona ?
    answer: Un manque.
    lesson: besoin
facts: [f0-usa-01]
misconceptions: [mc-02]
additions: []
terms: []
---

Le persona se sert de la solution.<Ref fact="f0-usa-01" />

<Myth id="mc-02">
L'usage vient après l'achat.
</Myth>
`,
	[BESOIN_QUIZ]: `lesson: besoin
questions:
  - id: q-besoin-01
    type: single
    objective: 1
    bloom: rappeler
    difficulty: 1
    context: direct
    origin: source
    facts: [f0-bes-01]
    prompt: "Que sent le persona au tout début ?"
    options:
      - id: a
        text: "Un manque"
        correct: true
        feedback: "Oui. Le manque vient d'abord, et tout le reste du parcours en découle."
      - id: b
        text: "Une envie de nous"
        misconception: mc-01
        feedback: "Non. Le persona ne nous connaît pas encore : il sent seulement un manque."
      - id: c
        text: "Une habitude"
        confusion: stage:usage
        feedback: "Non. L'habitude vient bien plus tard, quand la solution sert tous les jours."
    explanation: "Le manque vient d'abord."
  - id: q-besoin-02
    type: single
    objective: 2
    bloom: appliquer
    difficulty: 2
    context: scenario
    origin: source
    facts: [f0-bes-01, f0-typ-01]
    prompt: "Léa sent un manque. Quel type de communication choisir ?"
    recommendFor: besoin
    options:
      - id: a
        text: "Thématique"
        correct: true
        communication: thematique
        feedback: "Oui. Un article parle du manque de Léa sans lui vendre quoi que ce soit."
      - id: b
        text: "Support"
        misconception: mc-02
        communication: support
        feedback: "Non. Léa n'a rien acheté : il n'y a rien à installer ni à réparer."
      - id: c
        text: "Forum"
        misconception: mc-02
        communication: forum
        feedback: "Non. Le forum réunit des clients, et Léa n'est pas encore une cliente."
    explanation: "Seul l'article parle du manque."
`,
	[USAGE_QUIZ]: `lesson: usage
questions:
  - id: q-usage-01
    type: multiple
    objective: 1
    bloom: rappeler
    difficulty: 1
    context: direct
    origin: source
    facts: [f0-usa-01]
    prompt: "Quelles communications servent à l'usage ?"
    recommendFor: usage
    options:
      - id: a
        text: "Support"
        correct: true
        communication: support
        feedback: "Oui. L'aide à l'emploi sert directement une personne qui utilise la solution."
      - id: b
        text: "Forum"
        correct: true
        communication: forum
        feedback: "Oui. Les clients s'y entraident, et chacun y apprend à mieux se servir du produit."
      - id: c
        text: "Thématique"
        misconception: mc-01
        communication: thematique
        feedback: "Non. Un article général n'aide guère une personne qui possède déjà la solution."
    explanation: "L'aide et l'entraide servent l'usage."
`,
};
