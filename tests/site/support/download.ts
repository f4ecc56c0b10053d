/** What a button saves. */
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';

export async function downloadOf(page: Page, name: string): Promise<Download> {
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name, exact: true }).click();
	return coming;
}

export const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

export const textOf = async (download: Download): Promise<string> => (await bytesOf(download)).toString('utf8');
