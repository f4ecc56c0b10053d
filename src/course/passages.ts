/** Every passage that a person reads in the files of a language, with the line where it stands. */
import { z } from 'astro/zod';
import { mdxToMdast } from 'satteri';
import type { Banked } from './bank.ts';
import { readBytes } from './folder.ts';
import type { Node } from './lesson-body.ts';
import { splitMdx } from './lesson-file.ts';
import { variantFor } from './schema-problems.ts';
import { EXAMPLE_FILES } from './schemas/examples.ts';
import { FIGURE_FILES } from './schemas/figures.ts';
import { interfaceWords } from './schemas/interface.ts';
import { glossary, modules } from './schemas/language.ts';
import { lesson } from './schemas/lesson.ts';
import { MODEL_FILES } from './schemas/model.ts';
import { page } from './schemas/page.ts';
import { question, quiz, reserve } from './schemas/quiz.ts';
import { widget } from './schemas/widget.ts';
import { WORD_FILES } from './schemas/words.ts';
import type { LanguageSources, ModelSources } from './sources.ts';
import { readText } from './text-file.ts';
import type { YamlFile } from './yaml-file.ts';
import type { Path, YamlText } from './yaml-text.ts';

/** `key`: in data, the last key of its path; in a text, the sort of block. */
export type Passage = { file: string; line: number; key: string; text: string };

/** What a schema calls words: a text of any form. Ids, addresses and colours have a form. */
const isWords = (schema: unknown) => schema instanceof z.ZodString && schema.format === null;

type Found = { path: Path; text: string };

/** The words in a value, as its schema tells them from ids. */
function wordsIn(schema: unknown, value: unknown, path: Path = []): Found[] {
	if (value === undefined || value === null) return [];
	if (schema instanceof z.ZodOptional) return wordsIn(schema.unwrap(), value, path);
	if (schema instanceof z.ZodDiscriminatedUnion) return wordsIn(variantFor(schema, value), value, path);
	if (isWords(schema)) return [{ path, text: String(value) }];
	if (schema instanceof z.ZodArray && Array.isArray(value))
		return value.flatMap((entry, at) => wordsIn(schema.element, entry, [...path, at]));
	if (schema instanceof z.ZodObject)
		return Object.entries(value).flatMap(([key, below]) => wordsIn(schema.shape[key], below, [...path, key]));
	if (schema instanceof z.ZodRecord)
		return Object.entries(value).flatMap(([key, below]) => wordsIn(schema.valueType, below, [...path, key]));
	return [];
}

/** The words of a file of data. A line is looked up only when asked for, since that reads the file again. */
function dataPassages(yaml: YamlFile<unknown> | undefined, schema: unknown): Passage[] {
	return yaml ? wordsIn(schema, yaml.data).map((found) => passageOf(yaml, found)) : [];
}

const passageOf = (yaml: YamlText, { path, text }: Found): Passage => ({
	file: yaml.file,
	get line() {
		return yaml.lineOf(path);
	},
	key: String(path.findLast((step) => typeof step === 'string')),
	text,
});

/** The words of one question. */
export const questionPassages = ({ yaml, path, question: asked }: Banked): Passage[] =>
	wordsIn(question, asked, path).map((found) => passageOf(yaml, found));

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

/** The words of a block as one string: what is marked in it stays in its sentence. */
function inlineText({ type, value, children }: Node): string {
	if (type === 'text') return String(value);
	if (type === 'break') return '\n';
	return (children ?? []).map(inlineText).join('');
}

const captionOf = ({ attributes }: Node): string | undefined => {
	const all: readonly { name?: string; value?: unknown }[] = Array.isArray(attributes) ? attributes : [];
	const value = all.find(({ name }) => name === 'caption')?.value;
	return typeof value === 'string' ? value : undefined;
};

function blocksIn(file: string, root: Node): Passage[] {
	const found: Passage[] = [];
	const left: Node[] = [root];
	for (let node = left.pop(); node; node = left.pop()) {
		const line = node.position?.start.line ?? 1;
		const caption = captionOf(node);
		if (caption !== undefined) found.push({ file, line, key: 'caption', text: caption });
		if (BLOCKS.has(node.type)) found.push({ file, line, key: node.type, text: inlineText(node) });
		else for (const child of (node.children ?? []).toReversed()) left.push(child);
	}
	return found;
}

/** The text under the header of a lesson or page, block by block; nothing if it does not compile. */
export function bodyPassages(root: string, file: string): Passage[] {
	const bytes = readBytes(root, file).value;
	const text = bytes && readText(file, bytes).value;
	const parts = text === undefined ? 'none' : splitMdx(text);
	if (typeof parts === 'string') return [];
	try {
		return blocksIn(file, mdxToMdast(parts.body));
	} catch {
		return [];
	}
}

export type LessonPassages = { name: string; header: Passage[]; body: Passage[]; quiz: Passage[] };

/** Lesson by lesson, what stands in its header, in its text and in its quiz. */
export function lessonPassages(root: string, { lessons, quizzes }: LanguageSources): LessonPassages[] {
	const quizOf = new Map(quizzes.map(({ name, yaml }) => [name, yaml]));
	return lessons.map(({ name, file, header }) => ({
		name,
		header: dataPassages(header, lesson),
		body: bodyPassages(root, file),
		quiz: dataPassages(quizOf.get(name), quiz),
	}));
}

/** The files of a record by name, each with the schema of the same name. */
const fileByFile = (files: Readonly<Record<string, YamlFile<unknown> | undefined>>, schemas: object): Passage[] =>
	Object.entries(schemas).flatMap(([name, schema]) => dataPassages(files[name], schema));

/** The model's own statements, and what a language says of it. */
export const modelPassages = (model: ModelSources, { words }: LanguageSources): Passage[] => [
	...fileByFile(model, MODEL_FILES),
	...fileByFile(words, WORD_FILES),
];

/** What a language says of the trades: the examples of an advice. */
export const examplePassages = ({ words }: LanguageSources): Passage[] => dataPassages(words.trades, WORD_FILES.trades);

/** Every passage of the model and of a language. */
export function allPassages(
	root: string,
	model: ModelSources,
	language: LanguageSources,
	lessons: readonly LessonPassages[],
): Passage[] {
	const pages = language.pages.flatMap(({ file, header }) => [
		...dataPassages(header, page),
		...bodyPassages(root, file),
	]);
	return [
		...modelPassages(model, language),
		...dataPassages(language.modules, modules),
		...dataPassages(language.glossary, glossary),
		...dataPassages(language.interface, interfaceWords),
		...language.widgets.flatMap(({ yaml }) => dataPassages(yaml, widget)),
		...fileByFile(language.figures, FIGURE_FILES),
		...fileByFile(language.examples, EXAMPLE_FILES),
		...pages,
		...[...language.exam, ...(language.diagnostic ? [language.diagnostic] : [])].flatMap(({ yaml }) =>
			dataPassages(yaml, reserve),
		),
		...lessons.flatMap(({ header, body, quiz: questions }) => [...header, ...body, ...questions]),
	];
}
