/** Every address of the site. */
import { describe, expect, it } from 'vitest';
import { addressesUnder, pairOf, pairsOf, publicAddress } from '../../src/course/addresses.ts';

/** All addresses, those about a thing made for « x ». */
const all = (prefix?: string): [string, string][] =>
	Object.entries(addressesUnder(prefix)).map(([name, address]) => [
		name,
		typeof address === 'function' ? address('x') : address,
	]);

describe('addresses', () => {
	it('are permanent: a change breaks the links of others, and needs a redirect', () => {
		expect(Object.fromEntries(all())).toStrictEqual({
			home: '/',
			plan: '/cours/',
			lesson: '/cours/x/',
			way: '/cours/voies/x/',
			print: '/cours/imprimer/',
			printModule: '/cours/imprimer/x/',
			reference: '/reference/',
			stages: '/reference/etapes/',
			stage: '/reference/etapes/x/',
			stageSheet: '/reference/etapes/x/fiche/',
			communications: '/reference/types/',
			communication: '/reference/types/x/',
			communicationSheet: '/reference/types/x/fiche/',
			phases: '/reference/phases/',
			phase: '/reference/phases/x/',
			comparisons: '/reference/comparer/',
			stagePair: '/reference/comparer/etapes/x/',
			communicationPair: '/reference/comparer/types/x/',
			matrix: '/reference/matrice/',
			models: '/reference/modeles/',
			facts: '/reference/faits/',
			fact: '/reference/faits/#x',
			sources: '/reference/sources/',
			source: '/reference/sources/x/',
			additions: '/reference/complements/',
			method: '/reference/methode/',
			tools: '/outils/',
			advice: '/outils/quelle-communication/',
			adviceFor: '/outils/quelle-communication/x/',
			findStage: '/outils/trouver-letape/',
			audit: '/outils/audit/',
			communicationPlan: '/outils/plan/',
			journeyMap: '/outils/carte-dexperience/',
			review: '/reviser/',
			practice: '/reviser/entrainement/',
			moduleReview: '/reviser/module/x/',
			diagnostic: '/reviser/diagnostic/',
			exam: '/reviser/examen/',
			attestation: '/reviser/attestation/',
			progress: '/reviser/progression/',
			notebook: '/carnet/',
			trainers: '/formateurs/',
			search: '/chercher/',
			glossary: '/glossaire/',
			term: '/glossaire/x/',
			accessibility: '/accessibilite/',
			privacy: '/confidentialite/',
			legal: '/mentions-legales/',
			hosting: '/heberger/',
		});
	});

	it('stand under the prefix of another language, and are otherwise the same', () => {
		expect(all('/en/')).toStrictEqual(all().map(([name, address]) => [name, `/en${address}`]));
	});
});

describe('publicAddress', () => {
	it('stands under the site, whether or not its address ends in a slash', () =>
		expect([
			publicAddress('https://example.org', '/cours/'),
			publicAddress('https://example.org/base', '/cours/'),
			publicAddress('https://example.org/base/', '/'),
		]).toStrictEqual(['https://example.org/cours/', 'https://example.org/base/cours/', 'https://example.org/base/']));
});

describe('a pair', () => {
	const things = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

	it('has one name, from whichever side it is asked', () =>
		expect([pairOf(things, 'a', 'c'), pairOf(things, 'c', 'a')]).toStrictEqual(['a-et-c', 'a-et-c']));

	it('is made of two different things, once', () =>
		expect(pairsOf(things).map(([one, other]) => one.id + other.id)).toStrictEqual(['ab', 'ac', 'bc']));
});
