/** A sitting as it goes on: one question at a time, any of them at will, flags, time, a pause, and the end when one says so. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { count, fill } from '../../i18n/sentences.ts';
import { entryOf, type Sitting } from '../../learning/record/record.ts';
import { mixed } from '../../questions/mixed.ts';
import { silent } from '../../questions/silent.ts';
import type { RecordStore } from '../../state/record.ts';
import { kindFor } from '../lesson/quiz-session.ts';
import type { Prepared } from '../practice/prepare.ts';
import { QuestionMap } from './QuestionMap.tsx';
import { SittingQuestion } from './SittingQuestion.tsx';
import { sittingActions } from './sitting-actions.ts';
import { useWorkedTime } from './use-worked-time.ts';

interface Props {
	id: string;
	sitting: Sitting;
	prepared: Prepared;
	store: RecordStore;
	language: string;
	/** Asks how sure the learner is of each answer. */
	asksSure: boolean;
	/** It ends by itself after this many seconds of work. */
	limitSeconds?: number | undefined;
	words: Pick<InterfaceWords, 'quiz' | 'sitting' | 'count'>;
	pause: () => void;
}

export function SittingRun({ id, sitting, prepared, store, language, asksSure, limitSeconds, words, pause }: Props) {
	const place = useRef<HTMLHeadingElement>(null);
	const isFirst = useRef(true);
	const [isEnding, end] = useState(false);
	const { questions } = prepared;
	const firstOpen = questions.findIndex(({ about }) => !entryOf(sitting.given, about.id));
	const [at, setAt] = useState(Math.max(0, firstOpen));
	const actions = sittingActions(id, store, prepared);
	const isOut = limitSeconds !== undefined && sitting.seconds >= limitSeconds;
	useWorkedTime(!isOut, actions.spend);

	useLayoutEffect(() => {
		if (!isFirst.current) place.current?.focus();
		isFirst.current = false;
	}, [at, isEnding]);
	useEffect(() => {
		if (isOut) actions.finish();
	}, [isOut]);

	const current = questions[at];
	if (!current) return null;
	const { about, banked } = current;
	const question = mixed(banked.asked, sitting.seed);
	const open = questions.filter((one) => !entryOf(sitting.given, one.about.id)).length;
	const isFlagged = entryOf(sitting.flags, about.id)?.value === true;
	const go = (to: number) => {
		end(false);
		setAt(to);
	};
	const { sitting: said } = words;
	const minutes = (seconds: number) => count(words.count.minutes, Math.floor(seconds / 60), language);
	return (
		<form class="quiz sitting" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
			<div class="sitting_bar">
				<h2 tabIndex={-1} ref={place}>
					{fill(said.place, { rank: at + 1, total: questions.length })}
				</h2>
				<p>
					{limitSeconds === undefined
						? fill(said.spent, { time: minutes(sitting.seconds) })
						: fill(said.left, { time: minutes(Math.max(0, limitSeconds - sitting.seconds)) })}
				</p>
				<button type="button" class="button is-second" onClick={pause}>
					{said.pause}
				</button>
			</div>
			<SittingQuestion
				key={about.id}
				question={silent(question)}
				kind={kindFor(prepared.kinds, question)}
				given={entryOf(sitting.given, about.id)}
				words={words.quiz}
				asksSure={asksSure}
				answer={(next) => actions.answer(about.id, next)}
				sure={(degree) => actions.sure(about.id, degree)}
			/>
			<label class="tick">
				<input
					type="checkbox"
					checked={isFlagged}
					onChange={({ currentTarget: { checked } }) => actions.flag(about.id, checked)}
				/>
				<span>{said.flag}</span>
			</label>
			<p class="actions">
				<button type="button" class="button is-second" disabled={at === 0} onClick={() => go(at - 1)}>
					{said.previous}
				</button>
				{at < questions.length - 1 ? (
					<button type="button" class="button" onClick={() => go(at + 1)}>
						{said.next}
					</button>
				) : (
					<button type="button" class="button" onClick={() => end(true)}>
						{said.end}
					</button>
				)}
			</p>
			{isEnding && (
				<div class="objection" role="alertdialog" aria-labelledby={`${id}-sure`}>
					<p id={`${id}-sure`}>{open > 0 ? count(said.sureOpen, open, language) : said.sure}</p>
					<p class="actions">
						<button type="button" class="button" onClick={actions.finish}>
							{said.endYes}
						</button>
						<button type="button" class="button is-second" onClick={() => end(false)}>
							{said.endNo}
						</button>
					</p>
				</div>
			)}
			<QuestionMap
				questions={questions.map((one) => one.about.id)}
				sitting={sitting}
				at={at}
				go={go}
				end={at < questions.length - 1 ? () => end(true) : undefined}
				words={said}
			/>
		</form>
	);
}
