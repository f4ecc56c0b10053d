/** The record on another device: saved as a file, taken in from one, or its progress alone as a short code. */

import { useState } from 'preact/hooks';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { count, fill } from '../../i18n/sentences.ts';
import { lessonProgress } from '../../learning/progress.ts';
import { addedBy } from '../../learning/record/compare.ts';
import { withDone } from '../../learning/record/deeds.ts';
import { mergeRecords } from '../../learning/record/merge.ts';
import { progressCode, readProgressCode } from '../../learning/record/progress-code.ts';
import { readRecord } from '../../learning/record/read-record.ts';
import { isEmptyRecord, type LearnerRecord } from '../../learning/record/record.ts';
import { now } from '../../state/clock.ts';
import type { RecordStore } from '../../state/record.ts';
import { download } from '../download.ts';
import { JsonFileField } from '../JsonFileField.tsx';
import type { NotedLesson } from './Notebook.tsx';

interface Props {
	record: LearnerRecord;
	store: RecordStore;
	lessons: readonly NotedLesson[];
	course: string;
	/** Where a group's records are read. */
	trainers: string;
	language: string;
	words: InterfaceWords['notebook'];
}

export function TakeAlong({ record, store, lessons, course, trainers, language, words }: Props) {
	const [said, say] = useState('');
	const isEmpty = isEmptyRecord(record);

	const takeIn = async (file: File | undefined) => {
		if (!file) return;
		const read = readRecord(await file.text().catch(() => ''));
		if (read.type !== 'record')
			return say(fill(read.type === 'newer' ? words.fileNewer : words.fileWrong, { file: file.name }));
		const before = store.$record.get();
		store.remember((kept) => mergeRecords(kept, read.record));
		const { answers, texts } = addedBy(before, store.$record.get());
		say(
			fill(words.fileTaken, {
				answers: count(words.answersAdded, answers, language),
				texts: count(words.textsAdded, texts, language),
			}),
		);
	};

	return (
		<section>
			<h2>{words.takeAlong}</h2>
			<p>{words.takeAlongText}</p>
			<p class="actions">
				<button
					type="button"
					class="button is-second"
					disabled={isEmpty}
					onClick={() => download(`carnet-${course}.json`, JSON.stringify(record, null, '\t'), 'application/json')}
				>
					{words.save}
				</button>
			</p>
			<p>
				{words.handIn} <a href={trainers}>{words.trainers}</a>
			</p>
			<JsonFileField label={words.open} take={takeIn} />
			<p role="status">{said}</p>
			<ProgressCode {...{ record, store, lessons, words, language }} />
		</section>
	);
}

type CodeProps = Pick<Props, 'record' | 'store' | 'lessons' | 'words' | 'language'>;

/** Shows the code of what is done, and takes one in. */
function ProgressCode({ record, store, lessons, words, language }: CodeProps) {
	const [said, say] = useState('');
	const [typed, type] = useState('');
	const ids = lessons.map(({ id }) => id);
	const done = lessons.filter((lesson) => lessonProgress(record, lesson).state === 'done').map(({ id }) => id);

	const takeIn = () => {
		const read = readProgressCode(typed, ids);
		if (read.type !== 'done') return say(read.type === 'other' ? words.codeOther : words.codeWrong);
		store.remember((kept) => read.lessons.reduce((grown, lesson) => withDone(grown, lesson, now()), kept));
		type('');
		return say(count(words.codeTaken, read.lessons.length, language));
	};

	return (
		<>
			<h3>{words.code}</h3>
			<p>{words.codeText}</p>
			<p class="notebook_code">
				<code>{progressCode(ids, new Set(done))}</code>
			</p>
			<form
				class="notebook_code-form"
				onSubmit={(event) => {
					event.preventDefault();
					takeIn();
				}}
			>
				<label class="field">
					<span>{words.codeLabel}</span>
					<input
						type="text"
						autocomplete="off"
						autocapitalize="characters"
						spellcheck={false}
						value={typed}
						onInput={({ currentTarget }) => type(currentTarget.value)}
					/>
				</label>
				<p class="actions">
					<button type="submit" class="button is-second">
						{words.codeTake}
					</button>
				</p>
			</form>
			<p role="status">{said}</p>
		</>
	);
}
