/** A journey map as its screen and its exports see it, read from a tree of any origin: personas, steps, lanes, and what stands where they meet. */
import { entryOf } from '../record/record.ts';
import { branchOf, idsInOrder, type Tree } from './stored-document.ts';

/** What a lane may be about; one that the learner made has no kind. */
export const LANE_KINDS = [
	'does',
	'thinks',
	'feels',
	'touchpoint',
	'friction',
	'communication',
	'opportunity',
	'kpi',
] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

export const EVIDENCE_KINDS = ['quote', 'figure', 'source'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** From −2, miserable, to 2, delighted. */
export const FEELINGS = [-2, -1, 0, 1, 2] as const;
export type Feeling = (typeof FEELINGS)[number];
/** Today's, and the one wished for. */
export const SIDES = ['now', 'wished'] as const;
export type Side = (typeof SIDES)[number];
export type Feelings = Partial<Record<Side, Feeling>>;

/** The lists that a learner adds to, orders and takes from. */
export const PARTS = ['personas', 'steps', 'lanes'] as const;
export type Part = (typeof PARTS)[number];

export interface Step {
	id: string;
	name: string;
	/** If it is one of the ten stages. */
	stage?: string;
}

export interface Lane {
	id: string;
	name: string;
	kind?: LaneKind;
}

export interface Persona {
	id: string;
	name: string;
	about: string;
	/** By step, then by lane. */
	cells: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** By step. */
	feelings: Readonly<Record<string, Feelings>>;
}

/** The place of a cell. */
export interface Place {
	persona: string;
	step: string;
	lane: string;
}

/** What a cell rests on: somebody's words, a figure, a document. */
export interface Evidence extends Place {
	id: string;
	/** Of its note, counted through the map. */
	number: number;
	kind: EvidenceKind;
	text: string;
	from: string;
}

export interface JourneyMap {
	name: string;
	personas: readonly Persona[];
	steps: readonly Step[];
	lanes: readonly Lane[];
	evidence: readonly Evidence[];
}

/** No more is shown, so that no link can bring a map that freezes the page; what is beyond stays in the document. */
export const MOST: Readonly<Record<Part, number>> = { personas: 20, steps: 30, lanes: 20 };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const oneOf = <Value>(values: readonly Value[], value: unknown): Value | undefined =>
	values.find((one) => one === value);

/** The ids of a part in their order. */
export const idsOf = (tree: Tree, part: Part): string[] =>
	idsInOrder(branchOf(tree, part), entryOf(branchOf(tree, 'order'), part));

const shownIds = (tree: Tree, part: Part): string[] => idsOf(tree, part).slice(0, MOST[part]);

const stepOf = (tree: Tree, id: string): Step => {
	const { name, stage } = branchOf(branchOf(tree, 'steps'), id);
	return { id, name: text(name), ...(typeof stage === 'string' && { stage }) };
};

const laneOf = (tree: Tree, id: string): Lane => {
	const { name, kind } = branchOf(branchOf(tree, 'lanes'), id);
	const known = oneOf(LANE_KINDS, kind);
	return { id, name: text(name), ...(known && { kind: known }) };
};

const feelingsOf = (tree: Tree): Feelings =>
	Object.fromEntries(
		SIDES.flatMap((side) => {
			const feeling = oneOf(FEELINGS, tree[side]);
			return feeling === undefined ? [] : [[side, feeling]];
		}),
	);

function personaOf(tree: Tree, id: string, steps: readonly Step[], lanes: readonly Lane[]): Persona {
	const { name, about } = branchOf(branchOf(tree, 'personas'), id);
	const cells = branchOf(branchOf(tree, 'cells'), id);
	const feelings = branchOf(branchOf(tree, 'feelings'), id);
	const textsAt = (step: string) => {
		const column = branchOf(cells, step);
		return lanes.map((lane) => [lane.id, text(entryOf(column, lane.id))] as const).filter(([, cell]) => cell !== '');
	};
	return {
		id,
		name: text(name),
		about: text(about),
		cells: Object.fromEntries(steps.map((step) => [step.id, Object.fromEntries(textsAt(step.id))])),
		feelings: Object.fromEntries(steps.map((step) => [step.id, feelingsOf(branchOf(feelings, step.id))])),
	};
}

/** The notes whose cell is there, in the order one reads the map. */
function evidenceOf(tree: Tree, { personas, steps, lanes }: Omit<JourneyMap, 'name' | 'evidence'>): Evidence[] {
	const rank = (things: readonly { id: string }[]) => new Map(things.map(({ id }, at) => [id, at]));
	const ranks = [rank(personas), rank(steps), rank(lanes)] as const;
	const notes = branchOf(tree, 'evidence');
	const found = Object.keys(notes).flatMap((id) => {
		const note = branchOf(notes, id);
		const place = { persona: text(note['persona']), step: text(note['step']), lane: text(note['lane']) };
		const at = [ranks[0].get(place.persona), ranks[1].get(place.step), ranks[2].get(place.lane)];
		if (at.includes(undefined)) return [];
		const kind = oneOf(EVIDENCE_KINDS, note['kind']) ?? 'source';
		return [{ at: at.map(Number), note: { ...place, id, kind, text: text(note['text']), from: text(note['from']) } }];
	});
	const order = (one: (typeof found)[number], other: (typeof found)[number]): number =>
		one.at.map((place, axis) => place - (other.at[axis] ?? 0)).find((apart) => apart !== 0) ??
		(one.note.id < other.note.id ? -1 : 1);
	return found.toSorted(order).map(({ note }, at) => ({ ...note, number: at + 1 }));
}

/** Reads a tree as a map. Never throws; what does not belong to a map is passed over. */
export function mapOf(tree: Tree): JourneyMap {
	const steps = shownIds(tree, 'steps').map((id) => stepOf(tree, id));
	const lanes = shownIds(tree, 'lanes').map((id) => laneOf(tree, id));
	const personas = shownIds(tree, 'personas').map((id) => personaOf(tree, id, steps, lanes));
	const body = { personas, steps, lanes };
	return { name: text(entryOf(tree, 'name')), ...body, evidence: evidenceOf(tree, body) };
}

/** What stands in a cell. */
export const cellText = ({ cells }: Pick<Persona, 'cells'>, step: string, lane: string): string =>
	entryOf(entryOf(cells, step), lane) ?? '';

export const feelingsAt = ({ feelings }: Pick<Persona, 'feelings'>, step: string): Feelings =>
	entryOf(feelings, step) ?? {};

/** The notes of one cell. */
export const evidenceAt = (evidence: readonly Evidence[], place: Place): Evidence[] =>
	evidence.filter(({ persona, step, lane }) => persona === place.persona && step === place.step && lane === place.lane);
