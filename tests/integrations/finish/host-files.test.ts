/** The files for web servers: each says the same headers its own way. */
import { describe, expect, it } from 'vitest';
import { policy } from '../../../src/integrations/finish/content-security.ts';
import { hostFiles } from '../../../src/integrations/finish/host-files.ts';

const parts = { scripts: new Set(["'sha256-a'"]), styles: new Set(["'sha256-b'"]), fetches: 'search' as const };
const files = hostFiles(parts);

const headers: [string, string][] = [
	['Content-Security-Policy', policy(parts)],
	['X-Content-Type-Options', 'nosniff'],
	['Referrer-Policy', 'no-referrer'],
	['Permissions-Policy', 'camera=(), microphone=(), geolocation=()'],
];
/** The lines of a file without its comments. */
const lines = (name: string) => (files[name] ?? '').split('\n').filter((line) => !line.startsWith('#'));

describe('hostFiles', () => {
	it('writes one file for each server we know', () => {
		expect(Object.keys(files)).toStrictEqual(['_headers', '.htaccess', 'hosting/nginx.conf', 'hosting/Caddyfile']);
	});

	it('tells static hosts in `_headers`', () => {
		expect(lines('_headers')).toStrictEqual([
			'/*',
			...headers.map(([name, value]) => `  ${name}: ${value}`),
			'',
			'/_astro/*',
			'  Cache-Control: public, max-age=31536000, immutable',
			'',
		]);
	});

	it('tells Apache in `.htaccess`', () => {
		expect(lines('.htaccess')).toStrictEqual([
			'ErrorDocument 404 /404.html',
			'<IfModule mod_headers.c>',
			...headers.map(([name, value]) => `  Header always set ${name} "${value}"`),
			'</IfModule>',
			'',
		]);
	});

	it('tells nginx', () => {
		expect(lines('hosting/nginx.conf')).toStrictEqual([
			'error_page 404 /404.html;',
			...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
			'',
		]);
	});

	it('tells Caddy', () => {
		expect(lines('hosting/Caddyfile')).toStrictEqual([
			'header {',
			...headers.map(([name, value]) => `\t${name} "${value}"`),
			'}',
			'handle_errors {',
			'\trewrite * /404.html',
			'\tfile_server',
			'}',
			'',
		]);
	});

	it('says in each how to forbid frames, in a comment', () => {
		const silent = Object.entries(files).filter(([, text]) => !/^#.*frame-ancestors 'none'/.test(text));
		expect(silent).toStrictEqual([]);
	});
});
