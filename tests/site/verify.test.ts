/** `npm run verify` on the built site: nothing to say of it in a folder or served, and each defect by its name. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveAsHost, serveFolder } from '../../src/commands/serve-folder.ts';
import { type Outcome, verify } from '../../src/commands/verify/verify.ts';
import { writeCompressedCopies } from '../../src/integrations/finish/compressed.ts';
import { filesOf, INTEGRITY, readIntegrity } from '../../src/integrations/finish/integrity.ts';
import { dist, lessonCalled, readBuilt, root } from './support/built-site.ts';
import { expect, test } from './support/test.ts';

test.describe.configure({ mode: 'default', timeout: 120_000 });

const QUICK = 4;
const lesson = `${lessonCalled('etape-selection').address}index.html`;
const strict = true;

let temporary = '';
/** The built site with its compressed copies. */
let whole = '';
test.beforeAll(async () => {
	temporary = mkdtempSync(join(tmpdir(), 'parcours verify '));
	whole = join(temporary, 'whole');
	cpSync(dist, whole, { recursive: true });
	await writeCompressedCopies(whole, QUICK);
});
test.afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** A copy of the whole site, made worse. */
function worse(name: string, spoil: (folder: string) => void): string {
	const folder = join(temporary, name);
	cpSync(whole, folder, { recursive: true });
	spoil(folder);
	return folder;
}

/** What is said of a folder served as a host does it, from a folder of its address. */
async function served(folder: string, against?: string): Promise<Outcome> {
	const { address, close } = await serveAsHost(folder, 0, '/a/b/');
	const outcome = await verify({ place: address, strict, against });
	await close();
	return outcome;
}

const linesOf = ({ lines }: Outcome) => lines.map((line) => line.split(' · ')[0]);

test('the list names every file that was built, itself excepted', async () => {
	const list = readIntegrity(readBuilt(INTEGRITY));
	expect(Object.keys(list?.files ?? {})).toEqual((await filesOf(dist)).filter((file) => file !== INTEGRITY));
});

test('the built folder, its compressed copies and its served pages have no problem', async () => {
	for (const outcome of [
		await verify({ place: dist, strict }),
		await verify({ place: whole, strict }),
		await served(whole),
		await served(whole, dist),
	]) {
		expect(outcome.lines).toEqual([expect.stringMatching(/^[\d\s]+ fichiers vérifiés, aucun problème\.$/)]);
		expect(outcome.isGood).toBe(true);
	}
});

test('a changed byte is named, in the folder with its stale copies, and at the address', async () => {
	const folder = worse('changed', (copy) => appendFileSync(join(copy, 'course.json'), ' '));
	expect(linesOf(await verify({ place: folder, strict }))[0]).toBe('fichier modifié — course.json');
	for (const extension of ['br', 'gz']) rmSync(join(folder, `course.json.${extension}`));
	expect(linesOf(await served(folder))).toContain('fichier modifié — course.json');
});

test('a setting that a host changed on purpose is no defect, one that is gone is', async () => {
	const folder = worse('settings', (copy) => {
		appendFileSync(join(copy, '.htaccess'), 'ErrorDocument 404 /cours/404.html\n');
		rmSync(join(copy, '_headers'));
	});
	expect(linesOf(await verify({ place: folder, strict }))).toEqual([
		'fichier absent — _headers',
		expect.stringMatching(/, 1 problème\.$/),
	]);
});

test('a copy compressed from another build is named', async () => {
	const folder = worse('stale', (copy) => cpSync(join(copy, 'index.html.br'), join(copy, `${lesson}.br`)));
	expect(linesOf(await verify({ place: folder, strict }))[0]).toBe(
		`copie comprimée d’une autre version — ${lesson}.br`,
	);
	expect(linesOf(await served(folder))).toContain(`fichier modifié ou tronqué — ${lesson}`);
});

test('a missing file is named, and so is the link that led to it', async () => {
	const folder = worse('missing', (copy) => {
		for (const file of [lesson, `${lesson}.br`, `${lesson}.gz`]) rmSync(join(copy, file));
	});
	const { isGood, lines } = await verify({ place: folder, strict });
	expect(isGood).toBe(false);
	expect(lines[0]).toBe(
		`fichier absent — ${lesson} · une page ou un script en a besoin · recopie tout le dossier « dist », fichiers cachés et noms en « _ » compris.`,
	);
	expect(lines.join('\n')).toContain(`lien mort vers « ${lesson} » — `);
	expect(linesOf(await served(folder))).toContain(`fichier absent (le serveur répond 404) — ${lesson}`);
});

test('a list that was changed along with a page does not deceive who compares with the own build', async () => {
	const folder = worse('forged', (copy) => {
		for (const file of ['index.html', INTEGRITY]) for (const of of ['br', 'gz']) rmSync(join(copy, `${file}.${of}`));
		appendFileSync(join(copy, 'index.html'), '<!-- x -->');
		const list = readIntegrity(readBuilt(INTEGRITY));
		writeFileSync(join(copy, INTEGRITY), JSON.stringify({ format: 1, files: { 'icon.svg': list?.files['icon.svg'] } }));
	});
	expect((await served(folder)).lines.join()).not.toContain('fichier modifié');
	expect(linesOf(await served(folder, dist))).toContain('fichier modifié — index.html');
});

test('each missing header is named, once for all files', async () => {
	for (const header of ['Content-Security-Policy', 'X-Content-Type-Options: nosniff', 'Referrer-Policy']) {
		const [name = ''] = header.split(':');
		const folder = worse(`without ${name}`, (copy) => {
			const file = join(copy, '_headers');
			const rules = readFileSync(file, 'utf8').split('\n');
			writeFileSync(file, rules.filter((line) => !line.startsWith(`  ${name}`)).join('\n'));
		});
		const said = linesOf(await served(folder));
		expect(said).toEqual([expect.stringContaining(`en-tête ${header} absent — `), expect.stringMatching(/1 problème/)]);
	}
});

test('a server with no settings at all is told so', async () => {
	const { address, close } = await serveFolder(dist);
	const said = linesOf(await verify({ place: address, strict })).join('\n');
	await close();
	for (const fault of [
		'en-tête Content-Security-Policy absent',
		'fichier à empreinte gardé trop peu de temps',
		'texte envoyé sans compression',
	])
		expect(said).toContain(fault);
});

test('a soft 404 is named', async () => {
	const host = await serveAsHost(whole);
	const server = createServer(async (request, response) => {
		const answer = await fetch(new URL(request.url ?? '/', host.address));
		const headers = Object.fromEntries(
			[...answer.headers].filter(([name]) => !/^content-(?:encoding|length)$/.test(name)),
		);
		response.writeHead(200, { ...headers, connection: 'close' });
		response.end(Buffer.from(await answer.arrayBuffer()));
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const place = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	const said = linesOf(await verify({ place, strict })).join('\n');
	server.close();
	await host.close();
	expect(said).toContain('une adresse inconnue répond 200 — adresse-qui-n-existe-pas/');
	expect(said).toContain('dossier sans page, et pourtant montré — _astro/');
});

/** As a person types it. */
const command = (...words: string[]) => {
	const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/commands/verify.ts'), ...words], {
		encoding: 'utf8',
		cwd: root,
	});
	return { status, stdout: stdout.trim(), stderr };
};

test('the command ends well on a good folder, and shows how far it is', () => {
	const { status, stdout, stderr } = command('dist');
	expect(stdout).toMatch(/^[\d\s]+ fichiers vérifiés, aucun problème\.$/);
	expect(stderr).toMatch(/^(\d+)\/\1$/m);
	expect(status).toBe(0);
});

test('the command says clearly when it cannot verify', () => {
	for (const [place, said] of [
		['http://127.0.0.1:1/', /^« http:\/\/127\.0\.0\.1:1\/ » ne répond pas .* · rien n’a été vérifié · /],
		['nulle-part', /^Le dossier « nulle-part » n’existe pas · /],
		['src', /^« src » n’a pas de liste « integrity\.json » lisible · /],
	] as const) {
		const { status, stdout } = command(place);
		expect(stdout).toMatch(said);
		expect(status).toBe(1);
	}
	expect(command()).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run verify -- dist') });
});
