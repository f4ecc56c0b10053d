/** Ready files for web servers: the same headers, caching, types and page for what is missing, said the way each one reads them. */
import { headerPolicy, type PolicyParts } from './content-security.ts';

/** For files that have a hash of their content in their name: what changes gets another name. */
const FOREVER = 'public, max-age=31536000, immutable';
/** For all else: kept, and asked about before it is shown again. */
const ASK = 'no-cache';

const FRAMES =
	"To forbid frames, add `; frame-ancestors 'none'` to the policy; to allow one LMS only, `; frame-ancestors https://lms.example.org`.";
const IN_FOLDER = 'In a folder of the address, say so here: /folder/404.html';

/** Types that some servers do not know. */
const TYPES = [
	['woff2', 'font/woff2'],
	['webmanifest', 'application/manifest+json'],
	['wasm', 'application/wasm'],
] as const;

/** What is sent compressed, as `npm run compress` writes it, with its type said: servers guess that of a `.br` wrongly. */
const COMPRESSED = [
	['html', 'text/html; charset=utf-8'],
	['css', 'text/css; charset=utf-8'],
	['js', 'text/javascript; charset=utf-8'],
	['json', 'application/json'],
	['svg', 'image/svg+xml'],
	['xml', 'application/xml'],
	['txt', 'text/plain; charset=utf-8'],
] as const;

const ENCODINGS = [
	['br', 'br'],
	['gz', 'gzip'],
] as const;

type Headers = readonly (readonly [name: string, value: string])[];

const block = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

/**
 * Netlify and Cloudflare Pages. Pages are said nothing of caching: both ask again by themselves, and Cloudflare would join
 * the two values for hashed files.
 */
const staticHosts = (headers: Headers) =>
	block(
		`# ${FRAMES}`,
		'/*',
		...headers.map(([name, value]) => `  ${name}: ${value}`),
		'',
		'/_astro/*',
		`  Cache-Control: ${FOREVER}`,
	);

const EXTENSIONS = COMPRESSED.map(([extension]) => extension).join('|');

/** A file that stands beside another one, compressed, is sent instead. A folder is looked into here: `mod_dir` would come too late. */
const apacheEncoding = ([extension, encoding]: (typeof ENCODINGS)[number]) => [
	`\tRewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b`,
	`\tRewriteCond %{REQUEST_FILENAME}.${extension} -f`,
	`\tRewriteRule \\.(?:${EXTENSIONS})$ %{REQUEST_URI}.${extension} [L]`,
	`\tRewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b`,
	`\tRewriteCond %{REQUEST_FILENAME}/index.html.${extension} -f`,
	`\tRewriteRule (?:^|/)$ %{REQUEST_URI}index.html.${extension} [L]`,
];

const apacheTypes = ([extension, encoding]: (typeof ENCODINGS)[number]) => [
	...COMPRESSED.flatMap(([of, type]) => [
		`<FilesMatch "\\.${of}\\.${extension}$">`,
		`\tForceType "${type}"`,
		'</FilesMatch>',
	]),
	`<FilesMatch "\\.(?:${EXTENSIONS})\\.${extension}$">`,
	'\t<IfModule mod_headers.c>',
	`\t\tHeader set Content-Encoding ${encoding}`,
	'\t\tHeader merge Vary Accept-Encoding',
	'\t</IfModule>',
	'</FilesMatch>',
];

/** Nothing here needs more than `AllowOverride FileInfo`: a server that allows less answers 500 to everything. */
const apache = (headers: Headers) =>
	block(
		`# ${FRAMES}`,
		`# ${IN_FOLDER}`,
		'ErrorDocument 404 /404.html',
		'AddDefaultCharset utf-8',
		...TYPES.map(([extension, type]) => `AddType ${type} .${extension}`),
		'<IfModule mod_headers.c>',
		...headers.map(([name, value]) => `\tHeader always set ${name} "${value}"`),
		`\tHeader set Cache-Control "${ASK}"`,
		`\tHeader set Cache-Control "${FOREVER}" "expr=%{REQUEST_URI} =~ m#/_astro/#"`,
		'</IfModule>',
		'<IfModule mod_rewrite.c>',
		'\tRewriteEngine On',
		'\tRewriteRule (?:^|/)\\.(?!well-known) - [R=404,L]',
		'\tRewriteRule \\.(?:br|gz)$ - [E=no-gzip:1,E=no-brotli:1,L]',
		'\t# A folder without a page is not listed.',
		'\tRewriteCond %{REQUEST_FILENAME} -d',
		'\tRewriteCond %{REQUEST_FILENAME}/index.html !-f',
		'\tRewriteRule ^ - [R=404,L]',
		'\t# What `npm run compress` wrote is sent as it is.',
		...ENCODINGS.flatMap(apacheEncoding),
		'</IfModule>',
		...ENCODINGS.flatMap(apacheTypes),
		'<IfModule mod_deflate.c>',
		`\tAddOutputFilterByType DEFLATE ${COMPRESSED.map(([, type]) => type.split(';')[0]).join(' ')}`,
		'</IfModule>',
	);

/** A header said in a `location` makes nginx forget those of the server: caching is a variable instead. */
const nginx = (headers: Headers) =>
	block(
		`# Inside the server block, after its root. ${FRAMES}`,
		'index index.html;',
		`# ${IN_FOLDER}`,
		'error_page 404 /404.html;',
		'autoindex off;',
		'charset utf-8;',
		...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
		`set $parcours_cache "${ASK}";`,
		`if ($uri ~ /_astro/) { set $parcours_cache "${FOREVER}"; }`,
		'add_header Cache-Control $parcours_cache;',
		...TYPES.map(([extension, type]) => `location ~ \\.${extension}$ { types { ${type} ${extension}; } }`),
		'location ~ /\\.(?!well-known) { return 404; }',
		'gzip on;',
		'gzip_vary on;',
		'gzip_min_length 1024;',
		`gzip_types ${COMPRESSED.filter(([extension]) => extension !== 'html')
			.map(([, type]) => type.split(';')[0])
			.join(' ')} application/javascript text/xml;`,
		'# After `npm run compress`, if this nginx has the modules (nginx -V names the first one):',
		'# gzip_static on;',
		'# brotli_static on;',
	);

const caddy = (headers: Headers) =>
	block(
		`# Inside the site block, after its root. ${FRAMES}`,
		'header {',
		...headers.map(([name, value]) => `\t${name} "${value}"`),
		'}',
		'@hashed path */_astro/*',
		'@others not path */_astro/*',
		`header @hashed Cache-Control "${FOREVER}"`,
		`header @others Cache-Control "${ASK}"`,
		...TYPES.flatMap(([extension, type]) => [
			`@${extension} path *.${extension}`,
			`header @${extension} Content-Type ${type}`,
		]),
		'@hidden path */.*',
		'error @hidden 404',
		'encode zstd gzip',
		'# The first two are what `npm run compress` wrote; without them, this line changes nothing.',
		'file_server {',
		'\tprecompressed br gzip',
		'}',
		'handle_errors {',
		`\theader Cache-Control "${ASK}"`,
		`\t# ${IN_FOLDER}`,
		'\trewrite * /404.html',
		'\tfile_server',
		'}',
	);

/** File name in the built folder → its text. The policy is that of all pages together; each page's own, in its `<meta>`, is stricter. */
export function hostFiles(parts: PolicyParts): Record<string, string> {
	const headers: Headers = [
		['Content-Security-Policy', headerPolicy(parts)],
		['X-Content-Type-Options', 'nosniff'],
		['Referrer-Policy', 'no-referrer'],
		['Permissions-Policy', 'camera=(), microphone=(), geolocation=()'],
	];
	return {
		_headers: staticHosts(headers),
		// GitHub Pages would otherwise leave out every folder whose name begins with `_`.
		'.nojekyll': '',
		'.htaccess': apache(headers),
		'hosting/nginx.conf': nginx(headers),
		'hosting/Caddyfile': caddy(headers),
	};
}
