/** Checks what stands in a folder or at an address against the list of its build, and puts the outcome in words. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INTEGRITY, type IntegrityList, readIntegrity } from '../../integrations/finish/integrity.ts';
import { ask } from './ask.ts';
import { problemLines } from './problems.ts';
import type { Progress, Verdict } from './verdict.ts';
import { verifyAddress } from './verify-address.ts';
import { verifyFolder } from './verify-folder.ts';

export interface Wish {
	/** A folder, or an address in http(s). */
	place: string;
	/** A folder whose list counts in place of the published one, which whoever changed the site could have changed too. */
	against?: string | undefined;
	/** Whether headers are asked for that not every host can set. */
	strict: boolean;
}

export interface Outcome {
	isGood: boolean;
	lines: string[];
}

/** Nothing could be checked; said as « quoi · pourquoi · que faire ». */
class CannotVerify extends Error {}

const isAddress = (place: string) => /^https?:\/\//i.test(place);

/** With the last `/`, without the name of a page, a query or a fragment. */
export function baseAddress(place: string): string {
	const { origin, pathname } = new URL(place);
	const folder = pathname.replace(/[^/]+\.html$/, '');
	return `${origin}${folder.endsWith('/') ? folder : `${folder}/`}`;
}

async function listOfFolder(folder: string): Promise<IntegrityList> {
	if (!existsSync(folder))
		throw new CannotVerify(
			`Le dossier « ${folder} » n’existe pas · rien n’a été vérifié · donne le dossier construit : « npm run verify -- dist ».`,
		);
	const file = join(folder, INTEGRITY);
	const list = existsSync(file) ? readIntegrity(await readFile(file, 'utf8')) : undefined;
	if (list) return list;
	throw new CannotVerify(
		`« ${folder} » n’a pas de liste « ${INTEGRITY} » lisible · sans elle, on ne sait pas ce qui devrait s’y trouver · lance « npm run build », puis recopie tout.`,
	);
}

async function listOfAddress(address: string): Promise<IntegrityList> {
	const answer = await ask(`${address}${INTEGRITY}`).catch((error: unknown) => {
		const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
		throw new CannotVerify(
			`« ${address} » ne répond pas (${cause}) · rien n’a été vérifié · contrôle l’adresse et que le serveur tourne.`,
		);
	});
	const list = answer.status === 200 ? readIntegrity(new TextDecoder().decode(answer.body)) : undefined;
	if (list) return list;
	throw new CannotVerify(
		`« ${address} » n’a pas de liste « ${INTEGRITY} » lisible (état ${answer.status}) · ce n’est pas l’adresse d’un Parcours, ou la copie est incomplète · donne l’adresse de l’accueil, ou recopie tout.`,
	);
}

async function verdictOn({ place, against, strict }: Wish, progress: Progress): Promise<Verdict> {
	const own = against === undefined ? undefined : await listOfFolder(against);
	if (!isAddress(place)) return verifyFolder(place, own ?? (await listOfFolder(place)), progress);
	const address = baseAddress(place);
	const published = await listOfAddress(address);
	return verifyAddress({ address, list: own ?? published, ask, strict }, progress);
}

const counted = (count: number, one: string, many: string) =>
	`${new Intl.NumberFormat('fr').format(count)} ${count < 2 ? one : many}`;

function inWords({ checked, problems, others }: Verdict): Outcome {
	const lines = problemLines(problems);
	const files = counted(checked, 'fichier vérifié', 'fichiers vérifiés');
	const count = lines.length === 0 ? 'aucun problème' : counted(lines.length, 'problème', 'problèmes');
	const more =
		others.length === 0
			? ''
			: ` ${counted(others.length, 'fichier est là', 'fichiers sont là')} sans être dans la liste : ${others.slice(0, 6).join(', ')}${others.length > 6 ? '…' : ''}.`;
	return { isGood: lines.length === 0, lines: [...lines, `${files}, ${count}.${more}`] };
}

/** @param progress told after each file @returns one line for each problem, then the count */
export async function verify(wish: Wish, progress: Progress = () => {}): Promise<Outcome> {
	try {
		return inWords(await verdictOn(wish, progress));
	} catch (error) {
		if (error instanceof CannotVerify) return { isGood: false, lines: [error.message] };
		throw error;
	}
}
