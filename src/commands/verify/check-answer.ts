/** What is wrong with how a server sends one file: its type, its headers, its caching, its compression. */
import { isWorthCompressing } from '../../integrations/finish/compressed.ts';
import { policyOfPage, refused } from './page-policy.ts';
import type { Problem } from './problems.ts';

/** What a server answered. */
export interface Answer {
	status: number;
	/** @returns an empty text if it was not sent */
	header(name: string): string;
	body: Uint8Array;
}

/** Types by extension, the right one first. What is not here, as the pieces of the search index, may have any but a page's. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
	html: ['text/html'],
	js: ['text/javascript', 'application/javascript'],
	css: ['text/css'],
	json: ['application/json'],
	svg: ['image/svg+xml'],
	woff2: ['font/woff2'],
	xml: ['application/xml', 'text/xml'],
	txt: ['text/plain'],
	webmanifest: ['application/manifest+json', 'application/json'],
	wasm: ['application/wasm'],
};

const MONTH = 30 * 24 * 3600;
const DAY = 24 * 3600;

/** A file whose name holds a hash of what it says. */
const isHashed = (file: string) => /(?:^|\/)_astro\//.test(file);
const isPage = (file: string) => file.endsWith('.html');
const maxAge = (cache: string) => Number(/max-age=(\d+)/.exec(cache)?.[1] ?? 0);

function typeProblems(file: string, answer: Answer): Problem[] {
	const type = answer.header('content-type').split(';')[0]?.trim().toLowerCase() ?? '';
	const right = TYPES[file.split('.').at(-1) ?? ''];
	if (right ? right.includes(type) : type !== 'text/html') return [];
	const instead = right ? `au lieu de « ${right[0]} »` : 'pour un fichier de données';
	return [{ kind: 'wrong-type', what: type ? `type « ${type} » ${instead}` : `aucun type ${instead}`, file }];
}

function headerProblems(file: string, answer: Answer): Problem[] {
	const missing = (header: string): Problem => ({ kind: 'missing-header', what: `en-tête ${header} absent`, file });
	const found: Problem[] = [];
	if (answer.header('x-content-type-options').toLowerCase() !== 'nosniff')
		found.push(missing('X-Content-Type-Options: nosniff'));
	if (
		isHashed(file) &&
		!(answer.header('cache-control').includes('immutable') && maxAge(answer.header('cache-control')) >= MONTH)
	)
		found.push({ kind: 'short-cache', what: 'fichier à empreinte gardé trop peu de temps', file });
	if (!isPage(file)) return found;
	if (answer.header('referrer-policy') === '') found.push(missing('Referrer-Policy'));
	if (answer.header('content-security-policy') === '') found.push(missing('Content-Security-Policy'));
	return found;
}

/** Headers may be several policies, joined by commas: a page must pass them all. */
function policyProblems(file: string, answer: Answer): Problem[] {
	const page = policyOfPage(new TextDecoder().decode(answer.body));
	const server = answer.header('content-security-policy');
	if (page === undefined || server === '') return [];
	const isRefused = server.split(',').some((policy) => refused(page, policy).length > 0);
	return isRefused
		? [{ kind: 'narrow-policy', what: 'la politique du serveur est plus étroite que celle de la page', file }]
		: [];
}

/** @param file as the list names it @param strict whether headers are asked for that not every host can set */
export function answerProblems(file: string, answer: Answer, strict: boolean): Problem[] {
	const isLong =
		!isHashed(file) &&
		(maxAge(answer.header('cache-control')) > DAY || answer.header('cache-control').includes('immutable'));
	const isPlain =
		isWorthCompressing(file, answer.body.length) &&
		!/^(?:br|gzip|zstd|deflate)$/.test(answer.header('content-encoding'));
	return [
		...typeProblems(file, answer),
		...(strict ? headerProblems(file, answer) : []),
		...(isPage(file) ? policyProblems(file, answer) : []),
		...(isLong
			? [{ kind: 'long-cache', what: 'fichier gardé plus d’un jour sans être redemandé', file } as const]
			: []),
		...(isPlain ? [{ kind: 'uncompressed', what: 'texte envoyé sans compression', file } as const] : []),
	];
}
