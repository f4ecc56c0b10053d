/** A device on which an LMS opens the course by cmi5: its storage, its clock and its page, all moved by hand. */
import { emptyRecord, type LearnerRecord } from '../../src/learning/record/record.ts';
import type { Notice } from '../../src/lms/bridge.ts';
import { readLaunchData } from '../../src/lms/cmi5/launch-data.ts';
import { readLaunch } from '../../src/lms/cmi5/launch-parameters.ts';
import { beginSession, type Cmi5Facts, type Cmi5Session } from '../../src/lms/cmi5/session.ts';
import { openShelves } from '../../src/lms/cmi5/shelves.ts';
import { takeToken } from '../../src/lms/cmi5/token.ts';
import { openLrs } from '../../src/lms/xapi/lrs.ts';
import { facts2004 } from './course-facts.ts';
import { handClock } from './hand-clock.ts';
import { fetchOf, type StrictLrs } from './strict-lrs.ts';

export const facts: Cmi5Facts = {
	...facts2004,
	names: { iri: 'https://cours.invalid/', language: 'fr', prompts: { 'one-1': 'Qui est en chemin ?' } },
};

const ORIGIN = 'https://lms.invalid';
export const START = Date.parse('2026-03-01T12:00:00.000Z');

/** Until all that was asked is answered. */
export async function settle(): Promise<void> {
	for (let turn = 0; turn < 40; turn++) await new Promise(setImmediate);
}

export interface OpenWindow {
	session: Cmi5Session;
	notices: (Notice | undefined)[];
	opened: string[];
	/** The page in the frame. */
	here: { page: string };
	/** The window is gone without a word: nothing of it runs any more. */
	kill(): void;
}

/** @param start the moment at which its clock begins */
export function device(lrs: StrictLrs, start = START) {
	const clock = handClock(start);
	const own = { record: emptyRecord(), isForbidden: false, isFull: false, learner: '' };
	const storage = new Map<string, string>();

	async function open(query = lrs.launch(ORIGIN), windowStorage = new Map<string, string>()): Promise<OpenWindow> {
		const read = readLaunch(query);
		if (read.type !== 'launch') throw new Error(read.type);
		const { launch } = read;
		let isAlive = true;
		const request = fetchOf(lrs);
		const token = await takeToken(
			launch.fetch,
			{ read: (key) => windowStorage.get(key), write: (key, text) => windowStorage.set(key, text) },
			request,
		);
		if (token.type !== 'token') throw new Error(token.reason);
		const store = openLrs({ endpoint: launch.endpoint, authorization: `Basic ${token.token}`, fetch: request });
		const { activityId: activity, actor: agent, registration } = launch;
		const document = await store.readState({ activity, agent, registration, id: 'LMS.LaunchData' });
		const data = document.type === 'document' ? readLaunchData(document.text) : undefined;
		if (!data) throw new Error(document.type);
		await store.readAgentProfile(agent, 'cmi5LearnerPreferences');
		const shown: Pick<OpenWindow, 'notices' | 'opened' | 'here'> = { notices: [], opened: [], here: { page: '' } };
		const begun = await beginSession({
			lrs: store,
			launch,
			data,
			facts,
			languages: [],
			record: {
				read: () => own.record,
				change: (change) => {
					own.record = change(own.record);
				},
				onChange: () => {},
				isForbidden: () => own.isForbidden,
				belongTo: (learner) => {
					own.learner = learner;
				},
			},
			shelves: openShelves(
				{
					names: () => [...storage.keys()],
					read: (key) => storage.get(key),
					write: (key, text) => {
						if (!isAlive) return;
						if (text === undefined) storage.delete(key);
						else storage.set(key, text);
					},
				},
				'course',
				data.session,
			),
			isFull: () => own.isFull,
			now: clock.now,
			after: (milliseconds, call) => clock.after(milliseconds, () => isAlive && call()),
			location: () => shown.here.page,
			open: (page) => {
				shown.opened.push(page);
				shown.here.page = page;
			},
			tell: (notice) => shown.notices.push(notice),
		});
		if (begun.type === 'failed') throw new Error(begun.reason);
		const kill = () => {
			isAlive = false;
		};
		return { ...shown, session: begun.session, kill };
	}

	/** Lets time go by, and all that falls due in it. */
	async function pass(milliseconds: number): Promise<void> {
		const until = clock.now() + milliseconds;
		await settle();
		while (clock.next(until)) await settle();
	}

	return {
		own,
		storage,
		open,
		pass,
		now: () => new Date(clock.now()).toISOString(),
		change(change: (record: LearnerRecord) => LearnerRecord) {
			own.record = change(own.record);
		},
	};
}

export type Device = ReturnType<typeof device>;
