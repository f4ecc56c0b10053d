/** What was read of a course's files, before it is checked and put together. */
import type { Body } from './lesson-body.ts';
import type { ExampleData } from './schemas/examples.ts';
import type { FigureData } from './schemas/figures.ts';
import type { InterfaceWords } from './schemas/interface.ts';
import type { Glossary, Modules } from './schemas/language.ts';
import type { LessonData } from './schemas/lesson.ts';
import type { ModelData } from './schemas/model.ts';
import type { PageData } from './schemas/page.ts';
import type { QuizData, ReserveData } from './schemas/quiz.ts';
import type { Settings } from './schemas/settings.ts';
import type { WidgetData } from './schemas/widget.ts';
import type { WordData } from './schemas/words.ts';
import type { YamlFile } from './yaml-file.ts';

/** Absent: the file is missing or its YAML does not read. Its `data` is absent when it is not what the schema asks for. */
type Maybe<Data> = YamlFile<Data> | undefined;

export type ModelSources = { [Name in keyof ModelData]: Maybe<ModelData[Name]> };
export type WordSources = { [Name in keyof WordData]: Maybe<WordData[Name]> };

/** A figure's file is there if a lesson needs it. */
export type FigureSources = { [Name in keyof FigureData]?: Maybe<FigureData[Name]> };
/** A tool offers an example if its file is there. */
export type ExampleSources = { [Name in keyof ExampleData]?: Maybe<ExampleData[Name]> };

/** A file under a module's folder: `name` is the file's, without its ending. */
type Filed = { file: string; folder: string; name: string };
export type LessonSource = Filed & { header: Maybe<LessonData>; body: Body | undefined };
export type QuizSource = Filed & { yaml: Maybe<QuizData> };
export type PageSource = { file: string; name: string; header: Maybe<PageData>; body: Body | undefined };
/** Questions that stand in no lesson: `exam/<module>.yaml`, `diagnostic.yaml`. */
export type ReserveSource = { file: string; name: string; yaml: Maybe<ReserveData> };
export type WidgetSource = { file: string; name: string; yaml: Maybe<WidgetData> };

export type LanguageSources = {
	code: string;
	words: WordSources;
	modules: Maybe<Modules>;
	glossary: Maybe<Glossary>;
	interface: Maybe<InterfaceWords>;
	lessons: LessonSource[];
	quizzes: QuizSource[];
	pages: PageSource[];
	/** The exam's reserve, module by module. */
	exam: ReserveSource[];
	/** The test taken before starting; a course may do without. */
	diagnostic: ReserveSource | undefined;
	widgets: WidgetSource[];
	figures: FigureSources;
	examples: ExampleSources;
	/** Image files beside the lessons and pages, from the root, with forward slashes. */
	images: string[];
};

export type CourseSources = { settings: Maybe<Settings>; model: ModelSources; languages: LanguageSources[] };
