/** Makes a page's links relative to itself, so that the same files work at `/`, at `/a/b/`, in a frame and from a disk. */
import type { Edit, PageTokens } from './page-tokens.ts';

/** Attributes that hold a link. */
export const LINKS: ReadonlySet<string> = new Set([
	'href',
	'src',
	'poster',
	'component-url',
	'renderer-url',
	'before-hydration-url',
	'data-work',
]);

/** From a page to a target, both counted from the site's root: `/cours/x/`, `/reference/#y` → `../../reference/#y`. */
export function relativeLink(page: string, target: string): string {
	const from = page.split('/').slice(1, -1);
	const to = target.split('/').slice(1);
	let shared = 0;
	while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
	const path = '../'.repeat(from.length - shared) + to.slice(shared).join('/');
	return path.startsWith('../') ? path : `./${path}`;
}

const isRooted = (link: string) => link.startsWith('/') && !link.startsWith('//');

/** Edits for attributes and for `url(…)` in inline styles. Scripts are left alone. @param page its address from the root, ending in `/` */
export function relativeLinks(html: string, tokens: PageTokens, page: string): Edit[] {
	const links = tokens.attributes.flatMap(({ name, start, end }): Edit[] => {
		const link = html.slice(start, end);
		return LINKS.has(name) && isRooted(link) ? [{ start, end, text: relativeLink(page, link) }] : [];
	});
	const styles = tokens.inline.flatMap(({ tag, start, end }): Edit[] => {
		if (tag !== 'style') return [];
		const sheet = html.slice(start, end);
		const text = relativeUrls(sheet, page);
		return text === sheet ? [] : [{ start, end, text }];
	});
	return [...links, ...styles];
}

/** A sheet with its rooted `url(…)` made relative. */
export const relativeUrls = (sheet: string, page: string): string =>
	sheet.replace(
		/url\((["']?)(\/[^/"')][^"')]*)\1\)/g,
		(_, quote: string, link: string) => `url(${quote}${relativeLink(page, link)}${quote})`,
	);
