/** The content security policy: nothing but what the page itself holds, by hash, and the site's own files. */
import { createHash } from 'node:crypto';
import type { PageTokens } from './page-tokens.ts';
import { relativeUrls } from './relative-links.ts';

export interface PolicyParts {
	scripts: ReadonlySet<string>;
	styles: ReadonlySet<string>;
	/** What its script fetches: files of the site, as the question bank, or an index that Pagefind reads with WebAssembly. */
	fetches: 'nothing' | 'files' | 'search';
	/** Another server that its script sends to: `https://lrs.example.org`. */
	sends?: string | undefined;
}

/** Script types that a browser runs; the rest (JSON-LD) is data. */
const RUNS = new Set(['', 'module', 'text/javascript']);

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Hashes of what stands inline in a finished page. */
export function inlineHashes(
	html: string,
	{ inline }: PageTokens,
	page: string,
): Pick<PolicyParts, 'scripts' | 'styles'> {
	const hashes = (tag: 'script' | 'style') =>
		new Set(
			inline
				.filter((element) => element.tag === tag && (tag === 'style' || RUNS.has(element.type)))
				.map(({ start, end }) => html.slice(start, end))
				.map((text) => hash(tag === 'style' ? relativeUrls(text, page) : text)),
		);
	return { scripts: hashes('script'), styles: hashes('style') };
}

/**
 * What a server may say for all pages together: every script by its hash, and sheets left to each page's own `<meta>`,
 * since a browser holds a page to both. With the hashes of all sheets too it would be four kilobytes in each answer:
 * past the 2,000 characters that Cloudflare reads of a line, and past the first packets that a lesson fits in.
 */
export const headerPolicy = (parts: PolicyParts): string => policy({ ...parts, styles: new Set(["'unsafe-inline'"]) });

/** The policy as one line. CSP Level 3, https://www.w3.org/TR/CSP3/ */
export function policy({ scripts, styles, fetches, sends }: PolicyParts): string {
	const connects = [...(fetches === 'nothing' ? [] : ["'self'"]), ...(sends === undefined ? [] : [sends])];
	const directives = [
		"default-src 'none'",
		['script-src', "'self'", ...(fetches === 'search' ? ["'wasm-unsafe-eval'"] : []), ...scripts].join(' '),
		['style-src', "'self'", ...styles].join(' '),
		"font-src 'self'",
		"img-src 'self'",
		...(connects.length === 0 ? [] : [['connect-src', ...connects].join(' ')]),
		...(fetches === 'search' ? ["worker-src 'self'"] : []),
		"base-uri 'none'",
		"form-action 'none'",
	];
	return directives.join('; ');
}

export const policyTag = (parts: PolicyParts): string =>
	`<meta http-equiv="content-security-policy" content="${policy(parts)}">`;
