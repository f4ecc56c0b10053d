/** Bits that are written as closely as their odds allow, and read back: the range coder of LZMA (Igor Pavlov, public domain). */
import { learn, ODDS_BITS, type Odds } from './odds.ts';

/** What bits pass through, out to a text or in from it. */
export interface Channel {
	/** @param bit what is written; absent where it is read @returns the bit */
	pass(odds: Odds, place: number, bit: number | undefined): number;
	/** A bit that may as well be 0 as 1. */
	toss(bit: number | undefined): number;
}

export interface Writer extends Channel {
	/** How many bytes it has taken so far, at most. */
	size(): number;
	bytes(): number[];
}

const TOP = 2 ** 24;
const WORD = 2 ** 32;

/** What is written is longer than it may be. */
export class Full extends Error {}

/**
 * @param most how many bytes it takes, and about six more
 * @throws {Full} when more are written
 */
export function writer(most = Number.POSITIVE_INFINITY): Writer {
	const out: number[] = [];
	let low = 0;
	let range = WORD - 1;
	/** The byte that a carry may still raise, and how many 255s follow it. The first is none of ours. */
	let held = -1;
	let full = 0;

	const emit = () => {
		if (out.length > most) throw new Full();
		if (low < WORD - TOP || low >= WORD) {
			const carry = low >= WORD ? 1 : 0;
			if (held >= 0) out.push((held + carry) & 0xff);
			for (; full > 0; full--) out.push((0xff + carry) & 0xff);
			held = Math.floor(low / TOP) & 0xff;
		} else full++;
		low = (low % TOP) * 256;
	};
	const settle = () => {
		while (range < TOP) {
			range = (range * 256) % WORD;
			emit();
		}
	};
	const put = (bound: number, bit: number) => {
		if (bit === 0) range = bound;
		else {
			low += bound;
			range -= bound;
		}
		settle();
		return bit;
	};

	return {
		pass(odds, place, bit = 0) {
			put((range >>> ODDS_BITS) * (odds.zero[place] ?? 0), bit);
			learn(odds, place, bit);
			return bit;
		},
		toss: (bit = 0) => put(range >>> 1, bit),
		size: () => out.length + full + 6,
		bytes() {
			// Of all numbers that say the same, the one with most zeros at its end: zeros need not be written.
			const last = low + range - 1;
			const round = [TOP, 2 ** 16, 2 ** 8, 1].map((unit) => last - (last % unit)).find((value) => value >= low);
			low = round ?? low;
			for (let rest = 0; rest < 5; rest++) emit();
			while (out.at(-1) === 0) out.pop();
			return out;
		},
	};
}

/** More bits than any text of that length can stand for were asked of it. */
export class Spent extends Error {}

/** What the dearest and the cheapest bit differ by: `LEAST` odds cost a 355th of a bit. */
const MOST_A_BYTE = 4096;

/** @throws {Spent} when read without end: a text that was forged, not written */
export function reader(bytes: readonly number[]): Channel {
	let at = 0;
	let code = 0;
	let range = WORD - 1;
	let left = MOST_A_BYTE * (bytes.length + 16);

	const take = () => {
		code = ((code * 256) % WORD) + (bytes[at] ?? 0);
		at++;
	};
	for (let first = 0; first < 4; first++) take();

	const get = (bound: number): number => {
		left--;
		if (left < 0) throw new Spent();
		const bit = code < bound ? 0 : 1;
		if (bit === 0) range = bound;
		else {
			code -= bound;
			range -= bound;
		}
		while (range < TOP) {
			range = (range * 256) % WORD;
			take();
		}
		return bit;
	};

	return {
		pass(odds, place) {
			const bit = get((range >>> ODDS_BITS) * (odds.zero[place] ?? 0));
			learn(odds, place, bit);
			return bit;
		},
		toss: () => get(range >>> 1),
	};
}
