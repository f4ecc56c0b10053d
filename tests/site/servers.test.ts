/** The ready files in real servers, where one is installed: each is started on a folder with them, and verified from outside. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { verify } from '../../src/commands/verify/verify.ts';
import { writeCompressedCopies } from '../../src/integrations/finish/compressed.ts';
import { dist } from './support/built-site.ts';
import { expect, test } from './support/test.ts';

interface Place {
	site: string;
	/** For all that the server writes. */
	work: string;
	port: number;
	binary: string;
}

interface WebServer {
	name: string;
	binaries: string[];
	settings(place: Place): string;
	/** @returns what to run to have the settings judged */
	check(file: string, place: Place): string[];
	run(file: string, place: Place): string[];
}

const TYPES = [
	['text/html', 'html'],
	['text/css', 'css'],
	['text/javascript', 'js'],
	['application/json', 'json'],
	['image/svg+xml', 'svg'],
	['application/xml', 'xml'],
	['text/plain', 'txt'],
];

const NGINX: WebServer = {
	name: 'nginx',
	binaries: ['nginx'],
	settings: ({ site, work, port }) => `daemon off; pid "${work}/pid"; error_log "${work}/errors";
events {}
http {
	types { ${TYPES.map((type) => `${type.join(' ')};`).join(' ')} }
	default_type application/octet-stream;
	access_log off;
	${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path "${work}/${name}";`).join(' ')}
	server { listen 127.0.0.1:${port}; root "${site}"; include "${site}/hosting/nginx.conf"; }
}`,
	check: (file, { work }) => ['-p', work, '-e', join(work, 'errors'), '-t', '-c', file],
	run: (file, { work }) => ['-p', work, '-e', join(work, 'errors'), '-c', file],
};

const CADDY: WebServer = {
	name: 'Caddy',
	binaries: ['caddy'],
	settings: ({ site, port }) => `{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	root * "${site}"
	import "${site}/hosting/Caddyfile"
}`,
	check: (file) => ['validate', '--config', file, '--adapter', 'caddyfile'],
	run: (file) => ['run', '--config', file, '--adapter', 'caddyfile'],
};

const MODULES = [
	'mpm_event',
	'unixd',
	'authz_core',
	'mime',
	'dir',
	'autoindex',
	'headers',
	'rewrite',
	'deflate',
	'filter',
	'env',
];
const modulesOf = (binary: string) =>
	['../lib/apache2/modules', '../lib64/httpd/modules', '../libexec/apache2'].map((path) => join(dirname(binary), path));

/** It may list folders and change what a file is: the ready file must make the best of both. */
const APACHE: WebServer = {
	name: 'Apache',
	binaries: ['apache2', 'httpd'],
	settings: ({ site, work, port, binary }) => `ServerRoot "${work}"
PidFile "${work}/pid"
ErrorLog "${work}/errors"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
${MODULES.flatMap((name) => {
	const file = modulesOf(binary)
		.map((folder) => join(folder, `mod_${name}.so`))
		.find(existsSync);
	return file ? `LoadModule ${name}_module "${file}"` : [];
}).join('\n')}
TypesConfig "${work}/types"
DocumentRoot "${site}"
<Directory "${site}">
	AllowOverride FileInfo
	Options Indexes FollowSymLinks
	Require all granted
</Directory>`,
	check: (file) => ['-t', '-f', file],
	run: (file) => ['-DFOREGROUND', '-f', file],
};

const FOLDERS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
const found = ({ binaries }: WebServer) =>
	FOLDERS.flatMap((folder) => binaries.map((name) => join(folder, name))).find((path) => existsSync(path));

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	await new Promise((closed) => server.close(closed));
	return port;
}

async function untilItAnswers(address: string): Promise<void> {
	await expect
		.poll(
			() =>
				fetch(address).then(
					({ status }) => status,
					() => 0,
				),
			{ timeout: 15_000 },
		)
		.toBe(200);
}

for (const server of [NGINX, CADDY, APACHE])
	test(`${server.name} serves the site as its ready file says: whole, safe, kept and compressed`, async () => {
		const binary = found(server);
		const isAbsent = `${server.name} n’est pas installé ici (${server.binaries.join(', ')}) : son fichier prêt n’a pas été essayé.`;
		if (binary === undefined) console.log(isAbsent);
		test.info().skip(binary === undefined, isAbsent);
		test.setTimeout(120_000);
		const work = mkdtempSync(join(tmpdir(), 'parcours server '));
		const place: Place = { site: join(work, 'site'), work, port: await freePort(), binary: binary ?? '' };
		let child: ChildProcess | undefined;
		try {
			// Started by an administrator, a server reads as nobody.
			chmodSync(work, 0o755);
			cpSync(dist, place.site, { recursive: true });
			await writeCompressedCopies(place.site, 4);
			mkdirSync(join(work, 'logs'));
			writeFileSync(join(work, 'types'), TYPES.map((type) => type.join(' ')).join('\n'));
			const file = join(work, 'settings');
			writeFileSync(file, server.settings(place));
			execFileSync(place.binary, server.check(file, place), { stdio: 'pipe' });
			child = spawn(place.binary, server.run(file, place), { stdio: 'ignore', env: { ...process.env, HOME: work } });
			const address = `http://127.0.0.1:${place.port}/`;
			await untilItAnswers(address);
			const { lines } = await verify({ place: address, strict: true });
			expect(lines).toEqual([expect.stringMatching(/fichiers vérifiés, aucun problème\.$/)]);
			expect((await fetch(`${address}.htaccess`)).status).toBeGreaterThanOrEqual(400);
		} finally {
			const stopped = new Promise((exited) => (child ? child.once('exit', exited) : exited(undefined)));
			child?.kill();
			await stopped;
			rmSync(work, { recursive: true, force: true });
		}
	});
