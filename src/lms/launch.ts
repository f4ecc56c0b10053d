/** What the launch page of a SCORM package does: finds the LMS, opens the course in a frame, and keeps both in step. */
import { fill } from '../i18n/sentences.ts';
import { startSession } from './bridge.ts';
import type { CourseFacts } from './course-facts.ts';
import type { Dialect } from './dialect.ts';
import { findApiInTime, type Sought } from './find-api.ts';
import { after, later, launchedPage } from './launched-page.ts';
import { observeRecord } from './observed-record.ts';
import { codingFor } from './record-coding.ts';
import type { Runtime } from './runtime.ts';

/** How long an LMS may take to put its API in place: ten seconds. */
const TRIES = 40;
const TRY_EVERY = 250;

/** What one standard brings. */
export interface Standard<Api, Before> {
	sought: Sought<Api>;
	runtimeOf(api: Api): Runtime;
	dialect: Dialect<Before>;
}

export async function launch<Api, Before>({ sought, runtimeOf, dialect }: Standard<Api, Before>): Promise<void> {
	const page = launchedPage<CourseFacts>();
	const { facts, words } = page;
	page.say(words.waiting);
	const api = await findApiInTime(window, sought, { tries: TRIES, milliseconds: TRY_EVERY, later });
	if (!api) return page.say(words.none);
	const record = observeRecord(facts.recordKey, facts.index.renames);
	const started = startSession({
		runtime: runtimeOf(api),
		dialect,
		facts,
		record,
		coding: codingFor(facts),
		now: () => performance.now(),
		after,
		location: page.location,
		open: page.open,
		tell: page.tell,
	});
	if (started.type === 'refused') return page.say(fill(words.refused, { reason: started.reason }));
	const { session } = started;
	record.onChange(session.changed);
	page.watch({ changed: session.changed, save: session.save, end: session.end });
}
