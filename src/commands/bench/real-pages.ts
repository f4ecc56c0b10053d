/** What the lessons of the real course weigh, against what they may weigh. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addressesUnder } from '../../course/addresses.ts';
import { coldVisit, type Visit } from './cold-visit.ts';
import type { RealCourse } from './real-lessons.ts';
import { run } from './run.ts';
import { table, whole } from './table.ts';

/** Bytes as sent. A first answer of a server is ten packets: 14,600. */
const MOST = { page: 14_600, script: 16_000, total: 40_000 };

/** Builds the real site if there is none yet, and gives the table of its lessons. */
export async function realPages(root: string, { written }: RealCourse): Promise<string> {
	const dist = join(root, 'dist');
	const pages = written.map(({ id }) => ({ id, page: `${addressesUnder('/').lesson(id).slice(1)}index.html` }));
	if (!pages.every(({ page }) => existsSync(join(dist, page)))) {
		console.log('Le site n’est pas construit : construction…\n');
		await run(process.execPath, [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], root);
	}
	const visits = pages.map(({ id, page }) => ({ id, visit: coldVisit(dist, page) }));
	const against = (value: number, most: number) => `${whole(value)}${value > most ? ' !' : ''}`;
	const rows = visits.map(({ id, visit }) => [
		id,
		whole(visit.html),
		against(visit.html + visit.styles, MOST.page),
		against(visit.script, MOST.script),
		whole(visit.font),
		whole(visit.other),
		against(visit.total, MOST.total),
	]);
	const worst = (value: (visit: Visit) => number) => Math.max(...visits.map(({ visit }) => value(visit)));
	const [page, script, total] = [
		worst(({ html, styles }) => html + styles),
		worst((visit) => visit.script),
		worst((visit) => visit.total),
	];
	const isMet = page <= MOST.page && script <= MOST.script && total <= MOST.total;
	return [
		table(
			['leçon', 'HTML', 'HTML + CSS', 'script, quiz travaillé', 'police', 'icône, images', 'première visite'],
			[
				...rows,
				['au plus', '', whole(page), whole(script), '', '', whole(total)],
				['budget', '', whole(MOST.page), whole(MOST.script), '', '', whole(MOST.total)],
			],
		),
		`Octets envoyés : Brotli 11 pour les textes, polices telles quelles. Budgets ${isMet ? 'tenus' : 'DÉPASSÉS (marqués « ! »)'}.`,
	].join('\n');
}
