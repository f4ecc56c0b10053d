/** The exams that are over, the last one first: passed or not, by module, level and misconception, and what to read again. */
import type { Bank, BankedQuestion } from '../../course/open-bank.ts';
import type { ExamRules } from '../../course/rules.ts';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { fill } from '../../i18n/sentences.ts';
import { type ExamReport, examReport, type Score, sittingsOf } from '../../learning/exam/result.ts';
import type { LearnerRecord, Sitting } from '../../learning/record/record.ts';
import { LessonLinks } from '../practice/LessonLinks.tsx';
import { Loading } from '../practice/Loading.tsx';
import { homeOfSite, loadQuestions } from '../practice/load-bank.ts';
import { useLoaded } from '../practice/use-loaded.ts';

interface Props {
	bank: Bank;
	record: LearnerRecord;
	rules: ExamRules;
	language: string;
	misconceptions: Record<string, string>;
	attestation: string | undefined;
	words: Pick<InterfaceWords, 'exam' | 'session'>;
}

/** As many lessons to read again as one would read. */
const MOST_LESSONS = 8;

const isOver = ([, { result }]: [string, Sitting]) => result !== undefined;

export function ExamReports(props: Props) {
	const over = sittingsOf(props.record, 'exam').filter(isOver).toReversed();
	return over.length === 0 ? null : <Reports {...props} over={over} />;
}

function Reports({ over, ...props }: Props & { over: [string, Sitting][] }) {
	const banked = useLoaded(() => loadQuestions(props.bank.questions.filter(({ list }) => list === 'exam')));
	if (banked.type !== 'ready') return <Loading of={banked} words={props.words.session} />;
	return (
		<section>
			<h2>{props.words.exam.reports}</h2>
			{over.map(([id, sitting], rank) => (
				<Report key={id} {...props} sitting={sitting} banked={banked.value} isLast={rank === 0} />
			))}
		</section>
	);
}

type ReportProps = Props & { sitting: Sitting; banked: readonly BankedQuestion[]; isLast: boolean };

function Report({
	sitting,
	banked,
	isLast,
	bank,
	rules,
	language,
	misconceptions,
	attestation,
	words: { exam },
}: ReportProps) {
	const report = examReport(sitting, { questions: bank.questions, banked }, rules);
	const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(sitting.result?.at ?? ''));
	const title = (id: string) => bank.modules.find((module) => module.id === id)?.title ?? id;
	const points = ({ points: right, total, percent }: Score) =>
		fill(exam.points, {
			right: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(right),
			total,
			percent,
		});
	return (
		<details class="report" open={isLast}>
			<summary>{fill(report.isPassed ? exam.passed : exam.notPassed, { date, percent: report.whole.percent })}</summary>
			<p>{points(report.whole)}</p>
			{report.isPassed && attestation !== undefined && (
				<p class="actions">
					<a class="button" href={new URL(attestation, homeOfSite()).href}>
						{exam.attestation}
					</a>
				</p>
			)}
			<Scores
				caption={exam.byModule}
				head={[exam.module, exam.result]}
				rows={report.modules.map((score) => ({ name: title(score.module), score, said: points(score) }))}
			/>
			<Scores
				caption={exam.byLevel}
				head={[exam.level, exam.result]}
				rows={report.levels.map((score) => ({ name: exam.levels[score.bloom], score, said: points(score) }))}
			/>
			<Scores
				caption={exam.blocks}
				head={[exam.module, exam.result]}
				rows={report.blocks.map((score) => ({
					name: score.modules.map(title).join(' ; '),
					score,
					said: `${points(score)}, ${score.isPassed ? exam.reached : exam.notReached} (${score.passMark} %)`,
				}))}
			/>
			<Misconceptions shown={report.misconceptions} known={misconceptions} words={exam} />
			{report.lessons.length > 0 && (
				<>
					<h3>{exam.lessons}</h3>
					<LessonLinks bank={bank} lessons={report.lessons.slice(0, MOST_LESSONS).map(({ lesson }) => lesson)} />
				</>
			)}
		</details>
	);
}

interface ScoresProps {
	caption: string;
	head: [string, string];
	rows: readonly { name: string; score: Score; said: string }[];
}

/** A bar a line, which is also a table. */
function Scores({ caption, head, rows }: ScoresProps) {
	if (rows.length === 0) return null;
	return (
		<table class="bars">
			<caption>{caption}</caption>
			<thead class="visually-hidden">
				<tr>
					{head.map((name) => (
						<th scope="col" key={name}>
							{name}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map(({ name, score, said }) => (
					<tr key={name}>
						<th scope="row">{name}</th>
						<td>
							<meter max={100} value={score.percent} aria-hidden="true" /> {said}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

interface MisconceptionsProps {
	shown: ExamReport['misconceptions'];
	known: Record<string, string>;
	words: InterfaceWords['exam'];
}

function Misconceptions({ shown, known, words }: MisconceptionsProps) {
	const told = shown.filter(({ id }) => Object.hasOwn(known, id));
	if (told.length === 0) return null;
	return (
		<>
			<h3>{words.misconceptions}</h3>
			<ul class="lines">
				{told.map(({ id, count, wasSure }) => (
					<li key={id}>
						{known[id]} {count > 1 && <b>× {count}</b>} {wasSure && words.wasSure}
					</li>
				))}
			</ul>
		</>
	);
}
