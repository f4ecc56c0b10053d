/** The journey of one persona: steps as columns, feelings and lanes as rows. A narrow page shows one step of it at a time. */
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { fill } from '../../i18n/sentences.ts';
import { type MapWords, nameOf } from '../../learning/documents/exports/journey-map-sheets.ts';
import {
	cellText,
	type Evidence,
	evidenceAt,
	type Feeling,
	feelingsAt,
	type Lane,
	type Persona,
	type Place,
	SIDES,
	type Side,
	type Step,
} from '../../learning/documents/journey-map.ts';
import { FeelingCurve } from './FeelingCurve.tsx';
import { CellField, FeelingField } from './Fields.tsx';
import { memo } from './memo.tsx';
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

/**
 * The properties to draw with. Rows or columns that are moved, added or taken away are drawn after the frame that shows
 * where one did it, each table in its turn: ten at once would hold it up.
 */
function useUnhurried(latest: TableProps): TableProps {
	const drawn = useRef(latest);
	const [, redraw] = useReducer<number, void>((times) => times + 1, 0);
	const isBuiltSame = drawn.current.steps === latest.steps && drawn.current.lanes === latest.lanes;
	if (isBuiltSame) drawn.current = latest;
	useLayoutEffect(() => {
		if (isBuiltSame) return;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const frame = requestAnimationFrame(() => {
			timer = setTimeout(() => {
				drawn.current = latest;
				redraw();
			});
		});
		return () => {
			cancelAnimationFrame(frame);
			clearTimeout(timer);
		};
	});
	return drawn.current;
}

export const PersonaTable = (latest: TableProps) => <Table {...useUnhurried(latest)} />;

const Table = memo(function Table(props: TableProps) {
	const { persona, steps, lanes, evidence, stages, shown, visit, edit, words } = props;
	const name = nameOf(persona, words);
	const row = { persona: persona.id, personaName: name, steps, shown, edit, words };
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
					<FeelingRows {...row} feelings={persona.feelings} />
					{lanes.map((lane) => (
						<LaneRow key={lane.id} {...row} cells={persona.cells} lane={lane} evidence={evidence} visit={visit} />
					))}
					<AdviceRow steps={steps} stages={stages} shown={shown} words={words} />
				</tbody>
			</table>
		</section>
	);
});

/** A row is given that part of the persona which it shows: a feeling draws no lane again, a text no curve. */
type RowProps = Pick<TableProps, 'steps' | 'shown' | 'edit' | 'words'> & { persona: string; personaName: string };
type FeelingsProps = RowProps & Pick<Persona, 'feelings'>;

const FeelingRows = memo(function FeelingRows(props: FeelingsProps) {
	const { persona, personaName, feelings, steps, shown, edit, words } = props;
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
					<FeelingCurve persona={persona} feelings={feelings} steps={steps} shown={shown} edit={edit} />
				</td>
			</tr>
			{SIDES.map((side) => (
				<tr key={side} {...AS.row} class="journey_feelings">
					<th {...AS.lane}>
						<span class={`journey_sign is-${side}`} aria-hidden="true" />
						{words.feeling} {words.sides[side]}
					</th>
					{steps.map((step) => (
						<FeelingCell
							key={step.id}
							persona={persona}
							personaName={personaName}
							step={step}
							side={side}
							value={feelingsAt({ feelings }, step.id)[side]}
							isShown={step.id === shown}
							edit={edit}
							words={words}
						/>
					))}
				</tr>
			))}
		</>
	);
});

interface CellProps {
	persona: string;
	personaName: string;
	step: Step;
	isShown: boolean;
	edit: Edits;
	words: MapWords;
}

const FeelingCell = memo(function FeelingCell(props: CellProps & { side: Side; value: Feeling | undefined }) {
	const { persona, personaName, step, side, value, isShown, edit, words } = props;
	const name = nameOf(step, words);
	return (
		<td {...AS.cell} data-step={name} class={isShown ? undefined : 'is-aside'}>
			<FeelingField
				label={fill(words.slider, { side: words.sides[side], step: name, persona: personaName })}
				value={value}
				save={(feeling) => edit.feeling({ persona, step: step.id, side }, feeling)}
				words={words}
			/>
		</td>
	);
});

type LaneProps = RowProps & Pick<TableProps, 'evidence' | 'visit'> & Pick<Persona, 'cells'> & { lane: Lane };

const LaneRow = memo(function LaneRow(props: LaneProps) {
	const { persona, personaName, cells, steps, lane, evidence, shown, visit, edit, words } = props;
	return (
		<tr {...AS.row} class="journey_lane">
			<th {...AS.lane}>{nameOf(lane, words)}</th>
			{steps.map((step) => (
				<LaneCell
					key={step.id}
					persona={persona}
					personaName={personaName}
					step={step}
					lane={lane}
					text={cellText({ cells }, step.id, lane.id)}
					notes={evidenceAt(evidence, { persona, step: step.id, lane: lane.id })
						.map(({ number }) => number)
						.join(' ')}
					isShown={step.id === shown}
					visit={visit}
					edit={edit}
					words={words}
				/>
			))}
		</tr>
	);
});

/** Its notes come as one text, so that it can be told whether they are the same. */
type LaneCellProps = CellProps & { lane: Lane; text: string; notes: string; visit: (place: Place) => void };

const LaneCell = memo(function LaneCell(props: LaneCellProps) {
	const { persona, personaName, step, lane, text, notes, isShown, visit, edit, words } = props;
	const place = { persona, step: step.id, lane: lane.id };
	const name = nameOf(step, words);
	return (
		<td {...AS.cell} data-step={name} class={isShown ? undefined : 'is-aside'}>
			<CellField
				label={fill(words.cell, { lane: nameOf(lane, words), step: name, persona: personaName })}
				value={text}
				save={(written) => edit.cell(place, written)}
				onFocus={() => visit(place)}
			/>
			{notes !== '' && (
				<p class="journey_notes">
					{notes.split(' ').map((number) => (
						<a key={number} href={`#note-${number}`} aria-label={fill(words.note, { number })}>
							{number}
						</a>
					))}
				</p>
			)}
		</td>
	);
});

type AdviceProps = Pick<TableProps, 'steps' | 'stages' | 'shown' | 'words'>;

const AdviceRow = memo(function AdviceRow({ steps, stages, shown, words }: AdviceProps) {
	if (!steps.some(({ stage }) => stages.some(({ id }) => id === stage))) return null;
	return (
		<tr {...AS.row} class="journey_advice">
			<th {...AS.lane}>{words.advice}</th>
			{steps.map((step) => {
				const stage = stages.find(({ id }) => id === step.stage);
				return (
					<td
						key={step.id}
						{...AS.cell}
						data-step={nameOf(step, words)}
						class={step.id === shown ? undefined : 'is-aside'}
					>
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
});
