/** The manifest: well-formed whatever the course is called, and true. */
import { describe, expect, it } from 'vitest';
import { manifest } from '../../../src/packages/scorm12/manifest.ts';
import { elementsOf } from '../../support/xml.ts';

const text = manifest({
	id: '3-cours-scorm12',
	version: '1.2.3',
	title: 'Vente & « conseil » <en ligne> "B2B"',
	passMark: 75,
	launch: 'scorm12.html',
	files: ['scorm12.html', 'b/été 1.html', 'a.js'],
});
const elements = elementsOf(text);
const named = (name: string) => elements.filter((element) => element.name === name);

describe('manifest', () => {
	it('says SCORM 1.2, the course and its version', () => {
		expect(named('schema')[0]?.text).toBe('ADL SCORM');
		expect(named('schemaversion')[0]?.text).toBe('1.2');
		expect(named('manifest')[0]?.attributes).toMatchObject({ identifier: '_3-cours-scorm12', version: '1.2.3' });
		expect(named('title').map((title) => title.text)).toEqual(Array(2).fill('Vente & « conseil » <en ligne> "B2B"'));
	});

	it('has one item, of one resource', () => {
		const [organizations, organization] = [named('organizations')[0], named('organization')[0]];
		expect(organizations?.attributes['default']).toBe(organization?.attributes['identifier']);
		expect(named('item').map(({ attributes }) => attributes['identifierref'])).toEqual(
			named('resource').map(({ attributes }) => attributes['identifier']),
		);
		expect(named('resource')[0]?.attributes).toMatchObject({
			type: 'webcontent',
			'adlcp:scormtype': 'sco',
			href: 'scorm12.html',
		});
		expect(named('adlcp:masteryscore')[0]?.text).toBe('75');
	});

	it('lists files as addresses, in order', () =>
		expect(named('file').map(({ attributes }) => attributes['href'])).toEqual([
			'a.js',
			'b/%C3%A9t%C3%A9%201.html',
			'scorm12.html',
		]));

	it('names nothing twice', () => {
		const ids = elements.flatMap(({ attributes }) => attributes['identifier'] ?? []);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.every((id) => /^[A-Za-z_][\w.-]*$/.test(id))).toBe(true);
	});

	it('sets no mastery score where there is no exam', () => {
		const without = manifest({ id: 'a', version: '1.0.0', title: 'A', launch: 'a.html', files: ['a.html'] });
		expect(without).not.toContain('masteryscore');
	});
});
