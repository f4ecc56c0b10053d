/** The lessons of the real course as their authors wrote them: what the generated ones are made from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { currentCourse } from '../../course/current.ts';

export type Written = {
	id: string;
	header: unknown;
	body: string;
	quiz: unknown;
};

export type RealCourse = { language: string; written: Written[]; text: string };

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;

/** Lessons of the first language, in the order of the course. */
export function realCourse(root: string): RealCourse {
	const [language] = currentCourse(root).languages;
	if (!language) throw new Error('content/course.yaml : aucune langue');
	const texts: string[] = [];
	const read = (file: string) => {
		const text = readFileSync(join(root, ...file.split('/')), 'utf8');
		texts.push(text);
		return text;
	};
	const written = language.lessons.map(({ id, file }) => {
		const lesson = read(file);
		const quiz = read(file.replace('/lessons/', '/quizzes/').replace(/\.mdx$/, '.yaml'));
		const header = FRONT_MATTER.exec(lesson);
		return { id, header: parse(header?.[1] ?? ''), body: lesson.slice(header?.[0].length ?? 0), quiz: parse(quiz) };
	});
	return { language: language.code, written, text: texts.join('\n') };
}
