/** How a journey map grows: from its tree to the next, one function for each thing a learner does. */
import {
	type Evidence,
	type EvidenceKind,
	type Feeling,
	idsOf,
	LANE_KINDS,
	type LaneKind,
	MOST,
	type Part,
	type Place,
	type Side,
} from './journey-map.ts';
import { type Leaves, leavesOf, stepOf, type Tree, treeOf, withLeaves } from './stored-document.ts';

const at = (...steps: string[]): string => steps.map(stepOf).join('/');

/** An empty cell is none. */
export const withCell = (tree: Tree, { persona, step, lane }: Place, text: string): Tree =>
	withLeaves(tree, { [at('cells', persona, step, lane)]: text === '' ? null : text });

/** @param feeling `undefined` if it is not known */
export const withFeeling = (
	tree: Tree,
	{ persona, step, side }: { persona: string; step: string; side: Side },
	feeling: Feeling | undefined,
): Tree => withLeaves(tree, { [at('feelings', persona, step, side)]: feeling ?? null });

export const withName = (tree: Tree, part: Part, id: string, name: string): Tree =>
	withLeaves(tree, { [at(part, id, 'name')]: name });

export const withAbout = (tree: Tree, persona: string, about: string): Tree =>
	withLeaves(tree, { [at('personas', persona, 'about')]: about === '' ? null : about });

/** What a new persona, step or lane may be told beside its name. */
export interface Fresh {
	id: string;
	name: string;
	stage?: string | undefined;
	kind?: LaneKind | undefined;
}

/** With one more at the end; unchanged if there are as many as are shown. */
export function withAdded(tree: Tree, part: Part, { id, name, stage, kind }: Fresh): Tree {
	const ids = idsOf(tree, part);
	if (ids.length >= MOST[part] || ids.includes(id)) return tree;
	return withLeaves(tree, {
		[at(part, id, 'name')]: name,
		...(stage !== undefined && { [at(part, id, 'stage')]: stage }),
		...(kind !== undefined && { [at(part, id, 'kind')]: kind }),
		[at('order', part)]: [...ids, id],
	});
}

/** With one of a list a place earlier or later; unchanged at the end. */
export function withMoved(tree: Tree, part: Part, id: string, by: -1 | 1): Tree {
	const ids = idsOf(tree, part);
	const from = ids.indexOf(id);
	const other = ids[from + by];
	if (from < 0 || other === undefined) return tree;
	const moved = ids.with(from, other).with(from + by, id);
	return withLeaves(tree, { [at('order', part)]: moved });
}

const AXIS = { personas: 'persona', steps: 'step', lanes: 'lane' } as const;

/** Whether a leaf belongs to a persona, a step or a lane. */
function belongs(path: string, part: Part, id: string, notes: ReadonlySet<string>): boolean {
	const steps = path.split('/');
	const own = stepOf(id);
	if (steps[0] === part) return steps[1] === own;
	if (steps[0] === 'evidence') return notes.has(steps[1] ?? '');
	const axes = { cells: ['personas', 'steps', 'lanes'], feelings: ['personas', 'steps'] };
	if (steps[0] !== 'cells' && steps[0] !== 'feelings') return false;
	const axis = axes[steps[0]].indexOf(part);
	return axis >= 0 && steps[axis + 1] === own;
}

/** Without one of a list, and without all that was written for it. */
export function withoutPart(tree: Tree, part: Part, id: string): Tree {
	const leaves = leavesOf(tree);
	const notes = new Set(
		Object.entries(leaves).flatMap(([path, leaf]) => {
			const [branch, note = '', field] = path.split('/');
			return branch === 'evidence' && field === AXIS[part] && leaf === id ? [note] : [];
		}),
	);
	const gone = Object.keys(leaves).filter((path) => belongs(path, part, id, notes));
	return withLeaves(tree, {
		...Object.fromEntries(gone.map((path) => [path, null])),
		[at('order', part)]: idsOf(tree, part).filter((other) => other !== id),
	});
}

/** A note as it is written. */
export type Noted = Omit<Evidence, 'number'>;

export function withEvidence(tree: Tree, { id, persona, step, lane, kind, text, from }: Noted): Tree {
	const fields = { persona, step, lane, kind, text, from };
	return withLeaves(
		tree,
		Object.fromEntries(Object.entries(fields).map(([field, value]) => [at('evidence', id, field), value])),
	);
}

export const withoutEvidence = (tree: Tree, id: string): Tree =>
	withLeaves(
		tree,
		Object.fromEntries(
			Object.keys(leavesOf(tree))
				.filter((path) => path.startsWith(`${at('evidence', id)}/`))
				.map((path) => [path, null]),
		),
	);

/** What a map may begin with. */
export interface Beginning {
	name: string;
	personas: readonly { name: string; about?: string | undefined }[];
	steps: readonly { name: string; stage?: string | undefined }[];
	lanes: Readonly<Record<LaneKind, string>>;
}

/** A map with its lists and no cell filled. Ids are places in the list, so that it is the same on every device. */
export function beginning({ name, personas, steps, lanes }: Beginning): Tree {
	let tree: Tree = { name };
	for (const [rank, one] of personas.entries()) {
		tree = withAbout(
			withAdded(tree, 'personas', { id: `p${rank + 1}`, name: one.name }),
			`p${rank + 1}`,
			one.about ?? '',
		);
	}
	for (const [rank, step] of steps.entries()) tree = withAdded(tree, 'steps', { id: `s${rank + 1}`, ...step });
	for (const kind of LANE_KINDS) tree = withAdded(tree, 'lanes', { id: kind, name: lanes[kind], kind });
	return tree;
}

/** One column of a filled example. */
export type ExampleColumn = { [Kind in LaneKind]?: string | undefined } & {
	stage: string;
	now: number;
	wished: number;
	evidence?: readonly { lane: LaneKind; kind: EvidenceKind; text: string; from: string }[] | undefined;
};

export interface Example {
	name: string;
	personas: readonly { name: string; about: string; steps: readonly ExampleColumn[] }[];
}

/** A filled map to start from. @param steps the steps of its columns, each a stage */
export function exampleTree(
	{ name, personas }: Example,
	{ steps, lanes }: { steps: readonly { name: string; stage: string }[]; lanes: Beginning['lanes'] },
): Tree {
	const leaves: Leaves = leavesOf(beginning({ name, personas, steps, lanes }));
	for (const [rank, persona] of personas.entries()) {
		const id = `p${rank + 1}`;
		for (const column of persona.steps) {
			const step = `s${steps.findIndex(({ stage }) => stage === column.stage) + 1}`;
			leaves[at('feelings', id, step, 'now')] = column.now;
			leaves[at('feelings', id, step, 'wished')] = column.wished;
			for (const kind of LANE_KINDS) if (column[kind]) leaves[at('cells', id, step, kind)] = column[kind];
			for (const [order, { lane, kind, text, from }] of (column.evidence ?? []).entries()) {
				const note = `n-${id}-${step}-${order + 1}`;
				for (const [field, value] of Object.entries({ persona: id, step, lane, kind, text, from }))
					leaves[at('evidence', note, field)] = value;
			}
		}
	}
	return treeOf(leaves);
}
