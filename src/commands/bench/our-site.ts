/** A copy of this project in a temporary folder, whose course has as many lessons as asked. */
import {
	appendFileSync,
	cpSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { type Generated, generatedLessons } from './generated-lessons.ts';
import type { RealCourse } from './real-lessons.ts';

/** All that a build reads. */
const COPIED = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'src'];

/**
 * Each package is linked, and not their folder: what Astro keeps beside them (`node_modules/.astro`) must not mix with
 * the project's own.
 */
function linkPackages(root: string, folder: string) {
	mkdirSync(join(folder, 'node_modules'));
	for (const name of readdirSync(join(root, 'node_modules')))
		if (!name.startsWith('.'))
			symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
}

export function copyProject(root: string, folder: string) {
	mkdirSync(folder);
	for (const name of COPIED) cpSync(join(root, name), join(folder, name), { recursive: true });
	linkPackages(root, folder);
}

/** Long lines stay lines: what authors write is not folded. */
const yaml = (data: unknown) => stringify(data, { lineWidth: 0 });

function writeLesson(words: string, { id, module, header, body, quiz }: Generated) {
	for (const folder of ['lessons', 'quizzes']) mkdirSync(join(words, folder, module), { recursive: true });
	writeFileSync(join(words, 'lessons', module, `${id}.mdx`), `---\n${yaml(header)}---\n${body}`);
	writeFileSync(join(words, 'quizzes', module, `${id}.yaml`), yaml(quiz));
}

function listModules(folder: string, words: string, lessons: readonly Generated[]) {
	const modules = Map.groupBy(lessons, ({ module }) => module);
	const settings = parseDocument(readFileSync(join(folder, 'content', 'course.yaml'), 'utf8'));
	for (const [id, within] of modules) settings.addIn(['modules'], { id, lessons: within.map((lesson) => lesson.id) });
	writeFileSync(join(folder, 'content', 'course.yaml'), settings.toString({ lineWidth: 0 }));
	const titles = [...modules.keys()].map((id) => [
		id,
		{ title: `Variations ${id}`, summary: 'Des leçons pour mesurer.' },
	]);
	if (titles.length > 0) appendFileSync(join(words, 'modules.yaml'), yaml(Object.fromEntries(titles)));
}

/** Puts a course of so many lessons into the copy, in one language. */
export function writeCourse(root: string, folder: string, { real, size }: { real: RealCourse; size: number }) {
	const content = join(folder, 'content');
	rmSync(content, { recursive: true, force: true });
	cpSync(join(root, 'content'), content, { recursive: true });
	const settings = parseDocument(readFileSync(join(content, 'course.yaml'), 'utf8'));
	for (const code of (settings.toJS() as { languages: string[] }).languages)
		if (code !== real.language) rmSync(join(content, code), { recursive: true, force: true });
	settings.set('languages', [real.language]);
	writeFileSync(join(content, 'course.yaml'), settings.toString({ lineWidth: 0 }));
	const words = join(content, real.language);
	const lessons = generatedLessons(real, size);
	for (const lesson of lessons) writeLesson(words, lesson);
	listModules(folder, words, lessons);
}
