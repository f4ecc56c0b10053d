/** The evidence of a map: numbered notes, and a form that adds one to the cell last written in. */
import { useStore } from '@nanostores/preact';
import type { ReadableAtom } from 'nanostores';
import { useRef, useState } from 'preact/hooks';
import { fill } from '../../i18n/sentences.ts';
import { type MapWords, nameOf } from '../../learning/documents/exports/journey-map-sheets.ts';
import {
	EVIDENCE_KINDS,
	type Evidence,
	type EvidenceKind,
	type JourneyMap,
	type Place,
} from '../../learning/documents/journey-map.ts';
import type { Edits } from './use-map.ts';

interface Props {
	map: JourneyMap;
	/** The cell last written in. */
	$place: ReadableAtom<Place | undefined>;
	edit: Edits;
	words: MapWords;
}

interface Named {
	id: string;
	name: string;
}

const found = (things: readonly Named[], id: string | undefined): Named | undefined =>
	things.find((thing) => thing.id === id) ?? things[0];

export function Proofs({ map, $place, edit, words }: Props) {
	const heading = useRef<HTMLHeadingElement>(null);
	const placeOf = ({ persona, step, lane }: Place) =>
		[found(map.personas, persona), found(map.steps, step), found(map.lanes, lane)]
			.map((thing) => nameOf(thing, words))
			.join(' · ');
	const remove = ({ id }: Evidence) => {
		edit.unnote(id);
		heading.current?.focus();
	};
	return (
		<section class="journey_proofs">
			<h2 ref={heading} tabIndex={-1}>
				{words.evidence}
			</h2>
			<p class="no-print">{words.evidenceText}</p>
			{map.evidence.length === 0 && <p class="no-print">{words.noEvidence}</p>}
			<ol>
				{map.evidence.map((note) => (
					<li key={note.id} id={`note-${note.number}`}>
						<b>{note.number}</b>
						<div>
							<p>{note.text}</p>
							<p class="small-text soft">
								{words.evidenceKinds[note.kind]} · {note.from || words.unnamed} · {placeOf(note)}
							</p>
						</div>
						<button
							type="button"
							class="no-print"
							aria-label={fill(words.evidenceRemove, { number: note.number })}
							onClick={() => remove(note)}
						>
							×
						</button>
					</li>
				))}
			</ol>
			<ProofForm map={map} $place={$place} edit={edit} words={words} />
		</section>
	);
}

function Pick({
	label,
	things,
	value,
	pick,
}: {
	label: string;
	things: readonly Named[];
	value: string | undefined;
	pick: (id: string) => void;
}) {
	return (
		<label class="field">
			<span>{label}</span>
			<select value={value} onChange={({ currentTarget }) => pick(currentTarget.value)}>
				{things.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</select>
		</label>
	);
}

function ProofForm({ map: { personas, steps, lanes }, $place, edit, words }: Props) {
	const last = useStore($place);
	const [picked, pick] = useState<{ last: Place | undefined; place: Partial<Place> }>({ last, place: {} });
	const [kind, setKind] = useState<EvidenceKind>('quote');
	const [text, setText] = useState('');
	const [from, setFrom] = useState('');
	const [said, say] = useState('');
	// What was picked by hand holds until another cell is written in.
	const own = picked.last === last ? picked.place : {};
	const persona = found(personas, own.persona ?? last?.persona)?.id;
	const step = found(steps, own.step ?? last?.step)?.id;
	const lane = found(lanes, own.lane ?? last?.lane)?.id;
	if (!persona || !step || !lane) return null;
	const named = (things: readonly Named[]) => things.map((thing) => ({ id: thing.id, name: nameOf(thing, words) }));
	const change = (part: Partial<Place>) => pick({ last, place: { ...own, ...part } });
	return (
		<form
			class="fields no-print"
			onSubmit={(event) => {
				event.preventDefault();
				if (text.trim() === '') return;
				edit.note({ persona, step, lane, kind, text: text.trim(), from: from.trim() });
				setText('');
				setFrom('');
				say(words.saved);
			}}
		>
			<Pick
				label={words.parts.personas.one}
				things={named(personas)}
				value={persona}
				pick={(id) => change({ persona: id })}
			/>
			<Pick label={words.parts.steps.one} things={named(steps)} value={step} pick={(id) => change({ step: id })} />
			<Pick label={words.parts.lanes.one} things={named(lanes)} value={lane} pick={(id) => change({ lane: id })} />
			<Pick
				label={words.evidenceKind}
				things={EVIDENCE_KINDS.map((id) => ({ id, name: words.evidenceKinds[id] }))}
				value={kind}
				pick={(id) => setKind(id as EvidenceKind)}
			/>
			<label class="field">
				<span>{words.evidenceSaid}</span>
				<textarea required value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
			</label>
			<label class="field">
				<span>{words.evidenceFrom}</span>
				<input type="text" value={from} onInput={({ currentTarget }) => setFrom(currentTarget.value)} />
			</label>
			<p class="actions">
				<button type="submit" class="button is-second">
					{words.evidenceAdd}
				</button>
			</p>
			<p role="status">{said}</p>
		</form>
	);
}
