/** Builds the search index of the finished site with Pagefind. */
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Parts of a page that say where one is, not what it says. */
const LEFT_OUT = [
	'.breadcrumb',
	'.outline',
	'.module-nav',
	'.where',
	'.quiz',
	'.notes',
	'.neighbours',
	'.stages',
	'.models-figure',
	'.heading .actions',
	'.fact-links',
	'.words',
	'.term > [hidden]',
];

/** @returns how many pages were indexed. @throws if Pagefind reports an error. */
export async function indexForSearch(folder: string): Promise<number> {
	const { index, errors } = await createIndex({ excludeSelectors: LEFT_OUT });
	if (!index) throw new Error(`Pagefind: ${errors.join(' · ')}`);
	try {
		const added = await index.addDirectory({ path: folder });
		const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
		const failed = [...added.errors, ...written.errors];
		if (failed.length > 0) throw new Error(`Pagefind: ${failed.join(' · ')}`);
		return added.page_count;
	} finally {
		await close();
	}
}
