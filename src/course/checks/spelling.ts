/** Whether every French word is in the dictionary, written once, and elided where it must be. */
import { listFolder, readBytes } from '../folder.ts';
import { OWN } from '../own.ts';
import type { Passage } from '../passages.ts';
import { type Problem, problem } from '../problems.ts';
import { createSpeller } from '../spelling.ts';
import { readText } from '../text-file.ts';

/** The languages whose dictionary we have. */
const LANGUAGES = new Set(['fr']);

/** What is not in the language of the course: English names, titles of books. */
const FOREIGN = new Set(['english', 'reference']);

/** « nous nous » and « vous vous » are French. */
const TWICE = /(?<![\p{L}\p{N}’'-])(?!(?:nous|vous)\s)(\p{L}+)[ \u00a0\n]+\1(?![\p{L}\p{N}’'-])/giu;

/** Before a vowel. Not before a mute h, which no rule tells from the other, nor before words that are never elided to. */
const UNELIDED =
	/(?<![\p{L}’'-])(?:le|la|de|que|je|ne|se|me|te|jusque|lorsque|puisque)[ \u00a0](?!(?:onze|onzième|une?|oui|et|ou|à)(?!\p{L}))[aeiouàâéèêëîïôûœ]\p{L}*/giu;

const FILE = 'dictionary.txt';

/** The words that a course adds to French, or a host to the course's: one a line, « # » before a remark. */
export function ownWords(root: string, language: string): { word: string; line: number }[] {
	return [`content/${language}`, `content/${OWN}/${language}`].flatMap((folder) => wordsIn(root, folder));
}

function wordsIn(root: string, folder: string): { word: string; line: number }[] {
	if (!listFolder(root, folder)?.files.includes(FILE)) return [];
	const file = `${folder}/${FILE}`;
	const bytes = readBytes(root, file).value;
	const text = (bytes && readText(file, bytes).value) ?? '';
	return text.split('\n').flatMap((line, at) => {
		const word = line.replace(/#.*/, '').trim();
		return word === '' ? [] : [{ word, line: at + 1 }];
	});
}

const lineAt = ({ line, text }: Passage, offset: number) => line + text.slice(0, offset).split('\n').length - 1;

/** The spelling of a language's passages; nothing for a language whose dictionary we do not have. */
export function checkSpelling(root: string, language: string, passages: readonly Passage[]): Problem[] {
	if (!LANGUAGES.has(language)) return [];
	const speller = createSpeller(ownWords(root, language).map(({ word }) => word));
	return passages
		.filter(({ key }) => !FOREIGN.has(key))
		.flatMap((passage) => {
			const { file, text } = passage;
			const place = (offset: number) => ({ file, line: lineAt(passage, offset) });
			return [
				...speller
					.misspellings(text)
					.map(({ word, offset, guesses }) => problem(place(offset), 'misspelt', { word, language, guesses })),
				...[...text.matchAll(TWICE)].map(({ 1: word = '', index }) => problem(place(index), 'word-twice', { word })),
				...[...text.matchAll(UNELIDED)].map(({ 0: words, index }) =>
					problem(place(index), 'missing-elision', { words }),
				),
			];
		});
}
