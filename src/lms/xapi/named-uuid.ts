/** The same id for the same thing, whoever says it and however often: a UUID made of a name (RFC 9562 §5.5). */

const WORD = 2 ** 32;

/** A word's bits, those that fall out on one side put in on the other. */
const turned = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));

/** A message in blocks of 64 bytes: itself, one bit set, and at the end how long it was (RFC 3174 §4). */
function padded(message: Uint8Array): DataView {
	const whole = new DataView(new ArrayBuffer(Math.ceil((message.length + 9) / 64) * 64));
	new Uint8Array(whole.buffer).set(message);
	whole.setUint8(message.length, 0x80);
	whole.setUint32(whole.byteLength - 8, Math.floor((message.length * 8) / WORD));
	whole.setUint32(whole.byteLength - 4, (message.length * 8) % WORD);
	return whole;
}

/** What a block's rounds mix in, twenty by twenty (RFC 3174 §5). */
const MIXED: readonly (readonly [mix: (b: number, c: number, d: number) => number, constant: number])[] = [
	[(b, c, d) => (b & c) | (~b & d), 0x5a827999],
	[(b, c, d) => b ^ c ^ d, 0x6ed9eba1],
	[(b, c, d) => (b & c) | (b & d) | (c & d), 0x8f1bbcdc],
	[(b, c, d) => b ^ c ^ d, 0xca62c1d6],
];

type State = readonly [number, number, number, number, number];
const START: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];

/** The words of a block's eighty rounds. */
function wordsOf(block: DataView, at: number): number[] {
	const words = Array.from({ length: 16 }, (_, rank) => block.getInt32(at + rank * 4));
	for (let rank = 16; rank < 80; rank++) {
		const back = (by: number) => words[rank - by] ?? 0;
		words.push(turned(back(3) ^ back(8) ^ back(14) ^ back(16), 1));
	}
	return words;
}

function afterBlock(state: State, words: readonly number[]): State {
	let [a, b, c, d, e] = state;
	for (const [rank, word] of words.entries()) {
		const [mix, constant] = MIXED[Math.floor(rank / 20)] ?? [() => 0, 0];
		[a, b, c, d, e] = [(turned(a, 5) + mix(b, c, d) + e + word + constant) | 0, a, turned(b, 30), c, d];
	}
	const [v, w, x, y, z] = state;
	return [(v + a) | 0, (w + b) | 0, (x + c) | 0, (y + d) | 0, (z + e) | 0];
}

const hexOf = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');

/** SHA-1 in hexadecimal. Browsers have their own for pages over HTTPS alone, and give it later: many an LMS is neither. */
export function sha1(message: Uint8Array): string {
	const whole = padded(message);
	let state = START;
	for (let at = 0; at < whole.byteLength; at += 64) state = afterBlock(state, wordsOf(whole, at));
	return state.map(hexOf).join('');
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** RFC 9562 §4, of any version. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** @param space a UUID within which names are told apart */
export function namedUuid(space: string, name: string): string {
	const bytes = (space.replaceAll('-', '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
	const hash = sha1(new Uint8Array([...bytes, ...new TextEncoder().encode(name)]));
	const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
	return [
		hash.slice(0, 8),
		hash.slice(8, 12),
		`5${hash.slice(13, 16)}`,
		variant + hash.slice(17, 20),
		hash.slice(20, 32),
	].join('-');
}
