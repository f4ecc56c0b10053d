/** What `content/course.yaml`, the host's one file, may hold. */
import { z } from 'astro/zod';
import { id, text } from '../../questions/ids.ts';
import { TYPES } from '../type-faces.ts';

const count = z.int().min(0);
const percent = z.number().min(0).max(100);
/** How many questions at each level. */
const levels = z.strictObject({
	rappeler: count.optional(),
	comprendre: count.optional(),
	appliquer: count.optional(),
	analyser: count.optional(),
	evaluer: count.optional(),
});

/**
 * Every field says in French what it is and what holds where it is absent: the page for hosts and the completion of
 * editors are made from it.
 */
const field = <Shape extends z.ZodType>(shape: Shape, description: string): Shape => shape.describe(description);

const learning = z.strictObject({
	retention: field(
		z.number().min(0.7).max(0.97).optional(),
		'Part des questions encore sues quand elles reviennent, de 0,7 à 0,97. Absent : 0,9.',
	),
	daily: field(z.int().min(1).max(500).optional(), 'Questions par jour, au plus. Absent : 20.'),
	fresh: field(z.int().min(0).max(500).optional(), 'Parmi elles, questions nouvelles, au plus. Absent : 6.'),
	fragile: field(
		z.number().min(0).max(1).optional(),
		'Estimation à partir de laquelle un objectif compte comme appris, de 0 à 1. Absent : 0,6.',
	),
	mastered: field(
		z.number().min(0).max(1).optional(),
		'Estimation à partir de laquelle un objectif compte comme maîtrisé, de 0 à 1. Absent : 0,8.',
	),
	neverSkim: field(
		z.array(id).optional(),
		'Modules que le diagnostic ne conseille jamais de survoler ; ceux que le cours n’a pas ne comptent pas. Absent : aucun.',
	),
});

const exam = z.strictObject({
	passMark: field(percent, 'Seuil de réussite de l’examen, en pour cent de l’ensemble.'),
	blocks: field(
		z.array(z.strictObject({ modules: z.array(id).min(1), passMark: percent })).optional(),
		'Groupes de modules qui ont leur propre seuil. Absent : aucun.',
	),
	attempts: field(z.int().min(1).optional(), 'Nombre d’essais. Absent : autant que l’on veut.'),
	pauseHours: field(z.number().min(0).optional(), 'Heures à attendre entre deux essais. Absent : aucune.'),
	attestation: field(
		z.boolean().optional(),
		'Si une attestation s’ouvre une fois l’examen réussi : true ou false. Absent : true.',
	),
	minutes: field(
		z.int().min(1),
		'Durée annoncée, en minutes ; plus courte, d’autant, si des modules du plan sont laissés de côté.',
	),
	limitMinutes: field(
		z.int().min(1).optional(),
		'Minutes de travail après lesquelles l’examen se termine de lui-même. Absent : pas de limite.',
	),
	blueprint: field(
		z.record(id, levels),
		'Le plan : par module, combien de questions à chaque niveau. Un module laissé de côté n’y compte pas.',
	),
});

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'colour');
/** A picture under `public/`, from there. */
const picture = z.string().regex(/^[\w-]+(?:\/[\w-]+)*\.(?:svg|png|webp|avif|jpe?g)$/, 'picture');

const brand = z.strictObject({
	colour: field(
		colour.optional(),
		'La couleur de l’organisation, « #rrggbb ». Elle est éclaircie ou foncée autant qu’il faut pour se lire. Absent : l’encre de la maison.',
	),
	accent: field(
		z.strictObject({ light: colour, dark: colour }).optional(),
		'À sa place, deux couleurs exactes : sur papier clair (light) et sur papier sombre (dark). Leur contraste est vérifié. Absent : d’après la couleur.',
	),
	logo: field(
		z.strictObject({ light: picture, dark: picture.optional() }).optional(),
		'Image sous « public » : « brand/logo.svg ». Une seconde (dark) pour le papier sombre, si la première ne s’y voit pas. Absent : la marque de la maison.',
	),
	icon: field(picture.optional(), 'Image de l’onglet, sous « public ». Absent : celle de la maison.'),
	type: field(
		z.enum(TYPES).optional(),
		'Famille de caractères : maison (Radio Canada Big, 12 ko), lisible (Atkinson Hyperlegible, faite pour la basse vision, 34 ko), systeme (celle de l’appareil, sans fichier) ou livre (à empattements, celle de l’appareil). Absent : maison.',
	),
});

const SHOWN = 'Absent : rien n’en est dit.';

/** Who publishes the course, as laws on sites ask a publisher to say. */
const organisation = z.strictObject({
	name: field(text, 'Nom de l’organisation : mentions légales, attestation, badge.'),
	contact: field(text, 'Où écrire à l’organisation : une adresse électronique, ou celle d’un formulaire.'),
	address: field(text.optional(), `Adresse postale, pour les mentions légales. ${SHOWN}`),
	phone: field(text.optional(), `Numéro de téléphone. ${SHOWN}`),
	registration: field(
		text.optional(),
		`Forme juridique, capital et numéro d’inscription (registre du commerce, IDE, TVA, numéro d’activité…). ${SHOWN}`,
	),
	director: field(text.optional(), `Qui dirige la publication. ${SHOWN}`),
	host: field(text.optional(), `Qui héberge le site : nom, adresse, téléphone. ${SHOWN}`),
	dataProtection: field(
		text.optional(),
		'À qui écrire pour des données personnelles : mentions légales et confidentialité. Absent : au contact de l’organisation.',
	),
});

const lrs = z.strictObject({
	endpoint: field(
		z.string().regex(/^(?:https:\/\/[\w.-]+(?::\d+)?)?\/(?:[\w.~%-]+\/)*[\w.~%-]*$/, 'endpoint'),
		'Adresse de l’entrepôt de résultats (LRS), « https://lrs.example.org/xapi/ », ou chemin de ton propre serveur qui y mène et ajoute la clé, « /xapi/ ». Une clé donnée à la construction (PARCOURS_LRS_KEY) se lit dans le site.',
	),
});

export const settings = z.strictObject({
	id: field(
		id,
		'Nomme le carnet sur l’appareil : deux cours d’une même adresse ne se mêlent pas. Ne le change jamais.',
	),
	version: field(z.string().regex(/^\d+\.\d+\.\d+$/, 'version'), 'Version du cours, « 1.0.0 ».'),
	name: field(text, 'Nom du cours.'),
	organisation,
	site: field(
		z.url().optional(),
		'Adresse publique du cours : liens canoniques, plan du site, aperçus de partage. Absent : rien n’en est dit, et le cours marche partout.',
	),
	languages: field(
		z.array(z.string().regex(/^[a-z]{2}$/, 'language')).min(1),
		'Langues, la première à la racine. Chacune a son dossier « content/<langue> ».',
	),
	brand: field(brand.optional(), 'Couleur, logo et icône. Absent : ceux de la maison.'),
	passMark: field(percent, 'Seuil de réussite d’un quiz et d’une revue, en pour cent.'),
	learning: field(
		learning.optional(),
		'Comment les questions reviennent, et quand un objectif est maîtrisé. Absent : comme le cours le propose.',
	),
	exam: field(exam.optional(), 'L’examen final. Absent : ni examen ni attestation.'),
	lrs: field(
		lrs.optional(),
		'Entrepôt (LRS) qui reçoit les résultats de qui l’accepte. Absent : rien n’est envoyé à personne.',
	),
	leftOut: field(
		z.array(id).optional(),
		'Modules et leçons que ce cours laisse de côté, même s’ils sont listés plus bas ; leurs fichiers peuvent rester. Absent : aucun.',
	),
	modules: field(
		z.array(z.strictObject({ id, lessons: z.array(id).min(1) })),
		'Les modules et leurs leçons, dans l’ordre où elles se suivent. Un module qui n’y est pas est laissé de côté : liens, prérequis, voies, examen et durées suivent.',
	),
});

export type Settings = z.infer<typeof settings>;
