/** A tree of any origin, read as a journey map. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	cellText,
	evidenceAt,
	feelingsAt,
	idsOf,
	LANE_KINDS,
	MOST,
	mapOf,
} from '../../../src/learning/documents/journey-map.ts';
import { withAdded, withMoved } from '../../../src/learning/documents/journey-map-edits.ts';
import { changesBetween, leavesOf, type Tree, treeIn } from '../../../src/learning/documents/stored-document.ts';
import { withDocument } from '../../../src/learning/record/deeds.ts';
import { mergeRecords } from '../../../src/learning/record/merge.ts';
import { emptyRecord, entryOf, type LearnerRecord } from '../../../src/learning/record/record.ts';
import { anyTree, empty, filled, steps } from '../../support/maps.ts';

describe('mapOf', () => {
	it('reads any tree at all, without a complaint, and the same each time', () => {
		fc.assert(
			fc.property(anyTree, (tree) => {
				const map = mapOf(tree);
				expect(mapOf(structuredClone(tree))).toEqual(map);
				for (const persona of map.personas)
					for (const step of map.steps) {
						expect(Object.keys(feelingsAt(persona, step.id)).every((side) => ['now', 'wished'].includes(side))).toBe(
							true,
						);
						for (const lane of map.lanes) expect(typeof cellText(persona, step.id, lane.id)).toBe('string');
					}
			}),
		);
	});

	it('reads the example: two personas over ten stages, every lane filled', () => {
		const map = mapOf(filled);
		expect(map.personas.map(({ name }) => name)).toEqual(['Léa', 'Samir']);
		expect(map.steps.map(({ stage }) => stage)).toEqual(steps.map(({ stage }) => stage));
		expect(map.lanes.map(({ kind }) => kind)).toEqual(LANE_KINDS);
		const blank = map.personas.flatMap((persona) =>
			map.steps.flatMap((step) =>
				map.lanes.filter((lane) => cellText(persona, step.id, lane.id) === '').map(({ id }) => `${step.name} ${id}`),
			),
		);
		expect(blank).toEqual([]);
		const [lea] = map.personas;
		expect(lea && map.steps.map(({ id }) => feelingsAt(lea, id).now)).toEqual([0, -1, 1, 1, -1, 1, -2, 1, 2, 2]);
	});

	it('passes over what belongs to no map', () => {
		const tree: Tree = {
			name: 3,
			personas: { a: { name: 'Awa', about: ['x'] }, b: 'Paul' },
			steps: { s: { name: true, stage: 4 } },
			lanes: { l: { name: 'Ma couche', kind: 'unknown' } },
			feelings: { a: { s: { now: 5, wished: 1.5 } }, z: { s: { now: 1 } } },
			cells: { a: { s: { l: 7, gone: 'x' } } },
			order: 'a',
		};
		expect(mapOf(tree)).toEqual({
			name: '',
			personas: [{ id: 'a', name: 'Awa', about: '', cells: { s: {} }, feelings: { s: {} } }],
			steps: [{ id: 's', name: '' }],
			lanes: [{ id: 'l', name: 'Ma couche' }],
			evidence: [],
		});
	});

	it('numbers the evidence in the order one reads, and leaves out that of cells that are gone', () => {
		const map = mapOf(filled);
		expect(map.evidence.map(({ number, persona, step }) => `${number} ${persona} ${step}`)).toEqual([
			'1 p1 s2',
			'2 p1 s4',
			'3 p1 s5',
			'4 p1 s7',
			'5 p2 s5',
			'6 p2 s7',
		]);
		const { p1: _, ...others } = (filled['personas'] ?? {}) as Tree;
		const without = mapOf({ ...filled, personas: others });
		expect(without.evidence.map(({ number, step }) => `${number} ${step}`)).toEqual(['1 s5', '2 s7']);
		expect(evidenceAt(map.evidence, { persona: 'p1', step: 's2', lane: 'friction' })).toHaveLength(1);
	});

	it('shows no more than a page can hold, and keeps the rest in the document', () => {
		const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`s${at}`, { name: `${at}` }]));
		const tree: Tree = { ...empty, steps: many };
		expect(mapOf(tree).steps).toHaveLength(MOST.steps);
		expect(withAdded(tree, 'steps', { id: 'more', name: '' })).toEqual(tree);
	});
});

describe('the order of a list', () => {
	const kind = 'map' as const;
	const begun = (tree: Tree): LearnerRecord =>
		withDocument(emptyRecord(), { id: 'd', kind, changes: leavesOf(tree), at: '2026-03-01T12:00:00.000Z' });
	const treeOn = ({ documents }: LearnerRecord): Tree => {
		const stored = entryOf(documents, 'd');
		return stored ? treeIn(stored) : {};
	};
	const changed = (record: LearnerRecord, next: (tree: Tree) => Tree, at: string): LearnerRecord => {
		const tree = treeOn(record);
		return withDocument(record, { id: 'd', kind, changes: changesBetween(tree, next(tree)), at });
	};

	it('holds what two devices added at once, the same on both', () => {
		const both = begun(empty);
		const one = changed(both, (tree) => withAdded(tree, 'steps', { id: 'x', name: 'X' }), '2026-03-01T13:00:00.000Z');
		const other = changed(
			both,
			(tree) => withMoved(withAdded(tree, 'steps', { id: 'y', name: 'Y' }), 'steps', 'y', -1),
			'2026-03-01T14:00:00.000Z',
		);
		for (const merged of [mergeRecords(one, other), mergeRecords(other, one)])
			expect(idsOf(treeOn(merged), 'steps')).toEqual(['s1', 'y', 's2', 'x']);
	});

	it('lists each once and only what is there', () => {
		const tree: Tree = { ...empty, order: { steps: ['s2', 'ghost', 's2', 's1', 3] } };
		expect(idsOf(tree, 'steps')).toEqual(['s2', 's1']);
	});
});
