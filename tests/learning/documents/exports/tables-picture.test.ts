/** Tables, and an audit, as a picture. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advisorData } from '../../../../src/course/advisor-data.ts';
import { withStage } from '../../../../src/learning/documents/audit-document.ts';
import { auditMatrix } from '../../../../src/learning/documents/audit-matrix.ts';
import { auditDrawing } from '../../../../src/learning/documents/exports/audit-picture.ts';
import { type Drawing, svgOf } from '../../../../src/learning/documents/exports/drawing.ts';
import { tablesDrawing } from '../../../../src/learning/documents/exports/tables-picture.ts';
import { widthOf } from '../../../../src/learning/documents/exports/wrapped.ts';
import { realLanguage } from '../../../support/real-bank.ts';

const anyText = fc.oneof(
	fc.lorem({ maxCount: 30 }),
	fc.string({ unit: 'grapheme', maxLength: 80 }),
	fc.constantFrom('', 'anticonstitutionnellement'.repeat(4), '<b>&"', '  '),
);
const anySheet = fc.nat(11).chain((columns) =>
	fc.record({
		title: anyText,
		head: fc.array(anyText, { minLength: columns + 1, maxLength: columns + 1 }),
		rows: fc.array(fc.array(anyText, { maxLength: columns + 1 }), { maxLength: 12 }),
	}),
);

/** Words that reach over an edge of the picture. */
const outside = ({ width, height, shapes }: Drawing) =>
	shapes.filter(
		(shape) =>
			shape.type === 'words' &&
			(shape.x < 0 || shape.x + widthOf(shape.text, shape) > width + 1 || shape.y > height || shape.y < 0),
	);

const letters = (texts: readonly string[]) => texts.join('').replace(/\s/g, '');
const told = ({ shapes }: Drawing) => letters(shapes.flatMap((shape) => (shape.type === 'words' ? [shape.text] : [])));

describe('tablesDrawing', () => {
	it('keeps all tables inside its edges, in the proportions of A4, and leaves out no letter', () => {
		fc.assert(
			fc.property(fc.array(anySheet, { maxLength: 3 }), (sheets) => {
				const drawing = tablesDrawing('Plan', sheets);
				expect(outside(drawing)).toStrictEqual([]);
				expect(drawing.width / drawing.height).toBeLessThanOrEqual(Math.SQRT2 + 0.01);
				const said = told(drawing);
				const all = sheets.flatMap(({ title, head, rows }) => [title, ...head, ...rows.flat()]);
				expect(said).toHaveLength(letters(['Plan', ...all]).length);
			}),
			{ numRuns: 60 },
		);
	});

	it('breaks no word as long as there is room for it', () => {
		const head = ['Étape', 'Type de communication', 'Message', 'Canal', 'Responsable', 'Date', 'Indicateur'];
		const row = [
			'Recommandation',
			'Communauté de fans',
			'Un message long. '.repeat(20),
			'Téléphone',
			'Mei',
			'',
			'Avis',
		];
		const words = tablesDrawing('Plan', [{ title: 'Les actions', head, rows: [row] }]).shapes.flatMap((shape) =>
			shape.type === 'words' ? shape.text.split(' ') : [],
		);
		expect(words).toEqual(expect.arrayContaining(['Recommandation', 'communication', 'Responsable', 'Téléphone']));
	});
});

describe('auditDrawing', () => {
	const data = advisorData(realLanguage);
	const words = realLanguage.interface.audit.matrix;
	const communications = data.communications.map(({ name }) => name);
	const tree = ['support', 'promotionnelle', 'forum'].reduce(
		(before, type, at) => withStage(before, data.stages[at]?.id ?? '', { types: [type] }),
		withStage({}, 'engagement', { relevant: false }),
	);
	const drawing = auditDrawing('Audit', { rows: auditMatrix(tree, data), communications, sheets: [] }, words);

	it('names every stage, every communication, what the marks mean and what is left out', () => {
		const said = told(drawing);
		const names = [
			...data.stages.map(({ name }) => name),
			...communications,
			...Object.values(words.marks),
			words.left,
		];
		expect(names.filter((name) => !said.includes(letters([name])))).toStrictEqual([]);
		expect(outside(drawing)).toStrictEqual([]);
	});

	it('has a shape for every mark, and is well-formed', () => {
		const marks = auditMatrix(tree, data).flatMap((row) => row.marks);
		const count = (type: 'dot' | 'line') => drawing.shapes.filter((shape) => shape.type === type).length;
		const inLegend = { dot: 3, line: 1 };
		const dots = marks.filter((mark) => ['served', 'weak', 'missing'].includes(mark)).length;
		const crosses = marks.filter((mark) => mark === 'misplaced').length;
		const rules = data.stages.length + 1;
		expect(crosses).toBeGreaterThan(0);
		expect([count('dot'), count('line')]).toStrictEqual([dots + inLegend.dot, crosses + inLegend.line + rules]);
		expect(svgOf(drawing)).toMatch(/^<svg [^>]*>\n<title>Audit<\/title>[\s\S]*<\/svg>\n$/);
	});
});
