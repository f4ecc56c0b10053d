/** `npm test`: everything. Content, types, lint, rules, then the site is built and tried in a real browser. Ends with a plain count. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

interface Count {
	passed: number;
	failed: number;
}

const reports = join('node_modules', '.cache', 'parcours');
const unitReport = join(reports, 'unit.json');
const siteReport = join(reports, 'site.json');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** Runs a step and says how long it took. @returns whether it succeeded */
function step(name: string, command: string, args: string[], env: Record<string, string> = {}): boolean {
	console.log(`\n— ${name}`);
	const start = performance.now();
	const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
	console.log(
		`${name} : ${status === 0 ? 'en ordre' : 'à reprendre'} (${Math.round((performance.now() - start) / 1000)} s)`,
	);
	return status === 0;
}

const run = (script: string) => ['run', '--silent', script];
const asCount = (isPassed: boolean): Count => ({ passed: Number(isPassed), failed: Number(!isPassed) });

/** A report that was not written means that its runner broke: one failure. */
function counted(file: string, read: (report: Record<string, never>) => Count): Count {
	try {
		return read(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		return { passed: 0, failed: 1 };
	}
}

const counts: Count[] = [
	asCount(step('Contenu', 'npm', run('check:content'))),
	asCount(step('Types', 'npm', run('check:types'))),
	asCount(step('Style du code', 'npm', run('check:lint'))),
];

const isUnit = step('Règles', 'npm', [
	...run('test:unit'),
	'--',
	'--reporter=dot',
	'--reporter=json',
	`--outputFile.json=${unitReport}`,
]);
const unit = counted(unitReport, ({ numPassedTests, numFailedTests }) => ({
	passed: numPassedTests,
	failed: numFailedTests,
}));
counts.push(isUnit || unit.failed > 0 ? unit : { ...unit, failed: 1 });

const isBuilt = step('Construction', 'npm', run('build'));
counts.push(asCount(isBuilt));
if (isBuilt) {
	const isSite = step('Site dans un navigateur', 'npm', [...run('test:site'), '--', '--reporter=line,json'], {
		PLAYWRIGHT_JSON_OUTPUT_FILE: siteReport,
	});
	const site = counted(siteReport, ({ stats }: { stats: { expected: number; unexpected: number; flaky: number } }) => ({
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky,
	}));
	counts.push(isSite || site.failed > 0 ? site : { ...site, failed: 1 });
}

const total = counts.reduce((sum, { passed, failed }) => ({
	passed: sum.passed + passed,
	failed: sum.failed + failed,
}));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
