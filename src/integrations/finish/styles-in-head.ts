/** Astro sets the style of its islands where the first one stands; HTML wants it in the head. One sheet is one hash of the policy. */
import type { Edit, InlineElement, PageTokens } from './page-tokens.ts';

const OPENING = '<style>';

/** A sheet for every medium: it may be joined with another. */
const isPlain = ({ start, outer }: InlineElement) => start - outer.start === OPENING.length;

/** Edits that join the plain styles of the page in the first of the head, in their order, and move the others to the head's end. */
export function stylesInHead(html: string, { inline, headEnd }: PageTokens): Edit[] {
	const styles = inline.filter(({ tag }) => tag === 'style');
	const first = styles.find((style) => isPlain(style) && style.outer.start < headEnd);
	const into = (style: InlineElement) =>
		first && isPlain(style)
			? { start: first.end, end: first.end, text: html.slice(style.start, style.end) }
			: { start: headEnd, end: headEnd, text: html.slice(style.outer.start, style.outer.end) };
	return styles
		.filter((style) => style.outer.start > headEnd || (isPlain(style) && style !== first))
		.flatMap((style) => [{ ...style.outer, text: '' }, into(style)]);
}
