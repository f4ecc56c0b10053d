/** The content security policy of a finished page. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inlineHashes, policy, policyTag } from '../../../src/integrations/finish/content-security.ts';
import { edited, pageTokens } from '../../../src/integrations/finish/page-tokens.ts';
import { relativeLinks } from '../../../src/integrations/finish/relative-links.ts';

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

const built =
	'<!DOCTYPE html><html><head><style>a{src:url(/a.woff2)}</style><style>é{}</style><script>let a = "«é»"</script>' +
	'<script type="application/ld+json">{"a":1}</script></head><body><script type="module">b()</script><script src="/c.js"></script></body></html>';

describe('inlineHashes', () => {
	it('hashes each script that runs and each style, as the finished page has them', () => {
		const hashes = inlineHashes(built, pageTokens(built), '/cours/x/');
		const finished = edited(built, relativeLinks(built, pageTokens(built), '/cours/x/'));
		const standing = pageTokens(finished).inline.map(({ start, end }) => finished.slice(start, end));
		expect(hashes).toStrictEqual({
			scripts: new Set([sha256('let a = "«é»"'), sha256('b()')]),
			styles: new Set([sha256('a{src:url(../../a.woff2)}'), sha256('é{}')]),
		});
		expect([...hashes.scripts, ...hashes.styles].every((hash) => standing.map(sha256).includes(hash))).toBe(true);
	});

	it('hashes what stands twice once', () => {
		const page = '<script>a()</script><script>a()</script>';
		expect(inlineHashes(page, pageTokens(page), '/')).toStrictEqual({
			scripts: new Set([sha256('a()')]),
			styles: new Set(),
		});
	});

	it('finds nothing on a page with nothing inline', () => {
		const page = '<script src="/a.js"></script><link rel="stylesheet" href="/a.css">';
		expect(inlineHashes(page, pageTokens(page), '/')).toStrictEqual({ scripts: new Set(), styles: new Set() });
	});
});

describe('policy', () => {
	it('allows the site’s own files and what the page holds, and nothing else', () => {
		expect(
			policy({
				scripts: new Set(["'sha256-a'", "'sha256-b'"]),
				styles: new Set(["'sha256-c'"]),
				fetches: 'nothing' as const,
			}).split('; '),
		).toStrictEqual([
			"default-src 'none'",
			"script-src 'self' 'sha256-a' 'sha256-b'",
			"style-src 'self' 'sha256-c'",
			"font-src 'self'",
			"img-src 'self'",
			"base-uri 'none'",
			"form-action 'none'",
		]);
	});

	it('lets a screen that asks questions fetch them, and compile nothing', () => {
		const parts = { scripts: new Set<string>(), styles: new Set<string>(), fetches: 'files' as const };
		expect(policy(parts).split('; ')).toStrictEqual([
			"default-src 'none'",
			"script-src 'self'",
			"style-src 'self'",
			"font-src 'self'",
			"img-src 'self'",
			"connect-src 'self'",
			"base-uri 'none'",
			"form-action 'none'",
		]);
	});

	it('lets the search page compile and fetch its index too', () => {
		expect(
			policy({ scripts: new Set(["'sha256-a'"]), styles: new Set(), fetches: 'search' as const }).split('; '),
		).toStrictEqual([
			"default-src 'none'",
			"script-src 'self' 'wasm-unsafe-eval' 'sha256-a'",
			"style-src 'self'",
			"font-src 'self'",
			"img-src 'self'",
			"connect-src 'self'",
			"worker-src 'self'",
			"base-uri 'none'",
			"form-action 'none'",
		]);
	});

	it('stands in one tag that a page can carry', () => {
		const parts = { scripts: new Set(["'sha256-a'"]), styles: new Set<string>(), fetches: 'nothing' as const };
		expect(policyTag(parts)).toBe(`<meta http-equiv="content-security-policy" content="${policy(parts)}">`);
		expect(policy(parts)).not.toMatch(/["<>&\n]/);
	});
});
