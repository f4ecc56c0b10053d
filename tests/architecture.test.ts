/** Keeps the house as the README draws it: who may import whom, what reaches a browser, what no file may contain. */
import { describe, expect, it } from 'vitest';
import {
	exists,
	filesIn,
	type Import,
	importsOf,
	reachedFrom,
	type SourceFile,
	scriptsOf,
	targetOf,
	withoutComments,
} from './support/source-files.ts';

const RULES = ['questions', 'course', 'learning'];
const SHOWN = ['ui', 'questions', 'course', 'learning', 'state', 'islands', 'i18n'];

/** Each folder of `src/` → the folders that it may import from, besides itself. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
	ui: [],
	questions: [],
	course: ['questions'],
	learning: ['course', 'questions'],
	state: ['learning', 'course', 'questions'],
	lms: ['state', 'learning', 'questions', 'i18n'],
	islands: ['state', 'learning', 'questions', 'ui', 'i18n', 'styles'],
	i18n: ['course'],
	components: [...SHOWN, 'styles'],
	layouts: [...SHOWN, 'components', 'styles', 'lms'],
	pages: [...SHOWN, 'components', 'layouts', 'styles', 'exports', 'lms'],
	exports: ['course', 'questions', 'learning', 'i18n'],
	integrations: ['exports', 'islands', 'lms', 'course', 'questions', 'learning', 'i18n'],
	packages: ['integrations', 'lms', 'course', 'questions', 'learning', 'i18n'],
	commands: ['packages', 'integrations', 'exports', 'course', 'questions', 'learning', 'i18n'],
};

/** Whose types a folder may name besides: they are gone once compiled. */
const MAY_NAME: Readonly<Record<string, readonly string[]>> = { islands: ['course'], lms: ['course'] };

/** Declarations and Astro’s own configuration, above all folders. */
const TOP = /^src\/[\w.-]+$/;

const folderOf = (path: string): string => path.split('/')[1] ?? '';

function isAllowed(path: string, one: Import): boolean {
	const target = targetOf(path, one);
	if (target === undefined || TOP.test(path)) return true;
	const [from, to] = [folderOf(path), folderOf(target)];
	if (!target.startsWith('src/')) return false;
	return from === to || MAY_USE[from]?.includes(to) === true || (one.isType && MAY_NAME[from]?.includes(to) === true);
}

const wrongImports = (files: readonly SourceFile[]): string[] =>
	files.flatMap((file) =>
		importsOf(file)
			.filter((one) => !isAllowed(file.path, one))
			.map(({ from }) => `${file.path} → ${from}`),
	);

/** Globals that a rule would have to be given. A name that the file declares itself is its own. */
const GLOBALS = [
	'window',
	'document',
	'localStorage',
	'sessionStorage',
	'navigator',
	'indexedDB',
	'fetch',
	'crypto',
	'performance',
];
const IMPURE = /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bMath\.random\b|\bset(?:Timeout|Interval)\b/;

function impurities({ path, text }: SourceFile): string[] {
	const code = withoutComments(text);
	const isUsed = (name: string) =>
		new RegExp(`(?<![.\\w'"\`-])${name}\\s*[.(\\[]`).test(code) &&
		!new RegExp(`\\b(?:const|let|function)\\s+${name}\\b`).test(code);
	const found = [...GLOBALS.filter(isUsed), ...(IMPURE.exec(code) ?? [])];
	return found.map((name) => `${path}: ${name}`);
}

const sources = filesIn('src', /\.(?:tsx?|astro)$/);
const code = filesIn('src', /\.tsx?$/);
const sheets = filesIn('src', /\.css$/);
const tests = filesIn('tests', /\.tsx?$/);

const pathsOf = (files: readonly SourceFile[]) => files.map(({ path }) => path);

describe('importsOf', () => {
	it('reads every way to import, and tells types from values', () => {
		const text = `
			import '../styles/base.css';
			import type { A } from './a.ts';
			import { b, type B } from './b.ts';
			import C, { type D } from './c.astro';
			import * as e from "e";
			import {
				f,
				g,
			} from './f.ts';
			export { h } from './h.ts';
			export type { I } from './i.ts';
			// import { no } from './no.ts';
			/** import { no } from './no.ts'; */
			const j = await import('./j.ts');
			type K = import('./k.ts').K;
			type L = (typeof import('./l.ts').L)[number];
			import('./m.ts').then(({ m }) => m());
			import url from './n.tsx?worker&url';
		`;
		const all = importsOf({ text }).map(({ from, isType }) => `${from}${isType ? ' (type)' : ''}`);
		expect(all.toSorted()).toStrictEqual(
			[
				'../styles/base.css',
				'./a.ts (type)',
				'./b.ts',
				'./c.astro',
				'e',
				'./f.ts',
				'./h.ts',
				'./i.ts (type)',
				'./n.tsx?worker&url',
				'./j.ts',
				'./k.ts (type)',
				'./l.ts (type)',
				'./m.ts',
			].toSorted(),
		);
	});
});

describe('the arrows', () => {
	it('know every folder of `src/`', () => {
		const folders = new Set(
			pathsOf(sources)
				.filter((path) => !TOP.test(path))
				.map(folderOf),
		);
		expect([...folders].filter((folder) => !(folder in MAY_USE))).toStrictEqual([]);
	});

	it('are kept by every import', () => {
		expect(wrongImports(sources)).toStrictEqual([]);
	});

	it.each([
		['src/questions/a.ts', "import { a } from '../course/a.ts';"],
		['src/course/a.ts', "import type { A } from '../learning/a.ts';"],
		['src/learning/a.ts', "import { a } from '../state/a.ts';"],
		['src/state/a.ts', "export { a } from '../islands/a.ts';"],
		['src/ui/a.tsx', "import { a } from '../questions/a.ts';"],
		['src/islands/b/a.tsx', "import { a } from '../../course/a.ts';"],
		['src/islands/b/a.tsx', "const a = await import('../../components/a.ts');"],
		['src/components/A.astro', "import a from '../layouts/A.astro';"],
		['src/layouts/A.astro', "import a from '../pages/a.astro';"],
		['src/exports/a.ts', "import a from '../../tests/a.ts';"],
	])('refuse in %s: %s', (path, text) => {
		expect(wrongImports([{ path, text }]).length).toBe(1);
	});

	it('lead to files that exist', () => {
		const lost = sources.flatMap((file) =>
			importsOf(file).flatMap((one) => {
				const target = targetOf(file.path, one);
				return target === undefined || exists(target) ? [] : [`${file.path} → ${one.from}`];
			}),
		);
		expect(lost).toStrictEqual([]);
	});
});

describe('the rules', () => {
	const rules = sources.filter(({ path }) => RULES.includes(folderOf(path)));

	it('know no clock, no chance, no page and no storage', () => {
		expect(rules.flatMap(impurities)).toStrictEqual([]);
	});

	it.each([
		'const now = Date.now();',
		'const now = new Date();',
		'const a = Math.random();',
		"document.querySelector('a');",
		'const { a } = window.b;',
		"localStorage['a'] = 'b';",
		'await fetch("a");',
	])('would not pass with « %s »', (text) => {
		expect(impurities({ path: 'src/learning/a.ts', text }).length).toBe(1);
	});

	it('of a learner import no package but the scheduler of reviews, which knows no clock either', () => {
		const packages = rules
			.filter(({ path }) => folderOf(path) === 'learning')
			.flatMap((file) =>
				importsOf(file)
					.filter((one) => targetOf(file.path, one) === undefined)
					.map(({ from }) => `${file.path} → ${from}`),
			);
		expect(packages.filter((one) => !one.endsWith(' → ts-fsrs'))).toStrictEqual([]);
	});
});

describe('what reaches a browser', () => {
	/** One more is a decision: it is downloaded by every learner. */
	const PACKAGES = new Set([
		'@nanostores/preact',
		'nanostores',
		'preact',
		'preact/hooks',
		'ts-fsrs',
		'@noble/hashes/legacy.js',
		'@noble/hashes/utils.js',
		'virtual:parcours/lesson-words',
		'virtual:parcours/own-notes-words',
		'virtual:parcours/widget-words',
	]);
	const named = ['ask', 'mark', 'answer'].map((name) => `src/questions/${name}.ts`).filter(exists);
	const roots = [
		...pathsOf(code).filter((path) => ['islands', 'state', 'learning', 'lms', 'ui'].includes(folderOf(path))),
		...pathsOf(code).filter((path) => path.startsWith('src/questions/') && path.endsWith('.tsx')),
		...named,
	];
	const components = filesIn('src', /\.astro$/);
	const inScripts = components.flatMap((file) =>
		importsOf({ text: scriptsOf(file) }).map((one) => targetOf(file.path, one) ?? `${file.path} → ${one.from}`),
	);
	const reached = reachedFrom([...roots, ...inScripts.filter((path) => !path.includes(' → '))]);

	it('starts from islands, stores, rules and the scripts of components', () => {
		expect(named).toStrictEqual(['src/questions/ask.ts', 'src/questions/mark.ts', 'src/questions/answer.ts']);
		expect(reached.files).toEqual(
			expect.arrayContaining([...roots, 'src/questions/multiple/mark.ts', 'src/questions/Choices.tsx']),
		);
	});

	it('holds no schema library, no content reader and no other package than those listed', () => {
		const foreign = [...reached.packages]
			.filter(([name]) => !PACKAGES.has(name))
			.map(([name, path]) => `${path} → ${name}`);
		expect([...foreign, ...inScripts.filter((path) => path.includes(' → '))]).toStrictEqual([]);
	});

	it('holds nothing of the course but the names of what the device keeps: its data arrive as props', () => {
		const names = ['src/course/brand.ts'];
		expect(reached.files.filter((path) => folderOf(path) === 'course' && !names.includes(path))).toStrictEqual([]);
	});

	it('is followed through values and not through types', () => {
		const files: Record<string, string> = {
			'src/a.ts': "import type { Z } from './z.ts';\nimport { b } from './b.ts';",
			'src/b.ts': "export { c } from './c.ts';",
			'src/c.ts': "import { z } from 'astro/zod';",
		};
		const { files: seen, packages } = reachedFrom(['src/a.ts'], (path) => files[path] ?? '');
		expect([seen, [...packages]]).toStrictEqual([['src/a.ts', 'src/b.ts', 'src/c.ts'], [['astro/zod', 'src/c.ts']]]);
	});
});

describe('every source file', () => {
	/** Data and words: their length is that of the course, not of a thought. */
	const DATA = ['src/course/messages.ts', 'src/course/schemas/interface.ts'];
	const MOST_LINES = 300;
	const linesOf = ({ text }: SourceFile) => text.trimEnd().split('\n').length;

	it('begins by saying what it is for', () => {
		const silent = [...sources, ...tests, ...sheets].filter(
			({ path, text }) =>
				!(path.endsWith('.astro') ? /^---\n\/\*\* \S/ : path.endsWith('.css') ? /^\/\* \S/ : /^\/\*\* \S/).test(text),
		);
		expect(pathsOf(silent)).toStrictEqual([]);
	});

	it('has at most 300 lines, unless it is data', () => {
		const long = sources.filter((file) => linesOf(file) > MOST_LINES);
		expect(pathsOf(long)).toStrictEqual(DATA);
	});

	it('gives up no type: no `any`, no `!`', () => {
		const lines = sources.flatMap(({ path, text }) =>
			withoutComments(path.endsWith('.astro') ? (text.split('---')[1] ?? '') : text)
				.split('\n')
				.filter((line) =>
					/(?::|\bas|<|\||,)\s*any\b(?!\s*:)|[\w)\]]!(?:[.;,)\]}]|\[|\s*$)/.test(
						line.replace(/(['"`])(?:\\.|(?!\1).)*\1/g, "''"),
					),
				)
				.map((line) => `${path}: ${line.trim()}`),
		);
		expect(lines).toStrictEqual([]);
	});

	it('silences no checker without a reason', () => {
		const silenced = sources.filter(({ text }) =>
			/@ts-(?:ignore|nocheck)|biome-ignore-all|biome-ignore [\w/]+\s*$/m.test(text),
		);
		expect(pathsOf(silenced)).toStrictEqual([]);
	});
});

describe('every test file', () => {
	it('runs all its tests: none alone, none left out', () => {
		const marked = tests.filter(({ text }) => /\b(?:it|test|describe)\.(?:only|skip|todo|fails)\b/.test(text));
		expect(pathsOf(marked)).toStrictEqual([]);
	});
});
