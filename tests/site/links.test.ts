/** Nothing in the built site leads nowhere: pages, anchors, files, and the list of pages in `course.json`. */
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Parser } from 'htmlparser2';
import { addressOf, course, dist, filesIn, pages, readBuilt } from './support/built-site.ts';
import { expect, test } from './support/test.ts';

interface Read {
	ids: Set<string>;
	/** As written in the page. */
	links: string[];
}

const LINKING = ['href', 'src', 'poster', 'component-url', 'renderer-url', 'before-hydration-url', 'data-work'];

function readPage(file: string): Read {
	const read: Read = { ids: new Set(), links: [] };
	let isStyle = false;
	const parser = new Parser({
		onopentag(name, attributes) {
			isStyle = name === 'style';
			if (attributes['id']) read.ids.add(attributes['id']);
			for (const attribute of LINKING) {
				const link = attributes[attribute];
				if (link !== undefined) read.links.push(link);
			}
			for (const source of (attributes['srcset'] ?? '').split(',')) if (source.trim()) read.links.push(source.trim().split(' ')[0] ?? '');
		},
		ontext(text) {
			if (isStyle) for (const [, link = ''] of text.matchAll(/url\(["']?([^"')]+)["']?\)/g)) read.links.push(link);
		},
	});
	parser.end(readBuilt(file));
	return read;
}

const read = new Map(pages.map(({ file }) => [file, readPage(file)]));
const isOutside = (link: string) => /^(https?:|mailto:|data:)/.test(link);

/** What is wrong with a link of a page; nothing if it leads somewhere. */
function fault(file: string, link: string): string | undefined {
	if (link.startsWith('/')) return 'not relative';
	const [path = '', anchor = ''] = link.split('#');
	const target = path === '' ? file : posix.join(posix.dirname(file), decodeURI(path.replace(/\?.*/, '')));
	if (target.startsWith('..')) return 'outside the site';
	const asFile = target.endsWith('/') || target === '.' ? posix.join(target, 'index.html') : target;
	if (!existsSync(join(dist, ...asFile.split('/')))) return `no file ${asFile}`;
	if (!asFile.includes('.')) return 'a folder without its slash';
	if (anchor && !read.get(asFile)?.ids.has(decodeURIComponent(anchor))) return `no anchor in ${asFile}`;
	return undefined;
}

test('every link of every page leads to a page, an anchor or a file of the site', () => {
	const dead = [...read].flatMap(([file, { links }]) =>
		[...new Set(links)]
			.filter((link) => !isOutside(link))
			.flatMap((link) => {
				const why = fault(file, link);
				return why ? [`${file}: « ${link} » ${why}`] : [];
			}),
	);
	expect(dead).toEqual([]);
});

test('links that leave the site are said openly: https, and only from a link to follow', () => {
	const outside = [...read.values()].flatMap(({ links }) => links.filter(isOutside));
	expect(outside.filter((link) => !/^(https:\/\/|mailto:)/.test(link))).toEqual([]);
});

test('what scripts and sheets import exists', () => {
	const dead = filesIn(join(dist, '_astro'))
		.filter((file) => /\.(js|css)$/.test(file))
		.flatMap((file) => {
			const text = readBuilt(`_astro/${file}`);
			const imported = [...text.matchAll(/(?:\bfrom|\bimport\(?)\s*["'](\.{1,2}\/[^"']+)["']|url\(["']?([^"')]+)["']?\)/g)];
			return imported
				.map(([, script, url]) => script ?? url ?? '')
				.filter((link) => !isOutside(link) && !existsSync(join(dist, '_astro', link)))
				.map((link) => `${file}: ${link}`);
		});
	expect(dead).toEqual([]);
});

test('course.json lists exactly the pages that were built', () => {
	const built = pages.filter(({ kind }) => kind !== 'missing').map(({ file }) => `/${addressOf(file)}`);
	expect(course.addresses.toSorted()).toEqual(built.toSorted());
});

test('every page can be reached from home by following links', () => {
	const reached = new Set<string>();
	const todo = ['index.html'];
	for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
		if (reached.has(file) || !read.has(file)) continue;
		reached.add(file);
		for (const link of read.get(file)?.links ?? []) {
			const path = link.split(/[#?]/)[0] ?? '';
			if (isOutside(link) || path === '') continue;
			const target = posix.join(posix.dirname(file), path);
			todo.push(target.endsWith('/') || target === '.' ? posix.join(target, 'index.html') : target);
		}
	}
	expect(pages.filter(({ file, kind }) => kind !== 'missing' && !reached.has(file)).map(({ address }) => address)).toEqual([]);
});
