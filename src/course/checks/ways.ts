/** Whether the ways through the course lead through lessons that exist, and what a host leaves out is left out for good. */
import { leftOut, outline, repeatedEntries } from '../ids.ts';
import { type Problem, problem } from '../problems.ts';
import { closest } from '../similar.ts';
import type { CourseSources } from '../sources.ts';

/** Lessons that some other file speaks of, although their own may be gone. */
function spokenOf({ model, languages }: CourseSources): ReadonlySet<string> {
	const needed = languages.flatMap(({ lessons }) =>
		lessons.flatMap(({ header }) => [
			...(header?.data?.prerequisites ?? []),
			...(header?.data?.recall ?? []).map(({ lesson }) => lesson),
		]),
	);
	return new Set([...needed, ...(model.ways?.data?.ways ?? []).flatMap(({ lessons }) => lessons)]);
}

/**
 * What is left out, module or lesson, is named once. Its files may be gone, so a name that is not known is no mistake,
 * unless it nearly is one that is.
 */
function checkLeftOut(sources: CourseSources): Problem[] {
	const { settings, languages } = sources;
	if (!settings) return [];
	const without = leftOut(settings);
	const listed = outline(settings).flatMap(({ id, lessons }) => [id, ...lessons]);
	const written = languages.flatMap(({ lessons, modules }) => [
		...lessons.map(({ name }) => name),
		...Object.keys(modules?.data ?? {}),
	]);
	const known = new Set([...listed, ...written]);
	const spoken = spokenOf(sources);
	return [
		...repeatedEntries(settings, ['leftOut'], without),
		...without.flatMap((id, at) => {
			const guess = known.has(id) || spoken.has(id) ? undefined : closest(id, known);
			if (guess === undefined) return [];
			const place = { file: settings.file, line: settings.lineOf(['leftOut', at]) };
			return [problem(place, 'left-out-unknown', { id, guess })];
		}),
	];
}

/** A way may pass through any lesson that is listed, written in some language, or left out. */
function checkLessons({ settings, model: { ways }, languages }: CourseSources): Problem[] {
	if (!settings || !ways?.data) return [];
	const listed = outline(settings).flatMap(({ lessons }) => lessons);
	const written = languages.flatMap(({ lessons }) => lessons.map(({ name }) => name));
	const known = new Set([...listed, ...written, ...leftOut(settings)]);
	// A course without any lesson is told so, once.
	if (known.size === 0) return [];
	return ways.data.ways.flatMap(({ lessons }, way) =>
		lessons.flatMap((id, at) => {
			if (known.has(id)) return [];
			const place = { file: ways.file, line: ways.lineOf(['ways', way, 'lessons', at]) };
			return [problem(place, 'way-lesson-missing', { id, guess: closest(id, [...known]) })];
		}),
	);
}

/** The ways, and what the course does without. */
export const checkWays = (sources: CourseSources): Problem[] => [...checkLeftOut(sources), ...checkLessons(sources)];
