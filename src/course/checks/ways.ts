/** Whether the ways through the course lead through lessons that exist, and what a host leaves out is left out for good. */
import { leftOut, outline, repeatedEntries } from '../ids.ts';
import { type Problem, problem } from '../problems.ts';
import { closest } from '../similar.ts';
import type { CourseSources } from '../sources.ts';

/** Lessons left out: each once, and in no module. */
function checkLeftOut({ settings }: CourseSources): Problem[] {
	if (!settings) return [];
	const without = leftOut(settings);
	const listed = new Set(outline(settings).flatMap(({ lessons }) => lessons));
	return [
		...repeatedEntries(settings, ['leftOut'], without),
		...without.flatMap((id, at) =>
			listed.has(id)
				? [problem({ file: settings.file, line: settings.lineOf(['leftOut', at]) }, 'lesson-left-out', { id })]
				: [],
		),
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
