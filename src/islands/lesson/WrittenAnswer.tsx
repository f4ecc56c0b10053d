/** A place to write an exercise's answer, kept in the record as it is typed. */
import { useEffect, useState } from 'preact/hooks';
import { withExercise } from '../../learning/record/deeds.ts';
import { entryOf, latest } from '../../learning/record/record.ts';
import { now } from '../../state/clock.ts';
import { openRecord } from '../../state/record.ts';
import { StorageNotice } from '../StorageNotice.tsx';
import { KeptText } from './KeptText.tsx';
import type { LessonWords } from './lesson-words.ts';

interface Props {
	lesson: string;
	exercise: string;
	recordKey: string;
	words: LessonWords;
	/** Whether it speaks of the device's storage: once a page is enough. */
	hasNotice?: boolean;
}

export default function WrittenAnswer({ lesson, exercise, recordKey, words, hasNotice }: Props) {
	const [isLive, setLive] = useState(false);
	useEffect(() => setLive(true), []);
	const kept = () => {
		const work = entryOf(openRecord(recordKey).$record.get().lessons, lesson);
		return latest(entryOf(work?.exercises, exercise))?.text;
	};
	const keep = (text: string) => {
		const at = now();
		openRecord(recordKey).remember((record) => withExercise(record, { lesson, exercise, text, at }));
	};

	return (
		<div class="written-answer">
			<KeptText label={words.exercise.label} rows={7} kept={kept} keep={keep} said={words.exercise.kept} />
			{isLive && hasNotice && <StorageNotice words={words.trouble} />}
		</div>
	);
}
