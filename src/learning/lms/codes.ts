/** How single values pass through a channel. Each is said once, for writing and for reading, so that the two cannot differ. */
import type { Channel } from './channel.ts';
import { oddsOf } from './odds.ts';

/**
 * Given a value it writes it, given none it reads it; either way it returns it.
 * @param context what is known beforehand that makes other values usual, from 0
 */
export type Code<Value> = (channel: Channel, value: Value | undefined, context?: number) => Value;

export function flag(contexts = 1): Code<boolean> {
	const odds = oddsOf(contexts);
	return (channel, value, context = 0) =>
		channel.pass(odds, context, value === undefined ? undefined : Number(value)) === 1;
}

/** One of 2^bits values, each with its own odds. */
export function symbol(bits: number, contexts = 1): Code<number> {
	const size = 2 ** bits;
	const odds = oddsOf(size * contexts);
	return (channel, value, context = 0) => {
		let node = 1;
		for (let bit = bits - 1; bit >= 0; bit--) {
			const next = value === undefined ? undefined : (value >>> bit) & 1;
			node = node * 2 + channel.pass(odds, context * size + node, next);
		}
		return node - size;
	};
}

/** A number of so many bits, none likelier than another. */
export const bits =
	(size: number): Code<number> =>
	(channel, value) => {
		let read = 0;
		for (let bit = size - 1; bit >= 0; bit--)
			read = read * 2 + channel.toss(value === undefined ? undefined : (value >>> bit) & 1);
		return read;
	};

/** One of these values. */
export function oneOf<Value>(values: readonly Value[], contexts = 1): Code<Value> {
	const code = symbol(Math.max(1, Math.ceil(Math.log2(values.length))), contexts);
	return (channel, value, context) => {
		const rank = code(channel, value === undefined ? undefined : Math.max(0, values.indexOf(value)), context);
		// A forged text may name one too many.
		return values[Math.min(rank, values.length - 1)] as Value;
	};
}

const MOST_LENGTH = 52;
const LEARNT_BITS = 2;
/** More is never counted; an absurd number of seconds becomes this one. */
const MOST = 2 ** 50;

/** A whole number from 0 (Elias' gamma): its length, then its bits; the length and the two highest bits are learnt. */
export function count(contexts = 1): Code<number> {
	const lengths = oddsOf((MOST_LENGTH + 1) * contexts);
	const high = oddsOf((MOST_LENGTH + 1) * 4 * contexts);
	return (channel, value, context = 0) => {
		const number = value === undefined ? undefined : Math.min(value, MOST) + 1;
		const base = context * (MOST_LENGTH + 1);
		let length = 0;
		while (length < MOST_LENGTH) {
			const goesOn = number === undefined ? undefined : Number(number >= 2 ** (length + 1));
			if (channel.pass(lengths, base + length, goesOn) === 0) break;
			length++;
		}
		let read = 1;
		for (let bit = length - 1; bit >= 0; bit--) {
			const next = number === undefined ? undefined : Math.floor(number / 2 ** bit) % 2;
			const isLearnt = length - 1 - bit < LEARNT_BITS;
			read = read * 2 + (isLearnt ? channel.pass(high, (base + length) * 4 + read, next) : channel.toss(next));
		}
		return read - 1;
	};
}

/** A whole number of either sign. */
export function signed(contexts = 1): Code<number> {
	const code = count(contexts);
	return (channel, value, context) => {
		const folded = value === undefined ? undefined : value < 0 ? -2 * value - 1 : 2 * value;
		const read = code(channel, folded, context);
		return read % 2 === 1 ? -(read + 1) / 2 : read / 2;
	};
}

/** What seeds and many words are made of. */
const PLAIN = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A text, code unit by code unit. */
export function text(): Code<string> {
	const length = count();
	const isPlain = flag();
	const plain = symbol(6);
	const isWide = flag();
	const [low, high] = [symbol(8), symbol(8)];
	const plainUnit: Code<string> = (channel, unit) =>
		PLAIN.charAt(plain(channel, unit === undefined ? undefined : PLAIN.indexOf(unit)));
	const anyUnit: Code<string> = (channel, unit) => {
		const code = unit?.charCodeAt(0);
		const upper = isWide(channel, code === undefined ? undefined : code > 0xff)
			? high(channel, code === undefined ? undefined : code >>> 8)
			: 0;
		return String.fromCharCode(upper * 256 + low(channel, code === undefined ? undefined : code & 0xff));
	};
	return (channel, value) => {
		const size = length(channel, value?.length);
		const unit = isPlain(channel, value === undefined ? undefined : /^[0-9a-z]*$/.test(value)) ? plainUnit : anyUnit;
		let read = '';
		for (let at = 0; at < size; at++) read += unit(channel, value?.charAt(at));
		return read;
	};
}

/** @param item how one passes, told its place and those before it */
export function list<Item>(
	item: (channel: Channel, value: Item | undefined, place: number, before: readonly Item[]) => Item,
): Code<Item[]> {
	const length = count();
	return (channel, values, context) => {
		const size = length(channel, values?.length, context);
		const passed: Item[] = [];
		for (let place = 0; place < size; place++) passed.push(item(channel, values?.[place], place, passed));
		return passed;
	};
}

/** A value that may be absent; the one that stands for its absence comes from nowhere else. */
export function optional<Value>(code: Code<Value>, contexts = 1): Code<Value | null> {
	const isThere = flag(contexts);
	return (channel, value, context) =>
		isThere(channel, value === undefined ? undefined : value !== null, context)
			? code(channel, value ?? undefined)
			: null;
}
