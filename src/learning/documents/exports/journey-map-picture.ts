/** A journey map as a picture, wide as a sheet of A3: each persona's curves and lanes, then the evidence. */
import { curvePath } from '../feeling-curve.ts';
import {
	cellText,
	evidenceAt,
	type Feeling,
	feelingsAt,
	type JourneyMap,
	type Persona,
	SIDES,
	type Step,
} from '../journey-map.ts';
import { type Drawing, svgOf } from './drawing.ts';
import { feelingWords, type MapWords, nameOf } from './journey-map-sheets.ts';
import {
	type Board,
	hueOf,
	INK,
	inProportion,
	MARGIN,
	NAME,
	PAPER,
	type Place,
	RULE,
	round,
	rule,
	SOFT,
	STRONG,
	TEXT,
	TITLE,
	textRow,
	write,
} from './layout.ts';
import type { Type } from './wrapped.ts';

/** Of A3. */
const LEAST_WIDTH = 1680;

const LANE = 150;
const GAP = 14;
const CURVE = 130;

const NUMBER: Type = { size: 28, isBold: true };
const STEP: Type = { size: 15, isBold: true };

interface Grid {
	lane: Place;
	columns: readonly { step: Step; x: number; width: number; rank: number | undefined }[];
	whole: Place;
}

function gridOf(width: number, steps: readonly Step[], ranks: ReadonlyMap<string, number>): Grid {
	const whole = { x: MARGIN, width: width - 2 * MARGIN };
	const column = (whole.width - LANE) / Math.max(steps.length, 1);
	return {
		whole,
		lane: { x: MARGIN, width: LANE - GAP },
		columns: steps.map((step, at) => ({
			step,
			x: MARGIN + LANE + at * column,
			width: column - GAP,
			rank: step.stage === undefined ? undefined : ranks.get(step.stage),
		})),
	};
}

function row(board: Board, { lane, columns, whole }: Grid, name: string, texts: readonly string[]) {
	textRow(
		board,
		whole,
		{ ...lane, text: name },
		columns.map(({ x, width }, at) => ({ x, width, text: texts[at] ?? '' })),
	);
}

function heads(board: Board, { lane, columns, whole }: Grid, words: MapWords) {
	rule(board, lane, INK, 3);
	for (const { x, width, rank } of columns) rule(board, { x, width }, hueOf(rank), 3);
	board.y += 10;
	const top = board.y;
	const hasNumbers = columns.some(({ rank }) => rank !== undefined);
	for (const { x, width, rank } of columns)
		if (rank !== undefined) write(board, String(rank), { x, width, type: NUMBER, colour: hueOf(rank) });
	board.y = top + (hasNumbers ? NUMBER.size * 1.15 : 0);
	const heights = [
		write(board, words.step, { ...lane, type: TEXT, colour: SOFT }),
		...columns.map(({ step, x, width }) => write(board, nameOf(step, words), { x, width, type: STEP })),
	];
	board.y += Math.max(...heights) + 8;
	rule(board, whole, INK, 1);
}

/** Both curves; the scale stands at the left in words. */
function curves(board: Board, { lane, columns, whole }: Grid, persona: Persona, words: MapWords) {
	const middle = board.y + CURVE / 2;
	const height = (feeling: Feeling) => middle - (feeling * (CURVE - 34)) / 4;
	for (const feeling of [2, 0, -2] as const) {
		const y = round(height(feeling) + 5);
		board.shapes.push({ type: 'words', x: lane.x, y, ...TEXT, colour: SOFT, text: words.feelings[feeling + 2] ?? '' });
	}
	const first = columns[0]?.x ?? whole.x;
	const axis = `M${round(first)} ${round(middle)}H${round(whole.x + whole.width)}`;
	board.shapes.push({ type: 'line', path: axis, colour: RULE, width: 1 });
	for (const side of SIDES.toReversed()) {
		const points = columns.flatMap(({ step, x, width }) => {
			const feeling = feelingsAt(persona, step.id)[side];
			return feeling === undefined ? [] : [{ x: round(x + width / 2), y: round(height(feeling)) }];
		});
		const isNow = side === 'now';
		if (points.length > 1)
			board.shapes.push({
				type: 'line',
				path: curvePath(points),
				colour: INK,
				width: isNow ? 3 : 2,
				...(!isNow && { dash: [7, 6] }),
			});
		for (const { x, y } of points)
			board.shapes.push({ type: 'dot', x, y, radius: 6, colour: INK, fill: isNow ? INK : PAPER });
	}
	board.y += CURVE;
}

function personaBlock(board: Board, grid: Grid, map: JourneyMap, persona: Persona, words: MapWords) {
	board.y += 26;
	board.y += write(board, nameOf(persona, words), { ...grid.whole, type: TITLE });
	board.y += write(board, persona.about, { ...grid.whole, type: TEXT, colour: SOFT }) + 12;
	heads(board, grid, words);
	curves(board, grid, persona, words);
	for (const side of SIDES)
		row(
			board,
			grid,
			`${words.feeling} ${words.sides[side]}`,
			grid.columns.map(({ step }) => {
				const feeling = feelingsAt(persona, step.id)[side];
				return feeling === undefined ? '' : feelingWords(feeling, words);
			}),
		);
	for (const lane of map.lanes)
		row(
			board,
			grid,
			nameOf(lane, words),
			grid.columns.map(({ step }) => {
				const notes = evidenceAt(map.evidence, { persona: persona.id, step: step.id, lane: lane.id });
				return [cellText(persona, step.id, lane.id), ...notes.map(({ number }) => `[${number}]`)]
					.filter((part) => part !== '')
					.join(' ');
			}),
		);
}

function proofs(board: Board, { whole }: Grid, map: JourneyMap, words: MapWords) {
	if (map.evidence.length === 0) return;
	board.y += 22;
	board.y += write(board, words.evidence, { ...whole, type: STRONG }) + 4;
	for (const { number, kind, text, from } of map.evidence) {
		const told = `[${number}] ${text} (${[words.evidenceKinds[kind], from].filter((part) => part !== '').join(', ')})`;
		board.y += write(board, told, { ...whole, type: TEXT }) + 3;
	}
}

function draw(map: JourneyMap, words: MapWords, ranks: ReadonlyMap<string, number>, width: number): Board {
	const board: Board = { width, y: MARGIN, shapes: [] };
	const grid = gridOf(width, map.steps, ranks);
	board.y += write(board, nameOf(map, words), { ...grid.whole, type: NAME });
	board.y += write(board, words.pictureLegend, { ...grid.whole, type: TEXT, colour: SOFT });
	for (const persona of map.personas) personaBlock(board, grid, map, persona, words);
	proofs(board, grid, map, words);
	board.y += MARGIN;
	return board;
}

/** The map in the proportions of A3. @param ranks of the stages, by id */
export const mapDrawing = (map: JourneyMap, words: MapWords, ranks: ReadonlyMap<string, number>): Drawing =>
	inProportion(nameOf(map, words), LEAST_WIDTH, (width) => draw(map, words, ranks, width));

export const mapSvg = (map: JourneyMap, words: MapWords, ranks: ReadonlyMap<string, number>): string =>
	svgOf(mapDrawing(map, words, ranks));
