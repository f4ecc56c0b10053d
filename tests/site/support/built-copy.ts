/** A copy of the project under other settings, built in another folder. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../../../src/commands/bench/our-site.ts';
import { run } from '../../../src/commands/bench/run.ts';
import { root } from './built-site.ts';

/** @param folder is made @param settings changes the text of `course.yaml`, and whatever else in the folder @returns its `dist/` */
export async function buildCopy(folder: string, settings: (yaml: string) => string): Promise<string> {
	copyProject(root, folder);
	cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
	const file = join(folder, 'content', 'course.yaml');
	writeFileSync(file, settings(readFileSync(file, 'utf8')));
	await run(process.execPath, [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], folder);
	return join(folder, 'dist');
}
