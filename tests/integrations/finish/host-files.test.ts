/** The files for web servers: each says the same headers its own way, and how long to keep what. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headerPolicy } from '../../../src/integrations/finish/content-security.ts';
import { hostFiles } from '../../../src/integrations/finish/host-files.ts';

const parts = { scripts: new Set(["'sha256-a'"]), styles: new Set(["'sha256-b'"]), fetches: 'search' as const };
const files = hostFiles(parts);
const FOREVER = 'public, max-age=31536000, immutable';

const headers: [string, string][] = [
	['Content-Security-Policy', headerPolicy(parts)],
	['X-Content-Type-Options', 'nosniff'],
	['Referrer-Policy', 'no-referrer'],
	['Permissions-Policy', 'camera=(), microphone=(), geolocation=()'],
];
/** The lines of a file without its comments and indents. */
const lines = (name: string) =>
	(files[name] ?? '')
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '' && !line.startsWith('#'));

describe('headerPolicy', () => {
	it('names every script by its hash, and leaves sheets to the pages', () => {
		expect(headerPolicy(parts)).toContain(
			"script-src 'self' 'wasm-unsafe-eval' 'sha256-a'; style-src 'self' 'unsafe-inline'",
		);
		expect(headerPolicy(parts)).not.toContain('sha256-b');
	});
});

describe('hostFiles', () => {
	it('writes one file for each server we know', () => {
		expect(Object.keys(files)).toStrictEqual([
			'_headers',
			'.nojekyll',
			'.htaccess',
			'hosting/nginx.conf',
			'hosting/Caddyfile',
		]);
	});

	it('tells static hosts in `_headers`, and says one caching for one file: they would join two', () => {
		expect(lines('_headers')).toStrictEqual([
			'/*',
			...headers.map(([name, value]) => `${name}: ${value}`),
			'/_astro/*',
			`Cache-Control: ${FOREVER}`,
		]);
	});

	it.each([
		['.htaccess', (name: string, value: string) => `Header always set ${name} "${value}"`],
		['hosting/nginx.conf', (name: string, value: string) => `add_header ${name} "${value}" always;`],
		['hosting/Caddyfile', (name: string, value: string) => `${name} "${value}"`],
	])('says all headers in %s', (name, line) => {
		expect(lines(name)).toEqual(expect.arrayContaining(headers.map(([header, value]) => line(header, value))));
	});

	it.each([
		[
			'.htaccess',
			[
				'Header set Cache-Control "no-cache"',
				`Header set Cache-Control "${FOREVER}" "expr=%{REQUEST_URI} =~ m#/_astro/#"`,
				'ErrorDocument 404 /404.html',
				'AddType font/woff2 .woff2',
				'AddType application/manifest+json .webmanifest',
				'RewriteRule ^ - [R=404,L]',
				'RewriteRule \\.(?:html|css|js|json|svg|xml|txt)$ %{REQUEST_URI}.br [L]',
				'RewriteRule (?:^|/)$ %{REQUEST_URI}index.html.gz [L]',
				'ForceType "text/html; charset=utf-8"',
				'Header set Content-Encoding br',
			],
		],
		[
			'hosting/nginx.conf',
			[
				'set $parcours_cache "no-cache";',
				`if ($uri ~ /_astro/) { set $parcours_cache "${FOREVER}"; }`,
				'add_header Cache-Control $parcours_cache;',
				'error_page 404 /404.html;',
				'autoindex off;',
				'location ~ \\.woff2$ { types { font/woff2 woff2; } }',
				'gzip on;',
			],
		],
		[
			'hosting/Caddyfile',
			[
				`header @hashed Cache-Control "${FOREVER}"`,
				'header @others Cache-Control "no-cache"',
				'header @webmanifest Content-Type application/manifest+json',
				'rewrite * /404.html',
				'precompressed br gzip',
				'encode zstd gzip',
			],
		],
	])('says in %s how long to keep what, what is missing, types and compression', (name, said) => {
		expect(lines(name)).toEqual(expect.arrayContaining(said));
	});

	it('stand all on the page for hosts', () => {
		const told = readFileSync('content/fr/pages/heberger.mdx', 'utf8');
		expect(Object.keys(files).filter((name) => !told.includes(name))).toStrictEqual([]);
	});

	it('asks of Apache nothing that a host of small sites forbids: `AllowOverride FileInfo` is enough', () => {
		expect(files['.htaccess']).not.toMatch(/^\s*(?:Options|DirectoryIndex|IndexIgnore|Expires\w+)\b/m);
	});

	it('names in nginx the modules that not every build has in comments only', () => {
		expect(files['hosting/nginx.conf']).toMatch(/^# gzip_static on;\n# brotli_static on;$/m);
		expect(lines('hosting/nginx.conf').filter((line) => line.includes('_static'))).toStrictEqual([]);
	});

	it('says in each how to forbid frames, in a comment', () => {
		const silent = Object.entries(files).filter(([, text]) => text !== '' && !/^#.*frame-ancestors 'none'/.test(text));
		expect(silent).toStrictEqual([]);
	});
});
