/** What the map is made of: its personas and who they are, its steps, its lanes. */
import { useMemo, useState } from 'preact/hooks';
import { fill } from '../../i18n/sentences.ts';
import { type MapWords, nameOf } from '../../learning/documents/exports/journey-map-sheets.ts';
import { type JourneyMap, LANE_KINDS, type Persona } from '../../learning/documents/journey-map.ts';
import { NameField } from './Fields.tsx';
import { memo } from './memo.tsx';
import { type Choice, PartList } from './PartList.tsx';
import type { AdvisedStage } from './stages.ts';
import type { Edits } from './use-map.ts';

interface Props {
	map: JourneyMap;
	stages: readonly AdvisedStage[];
	periods: readonly { id: string; name: string }[];
	edit: Edits;
	words: MapWords;
}

/** A step of the learner's own, a stage, a period: those of the two models carry their numbers, since some share a name. */
const stepChoices = (stages: Props['stages'], periods: Props['periods'], words: MapWords): Choice[] => [
	{ value: '', label: words.ownStep, fresh: { name: words.fresh.step } },
	...stages.map(({ id, rank, name }) => ({
		value: `stage:${id}`,
		label: fill(words.stageChoice, { rank, name }),
		fresh: { name, stage: id },
	})),
	...periods.map(({ id, name }, at) => ({
		value: `period:${id}`,
		label: fill(words.periodChoice, { rank: at + 1, name }),
		fresh: { name },
	})),
];

const laneChoices = (words: MapWords): Choice[] => [
	{ value: '', label: words.ownLane, fresh: { name: words.fresh.lane } },
	...LANE_KINDS.map((kind) => ({ value: kind, label: words.lanes[kind], fresh: { name: words.lanes[kind], kind } })),
];

/** What it holds is drawn when it is opened. */
export function Build(props: Props) {
	const { words } = props;
	const [isOpen, open] = useState(false);
	return (
		<details class="report no-print" onToggle={({ currentTarget }) => open(currentTarget.open)}>
			<summary>{words.build}</summary>
			{isOpen && <Parts {...props} />}
		</details>
	);
}

function Parts({ map, stages, periods, edit, words }: Props) {
	const steps = useMemo(() => stepChoices(stages, periods, words), [stages, periods, words]);
	const lanes = useMemo(() => laneChoices(words), [words]);
	const personas = useMemo(() => [{ value: '', label: '', fresh: { name: words.fresh.persona } }], [words]);
	return (
		<>
			<p>{words.buildText}</p>
			<div class="journey_parts">
				<PartList part="personas" things={map.personas} choices={personas} edit={edit} words={words} />
				<PartList
					part="steps"
					things={map.steps}
					choices={steps}
					question={words.whichStep}
					edit={edit}
					words={words}
				/>
				<PartList
					part="lanes"
					things={map.lanes}
					choices={lanes}
					question={words.whichLane}
					edit={edit}
					words={words}
				/>
			</div>
			{map.personas.map(({ id, name, about }) => (
				<About key={id} id={id} name={name} about={about} edit={edit} words={words} />
			))}
		</>
	);
}

type AboutProps = Pick<Persona, 'id' | 'name' | 'about'> & Pick<Props, 'edit' | 'words'>;

const About = memo(function About({ id, name, about, edit, words }: AboutProps) {
	const label = fill(words.about, { persona: nameOf({ name }, words) });
	return (
		<div class="field">
			<span>{label}</span>
			<NameField label={label} value={about} save={(written) => edit.about(id, written)} />
		</div>
	);
});
