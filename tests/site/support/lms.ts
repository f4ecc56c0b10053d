/** A small LMS with an independent runtime (scorm-again), of SCORM 1.2 or 2004: keeps one attempt, hands out files and opens no folder, as Moodle does. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import type { Browser, Frame, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { currentCourse } from '../../../src/course/current.ts';
import type { LearnerRecord } from '../../../src/learning/record/record.ts';
import { MANIFEST } from '../../../src/packages/manifest.ts';
import { inlineJson } from '../../../src/packages/markup.ts';
import { zipped } from '../../../src/packages/zip.ts';
import { elementsOf } from '../../support/xml.ts';
import { dist, root } from './built-site.ts';
import { store } from './record.ts';
import { type Kept, SCORM12, type Standard } from './scorm-standards.ts';
import { test as base, expect } from './test.ts';

export { expect };

const runtimeCalled = (name: string): string =>
	readFileSync(createRequire(import.meta.url).resolve(`scorm-again/${name}/min`), 'utf8');

/** What goes wrong in this LMS, or is unusual. */
export interface Oddities {
	/** How many frames stand between the API and the course. */
	frames?: number;
	/** The API stands in the window that opened the course's. */
	opens?: boolean;
	/** Milliseconds until the API is there. */
	late?: number;
	/** How often a commit fails first. */
	failedCommits?: number;
	refusesToBegin?: boolean;
	/** Values that are set are not listed among the calls: thousands at once are more than a page may send as it goes. */
	quiet?: boolean;
}

export interface Lms {
	address: string;
	/** The attempt as it was committed last. */
	kept: Kept;
	/** Calls of the course to the API, in order: `LMSFinish`, `LMSSetValue cmi.exit suspend`. */
	calls: string[];
	odd: Oddities;
}

export const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.woff2': 'font/woff2',
};

export async function bodyOf(request: IncomingMessage): Promise<string> {
	let text = '';
	for await (const chunk of request) text += String(chunk);
	return text;
}

/** Runs in the page of the LMS. */
const setupOf = ({ api, place, names }: Standard): string => `
const names = ${JSON.stringify(names)};
const make = () => {
	const api = ${api};
	let failing = odd.failedCommits ?? 0;
	const told = (name, call) => (...given) => {
		const said = call(...given);
		const line = [name, ...given].join(' ').trim();
		fetch('/lms/call', { method: 'POST', body: line + ' → ' + said, keepalive: true });
		return said;
	};
	const own = Object.fromEntries(Object.values(names).map((name) => [name, (...given) => api[name](...given)]));
	return {
		...own,
		[names.begin]: told(names.begin, (...given) => odd.refusesToBegin ? 'false' : own[names.begin](...given)),
		[names.error]: () => odd.refusesToBegin ? '101' : own[names.error](),
		[names.message]: (code) => odd.refusesToBegin ? 'General exception' : own[names.message](code),
		[names.set]: odd.quiet ? own[names.set] : told(names.set, own[names.set]),
		[names.commit]: told(names.commit, (...given) => failing-- > 0 ? 'false' : own[names.commit](...given)),
		[names.end]: told(names.end, own[names.end]),
	};
};
setTimeout(() => { window.${place} = make(); }, odd.late ?? 0);
`;

/** The launch page of any standard. */
const LAUNCHED = /\/course\/(?:scorm\w+|cmi5)\.html(?:\?|$)/;
const frameAt = (address: string) => `<iframe src="${address}" width="1200" height="760"></iframe>`;

/** A package as an LMS takes it in: what its manifest says, and the files that it lists. */
interface Imported {
	/** Address of the page to open. */
	course: string;
	passMark: string;
	files: ReadonlyMap<string, Uint8Array>;
}

async function imported({ make, name }: Standard): Promise<Imported> {
	const files = unzipSync(zipped(await make(currentCourse(root), { name }, dist)));
	const elements = elementsOf(strFromU8(files[MANIFEST] ?? new Uint8Array()));
	const hrefs = (wanted: string) =>
		elements.flatMap(({ name: each, attributes }) => (each === wanted ? [decodeURI(attributes['href'] ?? '')] : []));
	const passMark = elements.find(({ name: each }) => /:(?:masteryscore|minNormalizedMeasure)$/.test(each));
	return {
		course: `/course/${hrefs('resource')[0]}`,
		passMark: passMark?.text ?? '',
		files: new Map(hrefs('file').map((file) => [file, files[file] ?? new Uint8Array()])),
	};
}

function lmsPage(standard: Standard, { course, passMark }: Imported, { kept, odd }: Lms): string {
	const given = Object.entries({ kept, odd, passMark }).map(([name, value]) => `const ${name} = ${inlineJson(value)};`);
	const inner = odd.opens
		? `<button onclick="window.open('${course}')">Ouvrir</button>`
		: odd.frames
			? frameAt(`/lms/frame?${odd.frames}`)
			: frameAt(course);
	return `<!doctype html><html lang="fr"><link rel="icon" href="data:,"><title>LMS</title><script src="/lms/runtime.js"></script><script>${given.join('')}${setupOf(standard)}</script>${inner}`;
}

async function openLms(standard: Standard, taken: Imported, lms: Lms) {
	const runtime = runtimeCalled(standard.runtime);
	const server = createServer(async (request, response) => {
		const { pathname, search } = new URL(request.url ?? '/', lms.address);
		const send = (type: string, body: string | Uint8Array, status = 200) => {
			response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
			response.end(body);
		};
		if (pathname === '/lms/') return send('text/html; charset=utf-8', lmsPage(standard, taken, lms));
		if (pathname === '/lms/runtime.js') return send('text/javascript', runtime);
		if (pathname === '/lms/out') return send('text/html; charset=utf-8', '<link rel="icon" href="data:,"><p>Dehors.');
		if (pathname === '/lms/frame') {
			const left = Number(search.slice(1));
			return send('text/html', frameAt(left > 1 ? `/lms/frame?${left - 1}` : taken.course));
		}
		if (pathname === '/lms/call') {
			lms.calls.push(await bodyOf(request));
			return send('text/plain', '');
		}
		if (pathname === '/lms/commit') {
			const { cmi } = JSON.parse(await bodyOf(request)) as { cmi: Kept };
			lms.kept = cmi;
			return send('application/json', '{"result":"true","errorCode":0}');
		}
		const file = pathname.startsWith('/course/')
			? taken.files.get(decodeURI(pathname.slice('/course/'.length)))
			: undefined;
		if (file) return send(TYPES[extname(pathname)] ?? 'application/octet-stream', file);
		return send('text/plain', 'Not found', 404);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const bound = server.address();
	lms.address = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/`;
	return () => {
		server.closeAllConnections();
		server.close();
	};
}

interface Fixtures {
	standard: Standard;
	lms: Lms;
}

interface ForWorker {
	/** The package of the whole course, made and taken in when it is first asked for. */
	packaged(standard: Standard): Promise<Imported>;
}

/** In an LMS, of SCORM 1.2 unless a test says otherwise. */
export const test = base.extend<Fixtures, ForWorker>({
	standard: [SCORM12, { option: true }],
	packaged: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern.
		async ({}, use) => {
			const all = new Map<Standard, Promise<Imported>>();
			await use((standard) => {
				const one = all.get(standard) ?? imported(standard);
				all.set(standard, one);
				return one;
			});
		},
		{ scope: 'worker' },
	],
	lms: async ({ packaged, standard }, use) => {
		const lms: Lms = { address: 'http://127.0.0.1/', kept: {}, calls: [], odd: {} };
		const close = await openLms(standard, await packaged(standard), lms);
		await use(lms);
		close();
	},
	baseURL: ({ lms }, use) => use(lms.address),
});

/** A device that knows nothing of the learner, until the test ends. */
export async function otherDevice(browser: Browser, { address }: Lms): Promise<Page> {
	const context = await browser.newContext({ baseURL: address });
	return context.newPage();
}

/** Puts a record on a device before the LMS opens the course there. */
export async function hold(page: Page, record: LearnerRecord): Promise<void> {
	await page.goto('/course/index.html');
	await store(page, JSON.stringify(record));
}

/** The page of the course that stands in the launch page's frame, once it is loaded. */
export async function courseIn(page: Page): Promise<Frame> {
	const inner = () => page.frames().find((frame) => LAUNCHED.test(frame.parentFrame()?.url() ?? ''));
	await expect.poll(() => inner()?.url() ?? '').toContain('/course/');
	const frame = inner();
	if (!frame) throw new Error('Le cours n’est pas ouvert.');
	await frame.waitForLoadState();
	return frame;
}

/** The page that the LMS opened. */
export const launchIn = (page: Page): Frame => {
	const frame = page.frames().find((each) => LAUNCHED.test(each.url()));
	if (!frame) throw new Error('La page de lancement n’est pas ouverte.');
	return frame;
};

/** Calls of one function. */
export const callsOf = ({ calls }: Lms, name: string): string[] => calls.filter((call) => call.startsWith(name));

/** Goes elsewhere without a word, as a learner does. */
export async function leave(page: Page, lms: Lms): Promise<void> {
	await page.goto('/lms/out');
	await expect.poll(() => lms.calls.some((call) => /^(?:LMSFinish|Terminate)/.test(call))).toBe(true);
}

/** Ends the browser's page as a crash does: it says nothing any more. */
export async function kill(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const crashed = page.waitForEvent('crash');
	// Nobody is left to answer.
	session.send('Page.crash').catch(() => {});
	await crashed;
}
