/** What a host's settings give a page. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordKey, themeKey } from '../../src/course/brand.ts';
import { brandSheet } from '../../src/course/brand-sheet.ts';
import { TYPE_FILES, TYPES, typeFile } from '../../src/course/type-faces.ts';

describe('the keys under which a device keeps things', () => {
	it('are permanent: another key would lose what learners did', () => {
		expect([recordKey({ id: 'parcours' }), themeKey]).toStrictEqual(['parcours:record', 'parcours:theme']);
	});

	it('tell the records of two courses apart', () => {
		expect(recordKey({ id: 'autre' })).toBe('autre:record');
	});
});

describe('brandSheet', () => {
	const sheet = brandSheet({ brand: { accent: { light: '#102030', dark: '#f0e0d0' } } });
	const [order = '', ...rest] = sheet.split(';');
	const layers = order.replace('@layer ', '').split(',');

	it('gives the host’s colours to both schemes, outside of all layers', () => {
		expect(rest.join(';')).toBe(':root{--accent:light-dark(#102030,#f0e0d0)}');
	});

	it('changes the logo with the paper only where there are two', () => {
		const withLogo = (logo: { light: string; dark?: string }) => brandSheet({ brand: { logo } });
		expect(withLogo({ light: 'a.svg' })).not.toContain('logo');
		expect(withLogo({ light: 'a.svg', dark: 'b.svg' })).toContain('.logo-dark');
	});

	it('puts the family of type that the host chose in the place of the house’s, and says nothing where none is', () => {
		expect(brandSheet({ brand: { type: 'maison' } })).toBe(brandSheet({}));
		for (const type of TYPES.filter((one) => one !== 'maison'))
			expect(brandSheet({ brand: { type } }), type).toMatch(/:root\{--face:[^}]*\b(sans-)?serif[;}]/);
	});

	it('asks at once for the file of the family, and for none where the device has it', () => {
		const files = TYPES.map((type) => [type, typeFile(type, 'ours.woff2')]);
		expect(Object.fromEntries(files)).toEqual({
			maison: 'ours.woff2',
			lisible: '/type/lisible.woff2',
			systeme: undefined,
			livre: undefined,
		});
		for (const source of Object.values(TYPE_FILES).flatMap((own) => Object.values(own)))
			expect(existsSync(join('node_modules', source)), source).toBe(true);
	});

	it('puts in order exactly the layers that our sheets fill', () => {
		const sheets = readdirSync('src/styles').filter((name) => name.endsWith('.css'));
		const filled = sheets.flatMap((name) =>
			[...readFileSync(`src/styles/${name}`, 'utf8').matchAll(/^@layer ([\w-]+)\s*\{/gm)].map(([, layer]) => layer),
		);
		expect(layers.toSorted()).toStrictEqual([...new Set(filled)].toSorted());
	});

	it('lets print have the last word', () => {
		expect(layers.at(-1)).toBe('print');
	});
});
