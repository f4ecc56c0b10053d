/** Whether a lesson's header names what exists, and its text shows what the header names. */
import { duplicateIds, type Ids, type Naming, references, repeatedEntries, unknownId } from '../ids.ts';
import type { Kind } from '../messages.ts';
import { type Problem, problem } from '../problems.ts';
import type { LessonData } from '../schemas/lesson.ts';
import type { LanguageSources, LessonSource } from '../sources.ts';
import type { Tag } from '../tags.ts';
import type { YamlFile } from '../yaml-file.ts';

/** Lists of the header that the text must show, each entry in its tag. */
const SHOWN = [
	{ key: 'facts', kind: 'fact', tag: 'Ref', attribute: 'fact' },
	{ key: 'misconceptions', kind: 'misconception', tag: 'Myth', attribute: 'id' },
	{ key: 'additions', kind: 'addition', tag: 'Complement', attribute: 'id' },
] as const;

/** The lists of ids in a header, and what they name. */
const LISTS = [
	{ key: 'facts', kind: 'fact' },
	{ key: 'misconceptions', kind: 'misconception' },
	{ key: 'additions', kind: 'addition' },
	{ key: 'terms', kind: 'term' },
] as const;

/** What an attribute names, tag by tag. */
const NAMES: readonly { tag: string; attribute: string; kind: Kind }[] = [
	...SHOWN,
	{ tag: 'Term', attribute: 'id', kind: 'term' },
	{ tag: 'Figure', attribute: 'stage', kind: 'stage' },
	{ tag: 'Figure', attribute: 'communication', kind: 'communication' },
	{ tag: 'Widget', attribute: 'id', kind: 'widget' },
	{ tag: 'Recommendation', attribute: 'stage', kind: 'stage' },
];

function checkHeader(header: YamlFile<LessonData>, data: LessonData, ids: Ids): Problem[] {
	const { stage } = data;
	return [
		...LISTS.flatMap(({ key, kind }) => [
			...repeatedEntries(header, [key], data[key]),
			...references(header, [key], kind, data[key]).flatMap((reference) => unknownId(ids, reference)),
		]),
		...repeatedEntries(header, ['prerequisites'], data.prerequisites),
		...(stage === undefined ? [] : unknownId(ids, { yaml: header, path: ['stage'], kind: 'stage', id: stage })),
	];
}

/** Ids in tags that name nothing of their kind. */
export function checkTags(file: string, tags: readonly Tag[], ids: Ids): Problem[] {
	return tags.flatMap(({ name, attributes, line }) =>
		NAMES.filter(({ tag }) => tag === name).flatMap(({ attribute, kind }) => {
			const id = attributes.get(attribute);
			// A tag has its line already: the lines of a file of words are not those of YAML.
			const yaml = { file, raw: undefined, lineOf: () => line };
			return id === undefined ? [] : unknownId(ids, { yaml, path: [], kind, id });
		}),
	);
}

/** Header and text name the same facts, misconceptions and additions. */
function checkAgreement(header: YamlFile<LessonData>, data: LessonData, tags: readonly Tag[], ids: Ids): Problem[] {
	return SHOWN.flatMap(({ key, kind, tag, attribute }) => {
		const listed: readonly string[] = data[key];
		const shown = tags.filter(({ name }) => name === tag);
		const shownIds = new Set(shown.map(({ attributes }) => attributes.get(attribute)));
		const exists = (id: string) => ids[kind]?.has(id) ?? true;
		return [
			...shown.flatMap(({ attributes, line }) => {
				const id = attributes.get(attribute);
				if (id === undefined || listed.includes(id) || !exists(id)) return [];
				return [problem({ file: header.file, line }, 'not-listed-in-lesson', { kind, id, key })];
			}),
			...listed.flatMap((id, at) => {
				if (shownIds.has(id) || !exists(id)) return [];
				const place = { file: header.file, line: header.lineOf([key, at]) };
				return [problem(place, 'not-met-in-lesson', { kind, id, tag, attribute })];
			}),
		];
	});
}

function checkLesson({ file, header, body }: LessonSource, ids: Ids): Problem[] {
	const data = header?.data;
	return [
		...(header && data ? checkHeader(header, data, ids) : []),
		...(body ? checkTags(file, body.tags, ids) : []),
		...(header && data && body ? checkAgreement(header, data, body.tags, ids) : []),
	];
}

/** No id is taken twice, be it a lesson's present id or a former one. */
function checkNames(lessons: readonly LessonSource[]): Problem[] {
	const present: Naming[] = [];
	const former: Naming[] = [];
	for (const { header } of lessons) {
		if (!header?.data) continue;
		present.push({ yaml: header, path: ['id'], id: header.data.id });
		for (const [at, id] of (header.data.aliases ?? []).entries())
			former.push({ yaml: header, path: ['aliases', at], id });
	}
	return duplicateIds('lesson', [...present, ...former]);
}

/** The lessons of a language. */
export const checkLessons = ({ lessons }: LanguageSources, ids: Ids): Problem[] => [
	...checkNames(lessons),
	...lessons.flatMap((lesson) => checkLesson(lesson, ids)),
];
