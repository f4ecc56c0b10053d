/** Builds the search index of the finished site with Pagefind. */
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** @returns how many pages were indexed. @throws if Pagefind reports an error. */
export async function indexForSearch(folder: string): Promise<number> {
	const { index, errors } = await createIndex({});
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
