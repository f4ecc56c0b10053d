/** The script of a cmi5 package's launch page. */
import { fill } from '../../i18n/sentences.ts';
import { isEmptyRecord } from '../../learning/record/record.ts';
import { $trouble, keep, kept } from '../../state/device-storage.ts';
import { FIRST_RETRY } from '../bridge.ts';
import { after, type LaunchedPage, later, launchedPage } from '../launched-page.ts';
import { observeRecord } from '../observed-record.ts';
import { openLrs } from '../xapi/lrs.ts';
import { LAUNCH_DATA, languagesIn, PREFERENCES, readLaunchData } from './launch-data.ts';
import { type LaunchParameters, readLaunch } from './launch-parameters.ts';
import { beginSession, type Cmi5Facts, type Cmi5Session, PROMPTS } from './session.ts';
import { type DeviceStorage, openShelves } from './shelves.ts';
import { takeToken, type WindowStorage } from './token.ts';
import { readKnown, strangers, trustIn } from './trusted-stores.ts';

/** How often an LMS that is not reached is asked, each time after a longer wait: half a minute in all. */
const TRIES = 5;

/** Asks until there is an answer, or no more patience. */
async function patiently<Answer extends { type: string }>(ask: () => Promise<Answer>): Promise<Answer> {
	for (let tries = 1; ; tries++) {
		const answer = await ask();
		if (answer.type !== 'failed' || tries === TRIES) return answer;
		await later(FIRST_RETRY * 2 ** (tries - 1));
	}
}

/** Where the browser keeps nothing for the window a page that is loaded again has to be opened from the LMS. */
const windowStorage: WindowStorage = {
	read(key) {
		try {
			return sessionStorage.getItem(key) ?? undefined;
		} catch {
			return undefined;
		}
	},
	write(key, text) {
		try {
			sessionStorage.setItem(key, text);
		} catch {
			// Said by whoever needs it later: the LMS refuses to give the token twice.
		}
	},
};

const deviceStorage: DeviceStorage = {
	names() {
		try {
			return Object.keys(localStorage);
		} catch {
			return [];
		}
	},
	read: kept,
	write: keep,
};

type Opened =
	| { type: 'session'; session: Cmi5Session; returnUrl?: string }
	| { type: 'unreached' }
	| { type: 'refused'; reason: string }
	| { type: 'incomplete'; names: readonly string[] };

/** The facts, to which what the questions ask is added when it arrives: without it a statement only says less. */
function withPrompts(facts: Cmi5Facts): Cmi5Facts {
	const prompts: Record<string, string> = {};
	void fetch(PROMPTS)
		.then((response) => response.json())
		.then((loaded: Record<string, string>) => Object.assign(prompts, loaded))
		.catch(() => {});
	return { ...facts, names: { ...facts.names, prompts } };
}

async function openSession(page: LaunchedPage<Cmi5Facts>, launch: LaunchParameters): Promise<Opened> {
	const facts = withPrompts(page.facts);
	const request: typeof fetch = (address, init) => fetch(address, init);
	const given = await patiently(() => takeToken(launch.fetch, windowStorage, request));
	if (given.type === 'failed') return { type: 'unreached' };
	if (given.type === 'refused') return given;
	const lrs = openLrs({ endpoint: launch.endpoint, authorization: `Basic ${given.token}`, fetch: request });
	const { activityId: activity, actor: agent, registration } = launch;
	const document = await patiently(() => lrs.readState({ activity, agent, registration, id: LAUNCH_DATA }));
	if (document.type === 'failed') return { type: 'refused', reason: document.reason };
	const data = document.type === 'document' ? readLaunchData(document.text) : undefined;
	if (!data) return { type: 'incomplete', names: [LAUNCH_DATA] };
	// They must be asked for (§11); the course has no sound.
	const preferences = await lrs.readAgentProfile(agent, PREFERENCES);
	const record = observeRecord(facts.recordKey, facts.index.renames);
	const begun = await beginSession({
		lrs,
		launch,
		data,
		facts,
		languages: preferences.type === 'document' ? languagesIn(preferences.text) : [],
		record,
		shelves: openShelves(deviceStorage, `${facts.recordKey}:cmi5:${registration}`, data.session),
		isFull: () => $trouble.get() === 'full',
		now: () => Date.now(),
		after,
		location: page.location,
		open: page.open,
		tell: page.tell,
	});
	if (begun.type === 'failed') return { type: 'refused', reason: begun.reason };
	record.onChange(begun.session.changed);
	page.watch(begun.session);
	const { returnUrl } = data;
	return { ...begun, ...(returnUrl === undefined ? {} : { returnUrl }) };
}

/** A way out, where the LMS says where it leads (§10, returnURL). */
function offerToLeave({ part, words }: LaunchedPage<Cmi5Facts>, session: Cmi5Session, returnUrl: string): void {
	const button = document.createElement('button');
	button.type = 'button';
	button.textContent = words.leave;
	button.addEventListener('click', async () => {
		button.disabled = true;
		button.textContent = words.leaving;
		await session.leave();
		location.assign(returnUrl);
	});
	part('leave').append(button);
	part('leave').hidden = false;
}

/** Waits until the learner says that the store is their LMS's, where this device cannot know it. */
async function trusted({ facts, words, part, say }: LaunchedPage<Cmi5Facts>, launch: LaunchParameters): Promise<void> {
	const key = `${facts.recordKey}:cmi5:stores`;
	const known = readKnown(kept(key));
	const record = observeRecord(facts.recordKey, facts.index.renames).read();
	const asking = { addresses: [launch.endpoint, launch.fetch], page: location.href, known };
	const trust = trustIn({ ...asking, hasRecord: !isEmptyRecord(record) });
	if (trust === 'trusted') return;
	const remember = () => keep(key, JSON.stringify([...new Set([...known, ...strangers(asking)])]));
	if (trust === 'first') return remember();
	const store = strangers(asking)
		.map((origin) => new URL(origin).host)
		.join(', ');
	say(fill(words.unknownStore, { store }));
	await new Promise<void>((resolve) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = fill(words.trust, { store });
		button.addEventListener('click', () => {
			button.remove();
			resolve();
		});
		part('said').after(button);
	});
	remember();
	say(words.waiting);
}

async function launch(): Promise<void> {
	const page = launchedPage<Cmi5Facts>();
	const { words } = page;
	page.say(words.waiting);
	const read = readLaunch(location.search);
	if (read.type === 'none') return page.say(words.none);
	if (read.type === 'launch') await trusted(page, read.launch);
	const opened: Opened =
		read.type === 'launch' ? await openSession(page, read.launch) : { type: 'incomplete', names: read.names };
	switch (opened.type) {
		case 'session':
			if (opened.returnUrl !== undefined) offerToLeave(page, opened.session, opened.returnUrl);
			return;
		case 'unreached':
			return page.say(words.none);
		case 'refused':
			return page.say(fill(words.refused, { reason: opened.reason }));
		case 'incomplete':
			return page.say(fill(words.incomplete, { names: opened.names.join(', ') }));
		default:
			return opened satisfies never;
	}
}

void launch();
