/** Builds the search index of the finished site with Pagefind. */
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
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

/** Only these are handed over: read from the folder, pages made for paper would double the time. */
const IS_SEARCHED = ' data-pagefind-body';

/** @param files pages of the folder @returns how many were indexed. @throws if Pagefind reports an error. */
export async function indexForSearch(folder: string, files: readonly string[]): Promise<number> {
	const { index, errors } = await createIndex({ excludeSelectors: LEFT_OUT });
	if (!index) throw new Error(`Pagefind: ${errors.join(' · ')}`);
	try {
		const added = [];
		// One after the other: the order is part of the index, and the same site gives the same bytes.
		for (const file of files) {
			const content = await readFile(join(folder, file), 'utf8');
			if (content.includes(IS_SEARCHED))
				added.push(await index.addHTMLFile({ sourcePath: file.split(sep).join('/'), content }));
		}
		const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
		const failed = [...added.flatMap(({ errors }) => errors), ...written.errors];
		if (failed.length > 0) throw new Error(`Pagefind: ${failed.join(' · ')}`);
		return added.length;
	} finally {
		await close();
	}
}
