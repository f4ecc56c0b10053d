/** The script of a lesson: its words stand in it, in every language, and what only some lessons need is a piece of its own. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { currentCourse } from '../course/current.ts';
import type { InterfaceWords } from '../course/schemas/interface.ts';
import { lessonWords as ofLesson } from '../islands/lesson/lesson-words.ts';
import { ownNotesWords as ofNotes } from '../islands/lesson/own-notes-words.ts';
import { widgetWords as ofWidget } from '../islands/widgets/widget-words.ts';

/** Module name → the words it exports, by language. Several, so that each travels with the piece that says them. */
const MODULES: Readonly<Record<string, (words: InterfaceWords) => object>> = {
	'virtual:parcours/lesson-words': ofLesson,
	'virtual:parcours/widget-words': ofWidget,
	'virtual:parcours/own-notes-words': ofNotes,
};
const RESOLVED = '\0';

/** The words as modules, for Vite. They are asked for by the pages and by the script bundled for them. */
const words = (): Plugin => ({
	name: 'parcours:lesson-script-words',
	resolveId: (id: string) => (Object.hasOwn(MODULES, id) ? RESOLVED + id : undefined),
	load(id: string) {
		const pick = id.startsWith(RESOLVED) ? MODULES[id.slice(RESOLVED.length)] : undefined;
		if (!pick) return undefined;
		const byLanguage = currentCourse().languages.map((language) => [language.code, pick(language.interface)]);
		return `export default ${JSON.stringify(Object.fromEntries(byLanguage))};`;
	},
});

/** Astro publishes the script that a page names, and not the pieces which that script fetches later: they are kept here. */
const keepPieces = (pieces: Map<string, string>): Plugin => ({
	name: 'parcours:lesson-script-pieces',
	generateBundle(_, bundle) {
		for (const file of Object.values(bundle))
			if (file.type === 'chunk' && !file.isEntry) pieces.set(file.fileName, file.code);
	},
});

export const lessonScript = (): AstroIntegration => {
	const pieces = new Map<string, string>();
	return {
		name: 'parcours:lesson-script',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				const worker = { format: 'es' as const, plugins: () => [words(), keepPieces(pieces)] };
				updateConfig({ vite: { plugins: [words()], worker } });
			},
			'astro:build:done': async ({ dir }) => {
				for (const [name, code] of pieces) {
					const file = fileURLToPath(new URL(name, dir));
					await mkdir(dirname(file), { recursive: true });
					await writeFile(file, code);
				}
			},
		},
	};
};
