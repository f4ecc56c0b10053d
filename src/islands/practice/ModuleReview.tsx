/** A module's review: eight questions of it, four of those before, passed from the mark on. */
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { fill, moment } from '../../i18n/sentences.ts';
import { drawModuleReview } from '../../learning/exam/draw.ts';
import { betterAfter, reviewsOf } from '../../learning/exam/module-reviews.ts';
import { sittingsOf } from '../../learning/exam/result.ts';
import { questionsCalled } from '../../learning/practice/choose.ts';
import { withSitting } from '../../learning/record/deeds.ts';
import { asksSureness } from '../../learning/record/record.ts';
import { isReviewed } from '../../learning/review/standing.ts';
import { newSeed, now } from '../../state/clock.ts';
import { StorageNotice } from '../StorageNotice.tsx';
import { Loading } from './Loading.tsx';
import type { Outcome } from './Session.tsx';
import { SessionSteps } from './SessionSteps.tsx';
import { useLearner } from './use-learner.ts';
import { useSession } from './use-session.ts';

interface Props {
	recordKey: string;
	module: string;
	/** Whole per cent. */
	passMark: number;
	language: string;
	words: Pick<InterfaceWords, 'quiz' | 'session' | 'moduleReview' | 'trouble'>;
}

export default function ModuleReview({ recordKey, module, passMark, language, words }: Props) {
	const { record, store, bank } = useLearner(recordKey);
	const session = useSession();
	if (bank.type !== 'ready') return <Loading of={bank} words={words.session} />;
	const { modules, questions } = bank.value;

	const begin = () => {
		const seed = newSeed();
		const before = sittingsOf(record, 'module')
			.filter(([, sitting]) => sitting.module === module)
			.flatMap(([, sitting]) => sitting.questions);
		const reserve = questions.filter(isReviewed);
		const ids = drawModuleReview(
			module,
			modules.map(({ id }) => id),
			{ reserve, seed, before },
		);
		session.begin(questionsCalled(reserve, ids), seed);
	};

	const keep = (outcomes: Outcome[]) => {
		const at = now();
		const scores = Object.fromEntries(outcomes.map(({ question, score }) => [question.about.id, score]));
		const seed = newSeed();
		store.remember((before) =>
			withSitting(before, `module-${seed}`, () => ({
				kind: 'module',
				module,
				seed,
				questions: Object.keys(scores),
				started: at,
				given: {},
				flags: {},
				seconds: 0,
				result: { at, scores },
			})),
		);
	};

	const last = reviewsOf(record, module).at(-1);
	const until = last && betterAfter(last, passMark, now());
	return (
		<>
			<StorageNotice words={words.trouble} />
			{last !== undefined && session.step.type !== 'asking' && (
				<p role="status">
					{fill(last.percent >= passMark ? words.moduleReview.passed : words.moduleReview.notPassed, {
						percent: last.percent,
						mark: passMark,
					})}{' '}
					{until && fill(words.moduleReview.rest, { until: moment(until, language) })}
				</p>
			)}
			{session.step.type === 'choosing' && (
				<p class="actions">
					<button type="button" class="button" onClick={begin}>
						{last === undefined ? words.moduleReview.start : words.moduleReview.again}
					</button>
				</p>
			)}
			<SessionSteps
				session={session}
				bank={bank.value}
				words={words}
				asksSure={asksSureness(record)}
				comesAgain={false}
				remember={store.remember}
				onOver={keep}
				againLabel={words.moduleReview.back}
			/>
		</>
	);
}
