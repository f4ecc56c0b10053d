/** The learner's record as a page: how far, lesson by lesson; what was written; taking it along; erasing it. */
import { useStore } from '@nanostores/preact';
import { atom } from 'nanostores';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { count } from '../../i18n/sentences.ts';
import { type CountedLesson, lessonProgress, nextLesson } from '../../learning/progress.ts';
import { emptyRecord, isEmptyRecord, type LearnerRecord, latest } from '../../learning/record/record.ts';
import { openRecord } from '../../state/record.ts';
import { download } from '../download.ts';
import { StorageNotice } from '../StorageNotice.tsx';

interface Props {
	recordKey: string;
	modules: { id: string; title: string; lessons: (CountedLesson & { title: string; href: string })[] }[];
	language: string;
	words: Pick<InterfaceWords, 'notebook' | 'plan' | 'trouble'>;
}

const isBrowser = typeof window !== 'undefined';
const nothing = { $record: atom(emptyRecord()), erase: () => {} };

export default function Notebook({ recordKey, modules, language, words: { notebook: words, plan, trouble } }: Props) {
	const { $record, erase: eraseAll } = useMemo(() => (isBrowser ? openRecord(recordKey) : nothing), [recordKey]);
	const record = useStore($record, { ssr: emptyRecord });
	const [asked, ask] = useState<'no' | 'sure' | 'erased'>('no');
	const erase = useRef<HTMLButtonElement>(null);
	const safe = useRef<HTMLButtonElement>(null);
	const notice = useRef<HTMLParagraphElement>(null);

	useEffect(() => {
		if (asked === 'sure') safe.current?.focus();
		if (asked === 'erased') notice.current?.focus();
	}, [asked]);
	const lessons = modules.flatMap((module) => module.lessons);
	const done = lessons.filter((lesson) => lessonProgress(record, lesson).state === 'done').length;
	const next = nextLesson(record, lessons);
	const isEmpty = isEmptyRecord(record);

	return (
		<div class="notebook">
			<StorageNotice words={trouble} />
			<p role="status" tabIndex={-1} ref={notice}>
				{asked === 'erased' && words.erased}
			</p>
			{isEmpty && <p>{words.empty}</p>}
			<p class="notebook_count">
				<progress max={lessons.length} value={done} aria-label={words.progress} />{' '}
				<span>{count(words.done, done, language, { total: lessons.length })}</span>
			</p>
			{next && (
				<p>
					<a class="button" href={next.href}>
						{isEmpty ? words.start : words.resume.replace('{lesson}', next.title)}
					</a>
				</p>
			)}
			{modules.map((module) => (
				<section key={module.id}>
					<h2>{module.title}</h2>
					<div class="scroll">
						<table>
							<thead>
								<tr>
									<th scope="col">{words.lesson}</th>
									<th scope="col">{words.state}</th>
									<th scope="col">{words.quiz}</th>
								</tr>
							</thead>
							<tbody>
								{module.lessons.map((lesson) => (
									<Row key={lesson.id} lesson={lesson} record={record} words={words} plan={plan} />
								))}
							</tbody>
						</table>
					</div>
				</section>
			))}
			<p class="actions">
				<button
					type="button"
					class="button is-second"
					disabled={isEmpty}
					onClick={() => download('carnet-parcours.json', JSON.stringify(record, null, '\t'), 'application/json')}
				>
					{words.save}
				</button>
				<button type="button" class="button is-second" disabled={isEmpty} ref={erase} onClick={() => ask('sure')}>
					{words.erase}
				</button>
			</p>
			{asked === 'sure' && (
				<div class="objection" role="alertdialog" aria-labelledby="erase-sure">
					<p id="erase-sure">{words.eraseSure}</p>
					<p class="actions">
						<button
							type="button"
							class="button"
							onClick={() => {
								eraseAll();
								ask('erased');
							}}
						>
							{words.eraseYes}
						</button>
						<button
							type="button"
							class="button is-second"
							ref={safe}
							onClick={() => {
								ask('no');
								erase.current?.focus();
							}}
						>
							{words.eraseNo}
						</button>
					</p>
				</div>
			)}
		</div>
	);
}

interface RowProps {
	lesson: Props['modules'][number]['lessons'][number];
	record: LearnerRecord;
	words: InterfaceWords['notebook'];
	plan: InterfaceWords['plan'];
}

function Row({ lesson, record, words, plan }: RowProps) {
	const progress = lessonProgress(record, lesson);
	const written = Object.values(record.lessons[lesson.id]?.exercises ?? {})
		.map((versions) => latest(versions)?.text ?? '')
		.filter((text) => text.trim() !== '');
	return (
		<tr>
			<td>
				<a href={lesson.href}>{lesson.title}</a>
				{written.length > 0 && (
					<details class="quiet">
						<summary>
							<span>{words.exercise}</span>
						</summary>
						{written.map((text) => (
							<p class="notebook_written" key={text}>
								{text}
							</p>
						))}
					</details>
				)}
			</td>
			<td>{plan[progress.state]}</td>
			<td>
				{progress.state === 'done'
					? words.score.replace('{percent}', String(progress.percent))
					: words.answered
							.replace('{answered}', String(progress.answered))
							.replace('{total}', String(lesson.questions.length))}
			</td>
		</tr>
	);
}
