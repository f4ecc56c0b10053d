/** How a sitting passes: what it asked, what was given and flagged, how it ended. Its questions are told by their place in a table. */
import { type Attempt, entryOf, type Given, type LearnerRecord, type Sitting } from '../record/record.ts';
import { surenessCode, type TimedAttempt } from './attempts-code.ts';
import type { Channel } from './channel.ts';
import { bits, type Code, count, flag, oneOf, optional, signed, text } from './codes.ts';
import { type Dial, instantAt } from './dial.ts';
import { responseCode, SHAPES, shapeOf } from './response-code.ts';
import { keptScore, SCORE_CONTEXTS, scoreCode } from './score-code.ts';
import type { Mark, Names } from './suspend-index.ts';

/** The questions that a text names, with their answers. */
export interface Table {
	/** None where the course no longer has it. */
	ids: readonly (string | undefined)[];
	/** As they were written, and as they were passed. */
	written: LearnerRecord['answers'] | undefined;
	passed: readonly (readonly TimedAttempt[])[];
}

/** An answer of a sitting that is one of a question's own, once marked: its response is told there. */
export interface Copy {
	given: Given;
	of: TimedAttempt;
}

interface Entry {
	place: number;
	isAsked: boolean;
	id: string | undefined;
}

const SAME_MS = 1000;
const KINDS = ['exam', 'diagnostic', 'module'] as const;

/** Which of a question's answers a sitting's answer became. */
const copiedRank = ({ answer, at, sure }: Given, attempts: readonly Attempt[]): number =>
	attempts.findLastIndex(
		(attempt) =>
			Math.abs(Date.parse(attempt.at) - Date.parse(at)) < SAME_MS &&
			(sure === undefined || attempt.sure === sure) &&
			JSON.stringify(attempt.answer) === JSON.stringify(answer),
	);

function givenCode(clock: Dial, table: Table, names: Names, copies: Copy[]) {
	const kind = oneOf<'none' | 'copy' | 'own'>(['none', 'copy', 'own'], 2);
	const back = count();
	const isSure = flag();
	const [shape, sure, since] = [oneOf(SHAPES), surenessCode(), signed()];
	const response = responseCode();
	return (
		channel: Channel,
		{ place, id }: Entry,
		{ written, start, isOver }: { written: Sitting | undefined; start: number; isOver: number },
	): Given | undefined => {
		const given = written && id !== undefined ? entryOf(written.given, id) : undefined;
		const attempts = (id !== undefined && entryOf(table.written, id)) || [];
		const rank = given ? copiedRank(given, attempts) : -1;
		switch (kind(channel, written && (given ? (rank >= 0 ? 'copy' : 'own') : 'none'), isOver)) {
			case 'none':
				return undefined;
			case 'copy': {
				const passed = table.passed[place] ?? [];
				const of = passed[passed.length - 1 - back(channel, given && attempts.length - 1 - rank)];
				if (!of) return undefined;
				const told = of.sure && isSure(channel, given && given.sure !== undefined) ? { sure: of.sure } : {};
				const copy: Given = { answer: of.answer, at: instantAt(of.ms), ...told };
				copies.push({ given: copy, of });
				return copy;
			}
			case 'own': {
				const form = shape(channel, given && shapeOf(given.answer));
				const answer = form === 'other' ? names.blank(id) : response(channel, form, given?.answer);
				const degree = sure(channel, given && (given.sure ?? 'none'));
				const minute = start + since(channel, given && clock.spanOf(given.at) - start);
				return {
					answer,
					at: instantAt(clock.middleOf(minute)),
					...(degree === 'none' ? {} : { sure: degree }),
				};
			}
		}
	};
}

/** Its questions, each once a place: those asked in their order, then those that were not but left something. */
function entriesOf(sitting: Sitting, placeOf: (id: string) => number): Entry[] {
	const asked = sitting.questions.map((id) => ({ id, isAsked: true, place: placeOf(id) }));
	const left = new Set([sitting.given, sitting.flags, sitting.result?.scores ?? {}].flatMap(Object.keys));
	for (const id of sitting.questions) left.delete(id);
	const others = [...left].map((id) => ({ id, isAsked: false, place: placeOf(id) }));
	return [...asked, ...others];
}

const isRising = (entries: readonly Entry[]): boolean =>
	entries.every(({ place }, at) => at === 0 || (entries[at - 1]?.place ?? 0) < place);

const byPlace = (entries: readonly Entry[]): Entry[] => entries.toSorted((one, other) => one.place - other.place);

/** Places that rise are told by their distance, others one by one. */
function entriesCode(table: Table) {
	const isSorted = flag();
	const [size, gap, isAsked] = [count(), count(), flag()];
	const width = Math.max(1, Math.ceil(Math.log2(table.ids.length + 1)));
	const anywhere = bits(width);
	const places = new Map(table.ids.map((id, place) => [id, place]));
	return (channel: Channel, sitting: Sitting | undefined): Entry[] => {
		const own = sitting && entriesOf(sitting, (id) => places.get(id) ?? 0);
		const sorted = isSorted(channel, own && isRising(own.filter((one) => one.isAsked)));
		const ordered = own && sorted ? byPlace(own) : own;
		const total = size(channel, ordered?.length);
		const passed: Entry[] = [];
		for (let rank = 0, last = -1; rank < total; rank++) {
			const entry = ordered?.[rank];
			const place = sorted ? last + 1 + gap(channel, entry && entry.place - last - 1) : anywhere(channel, entry?.place);
			passed.push({ place, isAsked: isAsked(channel, entry?.isAsked), id: table.ids[place] });
			last = place;
		}
		return passed;
	};
}

const known = <Value>(entries: readonly (readonly [string | undefined, Value | undefined])[]): Record<string, Value> =>
	Object.fromEntries(
		entries.filter((entry): entry is [string, Value] => entry[0] !== undefined && entry[1] !== undefined),
	);

/** How a sitting is called: mostly by its kind and its seed. */
function nameCode() {
	const kind = oneOf(KINDS);
	const seed = text();
	const isUsual = flag();
	const other = text();
	const module = optional<Mark>(markCode());
	return (channel: Channel, id: string | undefined, sitting: Sitting | undefined, names: Names) => {
		const its = kind(channel, sitting?.kind);
		const drawn = seed(channel, sitting?.seed);
		const usual = `${its}-${drawn}`;
		const called = isUsual(channel, id === undefined ? undefined : id === usual) ? usual : other(channel, id);
		const mark = module(
			channel,
			sitting && (sitting.module === undefined ? null : (names.modules.markOf(sitting.module) ?? null)),
		);
		const about = mark ? names.modules.idOf(mark) : undefined;
		return { id: called, kind: its, seed: drawn, ...(about === undefined ? {} : { module: about }) };
	};
}

const STEM_BITS = 20;

function markCode(): Code<Mark> {
	const [stem, number] = [bits(STEM_BITS), count()];
	return (channel, mark) => ({ stem: stem(channel, mark?.stem), number: number(channel, mark?.number) });
}

/**
 * @param clock minutes: how long until an exam may be taken again hangs on them
 * @param copies filled with the answers whose response is told elsewhere
 */
export function sittingCode(clock: Dial, table: Table, names: Names, copies: Copy[]) {
	const name = nameCode();
	const [started, seconds, ended] = [count(), count(), optional(signed())];
	const entries = entriesCode(table);
	const given = givenCode(clock, table, names, copies);
	const [isFlagged, isOn, flagged] = [flag(), flag(), signed()];
	const [isScored, isAsGiven, score] = [flag(), flag(), scoreCode()];
	return (channel: Channel, named: readonly [string, Sitting] | undefined): [string, Sitting] => {
		const written = named?.[1];
		const { id, ...about } = name(channel, named?.[0], written, names);
		const start = started(channel, written && clock.spanOf(written.started));
		const spent = seconds(channel, written && Math.floor(written.seconds));
		const result = written?.result;
		const end = ended(channel, written && (result ? clock.spanOf(result.at) - start : null));
		const all = entries(channel, written);
		const passed = all.map((entry) => {
			const answer = given(channel, entry, { written, start, isOver: Number(end !== null) });
			const flags = written && entry.id !== undefined ? entryOf(written.flags, entry.id) : undefined;
			const flagOf = isFlagged(channel, written && flags !== undefined)
				? {
						value: isOn(channel, flags?.value),
						at: instantAt(clock.middleOf(start + flagged(channel, flags && clock.spanOf(flags.at) - start))),
					}
				: undefined;
			return { ...entry, answer, flag: flagOf, score: end === null ? undefined : scoreOf(entry, answer) };
		});
		function scoreOf({ id: question }: Entry, answer: Given | undefined): number | undefined {
			const worth = result && question !== undefined ? entryOf(result.scores, question) : undefined;
			if (!isScored(channel, result && worth !== undefined)) return undefined;
			const own = answer && copies.at(-1)?.given === answer ? copies.at(-1)?.of.score : undefined;
			const isSame =
				own !== undefined && isAsGiven(channel, worth === undefined ? undefined : keptScore(worth) === own);
			return isSame ? own : score(channel, worth, SCORE_CONTEXTS - 1);
		}
		const sitting: Sitting = {
			...about,
			questions: passed.flatMap((entry) => (entry.isAsked && entry.id !== undefined ? [entry.id] : [])),
			started: instantAt(clock.middleOf(start)),
			given: known(passed.map((entry) => [entry.id, entry.answer])),
			flags: known(passed.map((entry) => [entry.id, entry.flag])),
			seconds: spent,
		};
		if (end === null) return [id, sitting];
		const scores = known(passed.map((entry) => [entry.id, entry.score]));
		return [id, { ...sitting, result: { at: instantAt(clock.middleOf(start + end)), scores } }];
	};
}
