/** The matrix: points, levels, how sure a cell is, how far the two ratings agree. */
import type { Evidence, Level, ModelData } from './schemas/model.ts';

export type Confidence = 'strong' | 'medium' | 'weak';
export type Rating = { level: Level; evidence: Evidence; score: number };

export type Cell = Rating & {
	stage: string;
	communication: string;
	facts: readonly string[];
	/** How sure the choice is, for a primary or secondary type only. */
	confidence: Confidence | undefined;
	/** Only possible, yet with as many points as the best of its stage. */
	exAequo: boolean;
	/** The second, independent rating. */
	second: Rating;
};

/** A cell as far as the levels of its stage depend on it. */
export type RatedCell = { communication: string; evidence: Evidence };

/** A second type is recommended from this score on. */
export const LEAST_SECONDARY = 4;
/** A type is possible from this score on, or as soon as it serves an activity. */
export const LEAST_POSSIBLE = 2;
const LEAST_STRONG = 7;
const LEAST_MEDIUM = 5;

/** Points of a cell: the sum of its criteria, from 0 to 10. */
export const score = ({ named, activity, objective, timing, cross }: Evidence) =>
	named + activity + objective + timing + cross;

/** How sure a recommended type is (`method.confidence`): strong from 7 points, medium from 5, weak below. */
export function confidence(level: Level, points: number): Confidence | undefined {
	if (level !== 'primary' && level !== 'secondary') return undefined;
	if (points >= LEAST_STRONG) return 'strong';
	return points >= LEAST_MEDIUM ? 'medium' : 'weak';
}

const withoutRank = ({ evidence }: RatedCell): Level =>
	score(evidence) >= LEAST_POSSIBLE || evidence.activity > 0 ? 'possible' : 'none';

function levelAt(rank: number, cell: RatedCell): Level {
	if (rank === 0) return 'primary';
	return rank === 1 && score(cell.evidence) >= LEAST_SECONDARY ? 'secondary' : withoutRank(cell);
}

/**
 * The levels that the points of a stage's cells allow, by communication (`method.levels` and `tie_breaks`):
 * the best score is primary; the second best, from 4 points, secondary; then possible from 2 points or one activity.
 * Equal scores are told apart by a definition that aims at this audience (`favoured`), then by the activities served.
 * Where even that leaves two cells equal, each of their ranks is allowed to both.
 */
export function levelsFromEvidence(
	cells: readonly RatedCell[],
	favoured: ReadonlySet<string> = new Set(),
): Map<string, Level[]> {
	const keys = ({ communication, evidence }: RatedCell) =>
		[score(evidence), favoured.has(communication) ? 1 : 0, evidence.activity] as const;
	const compare = (a: RatedCell, b: RatedCell) => {
		const [scoreA, favourA, activityA] = keys(a);
		const [scoreB, favourB, activityB] = keys(b);
		return scoreB - scoreA || favourB - favourA || activityB - activityA;
	};
	const ranked = cells.toSorted(compare);
	return new Map(
		ranked.map((cell) => {
			const levels = ranked.flatMap((other, rank) => (compare(cell, other) === 0 ? [levelAt(rank, cell)] : []));
			return [cell.communication, [...new Set(levels)]];
		}),
	);
}

/**
 * Communications meant for customers, as the ratings show it: the definition fits no stage before the purchase and at
 * least one after it. They win ties in the stages after the purchase.
 */
export function forCustomers(
	cells: readonly { stage: string; communication: string; evidence: Evidence }[],
	stagesBefore: ReadonlySet<string>,
): Set<string> {
	const fitting = cells.filter(({ evidence }) => evidence.timing > 0);
	const before = new Set(
		fitting.filter(({ stage }) => stagesBefore.has(stage)).map(({ communication }) => communication),
	);
	return new Set(
		fitting.map(({ communication }) => communication).filter((communication) => !before.has(communication)),
	);
}

type CellData = ModelData['matrix']['cells'][string][string];

function compileStage(stage: string, row: readonly (readonly [string, CellData])[]): Cell[] {
	const best = Math.max(...row.map(([, { evidence }]) => score(evidence)));
	return row.map(([communication, { level, evidence, second, facts }]) => {
		const points = score(evidence);
		return {
			...{ stage, communication, level, evidence, facts, score: points },
			confidence: confidence(level, points),
			exAequo: level === 'possible' && points === best,
			second: { ...second, score: score(second.evidence) },
		};
	});
}

/** The cells in the order of the stages, then of the communications; those not written are left out. */
export function compileCells(
	cells: ModelData['matrix']['cells'],
	stages: readonly string[],
	communications: readonly string[],
): Cell[] {
	return stages.flatMap((stage) => {
		const row = Object.hasOwn(cells, stage) ? (cells[stage] ?? {}) : {};
		const written = communications.flatMap((communication) => {
			const cell = Object.hasOwn(row, communication) ? row[communication] : undefined;
			return cell ? [[communication, cell] as const] : [];
		});
		return compileStage(stage, written);
	});
}

/** Levels as ranks, for the weighted kappa. */
const RANK: Record<Level, number> = { none: 0, possible: 1, secondary: 2, primary: 3 };
const LEVEL_COUNT = 4;

/**
 * Quadratic weighted kappa: 1 − Σ w·observed ÷ Σ w·expected, where w = (i − j)² ÷ (k − 1)², observed is the share of
 * cells rated i by one and j by the other, and expected the product of the shares of i and of j
 * (Cohen, J. 1968, « Weighted kappa », Psychological Bulletin 70(4), 213–220). 1: full agreement; 0: no more than chance.
 */
function weightedKappa(pairs: readonly (readonly [number, number])[]): number {
	const distance = (i: number, j: number) => (i - j) ** 2 / (LEVEL_COUNT - 1) ** 2;
	let observed = 0;
	for (const [i, j] of pairs) observed += distance(i, j) / pairs.length;
	let expected = 0;
	for (const [i] of pairs) for (const [, j] of pairs) expected += distance(i, j) / pairs.length ** 2;
	return expected === 0 ? 1 : 1 - observed / expected;
}

export type Agreement = {
	/** Stages whose primary type is the same in both ratings, and how many stages there are. */
	primaries: number;
	stages: number;
	/** Cells with the same level in both, and how many cells there are. */
	levels: number;
	total: number;
	kappa: number;
};

/** How far the two ratings of the matrix agree. */
export function agreement(cells: readonly { stage: string; level: Level; second: { level: Level } }[]): Agreement {
	const agreed = cells.filter(({ level, second }) => level === second.level);
	return {
		primaries: agreed.filter(({ level }) => level === 'primary').length,
		stages: new Set(cells.map(({ stage }) => stage)).size,
		levels: agreed.length,
		total: cells.length,
		kappa: weightedKappa(cells.map(({ level, second }) => [RANK[level], RANK[second.level]])),
	};
}

/** What choosing a communication is worth in a tolerant question, from 0 to 1 (`method.credit`): the first rule that applies. */
export function creditOf({ level, evidence, exAequo }: Pick<Cell, 'level' | 'evidence' | 'exAequo'>): number {
	if (level === 'primary' || exAequo) return 1;
	if (level === 'secondary') return 0.75;
	if (level === 'none') return 0;
	return evidence.activity > 0 && evidence.timing > 0 ? 0.5 : 0.25;
}
