/** Astro names its islands after the project's folder; a page must be the same wherever it is built. */
import type { Edit, PageTokens } from './page-tokens.ts';

/** Edits that number the islands of a page instead. */
export const steadyIds = ({ attributes }: PageTokens): Edit[] =>
	attributes
		.filter(({ tag, name }) => tag === 'astro-island' && name === 'uid')
		.map(({ start, end }, index) => ({ start, end, text: String(index + 1) }));
