/** A place to write an exercise's answer, kept in the record as it is typed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { withExercise } from '../../learning/record/deeds.ts';
import { entryOf, latest } from '../../learning/record/record.ts';
import { openRecord } from '../../state/record.ts';
import { StorageNotice } from '../StorageNotice.tsx';
import type { LessonWords } from './lesson-words.ts';

interface Props {
	lesson: string;
	exercise: string;
	recordKey: string;
	words: LessonWords;
	/** Whether it speaks of the device's storage: once a page is enough. */
	hasNotice?: boolean;
}

/** Long enough that a word is not saved letter by letter. */
const PAUSE_MS = 400;

export default function WrittenAnswer({ lesson, exercise, recordKey, words, hasNotice }: Props) {
	const field = useRef<HTMLTextAreaElement>(null);
	const [isKept, setKept] = useState(false);
	const [isLive, setLive] = useState(false);
	const pending = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

	const keep = () => {
		clearTimeout(pending.current);
		pending.current = undefined;
		const written = field.current?.value ?? '';
		const at = new Date().toISOString();
		openRecord(recordKey).remember((record) => withExercise(record, { lesson, exercise, text: written, at }));
		setKept(true);
	};

	useEffect(() => {
		const work = entryOf(openRecord(recordKey).$record.get().lessons, lesson);
		const kept = latest(entryOf(work?.exercises, exercise))?.text;
		const early = field.current?.value;
		// Written before the script arrived: it joins what was kept, and is kept.
		if (field.current && kept && early !== kept) field.current.value = early ? `${kept}\n${early}` : kept;
		if (early && early !== kept) keep();
		setLive(true);
		const flush = () => pending.current && keep();
		addEventListener('pagehide', flush);
		return () => removeEventListener('pagehide', flush);
	}, []);

	return (
		<div class="written-answer">
			<label>
				{words.exercise.label}
				<textarea
					ref={field}
					rows={7}
					autocomplete="off"
					onInput={() => {
						setKept(false);
						clearTimeout(pending.current);
						pending.current = setTimeout(keep, PAUSE_MS);
					}}
					onBlur={() => pending.current && keep()}
				/>
			</label>
			<p role="status">{isKept && words.exercise.kept}</p>
			{isLive && hasNotice && <StorageNotice words={words.trouble} />}
		</div>
	);
}
