/** Puts the words of a lesson's islands in their script, in every language: a page then carries only what it shows. */
import type { AstroIntegration } from 'astro';
import { currentCourse } from '../course/current.ts';
import type { InterfaceWords } from '../course/schemas/interface.ts';
import { lessonWords as ofLesson } from '../islands/lesson/lesson-words.ts';
import { widgetWords as ofWidget } from '../islands/widgets/widget-words.ts';

const NAME = 'virtual:parcours/lesson-words';
const RESOLVED = `\0${NAME}`;

/** The module, for Vite. It is asked for by the pages and by the script bundled for them. */
const words = () => ({
	name: NAME,
	resolveId: (id: string) => (id === NAME ? RESOLVED : undefined),
	load(id: string) {
		if (id !== RESOLVED) return undefined;
		const { languages } = currentCourse();
		const byLanguage = (pick: (words: InterfaceWords) => object) =>
			JSON.stringify(Object.fromEntries(languages.map((language) => [language.code, pick(language.interface)])));
		return `export const lessonWords = ${byLanguage(ofLesson)};\nexport const widgetWords = ${byLanguage(ofWidget)};`;
	},
});

export const lessonWords = (): AstroIntegration => ({
	name: 'parcours:lesson-words',
	hooks: {
		'astro:config:setup': ({ updateConfig }) => {
			updateConfig({ vite: { plugins: [words()], worker: { format: 'es', plugins: () => [words()] } } });
		},
	},
});
