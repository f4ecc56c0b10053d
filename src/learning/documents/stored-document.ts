/** What a learner makes (an audit, a plan, a journey map), as the record keeps it: field by field, so that two devices merge. */
import { type Dated, entryOf, type Instant } from '../record/record.ts';

export type DocumentKind = 'audit' | 'plan' | 'map';

/** What a field holds. `null`: it was taken away. */
export type Leaf = string | number | boolean | null | readonly (string | number | boolean)[];

export interface StoredDocument {
	kind: DocumentKind;
	created: Instant;
	/** By the field's path: `stages/decouverte/kpi`. Several values are kept only where two devices wrote: the latest is shown. */
	fields: Record<string, Dated<Leaf>[]>;
}

/** Paths and what stands there. */
export type Leaves = Record<string, Leaf>;

/** A tree of plain data whose lists are leaves. */
export interface Tree {
	[name: string]: Leaf | Tree;
}

/** A name as a step of a path. It may hold anything: what joins a path is written otherwise in it. */
export const stepOf = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
const fromPath = (step: string): string =>
	step.includes('~') ? step.replaceAll('~1', '/').replaceAll('~0', '~') : step;

const isTree = (value: Leaf | Tree): value is Tree =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands under a name, if anything does. */
const own = (tree: Tree, name: string): Leaf | Tree | undefined => (Object.hasOwn(tree, name) ? tree[name] : undefined);

/** What stands under a name where it is a branch, else an empty one: a file or a link may bring anything. */
export function branchOf(tree: Tree | undefined, name: string): Tree {
	const there = tree && own(tree, name);
	return there !== undefined && isTree(there) ? there : {};
}

/** The ids of a branch's entries as a list has them. What two devices added at once is in neither's list: it comes last, always in the same order. */
export function idsInOrder(entries: Tree, listed: Leaf | Tree | undefined): string[] {
	const present = Object.keys(entries).filter((id) => isTree(entries[id] ?? null));
	const known = new Set(present);
	const ordered = new Set(Array.isArray(listed) ? listed.map(String).filter((id) => known.has(id)) : []);
	return [...ordered, ...present.filter((id) => !ordered.has(id)).toSorted()];
}

/** A tree as its leaves. An empty branch has none, and is gone. */
export function leavesOf(tree: Tree): Leaves {
	const found: [string, Leaf][] = [];
	// One list for all: a large document is read through on each change.
	const walk = (branch: Tree, above: string) => {
		for (const [name, value] of Object.entries(branch)) {
			const path = `${above}${stepOf(name)}`;
			if (isTree(value)) walk(value, `${path}/`);
			else found.push([path, value]);
		}
	};
	walk(tree, '');
	return Object.fromEntries(found);
}

/** Sets a name of a branch. `__proto__` is a name like any other: assigned, it would be none. */
function put(branch: Tree, name: string, value: Leaf | Tree): void {
	if (name === '__proto__')
		Object.defineProperty(branch, name, { value, enumerable: true, configurable: true, writable: true });
	else branch[name] = value;
}

/** The tree that has these leaves; those that were taken away are left out. */
export function treeOf(leaves: Readonly<Leaves>): Tree {
	const root: Tree = {};
	for (const [path, leaf] of Object.entries(leaves)) {
		if (leaf === null) continue;
		const steps = path.split('/').map(fromPath);
		const last = steps.pop() ?? '';
		let branch = root;
		for (const step of steps) {
			const there = own(branch, step);
			const next: Tree = there !== undefined && isTree(there) ? there : {};
			if (next !== there) put(branch, step, next);
			branch = next;
		}
		put(branch, last, leaf);
	}
	return root;
}

const isSame = (one: Leaf | undefined, other: Leaf | undefined): boolean =>
	one === other || JSON.stringify(one) === JSON.stringify(other);

/** The leaf at a path, `null` where there is none. */
export function leafAt(tree: Tree, path: string): Leaf {
	let there: Leaf | Tree | undefined = tree;
	for (const step of path.split('/'))
		there = there !== undefined && isTree(there) ? own(there, fromPath(step)) : undefined;
	return there === undefined || isTree(there) ? null : there;
}

function withName(branch: Tree, name: string, value: Leaf | Tree): Tree {
	const copy = { ...branch };
	put(copy, name, value);
	return copy;
}

function withoutName(branch: Tree, name: string): Tree {
	const copy = { ...branch };
	delete copy[name];
	return copy;
}

function withLeaf(branch: Tree, [name = '', ...below]: readonly string[], leaf: Leaf): Tree {
	const there = own(branch, name);
	if (below.length === 0) {
		if (leaf !== null) return withName(branch, name, leaf);
		return there === undefined || isTree(there) ? branch : withoutName(branch, name);
	}
	const before = there !== undefined && isTree(there) ? there : {};
	const after = withLeaf(before, below, leaf);
	if (after === before) return branch;
	return Object.keys(after).length === 0 ? withoutName(branch, name) : withName(branch, name, after);
}

/**
 * The tree with these leaves changed; `null` takes one away, and a branch with its last. What they do not touch stays the
 * same object, so that a large document is not read through for one field.
 */
export const withLeaves = (tree: Tree, changes: Readonly<Leaves>): Tree =>
	Object.entries(changes).reduce((before, [path, leaf]) => withLeaf(before, path.split('/').map(fromPath), leaf), tree);

/** What leads from one tree to another: new leaves, and `null` where one is gone. */
export function changesBetween(before: Tree, after: Tree): Leaves {
	const changed: [string, Leaf][] = [];
	const gone: string[] = [];
	const takeAway = (value: Leaf | Tree | undefined, path: string) => {
		if (value === undefined) return;
		if (isTree(value)) for (const [name, below] of Object.entries(value)) takeAway(below, `${path}/${stepOf(name)}`);
		else gone.push(path);
	};
	const walk = (from: Tree, to: Tree, above: string) => {
		for (const [name, value] of Object.entries(to)) {
			const there = own(from, name);
			if (there === value) continue;
			const path = `${above}${stepOf(name)}`;
			const isBranch = there !== undefined && isTree(there);
			if (isTree(value)) {
				if (!isBranch) takeAway(there, path);
				walk(isBranch ? there : {}, value, `${path}/`);
			} else {
				if (isBranch) takeAway(there, path);
				if (isBranch || !isSame(value, there)) changed.push([path, value]);
			}
		}
		for (const [name, value] of Object.entries(from))
			if (!Object.hasOwn(to, name)) takeAway(value, `${above}${stepOf(name)}`);
	};
	walk(before, after, '');
	return Object.fromEntries([...changed, ...gone.map((path) => [path, null] as const)]);
}

const text = (leaf: Leaf): string => JSON.stringify(leaf);

/** The value that is shown: the latest, and of two at one instant always the same. */
export const latestLeaf = (values: readonly Dated<Leaf>[]): Dated<Leaf> | undefined =>
	values.reduce<Dated<Leaf> | undefined>((best, one) => {
		if (!best || one.at > best.at) return one;
		return one.at === best.at && text(one.value) > text(best.value) ? one : best;
	}, undefined);

type Fields = StoredDocument['fields'];

const shownIn = (fields: Readonly<Fields>, paths: readonly string[]): Leaves =>
	Object.fromEntries(paths.map((path) => [path, latestLeaf(fields[path] ?? [])?.value ?? null] as const));

/** A document as it stands. */
export const treeIn = ({ fields }: Pick<StoredDocument, 'fields'>): Tree =>
	treeOf(shownIn(fields, Object.keys(fields)));

/** A document as it stands, from how it stood: what did not change is the same object, and is not read again. */
export function treeFrom(
	before: { fields: Readonly<Fields>; tree: Tree },
	{ fields }: Pick<StoredDocument, 'fields'>,
): Tree {
	const known = Object.keys(before.fields);
	// Fields are never taken out of a record, but by emptying it.
	if (known.some((path) => !Object.hasOwn(fields, path))) return treeIn({ fields });
	const changed = Object.keys(fields).filter((path) => fields[path] !== entryOf(before.fields, path));
	return withLeaves(before.tree, shownIn(fields, changed));
}

/** Every document has a name, and is taken out of sight, not out of the record, when it is deleted. */
export interface DocumentHead {
	id: string;
	kind: DocumentKind;
	name: string;
	created: Instant;
	/** When it was last changed. */
	changed: Instant;
	isDeleted: boolean;
}

export function headOf(id: string, stored: StoredDocument): DocumentHead {
	const shown = (field: string) =>
		Object.hasOwn(stored.fields, field) ? latestLeaf(stored.fields[field] ?? [])?.value : undefined;
	const [name, deleted] = [shown('name'), shown('deleted')];
	let changed = stored.created;
	for (const values of Object.values(stored.fields)) for (const { at } of values) if (at > changed) changed = at;
	return {
		id,
		kind: stored.kind,
		name: typeof name === 'string' ? name : '',
		created: stored.created,
		changed,
		isDeleted: deleted === true,
	};
}
