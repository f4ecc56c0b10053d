/** How far the learner is: what to do next and why, what is mastered, when one worked. */
import type { Bank } from '../../course/open-bank.ts';
import type { ExamRules, LearningRules } from '../../course/rules.ts';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { count, fill } from '../../i18n/sentences.ts';
import { courseMastery, type LessonStanding } from '../../learning/course-mastery.ts';
import { reviewPercents } from '../../learning/exam/module-reviews.ts';
import { examReport, sittingsOf } from '../../learning/exam/result.ts';
import { isMastered, type MasteryState } from '../../learning/mastery.ts';
import { type NextStep, nextStep } from '../../learning/next-step.ts';
import type { LearnerRecord } from '../../learning/record/record.ts';
import { schedulerFor } from '../../learning/review/schedule.ts';
import { memoriesOf } from '../../learning/review/standing.ts';
import { dayOf, endsOfDays, now } from '../../state/clock.ts';
import { Loading } from '../practice/Loading.tsx';
import { homeOfSite } from '../practice/load-bank.ts';
import { useLearner } from '../practice/use-learner.ts';
import { StorageNotice } from '../StorageNotice.tsx';
import { Activity } from './Activity.tsx';

interface Props {
	recordKey: string;
	language: string;
	rules: LearningRules;
	exam: ExamRules | undefined;
	/** In per cent, of a module's review. */
	passMark: number;
	words: Pick<InterfaceWords, 'session' | 'progress' | 'trouble' | 'count'>;
}

type Words = InterfaceWords['progress'];

const STATES: readonly MasteryState[] = ['mastered', 'fading', 'fragile', 'learning', 'new'];

/** Whether an exam was passed; its misconceptions do not matter here. */
const isExamPassed = (bank: Bank, record: LearnerRecord, exam: ExamRules | undefined): boolean =>
	exam !== undefined &&
	sittingsOf(record, 'exam').some(
		([, sitting]) => sitting.result && examReport(sitting, { questions: bank.questions, banked: [] }, exam).isPassed,
	);

function situationOf({ rules, exam, passMark }: Props, bank: Bank, record: LearnerRecord) {
	const standings = courseMastery(bank, record, { rules, now: now(), dayOf });
	const [until = ''] = endsOfDays(1);
	const due = memoriesOf(schedulerFor(rules.retention), bank, record).filter((memory) => memory.due <= until).length;
	const isPassed = (module: string) => reviewPercents(record, module).some((percent) => percent >= passMark);
	const next = nextStep({
		bank,
		record,
		standings,
		due: Math.min(due, rules.daily),
		isPassed,
		hasExam: exam !== undefined,
		isExamPassed: isExamPassed(bank, record, exam),
	});
	return { standings, next, isPassed };
}

export default function Progress(props: Props) {
	const { record, bank } = useLearner(props.recordKey);
	const { words, language } = props;
	if (bank.type !== 'ready') return <Loading of={bank} words={words.session} />;
	const { standings, next, isPassed } = situationOf(props, bank.value, record);
	const { progress } = words;
	return (
		<>
			<StorageNotice words={words.trouble} />
			<h2>{progress.next}</h2>
			<Next step={next} bank={bank.value} language={language} words={progress} />
			<h2>{progress.mastery}</h2>
			<p>{progress.masteryText}</p>
			<Modules bank={bank.value} standings={standings} isPassed={isPassed} language={language} words={progress} />
			<h2>{progress.activity}</h2>
			<Activity record={record} language={language} words={words} />
		</>
	);
}

interface NextProps {
	step: NextStep;
	bank: Bank;
	language: string;
	words: Words;
}

/** What to do, why, and the way there. */
function Next({ step, bank, language, words }: NextProps) {
	const lesson = (id: string) => bank.lessons.find((one) => one.id === id)?.title ?? id;
	const module = (id: string) => bank.modules.find((one) => one.id === id)?.title ?? id;
	const link = (path: string, label: string) => (
		<p>
			<a class="button" href={new URL(path, homeOfSite()).href}>
				{label}
			</a>
		</p>
	);
	const { steps } = words;
	switch (step.type) {
		case 'resume':
			return (
				<>
					<p>{steps.resume}</p>
					{link(step.kind === 'exam' ? 'reviser/examen/' : 'reviser/diagnostic/', steps.resumeLink)}
				</>
			);
		case 'review':
			return (
				<>
					<p>{count(steps.review, step.due, language)}</p>
					{link('reviser/', steps.reviewLink)}
				</>
			);
		case 'revive':
			return (
				<>
					<p>{fill(steps.revive, { lesson: lesson(step.lesson) })}</p>
					{link(`cours/${step.lesson}/`, steps.reviveLink)}
				</>
			);
		case 'module':
			return (
				<>
					<p>{fill(steps.module, { module: module(step.module) })}</p>
					{link(`reviser/module/${step.module}/`, steps.moduleLink)}
				</>
			);
		case 'lesson':
			return (
				<>
					<p>{fill(step.isFirst ? steps.firstLesson : steps.lesson, { lesson: lesson(step.lesson) })}</p>
					{link(`cours/${step.lesson}/`, lesson(step.lesson))}
				</>
			);
		case 'exam':
			return (
				<>
					<p>{steps.exam}</p>
					{link('reviser/examen/', steps.examLink)}
				</>
			);
		case 'nothing':
			return <p>{steps.nothing}</p>;
		default:
			return step satisfies never;
	}
}

interface ModulesProps {
	bank: Bank;
	standings: readonly LessonStanding[];
	isPassed: (module: string) => boolean;
	language: string;
	words: Words;
}

/** Module by module a bar, and inside it every objective with its state. */
function Modules({ bank, standings, isPassed, language, words }: ModulesProps) {
	return (
		<>
			{bank.modules.map(({ id, title }) => {
				const own = standings.filter(({ lesson }) => lesson.module === id);
				const objectives = own.flatMap((lesson) => lesson.objectives);
				const mastered = objectives.filter(isMastered).length;
				return (
					<details key={id} class="report">
						<summary>
							{title}{' '}
							<span class="report_bar">
								<meter max={objectives.length} value={mastered} aria-hidden="true" />{' '}
								{count(words.mastered, mastered, language, { total: objectives.length })}
								{isPassed(id) && `, ${words.reviewPassed}`}
							</span>
						</summary>
						<p>
							{STATES.map((state) => ({ state, number: objectives.filter((one) => one.state === state).length }))
								.filter(({ number }) => number > 0)
								.map(({ state, number }) => `${words.states[state]} : ${number}`)
								.join(' · ')}
						</p>
						{own.map(({ lesson, objectives: its }) => (
							<LessonObjectives key={lesson.id} lesson={lesson} objectives={its} words={words} />
						))}
					</details>
				);
			})}
		</>
	);
}

function LessonObjectives({
	lesson,
	objectives,
	words,
}: Pick<LessonStanding, 'lesson' | 'objectives'> & { words: Words }) {
	return (
		<div class="scroll">
			<table>
				<caption>
					<a href={new URL(`cours/${lesson.id}/`, homeOfSite()).href}>{lesson.title}</a>
				</caption>
				<thead>
					<tr>
						<th scope="col">{words.objective}</th>
						<th scope="col">{words.state}</th>
						<th scope="col">{words.answers}</th>
					</tr>
				</thead>
				<tbody>
					{objectives.map(({ rank, text, state, answers }) => (
						<tr key={rank}>
							<td>{text}</td>
							<td>
								<span class="mastery" data-mastery={state}>
									{words.states[state]}
								</span>
							</td>
							<td>{answers}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
