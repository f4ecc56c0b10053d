/** Reads what a language's folder holds: words, glossary, lessons, quizzes, pages. */
import type { z } from 'astro/zod';
import { PAGES } from './addresses.ts';
import { listFolder } from './folder.ts';
import { isImage } from './images.ts';
import { OWN } from './own.ts';
import { problem } from './problems.ts';
import type { Reader } from './reader.ts';
import { EXAMPLE_FILES } from './schemas/examples.ts';
import { FIGURE_FILES } from './schemas/figures.ts';
import { interfaceWords } from './schemas/interface.ts';
import { glossary, modules } from './schemas/language.ts';
import { lesson } from './schemas/lesson.ts';
import { page } from './schemas/page.ts';
import { quiz, reserve } from './schemas/quiz.ts';
import { widget } from './schemas/widget.ts';
import { WORD_FILES } from './schemas/words.ts';
import { closest } from './similar.ts';
import type {
	ExampleSources,
	FigureSources,
	LanguageSources,
	LessonSource,
	PageSource,
	QuizSource,
	ReserveSource,
	WidgetSource,
	WordSources,
} from './sources.ts';
import type { YamlFile } from './yaml-file.ts';

const DIAGNOSTIC = 'diagnostic.yaml';
const LANGUAGE_FILES = [DIAGNOSTIC, 'dictionary.txt', 'glossary.yaml', 'interface.yaml', 'modules.yaml'];
const LANGUAGE_FOLDERS = ['exam', 'examples', 'figures', 'lessons', 'model', 'pages', 'quizzes', 'widgets'];

function readWords(reader: Reader, code: string): WordSources {
	const folder = `content/${code}/model`;
	const schemas: [string, z.ZodType][] = Object.entries(WORD_FILES);
	const files = schemas.map(([name, schema]) => [name, reader.yaml(`${folder}/${name}.yaml`, schema)]);
	const names = Object.keys(WORD_FILES).map((name) => `${name}.yaml`);
	for (const each of [folder, `content/${OWN}/${code}/model`]) reader.expectOnly(each, names);
	// Each name is read with its own schema; the list of pairs cannot say so.
	return Object.fromEntries(files) as WordSources;
}

type Found = { file: string; folder: string; name: string };
/** Files of one ending, and images beside them. */
type Listing = { found: Found[]; images: string[] };

function listFiles(reader: Reader, path: string, ending: string, mayShow: boolean): Listing & { folders: string[] } {
	const { files, folders } = listFolder(reader.root, path) ?? { files: [], folders: [] };
	const folder = path.split('/').at(-1) ?? '';
	const found = files
		.filter((name) => name.endsWith(ending))
		.map((name) => ({ file: `${path}/${name}`, folder, name: name.slice(0, -ending.length) }));
	const images = mayShow ? files.filter(isImage) : [];
	for (const name of files) {
		if (!name.endsWith(ending) && !images.includes(name)) reader.report('unexpected-file', `${path}/${name}`);
	}
	return { found, images: images.map((name) => `${path}/${name}`), folders };
}

/** `<folder>/<module>/<file>`: one level of folders, each a module's. */
function listByModule(reader: Reader, path: string, ending: string, mayShow: boolean): Listing {
	const { files, folders } = listFolder(reader.root, path) ?? { files: [], folders: [] };
	for (const name of files) reader.report('unexpected-file', `${path}/${name}`);
	const listings = folders.map((folder) => {
		const listing = listFiles(reader, `${path}/${folder}`, ending, mayShow);
		for (const deeper of listing.folders) reader.report('unexpected-folder', `${path}/${folder}/${deeper}`);
		return listing;
	});
	return { found: listings.flatMap(({ found }) => found), images: listings.flatMap(({ images }) => images) };
}

/** By what a file is called among those of its sort. */
const byName = (found: readonly Found[]) => new Map(found.map((one) => [`${one.folder}/${one.name}`, one]));

/** Files of ours, then those of the host alone. A text of the host takes the place of ours; data the reader lays over it. */
function together(ours: Listing, own: Listing, sort: 'texts' | 'data'): Listing {
	const [first, others] = [byName(ours.found), byName(own.found)];
	const same = [...first].map(([name, one]) => (sort === 'texts' ? (others.get(name) ?? one) : one));
	return {
		found: [...same, ...[...others].filter(([name]) => !first.has(name)).map(([, one]) => one)],
		images: [...ours.images, ...own.images],
	};
}

function readLessons(reader: Reader, { found }: Listing): LessonSource[] {
	return found.map((place) => {
		const file = reader.mdx(place.file, lesson);
		return { ...place, header: file?.header, body: file?.body };
	});
}

function readQuizzes(reader: Reader, { found }: Listing): QuizSource[] {
	return found.map((place) => ({ ...place, yaml: reader.yaml(place.file, quiz) }));
}

function readPages(reader: Reader, { found }: Listing): PageSource[] {
	return found.map(({ file, name }) => {
		const read = reader.mdx(file, page);
		return { file, name, header: read?.header, body: read?.body };
	});
}

function readReserve(reader: Reader, { found }: Listing): ReserveSource[] {
	return found.map(({ file, name }) => ({ file, name, yaml: reader.yaml(file, reserve) }));
}

function readDiagnostic(reader: Reader, folders: readonly string[]): ReserveSource | undefined {
	const file = folders.map((folder) => `${folder}/${DIAGNOSTIC}`).find(reader.isThere);
	return file === undefined ? undefined : { file, name: 'diagnostic', yaml: reader.yaml(file, reserve) };
}

function readWidgets(reader: Reader, { found }: Listing): WidgetSource[] {
	return found.map(({ file, name }) => ({ file, name, yaml: reader.yaml(file, widget) }));
}

/** Only the files that are there: a figure is needed by the lessons that name it, an example by no one. */
function readPresent<Name extends string>(
	reader: Reader,
	folders: readonly string[],
	schemas: Readonly<Record<Name, z.ZodType>>,
): { [File in Name]?: YamlFile<unknown> | undefined } {
	const names = Object.keys(schemas) as Name[];
	const files = names.flatMap((name) => {
		const file = folders.map((folder) => `${folder}/${name}.yaml`).find(reader.isThere);
		return file === undefined ? [] : [[name, reader.yaml(file, schemas[name])]];
	});
	const expected = names.map((name) => `${name}.yaml`);
	for (const folder of folders) reader.expectOnly(folder, expected);
	return Object.fromEntries(files);
}

/** Each plain page has its place in the site, so none may be absent and no other would be served. */
function checkPageNames(reader: Reader, path: string, { found }: Listing) {
	const names = found.map(({ name }) => name);
	const absent = Object.keys(PAGES).filter((name) => !names.includes(name));
	const extra = found.filter(({ name }) => !Object.hasOwn(PAGES, name));
	for (const { file, name } of extra) {
		const guess = closest(name, absent);
		reader.report('unexpected-file', file, guess && `${guess}.mdx`);
	}
	for (const name of absent) reader.problems.push(problem({ file: `${path}/${name}.mdx`, line: 1 }, 'missing-file'));
}

function strayInLanguage(reader: Reader, path: string) {
	const { files, folders } = listFolder(reader.root, path) ?? { files: [], folders: [] };
	const absentFiles = LANGUAGE_FILES.filter((name) => !files.includes(name));
	const absentFolders = LANGUAGE_FOLDERS.filter((name) => !folders.includes(name));
	for (const name of files)
		if (!LANGUAGE_FILES.includes(name)) reader.report('unexpected-file', `${path}/${name}`, closest(name, absentFiles));
	for (const name of folders)
		if (!LANGUAGE_FOLDERS.includes(name))
			reader.report('unexpected-folder', `${path}/${name}`, closest(name, absentFolders));
}

/** Files that stand together in one folder. */
function listFlat(reader: Reader, path: string, ending: string, mayShow: boolean): Listing {
	const listing = listFiles(reader, path, ending, mayShow);
	for (const name of listing.folders) reader.report('unexpected-folder', `${path}/${name}`);
	return listing;
}

/** Reads `content/<code>/`, and what a host has under `content/own/<code>/`. */
export function readLanguage(reader: Reader, code: string): LanguageSources {
	const path = `content/${code}`;
	const own = `content/${OWN}/${code}`;
	for (const folder of [path, own]) strayInLanguage(reader, folder);
	const listed = (list: typeof listFlat, name: string, ending: string, sort: 'texts' | 'data') => {
		const listing = (folder: string) => list(reader, `${folder}/${name}`, ending, sort === 'texts');
		return together(listing(path), listing(own), sort);
	};
	const lessons = listed(listByModule, 'lessons', '.mdx', 'texts');
	const quizzes = listed(listByModule, 'quizzes', '.yaml', 'data');
	const pages = listed(listFlat, 'pages', '.mdx', 'texts');
	const exam = listed(listFlat, 'exam', '.yaml', 'data');
	const widgets = listed(listFlat, 'widgets', '.yaml', 'data');
	checkPageNames(reader, `${path}/pages`, pages);
	return {
		code,
		words: readWords(reader, code),
		modules: reader.yaml(`${path}/modules.yaml`, modules),
		glossary: reader.yaml(`${path}/glossary.yaml`, glossary),
		interface: reader.yaml(`${path}/interface.yaml`, interfaceWords),
		lessons: readLessons(reader, lessons),
		quizzes: readQuizzes(reader, quizzes),
		pages: readPages(reader, pages),
		exam: readReserve(reader, exam),
		diagnostic: readDiagnostic(reader, [path, own]),
		widgets: readWidgets(reader, widgets),
		// Each name is read with its own schema; the list of pairs cannot say so.
		figures: readPresent(reader, [`${path}/figures`, `${own}/figures`], FIGURE_FILES) as FigureSources,
		examples: readPresent(reader, [`${path}/examples`, `${own}/examples`], EXAMPLE_FILES) as ExampleSources,
		images: [...lessons.images, ...pages.images],
	};
}
