/** What a browser fetches the first time it opens a lesson and works its quiz. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Parser } from 'htmlparser2';
import { brotliBytes } from './page-bytes.ts';

/** In bytes as sent: Brotli for texts, fonts as they are. */
export type Visit = { html: number; styles: number; script: number; font: number; other: number; total: number };

type Kind = 'styles' | 'script' | 'font' | 'other';

/** Everything that a page names, by what it is. */
function linkedFiles(html: string): Map<string, Kind> {
	const files = new Map<string, Kind>();
	const add = (file: string | undefined, kind: Kind) => {
		if (file && !/^(#|data:|[a-z]+:\/\/)/.test(file)) files.set(file, kind);
	};
	let inStyle = false;
	const parser = new Parser({
		onopentag(name, attributes) {
			inStyle = name === 'style';
			add(attributes['data-work'], 'script');
			if (name === 'script') add(attributes['src'], 'script');
			if (name === 'img') add(attributes['src'], 'other');
			if (name !== 'link') return;
			const { rel = '', as, href } = attributes;
			if (rel === 'stylesheet') add(href, 'styles');
			if (rel === 'modulepreload') add(href, 'script');
			if (rel === 'preload') add(href, as === 'font' ? 'font' : 'other');
			if (rel === 'icon') add(href, 'other');
		},
		ontext(text) {
			if (!inStyle) return;
			for (const [, file] of text.matchAll(/url\(["']?([^"')]+\.woff2?)["']?\)/g)) add(file, 'font');
		},
		onclosetag() {
			inStyle = false;
		},
	});
	parser.end(html);
	return files;
}

/** The scripts that a script imports by itself, as bundled files write it. */
const importsOf = (script: string): string[] =>
	[...script.matchAll(/\b(?:import|export)\b[^"'();]*["'](\.{1,2}\/[^"']+)["']/g)].map(([, file]) => file ?? '');

/** @param page its place in the built folder, with forward slashes */
export function coldVisit(dist: string, page: string): Visit {
	const read = (file: string) => readFileSync(join(dist, ...file.split('/')));
	const bytes = read(page);
	const visit: Visit = { html: brotliBytes(bytes), styles: 0, script: 0, font: 0, other: 0, total: 0 };
	const todo: [string, Kind][] = [...linkedFiles(bytes.toString('utf8'))].map(([link, kind]) => [
		fileOf(page, link),
		kind,
	]);
	const seen = new Set<string>();
	for (let next = todo.pop(); next; next = todo.pop()) {
		const [file, kind] = next;
		if (seen.has(file)) continue;
		seen.add(file);
		const content = read(file);
		visit[kind] += kind === 'font' ? content.length : brotliBytes(content);
		if (kind === 'script')
			for (const imported of importsOf(content.toString('utf8'))) todo.push([fileOf(file, imported), 'script']);
	}
	visit.total = visit.html + visit.styles + visit.script + visit.font + visit.other;
	return visit;
}

/** From a link in a file to the file it names. */
const fileOf = (from: string, link: string): string => {
	const path = decodeURI(link.replace(/[?#].*$/, ''));
	return path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path);
};
