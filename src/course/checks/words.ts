/** Whether a language has words for all that the model and the settings name, and for nothing else. */
import { type Ids, leftOut, outline, qualified, references, repeatedEntries, unknownId } from '../ids.ts';
import type { Kind } from '../messages.ts';
import { type Problem, problem } from '../problems.ts';
import type { WordFile } from '../schemas/words.ts';
import { closest } from '../similar.ts';
import type { CourseSources, LanguageSources, ModelSources } from '../sources.ts';
import type { Path, YamlText } from '../yaml-text.ts';

type Group = Readonly<Record<string, unknown>>;

/** Word files whose keys are the ids of one kind. */
const BY_ID: readonly (readonly [WordFile, Kind])[] = [
	['stages', 'stage'],
	['communications', 'communication'],
	['phases', 'phase'],
	['periods', 'period'],
	['false-friends', 'falseFriend'],
	['signals', 'signal'],
	['indicators', 'indicator'],
	['actions', 'action'],
	['misconceptions', 'misconception'],
	['additions', 'addition'],
	['ways', 'way'],
	['trades', 'trade'],
];

/** The keys of a group against the ids that need words there. */
function compareKeys(yaml: YamlText, path: Path, group: Group, wanted: ReadonlySet<string>): Problem[] {
	const keys = Object.keys(group);
	const place = (below: Path) => ({ file: yaml.file, line: yaml.lineOf([...path, ...below]) });
	const named = (key: string) => [...path.map(String), key];
	const absent = [...wanted].filter((id) => !Object.hasOwn(group, id));
	const extra = keys.filter((key) => !wanted.has(key)).map((key) => ({ key, guess: closest(key, absent) }));
	// A mistyped id is one problem, and not also that of the words it leaves missing.
	const meant = new Set(extra.map(({ guess }) => guess));
	return [
		...absent.filter((id) => !meant.has(id)).map((id) => problem(place([]), 'words-missing', { path: named(id) })),
		...extra.map(({ key, guess }) => problem(place([key]), 'words-for-nothing', { path: named(key), guess })),
	];
}

/** A table of words against a table of the model: the same keys, and under each the same keys again. */
function compareTables(
	yaml: YamlText,
	path: Path,
	words: Readonly<Record<string, Group>>,
	model: Readonly<Record<string, Group>>,
): Problem[] {
	const rows = Object.keys(words).filter((key) => Object.hasOwn(model, key));
	return [
		...compareKeys(yaml, path, words, new Set(Object.keys(model))),
		...rows.flatMap((key) =>
			compareKeys(yaml, [...path, key], words[key] ?? {}, new Set(Object.keys(model[key] ?? {}))),
		),
	];
}

function checkTables({ words }: LanguageSources, model: ModelSources): Problem[] {
	const { matrix, crosswalks, sources, ways } = words;
	const cells = model.matrix?.data?.cells;
	const correspondences = model.crosswalks?.data;
	const compareCrosswalk = (name: 'stage-to-phase' | 'stage-to-period' | 'phase-to-period') =>
		crosswalks?.data && correspondences
			? compareTables(crosswalks, [name], crosswalks.data[name], correspondences[name])
			: [];
	const listed = (entries: readonly { id: string }[] | undefined) => new Set(entries?.map(({ id }) => id));
	const { data } = model.sources ?? {};
	return [
		...(matrix?.data && cells ? compareTables(matrix, [], matrix.data, cells) : []),
		...compareCrosswalk('stage-to-phase'),
		...compareCrosswalk('stage-to-period'),
		...compareCrosswalk('phase-to-period'),
		...(sources?.data && data ? compareKeys(sources, ['sources'], sources.data.sources, listed(data.sources)) : []),
		...(sources?.data && data ? compareKeys(sources, ['gaps'], sources.data.gaps, listed(data.gaps)) : []),
		...(model.ways?.data?.ways ?? []).flatMap(({ id, lessons }) => {
			const word = ways?.data && own(ways.data, id);
			return ways && word ? compareKeys(ways, [id, 'lessons'], word.lessons, new Set(lessons)) : [];
		}),
	];
}

/** Each trade has its example of each stage. */
function checkExamples({ words: { trades } }: LanguageSources, ids: Ids): Problem[] {
	const { stage: stages, trade: known } = ids;
	if (!trades?.data || !stages || !known) return [];
	return Object.entries(trades.data).flatMap(([id, { examples }]) =>
		known.has(id) ? compareKeys(trades, [id, 'examples'], examples, stages) : [],
	);
}

/** One sentence per fact, where the model lists facts in order. */
function checkCounts({ words }: LanguageSources, model: ModelSources): Problem[] {
	const { stages, phases } = words;
	const compare = (yaml: YamlText, id: string, key: string, sentences: number | undefined, facts: number) =>
		sentences === undefined || sentences === facts
			? []
			: [
					problem({ file: yaml.file, line: yaml.lineOf([id, key]) }, 'words-count', {
						id,
						key,
						words: sentences,
						model: facts,
					}),
				];
	return [
		...(model.stages?.data?.stages ?? []).flatMap(({ id, activities }) =>
			stages?.data ? compare(stages, id, 'activities', own(stages.data, id)?.activities.length, activities.length) : [],
		),
		...(model.phases?.data?.phases ?? []).flatMap(({ id, levers }) =>
			phases?.data ? compare(phases, id, 'levers', own(phases.data, id)?.levers.length, levers.length) : [],
		),
	];
}

const own = <Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined =>
	Object.hasOwn(record, id) ? record[id] : undefined;

/** Titles of modules: each that is listed has its own, and one that is not may be left out, if there are lessons of it. */
function checkModules({ settings }: CourseSources, { modules, lessons }: LanguageSources): Problem[] {
	if (!settings || !modules?.data) return [];
	const data = modules.data;
	const own = outline(settings);
	const listed = own.map(({ id }) => id);
	const placed = new Set(own.flatMap((module) => module.lessons));
	const unplaced = lessons.filter(({ name }) => !placed.has(name));
	const without = new Set([...leftOut(settings), ...unplaced.map(({ folder }) => folder)]);
	const absent = listed.filter((id) => !Object.hasOwn(data, id));
	const extra = Object.keys(data)
		.filter((id) => !listed.includes(id))
		.map((id) => ({ id, guess: closest(id, absent) }))
		.filter(({ id, guess }) => guess !== undefined || !without.has(id));
	const meant = new Set(extra.map(({ guess }) => guess));
	return [
		...absent
			.filter((id) => !meant.has(id))
			.map((id) => problem({ file: modules.file, line: 1 }, 'module-without-words', { id })),
		...extra.map(({ id, guess }) =>
			problem({ file: modules.file, line: modules.lineOf([id]) }, 'module-not-listed', { id, guess }),
		),
	];
}

function checkGlossary({ glossary }: LanguageSources, ids: Ids): Problem[] {
	if (!glossary?.data) return [];
	return Object.entries(glossary.data).flatMap(([id, { model, facts = [], not = [] }]) => [
		...(model === undefined ? [] : qualified(glossary, [id, 'model'], model)).flatMap((one) => unknownId(ids, one)),
		...references(glossary, [id, 'facts'], 'fact', facts).flatMap((one) => unknownId(ids, one)),
		...references(glossary, [id, 'not'], 'term', not).flatMap((one) => unknownId(ids, one)),
		...repeatedEntries(glossary, [id, 'facts'], facts),
		...repeatedEntries(glossary, [id, 'not'], not),
		...(not.includes(id)
			? [problem({ file: glossary.file, line: glossary.lineOf([id, 'not']) }, 'term-not-itself', { id })]
			: []),
	]);
}

/** All the words of a language but those of its lessons. */
export function checkWords(sources: CourseSources, language: LanguageSources, ids: Ids): Problem[] {
	const { words } = language;
	return [
		...BY_ID.flatMap(([name, kind]) => {
			const yaml = words[name];
			const wanted = ids[kind];
			return yaml?.data && wanted ? compareKeys(yaml, [], yaml.data, wanted) : [];
		}),
		...checkTables(language, sources.model),
		...checkExamples(language, ids),
		...checkCounts(language, sources.model),
		...checkModules(sources, language),
		...checkGlossary(language, ids),
	];
}
