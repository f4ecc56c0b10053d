/** How far a learner is: counted from the record, never stored. */
import { attemptsAt, entryOf, type LearnerRecord } from './record/record.ts';

/** A lesson as progress sees it. */
export interface CountedLesson {
	id: string;
	/** Ids of its quiz's questions. */
	questions: readonly string[];
}

export interface LessonProgress {
	/** `done`: every question of its quiz was answered, now or once. */
	state: 'ahead' | 'begun' | 'done';
	answered: number;
	/** Answered with nothing wrong and nothing missing. */
	right: number;
	/** Whole per cent of the quiz, 0 while nothing is answered. */
	percent: number;
}

/** Whether every question of its quiz has an answer. */
export const isAnswered = (record: LearnerRecord, { questions }: CountedLesson): boolean =>
	questions.length > 0 && questions.every((id) => attemptsAt(record, id).length > 0);

/** Progress in one lesson. Answers to questions that the lesson no longer has do not count. */
export function lessonProgress(record: LearnerRecord, lesson: CountedLesson): LessonProgress {
	const kept = entryOf(record.lessons, lesson.id);
	const attempts = lesson.questions.flatMap((id) => attemptsAt(record, id).at(-1) ?? []);
	const points = attempts.reduce((sum, attempt) => sum + attempt.score, 0);
	const isDone = kept?.done !== undefined || isAnswered(record, lesson);
	return {
		state: isDone ? 'done' : kept || attempts.length > 0 ? 'begun' : 'ahead',
		answered: attempts.length,
		right: attempts.filter((attempt) => attempt.score === 1).length,
		percent: lesson.questions.length === 0 ? 0 : Math.round((points / lesson.questions.length) * 100),
	};
}

/** The lesson to go on with: the one begun last, else the first that is not done. */
export function nextLesson<Lesson extends CountedLesson>(
	record: LearnerRecord,
	lessons: readonly Lesson[],
): Lesson | undefined {
	const isOpen = (lesson: Lesson) => lessonProgress(record, lesson).state !== 'done';
	return lessons.find((lesson) => lesson.id === record.last && isOpen(lesson)) ?? lessons.find(isOpen);
}
