/** Whether widgets and figures' stories name what exists, can be done, and are used. */
import { FIGURES, type FigureName } from '../figures.ts';
import { duplicateIds, type Ids, type Reference, unknownId } from '../ids.ts';
import type { Kind } from '../messages.ts';
import { type Problem, problem } from '../problems.ts';
import { FIGURE_FILES } from '../schemas/figures.ts';
import type { WidgetData } from '../schemas/widget.ts';
import type { FigureSources, LanguageSources, LessonSource } from '../sources.ts';
import type { YamlFile } from '../yaml-file.ts';
import type { Path } from '../yaml-text.ts';

type Sort = Extract<WidgetData, { type: 'sort' }>;
type Funnel = Extract<WidgetData, { type: 'funnel' }>;

function checkSort(yaml: YamlFile<WidgetData>, { groups, cards }: Sort): Problem[] {
	const own: Ids = { group: new Set(groups.map(({ id }) => id)) };
	const place = (path: Path) => ({ file: yaml.file, line: yaml.lineOf(path) });
	return [
		...duplicateIds(
			'group',
			groups.map(({ id }, at) => ({ yaml, path: ['groups', at, 'id'], id })),
		),
		...cards.flatMap(({ group }, at) =>
			unknownId(own, { yaml, path: ['cards', at, 'group'], kind: 'group', id: group }),
		),
		...groups.flatMap(({ id }, at) =>
			cards.some(({ group }) => group === id) ? [] : [problem(place(['groups', at]), 'group-without-card', { id })],
		),
	];
}

/** The phases of the funnel, each once, in their order. */
function checkFunnel(yaml: YamlFile<WidgetData>, { phases }: Funnel, ids: Ids): Problem[] {
	const wanted = [...(ids.phase ?? [])];
	const unknown = phases.flatMap(({ phase }, at) =>
		unknownId(ids, { yaml, path: ['phases', at, 'phase'], kind: 'phase', id: phase }),
	);
	const isWhole = !ids.phase || wanted.join() === phases.map(({ phase }) => phase).join();
	if (unknown.length > 0 || isWhole) return unknown;
	return [problem({ file: yaml.file, line: yaml.lineOf(['phases']) }, 'funnel-phases', { phases: wanted })];
}

function checkWidget(yaml: YamlFile<WidgetData>, ids: Ids): Problem[] {
	const { data } = yaml;
	switch (data?.type) {
		case 'sort':
			return checkSort(yaml, data);
		case 'funnel':
			return checkFunnel(yaml, data, ids);
		case 'debate': {
			const { stage, communication } = data.cell ?? {};
			return [
				...(stage === undefined ? [] : unknownId(ids, { yaml, path: ['cell', 'stage'], kind: 'stage', id: stage })),
				...(communication === undefined
					? []
					: unknownId(ids, { yaml, path: ['cell', 'communication'], kind: 'communication', id: communication })),
			];
		}
		default:
			return [];
	}
}

/** The ids that stand in the rows of a figure's story. */
function figureReferences({ experience, levers, spray }: FigureSources): Reference[] {
	const of = <Row>(
		yaml: YamlFile<unknown> | undefined,
		list: string,
		rows: readonly Row[] | undefined,
		key: keyof Row & Kind,
	) => (yaml ? (rows ?? []).map((row, at) => ({ yaml, path: [list, at, key], kind: key, id: String(row[key]) })) : []);
	return [
		...of(experience, 'steps', experience?.data?.steps, 'stage'),
		...of(levers, 'rows', levers?.data?.rows, 'phase'),
		...of(spray, 'rows', spray?.data?.rows, 'stage'),
		...of(spray, 'rows', spray?.data?.rows, 'communication'),
	];
}

const tellsStory = (name: FigureName): name is FigureName & keyof FigureSources => Object.hasOwn(FIGURE_FILES, name);

/** Figures that a text names and whose story no file tells. */
function missingStories({ code, lessons, pages, figures }: LanguageSources): Problem[] {
	return [...lessons, ...pages].flatMap(({ file, body }) =>
		(body?.tags ?? []).flatMap(({ name: tag, attributes, line }) => {
			const name = FIGURES.find((figure) => tag === 'Figure' && figure === attributes.get('name'));
			if (!name || !tellsStory(name) || figures[name]) return [];
			return [problem({ file, line }, 'figure-file-missing', { name, path: `content/${code}/figures/${name}.yaml` })];
		}),
	);
}

const widgetTags = ({ body }: LessonSource) => (body?.tags ?? []).filter(({ name }) => name === 'Widget');

/** Widgets that no lesson names, and those named twice in one lesson. */
function checkUse({ lessons, widgets }: LanguageSources): Problem[] {
	const used = new Set(lessons.flatMap(widgetTags).map(({ attributes }) => attributes.get('id')));
	return [
		...widgets.flatMap(({ file, name }) =>
			used.has(name) ? [] : [problem({ file, line: 1 }, 'widget-unused', { id: name })],
		),
		...lessons.flatMap((lesson) =>
			widgetTags(lesson).flatMap(({ attributes, line }, at, tags) => {
				const id = attributes.get('id') ?? '';
				const first = tags.findIndex((tag) => tag.attributes.get('id') === id);
				if (first === at) return [];
				const place = { file: lesson.file, line };
				return [problem(place, 'duplicate-id', { kind: 'widget', id, first: `la ligne ${tags[first]?.line}` })];
			}),
		),
	];
}

/** The widgets and the figures' stories of a language. */
export const checkWidgets = (language: LanguageSources, ids: Ids): Problem[] => [
	...checkUse(language),
	...language.widgets.flatMap(({ yaml }) => (yaml ? checkWidget(yaml, ids) : [])),
	...figureReferences(language.figures).flatMap((reference) => unknownId(ids, reference)),
	...missingStories(language),
];
