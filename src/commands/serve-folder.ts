/** Serves a built site as a plain web server would, from any folder of an address. For `npm start`, tests and benchmarks. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

export interface Served {
	/** `http://127.0.0.1:4321/`, or with the folder it is served from: `…/a/b/`. */
	address: string;
	close(): Promise<void>;
}

/**
 * @param port 0 lets the system choose
 * @param under the folder of the address, `/` or `/a/b/`
 * @throws if the port is taken: `EADDRINUSE`
 */
export async function serveFolder(folder: string, port = 0, under = '/'): Promise<Served> {
	const files = sirv(folder, { dev: true, etag: true, dotfiles: false });
	const server: Server = createServer((request, response) => {
		const notFound = () => {
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
			response.end(readFileSync(join(folder, '404.html')));
		};
		const url = request.url ?? '/';
		if (!url.startsWith(under)) return notFound();
		request.url = `/${url.slice(under.length)}`;
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
