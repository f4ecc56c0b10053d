/** Modules made while building: words, by language code. */
declare module 'virtual:parcours/lesson-words' {
	const words: Readonly<Record<string, import('./islands/lesson/lesson-words.ts').LessonWords>>;
	export default words;
}

declare module 'virtual:parcours/widget-words' {
	const words: Readonly<Record<string, import('./islands/widgets/widget-words.ts').WidgetWords>>;
	export default words;
}

declare module 'virtual:parcours/own-notes-words' {
	const words: Readonly<Record<string, import('./islands/lesson/own-notes-words.ts').OwnNotesWords>>;
	export default words;
}
