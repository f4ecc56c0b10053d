/** What the glossary says of a word beyond its entry. */
import { describe, expect, it } from 'vitest';
import type { Term } from '../../src/course/course.ts';
import { confusedWith, falseFriendsOf, gist, initial, lessonsUsing } from '../../src/course/terms.ts';
import { course } from '../support/real-course.ts';

const [french] = course.languages;
if (!french) throw new Error('The course has no language.');

const termCalled = (id: string): Term => {
	const found = french.byId.terms.get(id);
	if (!found) throw new Error(`No term « ${id} ».`);
	return found;
};
const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);

describe('gist', () => {
	it.each([
		[
			'Manque ou envie qu’une personne commence à ressentir. Sans lui, rien.',
			'Manque ou envie qu’une personne commence à ressentir.',
		],
		[
			'Attente qui porte sur les conditions de l’achat : le prix, le délai.',
			'Attente qui porte sur les conditions de l’achat.',
		],
		[
			'Quatrième étape. Le persona ajoute ses attentes. Puis il paie.',
			'Quatrième étape. Le persona ajoute ses attentes.',
		],
		['Deux mots ; trois avec l’article', 'Deux mots ; trois avec l’article'],
	])('of « %s »', (definition, expected) => expect(gist(definition)).toBe(expected));

	it('is the beginning of each definition, long enough to say something and short enough to stand in a lesson', () => {
		for (const { id, definition } of french.terms) {
			const short = gist(definition);
			expect(definition.startsWith(short.slice(0, -1)), id).toBe(true);
			expect(short.length, id).toBeGreaterThan(30);
			expect(short.length, id).toBeLessThan(190);
			expect(short, id).toMatch(/[.!?…]$/);
		}
	});
});

describe('initial', () => {
	it('files « étape » under E', () => expect(initial('étape')).toBe('E'));
});

describe('confusedWith', () => {
	it('is mutual, whichever entry says so', () => {
		for (const term of french.terms)
			for (const other of confusedWith(french, term))
				expect(ids(confusedWith(french, other)), other.id).toContain(term.id);
		expect(ids(confusedWith(french, termCalled('satisfaction')))).toContain('fidelite');
	});
});

describe('falseFriendsOf', () => {
	it.each([
		['decouverte-etape', ['ff-01']],
		['support-type', ['ff-02', 'ff-08']],
		['tunnel-de-conversion', ['ff-07']],
		['cout-d-acquisition', ['ff-04']],
		['retention', ['ff-03']],
		['engagement-en-ligne', ['ff-06']],
		['friction', []],
	])('of « %s » are about it, or tell it from a word it is taken for', (id, expected) =>
		expect(ids(falseFriendsOf(french, termCalled(id)))).toEqual(expected),
	);
});

describe('lessonsUsing', () => {
	it('follows the order of the course', () => {
		const found = lessonsUsing(french, 'persona');
		expect(found.length).toBeGreaterThan(0);
		expect(found).toEqual(french.lessons.filter(({ terms }) => terms.includes('persona')));
	});
});
