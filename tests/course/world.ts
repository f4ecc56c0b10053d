/** A tiny but complete course, on disk: each test changes what it is about and reads the rest unchanged. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Code, printProblem } from '../../src/course/problems.ts';
import { readCourse } from '../../src/course/read.ts';
import { reviewCourse } from '../../src/course/review.ts';
import { interfaceWords } from '../../src/course/schemas/interface.ts';
import { sample } from './sample.ts';
import { TINY_COURSE } from './tiny-course.ts';

type Content = string | Uint8Array;
/** By path: what a file holds, how its text changes, or `null` to leave it out. */
export type Changes = Record<string, Content | null | ((text: string) => Content)>;

/** The interface has many words, none of which matters here. JSON is YAML. */
const INTERFACE = JSON.stringify(sample(interfaceWords));

const files = (): Map<string, Content> =>
	new Map<string, Content>(Object.entries({ ...TINY_COURSE, 'content/fr/interface.yaml': INTERFACE }));

function changed(changes: Changes): Map<string, Content> {
	const all = files();
	for (const [path, change] of Object.entries(changes)) {
		if (change === null) {
			if (!all.delete(path)) throw new Error(`No such file in the tiny course: ${path}`);
		} else if (typeof change === 'function') {
			const text = all.get(path);
			if (typeof text !== 'string') throw new Error(`No such text in the tiny course: ${path}`);
			all.set(path, change(text));
		} else all.set(path, change);
	}
	return all;
}

/** Writes the tiny course with changes under a new folder, does something there, and takes the folder away again. */
export function inWorld<Result>(changes: Changes, use: (root: string) => Result): Result {
	const root = mkdtempSync(join(tmpdir(), 'parcours monde '));
	try {
		for (const [path, content] of changed(changes)) {
			mkdirSync(join(root, dirname(path)), { recursive: true });
			writeFileSync(join(root, path), content);
		}
		return use(root);
	} finally {
		rmSync(root, { recursive: true });
	}
}

/** The course read from a world. */
export const world = (changes: Changes = {}) => inWorld(changes, readCourse);

/** What an author is told about a world, line by line. */
export const told = (changes: Changes): string[] => world(changes).problems.map(printProblem);

/** What an author is told about a world in which nothing is wrong, of one sort or several. */
export const reviewed = (codes: Code | readonly Code[], changes: Changes): string[] =>
	inWorld(changes, (root) => {
		const { sources, problems } = readCourse(root);
		if (!sources || problems.length > 0) throw new Error(problems.map(printProblem).join('\n'));
		return reviewCourse(root, sources)
			.problems.filter(({ code }) => [codes].flat().includes(code))
			.map(printProblem);
	});

/** A text made long enough for a lesson by sentences of numbers, which no other lesson counts. */
export const lengthened = (first: number) => (text: string) => {
	const sentences = Array.from({ length: 35 }, (_, row) =>
		Array.from({ length: 20 }, (_, column) => first + 20 * row + column).join(' '),
	);
	return `${text}\n${sentences.join('. ')}.\n`;
};

/** Replaces words that must be there, once. */
export const swap = (from: string, to: string) => (text: string) => {
	if (!text.includes(from)) throw new Error(`The tiny course does not say: ${from}`);
	return text.replace(from, () => to);
};

/** Several swaps, one after the other. */
export const swaps =
	(...pairs: readonly (readonly [string, string])[]) =>
	(text: string) =>
		pairs.reduce((changedText, [from, to]) => swap(from, to)(changedText), text);
