/** The launch page of a package: finds the LMS, opens the course in a frame, and keeps both in step. */
import { fill } from '../i18n/sentences.ts';
import { type BridgePorts, type Session, startSession } from './bridge.ts';
import type { CourseFacts } from './course-facts.ts';
import type { Dialect } from './dialect.ts';
import { findApiInTime, type Sought } from './find-api.ts';
import { type LaunchWords, PARTS } from './launch-words.ts';
import { nameFiles } from './named-files.ts';
import { observeRecord } from './observed-record.ts';
import { codingFor } from './record-coding.ts';
import type { Runtime } from './runtime.ts';

/** How long an LMS may take to put its API in place: ten seconds. */
const TRIES = 40;
const TRY_EVERY = 250;
/** A storage event can be missed: the record is read again this often. */
const READ_EVERY = 3_000;

const part = (name: keyof typeof PARTS): HTMLElement => {
	const element = document.getElementById(PARTS[name]);
	if (!element) throw new Error(`The launch page has no « ${name} ».`);
	return element;
};
const dataOf = <Data>(name: 'facts' | 'words'): Data => JSON.parse(part(name).textContent ?? '') as Data;

const facts = dataOf<CourseFacts>('facts');
const words = dataOf<LaunchWords>('words');
const home = new URL('.', location.href).href;
const frame = document.createElement('iframe');
frame.title = words.frame;

/** The page in the frame; a page of another site does not say where it is. */
function pageInFrame(): string {
	try {
		const { origin, pathname } = frame.contentWindow?.location ?? {};
		const page = `${origin}${pathname}`;
		const file = page.startsWith(home) ? page.slice(home.length) : '';
		return facts.pages.includes(file) ? file : '';
	} catch {
		return '';
	}
}

function open(page: string): void {
	part('outside').hidden = true;
	frame.src = page;
	document.body.classList.add('is-open');
	part('course').append(frame);
}

const tell: BridgePorts<never>['tell'] = (notice) => {
	const place = part('notice');
	place.hidden = notice === undefined;
	place.textContent = notice ? words[notice.type] : '';
};

const after: BridgePorts<never>['after'] = (milliseconds, call) => {
	const timer = setTimeout(call, milliseconds);
	return () => clearTimeout(timer);
};

/** What may have changed the record or the page, and what may be the end. */
function follow(session: Session, onRecord: (call: () => void) => void): void {
	onRecord(session.changed);
	setInterval(session.changed, READ_EVERY);
	frame.addEventListener('load', () => {
		if (frame.contentDocument) nameFiles(frame.contentDocument);
		session.changed();
	});
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'hidden') session.save();
	});
	addEventListener('beforeunload', session.save);
	addEventListener('pagehide', session.end);
	addEventListener('pageshow', ({ persisted }) => {
		// Its session is over: the page begins a new one.
		if (persisted) location.reload();
	});
}

/** What one standard brings. */
export interface Standard<Api, Before> {
	sought: Sought<Api>;
	runtimeOf(api: Api): Runtime;
	dialect: Dialect<Before>;
}

export async function launch<Api, Before>({ sought, runtimeOf, dialect }: Standard<Api, Before>): Promise<void> {
	part('said').textContent = words.waiting;
	const later = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
	const api = await findApiInTime(window, sought, { tries: TRIES, milliseconds: TRY_EVERY, later });
	if (!api) {
		part('said').textContent = words.none;
		return;
	}
	const record = observeRecord(facts.recordKey, facts.index.renames);
	const started = startSession({
		runtime: runtimeOf(api),
		dialect,
		facts,
		record,
		coding: codingFor(facts),
		now: () => performance.now(),
		after,
		location: pageInFrame,
		open,
		tell,
	});
	if (started.type === 'refused') part('said').textContent = fill(words.refused, { reason: started.reason });
	else follow(started.session, record.onChange);
}
