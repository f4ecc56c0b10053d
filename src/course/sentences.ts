/** The sentences of a passage: where they end, how long they are, what in them is someone else's. */
import { countWords } from './count-words.ts';

/** After a full stop, and after a semicolon, which lets the reader breathe as well; a closing quote stays with its sentence. */
const END = /(?<=[.!?…;](?:[\u00a0\u202f]?»)?)\s+/u;

/** The rule for who writes: a sentence says one thing. */
export const GOOD_SENTENCE = 25;

export const sentencesOf = (text: string) => text.split(END);

/** The sentences of more than so many words. */
export const longSentences = (text: string, most: number) =>
	sentencesOf(text).flatMap((sentence) => {
		const words = countWords(sentence);
		return words > most ? [{ sentence, words }] : [];
	});

/** Of what someone else says, only the place is kept. */
export const unquoted = (text: string) => text.replace(/«[^»]*(?:»|$)/gu, '«»');
