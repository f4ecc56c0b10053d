/** Real builds of the same project in another folder: the same bytes again, and a site that knows its address. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { readCourse } from '../../src/course/read.ts';
import { scorm12Files } from '../../src/packages/scorm12/scorm12.ts';
import { buildCopy } from './support/built-copy.ts';
import { addressOf, course, dist, filesIn, pages, words } from './support/built-site.ts';
import { factsIn } from './support/launch-page.ts';
import { expect, test } from './support/test.ts';

const SITE = 'https://cours.example.org/parcours/';

test.describe.configure({ mode: 'default', timeout: 120_000 });

let temporary = '';
test.beforeAll(() => {
	temporary = mkdtempSync(join(tmpdir(), 'parcours site '));
});
test.afterAll(() => rmSync(temporary, { recursive: true, force: true }));

test('the same tree built twice, in two folders, gives the same bytes', async () => {
	const again = await buildCopy(join(temporary, 'again'), (yaml) => yaml);
	expect(filesIn(again)).toEqual(filesIn(dist));
	const different = filesIn(dist).filter(
		(file) => !readFileSync(join(dist, file)).equals(readFileSync(join(again, file))),
	);
	expect(different, 'if the sources changed since dist/ was built, build again').toEqual([]);
});

test('a site that knows its address says it: canonical, og:url, linked data, sitemap, robots', async () => {
	const named = await buildCopy(join(temporary, 'named'), (yaml) => `${yaml}\nsite: ${SITE}\n`);
	const read = (file: string) => readFileSync(join(named, file), 'utf8');
	const all = pages.filter(({ kind }) => kind !== 'missing');
	for (const { file, address } of all) {
		const html = read(file);
		const whole = `${SITE}${address}`;
		expect.soft(/<link rel="canonical" href="([^"]*)"/.exec(html)?.[1], address).toBe(whole);
		expect.soft(/<meta property="og:url" content="([^"]*)"/.exec(html)?.[1], address).toBe(whole);
		expect
			.soft(html.match(/"url":"([^"]*)"|"item":"([^"]*)"/g)?.filter((said) => !said.includes(SITE)) ?? [], address)
			.toEqual([]);
	}
	expect.soft(read('404.html')).not.toMatch(/rel="canonical"|og:url/);
	const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address ?? '');
	const own = all.filter(({ file }) => !read(file).includes('<meta name="robots" content="noindex">'));
	expect(own.length).toBeLessThan(all.length);
	expect(listed.toSorted()).toEqual(own.map(({ file }) => `${SITE}${addressOf(file)}`).toSorted());
	expect(read('robots.txt')).toContain(`Sitemap: ${SITE}sitemap.xml`);
});

test('two brands of one tree differ in nothing but what they declare', async () => {
	const folder = join(temporary, 'another brand');
	const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z"/></svg>';
	const built = await buildCopy(folder, (yaml) => {
		mkdirSync(join(folder, 'public', 'brand'), { recursive: true });
		for (const name of ['logo.svg', 'logo-sombre.svg', 'onglet.svg'])
			writeFileSync(join(folder, 'public', 'brand', name), logo);
		return yaml
			.replace('name: Parcours\n', 'name: Atelier Nord\n')
			.replace(
				/brand:\n( .*\n)+/,
				'brand: { colour: "#e2007a", icon: brand/onglet.svg, logo: { light: brand/logo.svg, dark: brand/logo-sombre.svg } }\n',
			);
	});
	const added = ['brand/logo-sombre.svg', 'brand/logo.svg', 'brand/onglet.svg'];
	const common = (file: string) => !file.startsWith('pagefind/');
	expect(filesIn(built).filter(common)).toEqual([...filesIn(dist), ...added].filter(common).toSorted());

	/** A page without what a brand declares: its colours (and the policy that knows them by their hash), mark, icon and name. */
	const plain = (html: string) =>
		html
			.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '')
			.replace(/:root\{--accent:light-dark\([^)]*\)\}[^<]*?(?=@layer|<)/, '')
			.replace(/<link rel="icon" href="[^"]*">/, '')
			.replace(/(<a class="brand"[^>]*>).*?(<\/a>)/s, '$1$2')
			.replace(/&quot;logo&quot;:\[0[^\]]*\]/, '')
			.replaceAll('Atelier Nord', 'Parcours');
	for (const { file } of pages) {
		const [ours, theirs] = [dist, built].map((site) => readFileSync(join(site, file), 'utf8'));
		expect.soft(theirs, file).toMatch(/:root\{--accent:light-dark\(#[0-9a-f]{6},#[0-9a-f]{6}\)\}/);
		expect.soft(theirs, file).toMatch(/<a class="brand"[^>]*><img class="logo-light" src="[./]*brand\/logo.svg"/);
		expect.soft(plain(theirs ?? '') === plain(ours ?? ''), file).toBe(true);
	}
});

test('a second language appears with a folder and a line, each page linked with its twin; a line takes the attestation away, another the file of the type', async () => {
	const folder = join(temporary, 'two languages');
	const built = await buildCopy(folder, (yaml) => {
		cpSync(join(folder, 'content', 'fr'), join(folder, 'content', 'en'), { recursive: true });
		return yaml
			.replace('languages: [fr]', 'languages: [fr, en]')
			.replace('\nexam:\n', '\nexam:\n  attestation: false\n')
			.replace('\nbrand:\n', '\nbrand:\n  type: systeme\n');
	});
	const both = pages.filter(({ kind }) => kind !== 'missing');
	expect(filesIn(built).filter((file) => file.endsWith('.html')).length).toBe(both.length * 2 + 1);
	for (const { file, address } of both) {
		const [french, english] = [file, `en/${file}`].map((name) => readFileSync(join(built, name), 'utf8'));
		const up = '../'.repeat(address.split('/').length - 1);
		expect.soft(french, address).toContain(`hreflang="en" href="${up || './'}en/${address}"`);
		expect.soft(english, address).toContain(`hreflang="fr" href="../${up}${address}"`);
		expect.soft(english, address).toContain('<html lang="en"');
	}
	for (const { file } of both) {
		const html = readFileSync(join(built, file), 'utf8');
		expect.soft(html, file).toContain(':root{--face:system-ui,sans-serif}');
		expect.soft(html, file).not.toMatch(/@font-face|as="font"/);
	}
	const { course: spoken } = readCourse(folder);
	if (!spoken) throw new Error('The course in two languages does not read.');
	const packed = await scorm12Files(spoken, { name: 'parcours-scorm12' }, built);
	const facts = factsIn(strFromU8(packed.get('scorm12.html') ?? new Uint8Array()));
	expect(facts.starts).toEqual({ fr: 'index.html', en: 'en/index.html' });
	expect(facts.pages[0]).toBe('index.html');
	expect(facts.pages).toEqual(expect.arrayContaining(both.flatMap(({ file }) => [file, `en/${file}`])));
	for (const page of ['index.html', 'en/index.html']) {
		expect(readFileSync(join(built, page), 'utf8')).toContain(words.site.footer);
		expect(strFromU8(packed.get(page) ?? new Uint8Array())).not.toContain(words.site.footer);
	}
	const typeFiles = (site: string) => filesIn(site).filter((file) => file.startsWith('type/'));
	expect([typeFiles(dist), typeFiles(built)]).toEqual([[], []]);
	const shown = (file: string) => readFileSync(join(built, file), 'utf8').replace(/^.*<main/s, '');
	expect(shown('reviser/examen/index.html')).not.toContain(`>${words.attestation.title}`);
	expect(shown('reviser/attestation/index.html')).toContain(words.attestation.none);
});

test('a site that does not know its address claims none', () => {
	for (const { file } of pages)
		expect.soft(readFileSync(join(dist, file), 'utf8'), file).not.toMatch(/rel="canonical"|og:url/);
	expect(readFileSync(join(dist, 'sitemap.xml'), 'utf8')).not.toContain('<loc>');
	expect(course.addresses.every((address) => address.startsWith('/'))).toBe(true);
});
