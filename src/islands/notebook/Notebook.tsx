/** The learner's record as a page: how far, lesson by lesson; what was written; taking it along; erasing it. */
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { count } from '../../i18n/sentences.ts';
import { type CountedLesson, lessonProgress, nextLesson } from '../../learning/progress.ts';
import { isEmptyRecord, type LearnerRecord } from '../../learning/record/record.ts';
import { useRecord } from '../practice/use-learner.ts';
import { StorageNotice } from '../StorageNotice.tsx';
import { Erasing } from './Erasing.tsx';
import { LessonWork } from './LessonWork.tsx';
import { TakeAlong } from './TakeAlong.tsx';

export interface NotedLesson extends CountedLesson {
	title: string;
	href: string;
}

interface Props {
	recordKey: string;
	/** What the files are called. */
	course: string;
	/** The address of the page for trainers. */
	trainers: string;
	modules: { id: string; title: string; lessons: NotedLesson[] }[];
	language: string;
	words: Pick<InterfaceWords, 'notebook' | 'plan' | 'trouble'>;
}

export default function Notebook({ recordKey, course, trainers, modules, language, words }: Props) {
	const { record, store } = useRecord(recordKey);
	const { notebook, plan, trouble } = words;
	const lessons = modules.flatMap((module) => module.lessons);
	const done = lessons.filter((lesson) => lessonProgress(record, lesson).state === 'done').length;
	const next = nextLesson(record, lessons);
	const isEmpty = isEmptyRecord(record);

	return (
		<div class="notebook">
			<StorageNotice words={trouble} />
			{isEmpty && <p>{notebook.empty}</p>}
			<p class="notebook_count">
				<progress max={lessons.length} value={done} aria-label={notebook.progress} />{' '}
				<span>{count(notebook.done, done, language, { total: lessons.length })}</span>
			</p>
			{next && (
				<p>
					<a class="button" href={next.href}>
						{isEmpty ? notebook.start : notebook.resume.replace('{lesson}', next.title)}
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
									<th scope="col">{notebook.lesson}</th>
									<th scope="col">{notebook.state}</th>
									<th scope="col">{notebook.quiz}</th>
								</tr>
							</thead>
							<tbody>
								{module.lessons.map((lesson) => (
									<Row key={lesson.id} lesson={lesson} record={record} words={notebook} plan={plan} />
								))}
							</tbody>
						</table>
					</div>
				</section>
			))}
			<TakeAlong {...{ record, store, lessons, course, trainers, language }} words={notebook} />
			<Erasing store={store} isEmpty={isEmpty} words={notebook} />
		</div>
	);
}

interface RowProps {
	lesson: NotedLesson;
	record: LearnerRecord;
	words: InterfaceWords['notebook'];
	plan: InterfaceWords['plan'];
}

function Row({ lesson, record, words, plan }: RowProps) {
	const progress = lessonProgress(record, lesson);
	return (
		<tr>
			<td>
				<a href={lesson.href}>{lesson.title}</a>
				<LessonWork lesson={lesson.id} record={record} words={words} />
			</td>
			<td>{plan[progress.state]}</td>
			<td>
				{progress.answered === lesson.questions.length
					? words.score.replace('{percent}', String(progress.percent))
					: words.answered
							.replace('{answered}', String(progress.answered))
							.replace('{total}', String(lesson.questions.length))}
			</td>
		</tr>
	);
}
