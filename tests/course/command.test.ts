/** `npm run check:content`, as a host runs it. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COURSE } from './tiny-course.ts';
import { type Changes, inWorld, swap } from './world.ts';

const COMMAND = resolve('src/commands/check-content.ts');

/** Runs the command in a world, whose path has spaces in it. */
const run = (changes: Changes) =>
	inWorld(changes, (cwd) => {
		const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND], { cwd, encoding: 'utf8' });
		return { status, stdout: stdout.replace(/\d+ ms/, '… ms'), stderr };
	});

describe('the command', () => {
	it('says what it read when nothing is wrong', () =>
		expect(run({})).toEqual({
			status: 0,
			stdout: 'Cours « Petit cours » (fr) : 2 leçons, 3 questions, 5 faits, aucun problème (… ms).\n',
			stderr: '',
		}));

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
