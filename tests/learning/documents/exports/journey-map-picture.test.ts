/** A journey map as a picture. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapDrawing, mapSvg } from '../../../../src/learning/documents/exports/journey-map-picture.ts';
import { cellText, mapOf } from '../../../../src/learning/documents/journey-map.ts';
import { withAdded, withCell } from '../../../../src/learning/documents/journey-map-edits.ts';
import { anyEdit, anyTree, empty, filled, ranks, words } from '../../../support/maps.ts';

const told = (svg: string): string =>
	[...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join(' ');

describe('mapDrawing', () => {
	it('has the proportions of A3, however much it holds', () => {
		let large = filled;
		for (let at = 0; at < 8; at++) large = withAdded(large, 'personas', { id: `q${at}`, name: `Persona ${at}` });
		for (const tree of [empty, filled, large]) {
			const { width, height } = mapDrawing(mapOf(tree), words, ranks);
			expect(width / height).toBeCloseTo(Math.SQRT2, 2);
		}
	});

	it('keeps every shape inside its edges', () => {
		const { width, height, shapes } = mapDrawing(mapOf(filled), words, ranks);
		const outside = shapes.filter((shape) =>
			shape.type === 'line' ? false : shape.x < 0 || shape.x > width || shape.y < 0 || shape.y > height,
		);
		expect(outside).toEqual([]);
	});

	it('is drawn from any tree at all', () => {
		fc.assert(
			fc.property(anyTree, (tree) => {
				const { width, height } = mapDrawing(mapOf(tree), words, ranks);
				expect(Number.isFinite(width) && Number.isFinite(height) && width < 20_000).toBe(true);
			}),
			{ numRuns: 40 },
		);
	});
});

describe('mapSvg', () => {
	it('says everything that the map says', () => {
		const map = mapOf(filled);
		const text = told(mapSvg(map, words, ranks)).replace(/\s+/g, '');
		const cells = map.personas.flatMap((persona) =>
			map.steps.flatMap((step) => map.lanes.map((lane) => cellText(persona, step.id, lane.id))),
		);
		const said = [...cells, ...map.evidence.map((note) => note.text), ...map.steps.map(({ name }) => name)];
		expect(said.filter((one) => !text.includes(one.replace(/\s+/g, '')))).toEqual([]);
	});

	it('holds no sign of the data that XML would take for its own', () => {
		const own = /<(?:\/?svg|\/?title|\/?text|rect|path|circle)\b[^<>]*>/g;
		fc.assert(
			fc.property(fc.array(anyEdit, { maxLength: 6 }), (edits) => {
				const tree = edits.reduce((before, edit) => edit(before), empty);
				const svg = mapSvg(mapOf(tree), words, ranks);
				const rest = svg.replace(own, '');
				expect(rest).not.toMatch(/[<>]/);
				expect(rest.replace(/&(?:amp|lt|gt|quot);/g, '')).not.toContain('&');
				// biome-ignore lint/suspicious/noControlCharactersInRegex: it is they that XML forbids.
				expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
			}),
			{ numRuns: 60 },
		);
	});

	it('shows a hostile text as text', () => {
		const tree = withCell(empty, { persona: 'p1', step: 's1', lane: 'does' }, '<script>alert(1)</script>');
		const svg = mapSvg(mapOf(tree), words, ranks);
		expect(svg).not.toContain('<script');
		expect(told(svg)).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
	});
});
