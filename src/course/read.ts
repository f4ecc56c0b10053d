/** Reads a whole course from its folder: the course, if it can be put together, and everything wrong with it. */
import { posix } from 'node:path';
import type { z } from 'astro/zod';
import { checkCourse } from './check.ts';
import type { Part } from './chosen.ts';
import { compileCourse } from './compile.ts';
import type { Course } from './course.ts';
import { listFolder } from './folder.ts';
import { OWN } from './own.ts';
import { type Problem, problem, sorted } from './problems.ts';
import { readLanguage } from './read-language.ts';
import { createReader, type Reader } from './reader.ts';
import { MODEL_FILES } from './schemas/model.ts';
import { type Settings, settings as settingsSchema } from './schemas/settings.ts';
import { closest } from './similar.ts';
import type { CourseSources, ModelSources } from './sources.ts';
import type { Path, YamlText } from './yaml-text.ts';

const LANGUAGE = /^[a-z]{2}$/;

function readModel(reader: Reader): ModelSources {
	const schemas: [string, z.ZodType][] = Object.entries(MODEL_FILES);
	const files = schemas.map(([name, schema]) => [name, reader.yaml(`content/model/${name}.yaml`, schema)]);
	const names = Object.keys(MODEL_FILES).map((name) => `${name}.yaml`);
	for (const folder of ['content/model', `content/${OWN}/model`]) reader.expectOnly(folder, names);
	// Each name is read with its own schema; the list of pairs cannot say so.
	return Object.fromEntries(files) as ModelSources;
}

/** The languages of the settings, even if something else in the settings is wrong. */
function languageCodes(raw: unknown): string[] {
	const languages: unknown = typeof raw === 'object' && raw !== null && 'languages' in raw ? raw.languages : undefined;
	const codes = Array.isArray(languages) ? languages : [];
	return [...new Set(codes.filter((code): code is string => typeof code === 'string' && LANGUAGE.test(code)))];
}

function strayInRoot(reader: Reader, codes: readonly string[]) {
	const { files, folders } = listFolder(reader.root, 'content') ?? { files: [], folders: [] };
	for (const name of files) {
		if (name !== 'course.yaml' && name !== 'README.md')
			reader.report(
				'unexpected-file',
				`content/${name}`,
				closest(name, files.includes('course.yaml') ? [] : ['course.yaml']),
			);
	}
	for (const name of folders) {
		if (name === 'model' || name === OWN || codes.includes(name)) continue;
		const place = { file: `content/${name}`, line: 1 };
		if (LANGUAGE.test(name)) reader.problems.push(problem(place, 'unlisted-language', { language: name }));
		else
			reader.report(
				'unexpected-folder',
				`content/${name}`,
				closest(
					name,
					['model'].filter((expected) => !folders.includes(expected)),
				),
			);
	}
}

/** In the host's own folder: what could be laid over ours, and a page that says what it is. */
function strayInOwn(reader: Reader, codes: readonly string[]) {
	const folder = `content/${OWN}`;
	const { files, folders } = listFolder(reader.root, folder) ?? { files: [], folders: [] };
	const expected = ['model', ...codes];
	for (const name of files) if (name !== 'README.md') reader.report('unexpected-file', `${folder}/${name}`);
	for (const name of folders)
		if (!expected.includes(name)) reader.report('unexpected-folder', `${folder}/${name}`, closest(name, expected));
}

/** The host's pictures that are not where the settings say. */
function absentPictures(root: string, yaml: YamlText, { brand }: Settings): Problem[] {
	const named: [Path, string | undefined][] = [
		[['brand', 'logo', 'light'], brand?.logo?.light],
		[['brand', 'logo', 'dark'], brand?.logo?.dark],
		[['brand', 'icon'], brand?.icon],
	];
	return named.flatMap(([path, picture]) => {
		if (picture === undefined) return [];
		const folder = posix.join('public', posix.dirname(picture));
		const names = listFolder(root, folder)?.files ?? [];
		const name = posix.basename(picture);
		if (names.includes(name)) return [];
		const near = closest(name, names);
		const guess = near && posix.join(posix.dirname(picture), near);
		return [problem({ file: yaml.file, line: yaml.lineOf(path) }, 'picture-nowhere', { picture, guess })];
	});
}

/** All files of `<root>/content`, read and held against their schemas. */
export function readSources(root: string): { sources: CourseSources; problems: Problem[] } {
	const reader = createReader(root);
	const settings = reader.yaml('content/course.yaml', settingsSchema);
	const codes = languageCodes(settings?.raw);
	const model = readModel(reader);
	const languages = codes.flatMap((code) => {
		if (listFolder(root, `content/${code}`)) return [readLanguage(reader, code)];
		const line = settings?.lineOf(['languages']) ?? 1;
		reader.problems.push(problem({ file: 'content/course.yaml', line }, 'language-without-folder', { language: code }));
		return [];
	});
	if (settings) {
		strayInRoot(reader, codes);
		strayInOwn(reader, codes);
	}
	if (settings?.data) reader.problems.push(...absentPictures(root, settings, settings.data));
	return { sources: { settings, model, languages }, problems: reader.problems };
}

export type ReadCourse = { course: Course | undefined; sources: CourseSources | undefined; problems: Problem[] };

/**
 * Reads and checks the course under `<root>/content`. All problems are given at once, sorted by file and line; nothing
 * that stands in the content makes it throw. There is a course as soon as settings, model and words read well, even
 * if there are problems elsewhere: only a course without problems may be built. What a host leaves out is read and
 * checked all the same, and is not in the course.
 */
export function readCourse(root: string, part: Part = {}): ReadCourse {
	if (!listFolder(root, 'content')) {
		const problems = [problem({ file: 'content', line: 1 }, 'missing-folder')];
		return { course: undefined, sources: undefined, problems };
	}
	const { sources, problems } = readSources(root);
	return { course: compileCourse(sources, part), sources, problems: sorted([...problems, ...checkCourse(sources)]) };
}
