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
import { type Drawing, type Shape, svgOf } from './drawing.ts';
import { feelingWords, type MapWords, nameOf } from './journey-map-sheets.ts';
import { type Type, wrapped } from './wrapped.ts';

/** A picture stands alone: it has the colours of the light page (`tokens.css`) for its own. */
const PAPER = '#fcfaf5';
const INK = '#221c16';
const SOFT = '#5b544c';
const RULE = '#c9c2b9';
/** Of the stages, in their order. */
const HUES = '#356890 #176e85 #007274 #1e735f #3c7149 #566c34 #6c6525 #7d5d23 #885530 #8d5044'.split(' ');

/** Width to height of A3, landscape. */
const SHAPE = Math.SQRT2;
const LEAST_WIDTH = 1680;
const WIDER = 1.08;
const MOST_TRIES = 40;

const MARGIN = 48;
const LANE = 150;
const GAP = 14;
const CURVE = 130;
const LEADING = 1.35;

const NAME: Type = { size: 34, isBold: true };
const PERSONA: Type = { size: 24, isBold: true };
const NUMBER: Type = { size: 28, isBold: true };
const STEP: Type = { size: 15, isBold: true };
const TEXT: Type = { size: 14, isBold: false };
const STRONG: Type = { size: 14, isBold: true };

const round = (number: number): number => Math.round(number * 10) / 10;

/** Where the next thing goes, and what was drawn. */
interface Sheet {
	width: number;
	y: number;
	shapes: Shape[];
}

/** Lines of text from a point down. @returns how high they are */
function write(sheet: Sheet, text: string, { x, width, type, colour = INK }: Place & { type: Type; colour?: string }) {
	const lines = wrapped(text, width, type);
	for (const [at, line] of lines.entries()) {
		const y = round(sheet.y + type.size + at * type.size * LEADING);
		sheet.shapes.push({ type: 'words', x: round(x), y, ...type, colour, text: line });
	}
	return lines.length * type.size * LEADING;
}

interface Place {
	x: number;
	width: number;
}

function rule(sheet: Sheet, { x, width }: Place, colour: string, thickness: number) {
	const path = `M${round(x)} ${round(sheet.y)}H${round(x + width)}`;
	sheet.shapes.push({ type: 'line', path, colour, width: thickness });
}

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

/** A row whose cells are texts: as high as the highest. */
function row(sheet: Sheet, { lane, columns, whole }: Grid, name: string, texts: readonly string[]) {
	rule(sheet, whole, RULE, 1);
	sheet.y += 7;
	const heights = [
		write(sheet, name, { ...lane, type: TEXT, colour: SOFT }),
		...columns.map(({ x, width }, at) => write(sheet, texts[at] ?? '', { x, width, type: TEXT })),
	];
	sheet.y += Math.max(...heights) + 9;
}

function heads(sheet: Sheet, { lane, columns, whole }: Grid, words: MapWords) {
	rule(sheet, lane, INK, 3);
	for (const { x, width, rank } of columns) rule(sheet, { x, width }, HUES[(rank ?? 0) - 1] ?? INK, 3);
	sheet.y += 10;
	const top = sheet.y;
	const hasNumbers = columns.some(({ rank }) => rank !== undefined);
	for (const { x, width, rank } of columns)
		if (rank !== undefined) write(sheet, String(rank), { x, width, type: NUMBER, colour: HUES[rank - 1] ?? INK });
	sheet.y = top + (hasNumbers ? NUMBER.size * 1.15 : 0);
	const heights = [
		write(sheet, words.step, { ...lane, type: TEXT, colour: SOFT }),
		...columns.map(({ step, x, width }) => write(sheet, nameOf(step, words), { x, width, type: STEP })),
	];
	sheet.y += Math.max(...heights) + 8;
	rule(sheet, whole, INK, 1);
}

/** Both curves; the scale stands at the left in words. */
function curves(sheet: Sheet, { lane, columns, whole }: Grid, persona: Persona, words: MapWords) {
	const middle = sheet.y + CURVE / 2;
	const height = (feeling: Feeling) => middle - (feeling * (CURVE - 34)) / 4;
	for (const feeling of [2, 0, -2] as const) {
		const y = round(height(feeling) + 5);
		sheet.shapes.push({ type: 'words', x: lane.x, y, ...TEXT, colour: SOFT, text: words.feelings[feeling + 2] ?? '' });
	}
	const first = columns[0]?.x ?? whole.x;
	const axis = `M${round(first)} ${round(middle)}H${round(whole.x + whole.width)}`;
	sheet.shapes.push({ type: 'line', path: axis, colour: RULE, width: 1 });
	for (const side of SIDES.toReversed()) {
		const points = columns.flatMap(({ step, x, width }) => {
			const feeling = feelingsAt(persona, step.id)[side];
			return feeling === undefined ? [] : [{ x: round(x + width / 2), y: round(height(feeling)) }];
		});
		const isNow = side === 'now';
		if (points.length > 1)
			sheet.shapes.push({
				type: 'line',
				path: curvePath(points),
				colour: INK,
				width: isNow ? 3 : 2,
				...(!isNow && { dash: [7, 6] }),
			});
		for (const { x, y } of points)
			sheet.shapes.push({ type: 'dot', x, y, radius: 6, colour: INK, fill: isNow ? INK : PAPER });
	}
	sheet.y += CURVE;
}

function personaBlock(sheet: Sheet, grid: Grid, map: JourneyMap, persona: Persona, words: MapWords) {
	sheet.y += 26;
	sheet.y += write(sheet, nameOf(persona, words), { ...grid.whole, type: PERSONA });
	sheet.y += write(sheet, persona.about, { ...grid.whole, type: TEXT, colour: SOFT }) + 12;
	heads(sheet, grid, words);
	curves(sheet, grid, persona, words);
	for (const side of SIDES)
		row(
			sheet,
			grid,
			`${words.feeling} ${words.sides[side]}`,
			grid.columns.map(({ step }) => {
				const feeling = feelingsAt(persona, step.id)[side];
				return feeling === undefined ? '' : feelingWords(feeling, words);
			}),
		);
	for (const lane of map.lanes)
		row(
			sheet,
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

function proofs(sheet: Sheet, { whole }: Grid, map: JourneyMap, words: MapWords) {
	if (map.evidence.length === 0) return;
	sheet.y += 22;
	sheet.y += write(sheet, words.evidence, { ...whole, type: STRONG }) + 4;
	for (const { number, kind, text, from } of map.evidence) {
		const told = `[${number}] ${text} (${[words.evidenceKinds[kind], from].filter((part) => part !== '').join(', ')})`;
		sheet.y += write(sheet, told, { ...whole, type: TEXT }) + 3;
	}
}

function draw(map: JourneyMap, words: MapWords, ranks: ReadonlyMap<string, number>, width: number): Sheet {
	const sheet: Sheet = { width, y: MARGIN, shapes: [] };
	const grid = gridOf(width, map.steps, ranks);
	const name = nameOf(map, words);
	sheet.y += write(sheet, name, { ...grid.whole, type: NAME });
	sheet.y += write(sheet, words.pictureLegend, { ...grid.whole, type: TEXT, colour: SOFT });
	for (const persona of map.personas) personaBlock(sheet, grid, map, persona, words);
	proofs(sheet, grid, map, words);
	sheet.y += MARGIN;
	return sheet;
}

/** The map in the proportions of A3: as wide as it takes for its text to fit into the height. @param ranks of the stages, by id */
export function mapDrawing(map: JourneyMap, words: MapWords, ranks: ReadonlyMap<string, number>): Drawing {
	let width = LEAST_WIDTH;
	let sheet = draw(map, words, ranks, width);
	for (let tries = 0; sheet.y > width / SHAPE && tries < MOST_TRIES; tries++) {
		width = Math.ceil(width * WIDER);
		sheet = draw(map, words, ranks, width);
	}
	const height = Math.ceil(Math.max(sheet.y, width / SHAPE));
	return { title: nameOf(map, words), width, height, paper: PAPER, shapes: sheet.shapes };
}

export const mapSvg = (map: JourneyMap, words: MapWords, ranks: ReadonlyMap<string, number>): string =>
	svgOf(mapDrawing(map, words, ranks));
