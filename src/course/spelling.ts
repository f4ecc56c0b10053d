/** French spelling by dictionary: which words of a text neither French nor the course's own list knows, and what was meant. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, mapDictionaryInformationToWeightMap } from 'cspell-trie-lib';
import { closest } from './similar.ts';

/** `offset`: where in the text the word begins. */
export type Misspelling = { word: string; offset: number; guesses: string[] };

export type Speller = {
	misspellings: (text: string) => Misspelling[];
	/** Whether the dictionary itself has the word. */
	isFrench: (word: string) => boolean;
};

/** What is written, but not in words: addresses, paths, places to fill in. */
const NOT_WORDS = /https?:\/\/\S+|\S+@\S+|\{[^}]*\}|(?:[\w-]*\/){2,}[\w.-]*|\b[\w-]+\.(?:html|json|mdx|txt|yaml)\b/g;

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'\-\u2011][\p{L}\p{M}\p{N}]+)*/gu;

/** Words that lose their last letter before a vowel. */
const ELIDED = new Set(
	['c', 'd', 'j', 'l', 'm', 'n', 's', 't', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu'].concat('quelqu', 'presqu'),
);
const VOWEL = /^[aeiouyhàâäéèêëîïôöùûüœæ]/iu;
/** Before these alone do two words lose their last letter. */
const ONLY_BEFORE: Record<string, RegExp> = { quelqu: /^une?s?$/i, presqu: /^îles?$/i };
/** Where an apostrophe belongs to the word. */
const WITH_APOSTROPHE = new Set(["aujourd'hui", "c'est-à-dire", "prud'homme", "prud'hommes"]);

/** What may follow a word behind a hyphen. */
const BEHIND = /^(.+)-(?:ci|là|même|mêmes|je|tu|nous|vous|ce|moi|toi|lui|leur|le|la|les|en|y|[mt]'(?:en|y))$/iu;
const ASKED = /^(.+?)(-t)?-(il|elle|on|ils|elles)$/iu;
/** What may stand in front of any word, with a hyphen. */
const BEFORE = /^(?:auto|demi|ex|mi|mini|non|quasi|semi)-(.+)$/iu;
const NUMERAL =
	/^(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?|mille|et|ième|unième|deuxième)$/iu;

/** A number, or a letter that names something in a list. */
const IS_SIGN = /\p{N}|^\p{Lu}$/u;

/** Milliseconds. With fewer, a busy machine would guess otherwise than an idle one. */
const NO_HURRY = 60_000;

const plain = (word: string) => word.replaceAll('’', "'").replaceAll('\u2011', '-');
const lower = (word: string) => word.toLocaleLowerCase('fr');
const isCapital = (word: string) => word !== lower(word);

/** The dictionary, and what it says of mistakes that French invites: accents, doubled letters, silent endings. */
function frenchDictionary() {
	const about = createRequire(import.meta.url).resolve('@cspell/dict-fr-fr');
	const [{ path, dictionaryInformation }] = JSON.parse(readFileSync(about, 'utf8')).dictionaryDefinitions;
	return {
		trie: decodeTrie(gunzipSync(readFileSync(join(dirname(about), path)))),
		weightMap: mapDictionaryInformationToWeightMap(dictionaryInformation),
	};
}

/** A verb asks with « -t- » after a vowel, and without it after a t or a d: a-t-il, dit-elle. */
function isAsked(word: string, isRight: (word: string) => boolean): boolean {
	const [, verb = '', link, pronoun = ''] = ASKED.exec(word) ?? [];
	if (verb === '') return false;
	const fits = link ? /[aec]$/iu.test(verb) && !pronoun.endsWith('s') : /[td]$/iu.test(verb);
	return fits && isRight(verb);
}

/** Knows the words of French and those of a course. */
export function createSpeller(own: Iterable<string> = []): Speller {
	const { trie, weightMap } = frenchDictionary();
	const listed = new Set([...own].map(plain));
	const isListed = (word: string) => listed.has(word) || (isCapital(word) && listed.has(lower(word)));
	const isFrench = (word: string) => trie.hasWord(word, true) || (isCapital(word) && trie.hasWord(lower(word), true));

	function isCompound(word: string): boolean {
		const behind = BEHIND.exec(word)?.[1];
		const before = BEFORE.exec(word)?.[1];
		return (
			isAsked(word, isRight) ||
			(behind !== undefined && isRight(behind)) ||
			(before !== undefined && isRight(before)) ||
			word.split('-').every((part) => NUMERAL.test(part))
		);
	}

	/** An elided word is judged by what follows it. */
	function isRight(word: string): boolean {
		if (IS_SIGN.test(word) || isListed(word) || WITH_APOSTROPHE.has(lower(word))) return true;
		const at = word.indexOf("'");
		const [first, rest] = [lower(word.slice(0, at)), word.slice(at + 1)];
		if (at > 0 && ELIDED.has(first)) return (ONLY_BEFORE[first] ?? VOWEL).test(rest) && isRight(rest);
		return isFrench(word) || (word.includes('-') && isCompound(word));
	}

	function guessesFor(word: string): string[] {
		const at = word.indexOf("'");
		const first = ELIDED.has(lower(word.slice(0, at))) ? word.slice(0, at + 1) : '';
		const searched = word.slice(first.length);
		const mistyped = closest(searched, listed);
		const near = trie.suggest(searched, { numSuggestions: 8, timeout: NO_HURRY, weightMap });
		const guesses = [...(mistyped === undefined ? [] : [mistyped]), ...near].map((guess) => plain(first + guess));
		return [...new Set(guesses)]
			.filter(isRight)
			.slice(0, 3)
			.map((guess) => guess.replaceAll("'", '’'));
	}

	/** The verdict on each word met: its guesses if it is wrong. */
	const verdicts = new Map<string, string[] | 'right'>();
	function verdictOn(word: string): string[] | 'right' {
		const verdict = verdicts.get(word) ?? (isRight(word) ? 'right' : guessesFor(word));
		verdicts.set(word, verdict);
		return verdict;
	}

	return {
		isFrench: (word) => isFrench(plain(word)),
		misspellings: (text) => {
			const words = text.replace(NOT_WORDS, (found) => ' '.repeat(found.length)).matchAll(WORD);
			return [...words].flatMap(({ 0: word, index }) => {
				const verdict = verdictOn(plain(word));
				return verdict === 'right' ? [] : [{ word, offset: index, guesses: verdict }];
			});
		},
	};
}
