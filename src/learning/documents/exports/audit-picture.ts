/** An audit as a picture: the matrix with what is used and what is missing, then its tables. */
import { MARKS, type Mark, type MatrixRow } from '../audit-matrix.ts';
import type { Drawing, Shape } from './drawing.ts';
import { type Board, hueOf, INK, PAPER, type Place, RULE, rule, SOFT, STRONG, TEXT, write } from './layout.ts';
import type { Sheet } from './sheet.ts';
import { tablesDrawing } from './tables-picture.ts';

const STAGE = 240;
const ROW = 30;
const RADIUS = 8;
const GAP = 12;

export interface AuditPictureWords {
	/** Of each mark; what is not marked has none. */
	marks: Record<Exclude<Mark, 'unused'>, string>;
	/** Beside a stage that the audit leaves out. */
	left: string;
}

/** The same shapes as on the screen (`audit.css`): a mark is told by its shape, not by its colour. */
function shapesOf(mark: Mark, x: number, y: number): Shape[] {
	const dot = { type: 'dot', x, y, colour: INK } as const;
	switch (mark) {
		case 'served':
			return [{ ...dot, radius: RADIUS, fill: INK }];
		case 'weak':
			return [{ ...dot, radius: RADIUS / 2, fill: INK }];
		case 'missing':
			return [{ ...dot, radius: RADIUS, fill: PAPER }];
		case 'misplaced': {
			const arm = RADIUS - 1;
			const path = `M${x - arm} ${y - arm}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`;
			return [{ type: 'line', path, colour: INK, width: 3 }];
		}
		case 'unused':
			return [];
	}
}

function legend(board: Board, whole: Place, { marks }: AuditPictureWords): void {
	board.y += 18;
	const used = MARKS.filter((mark) => mark !== 'unused');
	const width = whole.width / used.length;
	for (const [at, mark] of used.entries()) {
		const x = Math.round(whole.x + at * width);
		board.shapes.push(...shapesOf(mark, x + RADIUS, Math.round(board.y + 9)));
		write(board, marks[mark], { x: x + 3 * RADIUS, width: width - 4 * RADIUS, type: TEXT });
	}
	board.y += 44;
}

function drawMatrix(
	board: Board,
	whole: Place,
	rows: readonly MatrixRow[],
	communications: readonly string[],
	words: AuditPictureWords,
): void {
	legend(board, whole, words);
	const width = (whole.width - STAGE) / Math.max(1, communications.length);
	const left = (at: number) => whole.x + STAGE + at * width;
	const heads = communications.map((name, at) => write(board, name, { x: left(at), width: width - GAP, type: STRONG }));
	board.y += Math.max(0, ...heads) + 10;
	for (const { stage, isKept, marks } of rows) {
		rule(board, whole, RULE, 1);
		const middle = Math.round(board.y + ROW / 2);
		const line = { ...board, y: board.y + 6 };
		write(line, String(stage.rank), { x: whole.x, width: 30, type: STRONG, colour: hueOf(stage.rank) });
		write(line, stage.name, { x: whole.x + 30, width: STAGE - 30 - GAP, type: STRONG, colour: isKept ? INK : SOFT });
		if (!isKept) write(line, words.left, { x: left(0), width: whole.width - STAGE, type: TEXT, colour: SOFT });
		for (const [at, mark] of marks.entries())
			board.shapes.push(...shapesOf(mark, Math.round(left(at)) + RADIUS, middle));
		board.y += ROW;
	}
	rule(board, whole, RULE, 1);
}

/** @param communications their names, in the order of the marks */
export const auditDrawing = (
	name: string,
	{
		rows,
		communications,
		sheets,
	}: { rows: readonly MatrixRow[]; communications: readonly string[]; sheets: readonly Sheet[] },
	words: AuditPictureWords,
): Drawing => tablesDrawing(name, sheets, (board, whole) => drawMatrix(board, whole, rows, communications, words));
