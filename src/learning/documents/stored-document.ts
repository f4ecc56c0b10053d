/** What a learner makes (an audit, a plan, a journey map), as the record keeps it: field by field, so that two devices merge. */
import type { Dated, Instant } from '../record/record.ts';

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

/** What stands under a name where it is a branch, else an empty one: a file or a link may bring anything. */
export function branchOf(tree: Tree | undefined, name: string): Tree {
	const there = tree && Object.hasOwn(tree, name) ? tree[name] : undefined;
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
			const there = Object.hasOwn(branch, step) ? branch[step] : undefined;
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

/** What leads from one tree to another: new leaves, and `null` where one is gone. */
export function changesBetween(before: Tree, after: Tree): Leaves {
	const [from, to] = [leavesOf(before), leavesOf(after)];
	const changed = Object.entries(to).filter(
		([path, leaf]) => !isSame(leaf, Object.hasOwn(from, path) ? from[path] : undefined),
	);
	const gone = Object.keys(from).filter((path) => !Object.hasOwn(to, path));
	return Object.fromEntries([...changed, ...gone.map((path) => [path, null] as const)]);
}

const text = (leaf: Leaf): string => JSON.stringify(leaf);

/** The value that is shown: the latest, and of two at one instant always the same. */
export const latestLeaf = (values: readonly Dated<Leaf>[]): Dated<Leaf> | undefined =>
	values.reduce<Dated<Leaf> | undefined>((best, one) => {
		if (!best || one.at > best.at) return one;
		return one.at === best.at && text(one.value) > text(best.value) ? one : best;
	}, undefined);

/** A document as it stands. */
export const treeIn = ({ fields }: StoredDocument): Tree =>
	treeOf(
		Object.fromEntries(
			Object.entries(fields).map(([path, values]) => [path, latestLeaf(values)?.value ?? null] as const),
		),
	);

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
