/** Today's questions: how many, which come first, what is due this week, and how to be reminded of it elsewhere. */
import { useMemo, useState } from 'preact/hooks';
import type { Bank } from '../../course/open-bank.ts';
import type { LearningRules } from '../../course/rules.ts';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { count } from '../../i18n/sentences.ts';
import { trainedModules } from '../../learning/exam/orientation.ts';
import { RECALL, recallDue, recallSetting } from '../../learning/exam/recall.ts';
import { drawn, questionsCalled } from '../../learning/practice/choose.ts';
import { withSetting } from '../../learning/record/deeds.ts';
import { asksSureness, attemptsAt, type LearnerRecord } from '../../learning/record/record.ts';
import { freshnessOf, retrievability, schedulerFor } from '../../learning/review/schedule.ts';
import { doneToday, isReviewed, memoriesOf, unseenOf } from '../../learning/review/standing.ts';
import { todaysQuestions } from '../../learning/review/today.ts';
import { dayOf, endsOfDays, newSeed, now } from '../../state/clock.ts';
import { StorageNotice } from '../StorageNotice.tsx';
import { Loading } from './Loading.tsx';
import { SessionSteps } from './SessionSteps.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import { useLearner } from './use-learner.ts';
import { useSession } from './use-session.ts';
import { Week } from './Week.tsx';

interface Props {
	course: string;
	courseName: string;
	recordKey: string;
	language: string;
	rules: LearningRules;
	words: Pick<InterfaceWords, 'quiz' | 'session' | 'review' | 'trouble' | 'count'>;
}

/** All that the screen shows, worked out at one instant. */
function standingOf(bank: Bank, record: LearnerRecord, rules: LearningRules) {
	const scheduler = schedulerFor(rules.retention);
	const memories = memoriesOf(scheduler, bank, record);
	const unseen = unseenOf(bank, record, trainedModules(record, bank.questions));
	const byId = new Map(bank.questions.map((question) => [question.id, question]));
	const at = now();
	const today = dayOf(at);
	const done = doneToday(record, (instant) => dayOf(instant) === today);
	const [until = at] = endsOfDays(1);
	const day = { now: at, until, left: rules.daily - done.asked, fresh: rules.fresh - done.fresh };
	const asked = todaysQuestions(scheduler, memories, unseen, day, (id) => byId.get(id)?.module ?? '');
	const shares = memories.map((memory) => freshnessOf(retrievability(scheduler, memory, at)));
	return {
		memories,
		questions: questionsCalled(
			bank.questions,
			asked.map(({ id }) => id),
		),
		due: asked.filter((question) => question.retrievability !== undefined).length,
		fresh: asked.filter((question) => question.retrievability === undefined).length,
		done: done.asked,
		freshness: (['fresh', 'fading', 'lost'] as const).map((name) => ({
			name,
			count: shares.filter((share) => share === name).length,
		})),
	};
}

export default function Review({ course, courseName, recordKey, language, rules, words }: Props) {
	const { record, store, bank } = useLearner(recordKey);
	const session = useSession();
	const [round, setRound] = useState(0);
	const isChoosing = session.step.type === 'choosing';
	const standing = useMemo(
		() => (bank.type === 'ready' && isChoosing ? standingOf(bank.value, record, rules) : undefined),
		[bank, isChoosing && record, round],
	);
	if (bank.type !== 'ready') return <Loading of={bank} words={words.session} />;
	const { review } = words;
	const { questions } = bank.value;
	const recall = recallDue(record, now());
	const beginRecall = (exam: string) => {
		const seed = newSeed();
		const known = questions.filter((question) => isReviewed(question) && attemptsAt(record, question.id).length > 0);
		session.begin(drawn(known, RECALL.questions, seed), seed);
		store.remember((before) => withSetting(before, recallSetting(exam), true, now()));
	};
	return (
		<>
			<StorageNotice words={words.trouble} />
			{isChoosing && standing && (
				<>
					<Today
						standing={standing}
						language={language}
						words={review}
						begin={() => session.begin(standing.questions)}
					/>
					{recall && (
						<p class="actions">
							<button type="button" class="button is-second" onClick={() => beginRecall(recall)}>
								{count(review.recall, RECALL.questions, language)}
							</button>
						</p>
					)}
					<label class="tick">
						<input
							type="checkbox"
							checked={asksSureness(record)}
							onChange={({ currentTarget: { checked } }) =>
								store.remember((before) => withSetting(before, 'sureness', checked, now()))
							}
						/>
						<span>{review.asksSure}</span>
					</label>
					{standing.memories.length > 0 && (
						<>
							<h2>{review.memory}</h2>
							<dl class="pairs">
								{standing.freshness.map(({ name, count: number }) => (
									<div key={name}>
										<dt>{review.freshness[name]}</dt>
										<dd>{count(words.count.questions, number, language)}</dd>
									</div>
								))}
							</dl>
							<p class="small-text soft">{review.memoryNote}</p>
							<Week memories={standing.memories} language={language} words={words} />
						</>
					)}
					<TakeAlong
						memories={standing.memories}
						bank={bank.value}
						{...{ course, courseName, language }}
						words={words}
					/>
				</>
			)}
			<SessionSteps
				session={session}
				bank={bank.value}
				words={words}
				asksSure={asksSureness(record)}
				comesAgain
				isReview
				remember={store.remember}
				onOver={() => setRound(round + 1)}
				againLabel={review.back}
			/>
		</>
	);
}

interface TodayProps {
	standing: ReturnType<typeof standingOf>;
	language: string;
	words: InterfaceWords['review'];
	begin: () => void;
}

function Today({ standing: { questions, due, fresh, done, memories }, language, words, begin }: TodayProps) {
	if (questions.length === 0)
		return <p role="status">{memories.length === 0 && done === 0 ? words.nothingYet : words.nothingToday}</p>;
	return (
		<>
			<p role="status">
				{due > 0 && count(words.due, due, language)} {fresh > 0 && count(words.fresh, fresh, language)}
			</p>
			<p class="actions">
				<button type="button" class="button" onClick={begin}>
					{count(words.start, questions.length, language)}
				</button>
			</p>
		</>
	);
}
