/** How well what an organisation says fits the journey, where it leaves people alone, what to do first (assessment §10.3, « mode C »). */
import { type PlannedAction, planOf } from './audit-plan.ts';
import {
	type AuditError,
	type AuditInput,
	type Auditing,
	auditedStages,
	type KeptStage,
	SERVED,
} from './audited-stages.ts';
import { HIGH_FROM, isDispersed, type Spray, sprayOf } from './spray.ts';

export type AuditWarning = 'premature_fans' | 'stops_at_purchase' | 'spray';

/** Field names as the assessment gives them; ids throughout, stages and communications in their order. */
export interface Audit {
	/** Mean of `by_stage`, from 0 to 100. */
	coverage: number;
	/** Recommended uses among all uses, in per cent; `null` if nothing is used. */
	precision: number | null;
	/** Stages kept: 100 with the primary type, 75 with the secondary or a tied one, 40 with a possible one, else 0. */
	by_stage: Record<string, number>;
	/** Stages kept below 75. */
	gaps: string[];
	/** Per stage kept that has any: types used of level `none`. */
	mismatch: Record<string, string[]>;
	/** Stages kept with more than two types. */
	dispersion: string[];
	spray: Spray;
	/** Stages with an indicator among those with a type, in per cent. */
	kpi_coverage: number;
	warnings: AuditWarning[];
	/** The first five actions. */
	plan: PlannedAction[];
	/** How many there are in all. */
	plan_total: number;
}

/** What the warnings name of the model. */
const FANS = 'fans';
const FAN_STAGES: readonly string[] = ['recommandation', 'engagement'];
const DAILY_STAGES: readonly string[] = ['utilisation', 'maintenance'];
const PURCHASE = 'acquisition';
const AFTER_PURCHASE: readonly string[] = ['decouverte', 'utilisation', 'maintenance'];
/** Below, not even a possible type is used: nothing is said there. */
const POSSIBLY_SERVED = 40;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
/** Whole per cents, halves upward. */
const percent = (part: number, whole: number) => Math.round((100 * part) / whole);

function warningsOf(stages: readonly KeptStage[], spray: Spray): AuditWarning[] {
	const among = (ids: readonly string[]) => stages.filter(({ id }) => ids.includes(id));
	const warnings: AuditWarning[] = [];
	const hasFans = among(FAN_STAGES).some(({ types }) => types.includes(FANS));
	if (hasFans && among(DAILY_STAGES).some(({ score }) => score < POSSIBLY_SERVED)) warnings.push('premature_fans');
	const after = among(AFTER_PURCHASE);
	const isSelling = among([PURCHASE]).some(({ score }) => score >= SERVED);
	if (isSelling && after.length > 0 && after.every(({ score }) => score < SERVED)) warnings.push('stops_at_purchase');
	if (spray.score >= HIGH_FROM) warnings.push('spray');
	return warnings;
}

/** What the communications used are worth, or what is wrong with the input. Never throws. */
export function audit(model: Auditing, input: AuditInput): Audit | AuditError {
	const stages = auditedStages(model, input);
	if ('error' in stages) return stages;
	const ids = (kept: readonly KeptStage[]) => kept.map(({ id }) => id);
	const uses = sum(stages.map(({ types }) => types.length));
	const active = stages.filter(({ types }) => types.length > 0);
	const spray = sprayOf(stages, input.adapted);
	return {
		coverage: Math.round(sum(stages.map(({ score }) => score)) / stages.length),
		precision: uses === 0 ? null : percent(sum(stages.map(({ recommended }) => recommended.length)), uses),
		by_stage: Object.fromEntries(stages.map(({ id, score }) => [id, score])),
		gaps: ids(stages.filter(({ score }) => score < SERVED)),
		mismatch: Object.fromEntries(
			stages.filter(({ misplaced }) => misplaced.length > 0).map(({ id, misplaced }) => [id, [...misplaced]]),
		),
		dispersion: ids(stages.filter(isDispersed)),
		spray,
		kpi_coverage: active.length === 0 ? 0 : percent(active.filter((stage) => stage.hasIndicator).length, active.length),
		warnings: warningsOf(stages, spray),
		...planOf(model, stages),
	};
}
