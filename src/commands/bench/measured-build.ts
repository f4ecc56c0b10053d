/** One cold build of a site: how long it took, and the most memory its processes held together. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { residentMemory, SAMPLE_EVERY } from './resident-memory.ts';
import { run } from './run.ts';

export type Build = { seconds: number; bytes: number };

/** What an earlier build left. */
const LEFT = ['dist', '.astro', join('node_modules', '.astro'), join('node_modules', '.vite')];

export async function measuredBuild(folder: string): Promise<Build> {
	for (const name of LEFT) rmSync(join(folder, name), { recursive: true, force: true });
	const astro = join(folder, 'node_modules', 'astro', 'bin', 'astro.mjs');
	let bytes = 0;
	let timer: NodeJS.Timeout | undefined;
	const watch = (pid: number) => {
		timer = setInterval(() => {
			bytes = Math.max(bytes, residentMemory(pid));
		}, SAMPLE_EVERY);
	};
	const started = performance.now();
	try {
		await run(process.execPath, [astro, 'build'], folder, watch);
		return { seconds: (performance.now() - started) / 1000, bytes };
	} finally {
		clearInterval(timer);
	}
}
