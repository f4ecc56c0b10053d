/** How far a learner is in a package, before a standard says it: the exam, and each module. Pure. */
import { reviewPercents } from '../learning/exam/module-reviews.ts';
import { sittingsOf, verdictOf } from '../learning/exam/result.ts';
import { lessonProgress } from '../learning/progress.ts';
import type { LearnerRecord } from '../learning/record/record.ts';
import type { CountedModule, CourseFacts } from './course-facts.ts';

/** The exam as an objective, beside those named after modules. */
export const EXAM_OBJECTIVE = 'exam';

export interface ExamStanding {
	isPassed: boolean;
	/** Whole per cent. */
	score: number;
}

export interface ModuleStanding {
	id: string;
	/** Lessons. */
	all: number;
	done: number;
	isBegun: boolean;
	isDone: boolean;
	/** The best, in whole per cent; absent if none was taken. */
	review?: number;
}

export interface Learnt {
	/** The best one that is over. */
	exam?: ExamStanding;
	modules: ModuleStanding[];
	/** Every lesson that counts is done. */
	isAllDone: boolean;
	/** Share of the lessons that are, from 0 to 1. */
	share: number;
}

/**
 * The best exam that is over.
 * An LMS compares the score with the manifest's pass mark, and knows nothing of marks that parts of the exam must
 * reach: what is not passed is told as less than the pass mark, else the LMS would call it passed.
 */
function bestExam(record: LearnerRecord, { exam, questions }: CourseFacts): ExamStanding | undefined {
	if (!exam) return undefined;
	const over = sittingsOf(record, 'exam').filter(([, { result }]) => result);
	const standings = over.map(([, sitting]): ExamStanding => {
		const { whole, isPassed } = verdictOf(sitting, questions, exam);
		return {
			isPassed,
			score: isPassed ? whole.percent : Math.max(0, Math.min(whole.percent, Math.ceil(exam.passMark) - 1)),
		};
	});
	return standings.toSorted(
		(one, other) => Number(other.isPassed) - Number(one.isPassed) || other.score - one.score,
	)[0];
}

function moduleStanding(record: LearnerRecord, { id, lessons }: CountedModule): ModuleStanding {
	const states = lessons.map((lesson) => lessonProgress(record, lesson).state);
	const done = states.filter((state) => state === 'done').length;
	const reviews = reviewPercents(record, id);
	return {
		id,
		all: lessons.length,
		done,
		isBegun: states.some((state) => state !== 'ahead'),
		isDone: done === lessons.length,
		...(reviews.length > 0 ? { review: Math.max(...reviews) } : {}),
	};
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export function learntIn(record: LearnerRecord, facts: CourseFacts): Learnt {
	const exam = bestExam(record, facts);
	const modules = facts.modules.map((module) => moduleStanding(record, module));
	const all = sum(modules.map((module) => module.all));
	return {
		...(exam ? { exam } : {}),
		modules,
		isAllDone: modules.every(({ isDone }) => isDone),
		share: all === 0 ? 1 : sum(modules.map(({ done }) => done)) / all,
	};
}
