/** Whether the files of the model name each id once and refer to ids that exist. */
import {
	duplicateIds,
	type Ids,
	namings,
	qualified,
	type Reference,
	references,
	repeatedEntries,
	unknownId,
} from '../ids.ts';
import type { Kind } from '../messages.ts';
import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';
import type { ModelData, ModelFile } from '../schemas/model.ts';
import type { ModelSources } from '../sources.ts';
import type { Path, YamlText } from '../yaml-text.ts';

/** Which lists of which files give ids. */
const NAMED: readonly (readonly [ModelFile, string, Kind])[] = [
	['stages', 'stages', 'stage'],
	['communications', 'communications', 'communication'],
	['phases', 'phases', 'phase'],
	['periods', 'periods', 'period'],
	['false-friends', 'false-friends', 'falseFriend'],
	['signals', 'signals', 'signal'],
	['indicators', 'indicators', 'indicator'],
	['actions', 'actions', 'action'],
	['misconceptions', 'misconceptions', 'misconception'],
	['additions', 'additions', 'addition'],
	['sources', 'sources', 'source'],
	['sources', 'gaps', 'gap'],
	['ways', 'ways', 'way'],
	['trades', 'trades', 'trade'],
	['facts', 'facts', 'fact'],
];

/** A list of ids in a file: each must exist, none may be repeated. */
type IdList = { yaml: YamlText; path: Path; kind: Kind; ids: readonly string[] };
type Found = { lists: IdList[]; single: Reference[] };

const NOTHING: Found = { lists: [], single: [] };

type Find<Name extends ModelFile> = (data: ModelData[Name], yaml: YamlText) => Found;

/** The references that a file of the model makes. */
const FIND: { [Name in ModelFile]: Find<Name> } = {
	stages: ({ stages }, yaml) => ({
		lists: stages.map(({ activities }, at) => ({
			yaml,
			path: ['stages', at, 'activities'],
			kind: 'fact',
			ids: activities,
		})),
		single: stages.map(({ example }, at) => ({ yaml, path: ['stages', at, 'example'], kind: 'fact', id: example })),
	}),
	communications: ({ communications }, yaml) => ({
		lists: communications.map(({ form }, at) => ({
			yaml,
			path: ['communications', at, 'form'],
			kind: 'fact',
			ids: form,
		})),
		single: communications.map(({ objective }, at) => ({
			...{ yaml, path: ['communications', at, 'objective'], kind: 'fact', id: objective },
		})),
	}),
	phases: ({ phases }, yaml) => ({
		lists: phases.flatMap(({ objective, levers }, at) => [
			{ yaml, path: ['phases', at, 'objective'], kind: 'fact', ids: objective },
			{ yaml, path: ['phases', at, 'levers'], kind: 'fact', ids: levers },
		]),
		single: [],
	}),
	periods: ({ periods }, yaml) => ({ ...NOTHING, lists: factLists(yaml, 'periods', periods) }),
	matrix: () => NOTHING,
	crosswalks: () => NOTHING,
	'false-friends': (data, yaml) => ({
		lists: factLists(yaml, 'false-friends', data['false-friends']),
		single: data['false-friends'].flatMap(({ between }, at) =>
			between.flatMap((id, index) => qualified(yaml, ['false-friends', at, 'between', index], id)),
		),
	}),
	signals: ({ signals }, yaml) => ({
		lists: factLists(yaml, 'signals', signals),
		single: signals.flatMap(({ weights }, at) =>
			Object.keys(weights).map((id) => ({ yaml, path: ['signals', at, 'weights', id], kind: 'stage' as const, id })),
		),
	}),
	indicators: ({ indicators }, yaml) => ({
		...NOTHING,
		single: indicators.map(({ stage }, at) => ({ yaml, path: ['indicators', at, 'stage'], kind: 'stage', id: stage })),
	}),
	actions: ({ actions }, yaml) => ({
		...NOTHING,
		single: actions.flatMap((action, at): Reference[] =>
			action.for === 'stage' ? [{ yaml, path: ['actions', at, 'stage'], kind: 'stage', id: action.stage }] : [],
		),
	}),
	misconceptions: ({ misconceptions }, yaml) => ({
		...NOTHING,
		lists: factLists(yaml, 'misconceptions', misconceptions),
	}),
	additions: () => NOTHING,
	sources: ({ gaps }, yaml) => ({
		...NOTHING,
		single: gaps.map(({ source }, at) => ({ yaml, path: ['gaps', at, 'source'], kind: 'source', id: source })),
	}),
	ways: ({ ways }, yaml) => ({
		...NOTHING,
		lists: ways.map(({ lessons }, at) => ({ yaml, path: ['ways', at, 'lessons'], kind: 'lesson', ids: lessons })),
	}),
	trades: () => NOTHING,
	facts: ({ facts }, yaml) => ({
		...NOTHING,
		single: facts.flatMap(({ source, concepts }, at) => [
			{ yaml, path: ['facts', at, 'source'], kind: 'source' as const, id: source },
			...concepts.flatMap((id, index) => qualified(yaml, ['facts', at, 'concepts', index], id)),
		]),
	}),
};

function factLists(yaml: YamlText, key: string, entries: readonly { facts: readonly string[] }[]): IdList[] {
	return entries.map(({ facts }, at) => ({ yaml, path: [key, at, 'facts'], kind: 'fact', ids: facts }));
}

/** What the file makes references to; nothing if it does not read well. */
function found<Name extends ModelFile>(model: ModelSources, name: Name): Found {
	const yaml = model[name];
	const find: Find<Name> = FIND[name];
	return yaml?.data === undefined ? NOTHING : find(yaml.data as ModelData[Name], yaml);
}

const isModelFile = (name: string): name is ModelFile => Object.hasOwn(FIND, name);

/** The ids and references of the model's lists; matrix and crosswalks have their own checks. */
export function checkModel(model: ModelSources, ids: Ids): Problem[] {
	const all = Object.keys(FIND)
		.filter(isModelFile)
		.map((name) => found(model, name));
	const lists = all.flatMap((one) => one.lists);
	return [
		...NAMED.flatMap(([file, key, kind]) => duplicateIds(kind, namings(model[file], key))),
		...lists.flatMap(({ yaml, path, ids: listed }) => repeatedEntries(yaml, path, listed)),
		...lists
			.flatMap(({ yaml, path, kind, ids: listed }) => references(yaml, path, kind, listed))
			.flatMap((reference) => unknownId(ids, reference)),
		...all.flatMap(({ single }) => single).flatMap((reference) => unknownId(ids, reference)),
	];
}

type Crosswalk = ModelData['crosswalks']['stage-to-phase'];

function checkCrosswalk(
	yaml: YamlText,
	name: string,
	crosswalk: Crosswalk,
	[from, to]: readonly [Kind, Kind],
	ids: Ids,
): Problem[] {
	const place = (path: Path) => ({ file: yaml.file, line: yaml.lineOf([name, ...path]) });
	const absent = [...(ids[from] ?? [])].filter((id) => !Object.hasOwn(crosswalk, id));
	return [
		...absent.map((id) => problem(place([]), 'crosswalk-missing', { kind: from, id, name })),
		...Object.entries(crosswalk).flatMap(([id, targets]) => {
			const main = Object.values(targets).filter(({ strength }) => strength === 'main').length;
			return [
				...unknownId(ids, { yaml, path: [name, id], kind: from, id }),
				...(main === 1 ? [] : [problem(place([id]), 'crosswalk-main', { from: id, found: main })]),
				...Object.entries(targets).flatMap(([target, { facts }]) => [
					...unknownId(ids, { yaml, path: [name, id, target], kind: to, id: target }),
					...repeatedEntries(yaml, [name, id, target, 'facts'], facts),
					...references(yaml, [name, id, target, 'facts'], 'fact', facts).flatMap((one) => unknownId(ids, one)),
				]),
			];
		}),
	];
}

/** Which ways of cutting the journey overlap: every starting point is there, with one main correspondence. */
export function checkCrosswalks({ crosswalks: yaml }: ModelSources, ids: Ids): Problem[] {
	if (!yaml?.data) return [];
	return [
		...checkCrosswalk(yaml, 'stage-to-phase', yaml.data['stage-to-phase'], ['stage', 'phase'], ids),
		...checkCrosswalk(yaml, 'stage-to-period', yaml.data['stage-to-period'], ['stage', 'period'], ids),
		...checkCrosswalk(yaml, 'phase-to-period', yaml.data['phase-to-period'], ['phase', 'period'], ids),
	];
}
