/** The attestation of a passed exam: a name, asked only here, then a page to print and a credential to keep. */
import { useState } from 'preact/hooks';
import type { Bank } from '../../course/open-bank.ts';
import type { ExamRules, LearningRules } from '../../course/rules.ts';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { count, duration, fill } from '../../i18n/sentences.ts';
import { courseMastery } from '../../learning/course-mastery.ts';
import type { Attested } from '../../learning/exam/badge.ts';
import { passedProject } from '../../learning/exam/project.ts';
import { examReport, sittingsOf } from '../../learning/exam/result.ts';
import { isLearnt } from '../../learning/mastery.ts';
import type { LearnerRecord } from '../../learning/record/record.ts';
import { dayOf, now } from '../../state/clock.ts';
import { Loading } from '../practice/Loading.tsx';
import { homeOfSite } from '../practice/load-bank.ts';
import { useLearner } from '../practice/use-learner.ts';
import { StorageNotice } from '../StorageNotice.tsx';
import { TakeAway } from './TakeAway.tsx';

export interface AttestationProps {
	recordKey: string;
	language: string;
	rules: LearningRules;
	exam: ExamRules;
	course: Attested['course'];
	organisation: Attested['organisation'];
	/** The organisation's logo, from the site's home. */
	logo: string | undefined;
	/** Of the whole course, in minutes. */
	minutes: number;
	/** The host's private key, if it gave one when the site was built: whoever looks for it in the page finds it. */
	badgeKey: JsonWebKey | undefined;
	/** From the site's home. */
	examPage: string;
	planPage: string;
	words: Pick<InterfaceWords, 'attestation' | 'session' | 'trouble' | 'count'>;
}

/** An exam that was passed. */
export interface Passed {
	at: string;
	/** Whole per cent. */
	percent: number;
}

/** The best exam that was passed, if there is one. */
function passedExam(record: LearnerRecord, bank: Bank, exam: ExamRules): Passed | undefined {
	return sittingsOf(record, 'exam')
		.flatMap(([, sitting]): Passed[] => {
			if (!sitting.result) return [];
			const report = examReport(sitting, { questions: bank.questions, banked: [] }, exam);
			return report.isPassed ? [{ at: sitting.result.at, percent: report.whole.percent }] : [];
		})
		.toSorted((one, other) => other.percent - one.percent)[0];
}

export default function Attestation(props: AttestationProps) {
	const { recordKey, exam, examPage, planPage, words } = props;
	const { record, bank } = useLearner(recordKey);
	const [name, setName] = useState('');
	if (bank.type !== 'ready') return <Loading of={bank} words={words.session} />;
	const passed = passedExam(record, bank.value, exam);
	const { attestation } = words;
	if (!passed)
		return (
			<>
				<StorageNotice words={words.trouble} />
				<p>{attestation.notYet}</p>
				<p>
					<a class="button" href={new URL(examPage, homeOfSite()).href}>
						{attestation.toExam}
					</a>
				</p>
			</>
		);
	return (
		<>
			<div class="no-print">
				<StorageNotice words={words.trouble} />
			</div>
			<label class="field no-print">
				<span>{attestation.name}</span>
				<input
					type="text"
					autocomplete="name"
					value={name}
					onInput={({ currentTarget }) => setName(currentTarget.value)}
				/>
			</label>
			<p class="small-text soft no-print">{attestation.nameNote}</p>
			{!passedProject(record) && (
				<p class="no-print">
					{attestation.noProject} <a href={new URL(planPage, homeOfSite()).href}>{attestation.toPlan}</a>
				</p>
			)}
			<Certificate {...props} name={name.trim()} passed={passed} bank={bank.value} record={record} />
			<TakeAway {...props} name={name.trim()} passed={passed} />
		</>
	);
}

type CertificateProps = AttestationProps & { name: string; passed: Passed; bank: Bank; record: LearnerRecord };

function Certificate(props: CertificateProps) {
	const { name, passed, bank, record, language, rules, course, organisation, logo, minutes } = props;
	const { attestation, count: counted } = props.words;
	const objectives = courseMastery(bank, record, { rules, now: now(), dayOf }).flatMap((lesson) => lesson.objectives);
	const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(passed.at));
	const reached = objectives.filter(isLearnt).length;
	const project = passedProject(record);
	const facts: [string, string][] = [
		[attestation.course, fill(attestation.version, { course: course.name, version: course.version })],
		[attestation.date, date],
		[attestation.score, fill(attestation.percent, { percent: passed.percent })],
	];
	if (project)
		facts.push([attestation.project, fill(attestation.judged, { points: project.points, most: project.most })]);
	facts.push([attestation.hours, duration(counted, minutes, language)]);
	// Who took only the exam shows it by the exam: « none reached » would read as nothing learnt.
	if (reached > 0)
		facts.push([attestation.objectives, count(attestation.reached, reached, language, { total: objectives.length })]);
	return (
		<section class="certificate" aria-label={attestation.title}>
			{logo && <img class="certificate_logo" src={new URL(logo, homeOfSite()).href} alt="" />}
			<p class="certificate_organisation">{organisation.name}</p>
			<h2>{attestation.heading}</h2>
			<p class="certificate_name">{name || attestation.blank}</p>
			<p>{fill(attestation.said, { course: course.name })}</p>
			<dl class="pairs">
				{facts.map(([term, value]) => (
					<div key={term}>
						<dt>{term}</dt>
						<dd>{value}</dd>
					</div>
				))}
			</dl>
			<p class="small-text">{attestation.declared}</p>
		</section>
	);
}
