/** Whether settings and files name the same lessons, and each lesson comes after what it needs. */
import { NOT_LESSONS } from '../addresses.ts';
import { duplicateIds, type Ids, leftOut, type Naming, outline, unknownId } from '../ids.ts';
import { type Problem, problem } from '../problems.ts';
import { closest } from '../similar.ts';
import type { CourseSources, LanguageSources, LessonSource, QuizSource } from '../sources.ts';
import type { YamlText } from '../yaml-text.ts';

/** Where each listed lesson stands: its module, and its rank in the course. */
type Plan = Map<string, { module: string; rank: number }>;

function planOf(settings: YamlText | undefined): Plan {
	const plan: Plan = new Map();
	for (const { id, lessons } of outline(settings))
		for (const lesson of lessons) if (!plan.has(lesson)) plan.set(lesson, { module: id, rank: plan.size + 1 });
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

/** Listed lessons that have no file in a language, and the unlisted files that were probably meant. */
function absentLessons(settings: YamlText, plan: Plan, { code, lessons }: LanguageSources) {
	const names = new Set(lessons.map(({ name }) => name));
	const unlisted = [...names].filter((name) => !plan.has(name));
	const meant = new Set<string>();
	const problems = listedLessons(settings).flatMap(({ id, path }) => {
		const listed = plan.get(id);
		if (names.has(id) || !listed) return [];
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

function checkCircles(lessons: readonly Dated[]): { problems: Problem[]; turning: Map<string, Set<string>> } {
	const found = circles(new Map(lessons.map(({ id, prerequisites }) => [id, prerequisites])));
	const turning = new Map<string, Set<string>>();
	const problems = found.flatMap((circle) => {
		for (const id of circle) turning.set(id, new Set(circle));
		const [first = ''] = circle;
		const lesson = lessons.find(({ id }) => id === first);
		if (!lesson) return [];
		const place = { file: lesson.header.file, line: lesson.header.lineOf(['prerequisites']) };
		return [problem(place, 'prerequisite-circle', { circle: [...circle, first] })];
	});
	return { problems, turning };
}

/** Prerequisites and recall questions: lessons that exist and come before. */
function checkBefore(plan: Plan, { lessons }: LanguageSources, ids: Ids): Problem[] {
	const { problems, turning } = checkCircles(dated(lessons));
	const isBefore = (one: string, other: string) => {
		const [first, second] = [plan.get(one)?.rank, plan.get(other)?.rank];
		return first === undefined || second === undefined || first < second;
	};
	const later = lessons.flatMap(({ name: id, file, header }) => {
		if (!header?.data) return [];
		const { prerequisites, recall } = header.data;
		return [
			...prerequisites.flatMap((prerequisite, at) => {
				const path = ['prerequisites', at];
				const unknown = unknownId(ids, { yaml: header, path, kind: 'lesson', id: prerequisite });
				if (unknown.length > 0 || isBefore(prerequisite, id) || turning.get(id)?.has(prerequisite)) return unknown;
				return [problem({ file, line: header.lineOf(path) }, 'prerequisite-later', { id, prerequisite })];
			}),
			...recall.flatMap(({ lesson }, at) => {
				const path = ['recall', at, 'lesson'];
				const unknown = unknownId(ids, { yaml: header, path, kind: 'lesson', id: lesson });
				if (unknown.length > 0 || isBefore(lesson, id)) return unknown;
				return [problem({ file, line: header.lineOf(path) }, 'recall-later', { id, lesson })];
			}),
		];
	});
	return [...problems, ...later];
}

/** Lessons of a language against the settings: present, listed, in their place, in an order that can be followed. */
export function checkOrder({ settings }: CourseSources, language: LanguageSources, ids: Ids): Problem[] {
	const plan = planOf(settings);
	const modules = ids.module ?? new Set<string>();
	const absent = settings ? absentLessons(settings, plan, language) : { problems: [], meant: new Set<string>() };
	const files = language.lessons.filter(({ name }) => settings && !absent.meant.has(name));
	const names = new Set(language.lessons.map(({ name }) => name));
	const moduleOf = (folder: string) => (modules.has(folder) ? folder : undefined);
	const without = new Set(leftOut(settings));
	return [
		...absent.problems,
		...files
			.filter(({ name }) => plan.has(name) || !without.has(name))
			.flatMap((lesson) => checkFile(plan, lesson, moduleOf(lesson.folder))),
		...language.quizzes.flatMap((quiz) => checkQuizFile(plan, quiz, names)),
		...lessonsWithoutQuiz(plan, language),
		...checkBefore(plan, language, ids),
	];
}
