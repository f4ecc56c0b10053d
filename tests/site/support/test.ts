/** The runner of these tests: the site served from a sub-folder, and a witness of all that goes wrong in silence. */
import { type BrowserContext, test as base, expect } from '@playwright/test';
import { type Served, serveFolder } from '../../../src/commands/serve-folder.ts';
import { dist } from './built-site.ts';

export { expect };

interface Options {
	/** Complaints that this test provokes on purpose. */
	tolerates: RegExp | undefined;
	/** The folder of the address that the site stands in. */
	under: '/a/b/' | '/';
}

interface Fixtures extends Options {
	/** What the browser had to say so far. A test ends with none. */
	complaints: string[];
}

interface ForWorker {
	inFolder: Served;
	atRoot: Served;
}

const servedUnder = async (under: string, use: (served: Served) => Promise<void>) => {
	const served = await serveFolder(dist, 0, under);
	await use(served);
	await served.close();
};

export const test = base.extend<Fixtures, ForWorker>({
	tolerates: [undefined, { option: true }],
	under: ['/a/b/', { option: true }],
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern.
	inFolder: [({}, use) => servedUnder('/a/b/', use), { scope: 'worker' }],
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern.
	atRoot: [({}, use) => servedUnder('/', use), { scope: 'worker' }],
	baseURL: ({ inFolder, atRoot, under }, use) => use((under === '/' ? atRoot : inFolder).address),
	complaints: [
		async ({ context, baseURL, tolerates }, use) => {
			const complaints: string[] = [];
			await listen(context, baseURL ?? '', (complaint) => {
				if (!tolerates?.test(complaint)) complaints.push(complaint);
			});
			await use(complaints);
			expect(complaints).toEqual([]);
		},
		{ auto: true },
	],
});

async function listen(context: BrowserContext, home: string, complain: (complaint: string) => void): Promise<void> {
	context.on('weberror', (error) => complain(`error: ${error.error().message}`));
	context.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complain(`console: ${message.text()}`);
	});
	context.on('request', (request) => {
		const isOwn = request.url().startsWith(home) || /^(data|blob):/.test(request.url());
		if (!isOwn) complain(`outside the site: ${request.url()}`);
	});
	context.on('requestfailed', (request) => {
		const why = request.failure()?.errorText ?? '';
		// What was still on its way when the page was left.
		if (why !== 'net::ERR_ABORTED') complain(`failed: ${request.url()} ${why}`);
	});
	context.on('response', (response) => {
		if (response.status() >= 400) complain(`${response.status()}: ${response.url()}`);
	});
	await context.addInitScript(() => {
		addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
			console.error(`policy: ${effectiveDirective} refused ${blockedURI}`),
		);
	});
}
