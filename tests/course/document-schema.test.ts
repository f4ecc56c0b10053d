/** The published schema of documents describes what the tools save, whatever was done there, and nothing else. */
import { z } from 'astro/zod';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { document as schema } from '../../src/course/schemas/document.ts';
import { ADAPTATIONS, withAdapted, withStage } from '../../src/learning/documents/audit-document.ts';
import { fileOf } from '../../src/learning/documents/file.ts';
import { EVIDENCE_KINDS, LANE_KINDS, PARTS } from '../../src/learning/documents/journey-map.ts';
import { PLAN_FIELDS, withField, withMoved, withRow } from '../../src/learning/documents/plan-document.ts';
import { RUBRIC, withPoints } from '../../src/learning/documents/project-rubric.ts';
import type { DocumentKind, Tree } from '../../src/learning/documents/stored-document.ts';
import { anyEdit, filled } from '../support/maps.ts';

type Edit = (tree: Tree) => Tree;

const isTaken = (kind: DocumentKind, tree: Tree): boolean =>
	schema.safeParse(JSON.parse(fileOf({ kind, tree }))).success;

const anyId = fc.constantFrom('a', 'b', 'c');
const editsOf: Record<DocumentKind, { from: Tree; edit: fc.Arbitrary<Edit> }> = {
	audit: {
		from: { name: 'Vélo Dépôt' },
		edit: fc.oneof(
			fc
				.tuple(
					anyId,
					fc.record(
						{
							relevant: fc.boolean(),
							importance: fc.constantFrom(1, 2, 3),
							types: fc.array(anyId),
							kpi: fc.boolean(),
						},
						{ requiredKeys: [] },
					),
				)
				.map(
					([stage, change]): Edit =>
						(tree) =>
							withStage(tree, stage, change),
				),
			fc.tuple(fc.constantFrom(...ADAPTATIONS), fc.boolean()).map(
				([name, is]): Edit =>
					(tree) =>
						withAdapted(tree, name, is),
			),
		),
	},
	plan: {
		from: { name: 'Tremplin' },
		edit: fc.oneof(
			anyId.map(
				(id): Edit =>
					(tree) =>
						withRow(tree, id),
			),
			fc.tuple(anyId, fc.constantFrom(...PLAN_FIELDS), fc.string()).map(
				([id, field, text]): Edit =>
					(tree) =>
						withField(tree, id, field, text),
			),
			fc.tuple(anyId, fc.constantFrom(-1 as const, 1 as const)).map(
				([id, by]): Edit =>
					(tree) =>
						withMoved(tree, id, by),
			),
			fc.tuple(fc.constantFrom(...RUBRIC), fc.nat(4)).map(
				([criterion, points]): Edit =>
					(tree) =>
						withPoints(tree, criterion, points),
			),
		),
	},
	map: { from: filled, edit: anyEdit },
};

describe('the schema of documents', () => {
	for (const [kind, { from, edit }] of Object.entries(editsOf) as [DocumentKind, (typeof editsOf)['map']][])
		it(`takes every ${kind} that edits make`, () => {
			fc.assert(
				fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
					expect(
						isTaken(
							kind,
							edits.reduce((tree, next) => next(tree), from),
						),
					).toBe(true);
				}),
			);
		});

	it.each<[string, DocumentKind, Tree]>([
		['a feeling beyond delight', 'map', { feelings: { p1: { s1: { now: 3 } } } }],
		['a lane of no known kind', 'map', { lanes: { l1: { kind: 'weather' } } }],
		['a note without a place', 'map', { evidence: { n1: { kind: 'quote', text: 'Enfin !' } } }],
		['a stage that matters four times', 'audit', { stages: { recherche: { importance: 4 } } }],
		['a date that is a number', 'plan', { rows: { r1: { date: 2026 } } }],
		['five points of four', 'plan', { rubric: { 'cap-1': 5 } }],
	])('refuses %s', (_, kind, tree) => {
		expect(isTaken(kind, tree)).toBe(false);
	});

	it('names every field of a row and every criterion that the rules know', () => {
		const text = JSON.stringify(z.toJSONSchema(schema));
		const named = [...PLAN_FIELDS, ...RUBRIC, ...LANE_KINDS, ...EVIDENCE_KINDS, ...PARTS, ...ADAPTATIONS];
		expect(named.filter((name) => !text.includes(`"${name}"`))).toStrictEqual([]);
	});

	it('refuses a kind of document that no tool makes', () => {
		expect(isTaken('budget' as DocumentKind, {})).toBe(false);
	});
});
