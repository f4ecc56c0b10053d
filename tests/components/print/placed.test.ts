/** A lesson's markup set among others on one page. */
import { describe, expect, it } from 'vitest';
import { inTurn } from '../../../src/components/print/in-turn.ts';
import { placed } from '../../../src/components/print/placed.ts';

const place = { prefix: 'a-', down: 1, inside: new Map([['/cours/b/', 'b']]) };

describe('placed', () => {
	it('gives ids of its own, and finds them again', () =>
		expect(
			placed(
				'<h2 id="x">X</h2><p aria-labelledby="x y" aria-describedby="z"><a href="#x">1</a><svg><use href="#m"></use><path fill="url(#g)"></path></svg></p>',
				place,
			),
		).toBe(
			'<h3 id="a-x">X</h3><p aria-labelledby="a-x a-y" aria-describedby="a-z"><a href="#a-x">1</a><svg><use href="#a-m"></use><path fill="url(#a-g)"></path></svg></p>',
		));

	it('lowers its headings, to the sixth level at most', () =>
		expect(placed('<h2>a</h2><h6 class="b">c</h6><header><hr></header>', { ...place, down: 2 })).toBe(
			'<h4>a</h4><h6 class="b">c</h6><header><hr></header>',
		));

	it('keeps links to lessons of the page on the page, and leaves all others', () =>
		expect(
			placed(
				'<a href="/cours/b/">b</a><a href="/cours/b/#c">c</a><a href="/cours/d/">d</a><a href="https://e.fr/#f">e</a>',
				place,
			),
		).toBe('<a href="#b">b</a><a href="#b-c">c</a><a href="/cours/d/">d</a><a href="https://e.fr/#f">e</a>'));

	it('has no landmark: each name would stand there as often as there are lessons', () =>
		expect(
			placed(
				'<section class="a" aria-labelledby="b"></section><aside aria-label="c"></aside><div role="region" aria-label="d"></div>',
				place,
			),
		).toBe(
			'<section class="a"></section><div role="note" aria-label="c"></div><div role="group" aria-label="d"></div>',
		));

	it('opens what is closed: nobody clicks on paper', () =>
		expect(placed('<details class="x"><summary>a</summary></details><details open></details>', place)).toBe(
			'<details open class="x"><summary>a</summary></details><details open></details>',
		));

	it('changes nothing in the text, whatever stands in it', () => {
		const text = 'id="x" href="#y" a &lt;h2 id="z"&gt; b > c';
		expect(placed(`<p title="1 > 2" data-id="x">${text}</p>`, place)).toBe(`<p title="1 > 2" data-id="x">${text}</p>`);
	});
});

describe('inTurn', () => {
	it('draws the next only when it is asked for', () => {
		const drawn: number[] = [];
		const all = inTurn([1, 2, 3], (each) => drawn.push(each));
		expect(drawn).toEqual([]);
		all.next();
		expect(drawn).toEqual([1]);
		expect([...all]).toEqual([2, 3]);
	});
});
