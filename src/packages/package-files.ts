/** The files of a package: the built site without what speaks to web servers, each page made to be handed out by an LMS. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../integrations/finish/files-in.ts';
import { type Edit, edited, pageTokens } from '../integrations/finish/page-tokens.ts';
import { relativeLink } from '../integrations/finish/relative-links.ts';
import { escaped } from './markup.ts';

/** Name in the package, with slashes → content. */
export type PackageFiles = Map<string, Uint8Array>;

/**
 * Files for a web server. An LMS has its own, and where it reads `.htaccess` too, our policy for whole sites would forbid
 * the launch page its frame; the list of what is published is of the site as it was, and copies for servers with it.
 */
const FOR_SERVERS =
	/^(?:\.htaccess|\.nojekyll|_headers|hosting\/.*|integrity\.json|robots\.txt|sitemap\.xml|404\.html|.*\.(?:br|gz))$/;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A link into a folder, with what stands behind it: `../x/`, `../x/#y`. */
const INTO_FOLDER = /^(\.{1,2}\/(?:[^?#]*\/)?)((?:[?#].*)?)$/;

/** A link that names the file of a folder: LMS such as Moodle open none by itself. */
export const namedFile = (link: string): string => link.replace(INTO_FOLDER, '$1index.html$2');

const SHEETS = '_astro/';
/** A short sheet weighs less in its page than a file of its own. */
const SHORT = 1_000;

/** A sheet as it stands in the folder of sheets: its own links lead from there. */
const moved = (sheet: string, page: string): string =>
	sheet.replace(/url\((["']?)(\.{1,2}\/[^"')]*)\1\)/g, (_, quote: string, link: string) => {
		const { pathname } = new URL(link, `https://package.invalid${page}`);
		return `url(${quote}${relativeLink(`/${SHEETS}`, pathname)}${quote})`;
	});

export interface PackagedPage {
	html: string;
	/** Sheets that stood in the page, by name in the package. */
	sheets: Map<string, string>;
}

/**
 * A page with its folders' files named, and its sheets in files: hundreds of pages repeat them, and an archive packs each
 * file alone. Its policy already allows sheets of the site's own.
 * @param name in the package: `cours/x/index.html`
 */
export function packagedPage(html: string, name: string): PackagedPage {
	const page = `/${name.replace(/[^/]*$/, '')}`;
	const tokens = pageTokens(html);
	const sheets = new Map<string, string>();
	const links = tokens.attributes.flatMap(({ tag, name: attribute, start, end }): Edit[] => {
		const link = html.slice(start, end);
		const isLink = attribute === 'href' && (tag === 'a' || tag === 'link') && INTO_FOLDER.test(link);
		return isLink ? [{ start, end, text: namedFile(link) }] : [];
	});
	const styles = tokens.inline.flatMap(({ tag, start, end, outer }): Edit[] => {
		const isPlain = html.slice(outer.start, start) === '<style>';
		if (tag !== 'style' || !isPlain || end - start < SHORT) return [];
		const sheet = moved(html.slice(start, end), page);
		const file = `${SHEETS}sheet-${createHash('sha256').update(sheet).digest('hex').slice(0, 12)}.css`;
		sheets.set(file, sheet);
		return [{ ...outer, text: `<link rel="stylesheet" href="${relativeLink(page, `/${file}`)}">` }];
	});
	return { html: edited(html, [...links, ...styles]), sheets };
}

/** Sentences of the site that are no longer true in a package → what is said there instead. */
export type Said = readonly (readonly [before: string, now: string])[];

const saying = (html: string, said: Said): string =>
	said.reduce((text, [before, now]) => text.replaceAll(escaped(before), () => escaped(now)), html);

/** @param folder the built site */
export function siteFiles(folder: string, said: Said = []): PackageFiles {
	const files: PackageFiles = new Map();
	for (const name of filesIn(folder).filter((each) => !FOR_SERVERS.test(each))) {
		const content = readFileSync(join(folder, name));
		if (!name.endsWith('.html')) {
			files.set(name, content);
			continue;
		}
		const { html, sheets } = packagedPage(saying(content.toString('utf8'), said), name);
		files.set(name, encode(html));
		for (const [sheet, text] of sheets) files.set(sheet, encode(text));
	}
	return files;
}

/** The site as it is, with its files for servers: to be unpacked on one. @param folder the built site */
export const wholeSite = (folder: string): PackageFiles =>
	new Map(filesIn(folder).map((name) => [name, readFileSync(join(folder, name))]));
