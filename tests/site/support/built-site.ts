/** The built site as files: its pages and what kind each is, its open data, its learners' words. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { openCourse } from '../../../src/course/open-course.ts';
import type { ExamRules } from '../../../src/course/rules.ts';
import type { InterfaceWords } from '../../../src/course/schemas/interface.ts';
import { filesIn } from '../../../src/integrations/finish/files-in.ts';

export const root = process.cwd();
export const dist = join(root, 'dist');
if (!existsSync(join(dist, 'course.json'))) {
	throw new Error(`Rien à tester : ${dist} n’existe pas ou n’est pas complet. Lance d’abord « npm run build ».`);
}

export type PageKind =
	| 'home'
	| 'plan'
	| 'lesson'
	| 'stage'
	| 'communication'
	| 'phase'
	| 'advice'
	| 'glossary'
	| 'term'
	| 'print'
	| 'test'
	| 'missing'
	| 'other';

export interface BuiltPage {
	/** From `dist/`, with forward slashes: `cours/etape-selection/index.html`. */
	file: string;
	/** What a link to it says, from the site's root: `cours/etape-selection/`; empty for home. */
	address: string;
	kind: PageKind;
}

const KINDS: readonly [RegExp, PageKind][] = [
	[/^$/, 'home'],
	[/^404\.html$/, 'missing'],
	[/^cours\/$/, 'plan'],
	[/^cours\/imprimer\//, 'print'],
	[/^cours\/[^/]+\/$/, 'lesson'],
	[/^reference\/etapes\/[^/]+\/$/, 'stage'],
	[/^reference\/types\/[^/]+\/$/, 'communication'],
	[/^reference\/phases\/[^/]+\/$/, 'phase'],
	[/^outils\/quelle-communication\/[^/]+\/$/, 'advice'],
	[/^reviser\//, 'test'],
	[/^glossaire\/$/, 'glossary'],
	[/^glossaire\/[^/]+\/$/, 'term'],
];

export { filesIn };

export const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

export const pages: readonly BuiltPage[] = filesIn(dist)
	.filter((file) => file.endsWith('.html'))
	.map((file) => {
		const address = addressOf(file);
		return { file, address, kind: KINDS.find(([pattern]) => pattern.test(address))?.[1] ?? 'other' };
	});

export const readBuilt = (file: string): string => readFileSync(join(dist, ...file.split('/')), 'utf8');

type OpenCourse = ReturnType<typeof openCourse>;
export type OpenLesson = OpenCourse['languages'][number]['lessons'][number];
export type OpenQuestion = OpenLesson['questions'][number];

export const course = JSON.parse(readBuilt('course.json')) as OpenCourse;

const language = course.languages[0];
if (!language) throw new Error('course.json ne contient aucune langue.');
export const { code, lessons, stages, glossary } = language;

interface HostSettings {
	passMark: number;
	learning: { daily: number; fresh: number };
	exam: ExamRules;
}

/** What the host set. */
export const settings = parse(readFileSync(join(root, 'content', 'course.yaml'), 'utf8')) as HostSettings;

/** The words of the interface as their author wrote them; Playwright takes any white space for another. */
export const words = parse(readFileSync(join(root, 'content', code, 'interface.yaml'), 'utf8')) as InterfaceWords;

export function lessonCalled(id: string): OpenLesson {
	const lesson = lessons.find((each) => each.id === id);
	if (!lesson) throw new Error(`course.json n’a pas de leçon « ${id} ».`);
	return lesson;
}
