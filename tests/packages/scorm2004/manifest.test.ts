/** The manifest: well-formed whatever the course is called, and true. */
import { describe, expect, it } from 'vitest';
import { manifest } from '../../../src/packages/scorm2004/manifest.ts';
import { elementsOf } from '../../support/xml.ts';

const text = manifest({
	id: '3-cours-scorm2004',
	version: '1.2.3',
	title: 'Vente & « conseil » <en ligne> "B2B"',
	passMark: 75,
	launch: 'scorm2004.html',
	files: ['scorm2004.html', 'b/été 1.html', 'a.js'],
});
const elements = elementsOf(text);
const named = (name: string) => elements.filter((element) => element.name === name);

describe('manifest', () => {
	it('says SCORM 2004 4th edition, the course and its version', () => {
		expect(named('schema')[0]?.text).toBe('ADL SCORM');
		expect(named('schemaversion')[0]?.text).toBe('2004 4th Edition');
		expect(named('manifest')[0]?.attributes).toMatchObject({
			identifier: '_3-cours-scorm2004',
			version: '1.2.3',
			xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
			'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
			'xmlns:adlseq': 'http://www.adlnet.org/xsd/adlseq_v1p3',
			'xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
			'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
		});
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
			'adlcp:scormType': 'sco',
			href: 'scorm2004.html',
		});
	});

	it('lets the course say what is completed, and the LMS hold the score against the pass mark', () => {
		expect(named('imsss:deliveryControls')[0]?.attributes).toEqual({
			completionSetByContent: 'true',
			objectiveSetByContent: 'true',
		});
		expect(named('imsss:primaryObjective')[0]?.attributes).toEqual({ satisfiedByMeasure: 'true' });
		expect(named('imsss:minNormalizedMeasure')[0]?.text).toBe('0.75');
	});

	it('can be started, and hides what one item has no use for', () => {
		expect(named('imsss:controlMode')[0]?.attributes).toMatchObject({ flow: 'true' });
		expect(named('adlnav:hideLMSUI').map((control) => control.text)).toEqual([
			'previous',
			'continue',
			'abandon',
			'abandonAll',
		]);
	});

	it('lists files as addresses, in order', () =>
		expect(named('file').map(({ attributes }) => attributes['href'])).toEqual([
			'a.js',
			'b/%C3%A9t%C3%A9%201.html',
			'scorm2004.html',
		]));

	it('names nothing twice', () => {
		const ids = elements.flatMap(({ attributes }) => attributes['identifier'] ?? []);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.every((id) => /^[A-Za-z_][\w.-]*$/.test(id))).toBe(true);
	});

	it('sets no pass mark where there is no exam', () => {
		const without = manifest({ id: 'a', version: '1.0.0', title: 'A', launch: 'a.html', files: ['a.html'] });
		expect(without).not.toContain('imsss:objectives');
		expect(elementsOf(without).some(({ name }) => name === 'imsss:deliveryControls')).toBe(true);
	});
});
