/** The test before starting: two questions a module with how sure one is, then an advice for each. */
import type { Bank } from '../../course/open-bank.ts';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { count, fill } from '../../i18n/sentences.ts';
import { type Advice, orientation } from '../../learning/exam/orientation.ts';
import { sittingsOf } from '../../learning/exam/result.ts';
import type { Sitting } from '../../learning/record/record.ts';
import { newSeed } from '../../state/clock.ts';
import { LessonLinks } from '../practice/LessonLinks.tsx';
import { Loading } from '../practice/Loading.tsx';
import { type Learner, useLearner } from '../practice/use-learner.ts';
import { StorageNotice } from '../StorageNotice.tsx';
import { SittingPanel } from './SittingPanel.tsx';
import { useSitting } from './use-sitting.ts';

interface Props {
	recordKey: string;
	language: string;
	/** Modules that are never skimmed: they hold the course's own method. */
	never: string[];
	words: Pick<InterfaceWords, 'quiz' | 'session' | 'sitting' | 'diagnostic' | 'trouble' | 'count'>;
}

export default function Diagnostic(props: Props) {
	const learner = useLearner(props.recordKey);
	if (learner.bank.type !== 'ready') return <Loading of={learner.bank} words={props.words.session} />;
	return <ReadyDiagnostic {...props} bank={learner.bank.value} record={learner.record} store={learner.store} />;
}

type ReadyProps = Props & { bank: Bank } & Pick<Learner, 'record' | 'store'>;

function ReadyDiagnostic(props: ReadyProps) {
	const { bank, record, store, language, words } = props;
	const state = useSitting('diagnostic', bank, record, store);
	const last = sittingsOf(record, 'diagnostic').findLast(([, { result }]) => result)?.[1];
	const questions = bank.questions.filter(({ list }) => list === 'diagnostic');
	const { diagnostic } = words;
	return (
		<>
			<StorageNotice words={words.trouble} />
			<SittingPanel state={state} asksSure {...{ store, language, words }} />
			{!state.ongoing && (
				<>
					{last ? (
						<Orientation {...props} sitting={last} />
					) : (
						<p>{fill(diagnostic.rules, { questions: count(words.count.questions, questions.length, language) })}</p>
					)}
					<p class="actions">
						<button
							type="button"
							class={last ? 'button is-second' : 'button'}
							onClick={() =>
								state.begin(
									newSeed(),
									questions.map(({ id }) => id),
								)
							}
						>
							{last ? diagnostic.again : diagnostic.start}
						</button>
					</p>
				</>
			)}
		</>
	);
}

function Orientation({ sitting, bank, language, never, words: { diagnostic } }: ReadyProps & { sitting: Sitting }) {
	const advice = orientation(sitting, bank.questions, never);
	const right = advice.reduce((sum, module) => sum + module.right, 0);
	const total = advice.reduce((sum, module) => sum + module.total, 0);
	const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(sitting.result?.at ?? ''));
	const said: Record<Advice, string> = diagnostic;
	return (
		<>
			<h2>{fill(diagnostic.result, { date, right, total })}</h2>
			<div class="scroll">
				<table>
					<thead>
						<tr>
							<th scope="col">{diagnostic.module}</th>
							<th scope="col">{diagnostic.right}</th>
							<th scope="col">{diagnostic.advice}</th>
						</tr>
					</thead>
					<tbody>
						{advice.map((module) => (
							<tr key={module.module}>
								<th scope="row">{bank.modules.find(({ id }) => id === module.module)?.title}</th>
								<td>
									{module.right}/{module.total}
								</td>
								<td>
									{said[module.advice]}
									{module.first.length > 0 && (
										<>
											{' '}
											{diagnostic.first}
											<LessonLinks bank={bank} lessons={module.first} />
										</>
									)}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<p class="small-text soft">{diagnostic.never}</p>
		</>
	);
}
