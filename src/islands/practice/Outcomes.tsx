/** How a session went: the score, what was missed with its lesson, and what to do now. */
import type { Bank } from '../../course/open-bank.ts';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { fill } from '../../i18n/sentences.ts';
import { isSureError, RIGHT_FROM } from '../../learning/review/grade.ts';
import { LessonLinks } from './LessonLinks.tsx';
import type { Outcome } from './Session.tsx';
import { useFocus } from './use-focus.ts';

interface Props {
	outcomes: readonly Outcome[];
	bank: Bank;
	words: InterfaceWords['session'];
	/** Asks what was missed again. */
	redo?: (missed: Outcome[]) => void;
	again: () => void;
	/** What the button that begins another one says. */
	againLabel: string;
}

export function Outcomes({ outcomes, bank, words, redo, again, againLabel }: Props) {
	const heading = useFocus<HTMLHeadingElement>();
	const missed = outcomes.filter(({ score }) => score < RIGHT_FROM);
	const sureErrors = outcomes.filter(isSureError);
	const lessonsOf = (some: readonly Outcome[]) => [...new Set(some.map(({ question }) => question.about.lesson))];
	return (
		<div class="session_end">
			<h2 tabIndex={-1} ref={heading}>
				{fill(words.result, { right: outcomes.length - missed.length, total: outcomes.length })}
			</h2>
			{missed.length === 0 && <p>{words.allRight}</p>}
			{sureErrors.length > 0 && (
				<>
					<h3>{words.sureErrors}</h3>
					<p>{words.sureErrorsText}</p>
					<LessonLinks bank={bank} lessons={lessonsOf(sureErrors)} />
				</>
			)}
			{missed.length > 0 && (
				<>
					<h3>{words.missed}</h3>
					<ul class="lines">
						{missed.map(({ question }) => (
							<li key={question.about.id}>
								{question.banked.asked.prompt}
								<LessonLinks bank={bank} lessons={[question.about.lesson]} />
							</li>
						))}
					</ul>
				</>
			)}
			<p class="actions">
				{redo && missed.length > 0 && (
					<button type="button" class="button" onClick={() => redo(missed)}>
						{words.redoMissed}
					</button>
				)}
				<button type="button" class={redo && missed.length > 0 ? 'button is-second' : 'button'} onClick={again}>
					{againLabel}
				</button>
			</p>
		</div>
	);
}
