/** `cmi5.xml`: valid against the published schema whatever the course is called, and true. */
import { describe, expect, it } from 'vitest';
import { courseIri } from '../../../src/integrations/course-facts.ts';
import { type CourseStructure, courseStructure } from '../../../src/packages/cmi5/course-structure.ts';
import { structureFaults } from '../../support/cmi5-schema.ts';
import { elementsOf } from '../../support/xml.ts';

const said: CourseStructure = {
	iri: 'https://cours.example.org/',
	name: 'parcours-cmi5',
	language: 'fr',
	title: 'Vente & « conseil » <en ligne> "B2B"',
	description: 'Ce qu’on y apprend & pourquoi.',
	modules: [
		{ id: 'avant', title: 'Avant', description: 'Avant l’achat.' },
		{ id: 'apres', title: 'Après & ensuite', description: 'Après l’achat.' },
	],
	passMark: 75,
	launch: 'cmi5.html',
};
const { passMark: _, ...examless } = said;
describe('courseStructure', () => {
	const elements = elementsOf(courseStructure(said));
	const named = (name: string) => elements.filter((element) => element.name === name);

	it.each([
		['of a course with an exam', said],
		['without an exam', examless],
		[
			'of a course without an address',
			{ ...said, iri: courseIri({ id: 'a', organisation: { name: 'B', contact: 'c' } }) },
		],
	])('is valid against the published schema, %s', async (_what, one) => {
		expect(await structureFaults(courseStructure(one))).toEqual([]);
	});

	it.each([
		['a mark above one', 'masteryScore="0.75"', 'masteryScore="75"'],
		['a rule of nobody', 'CompletedAndPassed', 'Done'],
		['a title without a language of its own', '<langstring lang="fr">', '<text>'],
	])('would not be with %s', async (_what, before, after) => {
		const wrong = courseStructure(said).replace(before, after);
		expect(wrong).not.toBe(courseStructure(said));
		expect(await structureFaults(wrong)).not.toEqual([]);
	});

	it('has one unit, which the LMS opens in any window, and each module as an objective', () => {
		expect(named('au').map(({ attributes }) => attributes)).toEqual([
			{
				id: 'https://cours.example.org/#unit/parcours-cmi5',
				launchMethod: 'AnyWindow',
				moveOn: 'CompletedAndPassed',
				masteryScore: '0.75',
			},
		]);
		expect(named('url')[0]?.text).toBe('cmi5.html');
		const ids = ['https://cours.example.org/#module/avant', 'https://cours.example.org/#module/apres'];
		expect(named('objective').map(({ attributes }) => attributes['id'] ?? attributes['idref'])).toEqual([
			...ids,
			...ids,
		]);
		expect(named('langstring').map(({ text }) => text)).toContain(said.title);
	});

	it('is done when it is completed where there is no exam', () => {
		const [unit] = elementsOf(courseStructure(examless)).filter(({ name }) => name === 'au');
		expect(unit?.attributes).toMatchObject({ moveOn: 'Completed' });
		expect(unit?.attributes['masteryScore']).toBeUndefined();
	});
});

describe('courseIri', () => {
	const organisation = { name: 'École', contact: 'contact@example.org' };
	it('is the address of the course', () =>
		expect(courseIri({ id: 'a', organisation, site: 'https://cours.example.org/' })).toBe(
			'https://cours.example.org/',
		));
	it('is without one an id of its own, the same each time, for each organisation another', () => {
		const iri = courseIri({ id: 'a', organisation });
		expect(iri).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
		expect(courseIri({ id: 'a', organisation })).toBe(iri);
		expect(courseIri({ id: 'a', organisation: { ...organisation, name: 'Lycée' } })).not.toBe(iri);
	});
});
