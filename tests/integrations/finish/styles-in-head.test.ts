/** Where styles stand in a finished page. */
import { describe, expect, it } from 'vitest';
import { edited, pageTokens } from '../../../src/integrations/finish/page-tokens.ts';
import { stylesInHead } from '../../../src/integrations/finish/styles-in-head.ts';

const moved = (html: string) => edited(html, stylesInHead(html, pageTokens(html)));

describe('stylesInHead', () => {
	it('moves the styles of the body to the end of the head, in their order', () => {
		expect(
			moved(
				'<head><style>a{}</style></head><body><p>x</p><style>b{}</style><main><style media="print">c{}</style></main></body>',
			),
		).toBe(
			'<head><style>a{}</style><style>b{}</style><style media="print">c{}</style></head><body><p>x</p><main></main></body>',
		);
	});

	it('leaves a page alone whose styles stand right, scripts included', () => {
		const page = '<head><style>a{}</style></head><body><script>b()</script></body>';
		expect(moved(page)).toBe(page);
	});
});
