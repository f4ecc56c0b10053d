/** Where styles stand in a finished page. */
import { describe, expect, it } from 'vitest';
import { edited, pageTokens } from '../../../src/integrations/finish/page-tokens.ts';
import { stylesInHead } from '../../../src/integrations/finish/styles-in-head.ts';

const moved = (html: string) => edited(html, stylesInHead(html, pageTokens(html)));

describe('stylesInHead', () => {
	it('joins the plain styles in the first of the head, in their order, and moves the others to its end', () => {
		expect(
			moved(
				'<head><style>a{}</style><script>b()</script><style>c{}</style></head><body><p>x</p><style>d{}</style><main><style media="print">e{}</style></main></body>',
			),
		).toBe(
			'<head><style>a{}c{}d{}</style><script>b()</script><style media="print">e{}</style></head><body><p>x</p><main></main></body>',
		);
	});

	it('moves styles to the end of a head that has none', () => {
		expect(moved('<head></head><body><style>a{}</style></body>')).toBe('<head><style>a{}</style></head><body></body>');
	});

	it('leaves a page alone whose styles stand right, scripts included', () => {
		const page = '<head><style>a{}</style></head><body><script>b()</script></body>';
		expect(moved(page)).toBe(page);
	});
});
