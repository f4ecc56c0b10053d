/** The one script that stands in every page: small enough to be inline, so that reading costs no file. */
import { keepAppearance } from './appearance.ts';
import { leadToFiles } from './disk-links.ts';
import { hushOnEscape } from './hush.ts';
import { loadWhenWorked } from './load-when-worked.ts';
import { markProgress } from './progress-marks.ts';

const root = document.documentElement;
const { record = '', ...words } = root.dataset;
const lesson = document.querySelector<HTMLElement>('[data-work]');

/** Whatever stands there: an unreadable record is the islands' business, not the page's. */
const kept = () => {
	try {
		return JSON.parse(localStorage.getItem(record) ?? '{}') ?? {};
	} catch {
		return {};
	}
};

keepAppearance(root);
leadToFiles();
hushOnEscape(root);
const known = kept();
if (lesson) {
	const { lesson: id } = lesson.dataset;
	loadWhenWorked(lesson, Boolean(id ? known.lessons?.[id] : known.lessons));
}
markProgress(known, words);
