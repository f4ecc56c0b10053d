/** The names of a page's islands. */
import { expect, it } from 'vitest';
import { edited, pageTokens } from '../../../src/integrations/finish/page-tokens.ts';
import { steadyIds } from '../../../src/integrations/finish/steady-ids.ts';

it('numbers the islands of a page, and leaves other ids alone', () => {
	const page =
		'<p uid="x"></p><astro-island uid="Zab" props="{}"></astro-island><astro-island uid="1cd"></astro-island>';
	expect(edited(page, steadyIds(pageTokens(page)))).toBe(
		'<p uid="x"></p><astro-island uid="1" props="{}"></astro-island><astro-island uid="2"></astro-island>',
	);
});
