/** The package of the whole course as an archive: small, the same each time, its manifest true, every page and link in it. */
import { strFromU8, unzipSync } from 'fflate';
import { currentCourse } from '../../src/course/current.ts';
import { LAUNCH, scorm12Files } from '../../src/packages/scorm12/scorm12.ts';
import { zipped } from '../../src/packages/zip.ts';
import { elementsOf } from '../support/xml.ts';
import { dist, pages, root, settings, words } from './support/built-site.ts';
import { expect, test } from './support/test.ts';
import { faultsIn } from './support/valid-html.ts';

/** Whatever the white space. */
const plain = (text: string): string => text.replace(/\s+/g, ' ');

const MOST_BYTES = 6_000_000;
const course = currentCourse(root);
const make = async () => zipped(await scorm12Files(course, { name: 'parcours-scorm12' }, dist));

test.describe.configure({ mode: 'default', timeout: 120_000 });

test('the whole course is one archive of 6 MB at most, the same bytes twice', async () => {
	const [one, other] = [await make(), await make()];
	expect(one.length).toBeLessThanOrEqual(MOST_BYTES);
	expect(Buffer.from(one).equals(other)).toBe(true);
});

test('its manifest lists every file and nothing else, and is named after the course', async () => {
	const files = unzipSync(await make());
	const manifest = elementsOf(strFromU8(files['imsmanifest.xml'] ?? new Uint8Array()));
	const listed = manifest
		.filter(({ name }) => name === 'file')
		.map(({ attributes }) => decodeURI(attributes['href'] ?? ''));
	expect(listed.toSorted()).toEqual(
		Object.keys(files)
			.filter((name) => name !== 'imsmanifest.xml')
			.toSorted(),
	);
	const said = (wanted: string) => manifest.find(({ name }) => name === wanted);
	expect(said('title')?.text).toBe(course.settings.name);
	expect(said('manifest')?.attributes).toMatchObject({
		identifier: `${course.settings.id}-scorm12`,
		version: course.settings.version,
	});
	expect(said('adlcp:masteryscore')?.text).toBe(String(settings.exam.passMark));
	expect(said('resource')?.attributes['href']).toBe(LAUNCH);
});

test('it holds every page, and every link in it names a file of it', async () => {
	const files = unzipSync(await make());
	for (const { file, kind } of pages) if (kind !== 'missing') expect.soft(Object.keys(files)).toContain(file);
	const lost: string[] = [];
	for (const [name, content] of Object.entries(files)) {
		if (!name.endsWith('.html')) continue;
		const html = strFromU8(content);
		for (const [, link = ''] of html.matchAll(/<(?:a|link|script|img)\b[^>]*?\s(?:href|src)="([^"#?]+)[^"]*"/g)) {
			const { origin, pathname } = new URL(link, `https://package.invalid/${name}`);
			if (origin === 'https://package.invalid' && !files[decodeURI(pathname.slice(1))]) lost.push(`${name}: ${link}`);
		}
	}
	expect(lost).toEqual([]);
});

test('no page of it says that nothing leaves the device', async () => {
	const files = unzipSync(await make());
	const { footer } = words.site;
	const claims = (name: string) => plain(strFromU8(files[name] ?? new Uint8Array())).includes(plain(footer));
	expect(Object.keys(files).filter((name) => name.endsWith('.html') && claims(name))).toEqual([]);
	expect(plain(strFromU8(files['confidentialite/index.html'] ?? new Uint8Array()))).toContain(plain(words.lms.privacy));
	expect(plain(strFromU8(files['index.html'] ?? new Uint8Array()))).toContain(plain(words.lms.footer));
});

test('the launch page is valid HTML', async () => {
	const html = strFromU8((await scorm12Files(course, { name: 'a' }, dist)).get(LAUNCH) ?? new Uint8Array());
	expect(faultsIn(html)).toEqual([]);
});

test('nothing in the launch page stands outside its policy', async () => {
	const html = strFromU8((await scorm12Files(course, { name: 'a' }, dist)).get(LAUNCH) ?? new Uint8Array());
	expect(html).not.toMatch(/\sstyle="|\son\w+="/);
	expect(html).toMatch(/<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self';/);
});
