/** What happens after the pages are built: relative links, security policy, files for hosts, search index. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentCourse } from '../course/current.ts';
import { storeOrigin } from '../lms/sharing/sharing-data.ts';
import { inlineHashes, type PolicyParts, policyTag } from './finish/content-security.ts';
import { hostFiles } from './finish/host-files.ts';
import { edited, type PageTokens, pageTokens } from './finish/page-tokens.ts';
import { relativeLinks } from './finish/relative-links.ts';
import { indexForSearch } from './finish/search-index.ts';
import { steadyIds } from './finish/steady-ids.ts';
import { stylesInHead } from './finish/styles-in-head.ts';

const AT_ONCE = 16;

export const finishedSite = (): AstroIntegration => ({
	name: 'parcours:finished-site',
	hooks: {
		'astro:build:done': async ({ dir, logger }) => {
			const folder = fileURLToPath(dir);
			const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
			const { lrs } = currentCourse().settings;
			const sends = lrs && storeOrigin(lrs.endpoint);
			const all: PolicyParts = { scripts: new Set(), styles: new Set(), fetches: 'search', sends };
			for (let at = 0; at < files.length; at += AT_ONCE) {
				const some = files.slice(at, at + AT_ONCE);
				const parts = await Promise.all(
					some.map((file) => finishPage(folder, file, { isSharing: lrs !== undefined, sends })),
				);
				for (const { scripts, styles } of parts) {
					for (const hash of scripts) (all.scripts as Set<string>).add(hash);
					for (const hash of styles) (all.styles as Set<string>).add(hash);
				}
			}
			for (const [name, text] of Object.entries(hostFiles(all))) {
				await mkdir(dirname(join(folder, name)), { recursive: true });
				await writeFile(join(folder, name), text);
			}
			logger.info(`${files.length} pages: links made relative, policy added`);
			logger.info(`${await indexForSearch(folder, files)} pages indexed for search`);
		},
	},
});

/** Where a built file stands, from the site's root: `cours/x/index.html` → `/cours/x/`. */
const addressOf = (file: string): string =>
	`/${file
		.split(sep)
		.join('/')
		.replace(/[^/]*$/, '')}`;

function withStylesInHead(built: string): { html: string; tokens: PageTokens } {
	const tokens = pageTokens(built);
	const moves = stylesInHead(built, tokens);
	if (moves.length === 0) return { html: built, tokens };
	const html = edited(built, moves);
	return { html, tokens: pageTokens(html) };
}

/** As the page says itself. */
function whatFetches(html: string): PolicyParts['fetches'] {
	const said = /<html[^>]* data-fetches="?(\w+)/.exec(html)?.[1];
	return said === 'files' || said === 'search' ? said : 'nothing';
}

interface Sharing {
	/** Its script fetches what it sends with. */
	isSharing: boolean;
	sends: string | undefined;
}

async function finishPage(folder: string, file: string, { isSharing, sends }: Sharing): Promise<PolicyParts> {
	const path = join(folder, file);
	const { html, tokens } = withStylesInHead(await readFile(path, 'utf8'));
	const page = addressOf(relative(folder, path));
	const asks = whatFetches(html);
	const fetches = isSharing && asks === 'nothing' ? 'files' : asks;
	const parts = { ...inlineHashes(html, tokens, page), fetches, sends };
	const policy = { start: tokens.head, end: tokens.head, text: policyTag(parts) };
	await writeFile(path, edited(html, [...relativeLinks(html, tokens, page), ...steadyIds(tokens), policy]));
	return parts;
}
