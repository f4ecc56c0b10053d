/** A learner's own notes on a lesson, whether it was read, and a bookmark. */
import wordsByLanguage from 'virtual:parcours/own-notes-words';
import { useStore } from '@nanostores/preact';
import { render } from 'preact';
import { withBookmark, withNotes, withRead } from '../../learning/record/deeds.ts';
import { entryOf, type Instant, type LearnerRecord, latest } from '../../learning/record/record.ts';
import { now } from '../../state/clock.ts';
import { openRecord } from '../../state/record.ts';
import { KeptText } from './KeptText.tsx';
import type { OwnNotesWords } from './own-notes-words.ts';

interface Props {
	lesson: string;
	recordKey: string;
	words: OwnNotesWords;
}

function OwnNotes({ lesson, recordKey, words }: Props) {
	const { $record, remember } = openRecord(recordKey);
	const work = entryOf(useStore($record).lessons, lesson);
	const change = (by: (record: LearnerRecord, at: Instant) => LearnerRecord) => {
		const at = now();
		remember((record) => by(record, at));
	};
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
			<KeptText
				label={words.label}
				rows={5}
				kept={() => latest(work?.notes)?.text}
				keep={(text) => change((record, at) => withNotes(record, lesson, text, at))}
				said={words.kept}
			/>
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
