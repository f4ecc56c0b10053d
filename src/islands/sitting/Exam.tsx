/** The final exam: its rules, a sitting drawn by the blueprint, and the reports of those that are over. */

import type { Bank } from '../../course/open-bank.ts';
import type { ExamRules } from '../../course/rules.ts';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { count, fill, moment } from '../../i18n/sentences.ts';
import { drawExam, examLength } from '../../learning/exam/draw.ts';
import { admission, sittingsOf } from '../../learning/exam/result.ts';
import { newSeed, now } from '../../state/clock.ts';
import { Loading } from '../practice/Loading.tsx';
import { type Learner, useLearner } from '../practice/use-learner.ts';
import { StorageNotice } from '../StorageNotice.tsx';
import { ExamReports } from './ExamReports.tsx';
import { SittingPanel } from './SittingPanel.tsx';
import { useSitting } from './use-sitting.ts';

export interface ExamProps {
	recordKey: string;
	language: string;
	rules: ExamRules;
	/** By id, what each misconception is. */
	misconceptions: Record<string, string>;
	/** The attestation's page, from the site's home; absent where the host gives none. */
	attestation: string | undefined;
	words: Pick<InterfaceWords, 'quiz' | 'session' | 'sitting' | 'exam' | 'trouble' | 'count'>;
}

export default function Exam(props: ExamProps) {
	const learner = useLearner(props.recordKey);
	if (learner.bank.type !== 'ready') return <Loading of={learner.bank} words={props.words.session} />;
	return <ReadyExam {...props} bank={learner.bank.value} record={learner.record} store={learner.store} />;
}

type ReadyProps = ExamProps & { bank: Bank } & Pick<Learner, 'record' | 'store'>;

function ReadyExam(props: ReadyProps) {
	const { bank, record, store, language, rules, words } = props;
	const state = useSitting('exam', bank, record, store);
	const allowed = admission(record, rules, now());
	const begin = () => {
		const seed = newSeed();
		const before = sittingsOf(record, 'exam').flatMap(([, { questions }]) => questions);
		const reserve = bank.questions.filter(({ list }) => list === 'exam');
		state.begin(seed, drawExam(rules.blueprint, { reserve, seed, before }));
	};
	const { exam } = words;
	return (
		<>
			<StorageNotice words={words.trouble} />
			<SittingPanel
				state={state}
				asksSure={false}
				limitSeconds={rules.limitMinutes === undefined ? undefined : rules.limitMinutes * 60}
				{...{ store, language, words }}
			/>
			{!state.ongoing && (
				<>
					<Rules rules={rules} bank={bank} language={language} words={words} />
					{allowed.type === 'open' && (
						<p class="actions">
							<button type="button" class="button" onClick={begin}>
								{exam.start}
							</button>
						</p>
					)}
					{allowed.type === 'waiting' && (
						<p role="status">{fill(exam.waiting, { until: moment(allowed.until, language) })}</p>
					)}
					{allowed.type === 'spent' && <p role="status">{count(exam.spent, allowed.taken, language)}</p>}
					<ExamReports {...props} />
				</>
			)}
		</>
	);
}

function Rules({
	rules,
	bank,
	language,
	words: { exam, count: counted },
}: Pick<ReadyProps, 'rules' | 'bank' | 'language' | 'words'>) {
	const title = (id: string) => bank.modules.find((module) => module.id === id)?.title ?? id;
	const questions = count(counted.questions, examLength(rules.blueprint), language);
	return (
		<ul class="lines">
			<li>{fill(exam.rules, { questions, minutes: rules.minutes, mark: rules.passMark })}</li>
			{rules.blocks?.map(({ modules, passMark }) => (
				<li key={modules.join()}>{fill(exam.block, { modules: modules.map(title).join(' ; '), mark: passMark })}</li>
			))}
			{rules.attempts !== undefined && (
				<li>
					{count(exam.attempts, rules.attempts, language)}{' '}
					{rules.pauseHours !== undefined && fill(exam.pauseRule, { hours: rules.pauseHours })}
				</li>
			)}
			<li>{rules.limitMinutes === undefined ? exam.noLimit : fill(exam.limit, { minutes: rules.limitMinutes })}</li>
			<li>{exam.static}</li>
		</ul>
	);
}
