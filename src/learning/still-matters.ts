/** Whether the answer to a signal can still change the advice, whatever is answered to all the others. */
import {
	type Board,
	type BoardSignal,
	change,
	isSameOutcome,
	LEAST_KNOWN,
	LEAST_OWN_POINTS,
	LEAST_SECOND_POINTS,
	MOST_TRANSITION_MARGIN,
	MOST_VALUE,
	OWN_WEIGHT,
	type ReadSheet,
	type StageTally,
	type Tally,
	tallyOf,
	type Value,
	valuesOf,
	verdictOf,
} from './answer-sheet.ts';
import { DROPOUT_SIGNAL, PROBLEM_SIGNALS } from './find-stage.ts';

/** The answers compared, and the whole choice for other signals; the extremes come first, since they settle most. */
const EXTREMES: readonly Value[] = [0, 2];
const KNOWN: readonly Value[] = [0, 2, 1];
const ALL: readonly Value[] = [0, 2, 1, null];

/** An alert hangs on the signal alone, or on it and on others that may still be answered no (§10.2, step 10). */
function canAlert(signal: string, { received, answers }: ReadSheet): boolean {
	if (received === 'no') return false;
	if (signal === DROPOUT_SIGNAL) return true;
	return PROBLEM_SIGNALS.has(signal) && ![...PROBLEM_SIGNALS].some((other) => answers[other] === 'yes');
}

const bearsOn = ({ weights }: BoardSignal, places: readonly number[]) =>
	weights.some(({ place }) => places.includes(place));
const bearsAlike = (one: BoardSignal, other: BoardSignal) =>
	one.weights.length === other.weights.length &&
	one.weights.every(
		({ place, weight }, at) => other.weights[at]?.place === place && other.weights[at]?.weight === weight,
	);

/** Each stage that the signal bears on, with each other one: whose order or distance may hang on the signal. */
function pairsOf({ stages }: Board, { weights }: BoardSignal): number[][] {
	const own = weights.map(({ place }) => place);
	const pairs = own.flatMap((one) => stages.flatMap((_, other) => (other === one ? [] : [[one, other]])));
	return pairs.length > 0 ? pairs : [own];
}

/**
 * A stage, one next to it, and one that is not, of which the signal bears on one of the latter two: which of these comes
 * second decides between a transition and a clear stage.
 */
function triplesOf({ stages }: Board, { weights }: BoardSignal): number[][] {
	const bears = (place: number) => weights.some((one) => one.place === place);
	const neighbours = stages.flatMap((first, at) =>
		stages.flatMap((next, place) => (Math.abs(first.rank - next.rank) === 1 ? [[at, place] as const] : [])),
	);
	return neighbours.flatMap(([first, next]) =>
		stages.flatMap(({ rank }, far) =>
			Math.abs(rank - (stages[first]?.rank ?? rank)) > 1 && (bears(next) || bears(far)) ? [[first, next, far]] : [],
		),
	);
}

/** Some answers to other signals, to be tried in turn. */
interface Search {
	/** Two stages; or the first one, and two of which one comes second. */
	places: readonly number[];
	tally: Tally;
	signal: BoardSignal;
	/** Signals that bear on the stages tried, like ones side by side. They count 0 to begin with, as all others do. */
	free: readonly BoardSignal[];
	choices: (signal: BoardSignal) => readonly Value[];
	/** From a free signal on, by place: the points that can still be added, with those of the signal itself. */
	reach: readonly (readonly number[])[];
}

/** Whether the tally, as it stands, gives another outcome for another answer to the signal. */
function isDecided({ tally, signal }: Search): boolean {
	const [first, ...others] = KNOWN.map((value) => {
		change(tally, signal, null, value);
		const verdict = verdictOf(tally);
		change(tally, signal, value, null);
		return verdict;
	});
	return first !== undefined && others.some((other) => !isSameOutcome(first, other));
}

/** The most points that a stage can still have, from a free signal on; it has the least already. */
const mostOf = ({ tally, reach }: Search, at: number, place: number) =>
	(tally.stages[place]?.points ?? 0) + (reach[at]?.[place] ?? 0);

/** Whether some stage is so far ahead that the signal can neither catch up with it nor hold it back. */
function isOutOfPlay(search: Search, at: number): boolean {
	const { tally, signal, free } = search;
	const isFar = (ahead: StageTally, place: number) => ahead.points - mostOf(search, at, place) > MOST_TRANSITION_MARGIN;
	return tally.stages.some((ahead) => {
		const isOnTop = tally.stages.every(({ place }) => place === ahead.place || isFar(ahead, place));
		const isNamed = ahead.obtained * OWN_WEIGHT >= LEAST_OWN_POINTS && tally.known - (free.length - at) >= LEAST_KNOWN;
		return (isOnTop && isNamed) || signal.weights.every(({ place }) => place !== ahead.place && isFar(ahead, place));
	});
}

/** Of three: whether the first cannot come first any more, or one of the others cannot follow close enough. */
function isApart(search: Search, at: number): boolean {
	const [first = 0, ...others] = search.places;
	if (others.length < 2) return false;
	const { stages } = search.tally;
	const least = Math.max(LEAST_SECOND_POINTS, (stages[first]?.points ?? 0) - MOST_TRANSITION_MARGIN);
	return (
		others.some((place) => mostOf(search, at, place) < least) ||
		stages.some(({ points }) => points > mostOf(search, at, first))
	);
}

/** Tries the free signals from one on; like signals only in one order. */
function isFoundFrom(search: Search, at: number, least = 0): boolean {
	const signal = search.free[at];
	if (!signal) return isDecided(search);
	if (isOutOfPlay(search, at) || isApart(search, at)) return false;
	const next = search.free[at + 1];
	const isLike = next !== undefined && bearsAlike(signal, next);
	return search.choices(signal).some((value, rank) => {
		if (rank < least) return false;
		change(search.tally, signal, 0, value);
		const isFound = isFoundFrom(search, at + 1, isLike ? rank : 0);
		change(search.tally, signal, value, 0);
		return isFound;
	});
}

function reachOf(signal: BoardSignal, free: readonly BoardSignal[], count: number): number[][] {
	const sum = (signals: readonly BoardSignal[], at: number) =>
		signals.reduce((all, { weights }) => all + (weights.find(({ place }) => place === at)?.weight ?? 0), 0);
	return free.map((_, from) =>
		Array.from({ length: count }, (__, place) => MOST_VALUE * sum([signal, ...free.slice(from)], place)),
	);
}

/**
 * Whether some answers to the signals still open make the outcome (status, first stage) hang on this signal: such answers
 * are looked for, so a yes is proven. An outcome hangs on a signal because two stages, one of which it bears on, change
 * their order or their distance, or because another stage comes second (§10.2, steps 5 and 6). So for each such two or
 * three all answers that bear on them are tried; the other open signals are taken for no, which keeps other stages down.
 * What is far behind whatever is answered is not tried.
 */
function canMove(board: Board, { answers }: ReadSheet, index: number): boolean {
	const signal = board.signals[index];
	if (!signal || signal.weights.length === 0) return false;
	const isOpen = ({ id }: BoardSignal) => id !== signal.id && !Object.hasOwn(answers, id);
	const open = board.signals.filter(isOpen);
	const values = valuesOf(board, answers);
	const closed = board.signals.map((one, at) => (isOpen(one) ? 0 : (values[at] ?? null)));
	const pairs = pairsOf(board, signal);
	const search = (places: readonly number[], choices: Search['choices']) => {
		const free = open.filter((one) => bearsOn(one, places));
		const reach = reachOf(signal, free, board.stages.length);
		return isFoundFrom({ places, tally: tallyOf(board, closed), signal, free, choices, reach }, 0);
	};
	// Only a stage's own signals count differently when unknown than when answered no: in the share of §10.2, step 5.
	const all = ({ weights }: BoardSignal) => (weights.some(({ weight }) => weight === OWN_WEIGHT) ? ALL : KNOWN);
	return (
		pairs.some((pair) => search(pair, () => EXTREMES)) ||
		[...pairs, ...triplesOf(board, signal)].some((places) => search(places, all))
	);
}

/**
 * Whether any two of yes, partly and no can still lead to different advice: another status, another first stage, or an
 * alert. Asked of a signal that has no answer yet; what was answered `unknown` stays so. A signal all of whose stages are
 * excluded does not matter.
 */
export function stillMatters(board: Board, sheet: ReadSheet, index: number): boolean {
	const signal = board.signals[index];
	if (!signal || signal.weights.length === 0) return false;
	return canAlert(signal.id, sheet) || canMove(board, sheet, index);
}
