/** The audit at a glance: a mark says whether a communication is used, and whether it should be. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advisorData } from '../../../src/course/advisor-data.ts';
import { audit } from '../../../src/learning/audit.ts';
import { auditInputOf, withStage } from '../../../src/learning/documents/audit-document.ts';
import { auditMatrix } from '../../../src/learning/documents/audit-matrix.ts';
import type { Tree } from '../../../src/learning/documents/stored-document.ts';
import { anyTree } from '../../support/documents.ts';
import { realLanguage } from '../../support/real-bank.ts';

const data = advisorData(realLanguage);
const empty: Tree = { name: 'Vélo Dépôt' };

/** Of one stage, the marks that are not empty, by communication. */
function marksAt(tree: Tree, stage: string): Record<string, string> {
	const row = auditMatrix(tree, data).find((one) => one.stage.id === stage);
	const marks = (row?.marks ?? []).map((mark, at) => [data.communications[at]?.id ?? '', mark] as const);
	return Object.fromEntries(marks.filter(([, mark]) => mark !== 'unused'));
}
const using = (stage: string, ...types: string[]) => marksAt(withStage(empty, stage, { types }), stage);

describe('auditMatrix', () => {
	it('shows where nothing is said the one type to begin with', () => {
		expect(using('maintenance')).toStrictEqual({ support: 'missing' });
	});

	it('shows a recommended type that is used in its place, and then misses none', () => {
		expect(using('maintenance', 'support')).toStrictEqual({ support: 'served' });
		expect(using('recherche', 'thematique')).toStrictEqual({ thematique: 'served' });
	});

	it('shows what is used where it does not belong, beside what is missing', () => {
		expect(using('maintenance', 'promotionnelle')).toStrictEqual({ promotionnelle: 'misplaced', support: 'missing' });
	});

	it('shows nothing of a stage that does not concern the organisation', () => {
		const tree = withStage(empty, 'engagement', { relevant: false, types: ['promotionnelle'] });
		expect(marksAt(tree, 'engagement')).toStrictEqual({});
		expect(auditMatrix(tree, data).find(({ stage }) => stage.id === 'engagement')?.isKept).toBe(false);
	});

	it('agrees with the audit on what is misplaced and where nothing suits, whatever is used', () => {
		const stages = data.stages.map(({ id }) => id);
		const types = data.communications.map(({ id }) => id);
		const anyStages = fc.dictionary(fc.constantFrom(...stages), fc.subarray(types), { maxKeys: stages.length });
		fc.assert(
			fc.property(anyStages, (used) => {
				const tree = Object.entries(used).reduce(
					(before, [stage, own]) => withStage(before, stage, { types: own }),
					empty,
				);
				const found = audit(data, auditInputOf(tree, data));
				if ('error' in found) throw new Error(found.error);
				for (const { stage, marks } of auditMatrix(tree, data)) {
					const marked = (wanted: string) => types.filter((_, at) => marks[at] === wanted);
					expect(marked('misplaced')).toStrictEqual(found.mismatch[stage.id] ?? []);
					expect(marked('missing').length > 0).toBe(found.gaps.includes(stage.id));
				}
			}),
		);
	});

	it('is drawn of any tree at all', () => {
		fc.assert(
			fc.property(anyTree, (tree) => {
				expect(auditMatrix(tree, data).map(({ marks }) => marks.length)).toStrictEqual(
					data.stages.map(() => data.communications.length),
				);
			}),
		);
	});
});
