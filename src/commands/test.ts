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

/** What a runner counted. A report that was not written means that the runner broke: one failure; so does a failure it did not count. */
function counted<Report>(file: string, isPassed: boolean, read: (report: Report) => Count): Count {
	let count: Count = { passed: 0, failed: 0 };
	try {
		count = read(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		isPassed = false;
	}
	return isPassed || count.failed > 0 ? count : { ...count, failed: 1 };
}

/** As much of Vitest's report as is counted. */
interface UnitReport {
	numPassedTests: number;
	numFailedTests: number;
}

/** As much of Playwright's. */
interface SiteReport {
	stats: { expected: number; unexpected: number; flaky: number };
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
counts.push(
	counted<UnitReport>(unitReport, isUnit, ({ numPassedTests, numFailedTests }) => ({
		passed: numPassedTests,
		failed: numFailedTests,
	})),
);

const isBuilt = step('Construction', 'npm', run('build'));
counts.push(asCount(isBuilt));
if (isBuilt) {
	const isSite = step('Site dans un navigateur', 'npm', [...run('test:site'), '--', '--reporter=dot,json'], {
		PLAYWRIGHT_JSON_OUTPUT_FILE: siteReport,
	});
	counts.push(
		counted<SiteReport>(siteReport, isSite, ({ stats }) => ({
			passed: stats.expected,
			failed: stats.unexpected + stats.flaky,
		})),
	);
}

const total = counts.reduce((sum, { passed, failed }) => ({
	passed: sum.passed + passed,
	failed: sum.failed + failed,
}));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
