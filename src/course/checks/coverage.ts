/** Whether lessons make use of all that the model and the glossary hold. */
import { leftOut } from '../ids.ts';
import type { Kind } from '../messages.ts';
import { type Problem, problem } from '../problems.ts';
import type { CourseSources, LanguageSources, LessonSource } from '../sources.ts';
import type { YamlText } from '../yaml-text.ts';

type List = 'facts' | 'misconceptions' | 'additions' | 'terms';

const namedIn = (lessons: readonly LessonSource[], list: List): ReadonlySet<string> =>
	new Set(lessons.flatMap(({ header }) => header?.data?.[list] ?? []));

type Entries = readonly { id: string }[] | undefined;

function unusedEntries(
	kind: Kind,
	list: List,
	yaml: YamlText | undefined,
	entries: Entries,
	lessons: readonly LessonSource[],
): Problem[] {
	const used = namedIn(lessons, list);
	return (entries ?? []).flatMap(({ id }, at) => {
		if (!yaml || used.has(id)) return [];
		return [problem({ file: yaml.file, line: yaml.lineOf([list, at, 'id']) }, 'not-in-any-lesson', { kind, id })];
	});
}

/**
 * Terms that nobody meets. Met are those of lessons and pages, the names that the model gives to something, since its
 * own pages show them, and those that a term in use must be told from.
 */
function unusedTerms({ lessons, pages, glossary }: LanguageSources): Problem[] {
	const terms = glossary?.data ?? {};
	const tags = [...lessons, ...pages].flatMap(({ body }) => body?.tags ?? []);
	const linked = tags.filter(({ name }) => name === 'Term').map(({ attributes }) => attributes.get('id') ?? '');
	const named = Object.keys(terms).filter((id) => terms[id]?.model !== undefined);
	const used = new Set([...namedIn(lessons, 'terms'), ...linked, ...named]);
	const toldApart = new Set([...used].flatMap((id) => terms[id]?.not ?? []));
	return Object.keys(terms).flatMap((id) => {
		if (!glossary || used.has(id) || toldApart.has(id)) return [];
		return [problem({ file: glossary.file, line: glossary.lineOf([id]) }, 'not-in-any-lesson', { kind: 'term', id })];
	});
}

/**
 * What a course has and no lesson teaches. Lessons count by their files, listed or left out. Once the file of a lesson
 * that is left out is gone, nobody knows what it taught, and nothing is held against the course.
 */
export function checkCoverage({ settings, model }: CourseSources, language: LanguageSources): Problem[] {
	const { lessons } = language;
	const present = new Set(lessons.map(({ name }) => name));
	if (leftOut(settings).some((id) => !present.has(id))) return [];
	const { facts, misconceptions, additions } = model;
	return [
		...unusedEntries('fact', 'facts', facts, facts?.data?.facts, lessons),
		...unusedEntries('misconception', 'misconceptions', misconceptions, misconceptions?.data?.misconceptions, lessons),
		...unusedEntries('addition', 'additions', additions, additions?.data?.additions, lessons),
		...unusedTerms(language),
	];
}
