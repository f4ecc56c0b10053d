/** The time of a launch: when what is said in it is said to have been, and how long the learner has been at it. */
import type { Instant } from '../../learning/record/record.ts';
import type { Moment } from './statements.ts';

export interface SessionTime {
	/** When it was told to have begun. */
	began: Instant;
	/** In milliseconds. */
	lasted(): number;
	/** With all other launches of the registration, as far as they are known. */
	inAll(): number;
	/** Milliseconds, by session. */
	spent(): Record<string, number>;
	/** Takes up what is known of other launches. */
	takeUp(spent: Readonly<Record<string, number>>): void;
	/**
	 * Within the session and in order, whenever it was: what comes before « initialized » an LMS does not take (cmi5 §9.3).
	 * @param at absent: now
	 */
	moment(at?: Instant): Moment;
	/** The moment of what would be said last, were it said now. */
	last(): Moment;
}

const laterOf = (one: Instant, other: Instant): Instant => (one > other ? one : other);
const earlierOf = (one: Instant, other: Instant): Instant => (laterOf(one, other) === one ? other : one);

/**
 * @param now milliseconds since 1970
 * @param before of the page that stood here before it was loaded again
 */
export function sessionTime(
	session: string,
	now: () => number,
	before: { began: Instant; last: { timestamp: Instant } } | undefined,
): SessionTime {
	const instant = (): Instant => new Date(now()).toISOString();
	const began = before?.began ?? instant();
	/** Of the last thing said. */
	let stamped = before?.last.timestamp ?? began;
	let others: Readonly<Record<string, number>> = {};
	const lasted = (): number => Math.max(0, now() - Date.parse(began));
	const spent = (): Record<string, number> => ({ ...others, [session]: lasted() });
	return {
		began,
		lasted,
		spent,
		inAll: () => Object.values(spent()).reduce((sum, its) => sum + its, 0),
		takeUp(kept) {
			others = { ...others, ...kept };
		},
		moment(at = instant()) {
			stamped = laterOf(stamped, laterOf(began, earlierOf(at, instant())));
			return { timestamp: stamped, milliseconds: lasted() };
		},
		last: () => ({ timestamp: laterOf(stamped, instant()), milliseconds: lasted() }),
	};
}
