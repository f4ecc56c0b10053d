/** « Ce qui changerait ce conseil »: the fewest other answers that would change the stage found, or its status. */
import {
	ANSWERS,
	type Answer,
	type AnswerSheet,
	type BoardSignal,
	boardOf,
	change,
	isSameOutcome,
	LEAST_KNOWN,
	type Outcome,
	outcomeOf,
	type ReadSheet,
	readSheet,
	type SheetError,
	type Signalling,
	tallyOf,
	VALUE_OF,
	type Verdict,
	valuesOf,
	verdictOf,
} from './answer-sheet.ts';

/** One answer given otherwise; a signal that was not asked counts as `unknown`. */
export interface AnswerChange {
	signal: string;
	from: Answer;
	to: Answer;
}
export interface Counterfactual {
	/** One, or two if no single one changes anything. */
	changes: AnswerChange[];
	becomes: Outcome;
}
export interface Counterfactuals {
	/** As the answers stand. */
	now: Outcome;
	/** How many there are of the fewest changes. */
	total: number;
	/** The first of them, in the order of the signals, then of the answers: yes, partly, no, unknown. */
	found: Counterfactual[];
}

/** How many are given unless said. */
const MOST_GIVEN = 12;

type Move = AnswerChange & { index: number; on: BoardSignal };

/** The sheet as it stands, and what moves are tried on it. */
function situationOf(model: Signalling, read: ReadSheet) {
	const board = boardOf(model, read.received);
	const tally = tallyOf(board, valuesOf(board, read.answers));
	const moves = board.signals.flatMap((on, index): Move[] => {
		const from = (Object.hasOwn(read.answers, on.id) ? read.answers[on.id] : undefined) ?? 'unknown';
		return ANSWERS.flatMap((to) => (to === from ? [] : [{ signal: on.id, from, to, index, on }]));
	});
	/** What the moves lead to; the tally is left as it was. */
	const attempt = <Result>(move: Move, then: () => Result): Result => {
		change(tally, move.on, VALUE_OF[move.from], VALUE_OF[move.to]);
		const result = then();
		change(tally, move.on, VALUE_OF[move.to], VALUE_OF[move.from]);
		return result;
	};
	return { board, tally, moves, attempt };
}

/**
 * The fewest changes of answer, found by trying all: each signal with each other answer; if none changes the outcome,
 * each pair of signals with each pair of answers. A signal all of whose stages are excluded counts only among the
 * answers known; pairs with one are left out if two changes cannot take that number across the least that is needed,
 * in which case such a change does nothing, and the other one alone was tried before. So none is lost.
 */
export function counterfactuals(
	model: Signalling,
	sheet: AnswerSheet,
	most = MOST_GIVEN,
): Counterfactuals | SheetError {
	const read = readSheet(model, sheet);
	if ('error' in read) return read;
	const { board, tally, moves, attempt } = situationOf(model, read);
	const now = verdictOf(tally);
	const found: Counterfactual[] = [];
	let total = 0;
	const note = (verdict: Verdict, changed: readonly Move[]) => {
		if (isSameOutcome(verdict, now)) return;
		total += 1;
		if (found.length >= most) return;
		const changes = changed.map(({ signal, from, to }) => ({ signal, from, to }));
		found.push({ changes, becomes: outcomeOf(board, verdict) });
	};
	for (const move of moves)
		note(
			attempt(move, () => verdictOf(tally)),
			[move],
		);
	if (total === 0) {
		const isCountDecided = tally.known + 2 < LEAST_KNOWN || tally.known - 2 >= LEAST_KNOWN;
		const tried = isCountDecided ? moves.filter(({ on }) => on.weights.length > 0) : moves;
		tried.forEach((one, at) => {
			const others = tried.slice(at + 1).filter(({ index }) => index !== one.index);
			attempt(one, () => {
				for (const other of others)
					note(
						attempt(other, () => verdictOf(tally)),
						[one, other],
					);
			});
		});
	}
	return { now: outcomeOf(board, now), total, found };
}
