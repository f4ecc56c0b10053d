/** An audit seen at a glance: at each stage that is kept, which communications are used and how well they suit it. */
import type { Cell } from '../../course/matrix.ts';
import { stageForm } from './audit-document.ts';
import type { Tree } from './stored-document.ts';

/** As much of the model as the picture shows. */
export interface MatrixModel {
	stages: readonly { id: string; rank: number; name: string }[];
	communications: readonly { id: string; name: string }[];
	cells: readonly Pick<Cell, 'stage' | 'communication' | 'level' | 'exAequo'>[];
}

/**
 * `served`: used, and recommended there; `weak`: used, merely possible; `misplaced`: used, to be avoided there;
 * `missing`: the one to use first, where none that is recommended is used; `unused`: the others.
 */
export const MARKS = ['served', 'weak', 'misplaced', 'missing', 'unused'] as const;
export type Mark = (typeof MARKS)[number];

export interface MatrixRow {
	stage: MatrixModel['stages'][number];
	isKept: boolean;
	/** One per communication, in their order. */
	marks: Mark[];
}

/** Tied cells are as good as the first (assessment §10.3). */
const isRecommended = ({ level, exAequo }: MatrixModel['cells'][number]): boolean =>
	level === 'primary' || level === 'secondary' || exAequo;

export function auditMatrix(tree: Tree, model: MatrixModel): MatrixRow[] {
	return model.stages.map((stage) => {
		const { relevant: isKept, types } = stageForm(tree, stage.id, model);
		const cells = model.cells.filter((cell) => cell.stage === stage.id);
		const isServed = cells.some((cell) => isRecommended(cell) && types.includes(cell.communication));
		const marks = model.communications.map(({ id }): Mark => {
			const cell = cells.find(({ communication }) => communication === id);
			if (!isKept || !cell) return 'unused';
			if (types.includes(id)) return isRecommended(cell) ? 'served' : cell.level === 'none' ? 'misplaced' : 'weak';
			return cell.level === 'primary' && !isServed ? 'missing' : 'unused';
		});
		return { stage, isKept, marks };
	});
}
