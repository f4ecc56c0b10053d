/** The manifests of both SCORM: valid and true whatever the course is called. */
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/packages/manifest.ts';
import { manifest as scorm12 } from '../../src/packages/scorm12/manifest.ts';
import { manifest as scorm2004 } from '../../src/packages/scorm2004/manifest.ts';
import { schemaFaults } from '../support/scorm-schemas.ts';
import { elementsOf } from '../support/xml.ts';

const said: Manifest = {
	id: '3-cours',
	version: '1.2.3',
	title: 'Vente & « conseil » <en ligne> "B2B"',
	passMark: 75,
	launch: 'launch.html',
	files: ['launch.html', 'b/été 1.html', 'a.js'],
};
const { passMark: _, ...examless } = said;
/** As long as the schemas of SCORM 1.2 allow. */
const MOST_TITLE = 200;

describe.each([
	{
		standard: 'scorm12',
		manifest: scorm12,
		schemaversion: '1.2',
		sco: 'adlcp:scormtype',
		mark: ['masteryscore', '75'],
	},
	{
		standard: 'scorm2004',
		manifest: scorm2004,
		schemaversion: '2004 4th Edition',
		sco: 'adlcp:scormType',
		mark: ['minNormalizedMeasure', '0.75'],
	},
] as const)('a manifest of $standard', ({ standard, manifest, schemaversion, sco, mark: [mark, marked] }) => {
	const text = manifest(said);
	const elements = elementsOf(text);
	const named = (name: string) => elements.filter((element) => element.name === name);
	const titles = (title: string) =>
		elementsOf(manifest({ ...said, title }))
			.filter(({ name }) => name === 'title')
			.map((element) => element.text);

	it.each([
		['of a course with an exam', said],
		['without an exam', examless],
		['of a long title', { ...said, title: 'Étape & '.repeat(40) }],
	])('is valid against the published schemas, %s', async (_what, one) => {
		expect(await schemaFaults(manifest(one), standard)).toEqual([]);
	});

	it.each([
		['an element of nobody', '</item>', '<remark/></item>'],
		['an attribute of nobody', '<title>', '<title lang="fr">'],
		['a kind of resource of nobody', `${sco}="sco"`, `${sco}="course"`],
		['a name twice', 'identifier="_3-cours-item"', 'identifier="_3-cours-resource"'],
	])('would not be with %s', async (_what, before, after) => {
		const wrong = text.replace(before, after);
		expect(wrong).not.toBe(text);
		expect(await schemaFaults(wrong, standard)).not.toEqual([]);
	});

	it('says which SCORM, the course and its version', () => {
		expect(named('schema')[0]?.text).toBe('ADL SCORM');
		expect(named('schemaversion')[0]?.text).toBe(schemaversion);
		expect(named('manifest')[0]?.attributes).toMatchObject({ identifier: '_3-cours', version: '1.2.3' });
		expect(named('title').map((title) => title.text)).toEqual(Array(2).fill(said.title));
	});

	it('cuts a title that the schemas have no room for, and no other', () => {
		const long = '😀'.repeat(MOST_TITLE);
		expect(titles(long)).toEqual([long, long]);
		expect(titles(`${long}a`)).toEqual(Array(2).fill(`${'😀'.repeat(MOST_TITLE - 1)}…`));
	});

	it('has one item, of one resource', () => {
		const [organizations, organization] = [named('organizations')[0], named('organization')[0]];
		expect(organizations?.attributes['default']).toBe(organization?.attributes['identifier']);
		expect(named('item').map(({ attributes }) => attributes['identifierref'])).toEqual(
			named('resource').map(({ attributes }) => attributes['identifier']),
		);
		expect(named('resource')[0]?.attributes).toMatchObject({ type: 'webcontent', [sco]: 'sco', href: 'launch.html' });
	});

	it('lists files as addresses, in order', () =>
		expect(named('file').map(({ attributes }) => attributes['href'])).toEqual([
			'a.js',
			'b/%C3%A9t%C3%A9%201.html',
			'launch.html',
		]));

	it('has the pass mark of the exam, and none where there is no exam', () => {
		expect(elements.find(({ name }) => name.endsWith(`:${mark}`))?.text).toBe(marked);
		expect(manifest(examless)).not.toMatch(/masteryscore|objectives>/);
	});
});

describe('a manifest of scorm2004', () => {
	const named = (name: string, one = said) => elementsOf(scorm2004(one)).filter((element) => element.name === name);

	it('lets the course say what is completed, and the LMS hold the score against the pass mark', () => {
		for (const one of [said, examless])
			expect(named('imsss:deliveryControls', one)[0]?.attributes).toEqual({
				completionSetByContent: 'true',
				objectiveSetByContent: 'true',
			});
		expect(named('imsss:primaryObjective')[0]?.attributes).toEqual({ satisfiedByMeasure: 'true' });
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
});
