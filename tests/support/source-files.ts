/** The source files as text and as a graph of imports: what the architecture is checked on. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

export interface SourceFile {
	/** From the root of the repository, with slashes: `src/course/read.ts`. */
	path: string;
	text: string;
}

export interface Import {
	/** As written: `../course/read.ts`, `preact`. */
	from: string;
	/** Gone once compiled. */
	isType: boolean;
}

/** All files below a folder whose name ends so. */
export const filesIn = (folder: string, ends: RegExp): SourceFile[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name).split(sep).join('/'))
		.filter((path) => ends.test(path))
		.toSorted()
		.map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** The text without comments. Close enough for searching: `//` in a text hides the rest of its line. */
export const withoutComments = (text: string): string =>
	text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<!:)\/\/.*$/gm, '');

const STATIC = /\b(?:import|export)\s+(type\s+)?(?:[\w*{][\w\s{},*$]*?\sfrom\s+)?['"]([^'"]+)['"]/g;
const DYNAMIC = /(typeof\s+)?\bimport\(\s*['"]([^'"]+)['"]\s*\)(\.[A-Z])?/g;

/** What a file imports, type or not, static or not. `import('…').Name` is a type; what is loaded is awaited, or `.then`. */
export function importsOf({ text }: Pick<SourceFile, 'text'>): Import[] {
	const code = withoutComments(text);
	return [
		...[...code.matchAll(STATIC)].map(([, type, from = '']) => ({ from, isType: type !== undefined })),
		...[...code.matchAll(DYNAMIC)].map(([, type, from = '', member]) => ({
			from,
			isType: type !== undefined || member !== undefined,
		})),
	];
}

/** The file that a relative import leads to; `undefined` for a package. */
export const targetOf = (path: string, { from }: Import): string | undefined =>
	from.startsWith('.') ? posix.join(posix.dirname(path), from.replace(/\?.*$/, '')) : undefined;

/** What an Astro component sends to the browser: its scripts. */
export const scriptsOf = ({ text }: Pick<SourceFile, 'text'>): string =>
	[...text.matchAll(/<script(?![^>]*is:inline)[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n');

/** Everything that runs where the first files run: their files, and the packages that these import. */
export function reachedFrom(first: readonly string[], read = (path: string) => readFileSync(path, 'utf8')) {
	const files = new Set<string>();
	const packages = new Map<string, string>();
	const open = [...first];
	for (let path = open.pop(); path !== undefined; path = open.pop()) {
		if (files.has(path)) continue;
		files.add(path);
		for (const one of importsOf({ text: read(path) })) {
			if (one.isType) continue;
			const target = targetOf(path, one);
			if (target === undefined) packages.set(one.from, path);
			else if (/\.tsx?$/.test(target)) open.push(target);
		}
	}
	return { files: [...files].toSorted(), packages };
}

export const exists = (path: string): boolean => existsSync(path);
