/** The bank: every question of a language, in whichever list it stands, with its lesson, its module and its place. */
import { outline, QUESTION_LISTS } from './ids.ts';
import type { Question, QuizData, ReserveData } from './schemas/quiz.ts';
import type { CourseSources, LanguageSources } from './sources.ts';
import type { YamlFile } from './yaml-file.ts';
import type { Path } from './yaml-text.ts';

/** Asked by a lesson, for practice, in the exam, before starting. */
export const BANK_LISTS = ['lesson', 'practice', 'exam', 'diagnostic'] as const;
export type BankList = (typeof BANK_LISTS)[number];

type QuestionFile = YamlFile<QuizData | ReserveData>;
type FileList = (typeof QUESTION_LISTS)[number];
type Standing = { yaml: QuestionFile; path: Path; question: Question };

export type Banked = Standing & { list: BankList; lesson: string; module: string };

/** The questions of one list of a file, each where it stands. */
function standingIn(yaml: QuestionFile | undefined, key: FileList): Standing[] {
	const data: Partial<Record<FileList, readonly Question[]>> = yaml?.data ?? {};
	return yaml ? (data[key] ?? []).map((question, at) => ({ yaml, path: [key, at], question })) : [];
}

/** The questions of a file, each where it stands. */
export const questionsIn = (yaml: QuestionFile | undefined): Standing[] =>
	QUESTION_LISTS.flatMap((key) => standingIn(yaml, key));

/** Where the course places lessons; of those that it leaves out, the folder in which their files stay. */
function moduleFinder({ settings }: CourseSources, { lessons }: LanguageSources): (lesson: string) => string {
	const folders = lessons.map(({ name, folder }) => [name, folder] as const);
	const listed = outline(settings).flatMap(({ id, lessons: own }) => own.map((lesson) => [lesson, id] as const));
	const modules = new Map([...folders, ...listed]);
	return (lesson) => modules.get(lesson) ?? '';
}

/** The questions of all files, those of lessons that are left out among them as long as their files stay. */
export function bankOf(sources: CourseSources, language: LanguageSources): Banked[] {
	const moduleOf = moduleFinder(sources, language);
	const reserved = (yaml: QuestionFile | undefined, list: BankList, module?: string) =>
		questionsIn(yaml).map((standing): Banked => {
			const { lesson = '' } = standing.question;
			return { ...standing, list, lesson, module: module ?? moduleOf(lesson) };
		});
	return [
		...language.quizzes.flatMap(({ name, yaml }) => {
			const place = { lesson: name, module: moduleOf(name) };
			return [
				...standingIn(yaml, 'questions').map((standing): Banked => ({ ...standing, ...place, list: 'lesson' })),
				...standingIn(yaml, 'practice').map((standing): Banked => ({ ...standing, ...place, list: 'practice' })),
			];
		}),
		...language.exam.flatMap(({ name, yaml }) => reserved(yaml, 'exam', name)),
		...reserved(language.diagnostic?.yaml, 'diagnostic'),
	];
}

/** Of a bank, what the course asks: nothing of a lesson that it leaves out. */
export const askedOf = (bank: readonly Banked[], lessons: ReadonlyMap<string, unknown>): Banked[] =>
	bank.filter(({ lesson }) => lessons.has(lesson));
