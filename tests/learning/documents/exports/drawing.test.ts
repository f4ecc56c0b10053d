/** Shapes written as SVG. */
import { describe, expect, it } from 'vitest';
import { escapeXml, svgOf } from '../../../../src/learning/documents/exports/drawing.ts';

describe('escapeXml', () => {
	it('makes signs of XML plain', () => expect(escapeXml('<a href="x">&')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;'));

	it('replaces what no XML may hold', () =>
		expect(escapeXml('a\u0000b\u001fc\ud800d\ufffee\t')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\t'));

	it('leaves French and emoji as they are', () => expect(escapeXml('Léa’s « œuf » 🚲')).toBe('Léa’s « œuf » 🚲'));
});

it('a drawing is one file, with its title first', () => {
	expect(
		svgOf({
			title: 'A & B',
			width: 20,
			height: 10,
			paper: '#fff',
			shapes: [
				{ type: 'words', x: 1, y: 2, size: 3, isBold: true, colour: '#000', text: '<b>' },
				{ type: 'line', path: 'M0 0H9', colour: '#000', width: 1, dash: [2, 1] },
				{ type: 'dot', x: 1, y: 2, radius: 3, colour: '#000', fill: '#fff' },
			],
		}),
	).toMatchInlineSnapshot(`
		"<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" viewBox="0 0 20 10" font-family="&quot;Radio Canada Big&quot;, Arial, Helvetica, sans-serif" role="img">
		<title>A &amp; B</title>
		<rect width="20" height="10" fill="#fff"/>
		<text x="1" y="2" font-size="3" font-weight="700" fill="#000">&lt;b&gt;</text>
		<path d="M0 0H9" fill="none" stroke="#000" stroke-width="1" stroke-dasharray="2 1"/>
		<circle cx="1" cy="2" r="3" fill="#fff" stroke="#000" stroke-width="3"/>
		</svg>
		"
	`);
});
