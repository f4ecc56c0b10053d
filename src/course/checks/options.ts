/** Whether the options of a question can be chosen between, and say what they stand for (rules r-04 to r-06 and r-09). */
import type { Option } from '../../questions/common.ts';
import { countWords } from '../count-words.ts';
import { type Problem, problem } from '../problems.ts';
import type { Question, QuestionOf } from '../schemas/quiz.ts';
import type { Path, YamlText } from '../yaml-text.ts';
import { forbiddenPhrase } from './phrasings.ts';

/** A question where it stands. */
export type Placed<Asked extends Question = Question> = {
	yaml: YamlText;
	path: Path;
	question: Asked;
	language: string;
};

/** A question that is answered by choosing among options. */
export type Choosing = QuestionOf<'single' | 'multiple'>;
export const isChoosing = (question: Question): question is Choosing =>
	question.type === 'single' || question.type === 'multiple';

const LEAST_WORDS = 10;
const MOST_WORDS = 60;
/** Under this many characters, options differ in length without giving anything away. */
const LEAST_COMPARED = 15;
const MOST_RATIO = 1.4;

const placeOf = ({ yaml, path }: Placed<Choosing>, ...below: Path) => ({
	file: yaml.file,
	line: yaml.lineOf([...path, ...below]),
});

/** What a text says whatever its case, accents, spaces and final stop. */
const bare = (text: string) =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[’']/g, '’')
		.replace(/[\s\u00a0\u202f]+/g, '')
		.replace(/[.!…]+$/, '');

const length = (text: string) => [...text.trim()].length;

function identicalOptions(placed: Placed<Choosing>): Problem[] {
	const first = new Map<string, string>();
	return placed.question.options.flatMap(({ id, text }, at) => {
		const said = bare(text);
		const before = first.get(said);
		first.set(said, before ?? id);
		return before === undefined
			? []
			: [problem(placeOf(placed, 'options', at, 'text'), 'identical-options', { first: before, second: id })];
	});
}

function duplicateOptionIds(placed: Placed<Choosing>): Problem[] {
	const first = new Map<string, number>();
	return placed.question.options.flatMap(({ id }, at) => {
		const before = first.get(id);
		first.set(id, before ?? at);
		if (before === undefined) return [];
		const { line } = placeOf(placed, 'options', before, 'id');
		const place = placeOf(placed, 'options', at, 'id');
		return [problem(place, 'duplicate-id', { kind: 'option', id, first: `la ligne ${line}` })];
	});
}

/** A wrong option names the error it stands for; a right one names none (r-06). */
function namedError(placed: Placed<Choosing>, option: Option, at: number): Problem[] {
	const { id, correct, misconception, confusion } = option;
	if (!correct) {
		const isNamed = misconception !== undefined || confusion !== undefined;
		return isNamed ? [] : [problem(placeOf(placed, 'options', at), 'error-not-named', { option: id })];
	}
	return (['misconception', 'confusion'] as const)
		.filter((key) => option[key] !== undefined)
		.map((key) => problem(placeOf(placed, 'options', at, key), 'error-on-right', { option: id, key }));
}

function checkOption(placed: Placed<Choosing>, option: Option, at: number): Problem[] {
	const { id, text, feedback } = option;
	const words = countWords(feedback);
	const phrase = forbiddenPhrase(placed.language, text);
	return [
		...(words < LEAST_WORDS || words > MOST_WORDS
			? [problem(placeOf(placed, 'options', at, 'feedback'), 'feedback-length', { option: id, words })]
			: []),
		...(phrase === undefined
			? []
			: [problem(placeOf(placed, 'options', at, 'text'), 'forbidden-phrase', { option: id, phrase })]),
		...namedError(placed, option, at),
	];
}

function checkLengths(placed: Placed<Choosing>): Problem[] {
	const lengths = placed.question.options.map(({ text }) => length(text));
	const shortest = Math.min(...lengths);
	const longest = Math.max(...lengths);
	if (shortest < LEAST_COMPARED || longest <= shortest * MOST_RATIO) return [];
	return [problem(placeOf(placed, 'options'), 'option-lengths', { id: placed.question.id, shortest, longest })];
}

/** How many options are right, for the question's type. */
function checkRightAnswers(placed: Placed<Choosing>): Problem[] {
	const { question } = placed;
	const { id } = question;
	const right = question.options.filter(({ correct }) => correct).length;
	const place = () => placeOf(placed, 'options');
	if (right === 0) return [problem(place(), 'no-right-answer', { id })];
	if (right === question.options.length) return [problem(place(), 'all-right', { id })];
	if (question.type === 'single') return right === 1 ? [] : [problem(place(), 'several-right-answers', { id, right })];
	return right > 1 ? [] : [problem(place(), 'one-right-answer', { id })];
}

/** Everything about a question's options that needs no other file. */
export const checkOptions = (placed: Placed<Choosing>): Problem[] => [
	...checkRightAnswers(placed),
	...duplicateOptionIds(placed),
	...identicalOptions(placed),
	...checkLengths(placed),
	...placed.question.options.flatMap((option, at) => checkOption(placed, option, at)),
];
