/** `npm run check`: the content, the types, the lint and the architecture, each named as it runs; stops at none, fails if one fails. */
import { spawnSync } from 'node:child_process';

const CHECKS = [
	['Contenu', 'npm', ['run', '--silent', 'check:content']],
	['Types', 'npm', ['run', '--silent', 'check:types']],
	['Style du code', 'npm', ['run', '--silent', 'check:lint']],
	['Architecture', 'npx', ['vitest', 'run', '--config', 'tests/vitest.config.ts', 'tests/architecture.test.ts']],
] as const;

const failed = CHECKS.filter(([name, command, args]) => {
	console.log(`\n— ${name}`);
	return spawnSync(command, args, { stdio: 'inherit' }).status !== 0;
});

console.log(
	failed.length === 0 ? '\nTout est en ordre.' : `\nÀ reprendre : ${failed.map(([name]) => name).join(', ')}.`,
);
process.exit(failed.length === 0 ? 0 : 1);
