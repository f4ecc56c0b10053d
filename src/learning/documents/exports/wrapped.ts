/** Breaks a text into lines of a width, by how wide letters are in Arial: nothing is measured, so a picture is the same everywhere. */

/** Thousandths of the size, for letters that are not about as wide as an « n ». */
const WIDTHS: readonly [string, number][] = [
	["ijl'’|", 222],
	['ft.,:;!/ I\u00a0()[]-r', 310],
	['\u202f', 185],
	['kscvxyz', 500],
	['“”«»"', 560],
	['ABEKPSVXY&', 667],
	['CDGHNOQRUwT', 735],
	['mM—…%W@', 950],
];
const USUAL = 556;
/** Letters of other scripts and signs are taken as square. */
const WIDE = 1000;
/** Bold letters are wider; and faces differ a little. */
const BOLD = 1.07;
const SAFE = 1.02;

const known = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));

function letterWidth(letter: string): number {
	const [plain = letter] = letter.normalize('NFD');
	const width = known.get(letter) ?? known.get(plain);
	return width ?? (plain.charCodeAt(0) < 0x250 ? USUAL : WIDE);
}

export interface Type {
	size: number;
	isBold: boolean;
}

export const widthOf = (text: string, { size, isBold }: Type): number =>
	([...text].reduce((sum, letter) => sum + letterWidth(letter), 0) / 1000) * size * (isBold ? BOLD : 1) * SAFE;

/** A word too long for a line, in pieces. */
function pieces(word: string, width: number, type: Type): string[] {
	const found: string[] = [];
	let piece = '';
	for (const letter of word) {
		if (piece !== '' && widthOf(piece + letter, type) > width) {
			found.push(piece);
			piece = '';
		}
		piece += letter;
	}
	return [...found, piece];
}

/** The lines of a text; fixed spaces hold. An empty text has none. */
export function wrapped(text: string, width: number, type: Type): string[] {
	return text.split(/\r\n|[\n\r]/).flatMap((paragraph) => {
		const lines: string[] = [];
		for (const word of paragraph.split(/[ \t]+/).filter((one) => one !== '')) {
			const last = lines.at(-1);
			const joined = last === undefined ? word : `${last} ${word}`;
			if (last !== undefined && widthOf(joined, type) <= width) lines[lines.length - 1] = joined;
			else lines.push(...pieces(word, width, type));
		}
		return lines;
	});
}
