/** Texts like another and not the same: sentences in another order, words exchanged for words of the same length. */
import { type Chance, chance } from './chance.ts';

/** Words of the course, by their length. */
export type Lexicon = ReadonlyMap<number, readonly string[]>;

/** What is no word to exchange: tags, targets of links, code. */
const MARKUP = /(<[^>]*>|\]\([^)]*\)|`[^`]*`)/;
const WORD = /(?<!\p{L})\p{Ll}{5,}(?!\p{L})/gu;
const SENTENCE_END = /(?<=[.!?…](?:\s?»)?(?:<Ref [^>]*\/>)*) (?=[\p{Lu}«*])/u;
/** Paragraphs begin with none of these: tags, tables, headings, lists, quotes, numbers. */
const NO_PARAGRAPH = /^[<|#>\s-]|^\d+\.|^$/;

/** One word in so many is exchanged; of those, one in so many is a word that no other lesson has. */
const EXCHANGED = 4;
const OWN = 8;

/** Put anywhere, these could make a phrasing that the course refuses: « aucune des réponses », which « aucun dessin » begins like. */
const REFUSED = /^(toutes|aucune?s?|(des|option|réponse|proposition|affirmation).*)$/;

export function lexiconOf(text: string): Lexicon {
	const words = new Set(text.match(WORD)?.filter((word) => !REFUSED.test(word)));
	return Map.groupBy([...words].toSorted(), (word) => word.length);
}

const CONSONANTS = [...'bcdfglmnprstv'];
const VOWELS = [...'aeiou'];

const ownWord = (length: number, { pick }: Chance) =>
	Array.from({ length }, (_, at) => pick(at % 2 === 0 ? CONSONANTS : VOWELS)).join('');

const count = (text: string, part: string) => text.split(part).length - 1;

/** Whether a piece of a paragraph can be moved without tearing what surrounds it. */
const isWhole = (text: string) =>
	count(text, '«') === count(text, '»') &&
	count(text, '(') === count(text, ')') &&
	count(text, '*') % 2 === 0 &&
	count(text, '<Term') === count(text, '</Term>');

function sentencesOf(paragraph: string): string[] {
	const sentences: string[] = [];
	for (const piece of paragraph.split(SENTENCE_END)) {
		const open = sentences.at(-1);
		if (open !== undefined && !isWhole(open)) sentences[sentences.length - 1] = `${open} ${piece}`;
		else sentences.push(piece);
	}
	return sentences;
}

export type Variation = { words: (text: string) => string; prose: (text: string) => string };

/** How one lesson, known by its number, varies what it is given. */
export function variation(number: number, lexicon: Lexicon): Variation {
	const dice = chance(number);
	const exchanged = (word: string) => {
		if (dice.below(EXCHANGED) > 0) return word;
		const other = dice.below(OWN) === 0 ? ownWord(word.length, dice) : dice.pick(lexicon.get(word.length) ?? []);
		return other === undefined || REFUSED.test(other) ? word : other;
	};
	const words = (text: string) =>
		text
			.split(MARKUP)
			.map((part) => (MARKUP.test(part) ? part : part.replace(WORD, exchanged)))
			.join('');
	const line = (text: string) => (NO_PARAGRAPH.test(text) ? text : dice.shuffled(sentencesOf(text)).join(' '));
	return { words, prose: (text) => words(text.split('\n').map(line).join('\n')) };
}
