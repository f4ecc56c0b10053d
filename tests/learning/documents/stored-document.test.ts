/** A document as the record keeps it: leaves and trees, what changes between two, and merging without loss. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	branchOf,
	changesBetween,
	headOf,
	idsInOrder,
	type Leaf,
	leafAt,
	leavesOf,
	type StoredDocument,
	type Tree,
	treeFrom,
	treeIn,
	treeOf,
	withLeaves,
} from '../../../src/learning/documents/stored-document.ts';
import { withDocument } from '../../../src/learning/record/deeds.ts';
import { mergeRecords } from '../../../src/learning/record/merge.ts';
import { emptyRecord, type LearnerRecord } from '../../../src/learning/record/record.ts';
import { anyTree } from '../../support/documents.ts';
import { LATER, NOON } from '../../support/records.ts';

const byPath = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) => (one < other ? -1 : 1);
const text = (value: unknown) => JSON.stringify(value);
const stored = (record: LearnerRecord, id = 'a'): StoredDocument => {
	const found = record.documents?.[id];
	if (!found) throw new Error(`no document ${id}`);
	return found;
};
const began = withDocument(emptyRecord(), {
	id: 'a',
	kind: 'audit',
	changes: leavesOf({ name: 'Un', stages: { besoin: { kpi: true } } }),
	at: NOON,
});

describe('leavesOf and treeOf', () => {
	it('are each other’s way back, whatever the names hold', () => {
		fc.assert(
			fc.property(anyTree, (tree) => {
				const again = treeOf(leavesOf(tree));
				expect(text(leavesOf(again))).toBe(text(leavesOf(tree)));
			}),
		);
	});

	it('name a leaf by its path, and write what joins a path otherwise', () => {
		expect(leavesOf({ a: { 'b/c': { '~d': 1 } }, e: [1, 2] })).toStrictEqual({ 'a/b~1c/~0d': 1, e: [1, 2] });
	});
});

describe('branchOf', () => {
	it('gives the branch of a name', () => {
		expect(branchOf({ rows: { a: 1 } }, 'rows')).toStrictEqual({ a: 1 });
	});

	it.each([
		['a text', 'x'],
		['a number', 3],
		['a list', ['x']],
		['nothing', null],
	])('is empty where %s stands instead', (_, there) => {
		expect(branchOf({ rows: there }, 'rows')).toStrictEqual({});
	});

	it('is empty where there is no such name, not even one that every object has', () => {
		expect([branchOf({}, 'rows'), branchOf({}, 'constructor'), branchOf(undefined, 'rows')]).toStrictEqual([
			{},
			{},
			{},
		]);
	});
});

describe('idsInOrder', () => {
	const entries: Tree = { a: { name: 'A' }, b: { name: 'B' }, c: { name: 'C' }, d: 'no entry' };

	it('has the entries as listed, each once, then those the list forgot', () => {
		expect(idsInOrder(entries, ['c', 'c', 'gone', 'd'])).toStrictEqual(['c', 'a', 'b']);
	});

	it('needs no list', () => {
		expect([idsInOrder(entries, undefined), idsInOrder(entries, 'c')]).toStrictEqual([
			['a', 'b', 'c'],
			['a', 'b', 'c'],
		]);
	});
});

describe('changesBetween', () => {
	it('lead from one tree to the other, and back', () => {
		fc.assert(
			fc.property(anyTree, anyTree, (one, other) => {
				const there = treeOf({ ...leavesOf(one), ...changesBetween(one, other) });
				const back = treeOf({ ...leavesOf(there), ...changesBetween(there, one) });
				expect([text(sorted(there)), text(sorted(back))]).toStrictEqual([text(sorted(other)), text(sorted(one))]);
			}),
		);
	});

	it('are none between a tree and itself', () => {
		fc.assert(
			fc.property(anyTree, (tree) => {
				expect(changesBetween(tree, tree)).toStrictEqual({});
			}),
		);
	});
});

/** Two trees that have much in common. */
const relatives = fc
	.tuple(anyTree, anyTree, fc.infiniteStream(fc.boolean()))
	.map(([one, other, chance]): [Tree, Tree] => [
		one,
		treeOf({
			...Object.fromEntries(Object.entries(leavesOf(one)).filter(() => chance.next().value)),
			...leavesOf(other),
		}),
	]);

describe('changesBetween two trees that have much in common', () => {
	it('are the leaves that differ, and no other', () => {
		fc.assert(
			fc.property(relatives, ([before, after]) => {
				const [from, to] = [leavesOf(before), leavesOf(after)];
				const differs = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
					(path) => text(leafAt(before, path)) !== text(leafAt(after, path)),
				);
				const expected = differs.map((path): [string, Leaf] => [path, leafAt(after, path)]);
				expect(Object.entries(changesBetween(before, after)).toSorted(byPath)).toStrictEqual(expected.toSorted(byPath));
			}),
		);
	});
});

describe('withLeaves', () => {
	it('leads to where the changes between two trees lead', () => {
		fc.assert(
			fc.property(relatives, ([before, after]) => {
				expect(text(sorted(withLeaves(before, changesBetween(before, after))))).toBe(text(sorted(after)));
			}),
		);
	});

	it('keeps what it does not touch as the same object, and the tree that was as it was', () => {
		const tree: Tree = { rows: { a: { x: 1 }, b: { x: 2 } }, name: 'T' };
		const next = withLeaves(tree, { 'rows/a/x': 3 });
		expect(next).toStrictEqual({ rows: { a: { x: 3 }, b: { x: 2 } }, name: 'T' });
		expect(branchOf(branchOf(next, 'rows'), 'b')).toBe(branchOf(branchOf(tree, 'rows'), 'b'));
		expect(leafAt(tree, 'rows/a/x')).toBe(1);
	});

	it('takes a branch away with its last leaf, and is the same tree where there was nothing to take', () => {
		const tree: Tree = { rows: { a: { x: 1 } }, name: 'T' };
		expect(withLeaves(tree, { 'rows/a/x': null })).toStrictEqual({ name: 'T' });
		expect(withLeaves(tree, { 'rows/b/x': null, rows: null })).toBe(tree);
	});
});

/** Leaves in an order of their own, since a tree may be built in another. */
const sorted = (tree: Tree) => Object.entries(leavesOf(tree)).toSorted(byPath);

describe('treeFrom', () => {
	it('is the document as it stands, through any changes, and the same branch where none of its fields changed', () => {
		fc.assert(
			fc.property(anyTree, anyTree, (one, other) => {
				const first = withDocument(emptyRecord(), {
					id: 'a',
					kind: 'map',
					changes: leavesOf({ kept: { x: 1 }, one }),
					at: NOON,
				});
				const tree = treeIn(stored(first));
				const changes = changesBetween(tree, { kept: { x: 1 }, one: other });
				const next = stored(withDocument(first, { id: 'a', kind: 'map', changes, at: LATER }));
				const followed = treeFrom({ fields: stored(first).fields, tree }, next);
				expect(text(sorted(followed))).toBe(text(sorted(treeIn(next))));
				expect(branchOf(followed, 'kept')).toBe(branchOf(tree, 'kept'));
			}),
		);
	});

	it('is empty once the record is emptied', () => {
		const fields = stored(began).fields;
		expect(treeFrom({ fields, tree: treeIn({ fields }) }, { fields: {} })).toStrictEqual({});
	});
});

describe('a document in the record', () => {
	it('stands as it was last changed', () => {
		const record = withDocument(began, { id: 'a', kind: 'audit', changes: { name: 'Deux' }, at: LATER });
		expect(treeIn(stored(record))).toStrictEqual({ name: 'Deux', stages: { besoin: { kpi: true } } });
		expect(headOf('a', stored(record))).toStrictEqual({
			id: 'a',
			kind: 'audit',
			name: 'Deux',
			created: NOON,
			changed: LATER,
			isDeleted: false,
		});
	});

	it('keeps what two devices wrote, and shows what came later', () => {
		const here = withDocument(began, { id: 'a', kind: 'audit', changes: { name: 'Ici' }, at: NOON });
		const there = withDocument(began, {
			id: 'a',
			kind: 'audit',
			changes: { name: 'Là', 'stages/besoin/kpi': null },
			at: LATER,
		});
		const both = mergeRecords(here, there);
		expect(treeIn(stored(both))).toStrictEqual({ name: 'Là' });
		expect(stored(both).fields['name']?.map(({ value }) => value)).toEqual(expect.arrayContaining(['Ici', 'Là']));
		expect(text(mergeRecords(there, here))).toBe(text(both));
		expect(text(mergeRecords(both, here))).toBe(text(both));
	});

	it('is out of sight, not gone, when it is deleted', () => {
		const record = withDocument(began, { id: 'a', kind: 'audit', changes: { deleted: true }, at: LATER });
		expect([headOf('a', stored(record)).isDeleted, treeIn(stored(record))['name']]).toStrictEqual([true, 'Un']);
	});
});
