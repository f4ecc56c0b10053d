/** The course as it is published in `course.json`: all of it, as plain data. */
import { addresses } from './addresses.ts';
import type { Course, Language } from './course.ts';

/** Version of the shape, raised when a reader of `course.json` would have to change. */
export const OPEN_COURSE_VERSION = 1;

const openLanguage = ({ byId, interface: __, modules, lessons, terms, pages, ...model }: Language) => ({
	...model,
	glossary: terms,
	modules: modules.map(({ lessons: own, ...module }) => ({ ...module, lessons: own.map(({ id }) => id) })),
	lessons: lessons.map(({ file: _file, links: _links, tags: _tags, headings, previous, next, ...lesson }) => ({
		...lesson,
		address: `cours/${lesson.id}/`,
		headings: headings.map(({ depth, text }) => ({ depth, text })),
		previous: previous?.id ?? null,
		next: next?.id ?? null,
	})),
	widgets: [...byId.widgets.values()],
	pages: pages.map(({ id, title, summary }) => ({ id, title, summary })),
});

/** Plain data, ready for JSON. Addresses are relative to the site's root. */
export function openCourse(course: Course) {
	const { settings, model, languages } = course;
	const { factById: _, ...facts } = model;
	return {
		format: OPEN_COURSE_VERSION,
		course: { id: settings.id, version: settings.version, name: settings.name, passMark: settings.passMark },
		publisher: settings.organisation.name,
		addresses: addresses(course),
		model: facts,
		languages: languages.map(openLanguage),
	};
}
