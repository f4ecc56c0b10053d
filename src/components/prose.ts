/** The text of a lesson or page, compiled when its page is drawn: a bundler would hold the texts of the whole course at once. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import type { ImageMetadata } from 'astro';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { mdxToJs } from 'satteri';
import type { Course } from '../course/course.ts';

export type ProseHeading = { depth: number; slug: string; text: string };
type Props = Record<string, unknown> & { components?: Record<string, unknown> };
type Component = (props: Props) => unknown;

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

const images = import.meta.glob<ImageMetadata>('/content/**/*.{avif,gif,jpeg,jpg,png,svg,webp}', {
	eager: true,
	import: 'default',
});

/** An image beside the text, with its size: the page does not jump when it comes. */
const imageOf =
	(file: string): Component =>
	({ src, ...others }) => {
		const image = images[posix.join('/', posix.dirname(file), String(src))];
		const known = image && { src: image.src, width: image.width, height: image.height };
		return jsx('img', { src, ...known, ...others, loading: 'lazy' });
	};

/** A link to what the course leaves out leads to the page that stands in, or is its words alone. */
const linkOf =
	(detours: Course['detours']): Component =>
	({ href, children, ...others }) => {
		const [address = ''] = String(href).split(/[?#]/);
		const to = detours.has(address) ? detours.get(address) : href;
		return to === undefined ? jsx(Fragment, { children }) : jsx('a', { href: to, ...others, children });
	};

/** Whose children are blocks: the line breaks between them mean nothing, and would travel with each page. */
const OF_BLOCKS = new Set<unknown>([Fragment, 'ul', 'ol', 'table', 'thead', 'tbody', 'tr', 'blockquote']);

const tight: typeof jsxs = (type, props, ...others) => {
	const children: unknown[] = props?.['children'] ?? [];
	const kept = OF_BLOCKS.has(type) ? children.filter((child) => child !== '\n') : children;
	return jsxs(type, { ...props, children: kept }, ...others);
};

/** @param file from the project's root, with forward slashes. The checks have read it: it compiles. */
export async function prose(
	file: string,
	{ detours }: Pick<Course, 'detours'>,
): Promise<{ Content: Component; headings: ProseHeading[] }> {
	const text = readFileSync(join(process.cwd(), ...file.split('/')), 'utf8').replace(FRONT_MATTER, '');
	const data = {
		astro: {
			frontmatter: {},
			headings: [] as ProseHeading[],
			localImagePaths: new Set<string>(),
			remoteImagePaths: new Set<string>(),
		},
	};
	const { code } = await mdxToJs(text, {
		hastPlugins: [satteriHeadingIdsPlugin()],
		features: { gfm: true, smartPunctuation: false },
		elementAttributeNameCase: 'html',
		outputFormat: 'function-body',
		data,
	});
	const { default: draw } = new Function(code)({ Fragment, jsx, jsxs: tight }) as { default: Component };
	const links = detours.size > 0 ? { a: linkOf(detours) } : {};
	const Content: Component = (props) =>
		draw({ ...props, components: { Fragment, img: imageOf(file), ...links, ...props.components } });
	// What Astro's MDX integration writes on each text: that it is one, and which renderer draws it.
	Object.assign(Content, { [Symbol.for('mdx-component')]: true, [Symbol.for('astro:renderer')]: 'astro:jsx' });
	// The heading plugin puts a list of its own in its place.
	return { Content, headings: data.astro.headings };
}
