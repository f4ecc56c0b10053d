/** Before and after: what changed between two audits of one organisation (fields of assessment §10.3). */
import type { Audit, AuditWarning } from './audit.ts';

/** `difference` is `null` where one of the two has no such figure. */
export interface Difference {
	before: number | null;
	after: number | null;
	difference: number | null;
}

export interface AuditComparison {
	coverage: Difference;
	precision: Difference;
	kpi_coverage: Difference;
	/** Of the score: falling is better. */
	spray: Difference;
	/** Stages kept before or after, in their order. */
	by_stage: ({ stage: string } & Difference)[];
	gaps: {
		/** Kept both times, a gap before and none after. */
		closed: string[];
		/** Kept both times, a gap after and none before. */
		opened: string[];
		/** Gaps that are no longer looked at, which closes nothing. */
		left_out: string[];
		/** Gaps at stages that were not looked at before. */
		taken_in: string[];
	};
	warnings: { gone: AuditWarning[]; new: AuditWarning[] };
}

const differenceOf = (before: number | null, after: number | null): Difference => ({
	before,
	after,
	difference: before === null || after === null ? null : after - before,
});

const without = <Id>(some: readonly Id[], others: readonly Id[]) => some.filter((one) => !others.includes(one));

/** What the second audit has otherwise than the first; the model gives the order of the stages. */
export function compareAudits(
	{ stages }: { stages: readonly { id: string }[] },
	before: Audit,
	after: Audit,
): AuditComparison {
	const scoreIn = ({ by_stage }: Audit, stage: string) =>
		Object.hasOwn(by_stage, stage) ? (by_stage[stage] ?? null) : null;
	const isKept = (stage: string) => ({
		before: scoreIn(before, stage) !== null,
		after: scoreIn(after, stage) !== null,
	});
	const [lost, met] = [without(before.gaps, after.gaps), without(after.gaps, before.gaps)];
	return {
		coverage: differenceOf(before.coverage, after.coverage),
		precision: differenceOf(before.precision, after.precision),
		kpi_coverage: differenceOf(before.kpi_coverage, after.kpi_coverage),
		spray: differenceOf(before.spray.score, after.spray.score),
		by_stage: stages
			.filter(({ id }) => isKept(id).before || isKept(id).after)
			.map(({ id }) => ({ stage: id, ...differenceOf(scoreIn(before, id), scoreIn(after, id)) })),
		gaps: {
			closed: lost.filter((stage) => isKept(stage).after),
			opened: met.filter((stage) => isKept(stage).before),
			left_out: lost.filter((stage) => !isKept(stage).after),
			taken_in: met.filter((stage) => !isKept(stage).before),
		},
		warnings: { gone: without(before.warnings, after.warnings), new: without(after.warnings, before.warnings) },
	};
}
