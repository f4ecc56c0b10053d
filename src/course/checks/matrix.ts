/** Whether the matrix is complete and its levels follow from its points, in both ratings. */
import { type Ids, references, repeatedEntries, unknownId } from '../ids.ts';
import { forCustomers, levelsFromEvidence, score } from '../matrix.ts';
import { type Problem, problem } from '../problems.ts';
import type { Evidence, Level, ModelData } from '../schemas/model.ts';
import type { ModelSources } from '../sources.ts';
import type { YamlFile } from '../yaml-file.ts';
import type { Path } from '../yaml-text.ts';

type MatrixData = ModelData['matrix'];
type CellData = MatrixData['cells'][string][string];
type Rating = { level: Level; evidence: Evidence };

/** The two ratings: where they stand in a cell, and what a message calls them. */
const RATINGS = [
	{ below: [], named: '', of: (cell: CellData): Rating => cell },
	{ below: ['second'], named: ' dans la seconde cotation', of: (cell: CellData): Rating => cell.second },
] as const;

type RatingKind = (typeof RATINGS)[number];

type Context = { yaml: YamlFile<MatrixData>; data: MatrixData; model: ModelSources; ids: Ids };

const placeOf = ({ yaml }: Context, path: Path) => ({ file: yaml.file, line: yaml.lineOf(path) });

function checkComplete(context: Context): Problem[] {
	const { data, ids } = context;
	return [...(ids.stage ?? [])].flatMap((stage) => {
		const row = Object.hasOwn(data.cells, stage) ? data.cells[stage] : undefined;
		if (!row) return [problem(placeOf(context, ['cells']), 'stage-missing', { stage })];
		return [...(ids.communication ?? [])]
			.filter((communication) => !Object.hasOwn(row, communication))
			.map((communication) => problem(placeOf(context, ['cells', stage]), 'cell-missing', { stage, communication }));
	});
}

function checkCell(context: Context, path: Path, cell: CellData): Problem[] {
	const { yaml, data, ids } = context;
	const tooHigh = RATINGS.flatMap(({ below, of }) =>
		Object.entries(of(cell).evidence).flatMap(([criterion, points]) => {
			const most = data.criteria[criterion as keyof Evidence];
			const at = [...path, ...below, 'evidence', criterion];
			return points > most ? [problem(placeOf(context, at), 'evidence-too-high', { criterion, points, most })] : [];
		}),
	);
	return [
		...tooHigh,
		...repeatedEntries(yaml, [...path, 'facts'], cell.facts),
		...references(yaml, [...path, 'facts'], 'fact', cell.facts).flatMap((reference) => unknownId(ids, reference)),
	];
}

function checkCells(context: Context): Problem[] {
	const { yaml, data, ids } = context;
	return Object.entries(data.cells).flatMap(([stage, row]) => [
		...unknownId(ids, { yaml, path: ['cells', stage], kind: 'stage', id: stage }),
		...Object.entries(row).flatMap(([communication, cell]) => {
			const path = ['cells', stage, communication];
			return [
				...unknownId(ids, { yaml, path, kind: 'communication', id: communication }),
				...checkCell(context, path, cell),
			];
		}),
	]);
}

/** One primary, at most one secondary; if so, each level as the points have it. */
function checkLevels(
	context: Context,
	stage: string,
	{ below, named, of }: RatingKind,
	favoured: ReadonlySet<string>,
): Problem[] {
	const row = Object.entries(context.data.cells[stage] ?? {});
	const withLevel = (level: Level) =>
		row.filter(([, cell]) => of(cell).level === level).map(([communication]) => communication);
	const primaries = withLevel('primary');
	const secondaries = withLevel('secondary');
	const place = () => placeOf(context, ['cells', stage]);
	if (primaries.length === 0) return [problem(place(), 'no-primary', { stage, rating: named })];
	if (primaries.length > 1) return [problem(place(), 'several-primaries', { stage, rating: named, found: primaries })];
	if (secondaries.length > 1)
		return [problem(place(), 'several-secondaries', { stage, rating: named, found: secondaries })];
	const cells = row.map(([communication, cell]) => ({ communication, ...of(cell) }));
	const expected = levelsFromEvidence(cells, favoured);
	return cells.flatMap(({ communication, level, evidence }) => {
		const levels = expected.get(communication) ?? [];
		if (levels.includes(level)) return [];
		const at = placeOf(context, ['cells', stage, communication, ...below, 'level']);
		return [
			problem(at, 'level-contradicts', {
				cell: `${stage} × ${communication}`,
				level,
				rating: named,
				score: score(evidence),
				expected: levels,
			}),
		];
	});
}

function checkRating(context: Context, rating: RatingKind): Problem[] {
	const stages = context.model.stages?.data?.stages;
	if (!stages) return [];
	const before = new Set(stages.filter(({ purchase }) => purchase === 'before').map(({ id }) => id));
	const cells = Object.entries(context.data.cells).flatMap(([stage, row]) =>
		Object.entries(row).map(([communication, cell]) => ({ stage, communication, evidence: rating.of(cell).evidence })),
	);
	const customers = forCustomers(cells, before);
	const nobody = new Set<string>();
	return Object.keys(context.data.cells).flatMap((stage) =>
		checkLevels(context, stage, rating, before.has(stage) ? nobody : customers),
	);
}

/** All that can be wrong with the matrix. Levels are looked at once it is complete. */
export function checkMatrix(model: ModelSources, ids: Ids): Problem[] {
	const yaml = model.matrix;
	if (!yaml?.data) return [];
	const context = { yaml, data: yaml.data, model, ids };
	const incomplete = checkComplete(context);
	const levels = incomplete.length === 0 ? RATINGS.flatMap((rating) => checkRating(context, rating)) : [];
	return [...incomplete, ...checkCells(context), ...levels];
}
