/** The audit: assessment §10.3 and invariants inv-06 to inv-09, on the real matrix. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audit, audit } from '../../src/learning/audit.ts';
import { type AuditInput, auditedStages } from '../../src/learning/audited-stages.ts';
import { type SprayParts, sprayParts } from '../../src/learning/spray.ts';
import { shuffled } from '../../src/questions/shuffled.ts';
import { type AuditSheet, drawAudit, pick, wrongAmong } from '../support/advisor.ts';
import { model } from '../support/real-course.ts';

const types = model.communications.map(({ id }) => id);
const cellOf = new Map(model.cells.map((cell) => [`${cell.stage} ${cell.communication}`, cell]));
const primaryOf = new Map(
	model.cells.flatMap(({ stage, communication, level }) => (level === 'primary' ? [[stage, communication]] : [])),
);

function audited(input: AuditInput): Audit {
	const found = audit(model, input);
	if ('error' in found) throw new Error(found.error);
	return found;
}

function partsOf(sheet: AuditSheet): SprayParts {
	const stages = auditedStages(model, sheet);
	if ('error' in stages) throw new Error(stages.error);
	return sprayParts(stages, sheet.adapted);
}

const isPercent = (value: number) => Number.isInteger(value) && value >= 0 && value <= 100;
const KIND_ORDER = ['fill', 'focus', 'measure'];
const rankOf = new Map(model.stages.map(({ id }, rank) => [id, rank]));

/** Whether the plan stands in its order, and holds a line for each trigger. */
function isPlanned({ stages }: AuditSheet, { plan, plan_total, gaps, dispersion, by_stage }: Audit): boolean {
	const unmeasured = Object.keys(by_stage).filter((id) => !gaps.includes(id) && !stages[id]?.kpi);
	const keys = plan.map(({ priority, stage, kind }) => [-priority, rankOf.get(stage) ?? -1, KIND_ORDER.indexOf(kind)]);
	const isBefore = (one: number[], other: number[]) => {
		const at = one.findIndex((value, index) => value !== other[index]);
		return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
	};
	return (
		plan_total === gaps.length + dispersion.length + unmeasured.length &&
		plan.length === Math.min(5, plan_total) &&
		keys.every((key, at) => at === 0 || isBefore(keys[at - 1] ?? [], key)) &&
		plan.every(({ kind, stage, type, action, priority }) => {
			if (action === null || priority <= 0) return false;
			if (kind === 'fill') return gaps.includes(stage) && type === primaryOf.get(stage);
			return type === null && (kind === 'focus' ? dispersion : unmeasured).includes(stage);
		})
	);
}

/** What must hold of every audit (inv-09 among others). */
function isSound(sheet: AuditSheet, found: Audit, parts: SprayParts): boolean {
	const { coverage, precision, kpi_coverage, by_stage, gaps, mismatch, spray, warnings } = found;
	const kept = Object.keys(by_stage);
	return (
		[coverage, precision ?? 0, kpi_coverage, spray.score, ...Object.values(by_stage)].every(isPercent) &&
		kept.every((id) => sheet.stages[id]?.relevant !== false) &&
		gaps.join() === kept.filter((id) => (by_stage[id] ?? 0) < 75).join() &&
		Object.entries(mismatch).every(([id, own]) => own.every((type) => cellOf.get(`${id} ${type}`)?.level === 'none')) &&
		(precision === null) === (spray.level === 'not_applicable') &&
		parts.adaptation + parts.uniformity + parts.dispersion === spray.score &&
		warnings.includes('spray') === (spray.level === 'high') &&
		isPlanned(sheet, found)
	);
}

/** The same audit with one stage changed. */
const withStage = ({ adapted, stages }: AuditSheet, id: string, change: AuditSheet['stages'][string]): AuditSheet => ({
	adapted,
	stages: { ...stages, [id]: { ...stages[id], ...change } },
});

describe('audit', () => {
	const seen = new Set<string>();
	function see({ spray, warnings, plan, by_stage, precision, dispersion, mismatch }: Audit, parts: SprayParts) {
		seen.add(`spray ${spray.level}`);
		for (const [part, points] of Object.entries(parts)) seen.add(`${part} ${points}`);
		for (const warning of warnings) seen.add(`warning ${warning}`);
		for (const { kind, reasons, action } of plan) seen.add(kind).add(reasons.join('+')).add(`${action}`);
		for (const score of Object.values(by_stage)) seen.add(`stage ${score}`);
		if (precision === null) seen.add('no precision');
		if (dispersion.length > 0) seen.add('dispersion');
		if (Object.keys(mismatch).length > 0) seen.add('mismatch');
	}

	// 200,000 in all, in parts that a busy machine finishes in time.
	it.each(Array.from({ length: 10 }, (_, part) => part + 1))('is sound on 20,000 drawn, part %i of 10', (part) => {
		const wrong = wrongAmong(
			20_000,
			drawAudit,
			(sheet) => {
				const found = audited(sheet);
				const parts = partsOf(sheet);
				see(found, parts);
				return isSound(sheet, found, parts);
			},
			`audits ${part}`,
		);
		expect(wrong).toStrictEqual([]);
	});

	it('has given, on these, every level, part of the spray, warning, kind, reason and action', () => {
		const expected = [
			...['spray not_applicable', 'spray low', 'spray medium', 'spray high'],
			...['adaptation 0', 'adaptation 20', 'adaptation 40', 'adaptation 60'],
			...['uniformity 0', 'uniformity 10', 'uniformity 20', 'dispersion 0', 'dispersion 10', 'dispersion 20'],
			...['warning premature_fans', 'warning stops_at_purchase', 'warning spray'],
			...['fill', 'focus', 'measure', 'gap', 'gap+foundation', 'gap+broken_promise', 'no_kpi', 'dispersion'],
			...['stage 0', 'stage 40', 'stage 75', 'stage 100', 'no precision', 'mismatch'],
			...model.actions.map(({ id }) => id),
		];
		expect([...seen].toSorted()).toStrictEqual([...new Set(expected)].toSorted());
	});

	it('has every cell of the matrix count as its level says', () => {
		const scoreOf = { primary: 100, secondary: 75, possible: 40, none: 0 };
		const odd = model.cells.filter(({ stage, communication, level, exAequo }) => {
			const { by_stage, mismatch } = audited({ stages: { [stage]: { types: [communication] } } });
			const isMisplaced = mismatch[stage]?.includes(communication) ?? false;
			return by_stage[stage] !== (exAequo ? 75 : scoreOf[level]) || isMisplaced !== (level === 'none');
		});
		expect(odd).toStrictEqual([]);
	});

	it('never covers less with the primary type added (inv-06)', () => {
		const wrong = wrongAmong(3000, drawAudit, (sheet, chance) => {
			const { id } = pick(model.stages, chance);
			const more = [...(sheet.stages[id]?.types ?? []), primaryOf.get(id) ?? ''];
			return audited(withStage(sheet, id, { types: more })).coverage >= audited(sheet).coverage;
		});
		expect(wrong).toStrictEqual([]);
	});

	it('never sprays less with a third type added (inv-07)', () => {
		const wrong = wrongAmong(3000, drawAudit, (drawn, chance) => {
			const { id } = pick(model.stages, chance);
			const [one, two, three] = shuffled(types, chance);
			const sheet = withStage(drawn, id, { types: [one ?? '', two ?? ''] });
			const more = withStage(sheet, id, { types: [three ?? '', one ?? '', two ?? ''] });
			return audited(more).spray.score >= audited(sheet).spray.score;
		});
		expect(wrong).toStrictEqual([]);
	});

	it('makes no gap by leaving a stage out (inv-08)', () => {
		const wrong = wrongAmong(3000, drawAudit, (sheet, chance) => {
			const { id } = pick(model.stages, chance);
			const less = audit(model, withStage(sheet, id, { relevant: false }));
			const { gaps } = audited(sheet);
			return 'error' in less ? less.error === 'no_relevant_stage' : less.gaps.every((gap) => gaps.includes(gap));
		});
		expect(wrong).toStrictEqual([]);
	});

	it('does not depend on the order of stages and types, nor on doubles', () => {
		const wrong = wrongAmong(3000, drawAudit, (sheet) => {
			const mixed = Object.entries(sheet.stages).toReversed();
			const doubled = mixed.map(([id, one]) => [
				id,
				{ ...one, types: [...(one.types ?? []), ...(one.types ?? [])].toReversed() },
			]);
			const other = audited({ ...sheet, stages: Object.fromEntries(doubled) });
			return JSON.stringify(other) === JSON.stringify(audited(sheet));
		});
		expect(wrong).toStrictEqual([]);
	});

	it('takes what is not said for its default', () => {
		const defaults = { relevant: true, importance: 2, types: [], kpi: false };
		const said = {
			adapted: { need: false, segment: false, stage: false },
			stages: Object.fromEntries(model.stages.map(({ id }) => [id, defaults])),
		};
		expect(audited({})).toStrictEqual(audited(said));
		expect(audited({ stages: { recherche: null, selection: {} } })).toStrictEqual(audited(said));
	});

	it('tells the first fault: stage, type, importance, nothing kept', () => {
		const none = Object.fromEntries(model.stages.map(({ id }) => [id, { relevant: false }]));
		const faults: [string, AuditInput['stages']][] = [
			['unknown_stage', { achat: {}, recherche: { types: ['sms'], importance: 9 } }],
			['unknown_stage', { constructor: {} }],
			['unknown_type', { selection: { importance: 9 }, recherche: { types: ['sms'] } }],
			['unknown_type', { recherche: { relevant: false, types: ['toString'] } }],
			['bad_importance', { ...none, recherche: { relevant: false, importance: 0 } }],
			['no_relevant_stage', none],
		];
		expect(faults.map(([, stages]) => audit(model, { stages }))).toStrictEqual(faults.map(([error]) => ({ error })));
	});

	it('knows the importances 1, 2 and 3 alone', () => {
		fc.assert(
			fc.property(fc.oneof(fc.double(), fc.integer({ min: -2, max: 6 })), (importance) => {
				const found = audit(model, { stages: { recherche: { importance } } });
				expect('error' in found ? found.error : [1, 2, 3].includes(importance)).toBe(
					[1, 2, 3].includes(importance) ? true : 'bad_importance',
				);
			}),
		);
	});

	it('calls fans premature if daily use is not served at all, and only then', () => {
		const warned = (stages: AuditInput['stages']) =>
			audited({ adapted: { need: true, segment: true, stage: true }, stages }).warnings;
		expect(warned({ engagement: { types: ['fans'] } })).toStrictEqual(['premature_fans']);
		expect(warned({ engagement: { types: ['fans'], relevant: false } })).toStrictEqual([]);
		const served = {
			engagement: { types: ['fans'] },
			utilisation: { types: ['fans'] },
			maintenance: { types: ['forum'] },
		};
		expect(warned(served)).toStrictEqual([]);
		expect(warned({ ...served, maintenance: { relevant: false }, utilisation: { types: [] } })).toStrictEqual([
			'premature_fans',
		]);
	});

	it('rounds halves upward', () => {
		const stages = { ...Object.fromEntries(model.stages.map(({ id }) => [id, { relevant: false }])) };
		const kept = audited({
			stages: { ...stages, acquisition: { types: ['institutionnelle'] }, selection: { types: ['thematique'] } },
		});
		expect([kept.by_stage, kept.coverage]).toStrictEqual([{ selection: 40, acquisition: 75 }, 58]);
	});

	it('weighs a broken promise, a foundation and a dispersion as the paper does', () => {
		const { plan } = audited({
			stages: {
				sensibilisation: { types: ['institutionnelle'], importance: 1 },
				acquisition: { types: ['promotionnelle', 'institutionnelle', 'support', 'fans'], importance: 3, kpi: true },
				decouverte: { importance: 1 },
				...Object.fromEntries(
					['recherche', 'selection', 'utilisation', 'maintenance', 'fidelisation', 'recommandation', 'engagement'].map(
						(id) => [id, { relevant: false }],
					),
				),
			},
		});
		expect(plan.map(({ kind, stage, priority, reasons }) => [kind, stage, priority, reasons.join('+')])).toStrictEqual([
			['fill', 'decouverte', 140, 'gap+broken_promise'],
			['fill', 'sensibilisation', 90, 'gap+foundation'],
			['focus', 'acquisition', 90, 'dispersion'],
		]);
	});

	it.each([1, 2, 3])('weighs a stage without indicator by its importance: %i', (importance) => {
		const { plan } = audited({ stages: { recherche: { importance, types: ['institutionnelle'] } } });
		const all = audited({
			stages: {
				...Object.fromEntries(model.stages.map(({ id }) => [id, { relevant: false }])),
				recherche: { importance, types: ['institutionnelle'] },
			},
		}).plan;
		expect(plan.every(({ kind }) => kind === 'fill')).toBe(true);
		expect(all).toStrictEqual([
			{
				kind: 'measure',
				stage: 'recherche',
				action: 'act-measure',
				type: null,
				priority: 20 * importance,
				reasons: ['no_kpi'],
			},
		]);
	});
});

describe('each threshold of the spray', () => {
	const ids = model.stages.map(({ id }) => id);
	/** So many stages kept: at the first ones one type, or three. */
	const sprayed = (kept: number, uniform: number, dispersed: number, missing: number) => {
		const stages = ids.map((id, at) => {
			const own = at < dispersed ? ['thematique', 'institutionnelle', 'promotionnelle'] : [];
			const extra = at >= dispersed && at < uniform ? ['thematique'] : [];
			const used = dispersed < uniform ? [...own, ...extra] : own;
			return [id, { relevant: at < kept, types: used.length > 0 ? used : [types[3 + (at % 4)] ?? ''] }];
		});
		const adapted = { need: missing < 1, segment: missing < 2, stage: missing < 3 };
		const input: AuditSheet = { adapted, stages: Object.fromEntries(stages) };
		return { ...partsOf(input), ...audited(input).spray };
	};

	it.each([
		['3 of 3', 3, 3, 0],
		['4 of 4', 4, 4, 20],
		['4 of 8', 8, 4, 10],
		['4 of 9', 9, 4, 0],
		['4 of 10', 10, 4, 0],
		['5 of 10', 10, 5, 10],
		['6 of 10', 10, 6, 10],
		['7 of 10', 10, 7, 20],
	])('one type at %s stages', (_, kept, uniform, uniformity) => {
		expect(sprayed(kept, uniform, 0, 0).uniformity).toBe(uniformity);
	});

	it.each([
		[10, 1, 0],
		[10, 2, 10],
		[10, 4, 10],
		[10, 5, 20],
		[5, 1, 10],
		[6, 1, 0],
		[1, 1, 20],
	])('of %i stages, %i dispersed', (kept, dispersed, expected) => {
		expect(sprayed(kept, 0, dispersed, 0).dispersion).toBe(expected);
	});

	it.each([
		['nothing', 6, 0, 0, 0, 'low'],
		['one adaptation absent', 6, 0, 0, 20, 'low'],
		['one absent, and a type at half the stages', 10, 5, 0, 30, 'medium'],
		['two absent, and a type at half the stages', 10, 5, 0, 50, 'medium'],
		['three absent', 6, 0, 0, 60, 'high'],
		['all there is', 10, 7, 5, 100, 'high'],
	])('%s', (_, kept, uniform, dispersed, score, level) => {
		const missing = Math.floor(score / 20) - (score === 100 ? 2 : 0);
		const spray = sprayed(kept, uniform, dispersed, missing);
		expect([spray.score, spray.level]).toStrictEqual([score, level]);
	});
});

describe('each stage that a warning names', () => {
	const adapted = { need: true, segment: true, stage: true };
	const warned = (kept: Readonly<Record<string, string>>) =>
		audited({
			adapted,
			stages: Object.fromEntries(
				model.stages.map(({ id }) => [id, { relevant: id in kept, types: kept[id] ? [kept[id]] : [] }]),
			),
		}).warnings;

	it.each(
		['recommandation', 'engagement'].flatMap((late) =>
			['utilisation', 'maintenance'].map((daily) => [late, daily] as const),
		),
	)('fans at %s, nothing at %s: premature', (late, daily) => {
		expect(warned({ [late]: 'fans', [daily]: '' })).toStrictEqual(['premature_fans']);
		expect(warned({ [late]: 'fans', [daily]: daily === 'utilisation' ? 'fans' : 'forum' })).toStrictEqual([]);
		expect(warned({ [late]: 'forum', [daily]: '' })).toStrictEqual([]);
	});

	it.each(['decouverte', 'utilisation', 'maintenance'])('a purchase well served, %s not: it stops there', (after) => {
		expect(warned({ acquisition: 'promotionnelle', [after]: '' })).toStrictEqual(['stops_at_purchase']);
		expect(warned({ acquisition: 'institutionnelle', [after]: 'fans' })).toStrictEqual(['stops_at_purchase']);
		expect(warned({ acquisition: 'support', [after]: '' })).toStrictEqual([]);
		expect(
			warned({ acquisition: 'promotionnelle', [after]: after === 'maintenance' ? 'support' : 'forum' }),
		).toStrictEqual([]);
	});

	it('does not stop at a purchase after which no stage is looked at, nor where one of them is served', () => {
		expect(warned({ acquisition: 'promotionnelle', fidelisation: '' })).toStrictEqual([]);
		expect(
			warned({ acquisition: 'promotionnelle', decouverte: '', utilisation: 'support', maintenance: '' }),
		).toStrictEqual([]);
	});
});
