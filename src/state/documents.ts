/** A document as it is worked on: shown, changed, undone and done again; each change is kept in the record at once. */
import { atom, computed, type ReadableAtom } from 'nanostores';
import {
	changesBetween,
	type DocumentHead,
	type DocumentKind,
	headOf,
	type Leaves,
	leafAt,
	leavesOf,
	type Tree,
	treeFrom,
} from '../learning/documents/stored-document.ts';
import { withDocument } from '../learning/record/deeds.ts';
import { entryOf, type LearnerRecord } from '../learning/record/record.ts';
import { newSeed, now } from './clock.ts';
import type { RecordStore } from './record.ts';

export interface OpenDocument {
	/** As it stands; empty if it is gone. */
	$tree: ReadableAtom<Tree>;
	change(next: (tree: Tree) => Tree): void;
	undo(): void;
	redo(): void;
	$canUndo: ReadableAtom<boolean>;
	$canRedo: ReadableAtom<boolean>;
}

/** Two states of the same fields. */
interface Step {
	before: Leaves;
	after: Leaves;
}

/** Opens a document of the record. Undoing writes what stood before: another device sees it as a change like any other. */
export function openDocument({ $record, remember }: RecordStore, id: string, kind: DocumentKind): OpenDocument {
	const $done = atom<readonly Step[]>([]);
	const $undone = atom<readonly Step[]>([]);
	let last: Parameters<typeof treeFrom>[0] = { fields: {}, tree: {} };
	const $tree = computed($record, (record) => {
		const { fields } = entryOf(record.documents, id) ?? { fields: {} };
		last = { fields, tree: treeFrom(last, { fields }) };
		return last.tree;
	});
	const write = (changes: Leaves) => remember((record) => withDocument(record, { id, kind, changes, at: now() }));
	const shift = (from: typeof $done, to: typeof $done, side: keyof Step) => {
		const step = from.get().at(-1);
		if (!step) return;
		from.set(from.get().slice(0, -1));
		to.set([...to.get(), step]);
		write(step[side]);
	};
	return {
		$tree,
		change(next) {
			const before = $tree.get();
			const changes = changesBetween(before, next(before));
			const paths = Object.keys(changes);
			if (paths.length === 0) return;
			const replaced = Object.fromEntries(paths.map((path) => [path, leafAt(before, path)]));
			$done.set([...$done.get(), { before: replaced, after: changes }]);
			$undone.set([]);
			write(changes);
		},
		undo: () => shift($done, $undone, 'before'),
		redo: () => shift($undone, $done, 'after'),
		$canUndo: computed($done, (steps) => steps.length > 0),
		$canRedo: computed($undone, (steps) => steps.length > 0),
	};
}

/** The learner's documents of a kind, the one changed last first. Deleted ones are among them, marked. */
export const documentsOf = ({ documents = {} }: LearnerRecord, kind: DocumentKind): DocumentHead[] =>
	Object.entries(documents)
		.map(([id, document]) => headOf(id, document))
		.filter((head) => head.kind === kind)
		.toSorted((one, other) => (one.changed < other.changed ? 1 : -1));

/** Puts a new document into the record. @returns its id */
export function createDocument({ remember }: RecordStore, kind: DocumentKind, tree: Tree): string {
	const id = `${kind}-${newSeed()}`;
	remember((record) => withDocument(record, { id, kind, changes: leavesOf(tree), at: now() }));
	return id;
}

/** Out of sight, or back. */
export const setDeleted = ({ remember }: RecordStore, { id, kind }: DocumentHead, isDeleted: boolean): void =>
	remember((record) => withDocument(record, { id, kind, changes: { deleted: isDeleted }, at: now() }));
