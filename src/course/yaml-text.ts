/** From text to YAML with positions: what the YAML language itself refuses, and what we refuse of it. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit, type YAMLError } from 'yaml';
import { type Problem, problem, type Read } from './problems.ts';

/** Where in a file a value stands: `['modules', 0, 'lessons', 2]`. */
export type Path = readonly PropertyKey[];

/** `raw`: the data as written. `lineOf`: the line of a value's key or list entry, else of the nearest thing around it. */
export type YamlText = { file: string; raw: unknown; lineOf: (path: Path) => number };

/** `firstLine`: the line of the file on which the text begins. */
export type YamlSource = { file: string; text: string; firstLine: number };

type LineAt = (offset: number) => number;

function lineFinder(contents: Node | null, lineAt: LineAt) {
	return (path: Path): number => {
		let node: unknown = contents;
		let line = lineAt(contents?.range?.[0] ?? 0);
		for (const step of path) {
			if (isMap(node)) {
				// The last one: of a key given twice, the second value is the one that counts.
				const pair = node.items.findLast(({ key }) => isScalar(key) && String(key.value) === String(step));
				if (!pair) return line;
				if (isScalar(pair.key) && pair.key.range) line = lineAt(pair.key.range[0]);
				node = pair.value;
			} else if (isSeq(node)) {
				const item: unknown = node.items[Number(step)];
				if (!(isMap(item) || isSeq(item) || isScalar(item))) return line;
				if (item.range) line = lineAt(item.range[0]);
				node = item;
			} else return line;
		}
		return line;
	};
}

/** The word at a place: enough to find it again. */
const wordAt = (text: string, offset: number) => /^[^\s:]*/.exec(text.slice(offset))?.[0] ?? '';

/** On the line where a value begins, whether another « : » follows: else the fault is the next line, which goes on with it. */
function hasTwoColons(text: string, offset: number): boolean {
	const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
	return (line.match(/:(?= |$)/g) ?? []).length > 1;
}

function languageProblem(error: YAMLError, { file, text }: YamlSource, lineAt: LineAt): Problem {
	const place = { file, line: lineAt(error.pos[0]) };
	switch (error.code) {
		case 'TAB_AS_INDENT':
			return problem(place, 'tab-indentation');
		case 'DUPLICATE_KEY':
			return problem(place, 'duplicate-key', { key: wordAt(text, error.pos[0]) });
		case 'BLOCK_AS_IMPLICIT_KEY':
			return hasTwoColons(text, error.pos[0])
				? problem(place, 'yaml-colon')
				: problem({ file, line: Math.min(place.line + 1, lineAt(text.length)) }, 'yaml-indentation');
		case 'MISSING_CHAR':
			return problem(place, 'yaml-unclosed');
		case 'BAD_SCALAR_START':
			return problem(place, 'yaml-reserved', { sign: text.charAt(error.pos[0]) });
		case 'BAD_INDENT':
			return problem(place, 'yaml-indentation');
		default:
			return problem(place, 'bad-yaml');
	}
}

/** Anchors, aliases and tags: one value then hides behind another, which nobody looks for in a course. */
function borrowedValues(contents: Node | null, file: string, lineAt: LineAt): Problem[] {
	const problems: Problem[] = [];
	visit(contents, (_, node) => {
		if (isAlias(node)) problems.push(problem({ file, line: lineAt(node.range?.[0] ?? 0) }, 'yaml-alias'));
		else if ((isMap(node) || isSeq(node) || isScalar(node)) && (node.anchor !== undefined || node.tag !== undefined))
			problems.push(problem({ file, line: lineAt(node.range?.[0] ?? 0) }, 'yaml-alias'));
	});
	return problems;
}

function parseText({ text, firstLine }: YamlSource) {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
	const end = text.trimEnd().length;
	const lineAt: LineAt = (offset) => lines.linePos(Math.min(offset, end)).line + firstLine - 1;
	return { document, lineAt };
}

/**
 * Lines are asked for only where something is wrong. The tree that knows them is therefore not kept but made again when
 * first needed: kept for thousands of lessons, it would take a gigabyte.
 */
function lazyLines(source: YamlSource): YamlText['lineOf'] {
	let find: YamlText['lineOf'] | undefined;
	return (path) => {
		if (!find) {
			const { document, lineAt } = parseText(source);
			find = lineFinder(document.contents, lineAt);
		}
		return find(path);
	};
}

/** Whether an anchor, an alias or a tag could be there at all: most texts need no closer look. */
const mayBorrow = (text: string) => /[&*!]\S/.test(text);

function parse(source: YamlSource): Read<YamlText> {
	const { file, text } = source;
	const { document, lineAt } = parseText(source);
	const repeated = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
	const fatal = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
	if (fatal) return { value: undefined, problems: [languageProblem(fatal, source, lineAt)] };
	const borrowed = mayBorrow(text) ? borrowedValues(document.contents, file, lineAt) : [];
	if (borrowed.length > 0) return { value: undefined, problems: borrowed };
	const problems = repeated.map((error) => languageProblem(error, source, lineAt));
	return { value: { file, raw: document.toJS(), lineOf: lazyLines(source) }, problems };
}

/** YAML read from text. Keys given twice are reported and the rest still read; any other fault of language stops here. */
export function readYamlText(source: YamlSource): Read<YamlText> {
	try {
		return parse(source);
	} catch {
		// The parser gives up on data nested thousands of levels deep.
		return { value: undefined, problems: [problem({ file: source.file, line: source.firstLine }, 'bad-yaml')] };
	}
}
