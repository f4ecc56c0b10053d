/** Writes the list of all that is published. The last of the integrations: what another one wrote after it would be missing. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { INTEGRITY, integrityOf } from './finish/integrity.ts';

export const publishedList = (): AstroIntegration => ({
	name: 'parcours:published-list',
	hooks: {
		'astro:build:done': async ({ dir, logger }) => {
			const folder = fileURLToPath(dir);
			const list = await integrityOf(folder);
			await writeFile(join(folder, INTEGRITY), `${JSON.stringify(list, undefined, '\t')}\n`);
			logger.info(`${Object.keys(list.files).length} files listed in ${INTEGRITY}`);
		},
	},
});
