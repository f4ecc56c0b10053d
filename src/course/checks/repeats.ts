/** Whether a lesson says with the same words what another lesson says, or a question what its lesson says. */
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

/** A run of words that was said before, and where. */
type Repeat = { words: string; first: Passage };

/** What a passage says in so many words that were said before; what the model says too may be quoted. */
function repeatsIn(
	words: readonly string[],
	length: number,
	quotable: ReadonlySet<string>,
	saidBefore: (run: string) => Passage | undefined,
): Repeat[] {
	const quoted = quotedWords(words, quotable);
	const repeats: Repeat[] = [];
	let told: Passage | undefined;
	for (const [at, run] of runsOf(words, length).entries()) {
		const said = saidBefore(run);
		const isQuoted = quoted.slice(at, at + length).filter(Boolean).length > length / 2;
		const first = isQuoted ? undefined : said;
		// A longer repetition is a row of runs from one passage: told once.
		if (first && first !== told) repeats.push({ words: run, first });
		told = first;
	}
	return repeats;
}

/** What the model says, in runs that may be quoted from it. */
const quotableRuns = (model: readonly Passage[]): ReadonlySet<string> =>
	new Set(model.flatMap(({ text }) => runsOf(wordsOf(text), QUOTED_RUN)));

const whereIs = ({ file, line }: Passage) => `${file}:${line}`;

/** What lessons repeat of each other, in their texts and the explanations of their quizzes. `model` may be quoted. */
export function checkRepeats(
	lessons: readonly { name: string; passages: readonly Passage[] }[],
	model: readonly Passage[],
): Problem[] {
	const quotable = quotableRuns(model);
	const seen = new Map<string, { lesson: string; passage: Passage }>();
	return lessons.flatMap(({ name, passages }) =>
		passages
			.filter(({ key }) => COMPARED.has(key))
			.flatMap((passage) =>
				repeatsIn(wordsOf(passage.text), RUN, quotable, (run) => {
					const first = seen.get(run);
					if (!first) seen.set(run, { lesson: name, passage });
					return first?.lesson === name ? undefined : first?.passage;
				}).map(({ words, first }) => problem(passage, 'repeated-words', { words, first: whereIs(first) })),
			),
	);
}

/**
 * A question that has so many words in a row of its lesson can be answered by recognising them (r-11). Measured over 430
 * questions: at 7 words, five were found, four of them copied; at 6, twelve, mostly turns of phrase.
 */
const ECHO = 7;

/** What is read before answering. */
const ASKED = new Set(['prompt', 'text', 'sentence']);

/** What questions repeat of the text of their own lesson. `model` may be quoted: labels and names are the same everywhere. */
export function checkEchoes(
	lessons: readonly { name: string; body: readonly Passage[] }[],
	questions: readonly { lesson: string; passages: readonly Passage[] }[],
	model: readonly Passage[],
): Problem[] {
	const quotable = quotableRuns(model);
	const asked = Map.groupBy(questions, ({ lesson }) => lesson);
	return lessons.flatMap(({ name, body }) => {
		const said = new Map(body.flatMap((passage) => runsOf(wordsOf(passage.text), ECHO).map((run) => [run, passage])));
		return (asked.get(name) ?? [])
			.flatMap(({ passages }) => passages.filter(({ key }) => ASKED.has(key)))
			.flatMap((passage) =>
				repeatsIn(wordsOf(passage.text), ECHO, quotable, (run) => said.get(run)).map(({ words, first }) =>
					problem(passage, 'echoed-words', { words, first: whereIs(first) }),
				),
			);
	});
}
