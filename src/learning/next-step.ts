/** What a learner does best now, and why: the first of these that applies. */
import type { Bank } from '../course/open-bank.ts';
import type { LessonStanding } from './course-mastery.ts';
import { sittingsOf } from './exam/result.ts';
import { entryOf, type LearnerRecord } from './record/record.ts';

export type NextStep =
	/** An exam or a diagnostic waits to be finished. */
	| { type: 'resume'; kind: 'exam' | 'diagnostic' }
	/** Questions are due today. */
	| { type: 'review'; due: number }
	/** Something that was mastered fades. */
	| { type: 'revive'; lesson: string }
	/** All lessons of a module are done, and its review is not passed. */
	| { type: 'module'; module: string }
	/** The next lesson. */
	| { type: 'lesson'; lesson: string; isFirst: boolean }
	/** All is done but the exam. */
	| { type: 'exam' }
	| { type: 'nothing' };

export interface Situation {
	bank: Bank;
	record: LearnerRecord;
	standings: readonly LessonStanding[];
	/** How many questions are due today. */
	due: number;
	/** Whether a module's review was passed. */
	isPassed(module: string): boolean;
	hasExam: boolean;
	/** Whether an exam was passed. */
	isExamPassed: boolean;
}

export function nextStep({ bank, record, standings, due, isPassed, hasExam, isExamPassed }: Situation): NextStep {
	const ongoing = (['exam', 'diagnostic'] as const).find((kind) =>
		sittingsOf(record, kind).some(([, { result }]) => !result),
	);
	if (ongoing) return { type: 'resume', kind: ongoing };
	if (due > 0) return { type: 'review', due };
	const fading = standings.find(({ objectives }) => objectives.some(({ state }) => state === 'fading'));
	if (fading) return { type: 'revive', lesson: fading.lesson.id };
	const isDone = (lesson: string) => entryOf(record.lessons, lesson)?.done !== undefined;
	for (const { id } of bank.modules) {
		const lessons = bank.lessons.filter(({ module }) => module === id);
		const open = lessons.find((lesson) => !isDone(lesson.id));
		if (open) return { type: 'lesson', lesson: open.id, isFirst: Object.keys(record.lessons).length === 0 };
		if (lessons.length > 0 && !isPassed(id)) return { type: 'module', module: id };
	}
	return hasExam && !isExamPassed ? { type: 'exam' } : { type: 'nothing' };
}
