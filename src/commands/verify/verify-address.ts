/** Checks a published site from outside, as a browser would meet it: every file, its headers, and what is answered where nothing is. */
import type { IntegrityList } from '../../integrations/finish/integrity.ts';
import { inLanes } from '../../integrations/finish/lanes.ts';
import { type Answer, answerProblems } from './check-answer.ts';
import { byteProblems, isServerSetting } from './check-bytes.ts';
import { pageProblems } from './check-page.ts';
import type { Problem } from './problems.ts';
import type { Progress, Verdict } from './verdict.ts';

/** How an address is asked for, redirections followed. */
export type Ask = (address: string) => Promise<Answer>;

export interface Site {
	/** Ends in `/`. */
	address: string;
	list: IntegrityList;
	ask: Ask;
	/** Whether headers are asked for that not every host can set. */
	strict: boolean;
}

/** What is asked for as itself: no settings, and not the page that stands where nothing is. */
const isPublished = (file: string) => !isServerSetting(file) && file !== '404.html';

/** As readers ask for it: a page by its folder. */
const pathOf = (file: string) => encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));

const NOWHERE = ['adresse-qui-n-existe-pas/', 'cours/adresse-qui-n-existe-pas/ni-celle-ci.html'];

async function fileProblems({ address, list, ask, strict }: Site, file: string): Promise<Problem[]> {
	const listed = list.files[file];
	if (!listed) return [];
	try {
		const answer = await ask(`${address}${pathOf(file)}`);
		if (answer.status !== 200)
			return [{ kind: 'missing-file', what: `fichier absent (le serveur répond ${answer.status})`, file }];
		const inside = file.endsWith('.html')
			? pageProblems(file, new TextDecoder().decode(answer.body), (name) => name in list.files)
			: [];
		return [...byteProblems(file, listed, answer.body), ...inside, ...answerProblems(file, answer, strict)];
	} catch {
		return [{ kind: 'missing-file', what: 'fichier absent (pas de réponse)', file }];
	}
}

/** Where nothing is, a server should say so, and show our page. */
async function nowhereProblems({ address, list, ask }: Site): Promise<Problem[]> {
	const page = list.files['404.html'];
	const found = await Promise.all(
		NOWHERE.map(async (path): Promise<Problem[]> => {
			// Silence was said of the files already.
			const answer = await ask(`${address}${path}`).catch(() => undefined);
			if (!answer) return [];
			if (answer.status !== 404)
				return [{ kind: 'soft-404', what: `une adresse inconnue répond ${answer.status}`, file: path }];
			const isOurs = !page || byteProblems('404.html', page, answer.body).length === 0;
			return isOurs
				? []
				: [{ kind: 'other-404', what: 'une adresse inconnue montre une autre page que « 404.html »', file: path }];
		}),
	);
	return found.flat();
}

async function listedFolders({ address, ask }: Site): Promise<Problem[]> {
	const answer = await ask(`${address}_astro/`).catch(() => undefined);
	return answer?.status === 200
		? [{ kind: 'listed-folder', what: 'dossier sans page, et pourtant montré', file: '_astro/' }]
		: [];
}

/** @param progress told after each file */
export async function verifyAddress(site: Site, progress: Progress): Promise<Verdict> {
	const files = Object.keys(site.list.files).filter(isPublished);
	let done = 0;
	const found = await inLanes(files, async (file) => {
		const problems = await fileProblems(site, file);
		progress(++done, files.length);
		return problems;
	});
	const around = await Promise.all([nowhereProblems(site), listedFolders(site)]);
	return { checked: files.length, problems: [...found.flat(), ...around.flat()], others: [] };
}
