/** Builds our site and Starlight's by turns, at several sizes of the same course. */
import { mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { generatedLessons } from './generated-lessons.ts';
import { type Build, measuredBuild } from './measured-build.ts';
import { copyProject, writeCourse } from './our-site.ts';
import { type PageBytes, pageBytes } from './page-bytes.ts';
import type { RealCourse } from './real-lessons.ts';
import { installStarlight, writeDocs } from './starlight-site.ts';
import { decimal, whole } from './table.ts';

export const SITES = ['Parcours', 'Starlight'] as const;
export type Site = (typeof SITES)[number];
/** The best of its builds, and the pages of the last. */
export type Outcome = { size: number; site: Site } & Build & { pages: PageBytes };

/** Builds of each site: by turns, so that whatever else the machine does falls on both. Large courses take minutes. */
const buildsAt = (size: number) => (size > 1000 ? 1 : 2);

const MEGABYTE = 1_000_000;

const versionOf = (folder: string, name: string): string =>
	JSON.parse(readFileSync(join(folder, 'node_modules', ...name.split('/'), 'package.json'), 'utf8')).version;

async function build(site: Site, { folder, size }: { folder: string; size: number }): Promise<Build> {
	process.stdout.write(`  ${whole(size)} leçons, ${site}… `);
	const built = await measuredBuild(folder);
	console.log(`${decimal(built.seconds)} s, ${whole(built.bytes / MEGABYTE)} Mo`);
	return built;
}

/** What disturbs a build makes it slower: the quickest says most about the site. Likewise memory. */
const best = (one: Build | undefined, other: Build): Build =>
	one ? { seconds: Math.min(one.seconds, other.seconds), bytes: Math.min(one.bytes, other.bytes) } : other;

async function comparedAt(
	size: number,
	{ real, folders }: { real: RealCourse; folders: Record<Site, string> },
): Promise<Outcome[]> {
	const builds = new Map<Site, Build>();
	for (let turn = 0; turn < buildsAt(size); turn++)
		for (const site of SITES)
			builds.set(site, best(builds.get(site), await build(site, { folder: folders[site], size })));
	const ids = new Set([...real.written, ...generatedLessons(real, size)].map(({ id }) => id));
	return SITES.flatMap((site) => {
		const built = builds.get(site);
		return built ? [{ size, site, ...built, pages: pageBytes(join(folders[site], 'dist'), ids) }] : [];
	});
}

export type Comparison = { outcomes: Outcome[]; failures: string[] };

/** A size that fails to build is told and left out; the others are still measured. */
export async function comparedBuilds(
	root: string,
	temporary: string,
	{ real, sizes }: { real: RealCourse; sizes: readonly number[] },
): Promise<Comparison> {
	const folders: Record<Site, string> = {
		Parcours: join(temporary, 'parcours'),
		Starlight: join(temporary, 'starlight'),
	};
	mkdirSync(temporary, { recursive: true });
	console.log('  Installation de Starlight dans un dossier temporaire…');
	await installStarlight(folders.Starlight);
	copyProject(root, folders.Parcours);
	console.log(`  Node ${process.versions.node}, ${availableParallelism()} cœurs`);
	for (const site of SITES) console.log(`  ${site} : Astro ${versionOf(folders[site], 'astro')}`);
	console.log(`  Starlight ${versionOf(folders.Starlight, '@astrojs/starlight')}`);
	const outcomes: Outcome[] = [];
	const failures: string[] = [];
	for (const size of sizes) {
		console.log(`  ${whole(size)} leçons : écriture…`);
		writeCourse(root, folders.Parcours, { real, size });
		writeDocs(folders.Starlight, real, size);
		try {
			outcomes.push(...(await comparedAt(size, { real, folders })));
		} catch (error) {
			console.log('échec');
			failures.push(String(error));
		}
	}
	return { outcomes, failures };
}
