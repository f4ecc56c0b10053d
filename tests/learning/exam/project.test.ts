/** Which plan counts as the final project: judged whole by its author, and good enough. */
import { describe, expect, it } from 'vitest';
import { RUBRIC, withPoints } from '../../../src/learning/documents/project-rubric.ts';
import { leavesOf, type Tree } from '../../../src/learning/documents/stored-document.ts';
import { passedProject } from '../../../src/learning/exam/project.ts';
import { withDocument } from '../../../src/learning/record/deeds.ts';
import { emptyRecord, type LearnerRecord } from '../../../src/learning/record/record.ts';
import { NOON } from '../../support/records.ts';

/** A plan whose criteria got these points, in their order; those left are not judged. */
const plan = (...points: number[]): Tree =>
	points.reduce((tree, given, rank) => withPoints(tree, RUBRIC[rank] ?? 'cap-1', given), {} as Tree);
const kept = (trees: Readonly<Record<string, Tree>>, kind: 'plan' | 'audit' = 'plan'): LearnerRecord =>
	Object.entries(trees).reduce(
		(record, [id, tree]) => withDocument(record, { id, kind, changes: leavesOf(tree), at: NOON }),
		emptyRecord(),
	);
const enough = plan(3, 3, 3, 3, 3, 3, 2, 2);

describe('passedProject', () => {
	it('is the plan with most points of those that passed', () => {
		const best = plan(4, 4, 4, 4, 4, 4, 4, 4);
		expect(passedProject(kept({ one: enough, two: best, three: enough }))).toMatchObject({ points: 32, most: 32 });
	});

	it('passes from 22 points on', () => {
		expect(passedProject(kept({ one: enough }))).toMatchObject({ points: 22, isPassed: true });
	});

	it.each([
		['there is no plan', kept({})],
		['it has a point too few', kept({ one: plan(3, 3, 3, 3, 3, 3, 2, 1) })],
		['a criterion is at zero', kept({ one: plan(4, 4, 4, 4, 4, 4, 4, 0) })],
		['a criterion was not judged', kept({ one: plan(4, 4, 4, 4, 4, 4, 4) })],
		['it was deleted', kept({ one: { ...enough, deleted: true } })],
		['it is no plan', kept({ one: enough }, 'audit')],
	])('is none if %s', (_, record) => {
		expect(passedProject(record)).toBeUndefined();
	});
});
