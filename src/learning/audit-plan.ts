/** What to do first after an audit: gaps to fill, stages to measure, stages to focus (assessment §10.3, « plan d'action »). */
import { type Auditing, type KeptStage, SERVED } from './audited-stages.ts';
import { isDispersed, MOST_TYPES } from './spray.ts';

export type PlanKind = 'fill' | 'focus' | 'measure';
export type PlanReason = 'gap' | 'foundation' | 'broken_promise' | 'no_kpi' | 'dispersion';

export interface PlannedAction {
	kind: PlanKind;
	stage: string;
	/** `null` only for a model without such an action. */
	action: string | null;
	/** The communication to add; `null` if none is. */
	type: string | null;
	priority: number;
	reasons: PlanReason[];
}

/** What the rules name of the model. */
const FOUNDATION = 'sensibilisation';
const PURCHASE = 'acquisition';
const PROMISED: ReadonlySet<string> = new Set(['decouverte', 'maintenance']);

/** Weights of the priorities. */
const FULL_SCORE = 100;
const FOUNDATION_BONUS = 30;
const PROMISE_BONUS = 40;
const PER_UNMEASURED = 20;
const PER_SUPERFLUOUS = 15;

/** At one priority and stage. */
const KINDS: readonly PlanKind[] = ['fill', 'focus', 'measure'];
const MOST_PLANNED = 5;

type Ranked = PlannedAction & { rank: number };

/** A persona who was well sold to, and is left alone once it has paid, was made a promise. */
function fill(stage: KeptStage, action: string | null, isSelling: boolean): Ranked {
	const { id, rank, score, importance, primary } = stage;
	const isFoundation = id === FOUNDATION;
	const isBroken = PROMISED.has(id) && isSelling;
	return {
		...{ kind: 'fill', stage: id, action, type: primary, rank },
		priority:
			(FULL_SCORE - score) * importance + (isFoundation ? FOUNDATION_BONUS : 0) + (isBroken ? PROMISE_BONUS : 0),
		reasons: [
			'gap',
			...(isFoundation ? ['foundation' as const] : []),
			...(isBroken ? ['broken_promise' as const] : []),
		],
	};
}

const measure = ({ id, rank, importance }: KeptStage, action: string | null): Ranked => ({
	...{ kind: 'measure', stage: id, action, type: null, rank },
	priority: PER_UNMEASURED * importance,
	reasons: ['no_kpi'],
});

const focus = ({ id, rank, importance, types }: KeptStage, action: string | null): Ranked => ({
	...{ kind: 'focus', stage: id, action, type: null, rank },
	priority: PER_SUPERFLUOUS * importance * (types.length - MOST_TYPES),
	reasons: ['dispersion'],
});

/** By falling priority, then by stage, then by kind. */
const compare = (one: Ranked, other: Ranked) =>
	other.priority - one.priority || one.rank - other.rank || KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind);

/** The first five actions, and how many there are in all. */
export function planOf({ actions }: Pick<Auditing, 'actions'>, stages: readonly KeptStage[]) {
	const isSelling = stages.some(({ id, score }) => id === PURCHASE && score >= SERVED);
	const actionAt = (stage: string) => actions.find((one) => one.for === 'stage' && one.stage === stage)?.id ?? null;
	const actionFor = (need: 'missing-indicator' | 'dispersion') => actions.find((one) => one.for === need)?.id ?? null;
	const isGap = ({ score }: KeptStage) => score < SERVED;
	const all = [
		...stages.filter(isGap).map((stage) => fill(stage, actionAt(stage.id), isSelling)),
		...stages
			.filter((stage) => !isGap(stage) && !stage.hasIndicator)
			.map((stage) => measure(stage, actionFor('missing-indicator'))),
		...stages.filter(isDispersed).map((stage) => focus(stage, actionFor('dispersion'))),
	].toSorted(compare);
	const plan = all.slice(0, MOST_PLANNED).map(({ rank: _, ...action }): PlannedAction => action);
	return { plan, plan_total: all.length };
}
