/** Whether a lesson says with the same words what another lesson says. */
import type { Passage } from '../passages.ts';
import { type Problem, problem } from '../problems.ts';

/**
 * So many words in a row are no chance. Measured over 51 lessons: at 8 words most of what is found are names in a row
 * and turns of phrase; at 12, only sentences that had been copied, or that quote the model.
 */
const RUN = 12;

/** Where sentences are the lesson's own. What a question asks may sound alike from quiz to quiz. */
const COMPARED = new Set(['paragraph', 'tableCell', 'caption', 'heading', 'explanation', 'feedback']);

/** The words of a text, whatever its case, apostrophes and punctuation. */
const wordsOf = (text: string) =>
	text
		.toLowerCase()
		.replaceAll("'", '’')
		.match(/[\p{L}\p{N}]+(?:[’-][\p{L}\p{N}]+)*/gu) ?? [];

/** So many words in a row that the model says too are quoted from it. */
const QUOTED_RUN = 6;

const runsOf = (words: readonly string[], length: number) =>
	words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));

/** Whether each word stands in a quotation of the model. */
function quotedWords(words: readonly string[], quotable: ReadonlySet<string>): boolean[] {
	const quoted = words.map(() => false);
	for (const [at, run] of runsOf(words, QUOTED_RUN).entries())
		if (quotable.has(run)) quoted.fill(true, at, at + QUOTED_RUN);
	return quoted;
}

type First = { lesson: string; passage: Passage };

/** Runs of words met so far, each with the lesson that says it first. */
function repeatsIn(
	lesson: string,
	passage: Passage,
	seen: Map<string, First>,
	quotable: ReadonlySet<string>,
): Problem[] {
	const words = wordsOf(passage.text);
	const quoted = quotedWords(words, quotable);
	const problems: Problem[] = [];
	let told: First | undefined;
	for (const [at, run] of runsOf(words, RUN).entries()) {
		const first = seen.get(run);
		if (!first) seen.set(run, { lesson, passage });
		const isQuoted = quoted.slice(at, at + RUN).filter(Boolean).length > RUN / 2;
		const isRepeat = first !== undefined && first.lesson !== lesson && !isQuoted;
		// A longer repetition is a row of runs from one passage: told once.
		if (isRepeat && first.passage !== told?.passage) {
			const where = `${first.passage.file}:${first.passage.line}`;
			problems.push(problem(passage, 'repeated-words', { words: run, first: where }));
		}
		told = isRepeat ? first : undefined;
	}
	return problems;
}

/** What lessons repeat of each other, in their texts and the explanations of their quizzes. `model` may be quoted. */
export function checkRepeats(
	lessons: readonly { name: string; passages: readonly Passage[] }[],
	model: readonly Passage[],
): Problem[] {
	const quotable = new Set(model.flatMap(({ text }) => runsOf(wordsOf(text), QUOTED_RUN)));
	const seen = new Map<string, First>();
	return lessons.flatMap(({ name, passages }) =>
		passages.filter(({ key }) => COMPARED.has(key)).flatMap((passage) => repeatsIn(name, passage, seen, quotable)),
	);
}
