/** Pagefind as the search screen sees it: a query and a kind in, places to go out. */

interface FoundPage {
	url: string;
	excerpt: string;
	meta: { title?: string };
	filters: Record<string, string[]>;
	sub_results: { title: string; url: string; excerpt: string }[];
}

interface Pagefind {
	init(): Promise<void>;
	search(
		query: string,
		options: { filters: Record<string, string> },
	): Promise<{ results: { data(): Promise<FoundPage> }[] }>;
}

export interface Found {
	title: string;
	href: string;
	/** HTML, with the words found in `<mark>`; escaped by Pagefind. */
	excerpt: string;
	kind: string;
}

export interface SearchIndex {
	/** @returns the first `limit` places, best first, and how many pages matched. */
	search(query: string, kind: string | undefined, limit: number): Promise<{ found: Found[]; total: number }>;
}

/** Pages that hold many things are found by their sections. */
const SECTIONED = 'term';
const MOST_SECTIONS = 6;

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Shorter titles are the letters of the glossary. */
const SHORTEST_NAME = 3;

/** Whether a section bears the name that is looked for, or the other way round (« personas » and « persona »). */
const isNamed = (title: string, query: string) =>
	title.length >= SHORTEST_NAME && (plain(title).includes(plain(query)) || plain(query).includes(plain(title)));

/** @param query what was looked for: sections that bear its name come before those that only use it. */
const places = (page: FoundPage, query: string): Found[] => {
	const kind = page.filters['kind']?.[0] ?? '';
	const whole = { title: page.meta.title ?? '', href: page.url, excerpt: page.excerpt, kind };
	const sections = page.sub_results
		.filter(({ url }) => url.includes('#'))
		.toSorted((one, other) => Number(isNamed(other.title, query)) - Number(isNamed(one.title, query)))
		.slice(0, MOST_SECTIONS)
		.map(({ title, url, excerpt }) => ({ title, href: url, excerpt, kind }));
	return kind === SECTIONED && sections.length > 0 ? sections : [whole];
};

/** Loads the index that stands under the site's root. @throws if it cannot be fetched, as from a file opened directly */
export async function openSearch(root: string): Promise<SearchIndex> {
	const pagefind: Pagefind = await import(/* @vite-ignore */ new URL('pagefind/pagefind.js', root).href);
	await pagefind.init();
	return {
		async search(query, kind, limit) {
			const { results } = await pagefind.search(query, { filters: kind ? { kind } : {} });
			const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
			return { found: pages.flatMap((page) => places(page, query)), total: results.length };
		},
	};
}
