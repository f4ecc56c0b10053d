/** Which signal to ask about next when the stage is not known: the one that tells most, and why it is asked. */
import {
	type AnswerSheet,
	type Board,
	type BoardSignal,
	boardOf,
	OWN_WEIGHT,
	readSheet,
	type SheetError,
	type Value,
	valuesOf,
} from './answer-sheet.ts';
import { findStage, type StageFinding } from './find-stage.ts';
import { stillMatters } from './still-matters.ts';

export type NextQuestion =
	| {
			type: 'ask';
			signal: string;
			/** The stages that the answer tells apart, in their order: those it points to, and the likeliest other. */
			why: string[];
			/** How many were answered, « unknown » among them. */
			asked: number;
	  }
	/** `clear`: a stage is found, with high confidence; `settled`: nothing left matters; `enough`: too many were asked. */
	| { type: 'stop'; reason: 'clear' | 'settled' | 'enough'; asked: number };

/** No more questions than this before an answer. */
export const MOST_QUESTIONS = 12;

/**
 * How often a persona at a stage answers no, partly, yes to a signal: its own, a hint, one of other stages. Our choice:
 * round numbers that say « mostly yes », « as well one as the other », « mostly no ».
 */
const OFTEN = { own: [0.1, 0.2, 0.7], hint: [0.35, 0.35, 0.3], other: [0.8, 0.15, 0.05] } as const;
const VALUES = [0, 1, 2] as const;

function oftenAt({ weights }: BoardSignal, place: number, value: 0 | 1 | 2): number {
	const weight = weights.find((one) => one.place === place)?.weight;
	return OFTEN[weight === undefined ? 'other' : weight === OWN_WEIGHT ? 'own' : 'hint'][value];
}

/** Shares of one. */
function normal(parts: readonly number[]): number[] {
	const whole = parts.reduce((sum, part) => sum + part, 0);
	return parts.map((part) => part / whole);
}

/** How likely each stage is, all alike before the first answer: each answer makes it so much likelier (Bayes). */
function beliefsIn({ stages, signals }: Board, values: readonly Value[]): number[] {
	return signals.reduce<number[]>(
		(beliefs, signal, index) => {
			const value = VALUES.find((one) => one === values[index]);
			if (value === undefined) return beliefs;
			return normal(beliefs.map((belief, place) => belief * oftenAt(signal, place, value)));
		},
		stages.map(() => 1 / stages.length),
	);
}

/** Uncertainty in bits (Shannon's entropy): 0 if one stage is sure, 1 between two as likely. */
const uncertainty = (beliefs: readonly number[]): number =>
	beliefs.reduce((bits, belief) => (belief > 0 ? bits - belief * Math.log2(belief) : bits), 0);

/** The uncertainty left once the signal is answered: of each answer, weighed by how likely it is. */
function left(beliefs: readonly number[], signal: BoardSignal): number {
	return VALUES.reduce((bits: number, value) => {
		const joint = beliefs.map((belief, place) => belief * oftenAt(signal, place, value));
		const likely = joint.reduce((sum, part) => sum + part, 0);
		return bits + likely * uncertainty(normal(joint));
	}, 0);
}

/** Sums of fractions come out a little differently in another order: what differs by less is taken for equal. */
const NEARLY = 1e-9;

/** The signals not asked, those first that leave least uncertainty; equals in their order. */
function byUse(board: Board, sheet: AnswerSheet, beliefs: readonly number[]): number[] {
	return board.signals
		.flatMap((signal, index) =>
			Object.hasOwn(sheet.answers, signal.id) ? [] : [{ index, bits: Math.round(left(beliefs, signal) / NEARLY) }],
		)
		.toSorted((one, other) => one.bits - other.bits)
		.map(({ index }) => index);
}

function whyAsked({ stages }: Board, { weights }: BoardSignal, beliefs: readonly number[]): string[] {
	const own = new Set(weights.map(({ place }) => place));
	const others = beliefs.flatMap((belief, place) => (own.has(place) ? [] : [{ belief, place }]));
	const [rival] = others.toSorted((one, other) => other.belief - one.belief);
	return stages.filter((_, place) => own.has(place) || place === rival?.place).map(({ id }) => id);
}

/**
 * The next signal to ask about: of those whose answer can still change the status, the first stage or an alert, the one
 * after whose answer the stages not excluded are least uncertain. Nothing once a stage is clear with high confidence,
 * once nothing left matters, or after twelve questions.
 */
export function nextQuestion(model: StageFinding, sheet: AnswerSheet): NextQuestion | SheetError {
	const read = readSheet(model, sheet);
	const found = findStage(model, sheet);
	if ('error' in read) return read;
	if ('error' in found) return found;
	const asked = Object.keys(read.answers).length;
	if (found.status === 'clear' && found.confidence === 'high') return { type: 'stop', reason: 'clear', asked };
	if (asked >= MOST_QUESTIONS) return { type: 'stop', reason: 'enough', asked };
	const board = boardOf(model, read.received);
	const values = valuesOf(board, read.answers);
	const beliefs = beliefsIn(board, values);
	const index = byUse(board, sheet, beliefs).find((one) => stillMatters(board, read, one));
	const signal = index === undefined ? undefined : board.signals[index];
	if (!signal) return { type: 'stop', reason: 'settled', asked };
	return { type: 'ask', signal: signal.id, why: whyAsked(board, signal, beliefs), asked };
}
