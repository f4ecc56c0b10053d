/** A Chromium for the tests of the built site and the benchmarks: found on this machine, or installed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** For every browser we start: no sandbox for root in a container, and no request of the browser's own. */
export const BROWSER_OPTIONS = ['--no-sandbox', '--disable-background-networking', '--disable-quic', '--no-first-run'];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const START_MS = 20_000;

const onPath = (): string[] =>
	(process.env['PATH'] ?? '')
		.split(delimiter)
		.flatMap((folder) => NAMES.map((name) => join(folder, name)))
		.filter((file) => existsSync(file));

/** Playwright's own throws where it has none for this system. */
const ofPlaywright = (): string[] => {
	try {
		return [chromium.executablePath()].filter((file) => existsSync(file));
	} catch {
		return [];
	}
};

/** A file may be there and still lack a library: only a browser that opens a page counts. */
async function canStart(executablePath: string): Promise<boolean> {
	try {
		const browser = await chromium.launch({ executablePath, args: BROWSER_OPTIONS, timeout: START_MS });
		await browser.close();
		return true;
	} catch {
		return false;
	}
}

async function firstThatStarts(files: readonly string[]): Promise<string | undefined> {
	for (const file of files) if (await canStart(file)) return file;
	return undefined;
}

const run = (command: string, options: readonly string[]): boolean =>
	spawnSync(command, options, { stdio: 'inherit' }).status === 0;

function installFromPlaywright(): boolean {
	console.log('Navigateur : aucun Chromium ici, essai d’installation par Playwright…');
	const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
	// Where it cannot download, it says so in pages of stack traces.
	const isInstalled = spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore' }).status === 0;
	if (!isInstalled) console.log('Navigateur : Playwright n’a rien pu télécharger ici.');
	return isInstalled;
}

function installFromDebian(): boolean {
	if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
	console.log('Navigateur : installation du paquet Debian « chromium »…');
	return run('apt-get', ['update', '-q']) && run('apt-get', ['install', '-y', '-q', 'chromium']);
}

/**
 * @returns the path of a Chromium that starts
 * @throws if `CHROMIUM` names one that does not, or if none can be found or installed
 */
export async function findBrowser(): Promise<string> {
	const wanted = process.env['CHROMIUM'];
	if (wanted) {
		if (await canStart(wanted)) return wanted;
		throw new Error(`La variable CHROMIUM désigne « ${wanted} », qui ne démarre pas. Corrige-la ou retire-la.`);
	}
	const found =
		(await firstThatStarts([...ofPlaywright(), ...onPath()])) ??
		(installFromPlaywright() ? await firstThatStarts(ofPlaywright()) : undefined) ??
		(installFromDebian() ? await firstThatStarts(onPath()) : undefined);
	if (!found) {
		throw new Error(
			'Les tests du site ont besoin de Chromium, et rien n’a pu l’installer. Installe-le (« apt-get install chromium » sous Debian, « npx playwright install --with-deps chromium » ailleurs), ou donne son chemin : CHROMIUM=/chemin/vers/chromium npm test',
		);
	}
	console.log(`Navigateur : ${found}`);
	return found;
}
