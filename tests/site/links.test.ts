/** Nothing in the built site leads nowhere: pages, anchors, files, and the list of pages in `course.json`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, course, dist, filesIn, pages, readBuilt } from './support/built-site.ts';
import { deadLinks, isOutside, linksOf, targetOf } from './support/dead-links.ts';
import { elementsOf } from './support/elements.ts';
import { expect, test } from './support/test.ts';

const site = linksOf(dist);

test('every link of every page leads to a page, an anchor or a file of the site', () => {
	expect(deadLinks(site)).toEqual([]);
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
	expect([...site.links.values()].flat().filter((link) => link.startsWith('http:'))).toEqual([]);
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
		for (const link of site.links.get(file) ?? []) if (!isOutside(link)) todo.push(targetOf(file, link));
	}
	const lost = pages.filter(({ file, kind }) => kind !== 'missing' && !reached.has(file));
	expect(lost.map(({ address }) => address)).toEqual([]);
});
