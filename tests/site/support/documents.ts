/** The documents that the learner's record holds, seen from outside the site. */
import type { Page } from '@playwright/test';
import { type DocumentKind, headOf, type Tree, treeIn } from '../../../src/learning/documents/stored-document.ts';
import { words } from './built-site.ts';
import { recordOn } from './record.ts';

/** Those of a kind that were not deleted. */
export async function documentsOn(page: Page, kind: DocumentKind): Promise<Tree[]> {
	const { documents = {} } = await recordOn(page);
	return Object.entries(documents)
		.filter(([id, stored]) => headOf(id, stored).kind === kind && !headOf(id, stored).isDeleted)
		.map(([, stored]) => treeIn(stored));
}

/** The link that the screen makes of the open document. */
export async function linkOf(page: Page): Promise<string> {
	await page.getByRole('button', { name: words.documents.link }).click();
	return page.getByRole('textbox', { name: words.documents.linkLabel }).inputValue();
}
