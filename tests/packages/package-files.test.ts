/** Pages as they stand in a package: links name files, sheets stand in files, nothing else changes. */
import { describe, expect, it } from 'vitest';
import { namedFile, packagedPage } from '../../src/packages/package-files.ts';

describe('namedFile', () => {
	it.each([
		['./', './index.html'],
		['../', '../index.html'],
		['../../reference/faits/#f0-sel-01', '../../reference/faits/index.html#f0-sel-01'],
		['../chercher/?q=prix', '../chercher/index.html?q=prix'],
	])('%s → %s', (link, file) => expect(namedFile(link)).toBe(file));

	it.each(['#ici', '../icon.svg', './index.html#ici', 'https://example.org/', 'mailto:a@example.org', '../a/b.html'])(
		'leaves %s',
		(link) => expect(namedFile(link)).toBe(link),
	);
});

describe('packagedPage', () => {
	const long = `@font-face{src:url(../../_astro/letters.woff2)}${'a{color:red}'.repeat(100)}`;

	it('moves a long sheet into a file, from where its links lead as before', () => {
		const { html, sheets } = packagedPage(`<head><style>${long}</style></head>`, 'cours/x/index.html');
		const [[name, sheet] = ['', '']] = [...sheets];
		expect(html).toBe(`<head><link rel="stylesheet" href="../../${name}"></head>`);
		expect(name).toMatch(/^_astro\/sheet-[0-9a-f]{12}\.css$/);
		expect(sheet).toBe(long.replace('../../_astro/', './'));
	});

	it('gives the same sheet of two depths the same file', () => {
		const one = packagedPage(`<style>${long}</style>`, 'cours/x/index.html');
		const other = packagedPage(`<style>${long.replace('../../', './')}</style>`, 'index.html');
		expect([...one.sheets]).toEqual([...other.sheets]);
	});

	it('leaves short sheets, scripts and data', () => {
		const html = '<style>a{}</style><script>"<a href=\'../\'>"</script><img src="./a/">';
		expect(packagedPage(html, 'index.html')).toEqual({ html, sheets: new Map() });
	});

	it('names the file in links', () => {
		expect(packagedPage('<a href="../x/">x</a><link rel="next" href="../y/">', 'a/index.html').html).toBe(
			'<a href="../x/index.html">x</a><link rel="next" href="../y/index.html">',
		);
	});
});
