/** Nothing in the built site leads nowhere: pages, anchors, files, and the list of pages in `course.json`. */
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { addressOf, course, dist, filesIn, pages, readBuilt } from './support/built-site.ts';
import { elementsOf } from './support/elements.ts';
import { expect, test } from './support/test.ts';

const LINKING = ['href', 'src', 'poster', 'component-url', 'renderer-url', 'before-hydration-url', 'data-work'];

/** As written in the page: attributes, sources of images, files of inline sheets. */
const linksIn = (file: string): string[] =>
	elementsOf(file).flatMap(({ name, attributes, text }) => [
		...LINKING.flatMap((attribute) => attributes[attribute] ?? []),
		...(attributes['srcset'] ?? '').split(',').flatMap((source) => source.trim().split(' ')[0] || []),
		...(name === 'style' ? filesOfSheet(text) : []),
	]);

const filesOfSheet = (sheet: string) => [...sheet.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, link = '']) => link);

const links = new Map(pages.map(({ file }) => [file, [...new Set(linksIn(file))]]));
const anchors = new Map(
	pages.map(({ file }) => [file, new Set(elementsOf(file).map(({ attributes }) => attributes['id']))]),
);
const isOutside = (link: string) => /^(https?:|mailto:|data:)/.test(link);

/** The file that a link of a page asks for. */
function targetOf(file: string, link: string): string {
	const path = link.replace(/[#?].*/, '');
	const target = path === '' ? file : posix.join(posix.dirname(file), decodeURI(path));
	return target.endsWith('/') || target === '.' ? posix.join(target, 'index.html') : target;
}

/** What is wrong with a link; nothing if it leads somewhere. */
function fault(file: string, link: string): string | undefined {
	if (link.startsWith('/')) return 'not relative';
	const target = targetOf(file, link);
	if (target.startsWith('..')) return 'outside the site';
	if (!target.includes('.')) return 'a folder without its slash';
	if (!existsSync(join(dist, ...target.split('/')))) return `no file ${target}`;
	const anchor = link.split('#')[1];
	return !anchor || anchors.get(target)?.has(decodeURIComponent(anchor)) ? undefined : `no anchor in ${target}`;
}

test('every link of every page leads to a page, an anchor or a file of the site', () => {
	const dead = [...links].flatMap(([file, all]) =>
		all
			.filter((link) => !isOutside(link))
			.map((link) => [link, fault(file, link)])
			.filter(([, why]) => why !== undefined)
			.map(([link, why]) => `${file}: « ${link} » ${why}`),
	);
	expect(dead).toEqual([]);
});

test('a link that leaves the site is an address to follow, never a file to fetch', () => {
	const fetched = pages.flatMap(({ file }) =>
		elementsOf(file)
			.filter(
				({ name, attributes }) =>
					(name !== 'a' && isOutside(attributes['href'] ?? '')) || isOutside(attributes['src'] ?? ''),
			)
			.map(({ name }) => `${file}: <${name}>`),
	);
	expect(fetched).toEqual([]);
	expect([...links.values()].flat().filter((link) => link.startsWith('http:'))).toEqual([]);
});

test('what scripts import is there', () => {
	const dead = filesIn(join(dist, '_astro'))
		.filter((file) => file.endsWith('.js'))
		.flatMap((file) =>
			[...readBuilt(`_astro/${file}`).matchAll(/(?:\bfrom|\bimport\(?)\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g)]
				.map(([, link = '']) => link)
				.filter((link) => !existsSync(join(dist, '_astro', link)))
				.map((link) => `${file}: ${link}`),
		);
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
		if (reached.has(file)) continue;
		reached.add(file);
		for (const link of links.get(file) ?? []) if (!isOutside(link)) todo.push(targetOf(file, link));
	}
	const lost = pages.filter(({ file, kind }) => kind !== 'missing' && !reached.has(file));
	expect(lost.map(({ address }) => address)).toEqual([]);
});
