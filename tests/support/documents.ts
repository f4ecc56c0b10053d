/** Trees of any shape, with names that JavaScript or a path might trip over. */
import fc from 'fast-check';
import type { Tree } from '../../src/learning/documents/stored-document.ts';

const anyName = fc.oneof(
	fc.constantFrom('name', 'stages', 'a/b', '~', '__proto__', 'constructor', 'x', ''),
	fc.string({ maxLength: 4 }),
);
const anyScalar = fc.oneof(fc.boolean(), fc.integer(), fc.string({ unit: 'grapheme', maxLength: 12 }));
const anyLeaf = fc.oneof(anyScalar, fc.array(anyScalar, { maxLength: 3 }));

/** Without empty branches: they have no leaves, and are gone once a tree is kept. */
export const anyTree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree; value: Tree[string] }>((tie) => ({
	value: fc.oneof({ depthSize: 'small' }, anyLeaf, tie('tree')),
	tree: fc
		.array(fc.tuple(anyName, tie('value')), { maxLength: 4 })
		.map((entries) => Object.fromEntries(entries) as Tree),
})).tree;
