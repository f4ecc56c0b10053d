/** What every page says of itself: to browsers, search engines, sharing previews and content security. */
import { code, course, type PageKind, pages, readBuilt } from './support/built-site.ts';
import { elementsOf, type PageElement } from './support/elements.ts';
import { expect, test } from './support/test.ts';

const { name: courseName } = course.course;

const named = (page: readonly PageElement[], name: string) => page.filter((element) => element.name === name);
const textOf = (page: readonly PageElement[], name: string, parent: string) =>
	named(page, name)
		.filter((element) => element.parent === parent)
		.map(({ text }) => text);
const meta = (page: readonly PageElement[], key: 'name' | 'property', name: string) =>
	named(page, 'meta').find(({ attributes }) => attributes[key] === name)?.attributes['content'] ?? '';
const titleOf = (page: readonly PageElement[]) => textOf(page, 'title', 'head').join(' | ');

/** JSON-LD that each kind of page carries; the rest of the pages say where they stand. */
const EXPECTED: Record<PageKind, string[]> = {
	home: ['Course'],
	plan: ['BreadcrumbList', 'Course'],
	lesson: ['BreadcrumbList', 'LearningResource'],
	stage: ['BreadcrumbList'],
	communication: ['BreadcrumbList'],
	phase: ['BreadcrumbList'],
	advice: ['BreadcrumbList'],
	glossary: ['BreadcrumbList', 'DefinedTermSet'],
	term: ['BreadcrumbList', 'DefinedTerm'],
	print: ['BreadcrumbList'],
	test: ['BreadcrumbList'],
	missing: [],
	other: ['BreadcrumbList'],
};

interface LinkedData {
	'@context': string;
	'@type': string;
	itemListElement?: { position: number; name: string }[];
}

const linkedData = (page: readonly PageElement[]): LinkedData[] =>
	named(page, 'script')
		.filter(({ attributes }) => attributes['type'] === 'application/ld+json')
		.flatMap(({ text }) => JSON.parse(text) as LinkedData | LinkedData[]);

test('every page has one language, one title of its own, one main heading, one main part', () => {
	for (const { file, address } of pages) {
		const page = elementsOf(file);
		const title = titleOf(page);
		const hasOwnTitle =
			title === courseName || (title.endsWith(` · ${courseName}`) && title.length > courseName.length + 3);
		expect
			.soft(
				{
					languages: named(page, 'html').map(({ attributes }) => attributes['lang']),
					h1: named(page, 'h1').length,
					main: named(page, 'main').length,
					hasOwnTitle,
				},
				`/${address} « ${title} »`,
			)
			.toEqual({ languages: [code], h1: 1, main: 1, hasOwnTitle: true });
	}
});

test('every page has a description that fits a search result', () => {
	const lengths = pages.map(({ file, address }) => ({
		address,
		length: meta(elementsOf(file), 'name', 'description').length,
	}));
	expect(lengths.filter(({ length }) => length < 40 || length > 200)).toEqual([]);
});

test('every page can be shared: its preview says the same as the page', () => {
	for (const { file, address, kind } of pages) {
		const page = elementsOf(file);
		const preview = Object.fromEntries(
			['title', 'description', 'site_name', 'type'].map((name) => [name, meta(page, 'property', `og:${name}`)]),
		);
		expect.soft(preview, `/${address}`).toEqual({
			title: titleOf(page).replace(` · ${courseName}`, ''),
			description: meta(page, 'name', 'description'),
			site_name: courseName,
			type: kind === 'lesson' ? 'article' : 'website',
		});
	}
});

test('no two pages have the same title or the same description', () => {
	const twice = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);
	const all = pages.map(({ file }) => elementsOf(file));
	expect(twice(all.map(titleOf))).toEqual([]);
	expect(twice(all.map((page) => meta(page, 'name', 'description')))).toEqual([]);
});

for (const kind of Object.keys(EXPECTED) as PageKind[]) {
	test(`JSON-LD says what a page of kind « ${kind} » is`, () => {
		for (const { file, address } of pages.filter((page) => page.kind === kind)) {
			const data = linkedData(elementsOf(file));
			expect.soft(data.map((each) => each['@type']).toSorted(), `/${address}`).toEqual(EXPECTED[kind]);
			expect.soft(new Set(data.map((each) => each['@context'])).size, `/${address}`).toBe(data.length > 0 ? 1 : 0);
			for (const { itemListElement = [] } of data.filter((each) => each['@type'] === 'BreadcrumbList')) {
				const [positions, names] = [
					itemListElement.map(({ position }) => position),
					itemListElement.map(({ name }) => name),
				];
				expect.soft(positions, `/${address}`).toEqual(names.map((_, index) => index + 1));
				expect.soft(names.length > 0 && names.every(Boolean), `/${address}`).toBe(true);
			}
		}
	});
}

test('no page has an inline style or an inline handler', () => {
	const found = pages.flatMap(({ file, address }) =>
		elementsOf(file).flatMap(({ name, attributes }) =>
			Object.keys(attributes)
				.filter((attribute) => attribute === 'style' || /^on/.test(attribute))
				.map((attribute) => `/${address}: <${name} ${attribute}>`),
		),
	);
	expect(found).toEqual([]);
});

test('every page has a policy before all it governs, which allows nothing but what it names', () => {
	const governed = ['script', 'style', 'link', 'img'];
	for (const { file, address } of pages) {
		const page = elementsOf(file);
		const at = page.findIndex(({ attributes }) => attributes['http-equiv'] === 'content-security-policy');
		expect.soft(at, `/${address}`).toBeGreaterThan(0);
		expect.soft(at, `/${address}`).toBeLessThan(page.findIndex(({ name }) => governed.includes(name)));
		const content = page[at]?.attributes['content'] ?? '';
		expect.soft(content, `/${address}`).toMatch(/^default-src 'none'; /);
		expect.soft(content, `/${address}`).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|data:|\*/);
	}
});

test('every page says its encoding within its first 1024 bytes', () => {
	const late = pages.filter(({ file }) => !/<meta charset="utf-8"/i.test(readBuilt(file).slice(0, 1000)));
	expect(late.map(({ address }) => address)).toEqual([]);
});
