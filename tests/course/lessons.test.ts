/** What an author is told about the text of a lesson and its header. */
import { describe, expect, it } from 'vitest';
import { BESOIN, COURSE, USAGE } from './tiny-course.ts';
import { type Changes, swap, swaps, told, world } from './world.ts';

/** The tiny course with words added at the end of its second lesson, from line 28 on. */
const written = (words: string): Changes => ({ [USAGE]: (text) => `${text}\n${words}\n` });

describe('a text', () => {
	it('begins with a header', () =>
		expect(told({ [USAGE]: (text) => text.slice(4) })).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:1 — La page ne commence pas par son en-tête · L’identifiant, le titre et les objectifs s’y lisent · Commence le fichier par une ligne « --- », les clés, puis une autre ligne « --- »",
			]
		`));

	it('closes its header', () =>
		expect(told({ [USAGE]: swap('terms: []\n---', 'terms: []') })).toMatchInlineSnapshot(`
		[
		  "content/fr/lessons/suite/usage.mdx:1 — L’en-tête s’ouvre et ne se ferme pas · On ne sait pas où commence le texte · Ajoute une ligne « --- » après la dernière clé",
		]
	`));

	it('has words', () =>
		expect(told({ [USAGE]: (text) => `${text.slice(0, text.indexOf('\nLe persona'))}` })).toMatchInlineSnapshot(`
		[
		  "content/fr/lessons/suite/usage.mdx:20 — La page n’a pas de texte · Une page sans texte n’apprend rien · Écris-le sous l’en-tête",
		]
	`));

	it('compiles', () =>
		expect(told(written('<Recap>\n\n- Un point.'))).toMatchInlineSnapshot(`
		[
		  "content/fr/lessons/suite/usage.mdx:28 — La balise <Recap> s’ouvre ici et ne se ferme pas · Le texte ne se compile pas · Ajoute « </Recap> » à la fin, ou écris « <Recap … /> » si elle n’entoure rien",
		]
	`));

	it('closes the tags it opens in their order', () =>
		expect(told(written('<Recap>\n\n- Un point.\n\n</Table>'))).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:32 — La balise </Table> se ferme alors que <Recap> est encore ouverte · Le texte ne se compile pas · Écris « </Recap> », ou ferme <Recap> avant",
			]
		`));

	it('closes only what is open', () =>
		expect(told(written('Un point.</Recap>'))).toMatchInlineSnapshot(`
		[
		  "content/fr/lessons/suite/usage.mdx:28 — La balise </Recap> ferme ce qui n’est pas ouvert · Le texte ne se compile pas · Supprime-la, ou ouvre la balise plus haut",
		]
	`));

	it('writes attributes between quotation marks', () =>
		expect(told(written('<Recommendation stage=usage />'))).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — Un « < » commence ici une balise mal écrite · Le texte ne se compile pas · Mets la valeur de chaque attribut entre deux guillemets, ou écris « \\< » pour le signe lui-même",
			]
		`));

	it('has no open brace', () =>
		expect(told(written('Un { tout seul.'))).toMatchInlineSnapshot(`
		[
		  "content/fr/lessons/suite/usage.mdx:28 — Une accolade s’ouvre ici et ne se ferme pas · MDX y lit le début d’une expression, et le texte ne se compile pas · Supprime-la, ou écris « \\{ » pour le signe lui-même",
		]
	`));

	it('has no link between angle brackets', () =>
		expect(told(written('Voir <https://example.org>.'))).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — Un lien est écrit entre chevrons · MDX prend le chevron pour le début d’une balise, et le texte ne se compile pas · Écris « [le texte du lien](https://…) »",
			]
		`));

	it('has no HTML comment', () =>
		expect(told(written('<!-- à revoir -->'))).toMatchInlineSnapshot(`
		[
		  "content/fr/lessons/suite/usage.mdx:28 — Un commentaire HTML est dans le texte · MDX ne connaît pas « <!-- --> », et le texte ne se compile pas · Supprime-le",
		]
	`));

	it('holds no code', () =>
		expect(
			told(written('import x from "./x.js"\n\nIl y a {1 + 1} temps.\n\n<Recommendation stage={usage} />')),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — Cette ligne importe ou exporte du code · Une leçon est faite de mots et de balises, jamais de code · Supprime la ligne, ou commence la phrase par un autre mot que « import » ou « export »",
			  "content/fr/lessons/suite/usage.mdx:30 — Des accolades entourent une expression · Une leçon est faite de mots et de balises, jamais de code · Supprime les accolades, ou écris « \\{ » pour le signe lui-même",
			  "content/fr/lessons/suite/usage.mdx:32 — Un attribut de balise est écrit entre accolades · Une leçon est faite de mots et de balises, jamais de code · Écris la valeur entre guillemets : id="…"",
			]
		`));

	it('has no heading of the first level and skips none', () =>
		expect(told(written('# Grand\n\n#### Petit'))).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — Un titre est de niveau 1 · Le niveau 1 est le titre de la page, que l’en-tête donne déjà · Commence-le par « ## »",
			  "content/fr/lessons/suite/usage.mdx:30 — Un titre de niveau 4 suit un titre de niveau 1 · Un niveau sauté égare qui lit la page de titre en titre · Commence-le par « ## »",
			]
		`));

	it('counts its words and headings', () => {
		const { course } = world({ [USAGE]: (text) => `${text}\n## Un titre\n\nDeux mots : *voilà* !\n` });
		const lesson = course?.languages[0]?.byId.lessons.get('usage');
		expect([lesson?.words, lesson?.headings]).toEqual([16, [{ depth: 2, text: 'Un titre', line: 28 }]]);
	});
});

describe('a tag', () => {
	it('is one of the course’s', () =>
		expect(told(written('<Recapp>\n\n- Un point.\n\n</Recapp>\n\n<div>\n\nUn bloc.\n\n</div>'))).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — La balise <Recapp> n’existe pas · Les balises possibles sont « Ref », « Term », « Figure », « Widget », « Complement », « Myth », « Table », « Recommendation », « Exercise », « Answer », « Recap » · Tu voulais dire « Recap » ?",
			  "content/fr/lessons/suite/usage.mdx:34 — La balise <div> n’existe pas · Les balises possibles sont « Ref », « Term », « Figure », « Widget », « Complement », « Myth », « Table », « Recommendation », « Exercise », « Answer », « Recap » · Écris le texte en Markdown, ou choisis une balise possible",
			]
		`));

	it('that is a block has a line of its own', () =>
		expect(told(written('Regarde <Figure name="purchase" /> ici.'))).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — La balise <Figure> est dans une ligne de texte · C’est un bloc : dans un paragraphe, la page serait mal formée · Mets-la seule sur sa ligne, avec une ligne vide avant et après",
			]
		`));

	it('that is a block has its text on other lines', () =>
		expect(told(written('<Recap>Un point.</Recap>'))).toMatchInlineSnapshot(`
		[
		  "content/fr/lessons/suite/usage.mdx:28 — Du texte est sur la même ligne que la balise <Recap> · Ce texte ne formerait pas de paragraphe · Va à la ligne après « <Recap …> » et avant « </Recap> »",
		]
	`));

	it('that belongs to a sentence is not alone on a line', () =>
		expect(told(written('<Term id="client">Le client</Term>'))).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — La balise <Term> est seule sur sa ligne · Elle fait partie d’une phrase : hors d’un paragraphe, la page serait mal formée · Mets-la dans la phrase à laquelle elle appartient",
			]
		`));

	it('that shows a thing surrounds no words', () =>
		expect(told(written('Un fait.<Ref fact="f0-usa-01">perdu</Ref>'))).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — La balise <Ref> entoure du texte · Elle ne montre pas ce qu’elle entoure : ce texte serait perdu · Écris « <Ref … /> » et sors-en le texte",
			]
		`));

	it('that surrounds words is not empty', () =>
		expect(told(written('<Recap />'))).toMatchInlineSnapshot(`
		[
		  "content/fr/lessons/suite/usage.mdx:28 — La balise <Recap> n’entoure rien · Elle ne montre que ce qu’elle entoure · Écris le texte entre « <Recap …> » et « </Recap> »",
		]
	`));

	it('has only its own attributes', () =>
		expect(
			told(written('<Recommendation stag="usage" />\n\n<Recap title="Bilan">\n\n- Un point.\n\n</Recap>')),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — La balise <Recommendation> n’a pas d’attribut « stag » · Elle n’accepte que « stage » · Tu voulais dire « stage » ?",
			  "content/fr/lessons/suite/usage.mdx:30 — La balise <Recap> n’a pas d’attribut « title » · Elle n’a aucun attribut · Supprime-le",
			]
		`));

	it('has the attributes it needs, once each', () =>
		expect(
			told(
				written('<Recommendation />\n\n<Recommendation stage="" />\n\n<Recommendation stage="usage" stage="besoin" />'),
			),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — La balise <Recommendation> n’a pas son attribut « stage » · Sans lui, on ne sait pas de quoi elle parle · Écris « <Recommendation stage="…"> »",
			  "content/fr/lessons/suite/usage.mdx:30 — La balise <Recommendation> n’a pas son attribut « stage » · Sans lui, on ne sait pas de quoi elle parle · Écris « <Recommendation stage="…"> »",
			  "content/fr/lessons/suite/usage.mdx:32 — La balise <Recommendation> a deux fois l’attribut « stage » · Une seule des deux valeurs serait gardée · Supprime l’une des deux",
			]
		`));

	it('names what exists', () =>
		expect(
			told(
				written(
					'Un <Term id="persona-type">persona</Term> et un <Term id="cleint">client</Term>.<Ref fact="f0-usa-02" />\n\n' +
						'<Figure name="activites" stage="usages" />\n\n<Recommendation stage="achat" />\n\n<Myth id="mc-77">\n\nNon.\n\n</Myth>\n\n' +
						'<Complement id="add-1">\n\nUne étude.\n\n</Complement>',
				),
			),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — Aucun fait ne s’appelle « f0-usa-02 » · Les identifiants possibles sont ceux de content/model/facts.yaml · Tu voulais dire « f0-usa-01 » ?",
			  "content/fr/lessons/suite/usage.mdx:28 — Aucun terme ne s’appelle « cleint » · Les identifiants possibles sont ceux du glossaire · Tu voulais dire « client » ?",
			  "content/fr/lessons/suite/usage.mdx:28 — Aucun terme ne s’appelle « persona-type » · Les identifiants possibles sont ceux du glossaire · Corrige l’identifiant, ou enlève-le",
			  "content/fr/lessons/suite/usage.mdx:30 — Aucune figure ne s’appelle « activites » · Les identifiants possibles sont ceux des figures : « activities », « canvas », « chain », « experience », « funnel », « journey », « levers », « matrix », « models », « overlaps », « payer », « periods », « purchase », « signals », « silos », « spray » · Tu voulais dire « activities » ?",
			  "content/fr/lessons/suite/usage.mdx:30 — Aucune étape ne s’appelle « usages » · Les identifiants possibles sont ceux de content/model/stages.yaml · Tu voulais dire « usage » ?",
			  "content/fr/lessons/suite/usage.mdx:32 — Aucune étape ne s’appelle « achat » · Les identifiants possibles sont ceux de content/model/stages.yaml · Corrige l’identifiant, ou enlève-le",
			  "content/fr/lessons/suite/usage.mdx:34 — Aucune idée fausse ne s’appelle « mc-77 » · Les identifiants possibles sont ceux de content/model/misconceptions.yaml · Corrige l’identifiant, ou enlève-le",
			  "content/fr/lessons/suite/usage.mdx:40 — Aucun complément ne s’appelle « add-1 » · Les identifiants possibles sont ceux de content/model/additions.yaml · Tu voulais dire « add-01 » ?",
			]
		`));
});

describe('an exercise', () => {
	const exercise = (id: string, ...answers: string[]) =>
		`<Exercise id="${id}">\n\nFais-le.\n\n${answers.map((answer) => `<Answer>\n${answer}\n</Answer>\n\n`).join('')}</Exercise>`;

	it('has one answer', () =>
		expect(told(written(`${exercise('aucune')}\n\n${exercise('deux', 'Une.', 'Deux.')}`))).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — L’exercice « aucune » a 0 réponse · Un exercice a une seule balise <Answer>, ou une seule balise <Widget>, qui donne elle-même ses réponses · Ajoute une balise <Answer> avec la réponse commentée",
			  "content/fr/lessons/suite/usage.mdx:34 — L’exercice « deux » a 2 réponses · Un exercice a une seule balise <Answer>, ou une seule balise <Widget>, qui donne elle-même ses réponses · Réunis les réponses en une seule balise <Answer>, ou ne garde que l’activité",
			]
		`));

	it('has a name of its own', () =>
		expect(told(written(`${exercise('essai', 'Oui.')}\n\n${exercise('essai', 'Oui.')}`))).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:38 — L’identifiant « essai » (exercice) est déjà pris · Il se trouve aussi à la ligne 28 · Donne un autre identifiant à celui que tu viens d’ajouter",
			]
		`));

	it('holds every answer', () =>
		expect(told(written('<Answer>\nOui.\n</Answer>'))).toMatchInlineSnapshot(`
		[
		  "content/fr/lessons/suite/usage.mdx:28 — La balise <Answer> n’est pas dans un <Exercise> · Une réponse appartient à un exercice · Déplace-la juste avant le « </Exercise> » de son exercice",
		]
	`));
});

describe('a header', () => {
	it('lists what the text refers to', () =>
		expect(
			told(
				written(
					'Un fait.<Ref fact="f0-bes-01" />\n\n<Myth id="mc-01">\nNon.\n</Myth>\n\n<Complement id="add-01">\nOui.\n</Complement>',
				),
			),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — Le texte cite un fait, « f0-bes-01 », que l’en-tête ne liste pas · « facts » dit tout ce que la leçon enseigne : le site s’y fie · Ajoute « f0-bes-01 » à « facts », ou enlève la balise",
			  "content/fr/lessons/suite/usage.mdx:30 — Le texte cite une idée fausse, « mc-01 », que l’en-tête ne liste pas · « misconceptions » dit tout ce que la leçon enseigne : le site s’y fie · Ajoute « mc-01 » à « misconceptions », ou enlève la balise",
			  "content/fr/lessons/suite/usage.mdx:34 — Le texte cite un complément, « add-01 », que l’en-tête ne liste pas · « additions » dit tout ce que la leçon enseigne : le site s’y fie · Ajoute « add-01 » à « additions », ou enlève la balise",
			]
		`));

	it('lists only what the text shows', () =>
		expect(
			told({
				[USAGE]: swaps(
					['facts: [f0-usa-01]', 'facts: [f0-usa-01, f0-bes-01]'],
					['misconceptions: [mc-02]', 'misconceptions: [mc-02, mc-01]'],
					['additions: []', 'additions: [add-01]'],
				),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:16 — L’en-tête liste un fait, « f0-bes-01 », que le texte ne montre pas · Ce qui est annoncé doit se trouver dans la leçon · Ajoute « <Ref fact="f0-bes-01" /> » au texte, ou enlève « f0-bes-01 » de l’en-tête",
			  "content/fr/lessons/suite/usage.mdx:17 — L’en-tête liste une idée fausse, « mc-01 », que le texte ne montre pas · Ce qui est annoncé doit se trouver dans la leçon · Ajoute « <Myth id="mc-01"> » au texte, ou enlève « mc-01 » de l’en-tête",
			  "content/fr/lessons/suite/usage.mdx:18 — L’en-tête liste un complément, « add-01 », que le texte ne montre pas · Ce qui est annoncé doit se trouver dans la leçon · Ajoute « <Complement id="add-01"> » au texte, ou enlève « add-01 » de l’en-tête",
			]
		`));

	it('names what exists', () =>
		expect(
			told({
				[USAGE]: swaps(
					['stage: usage', 'stage: usge'],
					['facts: [f0-usa-01]', 'facts: [f0-usa-01, f9-usa-01]'],
					['misconceptions: [mc-02]', 'misconceptions: [mc-02, mc-20]'],
					['additions: []', 'additions: [add-77]'],
					['terms: []', 'terms: [persona-type]'],
				),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:7 — Aucune étape ne s’appelle « usge » · Les identifiants possibles sont ceux de content/model/stages.yaml · Tu voulais dire « usage » ?",
			  "content/fr/lessons/suite/usage.mdx:16 — Aucun fait ne s’appelle « f9-usa-01 » · Les identifiants possibles sont ceux de content/model/facts.yaml · Tu voulais dire « f0-usa-01 » ?",
			  "content/fr/lessons/suite/usage.mdx:17 — Aucune idée fausse ne s’appelle « mc-20 » · Les identifiants possibles sont ceux de content/model/misconceptions.yaml · Tu voulais dire « mc-02 » ?",
			  "content/fr/lessons/suite/usage.mdx:18 — Aucun complément ne s’appelle « add-77 » · Les identifiants possibles sont ceux de content/model/additions.yaml · Tu voulais dire « add-01 » ?",
			  "content/fr/lessons/suite/usage.mdx:19 — Aucun terme ne s’appelle « persona-type » · Les identifiants possibles sont ceux du glossaire · Corrige l’identifiant, ou enlève-le",
			]
		`));

	it('names what exists in its tags', () =>
		expect(
			told(written('Un <Term id="acheteur">acheteur</Term>.\n\n<Recommendation stage="usages" />')),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — Aucun terme ne s’appelle « acheteur » · Les identifiants possibles sont ceux du glossaire · Corrige l’identifiant, ou enlève-le",
			  "content/fr/lessons/suite/usage.mdx:30 — Aucune étape ne s’appelle « usages » · Les identifiants possibles sont ceux de content/model/stages.yaml · Tu voulais dire « usage » ?",
			]
		`));

	it('names nothing twice', () =>
		expect(told({ [BESOIN]: swap('terms: [persona]', 'terms: [persona, persona]') })).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/debut/besoin.mdx:18 — « persona » est deux fois dans « terms » · Une liste d’identifiants nomme chacun une seule fois · Supprime l’une des deux mentions",
			]
		`));

	it('takes no name that another lesson has or had', () =>
		expect(
			told({
				[BESOIN]: swap('terms: [persona]', 'terms: [persona]\naliases: [manque]'),
				[USAGE]: swap('terms: []', 'terms: []\naliases: [besoin, manque]'),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:20 — L’identifiant « besoin » (leçon) est déjà pris · Il se trouve aussi à content/fr/lessons/debut/besoin.mdx:2 · Donne un autre identifiant à celui que tu viens d’ajouter",
			  "content/fr/lessons/suite/usage.mdx:20 — L’identifiant « manque » (leçon) est déjà pris · Il se trouve aussi à content/fr/lessons/debut/besoin.mdx:19 · Donne un autre identifiant à celui que tu viens d’ajouter",
			]
		`));
});

describe('a table', () => {
	const TABLE = '| a | b |\n| --- | --- |\n| c | d |';

	it('has a caption', () =>
		expect([
			...told(written(`<Table caption="Deux lettres">\n\n${TABLE}\n\n</Table>`)),
			...told(written(`Voici.\n\n${TABLE}`)),
			...told(written(`<Recap>\n\n${TABLE}\n\n</Recap>`)),
		]).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:30 — Un tableau est seul dans le texte · Sans légende, on ne sait pas ce qu’il compare, et un lecteur d’écran ne peut pas l’annoncer · Entoure-le de « <Table caption="…"> » et « </Table> », avec une ligne vide avant et après",
			  "content/fr/lessons/suite/usage.mdx:30 — Un tableau est seul dans le texte · Sans légende, on ne sait pas ce qu’il compare, et un lecteur d’écran ne peut pas l’annoncer · Entoure-le de « <Table caption="…"> » et « </Table> », avec une ligne vide avant et après",
			]
		`));
});

describe('a link', () => {
	it('leads to a page', () =>
		expect(
			told(
				written(
					'Voir [le besoin](/cours/beosin/), [l’étape](/reference/etapes/usage), [rien](/nulle/part/) ou [tout](/cours/usage/?x=1#y).',
				),
			),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — Le lien mène à « /cours/beosin/ » · Aucune page du site n’a cette adresse · Tu voulais dire « /cours/besoin/ » ?",
			  "content/fr/lessons/suite/usage.mdx:28 — Le lien mène à « /nulle/part/ » · Aucune page du site n’a cette adresse · Corrige l’adresse, ou enlève le lien",
			  "content/fr/lessons/suite/usage.mdx:28 — Le lien mène à « /reference/etapes/usage » · Aucune page du site n’a cette adresse · Tu voulais dire « /reference/etapes/usage/ » ?",
			]
		`));

	it('leads to a heading of the text', () =>
		expect(
			told(written('## L’usage, enfin !\n\nVoir [plus haut](#lusage-enfin-) ou [là](#lusge-enfin-).')),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:30 — Le lien mène à « #lusge-enfin- » · Aucun titre de cette page ne porte ce nom · Tu voulais dire « #lusage-enfin- » ?",
			]
		`));

	it('is a full address if it leads elsewhere', () =>
		expect(
			told(
				written(
					'[a](../besoin) [b](besoin.mdx) [c](//example.org/) [d](javascript:alert) [e](https://example.org/) [f](mailto:a@example.org)',
				),
			),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — Le lien « ../besoin » n’est ni une adresse du site ni une adresse complète · Une page interne commence par « / », un site par « https:// », une adresse électronique par « mailto: » · Écris par exemple « /cours/etape-selection/ » ou « https://… »",
			  "content/fr/lessons/suite/usage.mdx:28 — Le lien « //example.org/ » n’est ni une adresse du site ni une adresse complète · Une page interne commence par « / », un site par « https:// », une adresse électronique par « mailto: » · Écris par exemple « /cours/etape-selection/ » ou « https://… »",
			  "content/fr/lessons/suite/usage.mdx:28 — Le lien « besoin.mdx » n’est ni une adresse du site ni une adresse complète · Une page interne commence par « / », un site par « https:// », une adresse électronique par « mailto: » · Écris par exemple « /cours/etape-selection/ » ou « https://… »",
			  "content/fr/lessons/suite/usage.mdx:28 — Le lien « javascript:alert » n’est ni une adresse du site ni une adresse complète · Une page interne commence par « / », un site par « https:// », une adresse électronique par « mailto: » · Écris par exemple « /cours/etape-selection/ » ou « https://… »",
			]
		`));

	it('written below the text is looked at as well', () =>
		expect(told(written('Voir [le besoin][1].\n\n[1]: /cours/rien/'))).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:30 — Le lien mène à « /cours/rien/ » · Aucune page du site n’a cette adresse · Corrige l’adresse, ou enlève le lien",
			]
		`));

	it('of a plain page is looked at as well', () =>
		expect(told({ 'content/fr/pages/methode.mdx': swap('(/cours/)', '(/cour/)') })).toMatchInlineSnapshot(`
			[
			  "content/fr/pages/methode.mdx:7 — Le lien mène à « /cour/ » · Aucune page du site n’a cette adresse · Tu voulais dire « /cours/ » ?",
			]
		`));
});

describe('an image', () => {
	const beside = (words: string): Changes => ({ ...written(words), 'content/fr/lessons/suite/photo.png': 'png' });

	it('beside its lesson is found', () =>
		expect(told(beside('![Une selle](./photo.png) ![Une selle](photo.png)'))).toEqual([]));

	it('exists', () =>
		expect(told(beside('![Une selle](./foto.png)\n\n![Un vélo](../debut/velo.jpg)'))).toMatchInlineSnapshot(`
		[
		  "content/fr/lessons/suite/usage.mdx:28 — L’image « ./foto.png » n’existe pas · Aucun fichier ne se trouve à cette place · Tu voulais dire « ./photo.png » ?",
		  "content/fr/lessons/suite/usage.mdx:30 — L’image « ../debut/velo.jpg » n’existe pas · Aucun fichier ne se trouve à cette place · Place le fichier à côté de la leçon et écris « ./nom-du-fichier.png »",
		]
	`));

	it('is described', () =>
		expect(told(beside('![](./photo.png)'))).toMatchInlineSnapshot(`
		[
		  "content/fr/lessons/suite/usage.mdx:28 — L’image n’a pas de description · Qui ne la voit pas ne saura pas ce qu’elle montre · Décris-la entre les crochets : « ![ce que montre l’image](./image.png) »",
		]
	`));

	it('is carried along', () =>
		expect(told(written('![Un vélo](https://example.org/velo.png) ![Un vélo](/velo.png)'))).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:28 — L’image « /velo.png » n’est pas dans le dossier des leçons · Le cours se lit sans réseau, et un dossier copié doit tout contenir · Place le fichier à côté de la leçon et écris « ./nom-du-fichier.png »",
			  "content/fr/lessons/suite/usage.mdx:28 — L’image « https://example.org/velo.png » n’est pas dans le dossier des leçons · Le cours se lit sans réseau, et un dossier copié doit tout contenir · Place le fichier à côté de la leçon et écris « ./nom-du-fichier.png »",
			]
		`));

	it('has a format of the web', () =>
		expect(told(written('![Un vélo](./velo.bmp)'))).toMatchInlineSnapshot(`
		[
		  "content/fr/lessons/suite/usage.mdx:28 — « ./velo.bmp » n’est pas une image du web · Les formats possibles sont « avif », « gif », « jpeg », « jpg », « png », « svg », « webp » · Convertis l’image dans l’un de ces formats",
		]
	`));
});

describe('lessons', () => {
	it('are at least one', () =>
		expect(
			told({
				...{ [COURSE]: (text: string) => `${text.slice(0, text.indexOf('modules:'))}modules: []\n` },
				...{ [BESOIN]: null, [USAGE]: null, 'content/fr/modules.yaml': '{}\n' },
				...{ 'content/fr/quizzes/debut/besoin.yaml': null, 'content/fr/quizzes/suite/usage.yaml': null },
				'content/fr/pages/methode.mdx': '---\ntitle: Méthode\nsummary: Une page.\nlead: Une page.\n---\n\nUn mot.\n',
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:13 — Le cours n’a aucune leçon · Il n’y aurait rien à lire · Ajoute une leçon à un module de « modules »",
			]
		`));

	it('are listed in the settings', () =>
		expect(told({ [COURSE]: swap('    lessons: [usage]', '    lessons: [besoin]') })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:17 — L’identifiant « besoin » (leçon) est déjà pris · Il se trouve aussi à content/course.yaml:15 · Donne un autre identifiant à celui que tu viens d’ajouter",
			  "content/fr/lessons/suite/usage.mdx:1 — La leçon « usage » n’est dans aucun module de content/course.yaml · Elle n’aurait pas de place dans le cours · Ajoute « usage » aux leçons du module « suite », ou à « leftOut » si ton cours s’en passe",
			]
		`));

	it('that are listed have a file', () =>
		expect(told({ [COURSE]: swap('[usage]', '[usage, suivi]') })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:17 — La leçon « suivi » n’a pas de fichier · Il devrait être content/fr/lessons/suite/suivi.mdx · Crée ce fichier, ou enlève la leçon du module",
			]
		`));

	it('that are listed under a mistyped name are guessed', () =>
		expect(told({ [COURSE]: swap('[usage]', '[usgae]') })).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:17 — La leçon « usgae » n’a pas de fichier · Il devrait être content/fr/lessons/suite/usgae.mdx · Tu voulais dire « usage » ?",
			]
		`));

	it('stand in the folder of their module', () =>
		expect(
			told({ [COURSE]: swaps(['[besoin]', '[besoin, usage]'], ['  - id: suite\n    lessons: [usage]\n', '']) }),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:1 — Ce fichier est dans le dossier « suite » · content/course.yaml place la leçon « usage » dans le module « debut » · Déplace le fichier dans le dossier « debut »",
			  "content/fr/modules.yaml:2 — Ce titre est pour le module « suite », que content/course.yaml ne connaît pas · Il ne s’afficherait nulle part · Ajoute le module à « modules », ou supprime l’entrée",
			  "content/fr/quizzes/suite/usage.yaml:1 — Ce fichier est dans le dossier « suite » · content/course.yaml place la leçon « usage » dans le module « debut » · Déplace le fichier dans le dossier « debut »",
			]
		`));

	it('are called as their file', () =>
		expect(told({ [USAGE]: swap('id: usage', 'id: emploi') })).toMatchInlineSnapshot(`
		[
		  "content/fr/lessons/suite/usage.mdx:2 — L’identifiant de leçon « emploi » n’est pas le nom du fichier · Le fichier s’appelle « usage » : on ne saurait pas lequel croire · Écris « usage », ou renomme le fichier ; si la leçon a changé de nom, garde l’ancien dans « aliases »",
		]
	`));

	it('do not need each other in a circle', () =>
		expect(told({ [BESOIN]: swap('prerequisites: []', 'prerequisites: [usage]') })).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/debut/besoin.mdx:13 — Les prérequis tournent en rond : besoin → usage → besoin · Aucune de ces leçons ne pourrait être lue la première · Enlève l’un de ces prérequis",
			]
		`));

	it('do not need themselves', () =>
		expect(told({ [BESOIN]: swap('prerequisites: []', 'prerequisites: [besoin]') })).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/debut/besoin.mdx:13 — Les prérequis tournent en rond : besoin → besoin · Aucune de ces leçons ne pourrait être lue la première · Enlève l’un de ces prérequis",
			]
		`));

	it('need lessons that exist', () =>
		expect(
			told({
				[USAGE]: swaps(
					['prerequisites: [besoin]', 'prerequisites: [beosin]'],
					['    lesson: besoin', '    lesson: rien'],
				),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/suite/usage.mdx:11 — Aucune leçon ne s’appelle « beosin » · Les identifiants possibles sont ceux des leçons de content/course.yaml · Tu voulais dire « besoin » ?",
			  "content/fr/lessons/suite/usage.mdx:15 — Aucune leçon ne s’appelle « rien » · Les identifiants possibles sont ceux des leçons de content/course.yaml · Corrige l’identifiant, ou enlève-le",
			]
		`));

	it('do not recall themselves', () =>
		expect(
			told({ [BESOIN]: swap('recall: []', 'recall:\n  - { question: Quoi ?, answer: Ceci., lesson: besoin }') }),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/lessons/debut/besoin.mdx:15 — La question de rappel porte sur la leçon « besoin » elle-même · On ne se rappelle que ce qu’on a déjà lu · Choisis une leçon antérieure",
			]
		`));
});
