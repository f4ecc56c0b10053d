/** Questions asked one after the other, each explained at once; what was missed may come again before the end. */
import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BankedQuestion, BankQuestion } from '../../course/open-bank.ts';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { fill } from '../../i18n/sentences.ts';
import { emptyRecord, type LearnerRecord, type Sureness } from '../../learning/record/record.ts';
import { askedAgain } from '../../learning/review/asked-again.ts';
import { RIGHT_FROM } from '../../learning/review/grade.ts';
import type { AskedQuestion } from '../../questions/ask.ts';
import type { Kinds } from '../../questions/kind.ts';
import { mixed } from '../../questions/mixed.ts';
import { now } from '../../state/clock.ts';
import { QuestionField, verdictOf } from '../lesson/QuestionField.tsx';
import { kindFor, openQuiz, type Worked } from '../lesson/quiz-session.ts';

/** A question of a session: how it is asked, and what it is about. */
export interface SessionQuestion {
	banked: BankedQuestion;
	about: BankQuestion;
}

/** How a session went: for each question, what its first answer was worth. */
export interface Outcome {
	question: SessionQuestion;
	score: number;
	sure?: Sureness | undefined;
}

export interface SessionProps {
	questions: readonly SessionQuestion[];
	kinds: Kinds;
	seed: string;
	words: Pick<InterfaceWords, 'quiz' | 'session'>;
	/** Whether how sure the learner is is asked too. */
	asksSure: boolean;
	/** Whether what was missed comes again. */
	comesAgain: boolean;
	/** Marks answers as given in a review. */
	isReview?: boolean;
	remember: (change: (record: LearnerRecord) => LearnerRecord) => void;
	onOver: (outcomes: Outcome[]) => void;
}

const BLANK: Worked = {};

export function Session(props: SessionProps) {
	const { questions, kinds, seed, words, asksSure, comesAgain, onOver } = props;
	const form = useRef<HTMLFormElement>(null);
	const byId = useMemo(() => new Map(questions.map((one) => [one.about.id, one])), [questions]);
	const asked = useMemo(
		() => new Map(questions.map(({ banked }) => [banked.asked.id, mixed(banked.asked, seed)])),
		[questions, seed],
	);
	const session = useMemo(() => openSession(props, [...asked.values()], byId), [asked]);
	const working = useStore(session.$working);
	const [queue, setQueue] = useState(() => questions.map(({ about }) => about.id));
	const [outcomes, setOutcomes] = useState<Outcome[]>([]);
	const id = queue[0] ?? '';
	const question = asked.get(id);
	const worked = working[id] ?? BLANK;
	const isAgain = outcomes.some((outcome) => outcome.question.about.id === id);
	const isChecked = worked.mark !== undefined;

	// Another question: it is asked now, and a screen reader begins with it.
	useLayoutEffect(() => {
		if (!question) return;
		session.ask(question);
		if (outcomes.length > 0 || isAgain) form.current?.querySelector<HTMLElement>('.session_place')?.focus();
	}, [queue]);
	useLayoutEffect(() => {
		if (isChecked) form.current?.querySelector<HTMLElement>(verdictOf(id))?.focus();
	}, [isChecked]);

	if (!question) return null;

	const goOn = () => {
		const score = worked.mark?.score ?? 0;
		const done: Outcome[] = isAgain
			? outcomes
			: [...outcomes, { question: byId.get(id) as SessionQuestion, score, sure: worked.sure }];
		const rest = queue.slice(1);
		const left = comesAgain && !isAgain && score < RIGHT_FROM ? askedAgain(rest, id) : rest;
		setOutcomes(done);
		if (left.length === 0) return onOver(done);
		const [next] = left;
		const again = next === undefined ? undefined : asked.get(next);
		if (again && working[again.id]?.mark) session.retry(again);
		setQueue(left);
	};

	return (
		<form class="quiz session" ref={form} autocomplete="off" onSubmit={(event) => event.preventDefault()}>
			<p class="session_place" tabIndex={-1}>
				<progress max={questions.length} value={outcomes.length} aria-hidden="true" />{' '}
				{isAgain
					? words.session.again
					: fill(words.session.place, { rank: outcomes.length + 1, total: questions.length })}
			</p>
			<QuestionField
				key={`${id}/${queue.length}/${isAgain}`}
				question={question}
				kind={kindFor(kinds, question)}
				worked={worked}
				words={words.quiz}
				isLive
				{...(asksSure ? { sure: (degree: Sureness) => session.sure(question, degree) } : {})}
				hint={() => session.hint(question)}
				answer={(next) => session.answer(question, next)}
				check={() => session.check(question)}
				retry={() => {}}
			/>
			{isChecked && (
				<p class="actions">
					<button type="button" class="button" onClick={goOn}>
						{queue.length === 1 && !(comesAgain && !isAgain && (worked.mark?.score ?? 0) < RIGHT_FROM)
							? words.session.finish
							: words.session.next}
					</button>
				</p>
			)}
		</form>
	);
}

/** A session keeps each answer at once, under the lesson that the question belongs to. */
const openSession = (
	{ kinds, remember, seed, isReview = false }: SessionProps,
	questions: readonly AskedQuestion[],
	byId: ReadonlyMap<string, SessionQuestion>,
) =>
	openQuiz({
		lessonOf: ({ id }) => byId.get(id)?.about.lesson ?? '',
		questions,
		kinds,
		record: emptyRecord(),
		remember,
		now,
		seedOf: () => seed,
		isReview,
	});
