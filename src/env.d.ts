/** What a lesson's page hands to the tags in its text. */
declare namespace App {
	interface Locals {
		screen: import('./i18n/screen.ts').Screen;
		lesson: import('./course/course.ts').Lesson;
		notes: import('./components/lesson/notes.ts').Note[];
		/** On paper: where the answers of exercises and widgets are gathered. */
		answers?: import('./components/print/printed-answer.ts').PrintedAnswer[];
	}
}
