/** `npm run bench [sizes…]`: what our pages weigh, how fast a review is chosen, and how our builds compare with Starlight's. `--keep` keeps the sites. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answerToFeedback } from './bench/answer-to-feedback.ts';
import { comparedBuilds } from './bench/compared-builds.ts';
import { editToPaint } from './bench/edit-to-paint.ts';
import { nextReview } from './bench/next-review.ts';
import { realCourse } from './bench/real-lessons.ts';
import { realPages } from './bench/real-pages.ts';
import { report } from './bench/report.ts';

const SIZES = [100, 1000, 3000];

/** Among the heaviest, with quizzes of several types. */
const SLOW_LESSONS = ['modeles-de-parcours', 'etape-selection', 'type-support', 'passerelles-entre-modeles'];

const METHOD = [
	'Constructions à froid, chaque site à son tour, deux fois ; la meilleure compte (une seule au-delà de 1 000 leçons).',
	'Mémoire : le plus grand total de mémoire résidente du processus et de tous ses descendants, relevé toutes les 50 ms dans /proc (ailleurs que sous Linux : par ps, toutes les 250 ms).',
	'Octets par page : moyenne de toutes les pages de leçon ; en Brotli 11, moyenne de 12 pages.',
].join('\n');

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { keep: { type: 'boolean', default: false } },
});

function sizesFor(least: number): number[] {
	if (positionals.length === 0) return SIZES;
	const sizes = positionals.map(Number);
	if (sizes.every((size) => Number.isInteger(size) && size >= least))
		return sizes.toSorted((one, other) => one - other);
	throw new Error(`Les tailles sont des nombres entiers de leçons, à partir de ${least} : npm run bench 100 1000`);
}

const temporary = mkdtempSync(join(tmpdir(), 'parcours-bench-'));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
process.once('exit', () => {
	if (values.keep) console.log(`\nSites gardés dans ${temporary}`);
	else rmSync(temporary, { recursive: true, force: true });
});

try {
	const root = process.cwd();
	const real = realCourse(root);
	const sizes = sizesFor(real.written.length);
	console.log('1. Les leçons du vrai cours\n');
	console.log(await realPages(root, real));
	console.log('\n2. De la réponse à la correction\n');
	console.log(await answerToFeedback(root, SLOW_LESSONS));
	console.log('\n3. La prochaine révision\n');
	console.log(nextReview());
	console.log('\n4. Du geste à l’image, sur une grande carte d’expérience\n');
	console.log(await editToPaint(root));
	console.log('\n5. La construction, à côté de Starlight\n');
	const { outcomes, failures } = await comparedBuilds(root, temporary, { real, sizes });
	console.log(`\n${report(outcomes, sizes)}\n\n${METHOD}`);
	for (const failure of failures) console.error(`\n${failure}`);
	if (failures.length > 0) process.exitCode = 1;
} catch (error) {
	console.error(`\n${error instanceof Error ? error.message : error}`);
	process.exitCode = 1;
}
