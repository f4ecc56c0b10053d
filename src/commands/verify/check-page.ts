/** What is wrong inside a page: no policy, or links to files that are not there. */
import { posix } from 'node:path';
import { pageTokens } from '../../integrations/finish/page-tokens.ts';
import { LINKS } from '../../integrations/finish/relative-links.ts';
import { policyOfPage } from './page-policy.ts';
import type { Problem } from './problems.ts';

const leadsAway = (link: string) => /^(?:[a-z][a-z+.-]*:|\/\/|#)/i.test(link);

/** A page that someone else wrote may hold anything: what cannot be read is looked for as it stands. */
function decoded(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		return path;
	}
}

/** The file that a link of a page asks for. */
function targetOf(file: string, link: string): string {
	const path = decoded(link.replace(/[#?].*/, ''));
	const target = path === '' ? file : posix.join(posix.dirname(file), path);
	return target === '.' || target.endsWith('/') ? posix.join(target, 'index.html') : target;
}

/** @param file its place from the site's root @param isThere whether the site has a file */
export function pageProblems(file: string, html: string, isThere: (file: string) => boolean): Problem[] {
	const links = pageTokens(html)
		.attributes.filter(({ name }) => LINKS.has(name))
		.map(({ start, end }) => html.slice(start, end))
		.filter((link) => !leadsAway(link));
	const dead = [...new Set(links.map((link) => targetOf(file, link)))].filter((target) => !isThere(target));
	return [
		...(policyOfPage(html) === undefined
			? [{ kind: 'no-page-policy', what: 'page sans politique de sécurité', file } as const]
			: []),
		...dead.map((target) => ({ kind: 'dead-link', what: `lien mort vers « ${target} »`, file }) as const),
	];
}
