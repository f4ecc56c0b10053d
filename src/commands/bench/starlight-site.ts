/** The same course as a Starlight site, as its own starter makes it: sidebar from the folders, Pagefind, French. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedLessons } from './generated-lessons.ts';
import { plainLesson } from './plain-lesson.ts';
import type { RealCourse, Written } from './real-lessons.ts';
import { run } from './run.ts';

const CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
	integrations: [
		starlight({ title: 'Parcours', defaultLocale: 'root', locales: { root: { label: 'Français', lang: 'fr' } } }),
	],
});
`;

const COLLECTION = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const HOME = '---\ntitle: Parcours\ndescription: Un cours.\ntemplate: splash\n---\n\nLe cours commence ici.\n';

/** Needs the npm registry. @throws Error with what npm said, if it fails. */
export async function installStarlight(folder: string) {
	mkdirSync(join(folder, 'src'), { recursive: true });
	writeFileSync(join(folder, 'package.json'), '{ "name": "starlight", "private": true, "type": "module" }\n');
	writeFileSync(join(folder, 'astro.config.mjs'), CONFIG);
	writeFileSync(join(folder, 'tsconfig.json'), '{ "extends": "astro/tsconfigs/strict" }\n');
	writeFileSync(join(folder, 'src', 'content.config.ts'), COLLECTION);
	await run(
		'npm',
		['install', '--no-audit', '--no-fund', '@astrojs/starlight@latest', 'astro@latest', 'sharp@latest'],
		folder,
	);
}

/** Puts the same lessons into it as {@link generatedLessons} gives ours. */
export function writeDocs(folder: string, real: RealCourse, size: number) {
	const docs = join(folder, 'src', 'content', 'docs');
	rmSync(docs, { recursive: true, force: true });
	const write = (module: string, lesson: Written) => {
		mkdirSync(join(docs, module), { recursive: true });
		writeFileSync(join(docs, module, `${lesson.id}.mdx`), plainLesson(lesson));
	};
	for (const lesson of real.written) write('parcours', lesson);
	for (const lesson of generatedLessons(real, size)) write(lesson.module, lesson);
	writeFileSync(join(docs, 'index.mdx'), HOME);
}
