/** Journey maps to try the rules on: the example of the course, small ones, and any at all. */
import fc from 'fast-check';
import {
	EVIDENCE_KINDS,
	FEELINGS,
	idsOf,
	mapOf,
	PARTS,
	type Part,
	SIDES,
} from '../../src/learning/documents/journey-map.ts';
import {
	beginning,
	exampleTree,
	withAbout,
	withAdded,
	withCell,
	withEvidence,
	withFeeling,
	withMoved,
	withName,
	withoutEvidence,
	withoutPart,
} from '../../src/learning/documents/journey-map-edits.ts';
import type { Leaf, Tree } from '../../src/learning/documents/stored-document.ts';
import { course } from './real-course.ts';

const language = course.languages[0];
const example = language?.examples['journey-map'];
if (!language || !example) throw new Error('Le cours n’a pas d’exemple de carte.');

export const words = language.interface.journeyMap;
export const steps = language.stages.map(({ id, name }) => ({ name, stage: id }));
export const ranks: ReadonlyMap<string, number> = new Map(language.stages.map(({ id, rank }) => [id, rank]));
export const filled: Tree = exampleTree(example, { steps, lanes: words.lanes });
export const empty: Tree = beginning({
	name: 'Une carte',
	personas: [{ name: 'Awa' }],
	steps: [{ name: 'Avant' }, { name: 'Après' }],
	lanes: words.lanes,
});

/** Names that JavaScript keeps for itself, and those that paths and formats are written with. */
const HOSTILE = ['__proto__', 'constructor', 'a/b', '~', '<script>', '', '=1+1', '"', ']]>', 'é', '\u0000'];
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom(...HOSTILE), fc.lorem());
const anyLeaf: fc.Arbitrary<Leaf> = fc.oneof(
	anyText,
	fc.integer({ min: -3, max: 3 }),
	fc.boolean(),
	fc.array(anyText, { maxLength: 4 }),
);
const names = [
	'name',
	'about',
	'personas',
	'steps',
	'lanes',
	'cells',
	'feelings',
	'evidence',
	'order',
	'p1',
	's1',
	'does',
	'now',
];

/** A tree of any origin, more often than not with the names of a map. */
export const anyTree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree; node: Leaf | Tree }>((tie) => ({
	tree: fc.dictionary(fc.oneof(fc.constantFrom(...names), anyText), tie('node'), { maxKeys: 6 }),
	node: fc.oneof({ depthSize: 'medium' }, anyLeaf, tie('tree')),
})).tree;

export type Edit = (tree: Tree) => Tree;

/** One of the things in a list, whatever their number. */
const at = <Thing>(things: readonly Thing[], rank: number): Thing | undefined =>
	things[rank % Math.max(things.length, 1)];

const anyPart = fc.constantFrom<Part>(...PARTS);

/** A cell of the map as it stands, or nothing. */
const placeIn = (tree: Tree, rank: number) => {
	const { personas, steps: columns, lanes } = mapOf(tree);
	const [persona, step, lane] = [at(personas, rank), at(columns, rank * 7), at(lanes, rank * 3)];
	return persona && step && lane && { persona: persona.id, step: step.id, lane: lane.id };
};

const inCell =
	(rank: number, edit: (tree: Tree, place: NonNullable<ReturnType<typeof placeIn>>) => Tree): Edit =>
	(tree) => {
		const place = placeIn(tree, rank);
		return place ? edit(tree, place) : tree;
	};

const inPart =
	(part: Part, rank: number, edit: (tree: Tree, id: string) => Tree): Edit =>
	(tree) => {
		const id = at(idsOf(tree, part), rank);
		return id === undefined ? tree : edit(tree, id);
	};

const rank = fc.nat(200);

/** Anything that a learner can do to a map. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
	fc.tuple(rank, anyText).map(([r, text]) => inCell(r, (tree, place) => withCell(tree, place, text))),
	fc
		.tuple(rank, fc.constantFrom(...SIDES), fc.constantFrom(undefined, ...FEELINGS))
		.map(([r, side, feeling]) => inCell(r, (tree, place) => withFeeling(tree, { ...place, side }, feeling))),
	fc
		.tuple(anyPart, rank, anyText)
		.map(([part, r, name]) => inPart(part, r, (tree, id) => withName(tree, part, id, name))),
	fc.tuple(rank, anyText).map(([r, about]) => inPart('personas', r, (tree, id) => withAbout(tree, id, about))),
	fc.tuple(anyPart, anyText, anyText).map(
		([part, id, name]): Edit =>
			(tree) =>
				withAdded(tree, part, { id, name }),
	),
	fc
		.tuple(anyPart, rank, fc.constantFrom<-1 | 1>(-1, 1))
		.map(([part, r, by]) => inPart(part, r, (tree, id) => withMoved(tree, part, id, by))),
	fc.tuple(anyPart, rank).map(([part, r]) => inPart(part, r, (tree, id) => withoutPart(tree, part, id))),
	fc
		.tuple(rank, anyText, fc.constantFrom(...EVIDENCE_KINDS), anyText)
		.map(([r, id, kind, text]) =>
			inCell(r, (tree, place) => withEvidence(tree, { ...place, id, kind, text, from: text })),
		),
	fc.nat(5).map(
		(r): Edit =>
			(tree) =>
				withoutEvidence(tree, at(mapOf(tree).evidence, r)?.id ?? ''),
	),
);
