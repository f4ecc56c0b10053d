/** The package of the whole course as an archive: small, the same each time, its manifest valid and true, every page and link in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { brotliBytes } from '../../src/commands/bench/page-bytes.ts';
import { currentCourse } from '../../src/course/current.ts';
import { filesIn } from '../../src/integrations/finish/files-in.ts';
import { FORMATS } from '../../src/packages/formats.ts';
import * as scorm12 from '../../src/packages/scorm12/scorm12.ts';
import * as scorm2004 from '../../src/packages/scorm2004/scorm2004.ts';
import { zipped } from '../../src/packages/zip.ts';
import { schemaFaults } from '../support/scorm-schemas.ts';
import { elementsOf } from '../support/xml.ts';
import { dist, pages, root, settings, words } from './support/built-site.ts';
import { expect, test } from './support/test.ts';
import { faultsIn } from './support/valid-html.ts';

/** Whatever the white space. */
const plain = (text: string): string => text.replace(/\s+/g, ' ');

const MOST_BYTES = 6_000_000;
const course = currentCourse(root);
const make = async (format: keyof typeof FORMATS) =>
	zipped(await FORMATS[format].make(course, { name: `parcours-${format}` }, dist));

/** Files of an archive, by name. */
const textsIn = (archive: Uint8Array): ReadonlyMap<string, string> =>
	new Map(Object.entries(unzipSync(archive)).map(([name, content]) => [name, strFromU8(content)]));

test.describe.configure({ mode: 'default', timeout: 120_000 });

let site = textsIn(zipped(new Map()));
test.beforeAll(async () => {
	site = textsIn(await make('scorm12'));
});

for (const { format, launch, passMark } of [
	{ format: 'scorm12', launch: scorm12.LAUNCH, passMark: settings.exam.passMark },
	{ format: 'scorm2004', launch: scorm2004.LAUNCH, passMark: settings.exam.passMark / 100 },
] as const)
	test.describe(`the whole course for ${format}`, () => {
		let archive: Uint8Array = new Uint8Array();
		let files = site;
		test.beforeAll(async () => {
			archive = await make(format);
			files = textsIn(archive);
		});

		test('is one archive of 6 MB at most, the same bytes twice', async () => {
			expect(archive.length).toBeLessThanOrEqual(MOST_BYTES);
			expect(Buffer.from(archive).equals(await make(format))).toBe(true);
		});

		test('has a manifest that is valid, named after the course, and lists every file and nothing else', async () => {
			const manifest = files.get('imsmanifest.xml') ?? '';
			expect(await schemaFaults(manifest, format)).toEqual([]);
			const elements = elementsOf(manifest);
			const listed = elements
				.filter(({ name }) => name === 'file')
				.map(({ attributes }) => decodeURI(attributes['href'] ?? ''));
			expect(listed.toSorted()).toEqual([...files.keys()].filter((name) => name !== 'imsmanifest.xml').toSorted());
			const said = (wanted: RegExp) => elements.find(({ name }) => wanted.test(name));
			expect(said(/^title$/)?.text).toBe(course.settings.name);
			expect(said(/^manifest$/)?.attributes).toMatchObject({
				identifier: `${course.settings.id}-${format}`,
				version: course.settings.version,
			});
			expect(said(/^adlcp:masteryscore$|^imsss:minNormalizedMeasure$/)?.text).toBe(String(passMark));
			expect(said(/^resource$/)?.attributes['href']).toBe(launch);
		});

		test('opens with as much as a lesson and its quiz weigh, at most', () => {
			const bytes = ['.html', '.js'].map((end) =>
				brotliBytes(Buffer.from(files.get(launch.replace('.html', end)) ?? '')),
			);
			expect(bytes[0]).toBeLessThanOrEqual(14_600);
			expect(bytes[1]).toBeLessThanOrEqual(19_000);
		});

		test('opens on a page of valid HTML, and nothing in it stands outside its policy', () => {
			const page = files.get(launch) ?? '';
			expect(faultsIn(page)).toEqual([]);
			expect(page).not.toMatch(/\sstyle="|\son\w+="/);
			expect(page).toMatch(
				/<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self';/,
			);
		});
	});

test('it holds every page, and every link in it names a file of it', () => {
	for (const { file, kind } of pages) if (kind !== 'missing') expect.soft([...site.keys()]).toContain(file);
	const lost: string[] = [];
	for (const [name, html] of site) {
		if (!name.endsWith('.html')) continue;
		for (const [, link = ''] of html.matchAll(/<(?:a|link|script|img)\b[^>]*?\s(?:href|src)="([^"#?]+)[^"]*"/g)) {
			const { origin, pathname } = new URL(link, `https://package.invalid/${name}`);
			if (origin === 'https://package.invalid' && !site.has(decodeURI(pathname.slice(1))))
				lost.push(`${name}: ${link}`);
		}
	}
	expect(lost).toEqual([]);
});

test('no page of it says that nothing leaves the device', () => {
	const { footer } = words.site;
	const textOf = (name: string) => plain(site.get(name) ?? '');
	const claims = (name: string) => textOf(name).includes(plain(footer));
	expect([...site.keys()].filter((name) => name.endsWith('.html') && claims(name))).toEqual([]);
	expect(textOf('confidentialite/index.html')).toContain(plain(words.lms.privacy));
	expect(textOf('index.html')).toContain(plain(words.lms.footer));
});

test('the site for a web server is packed whole, byte for byte', async () => {
	const packed = unzipSync(await make('web'));
	expect(Object.keys(packed).toSorted()).toEqual(filesIn(dist).toSorted());
	const different = filesIn(dist).filter(
		(file) => !readFileSync(join(dist, file)).equals(packed[file] ?? new Uint8Array()),
	);
	expect(different).toEqual([]);
});
