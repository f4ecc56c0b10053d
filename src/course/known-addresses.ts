/** Every address that a text may link to, and what becomes of a link to what the course leaves out. */
import { addresses, addressesUnder, prefixOf } from './addresses.ts';
import type { Course } from './course.ts';
import { type Ids, languageIds, modelIds } from './ids.ts';
import type { CourseSources } from './sources.ts';

const named = (ids: ReadonlySet<string>) => [...ids].map((id) => ({ id }));

/**
 * All addresses of the site, as soon as everything that has a page of its own is known; those of what a host left out
 * too, since texts that link to them are not the host's.
 */
export function knownAddresses(
	{ languages }: CourseSources,
	shared: Ids,
	own: readonly Ids[],
): Set<string> | undefined {
	const { stage, communication, phase, source, way, module } = shared;
	if (!stage || !communication || !phase || !source || !way || !module) return undefined;
	const model = {
		stages: named(stage),
		communications: named(communication),
		phases: named(phase),
		sources: named(source),
	};
	const spoken = languages.map(({ code }, at) => ({
		code,
		modules: named(module),
		lessons: named(own[at]?.lesson ?? new Set()),
		ways: named(way),
		terms: named(own[at]?.term ?? new Set()),
	}));
	return new Set(addresses({ model, languages: spoken }));
}

/** Address of a lesson about a stage → address of the stage. */
function stagesOfLessons(course: Omit<Course, 'detours'>, { languages }: CourseSources): Map<string, string> {
	return new Map(
		languages.flatMap(({ code, lessons }) => {
			const at = addressesUnder(prefixOf(course, code));
			return lessons.flatMap(({ name, header }) => {
				const stage = header?.data?.stage;
				return stage === undefined ? [] : [[at.lesson(name), at.stage(stage)] as const];
			});
		}),
	);
}

/** What the addresses of a language begin with in the whole course, and in this one, whose first language may be another. */
function prefixes(course: Omit<Course, 'detours'>, { languages }: CourseSources): { before: string; now: string }[] {
	return course.languages
		.map(({ code }) => ({ before: languages[0]?.code === code ? '/' : `/${code}/`, now: prefixOf(course, code) }))
		.toSorted((one, other) => other.before.length - one.before.length);
}

/**
 * Addresses that the course has not → the page that stands in: the same one, where its language now stands elsewhere;
 * for a lesson left out that of its stage; else none.
 */
export function detours(course: Omit<Course, 'detours'>, sources: CourseSources): Course['detours'] {
	const shared = modelIds(sources);
	const own = sources.languages.map((language) => languageIds(sources, language, shared));
	const there = new Set(addresses(course));
	const stages = stagesOfLessons(course, sources);
	const moves = prefixes(course, sources);
	const standIn = (address: string): string | undefined => {
		const move = moves.find(({ before }) => address.startsWith(before));
		const moved = move ? move.now + address.slice(move.before.length) : address;
		return there.has(moved) ? moved : stages.get(moved);
	};
	const gone = [...(knownAddresses(sources, shared, own) ?? [])].filter((address) => !there.has(address));
	return new Map(gone.map((address) => [address, standIn(address)]));
}
