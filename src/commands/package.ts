/** `npm run package -- scorm12|scorm2004|cmi5 [--modules a,b]`: builds the course and packs it for an LMS, in `packages/`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentCourse } from '../course/current.ts';
import { FORMATS, formatNames } from '../packages/formats.ts';
import { wanted } from '../packages/wanted.ts';
import { zipped } from '../packages/zip.ts';

const FOLDER = 'packages';

async function packageCourse(): Promise<void> {
	const course = currentCourse();
	const { format, ...contents } = wanted(process.argv.slice(2), course.settings, formatNames);
	const started = performance.now();
	console.log('Paquet : construction du site…');
	const built = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
	if (built.status !== 0) throw new Error('Le site ne se construit pas : « npm run build » dit pourquoi.');
	console.log('Paquet : pages, pont et manifeste…');
	const files = await FORMATS[format](course, contents, 'dist');
	console.log(`Paquet : compression de ${files.size} fichiers…`);
	const archive = zipped(files);
	const file = join(FOLDER, `${contents.name}.zip`);
	mkdirSync(FOLDER, { recursive: true });
	writeFileSync(file, archive);
	const seconds = Math.round((performance.now() - started) / 1000);
	console.log(
		`${file} : ${(archive.length / 1e6).toFixed(1).replace('.', ',')} Mo, ${files.size} fichiers (${seconds} s)`,
	);
}

try {
	await packageCourse();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
