/** Parts of a map that did not change stay the same objects. */
import { describe, expect, it } from 'vitest';
import { keepSame } from '../../../src/islands/journey-map/use-map.ts';
import { mapOf } from '../../../src/learning/documents/journey-map.ts';
import { withCell } from '../../../src/learning/documents/journey-map-edits.ts';
import { filled } from '../../support/maps.ts';

describe('keepSame', () => {
	it('gives the very map back where it says the same', () => {
		const before = mapOf(filled);
		expect(keepSame(before, mapOf(filled))).toBe(before);
	});

	it('changes only the way down to what changed', () => {
		const before = mapOf(filled);
		const after = keepSame(before, mapOf(withCell(filled, { persona: 'p1', step: 's3', lane: 'does' }, 'Autre')));
		expect(after.personas[0]).not.toBe(before.personas[0]);
		expect(after.personas[0]?.cells['s3']?.['does']).toBe('Autre');
		expect(after.personas[0]?.cells['s4']).toBe(before.personas[0]?.cells['s4']);
		expect(after.personas[1]).toBe(before.personas[1]);
		expect(after.steps).toBe(before.steps);
	});

	it.each([
		[{ a: 1 }, { b: 1 }],
		[[1, 2], [1]],
		[{ a: undefined }, {}],
		[[], {}],
	])('tells %j from %j', (before, after) => expect(keepSame<unknown>(before, after)).toEqual(after));
});
