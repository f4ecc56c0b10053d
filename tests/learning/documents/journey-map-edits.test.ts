/** What a learner does to a map: each deed can be taken back, and none breaks it. */
import fc from 'fast-check';
import { atom } from 'nanostores';
import { describe, expect, it } from 'vitest';
import { fileOf, isSameDocument, readDocument } from '../../../src/learning/documents/file.ts';
import { idsOf, mapOf, PARTS } from '../../../src/learning/documents/journey-map.ts';
import {
	withAdded,
	withCell,
	withEvidence,
	withFeeling,
	withMoved,
	withName,
	withoutEvidence,
	withoutPart,
} from '../../../src/learning/documents/journey-map-edits.ts';
import { leavesOf } from '../../../src/learning/documents/stored-document.ts';
import { emptyRecord, type LearnerRecord } from '../../../src/learning/record/record.ts';
import { createDocument, openDocument } from '../../../src/state/documents.ts';
import type { RecordStore } from '../../../src/state/record.ts';
import { anyEdit, empty, filled } from '../../support/maps.ts';

const someEdits = fc.array(anyEdit, { minLength: 1, maxLength: 8 });
const place = { persona: 'p1', step: 's1', lane: 'does' };

/** A record that lives in the test. */
function storeInMemory(): RecordStore {
	const $record = atom<LearnerRecord>(emptyRecord());
	return { $record, remember: (change) => $record.set(change($record.get())), erase() {}, bringBack: () => false };
}

describe('any edits', () => {
	it('undone give the map as it was, and done again the map as it became', () => {
		fc.assert(
			fc.property(someEdits, (edits) => {
				const store = storeInMemory();
				const { $tree, change, undo, redo, $canUndo, $canRedo } = openDocument(
					store,
					createDocument(store, 'map', filled),
					'map',
				);
				for (const edit of edits) change(edit);
				const after = $tree.get();
				while ($canUndo.get()) undo();
				expect(isSameDocument($tree.get(), filled)).toBe(true);
				expect(mapOf($tree.get())).toEqual(mapOf(filled));
				while ($canRedo.get()) redo();
				expect(isSameDocument($tree.get(), after)).toBe(true);
			}),
			{ numRuns: 60 },
		);
	});

	it('leave a map whose lists say what is there, each once', () => {
		fc.assert(
			fc.property(someEdits, (edits) => {
				const tree = edits.reduce((before, edit) => edit(before), filled);
				for (const part of PARTS) {
					const ids = idsOf(tree, part);
					expect(new Set(ids).size).toBe(ids.length);
					expect(mapOf(tree)[part].map(({ id }) => id)).toEqual(ids);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it('are all in the file that the map is saved as', () => {
		fc.assert(
			fc.property(someEdits, (edits) => {
				const tree = edits.reduce((before, edit) => edit(before), filled);
				const read = readDocument(fileOf({ kind: 'map', tree }));
				expect(read.type === 'document' && isSameDocument(read.tree, tree) && read.kind).toBe('map');
				expect(read.type === 'document' && mapOf(read.tree)).toEqual(mapOf(tree));
			}),
			{ numRuns: 60 },
		);
	});
});

describe('a deed', () => {
	it('writes a cell, and an empty cell is none', () => {
		const written = withCell(empty, place, 'Elle lit');
		expect(mapOf(written).personas[0]?.cells['s1']).toEqual({ does: 'Elle lit' });
		expect(withCell(written, place, '')).toEqual(empty);
	});

	it('sets a feeling of today or the one wished for, and takes it back', () => {
		const felt = withFeeling(empty, { persona: 'p1', step: 's2', side: 'wished' }, 2);
		expect(mapOf(felt).personas[0]?.feelings).toEqual({ s1: {}, s2: { wished: 2 } });
		expect(withFeeling(felt, { persona: 'p1', step: 's2', side: 'wished' }, undefined)).toEqual(empty);
	});

	it('adds at the end, once, and moves by one place', () => {
		const added = withAdded(empty, 'steps', { id: 'x', name: 'Pendant' });
		expect(idsOf(added, 'steps')).toEqual(['s1', 's2', 'x']);
		expect(withAdded(added, 'steps', { id: 'x', name: 'Autre' })).toBe(added);
		expect(idsOf(withMoved(added, 'steps', 'x', -1), 'steps')).toEqual(['s1', 'x', 's2']);
		expect(withMoved(added, 'steps', 'x', 1)).toBe(added);
		expect(withMoved(added, 'steps', 'ghost', 1)).toBe(added);
	});

	it('renames', () => {
		expect(mapOf(withName(empty, 'lanes', 'does', 'Ses gestes')).lanes[0]).toEqual({
			id: 'does',
			name: 'Ses gestes',
			kind: 'does',
		});
	});

	it.each([
		['personas', 'p1'],
		['steps', 's5'],
		['lanes', 'friction'],
	] as const)('takes one of the %s away with all that was written for it', (part, id) => {
		const left = leavesOf(withoutPart(filled, part, id));
		const named = Object.entries(left).filter(
			([path, leaf]) => path.split('/').includes(id) || leaf === id || (Array.isArray(leaf) && leaf.includes(id)),
		);
		expect(named).toEqual([]);
		expect(Object.keys(left).length).toBeLessThan(Object.keys(leavesOf(filled)).length);
	});

	it('notes what a cell rests on, and takes the note away', () => {
		const note = { id: 'n', ...place, kind: 'quote', text: '« Oui »', from: 'Entretien' } as const;
		const noted = withEvidence(empty, note);
		expect(mapOf(noted).evidence).toEqual([{ ...note, number: 1 }]);
		expect(withoutEvidence(noted, 'n')).toEqual(empty);
	});
});
