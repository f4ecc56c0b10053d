/** Tables as a picture: whatever is told in tables can be shown, pinned up or put into slides. */
import type { Drawing } from './drawing.ts';
import {
	type Board,
	INK,
	inProportion,
	MARGIN,
	NAME,
	type Place,
	rule,
	STRONG,
	TITLE,
	textRow,
	write,
} from './layout.ts';
import type { Sheet } from './sheet.ts';
import { type Type, widthOf } from './wrapped.ts';

/** Of A4. */
const LEAST_WIDTH = 1190;
const GAP = 16;
/** A column takes what its longest text asks for, up to this. */
const MOST_COLUMN = 300;

const longest = (texts: readonly string[], type: Type): number =>
	Math.max(0, ...texts.map((text) => widthOf(text, type)));

/** Where there is too little room for all texts in one line, they are broken; words hold as long as they can. */
function columnsOf({ head, rows }: Sheet, { x, width }: Place, type: Type): Place[] {
	const columns = head.map((title, at) => {
		const texts = [title, ...rows.map((row) => row[at] ?? '')];
		const least = Math.min(
			MOST_COLUMN,
			longest(
				texts.flatMap((text) => text.split(/\s/)),
				type,
			),
		);
		return { least, wish: Math.min(MOST_COLUMN, longest(texts, type)) };
	});
	const room = width - columns.length * GAP;
	const sum = (name: 'least' | 'wish') => columns.reduce((all, column) => all + column[name], 0);
	const [least, wish] = [sum('least'), sum('wish')];
	const isWide = wish <= room;
	const grown = wish > least ? Math.max(0, (room - least) / (wish - least)) : 0;
	const shrunk = Math.min(1, room / Math.max(1, least));
	let left = x;
	return columns.map((column) => {
		const own = isWide ? column.wish : (column.least + (column.wish - column.least) * grown) * shrunk;
		const place = { x: left, width: own };
		left += own + GAP;
		return place;
	});
}

/** One table under its title, from where the board stands. */
export function drawTable(board: Board, whole: Place, sheet: Sheet): void {
	const columns = columnsOf(sheet, whole, STRONG);
	const cells = (texts: readonly string[]) => columns.map((place, at) => ({ ...place, text: texts[at] ?? '' }));
	board.y += 26;
	board.y += write(board, sheet.title, { ...whole, type: TITLE }) + 8;
	rule(board, whole, INK, 3);
	board.y += 8;
	board.y += Math.max(...cells(sheet.head).map((cell) => write(board, cell.text, { ...cell, type: STRONG }))) + 8;
	for (const row of sheet.rows) textRow(board, whole, undefined, cells(row));
}

/** Tables one below the other, in the proportions of A4. @param above what is drawn between the name and the tables */
export const tablesDrawing = (
	name: string,
	sheets: readonly Sheet[],
	above: (board: Board, whole: Place) => void = () => {},
): Drawing =>
	inProportion(name, LEAST_WIDTH, (width) => {
		const board: Board = { width, y: MARGIN, shapes: [] };
		const whole = { x: MARGIN, width: width - 2 * MARGIN };
		board.y += write(board, name, { ...whole, type: NAME });
		above(board, whole);
		for (const sheet of sheets) drawTable(board, whole, sheet);
		board.y += MARGIN;
		return board;
	});
