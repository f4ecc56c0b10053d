/** A learner's own notes on a lesson, whether it was read, and a bookmark. */
import wordsByLanguage from 'virtual:parcours/own-notes-words';
import { useStore } from '@nanostores/preact';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { withBookmark, withNotes, withRead } from '../../learning/record/deeds.ts';
import { entryOf, type Instant, type LearnerRecord, latest } from '../../learning/record/record.ts';
import { now } from '../../state/clock.ts';
import { openRecord } from '../../state/record.ts';
import type { OwnNotesWords } from './own-notes-words.ts';

interface Props {
	lesson: string;
	recordKey: string;
	words: OwnNotesWords;
}

/** Long enough that a word is not saved letter by letter. */
const PAUSE_MS = 400;

function OwnNotes({ lesson, recordKey, words }: Props) {
	const { $record, remember } = openRecord(recordKey);
	const work = entryOf(useStore($record).lessons, lesson);
	const field = useRef<HTMLTextAreaElement>(null);
	const [isKept, setKept] = useState(false);
	const pending = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
	const change = (by: (record: LearnerRecord, at: Instant) => LearnerRecord) => {
		const at = now();
		remember((record) => by(record, at));
	};
	const keep = () => {
		clearTimeout(pending.current);
		pending.current = undefined;
		change((record, at) => withNotes(record, lesson, field.current?.value ?? '', at));
		setKept(true);
	};

	useEffect(() => {
		if (field.current) field.current.value = latest(work?.notes)?.text ?? '';
		const flush = () => pending.current && keep();
		addEventListener('pagehide', flush);
		return () => removeEventListener('pagehide', flush);
	}, []);

	return (
		<div class="written-answer">
			<label class="tick">
				<input
					type="checkbox"
					checked={work?.read !== undefined}
					onChange={({ currentTarget: { checked } }) => change((record, at) => withRead(record, lesson, checked, at))}
				/>
				<span>{words.read}</span>
			</label>
			<label class="tick">
				<input
					type="checkbox"
					checked={work?.bookmark?.value === true}
					onChange={({ currentTarget: { checked } }) =>
						change((record, at) => withBookmark(record, lesson, checked, at))
					}
				/>
				<span>{words.bookmark}</span>
			</label>
			<label>
				{words.label}
				<textarea
					ref={field}
					rows={5}
					autocomplete="off"
					onInput={() => {
						setKept(false);
						clearTimeout(pending.current);
						pending.current = setTimeout(keep, PAUSE_MS);
					}}
					onBlur={() => pending.current && keep()}
				/>
			</label>
			<p role="status">{isKept && words.kept}</p>
		</div>
	);
}

/** Shows the notes in their place. @param isAsked the learner has just asked for them: the first control then takes the focus */
export function startNotes(
	island: HTMLElement,
	{ lesson, recordKey }: Pick<Props, 'lesson' | 'recordKey'>,
	isAsked: boolean,
): void {
	const words = wordsByLanguage[document.documentElement.lang];
	if (!words) return;
	island.replaceChildren();
	render(<OwnNotes lesson={lesson} recordKey={recordKey} words={words} />, island);
	if (isAsked) island.querySelector<HTMLElement>('input')?.focus();
}
