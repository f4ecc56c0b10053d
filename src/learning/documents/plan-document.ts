/** A communication plan as a document: rows in an order, read with tolerance, made from an audit or from nothing. */
import type { Audit } from '../audit.ts';
import type { Sheet } from './exports/sheet.ts';
import { branchOf, idsInOrder, type Tree } from './stored-document.ts';

export const PLAN_FIELDS = [
	'stage',
	'communication',
	'message',
	'channel',
	'owner',
	'date',
	'kpi',
	'start',
	'target',
] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];
export type PlanRow = { id: string } & Record<PlanField, string>;

const textIn = (tree: Tree, name: string): string => {
	const value = Object.hasOwn(tree, name) ? tree[name] : undefined;
	return typeof value === 'string' ? value : '';
};

const orderOf = (tree: Tree): string[] =>
	idsInOrder(branchOf(tree, 'rows'), Object.hasOwn(tree, 'order') ? tree['order'] : undefined);

/** The rows of a plan, whatever tree it is. */
export function planRows(tree: Tree): PlanRow[] {
	const rows = branchOf(tree, 'rows');
	return orderOf(tree).map((id) => {
		const row = branchOf(rows, id);
		return { id, ...Object.fromEntries(PLAN_FIELDS.map((field) => [field, textIn(row, field)])) } as PlanRow;
	});
}

/** What a program sees of a plan that does not hold together (curriculum §6). */
export type PlanFlaw =
	| { type: 'no-communication'; stage: string }
	| { type: 'no-indicator'; stage: string }
	| { type: 'too-many'; stage: string; count: number };

/** One communication at a stage, two at most. */
const MOST_COMMUNICATIONS = 2;

export function planFlaws(tree: Tree): PlanFlaw[] {
	const byStage = Map.groupBy(
		planRows(tree).filter(({ stage }) => stage !== ''),
		({ stage }) => stage,
	);
	return [...byStage].flatMap(([stage, rows]): PlanFlaw[] => {
		const count = new Set(rows.map(({ communication }) => communication).filter((id) => id !== '')).size;
		return [
			...(count === 0 ? [{ type: 'no-communication' as const, stage }] : []),
			...(rows.every(({ kpi }) => kpi.trim() === '') ? [{ type: 'no-indicator' as const, stage }] : []),
			...(count > MOST_COMMUNICATIONS ? [{ type: 'too-many' as const, stage, count }] : []),
		];
	});
}

export const withField = (tree: Tree, row: string, field: PlanField, text: string): Tree => {
	const rows = branchOf(tree, 'rows');
	return { ...tree, rows: { ...rows, [row]: { ...branchOf(rows, row), [field]: text } } };
};

/** @param id of the new row, which no other has */
export const withRow = (tree: Tree, id: string, fields: Partial<Record<PlanField, string>> = {}): Tree => ({
	...tree,
	rows: { ...branchOf(tree, 'rows'), [id]: { stage: '', ...fields } },
	order: [...orderOf(tree), id],
});

export function withoutRow(tree: Tree, id: string): Tree {
	const { [id]: _, ...rows } = branchOf(tree, 'rows');
	return { ...tree, rows, order: orderOf(tree).filter((one) => one !== id) };
}

/** The row one place up or down; at an end it stays. */
export function withMoved(tree: Tree, id: string, by: -1 | 1): Tree {
	const order = orderOf(tree);
	const [from, to] = [order.indexOf(id), order.indexOf(id) + by];
	const other = order[to];
	if (from < 0 || other === undefined) return tree;
	return { ...tree, order: order.map((one, at) => (at === from ? other : at === to ? id : one)) };
}

interface Advised {
	actions: readonly { id: string; text: string }[];
	indicators: readonly { stage: string; name: string }[];
}

/** A plan whose rows are the actions that an audit puts first. */
export function planFrom({ plan }: Audit, { actions, indicators }: Advised, name: string): Tree {
	return plan.reduce<Tree>(
		(tree, { kind, stage, action, type }, at) =>
			withRow(tree, `${at + 1}-${kind}-${stage}`, {
				stage,
				communication: type ?? '',
				message: actions.find(({ id }) => id === action)?.text ?? '',
				kpi: indicators.find((indicator) => indicator.stage === stage)?.name ?? '',
			}),
		{ name },
	);
}

/** A plan as one table. @param name of a stage or communication by its id */
export const planSheets = (
	tree: Tree,
	name: (id: string) => string,
	words: { title: string; fields: Readonly<Record<PlanField, string>> },
): Sheet[] => [
	{
		title: words.title,
		head: PLAN_FIELDS.map((field) => words.fields[field]),
		rows: planRows(tree).map((row) =>
			PLAN_FIELDS.map((field) => (field === 'stage' || field === 'communication' ? name(row[field]) : row[field])),
		),
	},
];
