/** The course's own dictionary is short and in order: a word is found in it, or its place. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownWords } from '../../src/course/checks/spelling.ts';
import { createSpeller } from '../../src/course/spelling.ts';

const words = ownWords(process.cwd(), 'fr').map(({ word }) => word);
const { compare } = new Intl.Collator('fr', { ignorePunctuation: true });

/** The words under each remark that stands on a line of its own. */
const parts = readFileSync('content/fr/dictionary.txt', 'utf8')
	.split(/^#.*$/m)
	.map((part) => part.split('\n').flatMap((line) => line.replace(/#.*/, '').trim() || []))
	.filter((part) => part.length > 0);

describe('the dictionary of the course', () => {
	it('is in alphabetical order, part by part', () =>
		expect(parts).toEqual(parts.map((part) => part.toSorted(compare))));

	it('has each word once', () => expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]));

	it('has one word a line', () => expect(words.filter((word) => /\s/.test(word))).toEqual([]));

	it('has no word that French has already', () => {
		const { isFrench } = createSpeller();
		expect(words.filter(isFrench)).toEqual([]);
	});
});
