/** What both sides of the coding know of a course, and the short marks by which ids are known again. */
import type { Bank } from '../../course/open-bank.ts';
import type { Answer } from '../../questions/answer.ts';
import type { AskedQuestion } from '../../questions/ask.ts';
import type { Renames } from '../record/renamed.ts';
import { fingerprint } from './fingerprint.ts';

export interface SuspendIndex {
	/** The course's own id: a text of another course is told by it. */
	course: string;
	lessons: readonly string[];
	modules: readonly string[];
	questions: readonly { id: string; type: AskedQuestion['type'] }[];
	/** What was once called otherwise. */
	renames: Renames;
}

/** @param course its id, as the host's settings have it */
export const suspendIndex = (course: string, { lessons, modules, questions, renames }: Bank): SuspendIndex => ({
	course,
	lessons: lessons.map(({ id }) => id),
	modules: modules.map(({ id }) => id),
	questions: questions.map(({ id, type }) => ({ id, type })),
	renames,
});

/**
 * What stands for an id: its own letters decide it and nothing else, so that no other id that comes, goes or moves changes
 * it. Ids of one stem (`q-selection-01`, `q-selection-02`) differ by their number alone: one stem is then written once,
 * and the numbers take a bit or two.
 */
export interface Mark {
	stem: number;
	number: number;
}

/** 140 stems of the real course collide once in a hundred courses; where they do, see `marksOf`. */
const STEM_BITS = 20;
const NUMBERED = /^(.*?)(\d{1,4})$/s;

/** How many digits there are is part of the stem: `q-1` is not `q-01`. */
export function markOf(id: string): Mark {
	const [, stem, digits] = NUMBERED.exec(id) ?? [];
	if (stem === undefined || digits === undefined) return { stem: fingerprint(id, STEM_BITS), number: 0 };
	return { stem: fingerprint(`${stem}#${digits.length}`, STEM_BITS), number: Number(digits) };
}

export const compareMarks = (one: Mark, other: Mark): number => one.stem - other.stem || one.number - other.number;

const keyOf = ({ stem, number }: Mark): number => stem * 10_000 + number;

/** Ids and their marks, both ways. */
export interface Marks {
	/** @returns none if the course does not have it, or has another of the same mark */
	markOf(id: string): Mark | undefined;
	idOf(mark: Mark): string | undefined;
}

/** A mark that two ids share stands for neither: whichever is meant, no answer may come under the wrong one. */
export function marksOf(ids: readonly string[]): Marks {
	const byKey = new Map<number, string | undefined>();
	const marks = new Map([...new Set(ids)].map((id) => [id, markOf(id)]));
	for (const [id, mark] of marks) byKey.set(keyOf(mark), byKey.has(keyOf(mark)) ? undefined : id);
	const idOf = (mark: Mark) => byKey.get(keyOf(mark));
	return {
		idOf,
		markOf(id) {
			const mark = marks.get(id);
			return mark && idOf(mark) === id ? mark : undefined;
		},
	};
}

/** All that can be named in a course. */
export interface Names {
	lessons: Marks;
	modules: Marks;
	questions: Marks;
	/** An answer in which nothing is chosen, of the shape that a question asks for. */
	blank(question: string | undefined): Answer;
}

const BLANKS: Readonly<Record<AskedQuestion['type'], () => Answer>> = {
	single: () => ({ type: 'choice', chosen: [] }),
	multiple: () => ({ type: 'choice', chosen: [] }),
	match: () => ({ type: 'placement', placed: {} }),
	categorise: () => ({ type: 'placement', placed: {} }),
	order: () => ({ type: 'ordering', order: [] }),
	cloze: () => ({ type: 'texts', texts: [] }),
	numeric: () => ({ type: 'texts', texts: [] }),
	scenario: () => ({ type: 'path', path: [] }),
	debate: () => ({ type: 'position', first: '', evidence: '', second: '' }),
};

/** Present ids, and those that things once had: a text may have been written before they were renamed. */
export function namesOf({ lessons, modules, questions, renames }: SuspendIndex): Names {
	const types = new Map(questions.map(({ id, type }) => [id, type]));
	const typeOf = (id: string) => types.get(id) ?? types.get(renames.questions[id] ?? '') ?? 'single';
	return {
		lessons: marksOf([...lessons, ...Object.keys(renames.lessons)]),
		modules: marksOf(modules),
		questions: marksOf([...types.keys(), ...Object.keys(renames.questions)]),
		blank: (question) => BLANKS[typeOf(question ?? '')](),
	};
}
