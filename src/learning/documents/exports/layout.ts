/** How every picture of a document is set: its colours, its sizes of type, lines of text and rules, from the top down. */
import type { Drawing, Shape } from './drawing.ts';
import { type Type, wrapped } from './wrapped.ts';

/** A picture stands alone: it has the colours of the light page (`tokens.css`) for its own. */
export const PAPER = '#fcfaf5';
export const INK = '#221c16';
export const SOFT = '#5b544c';
export const RULE = '#c9c2b9';
/** Of the stages, in their order. */
const HUES = '#356890 #176e85 #007274 #1e735f #3c7149 #566c34 #6c6525 #7d5d23 #885530 #8d5044'.split(' ');

/** @param rank from 1; absent: no stage of ours */
export const hueOf = (rank: number | undefined): string => HUES[(rank ?? 0) - 1] ?? INK;

export const MARGIN = 48;
export const LEADING = 1.35;

export const NAME: Type = { size: 34, isBold: true };
export const TITLE: Type = { size: 24, isBold: true };
export const TEXT: Type = { size: 14, isBold: false };
export const STRONG: Type = { size: 14, isBold: true };

/** Where the next thing goes, and what was drawn. */
export interface Board {
	width: number;
	y: number;
	shapes: Shape[];
}

export interface Place {
	x: number;
	width: number;
}

export const round = (number: number): number => Math.round(number * 10) / 10;

/** Lines of text from a point down. @returns how high they are */
export function write(
	board: Board,
	text: string,
	{ x, width, type, colour = INK }: Place & { type: Type; colour?: string },
): number {
	const lines = wrapped(text, width, type);
	for (const [at, line] of lines.entries()) {
		const y = round(board.y + type.size + at * type.size * LEADING);
		board.shapes.push({ type: 'words', x: round(x), y, ...type, colour, text: line });
	}
	return lines.length * type.size * LEADING;
}

export function rule(board: Board, { x, width }: Place, colour: string, thickness: number): void {
	const path = `M${round(x)} ${round(board.y)}H${round(x + width)}`;
	board.shapes.push({ type: 'line', path, colour, width: thickness });
}

/** A row whose cells are texts: as high as the highest. @param head what it is a row of, if it says so */
export function textRow(
	board: Board,
	whole: Place,
	head: (Place & { text: string }) | undefined,
	cells: readonly (Place & { text: string })[],
): void {
	rule(board, whole, RULE, 1);
	board.y += 7;
	const heights = [
		head ? write(board, head.text, { ...head, type: TEXT, colour: SOFT }) : 0,
		...cells.map((cell) => write(board, cell.text, { ...cell, type: TEXT })),
	];
	board.y += Math.max(...heights) + 9;
}

/** Width to height of A3 and A4, landscape. */
const SHEET = Math.SQRT2;
const WIDER = 1.08;
const MOST_TRIES = 40;

/** In the proportions of a sheet of paper: as wide as it takes for what is drawn to fit into the height. */
export function inProportion(title: string, leastWidth: number, draw: (width: number) => Board): Drawing {
	let width = leastWidth;
	let board = draw(width);
	for (let tries = 0; board.y > width / SHEET && tries < MOST_TRIES; tries++) {
		width = Math.ceil(width * WIDER);
		board = draw(width);
	}
	const height = Math.ceil(Math.max(board.y, width / SHEET));
	return { title, width, height, paper: PAPER, shapes: board.shapes };
}
