/** Where the answers lead: alerts first, the stages ranked with their reasons, what to say there, what would change it. */
import type { AdvisorData } from '../../course/advisor-data.ts';
import { count, fill } from '../../i18n/sentences.ts';
import { counterfactuals } from '../../learning/counterfactual.ts';
import { findStage, type StageFound } from '../../learning/find-stage.ts';
import type { Sheet, Words } from './FindStage.tsx';

interface Props {
	data: AdvisorData;
	sheet: Sheet;
	adviceAddress: string;
	language: string;
	words: Words;
}

export function Findings({ data, sheet, adviceAddress, language, words }: Props) {
	const found = findStage(data, sheet);
	if ('error' in found || Object.keys(sheet.answers).length === 0) return null;
	const names = namesOf(data);
	return (
		<section class="findings" aria-labelledby="findings">
			<h2 id="findings">{words.findings}</h2>
			{found.alerts.map((alert) => (
				<div class="objection" role="alert" key={alert}>
					<p class="kicker">{words.alert}</p>
					<p>{words.alerts[alert]}</p>
				</div>
			))}
			<p role="status">
				<b>{said(found, names, words)}</b>{' '}
				{found.status !== 'insufficient' && fill(words.sure, { confidence: words.certainties[found.confidence] })}
			</p>
			<Ranking found={found} names={names} language={language} words={words} />
			{found.contradictions.length > 0 && (
				<>
					<h3>{words.contradictions}</h3>
					<ul class="lines">
						{found.contradictions.map((id) => (
							<li key={id}>{names.signal(id)}</li>
						))}
					</ul>
				</>
			)}
			{found.ask_next && (
				<>
					<h3>{words.observe}</h3>
					<ul class="lines">
						{found.ask_next.map((id) => (
							<li key={id}>{names.signal(id)}</li>
						))}
					</ul>
				</>
			)}
			{found.recommend.length > 0 && (
				<>
					<h3>{words.say}</h3>
					<ul class="lines">
						{found.recommend.map(({ stage, primary, secondary, override }) => (
							<li key={stage}>
								<b>{names.communication(primary)}</b>
								{secondary && fill(words.second, { communication: names.communication(secondary) })}
								{override && ` ${words.overrides[override]}`}{' '}
								<a class="alone" href={adviceAddress.replace('{stage}', stage)}>
									{fill(words.adviceLink, { stage: names.stage(stage) })}
								</a>
							</li>
						))}
					</ul>
				</>
			)}
			{found.status !== 'insufficient' && <Changes data={data} sheet={sheet} names={names} words={words} />}
		</section>
	);
}

type Names = ReturnType<typeof namesOf>;

function namesOf({ stages, communications, signals }: AdvisorData) {
	const nameIn = (things: readonly { id: string; name: string }[], id: string) =>
		things.find((thing) => thing.id === id)?.name ?? id;
	return {
		stage: (id: string) => nameIn(stages, id),
		communication: (id: string) => nameIn(communications, id),
		signal: (id: string) => signals.find((signal) => signal.id === id)?.text ?? id,
	};
}

function said({ status, ranking, recommend }: StageFound, names: Names, words: Words): string {
	const targets = recommend.map(({ stage }) => names.stage(stage));
	const first = ranking[0] ? names.stage(ranking[0].stage) : '';
	return fill(words.statuses[status], { stage: targets[0] ?? first, stages: targets.join(', ') });
}

interface RankingProps {
	found: StageFound;
	names: Names;
	language: string;
	words: Words;
}

/** A bar a stage with its points, and the signals that brought them. */
function Ranking({ found: { ranking, explain }, names, language, words }: RankingProps) {
	if (ranking.length === 0) return null;
	const most = Math.max(...ranking.map(({ points }) => points));
	return (
		<table class="bars">
			<caption>{words.ranking}</caption>
			<thead class="visually-hidden">
				<tr>
					<th scope="col">{words.stage}</th>
					<th scope="col">{words.points}</th>
				</tr>
			</thead>
			<tbody>
				{ranking.map(({ stage, points }) => (
					<tr key={stage}>
						<th scope="row">{names.stage(stage)}</th>
						<td>
							<meter max={most} value={points} aria-hidden="true" /> {count(words.pointCount, points, language)}
							{explain[stage] && (
								<ul class="reasons">
									{explain[stage].map((id) => (
										<li key={id}>{names.signal(id)}</li>
									))}
								</ul>
							)}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** As many as one would read. */
const MOST_CHANGES = 3;

interface ChangesProps {
	data: AdvisorData;
	sheet: Sheet;
	names: Names;
	words: Words;
}

function Changes({ data, sheet, names, words }: ChangesProps) {
	const would = counterfactuals(data, sheet, MOST_CHANGES);
	if ('error' in would || would.found.length === 0) return null;
	return (
		<>
			<h3>{words.wouldChange}</h3>
			<ul class="lines">
				{would.found.map(({ changes, becomes }) => (
					<li key={changes.map(({ signal, to }) => `${signal}${to}`).join()}>
						{changes
							.map(({ signal, to }) => fill(words.change, { signal: names.signal(signal), answer: words.answers[to] }))
							.join(` ${words.and} `)}{' '}
						{fill(words.becomes[becomes.status], { stage: becomes.stage ? names.stage(becomes.stage) : '' })}
					</li>
				))}
			</ul>
		</>
	);
}
