/** The links of a built site, and those that lead nowhere. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesIn } from '../../../src/integrations/finish/files-in.ts';
import { elementsIn, type PageElement } from './elements.ts';

/** Pages of a built site, by file: what each links to, and the anchors in it. */
export interface SiteLinks {
	folder: string;
	links: ReadonlyMap<string, readonly string[]>;
	anchors: ReadonlyMap<string, ReadonlySet<string | undefined>>;
}

const LINKING = ['href', 'src', 'poster', 'component-url', 'renderer-url', 'before-hydration-url', 'data-work'];

const filesOfSheet = (sheet: string) => [...sheet.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, link = '']) => link);

/** As written in the page: attributes, sources of images, files of inline sheets. */
const linksIn = (elements: readonly PageElement[]): string[] =>
	elements.flatMap(({ name, attributes, text }) => [
		...LINKING.flatMap((attribute) => attributes[attribute] ?? []),
		...(attributes['srcset'] ?? '').split(',').flatMap((source) => source.trim().split(' ')[0] || []),
		...(name === 'style' ? filesOfSheet(text) : []),
	]);

export const isOutside = (link: string) => /^(https?:|mailto:|data:)/.test(link);

/** The file that a link of a page asks for. */
export function targetOf(file: string, link: string): string {
	const path = link.replace(/[#?].*/, '');
	const target = path === '' ? file : posix.join(posix.dirname(file), decodeURI(path));
	return target.endsWith('/') || target === '.' ? posix.join(target, 'index.html') : target;
}

/** @param folder a built site */
export function linksOf(folder: string): SiteLinks {
	const read = filesIn(folder)
		.filter((file) => file.endsWith('.html'))
		.map((file) => ({ file, elements: elementsIn(readFileSync(join(folder, ...file.split('/')), 'utf8')) }));
	return {
		folder,
		links: new Map(read.map(({ file, elements }) => [file, [...new Set(linksIn(elements))]])),
		anchors: new Map(
			read.map(({ file, elements }) => [file, new Set(elements.map(({ attributes }) => attributes['id']))]),
		),
	};
}

/** What is wrong with a link; nothing if it leads somewhere. */
function fault({ folder, anchors }: SiteLinks, file: string, link: string): string | undefined {
	if (link.startsWith('/')) return 'not relative';
	const target = targetOf(file, link);
	if (target.startsWith('..')) return 'outside the site';
	if (!target.includes('.')) return 'a folder without its slash';
	if (!existsSync(join(folder, ...target.split('/')))) return `no file ${target}`;
	const anchor = link.split('#')[1];
	return !anchor || anchors.get(target)?.has(decodeURIComponent(anchor)) ? undefined : `no anchor in ${target}`;
}

/** Each link that leads to no page, anchor or file of the site, with its page and what is wrong. */
export const deadLinks = (site: SiteLinks): string[] =>
	[...site.links].flatMap(([file, all]) =>
		all
			.filter((link) => !isOutside(link))
			.map((link) => [link, fault(site, file, link)])
			.filter(([, why]) => why !== undefined)
			.map(([link, why]) => `${file}: « ${link} » ${why}`),
	);
