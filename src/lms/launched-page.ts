/** The launch page of a package, whatever its standard: what it knows, what it says, and the course in its frame. */
import type { Notice } from './bridge.ts';
import type { CourseFacts } from './course-facts.ts';
import { type LaunchWords, PARTS } from './launch-words.ts';
import { nameFiles } from './named-files.ts';

/** A storage event can be missed: the record is read again this often. */
const READ_EVERY = 3_000;

/** What goes on in the page that a session has to know. */
export interface Watching {
	/** The record or the page may have changed. */
	changed(): void;
	/** The learner may be about to leave. */
	save(): void;
	/** The page is being left. @param isReload it is to be loaded again at once, as far as the browser says */
	end(isReload: boolean): void;
}

export interface LaunchedPage<Facts extends CourseFacts> {
	facts: Facts;
	words: LaunchWords;
	part(name: keyof typeof PARTS): HTMLElement;
	/** Says something as long as the course is not there. */
	say(sentence: string): void;
	/** Says what is amiss beside the course. */
	tell(notice: Notice | undefined): void;
	/** Opens the course at a page of the package. */
	open(page: string): void;
	/** The page of the course that is open; empty if it is none. */
	location(): string;
	watch(session: Watching): void;
}

/** Calls once after some milliseconds, unless what it returns is called before. */
export function after(milliseconds: number, call: () => void): () => void {
	const timer = setTimeout(call, milliseconds);
	return () => clearTimeout(timer);
}

export const later = (milliseconds: number): Promise<void> =>
	new Promise((resolve) => setTimeout(resolve, milliseconds));

function part(name: keyof typeof PARTS): HTMLElement {
	const element = document.getElementById(PARTS[name]);
	if (!element) throw new Error(`The launch page has no « ${name} ».`);
	return element;
}

const dataOf = <Data>(name: 'facts' | 'words'): Data => JSON.parse(part(name).textContent ?? '') as Data;

export function launchedPage<Facts extends CourseFacts>(): LaunchedPage<Facts> {
	const facts = dataOf<Facts>('facts');
	const words = dataOf<LaunchWords>('words');
	const home = new URL('.', location.href).href;
	const frame = document.createElement('iframe');
	frame.title = words.frame;

	/** A page of another site does not say where it is. */
	const pageInFrame = (): string => {
		try {
			const { origin, pathname } = frame.contentWindow?.location ?? {};
			const page = `${origin}${pathname}`;
			const file = page.startsWith(home) ? page.slice(home.length) : '';
			return facts.pages.includes(file) ? file : '';
		} catch {
			return '';
		}
	};

	return {
		facts,
		words,
		part,
		say(sentence) {
			part('said').textContent = sentence;
		},
		tell(notice) {
			const place = part('notice');
			place.hidden = notice === undefined;
			place.textContent = notice ? words[notice.type] : '';
		},
		open(page) {
			part('outside').hidden = true;
			frame.src = page;
			document.body.classList.add('is-open');
			part('course').append(frame);
		},
		location: pageInFrame,
		watch(session) {
			let isReload = false;
			setInterval(session.changed, READ_EVERY);
			frame.addEventListener('load', () => {
				if (frame.contentDocument) nameFiles(frame.contentDocument);
				session.changed();
			});
			document.addEventListener('visibilitychange', () => {
				if (document.visibilityState === 'hidden') session.save();
			});
			addEventListener('beforeunload', session.save);
			addEventListener('pageswap', ({ activation }) => {
				isReload = activation?.navigationType === 'reload';
			});
			addEventListener('pagehide', () => session.end(isReload));
			addEventListener('pageshow', ({ persisted }) => {
				// Its session is over: the page begins a new one.
				if (persisted) location.reload();
			});
		},
	};
}
