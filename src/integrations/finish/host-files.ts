/** Ready files for web servers: the same security headers, said the way each one reads them. */
import { type PolicyParts, policy } from './content-security.ts';

const YEAR = 'public, max-age=31536000, immutable';

/** File name in the built folder → its text. The policy is that of all pages together; each page's own, in its `<meta>`, is stricter. */
export function hostFiles(parts: PolicyParts): Record<string, string> {
	const headers: [string, string][] = [
		['Content-Security-Policy', policy(parts)],
		['X-Content-Type-Options', 'nosniff'],
		['Referrer-Policy', 'no-referrer'],
		['Permissions-Policy', 'camera=(), microphone=(), geolocation=()'],
	];
	const lines = (line: (name: string, value: string) => string) =>
		headers.map(([name, value]) => line(name, value)).join('\n');
	const frames =
		"To forbid frames, add `; frame-ancestors 'none'` to the policy; to allow one LMS only, `; frame-ancestors https://lms.example.org`.";
	return {
		_headers: `# ${frames}\n/*\n${lines((name, value) => `  ${name}: ${value}`)}\n\n/_astro/*\n  Cache-Control: ${YEAR}\n`,
		'.htaccess': `# ${frames}\nErrorDocument 404 /404.html\n<IfModule mod_headers.c>\n${lines((name, value) => `  Header always set ${name} "${value}"`)}\n</IfModule>\n`,
		'hosting/nginx.conf': `# Inside the server block. ${frames}\nerror_page 404 /404.html;\n${lines((name, value) => `add_header ${name} "${value}" always;`)}\n`,
		'hosting/Caddyfile': `# Inside the site block. ${frames}\nheader {\n${lines((name, value) => `\t${name} "${value}"`)}\n}\nhandle_errors {\n\trewrite * /404.html\n\tfile_server\n}\n`,
	};
}
