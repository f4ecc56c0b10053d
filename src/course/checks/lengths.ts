/** Whether lessons, and the sentences of lessons and questions, have a length that can be read. Feedback is measured with the parts of a question. */
import type { Passage } from '../passages.ts';
import { type Problem, problem } from '../problems.ts';
import { GOOD_SENTENCE, longSentences } from '../sentences.ts';
import type { LanguageSources } from '../sources.ts';

const LEAST_WORDS = 600;
const MOST_WORDS = 1500;
const MOST_IN_SENTENCE = 40;

/** The blocks of text in which sentences stand. */
const isProse = ({ key }: Passage) => key === 'paragraph';

/** The lessons' number of words. */
export const checkLessonLengths = ({ lessons }: LanguageSources): Problem[] =>
	lessons.flatMap(({ file, header, body }) => {
		if (!header || !body || (body.words >= LEAST_WORDS && body.words <= MOST_WORDS)) return [];
		const values = { words: body.words, least: LEAST_WORDS, most: MOST_WORDS };
		return [problem({ file, line: header.lineOf(['title']) }, 'lesson-length', values)];
	});

const checkPassages = (passages: readonly Passage[], most: number): Problem[] =>
	passages.flatMap(({ file, line, text }) =>
		longSentences(text, most).map(({ sentence, words }) =>
			problem({ file, line }, 'long-sentence', { words, most, begins: sentence }),
		),
	);

/** The sentences in the body of a lesson. */
export const checkSentences = (body: readonly Passage[]): Problem[] =>
	checkPassages(body.filter(isProse), MOST_IN_SENTENCE);

/** Sentences where the rule is kept: those of questions, for whoever is asked (r-16), and those of the trades' examples. */
export const checkShortSentences = (passages: readonly Passage[]): Problem[] => checkPassages(passages, GOOD_SENTENCE);

/** How many sentences are longer than who writes should make them. */
export const longerThanTheRule = (body: readonly Passage[]) =>
	body.filter(isProse).flatMap(({ text }) => longSentences(text, GOOD_SENTENCE)).length;
