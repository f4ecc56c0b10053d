/** Modules made while building. */
declare module 'virtual:parcours/lesson-words' {
	/** By language code. */
	const words: Readonly<Record<string, import('./islands/lesson/lesson-words.ts').LessonWords>>;
	export default words;
}
