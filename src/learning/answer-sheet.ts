/** A sheet of answers as numbers: where it leaves each stage, which comes first, how firmly (assessment §10.2). */

export const ANSWERS = ['yes', 'partly', 'no', 'unknown'] as const;
export type Answer = (typeof ANSWERS)[number];
/** Whether the persona has received the solution studied: another one does not count. */
export const RECEIVED = ['yes', 'no', 'unknown'] as const;
export type Received = (typeof RECEIVED)[number];
export type Status = 'insufficient' | 'tie' | 'transition' | 'clear';

/** As much of the course's model as answers are read against. */
export interface Signalling {
	/** In their order. */
	stages: readonly { id: string; purchase: 'before' | 'after' }[];
	signals: readonly { id: string; weights: Readonly<Record<string, number>> }[];
}

/** As a form or a file gives it. A signal that is absent was not asked. */
export interface AnswerSheet {
	received: string;
	answers: Readonly<Record<string, string>>;
}
export interface ReadSheet {
	received: Received;
	answers: Readonly<Record<string, Answer>>;
}
export type SheetError = { error: 'unknown_signal' | 'bad_answer' };

/** What an answer counts; `null`: nothing is known. */
export type Value = number | null;
export const VALUE_OF: Readonly<Record<Answer, Value>> = { yes: 2, partly: 1, no: 0, unknown: null };
export const MOST_VALUE = 2;
/** The weight of a stage's own signals; lower ones are hints (§10.2, table). */
export const OWN_WEIGHT = 3;

/** Thresholds of the status (§10.2, step 6). */
export const LEAST_KNOWN = 3;
export const LEAST_OWN_POINTS = 6;
export const LEAST_SECOND_POINTS = 6;
export const MOST_TRANSITION_MARGIN = 3;

/** The signals as far as they bear on the stages that are not excluded. */
export interface Board {
	/** Stages not excluded, in their order; `rank` counts all stages, from 1. */
	stages: readonly { id: string; rank: number }[];
	signals: readonly BoardSignal[];
}
export interface BoardSignal {
	id: string;
	/** `place`: the stage's place among those not excluded. Empty if all its stages are excluded. */
	weights: readonly { place: number; weight: number }[];
}

/** What the answers say of one stage. */
export interface StageTally {
	place: number;
	rank: number;
	points: number;
	/** Values obtained on the stage's own signals, and how many of these are answered. */
	obtained: number;
	asked: number;
}
export interface Tally {
	/** Answers neither absent nor unknown. */
	known: number;
	/** By place. */
	stages: readonly StageTally[];
}

const isOneOf = (known: readonly unknown[], text: unknown) => known.includes(text);

/**
 * The sheet, if nothing in it is foreign (§10.2, step 1). A foreign signal is told before a foreign answer, whatever
 * their order (inv-04).
 */
export function readSheet({ signals }: Pick<Signalling, 'signals'>, sheet: AnswerSheet): ReadSheet | SheetError {
	const { received, answers } = sheet;
	const ids = new Set(signals.map(({ id }) => id));
	if (Object.keys(answers).some((id) => !ids.has(id))) return { error: 'unknown_signal' };
	const isRead = isOneOf(RECEIVED, received) && Object.values(answers).every((answer) => isOneOf(ANSWERS, answer));
	// Both were checked.
	return isRead ? (sheet as ReadSheet) : { error: 'bad_answer' };
}

/** Received: the stages before the purchase are excluded; not received: those after; unknown: none (§10.2, step 2). */
export function boardOf({ stages, signals }: Signalling, received: Received): Board {
	const isOpen = (purchase: 'before' | 'after') =>
		received === 'unknown' || (purchase === 'after') === (received === 'yes');
	const open = stages.flatMap(({ id, purchase }, index) => (isOpen(purchase) ? [{ id, rank: index + 1 }] : []));
	const placeOf = new Map(open.map(({ id }, place) => [id, place]));
	const bearing = (weights: Readonly<Record<string, number>>): BoardSignal['weights'] => {
		const open: { place: number; weight: number }[] = [];
		for (const stage of Object.keys(weights)) {
			const place = placeOf.get(stage);
			if (place !== undefined) open.push({ place, weight: weights[stage] ?? 0 });
		}
		return open;
	};
	return { stages: open, signals: signals.map(({ id, weights }) => ({ id, weights: bearing(weights) })) };
}

/** The answers in the order of the board's signals; what is absent is not known. */
export const valuesOf = (board: Board, answers: Readonly<Record<string, Answer>>): Value[] =>
	board.signals.map(({ id }) => (Object.hasOwn(answers, id) ? VALUE_OF[answers[id] ?? 'unknown'] : null));

/** Changes one answer of a tally, in place: who tries thousands of sheets cannot afford copies. */
export function change(tally: Tally, { weights }: BoardSignal, from: Value, to: Value): void {
	const [gained, answered] = [(to ?? 0) - (from ?? 0), Number(to !== null) - Number(from !== null)];
	tally.known += answered;
	for (const { place, weight } of weights) {
		const stage = tally.stages[place];
		if (!stage) continue;
		stage.points += weight * gained;
		if (weight !== OWN_WEIGHT) continue;
		stage.obtained += gained;
		stage.asked += answered;
	}
}

/** Points of a stage: the sum of value × weight (§10.2, step 3). */
export function tallyOf(board: Board, values: readonly Value[]): Tally {
	const stages = board.stages.map(({ rank }, place) => ({ place, rank, points: 0, obtained: 0, asked: 0 }));
	const tally = { known: 0, stages };
	board.signals.forEach((signal, index) => {
		change(tally, signal, null, values[index] ?? null);
	});
	return tally;
}

const share = ({ obtained, asked }: StageTally) => (asked === 0 ? 0 : obtained / (MOST_VALUE * asked));

/** By falling points, then by the share obtained on own signals, then by rank (§10.2, step 5). */
export const compareStages = (one: StageTally, other: StageTally): number =>
	other.points - one.points || share(other) - share(one) || one.rank - other.rank;

/** The status, given the two stages that come first (§10.2, step 6). */
function statusOf(known: number, first: StageTally, second: StageTally | undefined): Status {
	if (known < LEAST_KNOWN || first.obtained * OWN_WEIGHT < LEAST_OWN_POINTS) return 'insufficient';
	if (!second) return 'clear';
	const margin = first.points - second.points;
	if (margin === 0) return 'tie';
	const isNext = Math.abs(first.rank - second.rank) === 1;
	return second.points >= LEAST_SECOND_POINTS && margin <= MOST_TRANSITION_MARGIN && isNext ? 'transition' : 'clear';
}

/** The two stages that come first, and the status. */
export interface Verdict {
	status: Status;
	first: StageTally | undefined;
	second: StageTally | undefined;
}

export function verdictOf({ known, stages }: Tally): Verdict {
	let first: StageTally | undefined;
	let second: StageTally | undefined;
	for (const stage of stages) {
		if (!first || compareStages(stage, first) < 0) [first, second] = [stage, first];
		else if (!second || compareStages(stage, second) < 0) second = stage;
	}
	return { status: first ? statusOf(known, first, second) : 'insufficient', first, second };
}

/** What the advice rests on: the status, and the first stage unless there is too little to name one. */
export interface Outcome {
	status: Status;
	stage: string | null;
}

export function outcomeOf(board: Board, { status, first }: Verdict): Outcome {
	const stage = status === 'insufficient' || !first ? undefined : board.stages[first.place];
	return { status, stage: stage?.id ?? null };
}

/** Whether two verdicts give one outcome. */
export const isSameOutcome = (one: Verdict, other: Verdict): boolean =>
	one.status === other.status && (one.status === 'insufficient' || one.first?.place === other.first?.place);
