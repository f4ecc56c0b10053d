/** The journey map: the learner's maps, the one that is open, and the ways to take it along. */
import { atom } from 'nanostores';
import { useMemo, useState } from 'preact/hooks';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { mapDrawing } from '../../learning/documents/exports/journey-map-picture.ts';
import { mapSheets } from '../../learning/documents/exports/journey-map-sheets.ts';
import { mapOf, type Place } from '../../learning/documents/journey-map.ts';
import { type Beginning, beginning, type Example, exampleTree } from '../../learning/documents/journey-map-edits.ts';
import { Shelf, Undo } from '../documents/Shelf.tsx';
import { TakeAway } from '../documents/TakeAway.tsx';
import { type Documents, useDocuments } from '../documents/use-documents.ts';
import { StorageNotice } from '../StorageNotice.tsx';
import { Build } from './Build.tsx';
import { MapBar } from './MapBar.tsx';
import { PersonaTable } from './PersonaTable.tsx';
import { Proofs } from './Proofs.tsx';
import type { AdvisedStage } from './stages.ts';
import { useEdits, useMap } from './use-map.ts';
import { useUndoKeys } from './use-undo-keys.ts';

interface Props {
	recordKey: string;
	language: string;
	stages: AdvisedStage[];
	periods: { id: string; name: string }[];
	example: Example | undefined;
	words: Pick<InterfaceWords, 'journeyMap' | 'documents' | 'trouble'>;
}

/** How many steps a map of one's own begins with. */
const OWN_STEPS = 4;

function startsOf({ stages, periods, example, words: { journeyMap } }: Props) {
	const { fresh, lanes } = journeyMap;
	const empty = (steps: Beginning['steps']) => () =>
		beginning({ name: fresh.map, personas: [{ name: fresh.persona }], steps, lanes });
	const ofStages = stages.map(({ id, name }) => ({ name, stage: id }));
	return [
		...(example
			? [{ label: journeyMap.startExample, tree: () => exampleTree(example, { steps: ofStages, lanes }) }]
			: []),
		{ label: journeyMap.startStages, tree: empty(ofStages) },
		{ label: journeyMap.startPeriods, tree: empty(periods.map(({ name }) => ({ name }))) },
		{
			label: journeyMap.startOwn,
			tree: empty(Array.from({ length: OWN_STEPS }, (_, rank) => ({ name: `${fresh.step} ${rank + 1}` }))),
		},
	];
}

export default function JourneyMap(props: Props) {
	const { recordKey, words } = props;
	const documents = useDocuments(recordKey, 'map');
	const starts = useMemo(() => startsOf(props), []);
	return (
		<>
			<StorageNotice words={words.trouble} />
			<Shelf kind="map" documents={documents} starts={starts} words={words.documents} isUndoElsewhere />
			{documents.open ? (
				<OpenMap key={documents.open.head.id} {...props} open={documents.open} />
			) : (
				<p>{words.journeyMap.empty}</p>
			)}
		</>
	);
}

interface OpenProps extends Props {
	open: NonNullable<Documents['open']>;
}

function OpenMap({ open, stages, periods, language, words }: OpenProps) {
	const { document, tree } = open;
	const map = useMap(tree);
	const edit = useEdits(document);
	const $place = useMemo(() => atom<Place | undefined>(undefined), []);
	const [step, show] = useState<string | undefined>(undefined);
	const shown = (map.steps.find(({ id }) => id === step) ?? map.steps[0])?.id;
	const { journeyMap } = words;
	useUndoKeys(document);
	return (
		<>
			<MapBar steps={map.steps} shown={shown} show={show} words={journeyMap}>
				<Undo documents={{ open }} words={words.documents} />
			</MapBar>
			<p class="small-text soft no-print">{journeyMap.curveNote}</p>
			{map.personas.map((persona) => (
				<PersonaTable
					key={persona.id}
					persona={persona}
					steps={map.steps}
					lanes={map.lanes}
					evidence={map.evidence}
					stages={stages}
					shown={shown}
					visit={$place.set}
					edit={edit}
					words={journeyMap}
				/>
			))}
			<Build map={map} stages={stages} periods={periods} edit={edit} words={journeyMap} />
			<Proofs map={map} $place={$place} edit={edit} words={journeyMap} />
			<TakeAway
				kind="map"
				tree={tree}
				current={document.$tree.get}
				sheets={() => mapSheets(mapOf(document.$tree.get()), journeyMap)}
				language={language}
				words={words.documents}
				drawing={() =>
					mapDrawing(mapOf(document.$tree.get()), journeyMap, new Map(stages.map(({ id, rank }) => [id, rank])))
				}
			/>
		</>
	);
}
