/** What an audit finds: its indices, warnings, gaps and what does not belong, and what to do first. */
import type { AdvisorData } from '../../course/advisor-data.ts';
import { fill } from '../../i18n/sentences.ts';
import type { Audit } from '../../learning/audit.ts';
import type { Words } from './AuditScreen.tsx';

interface Props {
	data: AdvisorData;
	found: Audit;
	words: Words;
}

const INDICES = ['coverage', 'precision', 'kpi_coverage'] as const;

export function AuditFindings({ data, found, words }: Props) {
	const stage = (id: string) => data.stages.find((one) => one.id === id)?.name ?? id;
	const type = (id: string) => data.communications.find((one) => one.id === id)?.name ?? id;
	const action = (id: string | null) => data.actions.find((one) => one.id === id)?.text ?? '';
	const indicators = (id: string) => data.indicators.filter((one) => one.stage === id).map(({ name }) => name);
	return (
		<section class="findings" aria-labelledby="audit-findings">
			<h2 id="audit-findings">{words.findings}</h2>
			<table class="bars">
				<caption>{words.indices}</caption>
				<tbody>
					{INDICES.map((name) => (
						<tr key={name}>
							<th scope="row">{words.sheets.names[name]}</th>
							<td>
								<meter max={100} value={found[name] ?? 0} aria-hidden="true" />{' '}
								{found[name] === null ? words.noUse : fill(words.percent, { percent: found[name] })}{' '}
								<small class="soft">{words.explained[name]}</small>
							</td>
						</tr>
					))}
					<tr>
						<th scope="row">{words.sheets.names.spray}</th>
						<td>
							<meter max={100} value={found.spray.score} aria-hidden="true" />{' '}
							{fill(words.sprayScore, { score: found.spray.score, level: words.sprays[found.spray.level] })}{' '}
							<small class="soft">{words.explained.spray}</small>
						</td>
					</tr>
				</tbody>
			</table>
			{found.warnings.map((warning) => (
				<div class="objection" role="note" key={warning}>
					<p class="kicker">{words.warning}</p>
					<p>{words.warnings[warning]}</p>
				</div>
			))}
			<h3>{words.gaps}</h3>
			<p>{found.gaps.length > 0 ? found.gaps.map(stage).join(', ') : words.noGaps}</p>
			{Object.keys(found.mismatch).length > 0 && (
				<>
					<h3>{words.mismatch}</h3>
					<ul class="lines">
						{Object.entries(found.mismatch).map(([id, types]) => (
							<li key={id}>{fill(words.mismatchAt, { stage: stage(id), types: types.map(type).join(', ') })}</li>
						))}
					</ul>
				</>
			)}
			{found.plan.length > 0 && (
				<>
					<h3>{fill(words.plan, { shown: found.plan.length, total: found.plan_total })}</h3>
					<ol class="lines">
						{found.plan.map(({ kind, stage: at, action: id, type: add, priority, reasons }) => (
							<li key={`${kind}/${at}`}>
								<b>{stage(at)}</b>. {action(id)} {add && fill(words.withType, { type: type(add) })}
								<br />
								<small class="soft">
									{fill(words.because, {
										reasons: reasons.map((reason) => words.reasons[reason]).join(', '),
										priority,
									})}{' '}
									{fill(words.measureWith, { indicators: indicators(at).join(' ; ') })}
								</small>
							</li>
						))}
					</ol>
				</>
			)}
		</section>
	);
}
