/** What an audit is told, stage by stage: checked, completed by its defaults, and scored against the matrix (assessment §10.3). */
import type { Cell } from '../course/matrix.ts';

/** As much of the course's model as an audit reads. */
export interface Auditing {
	/** In their order. */
	stages: readonly { id: string }[];
	communications: readonly { id: string }[];
	/** Stage by stage, and in each the communications in their order. */
	cells: readonly Pick<Cell, 'stage' | 'communication' | 'level' | 'exAequo'>[];
	actions: readonly (
		| { for: 'stage'; id: string; stage: string }
		| { for: 'missing-indicator' | 'dispersion'; id: string }
	)[];
}

/** Whether messages differ by need, by segment, by stage of the journey: they do not, unless said. */
export interface Adaptation {
	need?: boolean | undefined;
	segment?: boolean | undefined;
	stage?: boolean | undefined;
}

export interface AuditedStage {
	/** Whether the stage concerns this organisation; it does, unless said. */
	relevant?: boolean | undefined;
	/** 1 to 3; 2 unless said. */
	importance?: number | undefined;
	/** Communications used, in any order; doubles do not count. */
	types?: readonly string[] | undefined;
	/** Whether an indicator is followed there; not, unless said. */
	kpi?: boolean | undefined;
}

export interface AuditInput {
	adapted?: Adaptation | undefined;
	/** By stage; one that is absent has its defaults. */
	stages?: Readonly<Record<string, AuditedStage | null | undefined>> | undefined;
}

export type AuditError = { error: 'unknown_stage' | 'unknown_type' | 'bad_importance' | 'no_relevant_stage' };

/** A stage that the audit keeps, and how well it is served. */
export interface KeptStage {
	id: string;
	/** From 1, among all stages. */
	rank: number;
	importance: number;
	/** In the order of the communications. */
	types: readonly string[];
	/** Of these, those recommended there: primary, secondary, tied. */
	recommended: readonly string[];
	/** Of these, those of level `none` there. */
	misplaced: readonly string[];
	hasIndicator: boolean;
	/** `by_stage`. */
	score: number;
	/** The primary communication of the stage. */
	primary: string | null;
}

const IMPORTANCES: readonly unknown[] = [1, 2, 3];
const USUAL_IMPORTANCE = 2;
/** `by_stage` (§10.3, table): the best of what is used there. */
const SCORE_OF: Readonly<Record<Cell['level'], number>> = { primary: 100, secondary: 75, possible: 40, none: 0 };
/** From here on, one of the recommended communications is used: below, the stage is a gap. */
export const SERVED = 75;

type AuditedCell = Auditing['cells'][number];
const scoreOf = ({ level, exAequo }: AuditedCell) => (exAequo ? SCORE_OF.secondary : SCORE_OF[level]);

function errorIn({ stages, communications }: Auditing, input: AuditInput): AuditError | undefined {
	const [known, types] = [stages, communications].map((all) => new Set(all.map(({ id }) => id)));
	const entries = Object.entries(input.stages ?? {});
	if (entries.some(([id]) => !known?.has(id))) return { error: 'unknown_stage' };
	if (entries.some(([, stage]) => stage?.types?.some((id) => !types?.has(id)))) return { error: 'unknown_type' };
	const isGood = ([, stage]: (typeof entries)[number]) => IMPORTANCES.includes(stage?.importance ?? USUAL_IMPORTANCE);
	return entries.every(isGood) ? undefined : { error: 'bad_importance' };
}

/** The cells of each stage, by communication. */
function byStage({ cells }: Auditing): Map<string, Map<string, AuditedCell>> {
	const rows = new Map<string, Map<string, AuditedCell>>();
	for (const cell of cells) {
		const row = rows.get(cell.stage);
		if (row) row.set(cell.communication, cell);
		else rows.set(cell.stage, new Map([[cell.communication, cell]]));
	}
	return rows;
}

/** What is told of a stage, scored against the cells of its row, which stand in the order of the communications. */
function keep(row: ReadonlyMap<string, AuditedCell>, id: string, rank: number, told: AuditedStage): KeptStage {
	const used = new Set(told.types);
	const cells = [...row.values()];
	const found = cells.filter(({ communication }) => used.has(communication));
	const ids = (some: readonly AuditedCell[]) => some.map(({ communication }) => communication);
	return {
		...{ id, rank, types: ids(found) },
		importance: told.importance ?? USUAL_IMPORTANCE,
		hasIndicator: told.kpi ?? false,
		recommended: ids(found.filter((cell) => scoreOf(cell) >= SERVED)),
		misplaced: ids(found.filter(({ level }) => level === 'none')),
		score: Math.max(0, ...found.map(scoreOf)),
		primary: cells.find(({ level }) => level === 'primary')?.communication ?? null,
	};
}

/** The stages kept, in their order; or what is wrong with the input, the first fault that applies. */
export function auditedStages(model: Auditing, input: AuditInput): KeptStage[] | AuditError {
	const error = errorIn(model, input);
	if (error) return error;
	const rows = byStage(model);
	const told = (id: string): AuditedStage =>
		(input.stages && Object.hasOwn(input.stages, id) ? input.stages[id] : undefined) ?? {};
	const kept = model.stages.flatMap(({ id }, index) => {
		const stage = told(id);
		return stage.relevant === false ? [] : [keep(rows.get(id) ?? new Map(), id, index + 1, stage)];
	});
	return kept.length > 0 ? kept : { error: 'no_relevant_stage' };
}
