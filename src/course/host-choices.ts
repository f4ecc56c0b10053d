/** Where a host's course differs from the one that was written: what is left out, and what comes before what it builds on. */
import type { Language } from './course.ts';
import type { LanguageSources } from './sources.ts';

export type HostChoices = {
	/** Modules of which nothing is left, and lessons of the others. */
	leftOut: { modules: string[]; lessons: string[] };
	/** Lessons, in the order of the course, that come before one that they build on. */
	early: { lesson: string; needs: string[] }[];
};

/** @param sources of the same language */
export function hostChoices({ lessons: written }: LanguageSources, { lessons }: Language): HostChoices {
	const rank = new Map(lessons.map((lesson) => [lesson.id, lesson.rank]));
	const kept = new Set(written.filter(({ name }) => rank.has(name)).map(({ folder }) => folder));
	const gone = written.filter(({ name }) => !rank.has(name));
	const header = new Map(written.map((source) => [source.name, source.header?.data]));
	const needsOf = (id: string) => {
		const { prerequisites = [], recall = [] } = header.get(id) ?? {};
		return [...new Set([...prerequisites, ...recall.map(({ lesson }) => lesson)])];
	};
	return {
		leftOut: {
			modules: [...new Set(gone.map(({ folder }) => folder))].filter((folder) => !kept.has(folder)),
			lessons: gone.filter(({ folder }) => kept.has(folder)).map(({ name }) => name),
		},
		early: lessons
			.map(({ id, rank: own }) => ({ lesson: id, needs: needsOf(id).filter((need) => (rank.get(need) ?? 0) > own) }))
			.filter(({ needs }) => needs.length > 0),
	};
}
