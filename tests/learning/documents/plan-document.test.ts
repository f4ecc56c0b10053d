/** A plan's rows, their order, its flaws and how it is judged. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advisorData } from '../../../src/course/advisor-data.ts';
import { audit } from '../../../src/learning/audit.ts';
import {
	PLAN_FIELDS,
	planFlaws,
	planFrom,
	planRows,
	planSheets,
	withField,
	withMoved,
	withoutRow,
	withRow,
} from '../../../src/learning/documents/plan-document.ts';
import { judged, RUBRIC, withPoints } from '../../../src/learning/documents/project-rubric.ts';
import type { Tree } from '../../../src/learning/documents/stored-document.ts';
import { anyTree } from '../../support/documents.ts';
import { realLanguage } from '../../support/real-bank.ts';

const data = advisorData(realLanguage);
const ids = (tree: Tree) => planRows(tree).map(({ id }) => id);
const three = ['a', 'b', 'c'].reduce((tree, id) => withRow(tree, id, { stage: 'recherche' }), {});

describe('the rows of a plan', () => {
	it('are added at the end, moved by one, and taken out', () => {
		expect([
			ids(three),
			ids(withMoved(three, 'c', -1)),
			ids(withMoved(three, 'a', -1)),
			ids(withoutRow(three, 'b')),
		]).toStrictEqual([
			['a', 'b', 'c'],
			['a', 'c', 'b'],
			['a', 'b', 'c'],
			['a', 'c'],
		]);
	});

	it('that the order forgot, as after a merge, stand at its end', () => {
		expect(ids({ ...three, order: ['c', 'gone'] })).toStrictEqual(['c', 'a', 'b']);
	});

	it('are read from a tree of any shape, and never throw', () => {
		fc.assert(
			fc.property(anyTree, (tree) => {
				expect(planRows(withRow(tree, 'new')).at(-1)?.id).toBe('new');
				expect(planFlaws(tree).length).toBeLessThanOrEqual(3 * planRows(tree).length);
				expect(judged(tree).points).toBeLessThanOrEqual(32);
			}),
		);
	});

	it('made from an audit are its first actions, with the stage’s indicator', () => {
		const found = audit(data, { stages: { acquisition: { types: ['promotionnelle'] } } });
		if ('error' in found) throw new Error(found.error);
		const rows = planRows(planFrom(found, data, 'Plan'));
		expect(rows.map(({ stage, communication }) => [stage, communication])).toStrictEqual(
			found.plan.map(({ stage, type }) => [stage, type ?? '']),
		);
		expect(rows.every(({ message, kpi }) => message !== '' && kpi !== '')).toBe(true);
	});

	it('are told in one table', () => {
		const fields = Object.fromEntries(PLAN_FIELDS.map((field) => [field, field])) as Record<
			(typeof PLAN_FIELDS)[number],
			string
		>;
		const [sheet] = planSheets(withField(three, 'a', 'owner', 'Mei'), (id) => id.toUpperCase(), {
			title: 'Actions',
			fields,
		});
		expect(sheet?.rows[0]).toStrictEqual(['RECHERCHE', '', '', '', 'Mei', '', '', '', '']);
	});
});

describe('a plan', () => {
	it('is told that a stage has no communication, no indicator, or too many', () => {
		const many = ['fans', 'forum', 'support'].reduce(
			(tree, communication) => withRow(tree, communication, { stage: 'utilisation', communication, kpi: 'x' }),
			withRow({}, 'a', { stage: 'recherche' }),
		);
		expect(planFlaws(many)).toStrictEqual([
			{ type: 'no-communication', stage: 'recherche' },
			{ type: 'no-indicator', stage: 'recherche' },
			{ type: 'too-many', stage: 'utilisation', count: 3 },
		]);
	});

	it('is good enough from 22 points of 32 on, with no criterion at 0', () => {
		const all = (points: number) => RUBRIC.reduce<Tree>((tree, criterion) => withPoints(tree, criterion, points), {});
		const passed = withPoints(withPoints(all(3), 'cap-1', 2), 'cap-2', 2);
		expect([
			judged(passed),
			judged(withPoints(all(4), 'cap-8', 0)).isPassed,
			judged(all(2)).isPassed,
			judged({}).isWhole,
		]).toStrictEqual([{ points: 22, most: 32, isWhole: true, isPassed: true }, false, false, false]);
	});
});
