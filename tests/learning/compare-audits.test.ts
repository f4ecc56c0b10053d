/** Before and after: two audits of one organisation compared. */
import { describe, expect, it } from 'vitest';
import { type Audit, audit } from '../../src/learning/audit.ts';
import type { AuditInput } from '../../src/learning/audited-stages.ts';
import { compareAudits } from '../../src/learning/compare-audits.ts';
import { drawAudit, wrongAmong } from '../support/advisor.ts';
import { model } from '../support/real-course.ts';

function audited(input: AuditInput): Audit {
	const found = audit(model, input);
	if ('error' in found) throw new Error(found.error);
	return found;
}

const only = (...kept: string[]) =>
	Object.fromEntries(model.stages.filter(({ id }) => !kept.includes(id)).map(({ id }) => [id, { relevant: false }]));

describe('compareAudits', () => {
	it('tells of each figure what it was, what it is, and by how much', () => {
		const before = audited({
			stages: { ...only('recherche', 'acquisition', 'maintenance'), acquisition: { types: ['promotionnelle'] } },
		});
		const after = audited({
			adapted: { need: true },
			stages: {
				...only('acquisition', 'maintenance', 'engagement'),
				acquisition: { types: ['institutionnelle'], kpi: true },
				maintenance: { types: ['support'] },
			},
		});
		expect(compareAudits(model, before, after)).toStrictEqual({
			coverage: { before: 33, after: 58, difference: 25 },
			precision: { before: 100, after: 100, difference: 0 },
			kpi_coverage: { before: 0, after: 50, difference: 50 },
			spray: { before: 60, after: 40, difference: -20 },
			by_stage: [
				{ stage: 'recherche', before: 0, after: null, difference: null },
				{ stage: 'acquisition', before: 100, after: 75, difference: -25 },
				{ stage: 'maintenance', before: 0, after: 100, difference: 100 },
				{ stage: 'engagement', before: null, after: 0, difference: null },
			],
			gaps: { closed: ['maintenance'], opened: [], left_out: ['recherche'], taken_in: ['engagement'] },
			warnings: { gone: ['stops_at_purchase', 'spray'], new: [] },
		});
	});

	it('has no difference of precision where nothing was said before', () => {
		const { precision } = compareAudits(model, audited({}), audited({ stages: { selection: { types: ['fans'] } } }));
		expect(precision).toStrictEqual({ before: null, after: 0, difference: null });
	});

	it('leads from the gaps and warnings before to those after, and back the other way round', () => {
		const two = (chance: () => number) => [drawAudit(chance), drawAudit(chance)] as const;
		const wrong = wrongAmong(2000, two, ([one, other]) => {
			const [before, after] = [audited(one), audited(other)];
			const { gaps, warnings, by_stage } = compareAudits(model, before, after);
			const back = compareAudits(model, after, before);
			const reached = new Set(before.gaps);
			for (const gap of [...gaps.closed, ...gaps.left_out]) reached.delete(gap);
			for (const gap of [...gaps.opened, ...gaps.taken_in]) reached.add(gap);
			const same = (some: readonly unknown[], others: readonly unknown[]) => some.join() === others.join();
			return (
				same([...reached].toSorted(), after.gaps.toSorted()) &&
				same(gaps.closed, back.gaps.opened) &&
				same(gaps.left_out, back.gaps.taken_in) &&
				same(warnings.new, back.warnings.gone) &&
				by_stage.every(({ difference }, at) => (difference ?? 0) + (back.by_stage[at]?.difference ?? 0) === 0)
			);
		});
		expect(wrong).toStrictEqual([]);
	});

	it('finds nothing changed between an audit and itself', () => {
		const same = audited({ stages: { acquisition: { types: ['promotionnelle'] } } });
		const { gaps, warnings, coverage } = compareAudits(model, same, same);
		expect([gaps, warnings, coverage.difference]).toStrictEqual([
			{ closed: [], opened: [], left_out: [], taken_in: [] },
			{ gone: [], new: [] },
			0,
		]);
	});
});
