/** `npm run package -- scorm12 scorm2004 cmi5 web [--modules a,b] [--language fr]`: builds the course, or a part of it, and packs it for LMSs or a web server, in `packages/`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from '../course/chosen.ts';
import type { Course } from '../course/course.ts';
import { currentCourse, PACKAGED_VARIABLE, PART_VARIABLES } from '../course/current.ts';
import { readCourse } from '../course/read.ts';
import { type Contents, FORMATS, type FormatName, formatNames } from '../packages/formats.ts';
import { wanted } from '../packages/wanted.ts';
import { zipped } from '../packages/zip.ts';

const FOLDER = 'packages';

type Site = (typeof FORMATS)[FormatName]['site'];

/** Builds the site, or a part of it, in a folder. @throws Error, in French */
function build(folder: string, site: Site, { modules, languages }: Part): void {
	const built = spawnSync('npm', ['run', '--silent', 'build', '--', '--outDir', folder], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: {
			...process.env,
			...(site === 'lms' ? { [PACKAGED_VARIABLE]: '1' } : {}),
			...(modules ? { [PART_VARIABLES.modules]: modules.join(',') } : {}),
			...(languages ? { [PART_VARIABLES.languages]: languages.join(',') } : {}),
		},
	});
	if (built.status !== 0) throw new Error('Le site ne se construit pas : « npm run build » dit pourquoi.');
}

/** Builds each site once, and takes away what it built apart: `dist/` is the host's own, whole. */
function sitesOf({ settings }: Course, part: Part) {
	const built = new Map<Site, string>();
	const isPart = part.modules !== undefined || part.languages !== undefined;
	return {
		folder(wanted: Site): string {
			// Without a store for results both sites are the same.
			const site = settings.lrs ? wanted : 'web';
			const known = built.get(site);
			if (known !== undefined) return known;
			const folder = isPart || site === 'lms' ? mkdtempSync(join(FOLDER, '.site-')) : 'dist';
			built.set(site, folder);
			console.log('Paquet : construction du site…');
			build(folder, site, part);
			return folder;
		},
		clear() {
			for (const folder of built.values()) if (folder !== 'dist') rmSync(folder, { recursive: true });
		},
	};
}

async function writePackage(course: Course, format: FormatName, contents: Contents, folder: string): Promise<void> {
	const started = performance.now();
	console.log(`Paquet ${format} : pages et description…`);
	const files = await FORMATS[format].make(course, contents, folder);
	console.log(`Paquet ${format} : compression de ${files.size} fichiers…`);
	const archive = zipped(files);
	const file = join(FOLDER, `${contents.name}.zip`);
	writeFileSync(file, archive);
	const seconds = Math.round((performance.now() - started) / 1000);
	console.log(
		`${file} : ${(archive.length / 1e6).toFixed(1).replace('.', ',')} Mo, ${files.size} fichiers (${seconds} s)`,
	);
}

async function packageCourse(): Promise<void> {
	const whole = currentCourse();
	const { packages, part } = wanted(process.argv.slice(2), whole.settings, formatNames);
	const course = readCourse(process.cwd(), part).course ?? whole;
	mkdirSync(FOLDER, { recursive: true });
	const sites = sitesOf(whole, part);
	try {
		for (const { format, name } of packages)
			await writePackage(course, format, { name, ...part }, sites.folder(FORMATS[format].site));
	} finally {
		sites.clear();
	}
}

try {
	await packageCourse();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
