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
const fromPath = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

const isTree = (value: Leaf | Tree): value is Tree =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A tree as its leaves. An empty branch has none, and is gone. */
export function leavesOf(tree: Tree, above?: string): Leaves {
	return Object.fromEntries(
		Object.entries(tree).flatMap(([name, value]): [string, Leaf][] => {
			const path = above === undefined ? stepOf(name) : `${above}/${stepOf(name)}`;
			return isTree(value) ? Object.entries(leavesOf(value, path)) : [[path, value]];
		}),
	);
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
			// Defined, and not assigned: a name such as `__proto__` is a name like any other.
			Object.defineProperty(branch, step, { value: next, enumerable: true, configurable: true, writable: true });
			branch = next;
		}
		Object.defineProperty(branch, last, { value: leaf, enumerable: true, configurable: true, writable: true });
	}
	return root;
}

const isSame = (one: Leaf | undefined, other: Leaf | undefined): boolean =>
	JSON.stringify(one) === JSON.stringify(other);

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
	const { name, deleted } = treeIn(stored);
	const all = Object.values(stored.fields).flatMap((values) => values.map(({ at }) => at));
	return {
		id,
		kind: stored.kind,
		name: typeof name === 'string' ? name : '',
		created: stored.created,
		changed: all.toSorted().at(-1) ?? stored.created,
		isDeleted: deleted === true,
	};
}
