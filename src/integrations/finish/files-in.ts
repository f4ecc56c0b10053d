/** What a built folder holds. */
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Every file of a folder, in order, with forward slashes. */
export const filesIn = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(folder.length + 1)
				.split(sep)
				.join('/'),
		)
		.toSorted();
