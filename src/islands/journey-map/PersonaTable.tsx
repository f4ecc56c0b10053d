/** The journey of one persona: steps as columns, feelings and lanes as rows. A narrow page shows one step of it at a time. */
import { useMemo } from 'preact/hooks';
import { fill } from '../../i18n/sentences.ts';
import { type MapWords, nameOf } from '../../learning/documents/exports/journey-map-sheets.ts';
import {
	cellText,
	type Evidence,
	evidenceAt,
	feelingsAt,
	type Lane,
	type Persona,
	type Place,
	SIDES,
	type Step,
} from '../../learning/documents/journey-map.ts';
import { FeelingCurve } from './FeelingCurve.tsx';
import { CellField, FeelingField } from './Fields.tsx';
import type { AdvisedStage } from './stages.ts';
import type { Edits } from './use-map.ts';

export interface TableProps {
	persona: Persona;
	steps: readonly Step[];
	lanes: readonly Lane[];
	evidence: readonly Evidence[];
	stages: readonly AdvisedStage[];
	/** The step that a narrow page shows. */
	shown: string | undefined;
	/** The cell that is being written, for whom it may concern. */
	visit: (place: Place) => void;
	edit: Edits;
	words: MapWords;
}

/** Said again: a table that a narrow page lays out as blocks would lose its roles in some browsers. */
const AS = {
	table: { role: 'table' },
	body: { role: 'rowgroup' },
	row: { role: 'row' },
	column: { role: 'columnheader', scope: 'col' },
	lane: { role: 'rowheader', scope: 'row' },
	cell: { role: 'cell' },
} as const;

/** Drawn again only when something of it changed. */
export function PersonaTable(props: TableProps) {
	const { persona, steps, lanes, evidence, stages, shown, visit, edit, words } = props;
	return useMemo(() => <Table {...props} />, [persona, steps, lanes, evidence, stages, shown, visit, edit, words]);
}

function Table(props: TableProps) {
	const { persona, steps, lanes, stages, shown, words } = props;
	const name = nameOf(persona, words);
	const aside = (step: Step) => (step.id === shown ? undefined : 'is-aside');
	const label = fill(words.table, { persona: name });
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached and scrolled by keyboard.
		<section class="journey_region" aria-label={label} tabIndex={0}>
			<table
				class="journey_table"
				ref={(table) => table?.style.setProperty('--steps', String(steps.length))}
				{...AS.table}
			>
				<caption>
					<b>{label}</b>
					{persona.about && <span>{persona.about}</span>}
				</caption>
				<thead {...AS.body}>
					<tr {...AS.row}>
						<th {...AS.column} class="journey_corner">
							{words.step}
						</th>
						{steps.map((step) => {
							const stage = stages.find(({ id }) => id === step.stage);
							return (
								<th key={step.id} {...AS.column} data-stage={stage?.rank} class={aside(step)}>
									{stage && <b>{stage.rank}</b>}
									<span>{nameOf(step, words)}</span>
								</th>
							);
						})}
					</tr>
				</thead>
				<tbody {...AS.body}>
					<FeelingRows {...props} />
					{lanes.map((lane) => (
						<LaneRow key={lane.id} {...props} lane={lane} />
					))}
					<AdviceRow {...props} />
				</tbody>
			</table>
		</section>
	);
}

function FeelingRows({ persona, steps, shown, edit, words }: TableProps) {
	const [worst, , even, , best] = words.feelings;
	return (
		<>
			<tr {...AS.row} class="journey_curve">
				<th {...AS.lane}>
					<span class="journey_scale">
						<span>{best}</span>
						<span>{even}</span>
						<span>{worst}</span>
					</span>
					<span class="visually-hidden">{words.curve}</span>
				</th>
				<td {...AS.cell} colSpan={Math.max(steps.length, 1)}>
					<FeelingCurve persona={persona} steps={steps} shown={shown} edit={edit} />
				</td>
			</tr>
			{SIDES.map((side) => (
				<tr key={side} {...AS.row} class="journey_feelings">
					<th {...AS.lane}>
						<span class={`journey_sign is-${side}`} aria-hidden="true" />
						{words.feeling} {words.sides[side]}
					</th>
					{steps.map((step) => (
						<td key={step.id} {...AS.cell} class={step.id === shown ? undefined : 'is-aside'}>
							<FeelingField
								label={fill(words.slider, {
									side: words.sides[side],
									step: nameOf(step, words),
									persona: nameOf(persona, words),
								})}
								value={feelingsAt(persona, step.id)[side]}
								save={(feeling) => edit.feeling({ persona: persona.id, step: step.id, side }, feeling)}
								words={words}
							/>
						</td>
					))}
				</tr>
			))}
		</>
	);
}

function LaneRow({ persona, steps, lane, evidence, shown, visit, edit, words }: TableProps & { lane: Lane }) {
	return (
		<tr {...AS.row} class="journey_lane">
			<th {...AS.lane}>{nameOf(lane, words)}</th>
			{steps.map((step) => {
				const place = { persona: persona.id, step: step.id, lane: lane.id };
				const notes = evidenceAt(evidence, place);
				return (
					<td key={step.id} {...AS.cell} class={step.id === shown ? undefined : 'is-aside'}>
						<CellField
							label={fill(words.cell, {
								lane: nameOf(lane, words),
								step: nameOf(step, words),
								persona: nameOf(persona, words),
							})}
							value={cellText(persona, step.id, lane.id)}
							save={(text) => edit.cell(place, text)}
							onFocus={() => visit(place)}
						/>
						{notes.length > 0 && (
							<p class="journey_notes">
								{notes.map(({ id, number }) => (
									<a key={id} href={`#note-${number}`} aria-label={fill(words.note, { number })}>
										{number}
									</a>
								))}
							</p>
						)}
					</td>
				);
			})}
		</tr>
	);
}

function AdviceRow({ steps, stages, shown, words }: TableProps) {
	if (!steps.some(({ stage }) => stages.some(({ id }) => id === stage))) return null;
	return (
		<tr {...AS.row} class="journey_advice">
			<th {...AS.lane}>{words.advice}</th>
			{steps.map((step) => {
				const stage = stages.find(({ id }) => id === step.stage);
				return (
					<td key={step.id} {...AS.cell} class={step.id === shown ? undefined : 'is-aside'}>
						{stage && (
							<>
								<p>
									<b>{fill(words.primary, { communication: stage.primary })}</b>
								</p>
								{stage.secondary && <p>{fill(words.secondary, { communication: stage.secondary })}</p>}
								<p>
									<a href={stage.href}>{fill(words.why, { stage: stage.name })}</a>
								</p>
							</>
						)}
					</td>
				);
			})}
		</tr>
	);
}
