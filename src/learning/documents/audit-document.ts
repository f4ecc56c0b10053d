/** An audit as a document: what the form holds, read with tolerance, and the same told in tables. */
import type { Audit } from '../audit.ts';
import type { AuditedStage, AuditInput } from '../audited-stages.ts';
import type { Sheet } from './exports/sheet.ts';
import { branchOf, type Tree } from './stored-document.ts';

/** As much of the model as an audit's form shows. */
interface Audited {
	stages: readonly { id: string; name: string }[];
	communications: readonly { id: string; name: string }[];
}

export type AuditedStageForm = Required<{ [Key in keyof AuditedStage]: NonNullable<AuditedStage[Key]> }>;

const IMPORTANCES: readonly unknown[] = [1, 2, 3];

/** What is told of a stage, with the defaults of the paper (assessment §10.3); what is foreign is passed over. */
export function stageForm(tree: Tree, stage: string, { communications }: Audited): AuditedStageForm {
	const { relevant, importance, types, kpi } = branchOf(branchOf(tree, 'stages'), stage);
	const used: readonly unknown[] = Array.isArray(types) ? types : [];
	return {
		relevant: relevant !== false,
		importance: IMPORTANCES.includes(importance) ? (importance as number) : 2,
		types: communications.map(({ id }) => id).filter((id) => used.includes(id)),
		kpi: kpi === true,
	};
}

export const ADAPTATIONS = ['need', 'segment', 'stage'] as const;
export type AdaptationName = (typeof ADAPTATIONS)[number];

export const isAdapted = (tree: Tree, name: AdaptationName): boolean => branchOf(tree, 'adapted')[name] === true;

/** The audit that a document asks for. Every document has one. */
export const auditInputOf = (tree: Tree, model: Audited): AuditInput => ({
	adapted: Object.fromEntries(ADAPTATIONS.map((name) => [name, isAdapted(tree, name)])),
	stages: Object.fromEntries(model.stages.map(({ id }) => [id, stageForm(tree, id, model)])),
});

/** The document with one stage told otherwise. */
export function withStage(tree: Tree, stage: string, change: Partial<AuditedStageForm>): Tree {
	const stages = branchOf(tree, 'stages');
	return { ...tree, stages: { ...stages, [stage]: { ...branchOf(stages, stage), ...change } as Tree } };
}

export const withAdapted = (tree: Tree, name: AdaptationName, is: boolean): Tree => ({
	...tree,
	adapted: { ...branchOf(tree, 'adapted'), [name]: is },
});

/** What the tables are headed with. */
export interface AuditSheetWords {
	stages: string;
	stage: string;
	relevant: string;
	importance: string;
	communications: string;
	indicator: string;
	covered: string;
	yes: string;
	no: string;
	indices: string;
	index: string;
	value: string;
	names: { coverage: string; precision: string; spray: string; kpi_coverage: string };
}

/** An audit as tables: stage by stage what was told and its score, then the indices. */
export function auditSheets(tree: Tree, model: Audited, found: Audit | undefined, words: AuditSheetWords): Sheet[] {
	const name = (id: string) => model.communications.find((one) => one.id === id)?.name ?? id;
	const said = (is: boolean) => (is ? words.yes : words.no);
	const rows = model.stages.map(({ id, name: stage }) => {
		const { relevant, importance, types, kpi } = stageForm(tree, id, model);
		const score = found && Object.hasOwn(found.by_stage, id) ? String(found.by_stage[id]) : '';
		return [stage, said(relevant), String(importance), types.map(name).join(', '), said(kpi), score];
	});
	const head = [words.stage, words.relevant, words.importance, words.communications, words.indicator, words.covered];
	const stages: Sheet = { title: words.stages, head, rows };
	if (!found) return [stages];
	const { names } = words;
	const indices = [
		[names.coverage, String(found.coverage)],
		[names.precision, found.precision === null ? '' : String(found.precision)],
		[names.spray, String(found.spray.score)],
		[names.kpi_coverage, String(found.kpi_coverage)],
	];
	return [stages, { title: words.indices, head: [words.index, words.value], rows: indices }];
}
