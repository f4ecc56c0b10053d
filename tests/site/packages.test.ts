/** The package of the whole course as an archive: small, the same each time, its manifest true, every page and link in it. */
import { strFromU8, unzipSync } from 'fflate';
import { currentCourse } from '../../src/course/current.ts';
import { LAUNCH, scorm12Files } from '../../src/packages/scorm12/scorm12.ts';
import { zipped } from '../../src/packages/zip.ts';
import { elementsOf } from '../support/xml.ts';
import { dist, pages, root, settings } from './support/built-site.ts';
import { expect, test } from './support/test.ts';

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

test('nothing in the launch page stands outside its policy', async () => {
	const html = strFromU8((await scorm12Files(course, { name: 'a' }, dist)).get(LAUNCH) ?? new Uint8Array());
	expect(html).not.toMatch(/\sstyle="|\son\w+="/);
	expect(html).toMatch(/<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self';/);
});
