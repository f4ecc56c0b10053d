/** The stage of a persona, from the signals observed, and what suits it (assessment §10.2, « mode B »). */
import {
	type Answer,
	type AnswerSheet,
	type Board,
	boardOf,
	compareStages,
	OWN_WEIGHT,
	type Received,
	readSheet,
	type SheetError,
	type Signalling,
	type StageTally,
	type Status,
	tallyOf,
	type Value,
	type Verdict,
	valuesOf,
	verdictOf,
} from './answer-sheet.ts';
import { type Advising, recommend } from './recommend.ts';

/** As much of the course's model as finding a stage reads. */
export interface StageFinding extends Signalling, Advising {}

export type StageCertainty = 'none' | 'low' | 'medium' | 'high';
export type Alert = 'unresolved_problem' | 'silent_dropout';

export interface StageAdvice {
	stage: string;
	primary: string;
	secondary: string | null;
	/** Why the types are not those of the matrix. */
	override: 'silent_dropout' | null;
}

/** Field names as the assessment gives them; ids throughout. */
export interface StageFound {
	status: Status;
	confidence: StageCertainty;
	/** The first three stages that have points. */
	ranking: { stage: string; points: number }[];
	/** Per stage advised: the signals that brought points, those that brought most first. */
	explain: Record<string, string[]>;
	/** Signals answered `yes` all of whose stages are excluded. */
	contradictions: string[];
	/** One a target: none if `insufficient`, two in a `transition`, all those with as many points in a `tie`. */
	recommend: StageAdvice[];
	/** To be shown before any advice: a problem is solved first. */
	alerts: Alert[];
	/** Only if `insufficient`: up to three signals worth looking at. */
	ask_next?: string[];
}

/** What the rules name of the model (§10.2, steps 10 and 11). */
export const PROBLEM_SIGNALS: ReadonlySet<string> = new Set(['sig-19', 'sig-20', 'sig-21']);
export const DROPOUT_SIGNAL = 'sig-18';
const DROPOUT_STAGE = 'utilisation';
const DROPOUT_TYPES = { primary: 'support', secondary: 'forum' };

/** Sizes of lists (§10.2, steps 8 and 12) and thresholds of the confidence (step 7). */
const MOST_RANKED = 3;
const MOST_ASKED_NEXT = 3;
const LEAST_HIGH_POINTS = 12;
const LEAST_HIGH_MARGIN = 6;

/** §10.2, step 7: a contradiction lowers the confidence by one. */
function certaintyOf({ status, first, second }: Verdict, hasContradiction: boolean): StageCertainty {
	if (!first || status === 'insufficient') return 'none';
	if (status !== 'clear') return 'low';
	const isHigh = first.points >= LEAST_HIGH_POINTS && first.points - (second?.points ?? 0) >= LEAST_HIGH_MARGIN;
	if (hasContradiction) return isHigh ? 'medium' : 'low';
	return isHigh ? 'high' : 'medium';
}

/** §10.2, step 8. */
function targetsOf(status: Status, ranked: readonly StageTally[]): readonly StageTally[] {
	if (status === 'insufficient') return [];
	if (status === 'tie') return ranked.filter(({ points }) => points === ranked[0]?.points);
	return ranked.slice(0, status === 'transition' ? 2 : 1);
}

/** The signals that brought a stage its points: by falling points, then by id (§10.2, step 9). */
function explain({ signals }: Board, values: readonly Value[], place: number): string[] {
	const brought = signals.flatMap(({ id, weights }, index) => {
		const weight = weights.find((one) => one.place === place)?.weight ?? 0;
		const points = weight * (values[index] ?? 0);
		return points > 0 ? [{ id, points }] : [];
	});
	return brought
		.toSorted((one, other) => other.points - one.points || (one.id < other.id ? -1 : 1))
		.map(({ id }) => id);
}

/** §10.2, step 10. Nothing breaks down before it is received. */
export function alertsOf(received: Received, answers: Readonly<Record<string, Answer>>): Alert[] {
	if (received === 'no') return [];
	const isSeen = (signal: string) => Object.hasOwn(answers, signal) && answers[signal] === 'yes';
	const alerts: Alert[] = [];
	if ([...PROBLEM_SIGNALS].some(isSeen)) alerts.push('unresolved_problem');
	if (isSeen(DROPOUT_SIGNAL)) alerts.push('silent_dropout');
	return alerts;
}

/** §10.2, step 11: the types of the matrix, unless the persona leaves silently: then help comes first. */
function adviceFor(model: Advising, stage: string, alerts: readonly Alert[]): StageAdvice[] {
	if (stage === DROPOUT_STAGE && alerts.includes('silent_dropout'))
		return [{ stage, ...DROPOUT_TYPES, override: 'silent_dropout' }];
	const advice = recommend(model, { stage });
	if ('error' in advice) return [];
	const { primary, secondary } = advice;
	return [{ stage, primary, secondary, override: null }];
}

/** §10.2, step 12: round after round over the stages, the next own signal that was not asked. */
function askNext({ signals }: Board, places: readonly number[], answers: Readonly<Record<string, Answer>>): string[] {
	const waiting = places.map((place) =>
		signals.filter(
			({ id, weights }) =>
				!Object.hasOwn(answers, id) && weights.some((one) => one.place === place && one.weight === OWN_WEIGHT),
		),
	);
	const rounds = Math.max(0, ...waiting.map((own) => own.length));
	const asked = Array.from({ length: rounds }, (_, round) => waiting.flatMap((own) => own[round]?.id ?? [])).flat();
	return [...new Set(asked)].slice(0, MOST_ASKED_NEXT);
}

/** The stage that the answers point to, as firmly as they do, or what is wrong with them. Never throws. */
export function findStage(model: StageFinding, sheet: AnswerSheet): StageFound | SheetError {
	const read = readSheet(model, sheet);
	if ('error' in read) return read;
	const { received, answers } = read;
	const board = boardOf(model, received);
	const values = valuesOf(board, answers);
	const tally = tallyOf(board, values);
	const verdict = verdictOf(tally);
	const ranked = tally.stages.toSorted(compareStages);
	const idOf = ({ place }: StageTally) => board.stages[place]?.id ?? '';
	const contradictions = board.signals
		.filter(({ weights }, index) => weights.length === 0 && values[index] === 2)
		.map(({ id }) => id)
		.toSorted();
	const targets = targetsOf(verdict.status, ranked);
	const alerts = alertsOf(received, answers);
	const scored = ranked.filter(({ points }) => points > 0).slice(0, MOST_RANKED);
	const found: StageFound = {
		status: verdict.status,
		confidence: certaintyOf(verdict, contradictions.length > 0),
		ranking: scored.map((stage) => ({ stage: idOf(stage), points: stage.points })),
		explain: Object.fromEntries(targets.map((stage) => [idOf(stage), explain(board, values, stage.place)])),
		contradictions,
		recommend: targets.flatMap((stage) => adviceFor(model, idOf(stage), alerts)),
		alerts,
	};
	if (verdict.status !== 'insufficient') return found;
	const order = [...new Set([...scored, ...tally.stages].map(({ place }) => place))];
	return { ...found, ask_next: askNext(board, order, answers) };
}
