/** Before and after: what another audit said, and what changed. */
import type { AdvisorData } from '../../course/advisor-data.ts';
import { fill } from '../../i18n/sentences.ts';
import { type Audit, audit } from '../../learning/audit.ts';
import { compareAudits, type Difference } from '../../learning/compare-audits.ts';
import { auditInputOf } from '../../learning/documents/audit-document.ts';
import type { Tree } from '../../learning/documents/stored-document.ts';
import type { Words } from './AuditScreen.tsx';

interface Props {
	data: AdvisorData;
	before: Tree;
	after: Audit;
	words: Words;
}

const signed = (difference: number | null): string =>
	difference === null ? '' : difference > 0 ? `+${difference}` : difference < 0 ? `−${-difference}` : '0';

export function AuditComparison({ data, before, after, words }: Props) {
	const found = audit(data, auditInputOf(before, data));
	if ('error' in found) return null;
	const compared = compareAudits(data, found, after);
	const stage = (id: string) => data.stages.find((one) => one.id === id)?.name ?? id;
	const { names } = words.sheets;
	const row = (name: string, { before: was, after: is, difference }: Difference) => (
		<tr key={name}>
			<th scope="row">{name}</th>
			<td>{was}</td>
			<td>{is}</td>
			<td>{signed(difference)}</td>
		</tr>
	);
	return (
		<section aria-labelledby="audit-comparison">
			<h3 id="audit-comparison">{words.comparison}</h3>
			<div class="scroll">
				<table>
					<thead>
						<tr>
							<th scope="col">{words.sheets.index}</th>
							<th scope="col">{words.before}</th>
							<th scope="col">{words.after}</th>
							<th scope="col">{words.difference}</th>
						</tr>
					</thead>
					<tbody>
						{row(names.coverage, compared.coverage)}
						{row(names.precision, compared.precision)}
						{row(names.kpi_coverage, compared.kpi_coverage)}
						{row(names.spray, compared.spray)}
						{compared.by_stage.map((one) => row(stage(one.stage), one))}
					</tbody>
				</table>
			</div>
			<p>{fill(words.closed, { stages: compared.gaps.closed.map(stage).join(', ') || words.none })}</p>
			<p>{fill(words.opened, { stages: compared.gaps.opened.map(stage).join(', ') || words.none })}</p>
		</section>
	);
}
