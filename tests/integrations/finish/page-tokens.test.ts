/** Where a page's attributes and its inline scripts and styles stand. */
import { describe, expect, it } from 'vitest';
import { edited, pageTokens } from '../../../src/integrations/finish/page-tokens.ts';

/** The tokens of a page as texts. */
const texts = (html: string) => {
	const { attributes, inline, head } = pageTokens(html);
	return {
		attributes: attributes.map(({ tag, name, start, end }) => `${tag} ${name}=${html.slice(start, end)}`),
		inline: inline.map(({ tag, type, start, end }) => `${tag} ${type}: ${html.slice(start, end)}`),
		head: html.slice(0, head),
	};
};

describe('pageTokens', () => {
	it('finds attributes however they are quoted, in lower case', () => {
		expect(texts(`<a HREF="/a/">1</a><a href='/b/'>2</a><A href=/c/ hidden>3</A>`).attributes).toStrictEqual([
			'a href=/a/',
			'a href=/b/',
			'a href=/c/',
		]);
	});

	it('gives an attribute as it is written, entities included', () => {
		expect(texts('<a href="/a/?b=1&amp;c=2" title="l&#39;eau">1</a>').attributes).toStrictEqual([
			'a href=/a/?b=1&amp;c=2',
			'a title=l&#39;eau',
		]);
	});

	it('finds nothing in comments, texts and scripts', () => {
		const html =
			'<!-- <a href="/a/"> --><title><a href="/b/"></title><script>"<a href=\'/c/\'>"</script><style>/* <a href="/d/"> */</style>';
		expect(texts(html).attributes).toStrictEqual([]);
	});

	it('finds inline scripts and styles with their type, and passes over scripts with a source', () => {
		const html =
			'<script>a<b</script><script type="module">b</script><script type="module" src="/c.js"></script><script type="application/ld+json">{"d":1}</script><style>e{}</style><svg><style>f{}</style></svg>';
		expect(texts(html).inline).toStrictEqual([
			'script : a<b',
			'script module: b',
			'script application/ld+json: {"d":1}',
			'style : e{}',
			'style : f{}',
		]);
	});

	it('finds an empty script too: it has a hash like any other', () => {
		expect(texts('<script></script>').inline).toStrictEqual(['script : ']);
	});

	it('tells the head from a header', () => {
		expect(texts('<!DOCTYPE html><html lang="fr"><head data-x="1"><title>a</title></head><header></header>').head).toBe(
			'<!DOCTYPE html><html lang="fr"><head data-x="1">',
		);
	});

	it('stands after the encoding, which a browser looks for first', () => {
		expect(texts('<html><head><meta charset="utf-8"><meta name="a" content="b"></head>').head).toBe(
			'<html><head><meta charset="utf-8">',
		);
	});
});

describe('edited', () => {
	it('makes edits in any order, and insertions', () => {
		const edits = [
			{ start: 8, end: 9, text: 'C' },
			{ start: 4, end: 4, text: '!' },
			{ start: 0, end: 1, text: 'longer' },
		];
		expect(edited('a bbb   c d', edits)).toBe('longer bb!b   C d');
	});

	it('gives a page without edits back as it was', () => {
		expect(edited('<p>a</p>', [])).toBe('<p>a</p>');
	});
});
