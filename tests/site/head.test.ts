/** What the head of every page says of it, to browsers, search engines and sharing previews. */
import { DomUtils, parseDocument } from 'htmlparser2';
import { code, course, type PageKind, pages, readBuilt } from './support/built-site.ts';
import { expect, test } from './support/test.ts';

const document = (file: string) => parseDocument(readBuilt(file));
type Document = ReturnType<typeof document>;

const all = (page: Document, name: string) => DomUtils.getElementsByTagName(name, page);
const meta = (page: Document, key: 'name' | 'property', name: string) =>
	all(page, 'meta').find(({ attribs }) => attribs[key] === name)?.attribs['content'] ?? '';
const titleOf = (page: Document) => all(page, 'title').map((title) => DomUtils.textContent(title)).join(' | ');

/** JSON-LD that each kind of page carries; the rest of the pages say where they stand. */
const EXPECTED: Record<PageKind, string[]> = {
	home: ['Course'],
	plan: ['BreadcrumbList', 'Course'],
	lesson: ['BreadcrumbList', 'LearningResource'],
	stage: ['BreadcrumbList'],
	communication: ['BreadcrumbList'],
	phase: ['BreadcrumbList'],
	advice: ['BreadcrumbList'],
	missing: [],
	other: ['BreadcrumbList'],
};

interface LinkedData {
	'@context': string;
	'@type': string;
	itemListElement?: { position: number; name: string }[];
}

const linkedData = (page: Document): LinkedData[] =>
	all(page, 'script')
		.filter(({ attribs }) => attribs['type'] === 'application/ld+json')
		.flatMap((script) => JSON.parse(DomUtils.textContent(script)) as LinkedData | LinkedData[]);

for (const { file, address, kind } of pages) {
	test(`/${address} says its title, its subject, its language and what it is`, () => {
		const page = document(file);
		const title = titleOf(page);
		const { name } = course.course;
		expect(all(page, 'html').map(({ attribs }) => attribs['lang'])).toEqual([code]);
		expect(all(page, 'h1')).toHaveLength(1);
		expect(all(page, 'main')).toHaveLength(1);
		expect(title === name || (title.endsWith(` · ${name}`) && title.length > name.length + 3), title).toBe(true);

		const description = meta(page, 'name', 'description');
		expect(description.length, description).toBeGreaterThanOrEqual(40);
		expect(description.length, description).toBeLessThanOrEqual(200);
		expect({
			title: meta(page, 'property', 'og:title'),
			description: meta(page, 'property', 'og:description'),
			site: meta(page, 'property', 'og:site_name'),
			type: meta(page, 'property', 'og:type'),
		}).toEqual({
			title: title.replace(` · ${name}`, ''),
			description,
			site: name,
			type: kind === 'lesson' ? 'article' : 'website',
		});

		const data = linkedData(page);
		expect(data.map((each) => each['@type']).toSorted()).toEqual(EXPECTED[kind]);
		for (const each of data) expect(each['@context']).toBe('https://schema.org');
		for (const { itemListElement } of data.filter((each) => each['@type'] === 'BreadcrumbList')) {
			expect(itemListElement?.length).toBeGreaterThan(0);
			expect(itemListElement?.map(({ position }) => position)).toEqual(itemListElement?.map((_, index) => index + 1));
			expect(itemListElement?.every((item) => item.name !== '')).toBe(true);
		}
	});

	test(`/${address} has no inline style, no inline handler, and a policy before all else`, () => {
		const page = document(file);
		const elements = DomUtils.filter((node) => DomUtils.isTag(node), page);
		const forbidden = elements.flatMap((element) =>
			DomUtils.isTag(element)
				? Object.keys(element.attribs)
						.filter((attribute) => attribute === 'style' || attribute.startsWith('on'))
						.map((attribute) => `<${element.name} ${attribute}>`)
				: [],
		);
		expect(forbidden).toEqual([]);
		const [head] = all(page, 'head');
		const [policy] = DomUtils.getChildren(head ?? page).filter((node) => DomUtils.isTag(node));
		expect(policy && DomUtils.isTag(policy) ? policy.attribs['http-equiv'] : '').toBe('content-security-policy');
		expect(policy && DomUtils.isTag(policy) ? policy.attribs['content'] : '').toMatch(/^default-src 'none'; (?!.*unsafe-inline)(?!.*unsafe-eval';)/);
	});
}

test('no two pages have the same title or the same description', () => {
	const said = pages.map(({ file }) => document(file));
	const twice = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);
	expect(twice(said.map(titleOf))).toEqual([]);
	expect(twice(said.map((page) => meta(page, 'name', 'description')))).toEqual([]);
});
