/** A short code that holds which lessons are done, and nothing else: to be written down and typed on another device. */

/** Crockford's alphabet (https://www.crockford.com/base32.html): no letter that looks like a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;
const GROUP = 4;
/** Letters at the start that name the course, and at the end that tell a slip. */
const COURSE_LETTERS = 2;
const CHECK_LETTERS = 2;

export type ReadCode =
	| { type: 'done'; lessons: string[] }
	/** A letter is missing or wrong. */
	| { type: 'wrong' }
	/** Of another course, or of one whose lessons were others. */
	| { type: 'other' };

/** A number from a text (FNV-1a), as letters. */
function letters(text: string, count: number): string {
	let hash = 0x811c9dc5;
	for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	return Array.from({ length: count }, (_, at) => ALPHABET.charAt((hash >>> (at * BITS)) % ALPHABET.length)).join('');
}

/** @param lessons ids, in the order of the course @param done ids of those that are done */
export function progressCode(lessons: readonly string[], done: ReadonlySet<string>): string {
	const values = Array.from({ length: Math.ceil(lessons.length / BITS) }, (_, at) =>
		lessons
			.slice(at * BITS, (at + 1) * BITS)
			.reduce((value, lesson, bit) => value + (done.has(lesson) ? 2 ** bit : 0), 0),
	);
	const body = letters(lessons.join(), COURSE_LETTERS) + values.map((value) => ALPHABET.charAt(value)).join('');
	const whole = body + letters(body, CHECK_LETTERS);
	return (whole.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

/** Reads a code as people type it: in any case, with or without dashes, an O for a zero. Never throws. */
export function readProgressCode(text: string, lessons: readonly string[]): ReadCode {
	const typed = text
		.toUpperCase()
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1')
		.replace(/[^0-9A-Z]/g, '');
	const body = typed.slice(0, -CHECK_LETTERS);
	const isSound =
		typed.length > COURSE_LETTERS + CHECK_LETTERS &&
		[...typed].every((letter) => ALPHABET.includes(letter)) &&
		typed.slice(-CHECK_LETTERS) === letters(body, CHECK_LETTERS);
	if (!isSound) return { type: 'wrong' };
	const values = [...body.slice(COURSE_LETTERS)].map((letter) => ALPHABET.indexOf(letter));
	const isOurs = body.slice(0, COURSE_LETTERS) === letters(lessons.join(), COURSE_LETTERS);
	if (!isOurs || values.length !== Math.ceil(lessons.length / BITS)) return { type: 'other' };
	const isDone = (at: number) => Math.floor((values[Math.floor(at / BITS)] ?? 0) / 2 ** (at % BITS)) % 2 === 1;
	return { type: 'done', lessons: lessons.filter((_, at) => isDone(at)) };
}
