/** Whether links lead to a page and images to a file. */
import { posix } from 'node:path';
import { IMAGE_ENDINGS, isImage } from '../images.ts';
import type { Body, Heading, Link } from '../lesson-body.ts';
import { type Problem, problem } from '../problems.ts';
import { closest } from '../similar.ts';

/** All that a link or an image may lead to. `addresses` is absent while the pages of the site are not known. */
export type Targets = {
	addresses: ReadonlySet<string> | undefined;
	/** Image files from the root, with forward slashes. */
	images: ReadonlySet<string>;
};

/** The name of a heading in an address, as Markdown gives it: lower case, without punctuation, hyphens for spaces. */
export const anchorOf = (heading: string) =>
	heading
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
		.replaceAll(' ', '-');

/** The names of headings in order; one that comes again has a number after it. */
function anchors(headings: readonly Heading[]): Set<string> {
	const found = new Set<string>();
	for (const { text } of headings) {
		const name = anchorOf(text);
		let unique = name;
		for (let again = 1; found.has(unique); again += 1) unique = `${name}-${again}`;
		found.add(unique);
	}
	return found;
}

/** The text behind %-signs, or the text itself where they mean nothing. */
function decoded(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		return url;
	}
}

function checkLink(file: string, { url, line }: Link, { addresses }: Targets, headings: readonly Heading[]): Problem[] {
	const place = { file, line };
	if (/^(https?:\/\/|mailto:)[^\s]+$/.test(url)) return [];
	if (url.startsWith('#')) {
		const names = anchors(headings);
		const name = decoded(url.slice(1));
		const guess = closest(name, names);
		return names.has(name) ? [] : [problem(place, 'link-anchor', { url, guess: guess && `#${guess}` })];
	}
	if (!url.startsWith('/') || url.startsWith('//')) return [problem(place, 'link-form', { url })];
	const [path = ''] = url.split(/[?#]/);
	if (!addresses || addresses.has(path)) return [];
	return [problem(place, 'link-nowhere', { url, guess: closest(path, addresses) })];
}

function checkImage(file: string, { url, line }: Link, { images }: Targets): Problem[] {
	const place = { file, line };
	if (/^[a-z][a-z0-9+.-]*:|^\//i.test(url)) return [problem(place, 'image-address', { url })];
	const path = posix.join(posix.dirname(file), decoded(url));
	if (!isImage(path)) return [problem(place, 'image-format', { url, allowed: IMAGE_ENDINGS })];
	if (images.has(path)) return [];
	const folder = posix.dirname(path);
	const beside = [...images].filter((image) => posix.dirname(image) === folder).map((image) => posix.basename(image));
	const guess = closest(posix.basename(path), beside);
	const written = url.slice(0, url.lastIndexOf('/') + 1);
	return [problem(place, 'image-nowhere', { url, guess: guess && `${written}${guess}` })];
}

/** The links and images of a text. */
export const checkLinks = (file: string, { links, images, headings }: Body, targets: Targets): Problem[] => [
	...links.flatMap((link) => checkLink(file, link, targets, headings)),
	...images.flatMap((image) => checkImage(file, image, targets)),
];
