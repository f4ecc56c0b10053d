/** Links relative to their page: the same files work at `/`, in any folder, in a frame, from a disk. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, pageTokens } from '../../../src/integrations/finish/page-tokens.ts';
import { relativeLink, relativeLinks, relativeUrls } from '../../../src/integrations/finish/relative-links.ts';

const finish = (html: string, page: string) => edited(html, relativeLinks(html, pageTokens(html), page));

describe('relativeLink', () => {
	it.each([
		['/', '/', './'],
		['/', '/cours/', './cours/'],
		['/', '/#plan', './#plan'],
		['/', '/icon.svg', './icon.svg'],
		['/cours/', '/', '../'],
		['/cours/x/', '/', '../../'],
		['/cours/x/', '/?q=a', '../../?q=a'],
		['/cours/x/', '/cours/', '../'],
		['/cours/x/', '/cours/y/', '../y/'],
		['/cours/x/', '/cours/x/', './'],
		['/cours/x/', '/cours/x/#quiz', './#quiz'],
		['/cours/x/', '/cours/x/?again=1#quiz', './?again=1#quiz'],
		['/cours/x/', '/cours/x', '../x'],
		['/cours/x/', '/cours/x/y/z/', './y/z/'],
		['/cours/x/', '/cours/xy/', '../xy/'],
		['/cours/x/', '/reference/faits/#f0-sel-01', '../../reference/faits/#f0-sel-01'],
		['/cours/x/', '/_astro/font.Dg.woff2', '../../_astro/font.Dg.woff2'],
		['/en/cours/x/', '/cours/x/', '../../../cours/x/'],
		['/a/x/', '/b/x/', '../../b/x/'],
		['/cours/x/', '/chercher/?q=/cours/x/', '../../chercher/?q=/cours/x/'],
	])('from %s to %s is %s', (page, target, link) => {
		expect(relativeLink(page, target)).toBe(link);
	});

	it('leads a browser to the same address, in any folder', () => {
		const name = fc.constantFrom('a', 'b', 'cours', 'x');
		const folder = fc.array(name, { maxLength: 4 }).map((names) => names.map((one) => `${one}/`).join(''));
		const file = fc.constantFrom('', 'a', 'icon.svg');
		const tail = fc.constantFrom('', '#a', '?q=/a/b', '?q=1#/a/');
		fc.assert(
			fc.property(folder, folder, folder, file, tail, (root, page, target, end, more) => {
				const base = `https://example.org/${root}`;
				const link = relativeLink(`/${page}`, `/${target}${end}${more}`);
				expect(new URL(link, `${base}${page}`).href).toBe(`${base}${target}${end}${more}`);
			}),
		);
	});
});

describe('relativeLinks', () => {
	it.each([
		['<a href="/cours/y/#quiz">1</a>', '<a href="../y/#quiz">1</a>'],
		["<a href='/?q=a&amp;b'>1</a>", "<a href='../../?q=a&amp;b'>1</a>"],
		['<a href=/reference/>1</a>', '<a href=../../reference/>1</a>'],
		['<link rel="icon" href="/icon.svg">', '<link rel="icon" href="../../icon.svg">'],
		['<script type="module" src="/_astro/a.js"></script>', '<script type="module" src="../../_astro/a.js"></script>'],
		['<video poster="/a.png" src="/a.mp4"></video>', '<video poster="../../a.png" src="../../a.mp4"></video>'],
		['<article data-work="/_astro/work.js">1</article>', '<article data-work="../../_astro/work.js">1</article>'],
		[
			'<astro-island component-url="/_astro/a.js" renderer-url="/_astro/b.js" before-hydration-url="/_astro/c.js">1</astro-island>',
			'<astro-island component-url="../../_astro/a.js" renderer-url="../../_astro/b.js" before-hydration-url="../../_astro/c.js">1</astro-island>',
		],
		['<style>@font-face{src:url(/_astro/a.woff2)}</style>', '<style>@font-face{src:url(../../_astro/a.woff2)}</style>'],
	])('makes %s relative', (html, relative) => {
		expect(finish(html, '/cours/x/')).toBe(relative);
	});

	it.each([
		'<a href="//cdn.example.org/a/">1</a>',
		'<a href="https://example.org/a/">1</a>',
		'<a href="#quiz">1</a>',
		'<a href="../y/">1</a>',
		'<a href="mailto:a@example.org">1</a>',
		'<a href="">1</a>',
		'<p title="/cours/">/cours/</p>',
		'<div data-record="/a/">1</div>',
		'<script>const a = "/cours/"; const b = \'<a href="/b/">\';</script>',
		'<!-- <a href="/a/"> -->',
		'<style>a{background:url(//cdn.example.org/a.png)}</style>',
		'<style>a{background:url(data:image/png;base64,/a/b)}</style>',
	])('leaves %s alone', (html) => {
		expect(finish(html, '/cours/x/')).toBe(html);
	});

	it('changes a whole page at once, and nothing between its links', () => {
		const html =
			'<head><link href="/a.css"><style>b{src:url("/b.woff2")}</style></head><body><a href="/">é</a> <a href="/c/">«c»</a></body>';
		expect(finish(html, '/')).toBe(
			'<head><link href="./a.css"><style>b{src:url("./b.woff2")}</style></head><body><a href="./">é</a> <a href="./c/">«c»</a></body>',
		);
	});
});

describe('relativeUrls', () => {
	it('makes rooted addresses relative whatever their quotes, and no others', () => {
		const sheet = `a{src:url(/a.woff2),url("/b c.woff2"),url('/d.woff2')}e{src:url(//cdn/e),url(f.png),url("https://g/h.png")}`;
		expect(relativeUrls(sheet, '/cours/')).toBe(
			`a{src:url(../a.woff2),url("../b c.woff2"),url('../d.woff2')}e{src:url(//cdn/e),url(f.png),url("https://g/h.png")}`,
		);
	});
});
