/** Whether settings and files name the same lessons, and lessons can be read one after the other. */
import { NOT_LESSONS } from '../addresses.ts';
import { duplicateIds, type Ids, leftOut, type Naming, outline, references, unknownId } from '../ids.ts';
import { type Problem, problem } from '../problems.ts';
import { closest } from '../similar.ts';
import type { CourseSources, LanguageSources, LessonSource, QuizSource } from '../sources.ts';
import type { YamlText } from '../yaml-text.ts';

/** The module in which each listed lesson stands. */
type Plan = Map<string, { module: string }>;

function planOf(settings: YamlText | undefined): Plan {
	const plan: Plan = new Map();
	for (const { id, lessons } of outline(settings))
		for (const lesson of lessons) if (!plan.has(lesson)) plan.set(lesson, { module: id });
	return plan;
}

function listedLessons(settings: YamlText): Naming[] {
	return outline(settings).flatMap(({ lessons }, module) =>
		lessons.map((id, index) => ({ yaml: settings, path: ['modules', module, 'lessons', index], id })),
	);
}

const lessonFile = (language: string, module: string, id: string) => `content/${language}/lessons/${module}/${id}.mdx`;
const quizFile = (language: string, module: string, id: string) => `content/${language}/quizzes/${module}/${id}.yaml`;

/** Modules and lessons of the settings: each once, and at least one lesson. */
export function checkOutline({ settings }: CourseSources): Problem[] {
	if (!settings) return [];
	const modules = outline(settings).map(({ id }, index) => ({ yaml: settings, path: ['modules', index, 'id'], id }));
	const empty = settings.data?.modules.length === 0;
	const place = () => ({ file: settings.file, line: settings.lineOf(['modules']) });
	return [
		...(empty ? [problem(place(), 'no-lesson')] : []),
		...duplicateIds('module', modules),
		...duplicateIds('lesson', listedLessons(settings)),
		...listedLessons(settings).flatMap(({ id, path }) =>
			NOT_LESSONS.includes(id)
				? [problem({ file: settings.file, line: settings.lineOf(path) }, 'lesson-name-taken', { id })]
				: [],
		),
	];
}

/** Listed lessons, unless they are left out, that have no file in a language, and the unlisted files that were probably meant. */
function absentLessons(settings: YamlText, plan: Plan, { code, lessons }: LanguageSources) {
	const names = new Set(lessons.map(({ name }) => name));
	const unlisted = [...names].filter((name) => !plan.has(name));
	const without = new Set(leftOut(settings));
	const meant = new Set<string>();
	const problems = listedLessons(settings).flatMap(({ id, path }) => {
		const listed = plan.get(id);
		if (names.has(id) || !listed || without.has(id) || without.has(listed.module)) return [];
		const guess = closest(id, unlisted);
		if (guess !== undefined) meant.add(guess);
		const place = { file: settings.file, line: settings.lineOf(path) };
		return [problem(place, 'lesson-file-missing', { id, path: lessonFile(code, listed.module, id), guess })];
	});
	return { problems, meant };
}

/** Files that the settings do not list, or list in another module; a file and its header that disagree on the name. */
function checkFile(plan: Plan, { file, folder, name, header }: LessonSource, module: string | undefined): Problem[] {
	const listed = plan.get(name);
	const place = { file, line: 1 };
	const id = header?.data?.id;
	return [
		...(listed ? [] : [problem(place, 'lesson-not-listed', { id: name, module })]),
		...(listed && listed.module !== folder
			? [problem(place, 'wrong-folder', { id: name, folder, module: listed.module })]
			: []),
		...(header && id !== undefined && id !== name
			? [problem({ file, line: header.lineOf(['id']) }, 'name-differs', { id, name })]
			: []),
	];
}

function checkQuizFile(plan: Plan, { file, folder, name, yaml }: QuizSource, names: ReadonlySet<string>): Problem[] {
	const listed = plan.get(name);
	const lesson = yaml?.data?.lesson;
	if (!names.has(name))
		return [problem({ file, line: 1 }, 'quiz-without-lesson', { id: name, guess: closest(name, [...names]) })];
	return [
		...(listed && listed.module !== folder
			? [problem({ file, line: 1 }, 'wrong-folder', { id: name, folder, module: listed.module })]
			: []),
		...(yaml && lesson !== undefined && lesson !== name
			? [problem({ file, line: yaml.lineOf(['lesson']) }, 'name-differs', { id: lesson, name })]
			: []),
	];
}

function lessonsWithoutQuiz(plan: Plan, { code, lessons, quizzes }: LanguageSources): Problem[] {
	const names = new Set(quizzes.map(({ name }) => name));
	return lessons
		.filter(({ name }) => !names.has(name))
		.map(({ file, folder, name }) => {
			const path = quizFile(code, plan.get(name)?.module ?? folder, name);
			return problem({ file, line: 1 }, 'lesson-without-quiz', { path });
		});
}

/** A lesson whose header can be relied upon. */
type Dated = { id: string; header: NonNullable<LessonSource['header']>; prerequisites: readonly string[] };

const dated = (lessons: readonly LessonSource[]): Dated[] =>
	lessons.flatMap(({ name, header }) =>
		header?.data ? [{ id: name, header, prerequisites: header.data.prerequisites }] : [],
	);

/**
 * Lessons that need each other in a circle, each circle once. Lessons whose needs are met are taken away until none is
 * left to take; from any that remains, its first unmet need leads round a circle.
 */
export function circles(needs: ReadonlyMap<string, readonly string[]>): string[][] {
	const left = new Map([...needs].map(([id, wanted]) => [id, wanted.filter((one) => needs.has(one))]));
	const found: string[][] = [];
	const takeAway = () => {
		for (let before = -1; before !== left.size; ) {
			before = left.size;
			for (const [id, wanted] of left) if (wanted.every((one) => !left.has(one))) left.delete(id);
		}
	};
	for (takeAway(); left.size > 0; takeAway()) {
		const path: string[] = [];
		let [at] = left.keys();
		while (at !== undefined && !path.includes(at)) {
			path.push(at);
			at = left.get(at)?.find((one) => left.has(one));
		}
		const circle = path.slice(path.indexOf(at ?? ''));
		found.push(circle);
		for (const id of circle) left.delete(id);
	}
	return found;
}

function checkCircles(lessons: readonly Dated[]): Problem[] {
	const found = circles(new Map(lessons.map(({ id, prerequisites }) => [id, prerequisites])));
	return found.flatMap((circle) => {
		const [first = ''] = circle;
		const lesson = lessons.find(({ id }) => id === first);
		if (!lesson) return [];
		const place = { file: lesson.header.file, line: lesson.header.lineOf(['prerequisites']) };
		return [problem(place, 'prerequisite-circle', { circle: [...circle, first] })];
	});
}

/** Prerequisites and recall questions: other lessons, which exist. Whether they come before is the host's choice. */
function checkNeeded({ lessons }: LanguageSources, ids: Ids): Problem[] {
	const found = lessons.flatMap(({ name, header }) => {
		if (!header?.data) return [];
		const { prerequisites, recall } = header.data;
		return [
			...references(header, ['prerequisites'], 'lesson', prerequisites).flatMap((one) => unknownId(ids, one)),
			...recall.flatMap(({ lesson }, at) => {
				const path = ['recall', at, 'lesson'];
				const place = { file: header.file, line: header.lineOf(path) };
				if (lesson === name) return [problem(place, 'recall-itself', { id: name })];
				return unknownId(ids, { yaml: header, path, kind: 'lesson', id: lesson });
			}),
		];
	});
	return [...checkCircles(dated(lessons)), ...found];
}

/** Lessons that no module lists because their module is left out, or they are. */
function leftOutFinder(settings: YamlText | undefined, { modules: titles }: LanguageSources) {
	const without = new Set(leftOut(settings));
	const listed = new Set(outline(settings).map(({ id }) => id));
	const titled = titles?.data ?? {};
	return ({ name, folder }: LessonSource) =>
		without.has(name) || without.has(folder) || (!listed.has(folder) && Object.hasOwn(titled, folder));
}

/** Lessons of a language against the settings: present, listed or left out, in their place. */
export function checkOrder({ settings }: CourseSources, language: LanguageSources, ids: Ids): Problem[] {
	const plan = planOf(settings);
	const modules = ids.module ?? new Set<string>();
	const absent = settings ? absentLessons(settings, plan, language) : { problems: [], meant: new Set<string>() };
	const files = language.lessons.filter(({ name }) => settings && !absent.meant.has(name));
	const names = new Set(language.lessons.map(({ name }) => name));
	const moduleOf = (folder: string) => (modules.has(folder) ? folder : undefined);
	const isLeftOut = leftOutFinder(settings, language);
	return [
		...absent.problems,
		...files
			.filter((lesson) => plan.has(lesson.name) || !isLeftOut(lesson))
			.flatMap((lesson) => checkFile(plan, lesson, moduleOf(lesson.folder))),
		...language.quizzes.flatMap((quiz) => checkQuizFile(plan, quiz, names)),
		...lessonsWithoutQuiz(plan, language),
		...checkNeeded(language, ids),
	];
}
