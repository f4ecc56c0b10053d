/** `npm run package -- scorm12|scorm2004|cmi5 [--modules a,b] [--language fr]`: builds the course, or a part of it, and packs it for an LMS, in `packages/`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from '../course/chosen.ts';
import type { Course } from '../course/course.ts';
import { currentCourse, PACKAGED_VARIABLE, PART_VARIABLES } from '../course/current.ts';
import { readCourse } from '../course/read.ts';
import { FORMATS, type FormatName, formatNames } from '../packages/formats.ts';
import type { PackageFiles } from '../packages/package-files.ts';
import { type Wanted, wanted } from '../packages/wanted.ts';
import { zipped } from '../packages/zip.ts';

const FOLDER = 'packages';

/** Builds the site, or a part of it, in a folder. @throws Error, in French */
function build(folder: string, { modules, languages }: Part): void {
	const built = spawnSync('npm', ['run', '--silent', 'build', '--', '--outDir', folder], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: {
			...process.env,
			[PACKAGED_VARIABLE]: '1',
			...(modules ? { [PART_VARIABLES.modules]: modules.join(',') } : {}),
			...(languages ? { [PART_VARIABLES.languages]: languages.join(',') } : {}),
		},
	});
	if (built.status !== 0) throw new Error('Le site ne se construit pas : « npm run build » dit pourquoi.');
}

/** The files of the package. What is not the host's whole site is built apart: that one stands in `dist/`. */
async function filesOf(course: Course, { format, ...contents }: Wanted<FormatName>): Promise<PackageFiles> {
	const { modules, languages } = contents;
	const isApart = modules !== undefined || languages !== undefined || course.settings.lrs !== undefined;
	const folder = isApart ? mkdtempSync(join(FOLDER, '.site-')) : 'dist';
	try {
		console.log('Paquet : construction du site…');
		build(folder, contents);
		console.log('Paquet : pages, pont et manifeste…');
		return await FORMATS[format](course, contents, folder);
	} finally {
		if (isApart) rmSync(folder, { recursive: true });
	}
}

async function packageCourse(): Promise<void> {
	const whole = currentCourse();
	const asked = wanted(process.argv.slice(2), whole.settings, formatNames);
	const course = readCourse(process.cwd(), asked).course ?? whole;
	const started = performance.now();
	mkdirSync(FOLDER, { recursive: true });
	const files = await filesOf(course, asked);
	console.log(`Paquet : compression de ${files.size} fichiers…`);
	const archive = zipped(files);
	const file = join(FOLDER, `${asked.name}.zip`);
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
