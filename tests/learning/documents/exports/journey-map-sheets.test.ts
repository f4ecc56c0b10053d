/** A journey map as tables. */
import { describe, expect, it } from 'vitest';
import { mapSheets, signed } from '../../../../src/learning/documents/exports/journey-map-sheets.ts';
import { mapOf } from '../../../../src/learning/documents/journey-map.ts';
import { withCell, withEvidence, withFeeling } from '../../../../src/learning/documents/journey-map-edits.ts';
import { empty, filled, words } from '../../../support/maps.ts';

const place = { persona: 'p1', step: 's1', lane: 'does' };

describe('mapSheets', () => {
	it('is a table a persona, feelings first, then the lanes, then a table of the evidence', () => {
		let tree = withCell(empty, place, 'Elle lit');
		tree = withFeeling(tree, { persona: 'p1', step: 's2', side: 'now' }, -2);
		tree = withEvidence(tree, { ...place, id: 'n', kind: 'figure', text: '3 sur 4', from: 'Enquête' });
		const [persona, evidence] = mapSheets(mapOf(tree), words);
		expect(persona?.title).toBe('Awa');
		expect(persona?.head).toEqual([words.step, 'Avant', 'Après']);
		expect(persona?.rows.slice(0, 3)).toEqual([
			[`${words.feeling} (${words.sides.now})`, '', `−2, ${words.feelings[0]}`],
			[`${words.feeling} (${words.sides.wished})`, '', ''],
			[words.lanes.does, 'Elle lit [1]', ''],
		]);
		expect(evidence?.rows).toEqual([
			['1', 'Awa', 'Avant', words.lanes.does, words.evidenceKinds.figure, '3 sur 4', 'Enquête'],
		]);
	});

	it('has no table of evidence where there is none', () => expect(mapSheets(mapOf(empty), words)).toHaveLength(1));

	it('has every row as long as its head', () => {
		for (const { head, rows } of mapSheets(mapOf(filled), words))
			expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
	});

	it('names what has no name', () => {
		expect(mapSheets(mapOf({ personas: { a: { name: ' ' } } }), words)[0]?.title).toBe(words.unnamed);
	});
});

it('a feeling has its sign', () =>
	expect([-2, -1, 0, 1, 2].map((one) => signed(one as 0))).toEqual(['−2', '−1', '0', '+1', '+2']));
