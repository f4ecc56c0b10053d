/** Serves a built site as a web server would, from any folder of an address. For `npm start`, tests and benchmarks. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv, { type Options } from 'sirv';
import { headerRules } from './header-rules.ts';

export interface Served {
	/** `http://127.0.0.1:4321/`, or with the folder it is served from: `…/a/b/`. */
	address: string;
	close(): Promise<void>;
}

const PLAIN: Options = { dev: true, etag: true, dotfiles: false };

/**
 * As the plainest server does it: no header of ours.
 * @param port 0 lets the system choose
 * @param under the folder of the address, `/` or `/a/b/`
 * @throws if the port is taken: `EADDRINUSE`
 */
export const serveFolder = (folder: string, port = 0, under = '/'): Promise<Served> =>
	serve(folder, { port, under, options: PLAIN, headersOf: () => [] });

/** As a host with our ready files does it: the headers of `_headers`, and compressed copies where there are some. */
export function serveAsHost(folder: string, port = 0, under = '/'): Promise<Served> {
	const file = join(folder, '_headers');
	const headersOf = headerRules(existsSync(file) ? readFileSync(file, 'utf8') : '');
	return serve(folder, { port, under, options: { ...PLAIN, brotli: true, gzip: true }, headersOf });
}

interface Manner {
	port: number;
	under: string;
	options: Options;
	headersOf(path: string): [name: string, value: string][];
}

async function serve(folder: string, { port, under, options, headersOf }: Manner): Promise<Served> {
	const files = sirv(folder, options);
	const server: Server = createServer((request, response) => {
		const notFound = () => {
			// What is missing now may be there tomorrow.
			response.removeHeader('Cache-Control');
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
			response.end(readFileSync(join(folder, '404.html')));
		};
		const url = request.url ?? '/';
		if (!url.startsWith(under)) return notFound();
		request.url = `/${url.slice(under.length)}`;
		for (const [name, value] of headersOf(request.url)) response.setHeader(name, value);
		files(request, response, notFound);
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	const bound = server.address();
	const actual = typeof bound === 'object' && bound ? bound.port : port;
	return {
		address: `http://127.0.0.1:${actual}${under}`,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}
