/** Filling and counting the sentences of the interface. */
import { describe, expect, it } from 'vitest';
import { count, duration, ended, fill } from '../../src/i18n/sentences.ts';

describe('fill', () => {
	it('puts values in their places, as often as they are named', () => {
		expect(fill('Étape {rank} sur {total} ({rank})', { rank: 3, total: 10 })).toBe('Étape 3 sur 10 (3)');
	});

	it('writes 0 and the empty text, which are values', () => {
		expect(fill('{count} juste{plural}', { count: 0, plural: '' })).toBe('0 juste');
	});

	it('leaves a place without a value, so that it is seen', () => {
		expect(fill('Étape {rank}, {toString} {constructor}', {})).toBe('Étape {rank}, {toString} {constructor}');
	});

	it('takes values as they are: neither places nor `$&` in them mean anything', () => {
		expect(fill('{a} {b}', { a: '{b}', b: '$& $1' })).toBe('{b} $& $1');
	});

	it('leaves other braces alone', () => {
		expect(fill('{} { a } {a-b}', { a: 1 })).toBe('{} { a } {a-b}');
	});
});

describe('ended', () => {
	it('closes a sentence, once', () => {
		expect(ended('Introduction')).toBe('Introduction.');
		expect(ended('kesako\u202f?')).toBe('kesako\u202f?');
		expect(ended('paragraphe 6.')).toBe('paragraphe 6.');
	});
});

describe('count', () => {
	const forms = { one: '{count} leçon de {module}', other: '{count} leçons de {module}' };

	it.each([
		['fr', 0, '0 leçon de A'],
		['fr', 1, '1 leçon de A'],
		['fr', 2, '2 leçons de A'],
		['fr', 1_000_000, '1000000 leçons de A'],
		['en', 0, '0 leçons de A'],
		['en', 1, '1 leçon de A'],
	])('counts as %s does: %i', (language, number, sentence) => {
		expect(count(forms, number, language, { module: 'A' })).toBe(sentence);
	});

	it('needs no other values', () => {
		expect(count({ one: '{count} point', other: '{count} points' }, 3, 'fr')).toBe('3 points');
	});
});

describe('duration', () => {
	const words = {
		minutes: { one: '{count} min', other: '{count} min' },
		hours: '{hours} h',
		hoursMinutes: '{hours} h {minutes}',
	};

	it.each([
		[0, '0 min'],
		[59, '59 min'],
		[60, '1 h'],
		[62, '1 h'],
		[63, '1 h 05'],
		[118, '2 h'],
		[153, '2 h 35'],
		[741, '12 h 20'],
	])('says %i minutes as a person would', (minutes, said) => {
		expect(duration(words, minutes, 'fr')).toBe(said);
	});
});
