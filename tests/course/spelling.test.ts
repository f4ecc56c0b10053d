/** How French is spelt: what is right passes, what is wrong does not, and what was meant is among the guesses. */
import { describe, expect, it } from 'vitest';
import { createSpeller } from '../../src/course/spelling.ts';

const speller = createSpeller(['Léandre', 'omnicanal']);
const wrong = (text: string) => speller.misspellings(text).map(({ word }) => word);

describe('the speller', () => {
	it.each([
		[
			'elisions',
			"L’homme, l'œuvre, d’abord, j’y vais, qu’elle, jusqu’à, lorsqu’on, puisqu’il, quelqu’une, presqu’île, aujourd’hui",
		],
		[
			'hyphens',
			'A-t-il, dit-elle, prend-on, sont-ils, est-ce, vas-y, donne-lui, fais-le, celui-ci, ce jour-là, toi-même, sers-t’en',
		],
		[
			'compounds',
			'Peut-être, au-delà, rendez-vous, dix-huit, quatre-vingt-dix-sept, vingt et un, non-client, c’est-à-dire',
		],
		[
			'conjugations',
			'Nous finirions, ils acquerraient, qu’il vînt, je vais essuyer, vous dîtes, elle s’est enfuie, en croyant',
		],
		['capitals', 'Éric, PARIS, Sélection, À, ŒUVRE, ÉTAPES'],
		['numbers and signs', '54 h, 3e, 12 %, A, q-01, 1 234 €'],
		['the course’s own', 'Léandre, d’omnicanal, l’Omnicanal, qu’omnicanal'],
	])('lets right %s pass', (_, text) => expect(wrong(text)).toEqual([]));

	it.each([
		['accents', 'Etape, deja, préferer, pére', ['Etape', 'deja', 'préferer', 'pére']],
		[
			'letters',
			'acceuil, professionel, dévelopement, language',
			['acceuil', 'professionel', 'dévelopement', 'language'],
		],
		['conjugations', 'ils saisissient, il acquérit, vous disez', ['saisissient', 'acquérit', 'disez']],
		[
			'elisions',
			'l’patron, qu’le, quelqu’autre, presqu’aveugle',
			['l’patron', 'qu’le', 'quelqu’autre', 'presqu’aveugle'],
		],
		['hyphens', 'dit-t-il, aime-il, chat-chien', ['dit-t-il', 'aime-il', 'chat-chien']],
		['names', 'léandre', ['léandre']],
	])('finds wrong %s', (_, text, words) => expect(wrong(text)).toEqual(words));

	it('says where, and what was meant', () =>
		expect(speller.misspellings('À l’acceuil, l’omnicannal et le besion.')).toEqual([
			{ word: 'l’acceuil', offset: 2, guesses: expect.arrayContaining(['l’accueil']) },
			{ word: 'l’omnicannal', offset: 13, guesses: expect.arrayContaining(['l’omnicanal']) },
			{ word: 'besion', offset: 32, guesses: expect.arrayContaining(['besoin']) },
		]));
});
