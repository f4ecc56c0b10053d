/** What is taken for a slip of the keyboard, and what for another word. */
import { describe, expect, it } from 'vitest';
import { closest, distance } from '../../src/course/similar.ts';

describe('the distance of two words', () => {
	it('counts letters added, taken away and changed', () =>
		expect([distance('', 'abc'), distance('chat', 'chats'), distance('chat', 'cha'), distance('chat', 'chut')]).toEqual(
			[3, 1, 1, 1],
		));

	it('counts two neighbours that changed places as one slip', () =>
		expect([distance('besoin', 'beosin'), distance('ab', 'ba')]).toEqual([1, 1]));

	it('is the same both ways', () =>
		expect(distance('fidelisation', 'utilisation')).toBe(distance('utilisation', 'fidelisation')));
});

describe('the closest word', () => {
	it('is the nearest of those that are near enough', () =>
		expect(closest('recomandation', ['recherche', 'recommandation', 'fidelisation'])).toBe('recommandation'));

	it('is the same word in other letters', () => expect(closest('Sélection', ['selection'])).toBe('selection'));

	it('is none when all are too far', () =>
		expect([
			closest('usage', ['besoin']),
			closest('etape-utilisation', ['etape-selection']),
			closest('x', ['y', 'z']),
		]).toEqual([undefined, undefined, 'y']));

	it('is none among none, or for a whole text', () =>
		expect([closest('usage', []), closest('u'.repeat(100), ['u'.repeat(99)])]).toEqual([undefined, undefined]));
});
