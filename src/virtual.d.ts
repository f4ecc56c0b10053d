/** Modules made while building. */
declare module 'virtual:parcours/lesson-words' {
	type ByLanguage<Words> = Readonly<Record<string, Words>>;
	export const lessonWords: ByLanguage<import('./islands/lesson/lesson-words.ts').LessonWords>;
	export const widgetWords: ByLanguage<import('./islands/widgets/widget-words.ts').WidgetWords>;
}
