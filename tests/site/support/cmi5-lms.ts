/** A small LMS of cmi5 over HTTP, strict as the standards' text: hands out files and tokens, keeps statements and documents. */
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { currentCourse } from '../../../src/course/current.ts';
import { cmi5Files, LAUNCH } from '../../../src/packages/cmi5/cmi5.ts';
import type { PackageFiles } from '../../../src/packages/package-files.ts';
import { type StrictLrs, strictLrs } from '../../support/strict-lrs.ts';
import { dist, root } from './built-site.ts';
import { bodyOf, TYPES } from './lms.ts';
import { test as base } from './test.ts';

const HEADER = '<!doctype html><html lang="fr"><link rel="icon" href="data:,"><title>LMS</title>';

interface Lms extends StrictLrs {
	address: string;
	/** The address of a new launch. */
	begin(): string;
}

async function openLms(files: PackageFiles): Promise<{ lms: Lms; close(): void }> {
	const lrs = strictLrs({ masteryScore: 0.75 });
	const lms: Lms = Object.assign(lrs, {
		address: '',
		begin: () => `${lms.address}course/${LAUNCH}${lrs.launch(lms.address.replace(/\/$/, ''))}`,
	});
	const server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url ?? '/', lms.address);
		const send = (status: number, headers: Record<string, string>, body: string | Uint8Array) => {
			response.writeHead(status, { 'Cache-Control': 'no-store', ...headers });
			response.end(status === 204 ? undefined : body);
		};
		const html = (inner: string) => send(200, { 'Content-Type': 'text/html; charset=utf-8' }, HEADER + inner);
		if (pathname === '/lms/')
			return html(`<iframe src="${lms.begin().replaceAll('&', '&amp;')}" width="1200" height="760"></iframe>`);
		if (pathname === '/lms/out') return html('<p>Dehors.');
		const file = pathname.startsWith('/course/') ? files.get(decodeURI(pathname.slice('/course/'.length))) : undefined;
		if (file) return send(200, { 'Content-Type': TYPES[extname(pathname)] ?? 'application/octet-stream' }, file);
		const said = lrs.handle({
			method: request.method ?? 'GET',
			path: request.url ?? '/',
			headers: request.headers as Record<string, string>,
			body: await bodyOf(request),
		});
		if (said) send(said.status, said.headers, said.body);
		else request.socket.destroy();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const bound = server.address();
	lms.address = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/`;
	return {
		lms,
		close() {
			server.closeAllConnections();
			server.close();
		},
	};
}

export const test = base.extend<{ lms: Lms }, { packaged: PackageFiles }>({
	packaged: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern.
		async ({}, use) => use(await cmi5Files(currentCourse(root), { name: 'parcours-cmi5' }, dist)),
		{ scope: 'worker' },
	],
	lms: async ({ packaged }, use) => {
		const { lms, close } = await openLms(packaged);
		await use(lms);
		close();
	},
	baseURL: ({ lms }, use) => use(lms.address),
	// A store answers so where nothing is kept yet.
	tolerates: /404/,
});
