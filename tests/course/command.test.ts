/** `npm run check:content`, as a host runs it. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { balanced, practising } from './made-up.ts';
import { BESOIN, COURSE, USAGE, USAGE_QUIZ } from './tiny-course.ts';
import { type Changes, inWorld, lengthened, swap } from './world.ts';

const COMMAND = resolve('src/commands/check-content.ts');

/** Runs the command in a world, whose path has spaces in it. */
const run = (changes: Changes) =>
	inWorld(changes, (cwd) => {
		const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND], { cwd, encoding: 'utf8' });
		return { status, stdout: stdout.replace(/\d+ ms/, '… ms'), stderr };
	});

const PARTIAL: Changes = { [COURSE]: swap('passMark:', 'leftOut: [partie]\npassMark:') };

describe('the command', () => {
	it('says what it read when nothing is wrong', () =>
		expect(run({ ...PARTIAL, [BESOIN]: lengthened(1000), [USAGE]: lengthened(2000) })).toMatchInlineSnapshot(`
			{
			  "status": 0,
			  "stderr": "",
			  "stdout": "Cours « Petit cours » (fr), aucun problème (… ms)
			  Leçons                          2
			  Mots                        1 457
			  Minutes                        10
			  Faits enseignés                 3 sur 5
			  Objectifs testés                3 sur 3
			  Questions des leçons            3
			  Questions d’entraînement        0
			  Questions d’examen              0
			  Questions du diagnostic         0
			  Termes du glossaire             2
			  Activités montrées              0 sur 0
			  Figures montrées                1 sur 16
			  Compléments donnés              1 sur 1
			  Idées fausses réfutées          2 sur 2
			  Phrases de plus de 25 mots      0

			  Questions par module  Leçon  Entraînement  Examen  Diagnostic  Total  En situation
			  debut                     2             0       0           0      2          50 %
			  suite                     1             0       0           0      1           0 %
			  Ensemble                  3             0       0           0      3          33 %
			  Types — choix unique : 2 (67 %), choix multiple : 1 (33 %)
			  Niveaux — rappeler : 2 (67 %), appliquer : 1 (33 %)
			  Difficultés — 1 : 2 (67 %), 2 : 1 (33 %)
			  Faits testés — 3 sur 5
			",
			}
		`));

	it('says how the questions are shared out and how they should be, once there are a hundred', () => {
		const { stdout } = run({
			[BESOIN]: lengthened(1000),
			[USAGE]: lengthened(2000),
			[USAGE_QUIZ]: practising(balanced()),
		});
		expect(stdout.split('\n\n')[1]).toMatchInlineSnapshot(`
			"  Questions par module  Leçon  Entraînement  Examen  Diagnostic  Total  En situation
			  debut                     2             0       0           0      2          50 %
			  suite                     1           100       0           0    101          99 %
			  Ensemble                  3           100       0           0    103          98 %
			  Types — choix unique : 40 (39 % pour 38), choix multiple : 13 (13 % pour 12), appariement : 10 (10 % pour 10), ordre : 6 (6 % pour 6), tri : 12 (12 % pour 12), texte à trous : 10 (10 % pour 10), histoire : 8 (8 % pour 8), débat : 4 (4 % pour 4), calcul : 0 (0 % pour 0)
			  Niveaux — rappeler : 22 (21 % pour 20), comprendre : 25 (24 % pour 25), appliquer : 28 (27 % pour 27), analyser : 17 (17 % pour 17), évaluer : 11 (11 % pour 11)
			  Difficultés — 1 : 17 (17 % pour 15), 2 : 31 (30 % pour 30), 3 : 35 (34 % pour 35), 4 : 15 (15 % pour 15), 5 : 5 (5 % pour 5)
			  Faits testés — 5 sur 5
			"
		`);
	});

	it('says what is poor, fails, and says what it read all the same', () => {
		const { status, stdout, stderr } = run({ ...PARTIAL, [BESOIN]: lengthened(1000) });
		expect(status).toBe(1);
		expect(stdout).toContain('Leçons');
		expect(stderr).toMatchInlineSnapshot(`
			"content/fr/lessons/suite/usage.mdx:3 — La leçon a 11 mots · Une leçon se lit d’une traite : de 600 à 1500 mots · Ajoute ce qui manque : un exemple, une raison, un cas limite

			1 problème : le cours se construit, et ses lecteurs les verront.
			"
		`);
	});

	it('says everything that is wrong, and fails', () =>
		expect(run({ [COURSE]: swap('passMark: 80', 'passMark: 180') })).toMatchInlineSnapshot(`
			{
			  "status": 1,
			  "stderr": "content/course.yaml:12 — « passMark » vaut 180 · La valeur doit être d’au plus 100 · Corrige le nombre

			1 problème : le cours ne peut pas être construit.
			",
			  "stdout": "",
			}
		`));
});
