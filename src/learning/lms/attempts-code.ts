/** How the answers to a question pass, but for what was chosen: days, scores, confidence, hint, pace. */
import type { Answer } from '../../questions/answer.ts';
import type { Attempt, Sureness } from '../record/record.ts';
import type { Channel } from './channel.ts';
import { type Code, count, flag, oneOf, optional, signed } from './codes.ts';
import { DAY_MS, type Dial } from './dial.ts';
import { SCORE_CONTEXTS, scoreCode, scoreContext } from './score-code.ts';

/** How times taken pass: to the second, or as the learner's mean, with what was faster than before and what slower. */
export type Pace = { type: 'exact' } | { type: 'mean'; seconds: number };

/** An answer as it is read back; its instant is put into words last, and only where a record is read. */
export type TimedAttempt = Omit<Attempt, 'at'> & {
	/** The span that it falls into. */
	span: number;
	ms: number;
};

const SURENESS = ['none', 'sure', 'rather', 'unsure'] as const;
export const surenessCode = (contexts = 1): Code<Sureness | 'none'> => oneOf(SURENESS, contexts);
const surenessContext = (sure: Sureness | undefined): number => SURENESS.indexOf(sure ?? 'none');

type Side = 'within' | 'beyond' | 'plain';

/**
 * When an answer was given: in the middle of its span, after the one before, and on the side of a whole day from it on
 * which it was, for a question seen again within a day counts less.
 */
function momentOf(middle: number, before: number | undefined, side: Side): number {
	if (before === undefined) return middle;
	if (side === 'within') return Math.min(Math.max(middle, before + 1), before + DAY_MS - 1);
	return Math.max(middle, before + (side === 'beyond' ? DAY_MS : 1));
}

/** An answer and the one before it, as they were and as they were passed. */
interface Step {
	attempt: Attempt | undefined;
	before: Attempt | undefined;
	passed: TimedAttempt | undefined;
}

function secondsCode(pace: Pace) {
	const isTimed = flag(4);
	const seconds = count();
	const isQuick = flag(SCORE_CONTEXTS);
	return (
		channel: Channel,
		{ attempt, before, passed }: Step,
		isReview: boolean,
		context: number,
	): number | undefined => {
		const given = attempt?.seconds;
		const last = passed?.seconds;
		const usual = Number(isReview) * 2 + Number(last !== undefined);
		if (!isTimed(channel, attempt && given !== undefined, usual)) return undefined;
		if (pace.type === 'exact') return seconds(channel, given === undefined ? undefined : Math.floor(given));
		if (last === undefined) return pace.seconds;
		const known = before?.seconds;
		const quick = given === undefined || known === undefined ? undefined : given <= known;
		return isQuick(channel, quick, context) ? last : last + 1;
	};
}

function timeCode(dial: Dial) {
	const gap = count(3);
	const isWithin = flag();
	function sideOf(channel: Channel, attempt: Attempt | undefined, before: Attempt | undefined, spans: number): Side {
		if (spans !== dial.day) return 'plain';
		const within = attempt && before && Date.parse(attempt.at) - Date.parse(before.at) < DAY_MS;
		return isWithin(channel, within) ? 'within' : 'beyond';
	}
	return (channel: Channel, { attempt, before, passed }: Step, last: number, rank: number) => {
		const distance = attempt && dial.spanOf(attempt.at) - last;
		const span = last + gap(channel, distance, Math.min(rank, 3) - 1);
		return { span, ms: momentOf(dial.middleOf(span), passed?.ms, sideOf(channel, attempt, before, span - last)) };
	};
}

type Merits = Omit<Attempt, 'answer' | 'at'>;

/** What is told of an answer besides when it was given. */
function meritsCode(pace: Pace) {
	const score = scoreCode();
	const sure = surenessCode(SCORE_CONTEXTS * SURENESS.length);
	const hint = flag(2);
	const review = flag(4);
	const seconds = secondsCode(pace);
	const earlier = optional(count(), 2);
	return (channel: Channel, step: Step, rank: number): Merits => {
		const { attempt, passed } = step;
		const isLater = Math.min(rank, 1);
		const worth = score(channel, attempt?.score, scoreContext(passed?.score));
		const context = scoreContext(worth) * SURENESS.length + surenessContext(passed?.sure);
		const degree = sure(channel, attempt && (attempt.sure ?? 'none'), context);
		const isHinted = hint(channel, attempt && attempt.hint === true, Number(passed?.hint === true));
		const isReview = review(channel, attempt && attempt.review === true, isLater * 2 + Number(passed?.review === true));
		const taken = seconds(channel, step, isReview, scoreContext(worth));
		const known = attempt && (attempt.earlier ? Math.floor(attempt.earlier) : null);
		const others = earlier(channel, known, isLater);
		const merits: Merits = { score: worth };
		if (degree !== 'none') merits.sure = degree;
		if (isHinted) merits.hint = true;
		if (isReview) merits.review = true;
		if (taken !== undefined) merits.seconds = taken;
		if (others !== null) merits.earlier = others;
		return merits;
	};
}

const startOf = (dial: Dial, span: number) => ({ span, ms: dial.middleOf(span) });

/**
 * @param last the span of the first answer to the question before: those of one quiz are given together
 * @param blank what is answered until a response is known
 */
export function attemptsCode(dial: Dial, pace: Pace) {
	const size = count();
	const first = signed();
	const time = timeCode(dial);
	const merits = meritsCode(pace);
	return (channel: Channel, attempts: readonly Attempt[] | undefined, last: number, blank: () => Answer) => {
		const total = size(channel, attempts?.length);
		const passed: TimedAttempt[] = [];
		for (let rank = 0; rank < total; rank++) {
			const attempt = attempts?.[rank];
			const before = passed[rank - 1];
			const step: Step = { attempt, before: attempts?.[rank - 1], passed: before };
			const moment = before
				? time(channel, step, before.span, rank)
				: startOf(dial, last + first(channel, attempt && dial.spanOf(attempt.at) - last));
			passed.push({ answer: blank(), ...moment, ...merits(channel, step, rank) });
		}
		return passed;
	};
}
