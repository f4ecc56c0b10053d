/** Pagefind as the search screen sees it: a query and a kind in, pages out. */

interface FoundPage {
	url: string;
	excerpt: string;
	meta: { title?: string };
	filters: Record<string, string[]>;
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
	/** @returns the first `limit` pages, best first, and how many matched. */
	search(query: string, kind: string | undefined, limit: number): Promise<{ found: Found[]; total: number }>;
}

const place = ({ url, excerpt, meta, filters }: FoundPage): Found => ({
	title: meta.title ?? '',
	href: url,
	excerpt,
	kind: filters['kind']?.[0] ?? '',
});

/** Loads the index that stands under the site's root. @throws if it cannot be fetched, as from a file opened directly */
export async function openSearch(root: string): Promise<SearchIndex> {
	const pagefind: Pagefind = await import(/* @vite-ignore */ new URL('pagefind/pagefind.js', root).href);
	await pagefind.init();
	return {
		async search(query, kind, limit) {
			const { results } = await pagefind.search(query, { filters: kind ? { kind } : {} });
			const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
			return { found: pages.map(place), total: results.length };
		},
	};
}
