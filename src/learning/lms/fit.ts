/** Finds how finely a record can be written in so many bytes, and says what is left out for it. */
import type { LearnerRecord } from '../record/record.ts';
import { Full, writer } from './channel.ts';
import { type Detail, FINEST, LEVELS, type Left, type Level } from './levels.ts';
import { passRecord } from './record-code.ts';
import { shapeOf } from './response-code.ts';
import type { Room } from './responses-code.ts';
import type { Names } from './suspend-index.ts';

/** A record as a level leaves it, and how finely it is written. */
interface Draft {
	record: LearnerRecord;
	detail: Detail;
}

const lessened = ({ record, detail }: Draft, level: Level, most = 0): Draft => ({
	detail: { ...detail, ...level.detail },
	record: level.type === 'less' ? level.lessen(record) : level.type === 'some' ? level.keep(record, most) : record,
});

/** What came of writing a draft with all its responses, as far as there was room. */
interface Attempt {
	/** None if they would be too many. */
	bytes: number[] | undefined;
	room: Room;
}

/** Writes drafts of one course in so many bytes. @param responses how many steps towards them, see `Room` */
type Scribe = (draft: Draft, responses?: number) => Attempt;

const scribe =
	(names: Names, most: number): Scribe =>
	({ record, detail: { unit, pace } }, responses = Number.POSITIVE_INFINITY) => {
		const channel = writer(most);
		const room: Room = { most: responses, size: channel.size, sizes: [], told: 0 };
		try {
			passRecord(channel, { record, unit, pace, room }, names);
			const bytes = channel.bytes();
			return { bytes: bytes.length <= most ? bytes : undefined, room };
		} catch (error) {
			if (error instanceof Full) return { bytes: undefined, room };
			throw error;
		}
	};

/** The last number from 0 up for which it holds; it holds for 0, and for none after the first for which it does not. */
function lastWhere(most: number, holds: (number: number) => boolean): number {
	let [low, high] = [0, most];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (holds(middle)) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** What a level left out, between two drafts. @param untold how many responses there was no room for */
function leftBy(level: Level, before: Draft, after: Draft, untold: number): Left[] {
	if (level.type !== 'detail') {
		const count = level.count(before.record) - level.count(after.record);
		return count > 0 ? [{ type: level.left, count }] : [];
	}
	const attempts = Object.values(before.record.answers).flat();
	const timed = attempts.filter(({ seconds }) => seconds !== undefined).length;
	if (level.detail.pace) return timed > 0 ? [{ type: 'seconds', count: timed }] : [];
	if (level.detail.responses) return untold > 0 ? [{ type: 'responses', count: untold }] : [];
	const isTimeless = attempts.length + Object.keys(before.record.lessons).length === 0;
	return isTimeless ? [] : [{ type: 'clock', to: level.detail.unit === 60 ? 'hour' : 'day' }];
}

/** One entry a kind, where it came first; of the clock, what came last. */
function summed(all: readonly Left[]): Left[] {
	const byType = new Map<Left['type'], Left>();
	for (const one of all) {
		const before = byType.get(one.type);
		const isCounted = before !== undefined && 'count' in before && 'count' in one;
		byType.set(one.type, isCounted ? { ...one, count: before.count + one.count } : one);
	}
	return [...byType.values()];
}

const spelled = ({ answers }: LearnerRecord): number =>
	Object.values(answers)
		.flat()
		.filter(({ answer }) => shapeOf(answer) !== 'other').length;

export interface Fitting {
	bytes: number[];
	left: Left[];
}

/** After so many levels nothing but precision is gone. Most records that are too long end at the next one. */
const PRECISE = LEVELS.findIndex(({ detail }) => detail.responses === 'room');

interface Found {
	levels: number;
	draft: Draft;
	attempt: Attempt;
}

/** Whether it can be written: with all its responses or, where they may be left out, without any. */
const canBe = ({ detail }: Draft, { bytes, room: { sizes } }: Attempt, most: number): boolean =>
	bytes !== undefined || (detail.responses === 'room' && (sizes[0] ?? most + 1) <= most);

/** The least that has to be left out. */
function leastLevels(drafts: (levels: number) => Draft, write: Scribe, most: number): Found | undefined {
	const tried = new Map<number, Attempt>();
	const at = (levels: number): Attempt => {
		// Letting responses go changes nothing else.
		const own = levels === PRECISE + 1 ? PRECISE : levels;
		const attempt = tried.get(own) ?? write(drafts(own));
		tried.set(own, attempt);
		return attempt;
	};
	const isEnough = (levels: number) => canBe(drafts(levels), at(levels), most);
	const between = (from: number, to: number) => to - lastWhere(to - from, (fewer) => isEnough(to - fewer));
	const levels = [0, PRECISE, PRECISE + 1, LEVELS.length].find(isEnough);
	if (levels === undefined) return undefined;
	const least = levels === PRECISE ? between(1, levels) : levels > PRECISE + 1 ? between(PRECISE + 2, levels) : levels;
	return { levels: least, draft: drafts(least), attempt: at(least) };
}

/** Where the last level need not take all, what it can leave. */
function moreOf(found: Found, before: Draft, write: Scribe, most: number): Found {
	const level = LEVELS[found.levels - 1];
	if (level?.type !== 'some') return found;
	const some = lastWhere(level.count(before.record), (number) => {
		const draft = lessened(before, level, number);
		return canBe(draft, write(draft), most);
	});
	const draft = lessened(before, level, some);
	return { ...found, draft, attempt: write(draft) };
}

/** What the writer mostly counts too many: more would mean more tries. */
const SPARE = 1;

/** With as many responses as there is room for. */
function filled({ draft, attempt }: Found, write: Scribe, most: number): Attempt {
	const { sizes } = attempt.room;
	const steps = lastWhere(sizes.length - 1, (number) => (sizes[number] ?? 0) - SPARE <= most);
	for (let fewer = steps; fewer > 0; fewer--) {
		const some = write(draft, fewer);
		if (some.bytes) return some;
	}
	return write(draft, 0);
}

/** @param portable a record of which all can be written @returns none if there is no room for the least of it */
export function fitted(portable: LearnerRecord, names: Names, most: number): Fitting | undefined {
	const all: Draft[] = [{ record: portable, detail: FINEST }];
	const drafts = (levels: number): Draft => {
		for (const level of LEVELS.slice(all.length - 1, levels)) all.push(lessened(all.at(-1) as Draft, level));
		return all[levels] as Draft;
	};
	const write = scribe(names, most);
	const least = leastLevels(drafts, write, most);
	if (!least) return undefined;
	const found = moreOf(least, drafts(Math.max(0, least.levels - 1)), write, most);
	const { bytes, room } = found.attempt.bytes ? found.attempt : filled(found, write, most);
	if (!bytes) return undefined;
	const untold = spelled(found.draft.record) - room.told;
	const left = LEVELS.slice(0, found.levels).flatMap((level, rank) =>
		leftBy(level, drafts(rank), rank === found.levels - 1 ? found.draft : drafts(rank + 1), untold),
	);
	return { bytes, left: summed(left) };
}
