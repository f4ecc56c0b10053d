/** What is done to a sitting that goes on: each deed is kept at once, so that being cut off loses nothing. */
import { withAnswer, withFlag, withGiven, withResult, withSitting, withTime } from '../../learning/record/deeds.ts';
import {
	type Attempt,
	entryOf,
	type LearnerRecord,
	type Sitting,
	type Sureness,
} from '../../learning/record/record.ts';
import type { Answer } from '../../questions/answer.ts';
import { mixed } from '../../questions/mixed.ts';
import { now } from '../../state/clock.ts';
import type { RecordStore } from '../../state/record.ts';
import { kindFor } from '../lesson/quiz-session.ts';
import type { Prepared } from '../practice/prepare.ts';

export interface SittingActions {
	/** @param next from the answer as it then stands: two keys may come before the page is drawn again */
	answer(question: string, next: (before: Answer | undefined) => Answer): void;
	sure(question: string, sure: Sureness): void;
	flag(question: string, value: boolean): void;
	/** @param seconds of work since it was last counted */
	spend(seconds: number): void;
	finish(): void;
}

export function sittingActions(id: string, { remember }: RecordStore, prepared: Prepared): SittingActions {
	const change = (next: (sitting: Sitting) => Sitting) =>
		remember((record) => withSitting(record, id, (before) => before && next(before)));
	return {
		answer: (question, next) =>
			change((sitting) => {
				const before = entryOf(sitting.given, question);
				return withGiven(sitting, question, { ...before, answer: next(before?.answer), at: now() });
			}),
		sure: (question, sure) =>
			change((sitting) => {
				const given = sitting.given[question];
				return given ? withGiven(sitting, question, { ...given, sure, at: now() }) : sitting;
			}),
		flag: (question, value) => change((sitting) => withFlag(sitting, question, value, now())),
		spend: (seconds) => change((sitting) => withTime(sitting, seconds)),
		finish: () => remember((record) => finished(record, id, prepared)),
	};
}

/** Marks all that was answered, and keeps each answer beside those of lessons: mastery counts them too. */
function finished(record: LearnerRecord, id: string, { questions, kinds }: Prepared): LearnerRecord {
	const sitting = record.sittings[id];
	if (!sitting || sitting.result) return record;
	const at = now();
	const marked = questions.flatMap(({ banked, about }) => {
		const given = sitting.given[about.id];
		if (!given) return [];
		const question = mixed(banked.asked, sitting.seed);
		const kind = kindFor(kinds, question);
		const answer = kind.fitting(question, given.answer);
		const score = answer ? kind.mark(question, answer).score : 0;
		const attempt: Attempt = {
			answer: given.answer,
			score,
			at: given.at,
			seed: sitting.seed,
			...(given.sure ? { sure: given.sure } : {}),
		};
		return [{ lesson: about.lesson, question: about.id, attempt }];
	});
	const scores = Object.fromEntries(marked.map(({ question, attempt }) => [question, attempt.score]));
	const over = withSitting(record, id, (before) => before && withResult(before, { at, scores }));
	return marked.reduce(withAnswer, over);
}
