/** Astro sets the style of its islands where the first one stands; HTML wants it in the head. */
import type { Edit, PageTokens } from './page-tokens.ts';

/** Edits that move every `<style>` of the body to the end of the head. */
export function stylesInHead(html: string, { inline, headEnd }: PageTokens): Edit[] {
	return inline
		.filter(({ tag, outer }) => tag === 'style' && outer.start > headEnd)
		.flatMap(({ outer }) => [
			{ ...outer, text: '' },
			{ start: headEnd, end: headEnd, text: html.slice(outer.start, outer.end) },
		]);
}
