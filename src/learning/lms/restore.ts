/** Takes a record read back from a learning system into the one on the device, without counting anything twice. */
import { both } from '../record/merge.ts';
import {
	type Attempt,
	entryOf,
	type Instant,
	type LearnerRecord,
	type LessonRecord,
	type Sitting,
} from '../record/record.ts';
import { DAY_MS, MINUTE_MS } from './dial.ts';
import { keptScore } from './score-code.ts';

/** How far an instant read back may be from the true one, or from another reading of it: half a day, and a moment for order. */
const DAY_SLACK = DAY_MS / 2 + 1000;
const MINUTE_SLACK = MINUTE_MS;

const msOf = (at: Instant): number => Date.parse(at);
const isLater = (one: Instant, other: Instant, slack: number): boolean => msOf(one) - msOf(other) > slack;

const countOf = (attempts: readonly Attempt[]): number =>
	attempts.reduce((sum, { earlier = 0 }) => sum + 1 + earlier, 0);

/**
 * Of the answers read back, those that are none of the device's own. Each of ours accounts for one of theirs of the same
 * score within half a day, the earliest first: if all of theirs can be accounted for, they are.
 */
function unmatched(mine: readonly Attempt[], theirs: readonly Attempt[]): Attempt[] {
	const free = [...mine];
	return theirs.filter((attempt) => {
		const at = free.findIndex(
			(own) =>
				keptScore(own.score) === keptScore(attempt.score) && Math.abs(msOf(own.at) - msOf(attempt.at)) <= DAY_SLACK,
		);
		if (at < 0) return true;
		free.splice(at, 1);
		return false;
	});
}

const byTime = ({ at: one }: Attempt, { at: other }: Attempt): number => (one < other ? -1 : one > other ? 1 : 0);

/** What was only counted and stands here in full is counted no more. */
function lessCounted(attempt: Attempt, mine: readonly Attempt[]): Attempt {
	const { earlier = 0, ...rest } = attempt;
	const left = earlier - countOf(mine.filter(({ at }) => at < attempt.at));
	return left > 0 ? { ...rest, earlier: left } : rest;
}

/** The device's own answers stay as they are, to the letter: another tab holds the same, and they are merged by it. */
function restoreAnswers(mine: readonly Attempt[], theirs: readonly Attempt[]): Attempt[] {
	const added = unmatched(mine.toSorted(byTime), theirs.toSorted(byTime)).map((one) => lessCounted(one, mine));
	return added.length === 0 ? [...mine] : [...mine, ...added].toSorted(byTime);
}

function restoreLesson(mine: LessonRecord, theirs: LessonRecord): LessonRecord {
	const own = mine.bookmark;
	const other = theirs.bookmark;
	const bookmark = own && other && isLater(other.at, own.at, MINUTE_SLACK) ? other : (own ?? other);
	return {
		...theirs,
		...mine,
		at: isLater(theirs.at, mine.at, DAY_SLACK) ? theirs.at : mine.at,
		...(bookmark ? { bookmark } : {}),
	};
}

const laterOf = <Dated extends { at: Instant }>(mine: Dated, theirs: Dated): Dated =>
	isLater(theirs.at, mine.at, MINUTE_SLACK) ? theirs : mine;

/** One that is over here stands; one that ended elsewhere is over. */
function restoreSitting(mine: Sitting, theirs: Sitting): Sitting {
	if (mine.result) return mine;
	return {
		...mine,
		given: both(mine.given, theirs.given, laterOf),
		flags: both(mine.flags, theirs.flags, laterOf),
		seconds: Math.max(mine.seconds, theirs.seconds),
		...(theirs.result ? { result: theirs.result } : {}),
	};
}

function lastOf(mine: LearnerRecord, theirs: LearnerRecord): string | undefined {
	const at = ({ lessons, last }: LearnerRecord) => entryOf(lessons, last ?? '')?.at;
	const [own, other] = [at(mine), at(theirs)];
	if (mine.last === undefined) return theirs.last;
	return own !== undefined && other !== undefined && isLater(other, own, DAY_SLACK) ? theirs.last : mine.last;
}

/**
 * The device's record with what only the other holds. What is read back is near the truth, not equal to it, so that
 * `mergeRecords`, which knows an answer by its very instant, would keep it as a second one. Here ours stands wherever it
 * can be the same thing: an answer to the same question with the same score within half a day, a sitting of the same id, a
 * bookmark or setting of the same minute. Nothing of ours changes, but what began here and went on elsewhere. As between
 * tabs, the side that was erased later wins whole.
 *
 * Idempotent. Two answers given apart on two devices to one question, within half a day and with one score, count once.
 * @param mine what is exact: the device's, or a saved file's
 * @param theirs what was decoded
 */
export function restore(mine: LearnerRecord, theirs: LearnerRecord): LearnerRecord {
	const [here, there] = [mine.erased ?? '', theirs.erased ?? ''];
	if (here !== there) return here > there ? mine : theirs;
	const last = lastOf(mine, theirs);
	return {
		...theirs,
		...mine,
		lessons: both(mine.lessons, theirs.lessons, restoreLesson),
		answers: both(mine.answers, theirs.answers, restoreAnswers),
		sittings: both(mine.sittings, theirs.sittings, restoreSitting),
		settings: both(mine.settings, theirs.settings, laterOf),
		...(last === undefined ? {} : { last }),
	};
}
