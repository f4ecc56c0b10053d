/** Finds how finely a record can be written in so many bytes, and says what is left out for it. */
import type { LearnerRecord } from '../record/record.ts';
import { Full, writer } from './channel.ts';
import { type Detail, FINEST, LEVELS, type Left, type Level } from './levels.ts';
import { passRecord } from './record-code.ts';
import { shapeOf } from './response-code.ts';
import type { Room } from './responses-code.ts';
import type { Names } from './suspend-index.ts';

const ALL = Number.POSITIVE_INFINITY;

/** A record as a level leaves it, and how finely it is written. */
interface Draft {
	record: LearnerRecord;
	detail: Detail;
}

const lessened = ({ record, detail }: Draft, level: Level, most = 0): Draft => ({
	detail: { ...detail, ...level.detail },
	record: level.type === 'less' ? level.lessen(record) : level.type === 'some' ? level.keep(record, most) : record,
});

interface Attempted {
	/** None if they would be too many. */
	bytes: number[] | undefined;
	room: Room;
}

type Fit = Attempted & { bytes: number[] };

const isFit = (attempted: Attempted): attempted is Fit => attempted.bytes !== undefined;

/** Tries to write drafts of one course in so many bytes. */
function scribe(names: Names, most: number) {
	/** @param responses how many are let in: with those that the answers to texts take twice */
	function write({ record, detail: { unit, pace } }: Draft, responses: number): Attempted {
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
	}
	return {
		/** With all responses or, where they may be left out, with none. */
		bare: (draft: Draft) => write(draft, draft.detail.responses === 'all' ? ALL : 0),
		/** With as many responses as there is room for. @param bare the same draft without any */
		filled(draft: Draft, bare: Fit): Fit {
			const all = write(draft, ALL);
			if (isFit(all)) return all;
			const { sizes } = all.room;
			const start = sizes[0] ?? 0;
			const isRoomFor = (steps: number) => bare.bytes.length + (sizes[steps] ?? 0) - start < most;
			// Where the last bit falls within its byte is not known beforehand.
			for (let steps = lastWhere(sizes.length - 1, isRoomFor); steps > 0; steps--) {
				const some = write(draft, steps);
				if (isFit(some)) return some;
			}
			return bare;
		},
	};
}

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
	fit: Fit;
}

/** The least that has to be left out. */
function find(drafts: (levels: number) => Draft, bareOf: (draft: Draft) => Attempted): Found | undefined {
	const tried = new Map<number, Attempted>();
	const at = (levels: number): Attempted => {
		const attempted = tried.get(levels) ?? bareOf(drafts(levels));
		tried.set(levels, attempted);
		return attempted;
	};
	const between = (from: number, to: number) => to - lastWhere(to - from, (fewer) => isFit(at(to - fewer)));
	const levels = [0, PRECISE, PRECISE + 1, LEVELS.length].find((one) => isFit(at(one)));
	if (levels === undefined) return undefined;
	const least = levels === PRECISE ? between(1, levels) : levels > PRECISE + 1 ? between(PRECISE + 2, levels) : levels;
	return moreOf({ levels: least, draft: drafts(least), fit: at(least) as Fit }, drafts, bareOf);
}

/** Where the last level need not take all, what it can leave. */
function moreOf(found: Found, drafts: (levels: number) => Draft, bareOf: (draft: Draft) => Attempted): Found {
	const level = LEVELS[found.levels - 1];
	if (level?.type !== 'some') return found;
	const before = drafts(found.levels - 1);
	const most = lastWhere(level.count(before.record), (some) => isFit(bareOf(lessened(before, level, some))));
	const draft = lessened(before, level, most);
	const fit = bareOf(draft);
	return isFit(fit) ? { ...found, draft, fit } : found;
}

/** @param portable a record of which all can be written @returns none if there is no room for the least of it */
export function fitted(portable: LearnerRecord, names: Names, most: number): Fitting | undefined {
	const all: Draft[] = [{ record: portable, detail: FINEST }];
	const drafts = (levels: number): Draft => {
		for (const level of LEVELS.slice(all.length - 1, levels)) all.push(lessened(all.at(-1) as Draft, level));
		return all[levels] as Draft;
	};
	const { bare, filled } = scribe(names, most);
	const found = find(drafts, bare);
	if (!found) return undefined;
	const { levels, draft } = found;
	const { bytes, room } = draft.detail.responses === 'all' ? found.fit : filled(draft, found.fit);
	const untold = spelled(draft.record) - room.told;
	const left = LEVELS.slice(0, levels).flatMap((level, rank) =>
		leftBy(level, drafts(rank), rank === levels - 1 ? draft : drafts(rank + 1), untold),
	);
	return { bytes, left: summed(left) };
}
