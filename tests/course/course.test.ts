/** The course that pages are built from. */
import { describe, expect, it } from 'vitest';
import { addresses, copies } from '../../src/course/addresses.ts';
import {
	type Course,
	cellsOfCommunication,
	cellsOfStage,
	known,
	lessonOfStage,
	lessonOnceCalled,
	taughtBy,
} from '../../src/course/course.ts';
import { BESOIN, COURSE, GLOSSARY } from './tiny-course.ts';
import { type Changes, swap, world } from './world.ts';

function read(changes: Changes = {}): Course {
	const { course } = world(changes);
	if (!course) throw new Error('The tiny course does not read.');
	return course;
}

const french = (course: Course) => known(new Map(course.languages.map((language) => [language.code, language])), 'fr');

describe('the lessons', () => {
	it('stand in the order of the settings, each with its neighbours', () =>
		expect(
			french(read()).lessons.map(({ id, rank, module, previous, next }) => ({ id, rank, module, previous, next })),
		).toEqual([
			{ id: 'besoin', rank: 1, module: 'debut', previous: undefined, next: { id: 'usage', title: "L'usage" } },
			{ id: 'usage', rank: 2, module: 'suite', previous: { id: 'besoin', title: 'Le besoin' }, next: undefined },
		]));

	it('are grouped by module', () =>
		expect(
			french(read()).modules.map(({ id, rank, title, lessons }) => [
				id,
				rank,
				title,
				lessons.map((lesson) => lesson.id),
			]),
		).toEqual([
			['debut', 1, 'Début', ['besoin']],
			['suite', 2, 'Suite', ['usage']],
		]));

	it('carry their questions and the place of their file', () => {
		const lesson = known(french(read()).byId.lessons, 'besoin');
		expect([lesson.file, lesson.questions.map(({ id }) => id)]).toEqual([
			'content/fr/lessons/debut/besoin.mdx',
			['q-besoin-01', 'q-besoin-02'],
		]);
	});

	it('are found by what they teach, by their stage and by a former name', () => {
		const language = french(read({ [BESOIN]: swap('terms: [persona]', 'terms: [persona]\naliases: [manque]') }));
		expect([
			taughtBy(language, 'f0-bes-02').map(({ id }) => id),
			lessonOfStage(language, 'usage')?.id,
			lessonOnceCalled(language, 'manque')?.id,
			lessonOnceCalled(language, 'rien'),
		]).toEqual([['besoin'], 'usage', 'besoin', undefined]);
	});

	it('that do not read are left out, and the course is still there', () => {
		const { course, problems } = world({ [BESOIN]: swap('minutes: 5', 'minutes: cinq') });
		expect([course?.languages[0]?.lessons.map(({ id }) => id), problems.length]).toEqual([['usage'], 1]);
	});
});

describe('the model', () => {
	it('tells each activity beside its fact', () =>
		expect(known(french(read()).byId.stages, 'besoin')).toEqual({
			...{ id: 'besoin', rank: 1, purchase: 'before', name: 'Besoin' },
			...{ lead: 'Tout commence par un manque.', thought: 'Il me faudrait quelque chose.' },
			activities: [
				{ text: 'Sentir un manque.', fact: 'f0-bes-01' },
				{ text: "S'ennuyer.", fact: 'f0-bes-02' },
			],
			example: { text: "Léa s'ennuie.", fact: 'f0-bes-02' },
		}));

	it('tells each cell with its reasons', () => {
		const language = french(read());
		expect(
			cellsOfStage(language, 'usage').map(({ communication, level, score }) => [communication, level, score]),
		).toEqual([
			['thematique', 'possible', 2],
			['support', 'primary', 4],
			['forum', 'possible', 3],
		]);
		expect(cellsOfCommunication(language, 'support')[1]).toEqual({
			...{ stage: 'usage', communication: 'support', level: 'primary', score: 4, confidence: 'weak', exAequo: false },
			evidence: { named: 0, activity: 2, objective: 1, timing: 1, cross: 0 },
			facts: ['f0-usa-01'],
			...{ rationale: "Aide à s'en servir.", objection: 'Le forum aussi.' },
			second: {
				...{ level: 'primary', score: 5, rationale: 'Idem.' },
				evidence: { named: 0, activity: 2, objective: 2, timing: 1, cross: 0 },
			},
		});
	});

	it('lists terms alphabetically', () =>
		expect(french(read()).terms.map(({ id }) => id)).toEqual(['client', 'persona']));

	it('never takes what every object has for an entry', () => {
		const changes = { [GLOSSARY]: swap('not: [client]', 'not: [constructor]') };
		expect(world(changes).problems.map(({ code }) => code)).toEqual(['unknown-id']);
	});

	it('is absent as long as a file of it does not read', () =>
		expect(world({ 'content/model/signals.yaml': null }).course).toBe(undefined));
});

describe('the addresses', () => {
	it('are those of every page, each ending with a slash', () => {
		const all = addresses(read());
		expect(all).toEqual([
			...[
				'/',
				'/cours/',
				'/cours/imprimer/',
				'/reference/',
				'/reference/etapes/',
				'/reference/types/',
				'/reference/phases/',
			],
			...[
				'/reference/comparer/',
				'/reference/matrice/',
				'/reference/modeles/',
				'/reference/faits/',
				'/reference/sources/',
				'/reference/complements/',
				'/reference/methode/',
			],
			...[
				'/outils/',
				'/outils/quelle-communication/',
				'/outils/trouver-letape/',
				'/outils/audit/',
				'/outils/plan/',
				'/outils/carte-dexperience/',
				'/reviser/',
				'/reviser/entrainement/',
				'/reviser/diagnostic/',
				'/reviser/examen/',
				'/reviser/attestation/',
				'/reviser/progression/',
				'/carnet/',
				'/formateurs/',
				'/chercher/',
				'/glossaire/',
				'/accessibilite/',
			],
			...['/confidentialite/', '/mentions-legales/', '/heberger/', '/cours/besoin/', '/cours/usage/'],
			...['/cours/voies/courte/', '/cours/voies/vendre/'],
			...['/reviser/module/debut/', '/reviser/module/suite/', '/glossaire/client/', '/glossaire/persona/'],
			...['/reference/etapes/besoin/', '/reference/etapes/usage/', '/reference/types/thematique/'],
			...['/reference/types/support/', '/reference/types/forum/', '/reference/phases/notoriete/'],
			...['/reference/sources/parcours/'],
			...['/outils/quelle-communication/besoin/', '/outils/quelle-communication/usage/'],
			'/reference/comparer/etapes/besoin-et-usage/',
			'/reference/comparer/types/thematique-et-support/',
			'/reference/comparer/types/thematique-et-forum/',
			'/reference/comparer/types/support-et-forum/',
			...copies(read()).slice(1),
		]);
	});

	it('know which pages repeat others: what is made to be printed', () =>
		expect(copies(read())).toEqual([
			...['/cours/imprimer/', '/cours/imprimer/debut/', '/cours/imprimer/suite/'],
			...['/reference/etapes/besoin/fiche/', '/reference/etapes/usage/fiche/'],
			...['thematique', 'support', 'forum'].map((id) => `/reference/types/${id}/fiche/`),
		]));

	it('of a second language stand under its code', () => {
		const course = read();
		const english = { ...french(course), code: 'en' };
		const all = addresses({ ...course, languages: [...course.languages, english] });
		expect([all.includes('/en/'), all.includes('/en/cours/besoin/'), all.includes('/fr/')]).toEqual([
			true,
			true,
			false,
		]);
	});

	it('are the same for the settings of any host', () =>
		expect(addresses(read({ [COURSE]: swap('name: Petit cours', 'name: Autre cours') }))).toEqual(addresses(read())));
});
