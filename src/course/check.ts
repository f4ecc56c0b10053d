/** What no schema can see: whether the files of a course agree with each other. */
import { checkExamples } from './checks/examples.ts';
import { checkLessons, checkTags } from './checks/lessons.ts';
import { checkLinks, type Targets } from './checks/links.ts';
import { checkMatrix } from './checks/matrix.ts';
import { checkCrosswalks, checkModel } from './checks/model.ts';
import { checkOrder, checkOutline } from './checks/order.ts';
import { checkQuizzes } from './checks/quizzes.ts';
import type { CellsOf } from './checks/recommended.ts';
import { checkSettings } from './checks/settings.ts';
import { checkWays } from './checks/ways.ts';
import { checkWidgets } from './checks/widgets.ts';
import { checkWords } from './checks/words.ts';
import { type Ids, languageIds, modelIds } from './ids.ts';
import { knownAddresses } from './known-addresses.ts';
import { type Cell, compileCells } from './matrix.ts';
import type { Problem } from './problems.ts';
import type { CourseSources, LanguageSources } from './sources.ts';

/** The matrix as questions are held against it: nothing while it does not read well. */
function cellFinder({ model }: CourseSources, { stage, communication }: Ids): CellsOf {
	const data = model.matrix?.data;
	const rows = new Map<string, Map<string, Cell>>();
	if (data && stage && communication)
		for (const cell of compileCells(data.cells, [...stage], [...communication])) {
			const row = rows.get(cell.stage) ?? new Map<string, Cell>();
			rows.set(cell.stage, row.set(cell.communication, cell));
		}
	return (id) => rows.get(id);
}

function checkLanguage(
	sources: CourseSources,
	language: LanguageSources,
	ids: Ids,
	targets: Targets,
	cellsOf: CellsOf,
): Problem[] {
	return [
		...checkOrder(sources, language, ids),
		...checkWords(sources, language, ids),
		...checkLessons(language, ids),
		...checkQuizzes(language, ids, cellsOf),
		...checkWidgets(language, ids),
		...checkExamples(language, ids),
		...language.pages.flatMap(({ file, body }) => (body ? checkTags(file, body.tags, ids) : [])),
		...[...language.lessons, ...language.pages].flatMap(({ file, body }) =>
			body ? checkLinks(file, body, targets) : [],
		),
	];
}

/** Every disagreement between the files of a course, all at once. */
export function checkCourse(sources: CourseSources): Problem[] {
	const shared = modelIds(sources);
	const own = sources.languages.map((language) => languageIds(sources, language, shared));
	const pages = knownAddresses(sources, shared, own);
	const cellsOf = cellFinder(sources, shared);
	return [
		...checkSettings(sources, shared),
		...checkOutline(sources),
		...checkModel(sources.model, shared),
		...checkMatrix(sources.model, shared),
		...checkCrosswalks(sources.model, shared),
		...checkWays(sources),
		...sources.languages.flatMap((language, at) => {
			const targets = { addresses: pages, images: new Set(language.images) };
			return checkLanguage(sources, language, own[at] ?? shared, targets, cellsOf);
		}),
	];
}
