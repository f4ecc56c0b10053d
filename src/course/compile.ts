/** From sources that read well to the compiled course: what the host chose of it. */
import { chosenModules, chosenSettings, type Part } from './chosen.ts';
import { compileReasons, compileWords } from './compile-words.ts';
import type { Course, Language, Lesson, Model, Module, Page, Term, Way, Widget } from './course.ts';
import { detours } from './known-addresses.ts';
import { compileCells } from './matrix.ts';
import type { ExampleData } from './schemas/examples.ts';
import type { FigureData } from './schemas/figures.ts';
import type { ModelData } from './schemas/model.ts';
import type { Question } from './schemas/quiz.ts';
import type { Settings } from './schemas/settings.ts';
import type { WordData } from './schemas/words.ts';
import type { CourseSources, LanguageSources, ReserveSource } from './sources.ts';
import type { Tag } from './tags.ts';
import type { YamlFile } from './yaml-file.ts';

const ranked = <Value>(values: readonly Value[]) => values.map((value, index) => ({ ...value, rank: index + 1 }));

const mapById = <Value extends { id: string }>(values: readonly Value[]): ReadonlyMap<string, Value> =>
	new Map(values.map((value) => [value.id, value]));

type Data<Files> = {
	[Name in keyof Files]: Files[Name] extends { data: infer Value } | undefined ? NonNullable<Value> : never;
};

/** The data of all files, if all have some. */
function allData<Files extends Record<string, { data: unknown } | undefined>>(files: Files): Data<Files> | undefined {
	const entries = Object.entries(files).map(([name, file]) => [name, file?.data]);
	return entries.every(([, data]) => data !== undefined) ? (Object.fromEntries(entries) as Data<Files>) : undefined;
}

function compileCrosswalks(crosswalks: ModelData['crosswalks']): Model['crosswalks'] {
	const flat = (name: keyof ModelData['crosswalks']) =>
		Object.entries(crosswalks[name]).flatMap(([from, targets]) =>
			Object.entries(targets).map(([to, correspondence]) => ({ from, to, ...correspondence })),
		);
	return {
		'stage-to-phase': flat('stage-to-phase'),
		'stage-to-period': flat('stage-to-period'),
		'phase-to-period': flat('phase-to-period'),
	};
}

function compileModel(data: ModelData): Model {
	const stages = data.stages.stages.map(({ id }) => id);
	const communications = data.communications.communications.map(({ id }) => id);
	return {
		stages: ranked(data.stages.stages),
		communications: ranked(data.communications.communications),
		phases: ranked(data.phases.phases),
		periods: ranked(data.periods.periods),
		cells: compileCells(data.matrix.cells, stages, communications),
		criteria: data.matrix.criteria,
		crosswalks: compileCrosswalks(data.crosswalks),
		falseFriends: data['false-friends']['false-friends'],
		signals: data.signals.signals,
		indicators: data.indicators.indicators,
		actions: data.actions.actions,
		misconceptions: data.misconceptions.misconceptions,
		additions: data.additions.additions,
		sources: data.sources.sources,
		gaps: data.sources.gaps,
		ways: data.ways.ways,
		trades: data.trades.trades,
		facts: data.facts.facts,
		factById: mapById(data.facts.facts),
	};
}

/**
 * The lessons that the settings list and that read well, in their order. A lesson needs and recalls those that come
 * before it: what is left out, or comes later in a host's order, is nothing it could build on.
 */
function compileLessons(settings: Settings, { lessons, quizzes }: LanguageSources): Lesson[] {
	const byName = new Map(lessons.map((lesson) => [lesson.name, lesson]));
	const quizByLesson = new Map(quizzes.flatMap(({ yaml }) => (yaml?.data ? [[yaml.data.lesson, yaml.data]] : [])));
	const found = settings.modules.flatMap((module) =>
		module.lessons.flatMap((id) => {
			const source = byName.get(id);
			return source?.header?.data ? [{ module: module.id, source, data: source.header.data }] : [];
		}),
	);
	const rankOf = new Map(found.map(({ data }, index) => [data.id, index]));
	const isBefore = (id: string, index: number) => (rankOf.get(id) ?? index) < index;
	const neighbour = (index: number) => {
		const data = found[index]?.data;
		return data && { id: data.id, title: data.title };
	};
	return found.map(({ module, source, data }, index) => ({
		...data,
		prerequisites: data.prerequisites.filter((id) => isBefore(id, index)),
		recall: data.recall.filter(({ lesson }) => isBefore(lesson, index)),
		rank: index + 1,
		module,
		previous: neighbour(index - 1),
		next: neighbour(index + 1),
		file: source.file,
		words: source.body?.words ?? 0,
		headings: source.body?.headings ?? [],
		links: source.body?.links ?? [],
		tags: source.body?.tags ?? [],
		questions: quizByLesson.get(data.id)?.questions ?? [],
		practice: quizByLesson.get(data.id)?.practice ?? [],
	}));
}

function compileWays(model: Model, words: WordData['ways'], lessons: readonly Lesson[]): Way[] {
	const isHere = new Set(lessons.map(({ id }) => id));
	return model.ways.flatMap(({ id, for: purpose, lessons: listed }) => {
		const word = Object.hasOwn(words, id) ? words[id] : undefined;
		if (!word) return [];
		const left = listed.filter((lesson) => isHere.has(lesson));
		const steps = left.map((lesson) => ({ id: lesson, why: word.lessons[lesson] ?? '' }));
		return steps.length > 0 ? [{ id, for: purpose, name: word.name, lead: word.lead, lessons: steps }] : [];
	});
}

function compileModules(settings: Settings, { modules }: LanguageSources, lessons: readonly Lesson[]): Module[] {
	const words = modules?.data ?? {};
	return ranked(
		settings.modules.map(({ id }) => ({
			id,
			title: Object.hasOwn(words, id) ? (words[id]?.title ?? id) : id,
			summary: Object.hasOwn(words, id) ? (words[id]?.summary ?? '') : '',
			lessons: lessons.filter(({ module }) => module === id),
		})),
	);
}

const compilePages = ({ pages }: LanguageSources): Page[] =>
	pages.flatMap(({ file, name, header, body }) =>
		header?.data ? [{ ...header.data, id: name, file, words: body?.words ?? 0 }] : [],
	);

const widgetsIn = (texts: readonly { tags: readonly Tag[] }[]): ReadonlySet<string> =>
	new Set(
		texts.flatMap(({ tags }) =>
			tags.filter(({ name }) => name === 'Widget').map(({ attributes }) => attributes.get('id') ?? ''),
		),
	);

/** All widgets but those that stand in lessons left out alone. */
function compileWidgets({ widgets, lessons: written }: LanguageSources, lessons: readonly Lesson[]): Widget[] {
	const shown = widgetsIn(lessons);
	const once = widgetsIn(written.flatMap(({ body }) => body ?? []));
	return widgets.flatMap(({ name, yaml }) =>
		yaml?.data && (shown.has(name) || !once.has(name)) ? [{ ...yaml.data, id: name }] : [],
	);
}

/** Of questions that stand in no lesson, those on a lesson of the course. */
function onLessons(reserve: ReserveSource | undefined, lessons: readonly Lesson[]): Question[] {
	const ids = new Set(lessons.map(({ id }) => id));
	return (reserve?.yaml?.data?.questions ?? []).filter(({ lesson = '' }) => ids.has(lesson));
}

const compileExam = ({ exam }: LanguageSources, lessons: readonly Lesson[]): Language['exam'] =>
	exam
		.map((reserve) => ({ module: reserve.name, questions: onLessons(reserve, lessons) }))
		.filter(({ questions }) => questions.length > 0);

/** The files of a folder that read well: figures' stories, examples. */
function compileFiles<Data extends object>(
	files: {
		[Name in keyof Data]?: YamlFile<Data[Name]> | undefined;
	},
): Readonly<Partial<Data>> {
	const all: [string, YamlFile<unknown> | undefined][] = Object.entries(files);
	const read = all.flatMap(([name, yaml]) => (yaml?.data === undefined ? [] : [[name, yaml.data] as const]));
	// Each under its own name; the list of pairs cannot say so.
	return Object.fromEntries(read) as Partial<Data>;
}

function compileTerms({ code, glossary }: LanguageSources): Term[] {
	const terms = Object.entries(glossary?.data ?? {}).map(([id, term]) => ({ id, ...term }));
	const { compare } = new Intl.Collator(code);
	return terms.toSorted((a, b) => compare(a.term, b.term) || (a.id < b.id ? -1 : 1));
}

function compileLanguage(settings: Settings, model: Model, sources: LanguageSources): Language | undefined {
	const words: WordData | undefined = allData(sources.words);
	const interfaceWords = sources.interface?.data;
	if (!words || !interfaceWords) return undefined;
	const lessons = compileLessons(settings, sources);
	const modules = compileModules(settings, sources, lessons);
	const terms = compileTerms(sources);
	const pages = compilePages(sources);
	const told = compileWords(model, words);
	return {
		...{
			exam: compileExam(sources, lessons),
			diagnostic: onLessons(sources.diagnostic, lessons),
			code: sources.code,
			modules,
			lessons,
			ways: compileWays(model, words.ways, lessons),
			terms,
			pages,
			figures: compileFiles<FigureData>(sources.figures),
			examples: compileFiles<ExampleData>(sources.examples),
			interface: interfaceWords,
		},
		...told,
		...compileReasons(model, words),
		byId: {
			modules: mapById(modules),
			lessons: mapById(lessons),
			terms: mapById(terms),
			pages: mapById(pages),
			widgets: mapById(compileWidgets(sources, lessons)),
			stages: mapById(told.stages),
			communications: mapById(told.communications),
			phases: mapById(told.phases),
			periods: mapById(told.periods),
			misconceptions: mapById(told.misconceptions),
			additions: mapById(told.additions),
			sources: mapById(told.sources),
		},
	};
}

/**
 * How many questions of a module an exam can draw in every language, lessons left out apart. A language without any
 * reserve is still being written.
 */
function heldOf({ languages }: CourseSources, listed: ReadonlySet<string>, module: string): number | undefined {
	const counts = languages
		.filter(({ exam }) => exam.length > 0)
		.map(({ exam }) => exam.find(({ name }) => name === module)?.yaml?.data?.questions ?? [])
		.map((questions) => questions.filter(({ lesson = '' }) => listed.has(lesson)).length);
	return counts.length > 0 ? Math.min(...counts) : undefined;
}

/**
 * The course, as soon as its settings, model and words read well; lessons that do not are left out.
 */
export function compileCourse(sources: CourseSources, part: Part = {}): Course | undefined {
	const written = sources.settings?.data;
	const data: ModelData | undefined = allData(sources.model);
	if (!written || !data) return undefined;
	const listed = new Set(chosenModules(written, part).flatMap(({ lessons }) => lessons));
	const settings = chosenSettings(written, (module) => heldOf(sources, listed, module), part);
	const model = compileModel(data);
	const spoken = sources.languages.filter(({ code }) => settings.languages.includes(code));
	const languages = spoken.map((language) => compileLanguage(settings, model, language));
	const complete = languages.filter((language) => language !== undefined);
	if (complete.length < languages.length) return undefined;
	const course = { settings, model, languages: complete };
	return { ...course, detours: detours(course, sources) };
}
