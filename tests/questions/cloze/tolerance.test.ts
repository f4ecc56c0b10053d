/** What a filled blank is taken for: the vectors of the course paper on assessment (§ 6), and what holds for any text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, normalised, verdict } from '../../../src/questions/cloze/tolerance.ts';
import { course } from '../../support/real-course.ts';

const [french] = course.languages;
if (!french) throw new Error('The course has no language.');
const stages = french.stages.map(({ name }) => name);
const phases = french.phases.map(({ name }) => name);
/** The other labels of the model that a label belongs to. */
const confusablesOf = (label: string) =>
	[stages, phases]
		.filter((labels) => labels.includes(label))
		.flatMap((labels) => labels.filter((one) => one !== label));

describe('verdict', () => {
	it.each([
		['Fidélisation', 'fidelisation', 'exact'],
		['Fidélisation', 'la Fidelisaton', 'typo'],
		['Fidélisation', 'fidélité', 'wrong'],
		['Sélection', 'selections', 'exact'],
		['Sélection', 'selektion', 'typo'],
		['Engagement', 'L’engagement', 'exact'],
		['Utilisation', 'utilsiation', 'typo'],
		['Sensibilisation', 'sensiblisation', 'typo'],
		['Acquisition', 'aquisition', 'typo'],
		['Découverte', 'decouvrir', 'wrong'],
		['Désir', 'desire', 'typo'],
		['Fan', 'fans', 'exact'],
		['Fan', 'fann', 'wrong'],
		['Action', 'attention', 'wrong'],
		['Action', 'acton', 'typo'],
		['bouche-à-oreille', 'bouche à oreille', 'exact'],
		['Communauté de fans', 'communautés de fans', 'exact'],
	] as const)('where « %s » is wanted, takes « %s » for %s', (label, written, expected) => {
		expect(verdict(written, [label], confusablesOf(label))).toBe(expected);
	});

	it.each([
		['dix', 'exact'],
		['10', 'exact'],
		['11', 'wrong'],
		['   ', 'empty'],
		['…', 'empty'],
	] as const)('where « 10 » or « dix » is wanted, takes « %s » for %s', (written, expected) => {
		expect(verdict(written, ['10', 'dix'])).toBe(expected);
	});

	it('takes every label of the course for itself, without accents and in capitals too', () => {
		for (const label of [...stages, ...phases]) {
			const bare = label.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
			expect(verdict(bare, [label], confusablesOf(label)), label).toBe('exact');
		}
	});

	it('takes no label of a model for another', () => {
		for (const labels of [stages, phases])
			for (const label of labels)
				for (const other of labels)
					if (other !== label)
						expect(verdict(other, [label], confusablesOf(label)), `${other} / ${label}`).toBe('wrong');
	});

	it('never throws, whatever is written', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string(), { minLength: 1 }), (written, accepted) => {
				expect(['empty', 'exact', 'typo', 'wrong']).toContain(verdict(written, accepted));
			}),
		);
	});
});

describe('normalised', () => {
	it('leaves out accents, punctuation, first articles and plurals, and nothing else', () => {
		expect(normalised('De la Sélection,')).toBe('selection');
		expect(normalised('Un cœur à l’ouvrage')).toBe('coeur a l ouvrage');
		expect(normalised('le')).toBe('le');
	});

	it('says the same of what it has normalised, but for an article or a plural that only then shows', () => {
		for (const label of [...stages, ...phases]) expect(normalised(normalised(label))).toBe(normalised(label));
	});
});

describe('distance', () => {
	it('counts a swap of neighbours once', () => {
		expect(distance('utilsiation', 'utilisation')).toBe(1);
		expect(distance('', 'abc')).toBe(3);
	});

	it('is the same both ways, and 0 between equals only', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
				expect(distance(one, other)).toBe(distance(other, one));
				expect(distance(one, other) === 0).toBe(one === other);
			}),
		);
	});
});
