/** Which questions a learner practises: by what was chosen, those missed alone if so wished. */
import type { BankQuestion } from '../../course/open-bank.ts';
import { seeded, shuffled } from '../../questions/shuffled.ts';
import { attemptsAt, type LearnerRecord } from '../record/record.ts';
import { RIGHT_FROM } from '../review/grade.ts';

/** What is chosen; what is absent may be anything. */
export interface Wish {
	module?: string;
	lesson?: string;
	stage?: string;
	communication?: string;
	type?: string;
	difficulty?: number;
	/** Only those whose last answer was not right. */
	onlyMissed?: boolean;
}

/** Whether the last answer to it was not right. One never asked was not missed. */
export function wasMissed(record: LearnerRecord, question: string): boolean {
	const last = attemptsAt(record, question).at(-1);
	return last !== undefined && last.score < RIGHT_FROM;
}

/** The questions that fit a wish. Those of the exam and of the diagnostic are never practised. */
export function fitting(questions: readonly BankQuestion[], record: LearnerRecord, wish: Wish): BankQuestion[] {
	const { module, lesson, stage, communication, type, difficulty, onlyMissed } = wish;
	return questions.filter(
		(question) =>
			(question.list === 'lesson' || question.list === 'practice') &&
			(module === undefined || question.module === module) &&
			(lesson === undefined || question.lesson === lesson) &&
			(stage === undefined || question.stages?.includes(stage) === true) &&
			(communication === undefined || question.communications?.includes(communication) === true) &&
			(type === undefined || question.type === type) &&
			(difficulty === undefined || question.difficulty === difficulty) &&
			(!onlyMissed || wasMissed(record, question.id)),
	);
}

/** The questions of these ids, in their order; one that is gone is left out. */
export function questionsCalled(questions: readonly BankQuestion[], ids: readonly string[]): BankQuestion[] {
	const byId = new Map(questions.map((question) => [question.id, question]));
	return ids.map((id) => byId.get(id)).filter((question) => question !== undefined);
}

/** Whether one would give the other away: they are then not asked in one sitting. */
export const areApart = (one: BankQuestion, other: BankQuestion): boolean =>
	one.excludes?.includes(other.id) === true || other.excludes?.includes(one.id) === true;

/** Some of them, drawn by a seed; none beside one that it excludes. */
export function drawn(questions: readonly BankQuestion[], count: number, seed: string): BankQuestion[] {
	const picked: BankQuestion[] = [];
	for (const question of shuffled(questions, seeded(seed))) {
		if (picked.length === count) break;
		if (!picked.some((other) => areApart(other, question))) picked.push(question);
	}
	return picked;
}
