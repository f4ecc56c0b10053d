/** What a host chose of the course: the modules and lessons that the settings list, less those left out; the rest of the settings follows. */
import type { Settings } from './schemas/settings.ts';

type Exam = NonNullable<Settings['exam']>;
type Levels = Exam['blueprint'][string];

/** A part of a course, for a package: ids of its modules, codes of its languages; absent: all. */
export interface Part {
	modules?: readonly string[];
	languages?: readonly string[];
}

/** How many questions the reserve holds of a module; `undefined` while nobody can say. */
type Held = (module: string) => number | undefined;

/**
 * Modules and lessons in the order of the settings. What is left out is so wherever it is listed, and a module without
 * a lesson left is gone.
 */
export function chosenModules(
	{ modules, leftOut = [] }: Pick<Settings, 'modules' | 'leftOut'>,
	{ modules: only }: Part = {},
): Settings['modules'] {
	const without = new Set(leftOut);
	return modules
		.filter(({ id }) => !without.has(id) && (only?.includes(id) ?? true))
		.map(({ id, lessons }) => ({ id, lessons: lessons.filter((lesson) => !without.has(lesson)) }))
		.filter(({ lessons }) => lessons.length > 0);
}

const asked = (levels: Levels): number => Object.values(levels).reduce<number>((sum, count = 0) => sum + count, 0);

const askedInAll = (blueprint: Exam['blueprint']): number =>
	Object.values(blueprint).reduce((sum, levels) => sum + asked(levels), 0);

/** The same questions, but no more than there are: the highest levels are the first to give way. */
function atMost(levels: Levels, most: number): Levels {
	let left = most;
	const kept = Object.entries(levels).map(([level, count = 0]) => {
		const taken = Math.min(count, left);
		left -= taken;
		return [level, taken];
	});
	return Object.fromEntries(kept);
}

/** Announced times are round. */
const STEP = 5;

/** Minutes for a part of an exam, rounded up, and never more than for the whole. */
const minutesFor = (whole: number, share: number): number => Math.min(whole, Math.ceil((whole * share) / STEP) * STEP);

/** The exam of these modules: fewer questions in as much less time, and the thresholds of those that are left. */
function chosenExam(exam: Exam, modules: ReadonlySet<string>, held: Held): Exam | undefined {
	const blueprint = Object.fromEntries(
		Object.entries(exam.blueprint)
			.filter(([module]) => modules.has(module))
			.map(([module, levels]) => [module, atMost(levels, held(module) ?? asked(levels))] as const)
			.filter(([, levels]) => asked(levels) > 0),
	);
	const share = askedInAll(blueprint) / askedInAll(exam.blueprint);
	if (!(share > 0)) return undefined;
	const { minutes, limitMinutes, blocks } = exam;
	const left = blocks
		?.map((block) => ({ ...block, modules: block.modules.filter((module) => Object.hasOwn(blueprint, module)) }))
		.filter((block) => block.modules.length > 0);
	return {
		...exam,
		...(left ? { blocks: left } : {}),
		minutes: minutesFor(minutes, share),
		...(limitMinutes === undefined ? {} : { limitMinutes: minutesFor(limitMinutes, share) }),
		blueprint,
	};
}

/**
 * The settings as if the host had never heard of what is left out. Chosen modules have no exam: it is of the whole, and
 * every part of one course writes in the same record, so that an exam passed in one would be passed in all.
 */
export function chosenSettings(settings: Settings, held: Held, part: Part = {}): Settings {
	const modules = chosenModules(settings, part);
	const ids = new Set(modules.map(({ id }) => id));
	const { exam, learning, ...others } = settings;
	const left = exam && !part.modules ? chosenExam(exam, ids, held) : undefined;
	const neverSkim = learning?.neverSkim?.filter((module) => ids.has(module));
	return {
		...others,
		...(learning ? { learning: { ...learning, ...(neverSkim ? { neverSkim } : {}) } } : {}),
		...(left ? { exam: left } : {}),
		languages: settings.languages.filter((code) => part.languages?.includes(code) ?? true),
		modules,
	};
}
