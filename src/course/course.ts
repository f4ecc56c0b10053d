/** The compiled course: all that pages, islands, exports and rules may know of it. */
import type { Heading, Link } from './lesson-body.ts';
import type { Cell } from './matrix.ts';
import type { ExampleData } from './schemas/examples.ts';
import type { FigureData } from './schemas/figures.ts';
import type { InterfaceWords } from './schemas/interface.ts';
import type { Glossary } from './schemas/language.ts';
import type { LessonData } from './schemas/lesson.ts';
import type { ModelData } from './schemas/model.ts';
import type { PageData } from './schemas/page.ts';
import type { Question } from './schemas/quiz.ts';
import type { Settings } from './schemas/settings.ts';
import type { WidgetData } from './schemas/widget.ts';
import type { Tag } from './tags.ts';

type Entry<List extends readonly unknown[]> = List[number];
/** Something in an order, counted from 1. */
type Ranked = { rank: number };

export type Fact = Entry<ModelData['facts']['facts']>;
export type Correspondence = {
	from: string;
	to: string;
	strength: 'main' | 'partial';
	coverage: 'full' | 'incomplete';
	facts: readonly string[];
};
export type CrosswalkName = keyof ModelData['crosswalks'];

/** What is true in every language: ids, numbers, references. */
export type Model = {
	stages: readonly (Entry<ModelData['stages']['stages']> & Ranked)[];
	communications: readonly (Entry<ModelData['communications']['communications']> & Ranked)[];
	phases: readonly (Entry<ModelData['phases']['phases']> & Ranked)[];
	periods: readonly (Entry<ModelData['periods']['periods']> & Ranked)[];
	/** Stage by stage, and in each the communications in their order. */
	cells: readonly Cell[];
	criteria: ModelData['matrix']['criteria'];
	crosswalks: Readonly<Record<CrosswalkName, readonly Correspondence[]>>;
	falseFriends: ModelData['false-friends']['false-friends'];
	signals: ModelData['signals']['signals'];
	indicators: ModelData['indicators']['indicators'];
	actions: ModelData['actions']['actions'];
	misconceptions: ModelData['misconceptions']['misconceptions'];
	additions: ModelData['additions']['additions'];
	sources: ModelData['sources']['sources'];
	ways: ModelData['ways']['ways'];
	trades: ModelData['trades']['trades'];
	gaps: ModelData['sources']['gaps'];
	facts: readonly Fact[];
	factById: ReadonlyMap<string, Fact>;
};

/** A sentence and the fact it tells. */
export type Told = { text: string; fact: string };

export type Stage = Ranked & {
	id: string;
	purchase: 'before' | 'after';
	name: string;
	lead: string;
	thought: string;
	activities: readonly Told[];
	example: Told;
};
export type Communication = Ranked & {
	id: string;
	name: string;
	short: string;
	tagline: string;
	form: { text: string; facts: readonly string[] };
	objective: Told;
};
export type Phase = Ranked & {
	id: string;
	name: string;
	objective: { text: string; facts: readonly string[] };
	levers: readonly Told[];
};
export type Period = Ranked & { id: string; name: string; summary: string; facts: readonly string[] };

/** A cell with its reasons; `second` has the reason of the second rating. */
export type ReasonedCell = Omit<Cell, 'second'> & {
	rationale: string;
	objection: string | undefined;
	second: Cell['second'] & { rationale: string };
};
export type ReasonedCorrespondence = Correspondence & { rationale: string; ambiguity: string | undefined };
export type FalseFriend = Entry<Model['falseFriends']> & { term: string; note: string };
export type Signal = Entry<Model['signals']> & { text: string };
export type Indicator = Entry<Model['indicators']> & { name: string; formula: string; limit: string };
export type Action = Entry<Model['actions']> & { text: string };
export type Misconception = Entry<Model['misconceptions']> & { idea: string; correction: string };
export type Addition = Entry<Model['additions']> & { title: string; adds: string };
export type Source = Entry<Model['sources']> & { title: string; about: string; interest?: string | undefined };
/** A trade, with its example of each stage in one or two sentences. */
export type Trade = Entry<Model['trades']> & { name: string; examples: Readonly<Record<string, readonly string[]>> };
export type Gap = Entry<Model['gaps']> & { locator: string; missing: string; handling: string };
/** A way through the course besides the whole of it: those of its lessons that the course has, and why each. */
export type Way = Omit<Entry<Model['ways']>, 'lessons'> & {
	name: string;
	lead: string;
	lessons: readonly { id: string; why: string }[];
};
export type Term = Glossary[string] & { id: string };

/** Enough of a lesson to link to it. */
export type Neighbour = { id: string; title: string };

export type Lesson = LessonData & {
	/** From 1, over the whole course. */
	rank: number;
	module: string;
	previous: Neighbour | undefined;
	next: Neighbour | undefined;
	/** `content/fr/lessons/<module>/<lesson>.mdx`. */
	file: string;
	words: number;
	headings: readonly Heading[];
	links: readonly Link[];
	tags: readonly Tag[];
	/** Its quiz; none if the file is missing or wrong. */
	questions: readonly Question[];
	/** Further questions on it, which it does not ask itself. */
	practice: readonly Question[];
};

export type Module = Ranked & { id: string; title: string; summary: string; lessons: readonly Lesson[] };
/** Something small to do inside a lesson: `id` is its file name. */
export type Widget = WidgetData & { id: string };
/** A plain page: `id` is its file name. */
export type Page = PageData & { id: string; file: string; words: number };

/** Everything in one language: the model with its words, and the lessons. */
export type Language = {
	code: string;
	modules: readonly Module[];
	/** In the order of the course. */
	lessons: readonly Lesson[];
	/** Those that have a lesson left. */
	ways: readonly Way[];
	/** Alphabetically. */
	terms: readonly Term[];
	pages: readonly Page[];
	/** Questions kept for the exam, module by module; none of them stands in a lesson. */
	exam: readonly { module: string; questions: readonly Question[] }[];
	/** The test taken before starting. */
	diagnostic: readonly Question[];
	/** Of each figure that tells a small story, the story; those no lesson names may be absent. */
	figures: Readonly<Partial<FigureData>>;
	/** Filled documents that the tools offer to start from. */
	examples: Readonly<Partial<ExampleData>>;
	interface: InterfaceWords;
	stages: readonly Stage[];
	communications: readonly Communication[];
	phases: readonly Phase[];
	periods: readonly Period[];
	cells: readonly ReasonedCell[];
	crosswalks: Readonly<Record<CrosswalkName, readonly ReasonedCorrespondence[]>>;
	falseFriends: readonly FalseFriend[];
	signals: readonly Signal[];
	indicators: readonly Indicator[];
	actions: readonly Action[];
	misconceptions: readonly Misconception[];
	additions: readonly Addition[];
	sources: readonly Source[];
	gaps: readonly Gap[];
	trades: readonly Trade[];
	byId: {
		modules: ReadonlyMap<string, Module>;
		lessons: ReadonlyMap<string, Lesson>;
		terms: ReadonlyMap<string, Term>;
		pages: ReadonlyMap<string, Page>;
		widgets: ReadonlyMap<string, Widget>;
		stages: ReadonlyMap<string, Stage>;
		communications: ReadonlyMap<string, Communication>;
		phases: ReadonlyMap<string, Phase>;
		periods: ReadonlyMap<string, Period>;
		misconceptions: ReadonlyMap<string, Misconception>;
		additions: ReadonlyMap<string, Addition>;
		sources: ReadonlyMap<string, Source>;
	};
};

/** `languages`: the default first, in the order of the settings. */
export type Course = {
	/** As if nothing were left out but had never been: see `chosen.ts`. */
	settings: Settings;
	model: Model;
	languages: readonly Language[];
	/** Addresses that texts may link to and that this course leaves out → the page that stands in, if there is one. */
	detours: ReadonlyMap<string, string | undefined>;
};

/** The entry under an id that the checks have proven to exist. */
export function known<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
	const value = map.get(id);
	if (value === undefined) throw new Error(`Identifiant inconnu : « ${id} »`);
	return value;
}

/** Lessons that teach a fact, in the order of the course. */
export const taughtBy = (language: Language, fact: string) =>
	language.lessons.filter(({ facts }) => facts.includes(fact));

/** The lesson about a stage: the first that names it in its header. */
export const lessonOfStage = (language: Language, stage: string) =>
	language.lessons.find((lesson) => lesson.stage === stage);

/** The lesson that has this id, or had it once. */
export const lessonOnceCalled = (language: Language, id: string) =>
	language.byId.lessons.get(id) ?? language.lessons.find(({ aliases }) => aliases?.includes(id));

/** The lessons of a way, each with its reason, in its order. */
export const lessonsOfWay = (language: Language, way: Way): readonly { lesson: Lesson; why: string }[] =>
	way.lessons.map(({ id, why }) => ({ lesson: known(language.byId.lessons, id), why }));

/** The cells of a stage, in the order of the communications. */
export const cellsOfStage = (language: Pick<Language, 'cells'>, stage: string) =>
	language.cells.filter((cell) => cell.stage === stage);

/** The cells of a communication, in the order of the stages. */
export const cellsOfCommunication = (language: Language, communication: string) =>
	language.cells.filter((cell) => cell.communication === communication);
