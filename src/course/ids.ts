/** All ids that the course gives to something: what a reference may name. */
import type { Kind } from './messages.ts';
import { placeFor } from './own.ts';
import { type Problem, problem } from './problems.ts';
import { valueAt } from './schema-problems.ts';
import { closest } from './similar.ts';
import type { CourseSources, LanguageSources } from './sources.ts';
import type { Path, YamlText } from './yaml-text.ts';

/** A kind is absent when its file does not read: its ids are then unknown, and nothing is said of references to it. */
export type Ids = Partial<Record<Kind, ReadonlySet<string>>>;

const isText = (value: unknown): value is string => typeof value === 'string';

/** The ids of a list of entries, even where other fields of the entries are wrong. */
function listedIds(yaml: YamlText | undefined, key: string): Set<string> | undefined {
	const entries = valueAt(yaml?.raw, [key]);
	if (!Array.isArray(entries)) return undefined;
	return new Set(entries.map((entry) => valueAt(entry, ['id'])).filter(isText));
}

function keysOf(yaml: YamlText | undefined): Set<string> | undefined {
	const raw = yaml?.raw;
	return typeof raw === 'object' && raw !== null ? new Set(Object.keys(raw)) : undefined;
}

/** Topics are named nowhere but in the facts. */
function topicsOf(facts: YamlText | undefined): Set<string> | undefined {
	const entries = valueAt(facts?.raw, ['facts']);
	if (!Array.isArray(entries)) return undefined;
	const concepts = entries.flatMap((entry) => valueAt(entry, ['concepts'])).filter(isText);
	return new Set(concepts.filter((concept) => concept.startsWith('topic:')).map((concept) => concept.slice(6)));
}

/** The ids of modules and of the lessons they list, in order, as far as they can be read. */
export function outline(settings: YamlText | undefined): { id: string; lessons: string[] }[] {
	const modules = valueAt(settings?.raw, ['modules']);
	if (!Array.isArray(modules)) return [];
	return modules.flatMap((module) => {
		const id = valueAt(module, ['id']);
		const lessons = valueAt(module, ['lessons']);
		return isText(id) ? [{ id, lessons: Array.isArray(lessons) ? lessons.filter(isText) : [] }] : [];
	});
}

/** The modules and lessons that the settings say this course does without. */
export function leftOut(settings: YamlText | undefined): string[] {
	const without = valueAt(settings?.raw, ['leftOut']);
	return Array.isArray(without) ? without.filter(isText) : [];
}

/** Modules that the settings list, those that a language has a title for, and those that are said to be left out. */
function moduleIds({ settings, languages }: CourseSources): Set<string> {
	const listed = outline(settings);
	const lessons = new Set([
		...listed.flatMap((module) => module.lessons),
		...languages.flatMap((language) => language.lessons.map(({ name }) => name)),
	]);
	return new Set([
		...listed.map(({ id }) => id),
		...languages.flatMap(({ modules }) => [...(keysOf(modules) ?? [])]),
		...leftOut(settings).filter((id) => !lessons.has(id)),
	]);
}

/** The ids that are the same in every language. */
export function modelIds(sources: CourseSources): Ids {
	const { settings, model } = sources;
	return {
		...(settings ? { module: moduleIds(sources) } : {}),
		...found('fact', listedIds(model.facts, 'facts')),
		...found('stage', listedIds(model.stages, 'stages')),
		...found('communication', listedIds(model.communications, 'communications')),
		...found('phase', listedIds(model.phases, 'phases')),
		...found('period', listedIds(model.periods, 'periods')),
		...found('topic', topicsOf(model.facts)),
		...found('misconception', listedIds(model.misconceptions, 'misconceptions')),
		...found('addition', listedIds(model.additions, 'additions')),
		...found('source', listedIds(model.sources, 'sources')),
		...found('gap', listedIds(model.sources, 'gaps')),
		...found('falseFriend', listedIds(model['false-friends'], 'false-friends')),
		...found('signal', listedIds(model.signals, 'signals')),
		...found('indicator', listedIds(model.indicators, 'indicators')),
		...found('action', listedIds(model.actions, 'actions')),
		...found('way', listedIds(model.ways, 'ways')),
		...found('trade', listedIds(model.trades, 'trades')),
	};
}

const found = (kind: Kind, ids: ReadonlySet<string> | undefined): Ids => (ids ? { [kind]: ids } : {});

/** With a language's own: its lessons (listed, present or left out), glossary and questions. */
export function languageIds({ settings }: CourseSources, language: LanguageSources, shared: Ids): Ids {
	const listed = outline(settings).flatMap(({ lessons }) => lessons);
	const reserve = [...language.exam, ...(language.diagnostic ? [language.diagnostic] : [])];
	const questions = [...language.quizzes, ...reserve].flatMap(({ yaml }) =>
		QUESTION_LISTS.flatMap((list) => [...(listedIds(yaml, list) ?? [])]),
	);
	return {
		...shared,
		lesson: new Set([...listed, ...language.lessons.map(({ name }) => name), ...leftOut(settings)]),
		question: new Set(questions),
		widget: new Set(language.widgets.map(({ name }) => name)),
		...found('term', keysOf(language.glossary)),
	};
}

/** A value of a file that names something. */
export type Reference = { yaml: YamlText; path: Path; kind: Kind; id: string };

/** A list of ids as references. */
export const references = (yaml: YamlText, path: Path, kind: Kind, ids: readonly string[]): Reference[] =>
	ids.map((id, index) => ({ yaml, path: [...path, index], kind, id }));

const QUALIFIED = new Set<Kind>(['stage', 'communication', 'phase', 'period', 'topic']);
const isQualifier = (word: string): word is Kind => QUALIFIED.has(word as Kind);

/** `stage:decouverte` as a reference to the stage `decouverte`. */
export function qualified(yaml: YamlText, path: Path, id: string): Reference[] {
	const [kind = '', name = ''] = id.split(':');
	return isQualifier(kind) ? [{ yaml, path, kind, id: name }] : [];
}

/** The problem of an id that names nothing of its kind, if it is one. */
export function unknownId(ids: Ids, { yaml, path, kind, id }: Reference): Problem[] {
	const candidates = ids[kind];
	if (!candidates || candidates.has(id)) return [];
	const place = { file: yaml.file, line: yaml.lineOf(path) };
	return [problem(place, 'unknown-id', { kind, id, guess: closest(id, candidates) })];
}

/** Ids named twice in one list of ids. */
export function repeatedEntries(yaml: YamlText, path: Path, ids: readonly string[]): Problem[] {
	const key = String(path.at(-1));
	return ids.flatMap((id, index) =>
		ids.indexOf(id) === index
			? []
			: [problem({ file: yaml.file, line: yaml.lineOf([...path, index]) }, 'repeated-entry', { id, key })],
	);
}

/** Where the questions of a file stand. A reserve has the first alone. */
export const QUESTION_LISTS = ['questions', 'practice'] as const;

/** Somewhere an id is given to something. */
export type Naming = { yaml: YamlText; path: Path; id: string };

/** Ids given twice: each after the first is a problem, which says where the first stands. */
export function duplicateIds(kind: Kind, namings: readonly Naming[]): Problem[] {
	const first = new Map<string, Naming>();
	return namings.flatMap(({ yaml, path, id }) => {
		const before = first.get(id);
		if (!before) {
			first.set(id, { yaml, path, id });
			return [];
		}
		const { file, line } = placeFor({ file: before.yaml.file, line: before.yaml.lineOf(before.path) });
		const place = { file: yaml.file, line: yaml.lineOf(path) };
		return [problem(place, 'duplicate-id', { kind, id, first: `${file}:${line}` })];
	});
}

/** Every `id` of a list of entries, even where other fields are wrong. */
export function namings(yaml: YamlText | undefined, key: string): Naming[] {
	const entries = valueAt(yaml?.raw, [key]);
	if (!yaml || !Array.isArray(entries)) return [];
	return entries.flatMap((entry, index) => {
		const id = valueAt(entry, ['id']);
		return isText(id) ? [{ yaml, path: [key, index, 'id'], id }] : [];
	});
}
