/** The text of a lesson or page: does it compile, are its tags well used, what does it hold. */
import { mdxToMdast } from 'satteri';
import { countWords } from './count-words.ts';
import { FIGURES } from './figures.ts';
import { mdxProblem } from './mdx-error.ts';
import { type Problem, problem, type Read } from './problems.ts';
import { closest } from './similar.ts';
import { TAGS, type Tag, type TagRule } from './tags.ts';

export type Heading = { depth: number; text: string; line: number };
export type Link = { url: string; line: number };

export type Body = {
	tags: Tag[];
	links: Link[];
	images: Link[];
	headings: Heading[];
	/** How many words a reader finds in it, answers included. */
	words: number;
};

/** As much of a syntax tree's node as is looked at here. */
export type Node = {
	type: string;
	position?: { start: { line: number } } | undefined;
	children?: readonly Node[];
	value?: unknown;
	name?: string | null;
	attributes?: unknown;
	url?: string;
	alt?: string | null | undefined;
	depth?: number;
	identifier?: string;
};

type Attribute = { type: string; name?: string; value?: unknown };

/** An exercise while its inside is being read. */
type OpenExercise = { id: string; line: number; answers: number };
type Step = { node: Node; exercise: OpenExercise | undefined };
type Definition = Link & { identifier: string };
type Walk = Body & {
	file: string;
	line: number;
	problems: Problem[];
	exercises: OpenExercise[];
	definitions: Definition[];
	/** Definitions that images, and not links, refer to. */
	imageNames: Set<string>;
	/** Tables that stand in a tag, which gives them a caption. */
	captioned: Set<Node>;
};

const PHRASES = new Set(['text', 'emphasis', 'strong', 'inlineCode', 'link', 'linkReference', 'delete']);
const SILENT = new Set(['code', 'definition', 'mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression']);

function textOf(node: Node): string {
	if (typeof node.value === 'string') return node.value;
	return (node.children ?? []).map(textOf).join('');
}

/** The attributes that are texts, as a map; all else about them that is wrong is reported. */
function readAttributes(walk: Walk, tag: string, rule: TagRule, node: Node): Map<string, string> {
	const { file, line } = walk;
	const allowed = [...rule.required, ...(rule.optional ?? [])];
	const given = new Map<string, string>();
	const seen = new Set<string>();
	const attributes: readonly Attribute[] = Array.isArray(node.attributes) ? node.attributes : [];
	for (const { type, name, value } of attributes) {
		const isCode = type !== 'mdxJsxAttribute' || (typeof value === 'object' && value !== null);
		if (isCode || name === undefined) {
			if (name !== undefined) seen.add(name);
			walk.problems.push(problem({ file, line }, 'code-in-lesson', { sort: 'attribute' }));
		} else if (!allowed.includes(name)) {
			const guess = closest(name, allowed);
			if (guess !== undefined) seen.add(guess);
			walk.problems.push(problem({ file, line }, 'unknown-attribute', { tag, name, allowed, guess }));
		} else if (seen.has(name)) {
			walk.problems.push(problem({ file, line }, 'repeated-attribute', { tag, name }));
		} else if (typeof value === 'string' && value.trim() !== '') {
			seen.add(name);
			given.set(name, value);
		}
	}
	for (const name of rule.required)
		if (!seen.has(name)) walk.problems.push(problem({ file, line }, 'missing-attribute', { tag, name }));
	return given;
}

function checkPlace(walk: Walk, tag: string, rule: TagRule, node: Node) {
	const { file, line } = walk;
	const inLine = node.type === 'mdxJsxTextElement';
	const holdsText = (node.children ?? []).some(
		({ type, value }) => PHRASES.has(type) && String(value ?? ' ').trim() !== '',
	);
	if (inLine && rule.place === 'block') walk.problems.push(problem({ file, line }, 'block-in-line', { tag }));
	if (!inLine && rule.place === 'line') walk.problems.push(problem({ file, line }, 'line-tag-alone', { tag }));
	if (rule.content === 'none' && (node.children ?? []).length > 0)
		walk.problems.push(problem({ file, line }, 'tag-with-content', { tag }));
	else if (rule.content === 'words' && (node.children ?? []).length === 0)
		walk.problems.push(problem({ file, line }, 'empty-tag', { tag }));
	else if (!inLine && rule.place === 'block' && holdsText)
		walk.problems.push(problem({ file, line }, 'text-beside-tag', { tag }));
}

/** What only some tags ask for. Gives the exercise in which the tag's content stands. */
function enterTag(walk: Walk, { name, attributes, line }: Tag, exercise: OpenExercise | undefined) {
	const place = { file: walk.file, line };
	const figure = attributes.get('name');
	if (name === 'Figure' && figure !== undefined && !(FIGURES as readonly string[]).includes(figure))
		walk.problems.push(problem(place, 'unknown-id', { kind: 'figure', id: figure, guess: closest(figure, FIGURES) }));
	if (name === 'Answer') {
		if (exercise) exercise.answers += 1;
		else walk.problems.push(problem(place, 'answer-outside'));
	}
	// A widget shows its own answers.
	if (name === 'Widget' && exercise) exercise.answers += 1;
	if (name !== 'Exercise') return exercise;
	const opened = { id: attributes.get('id') ?? '', line, answers: 0 };
	walk.exercises.push(opened);
	return opened;
}

function visitTag(walk: Walk, { node, exercise }: Step): OpenExercise | undefined {
	const { file, line } = walk;
	const name = node.name ?? '';
	const rule = TAGS.get(name);
	if (!rule) {
		walk.problems.push(
			problem({ file, line }, 'unknown-tag', {
				tag: name,
				allowed: [...TAGS.keys()],
				guess: closest(name, TAGS.keys()),
			}),
		);
		return exercise;
	}
	const tag = { name, attributes: readAttributes(walk, name, rule, node), line };
	checkPlace(walk, name, rule, node);
	walk.tags.push(tag);
	if (name === 'Table') for (const child of node.children ?? []) walk.captioned.add(child);
	return enterTag(walk, tag, exercise);
}

function visitHeading(walk: Walk, node: Node) {
	const depth = node.depth ?? 1;
	const previous = Math.max(1, walk.headings.at(-1)?.depth ?? 1);
	if (depth === 1 || depth > previous + 1)
		walk.problems.push(problem({ file: walk.file, line: walk.line }, 'heading-level', { depth, previous }));
	walk.headings.push({ depth, text: textOf(node).trim(), line: walk.line });
}

/** Looks at one node; gives the exercise its children stand in. */
function visitNode(walk: Walk, step: Step): OpenExercise | undefined {
	const { node, exercise } = step;
	const { file, line } = walk;
	switch (node.type) {
		case 'mdxJsxFlowElement':
		case 'mdxJsxTextElement':
			return visitTag(walk, step);
		case 'mdxjsEsm':
			walk.problems.push(problem({ file, line }, 'code-in-lesson', { sort: 'import' }));
			return exercise;
		case 'mdxFlowExpression':
		case 'mdxTextExpression':
			walk.problems.push(problem({ file, line }, 'code-in-lesson', { sort: 'expression' }));
			return exercise;
		case 'heading':
			visitHeading(walk, node);
			return exercise;
		case 'table':
			if (!walk.captioned.has(node)) walk.problems.push(problem({ file, line }, 'table-without-caption'));
			return exercise;
		case 'link':
			walk.links.push({ url: node.url ?? '', line });
			return exercise;
		case 'definition':
			walk.definitions.push({ url: node.url ?? '', line, identifier: node.identifier ?? '' });
			return exercise;
		case 'image':
		case 'imageReference':
			if ((node.alt ?? '').trim() === '') walk.problems.push(problem({ file, line }, 'image-without-text'));
			if (node.type === 'image') walk.images.push({ url: node.url ?? '', line });
			else walk.imageNames.add(node.identifier ?? '');
			return exercise;
		default:
			if (typeof node.value === 'string' && !SILENT.has(node.type)) walk.words += countWords(node.value);
			return exercise;
	}
}

function checkExercises(walk: Walk) {
	const first = new Map<string, number>();
	for (const { id, line, answers } of walk.exercises) {
		const place = { file: walk.file, line };
		const before = first.get(id);
		if (id !== '' && before !== undefined)
			walk.problems.push(problem(place, 'duplicate-id', { kind: 'exercise', id, first: `la ligne ${before}` }));
		first.set(id, before ?? line);
		if (answers !== 1) walk.problems.push(problem(place, 'exercise-answers', { id, answers }));
	}
}

function resolveDefinitions(walk: Walk) {
	for (const { identifier, url, line } of walk.definitions)
		(walk.imageNames.has(identifier) ? walk.images : walk.links).push({ url, line });
}

function walkBody(file: string, root: Node): Walk {
	const walk: Walk = {
		...{ file, line: 1, problems: [], exercises: [], definitions: [], imageNames: new Set(), captioned: new Set() },
		...{ tags: [], links: [], images: [], headings: [], words: 0 },
	};
	// A stack and not a recursion: a text may be nested deeper than the call stack.
	const steps: Step[] = [{ node: root, exercise: undefined }];
	for (let step = steps.pop(); step; step = steps.pop()) {
		walk.line = step.node.position?.start.line ?? walk.line;
		const exercise = visitNode(walk, step);
		for (const child of (step.node.children ?? []).toReversed()) steps.push({ node: child, exercise });
	}
	checkExercises(walk);
	resolveDefinitions(walk);
	return walk;
}

/** Reads the text of a page. `text` is the whole file with its front matter blanked, so that lines are the file's. */
export function readBody(file: string, text: string, firstLine: number): Read<Body> {
	if (text.trim() === '') return { value: undefined, problems: [problem({ file, line: firstLine }, 'empty-body')] };
	try {
		const { problems, tags, links, images, headings, words } = walkBody(file, mdxToMdast(text));
		return { value: { tags, links, images, headings, words }, problems };
	} catch (thrown) {
		return { value: undefined, problems: [mdxProblem(file, text, thrown)] };
	}
}
