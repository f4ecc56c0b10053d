/** Where a learner stands, as SCORM 1.2 can say it: the attempt as a whole, and each module as an objective. */
import { reviewPercents } from '../../learning/exam/module-reviews.ts';
import { sittingsOf, verdictOf } from '../../learning/exam/result.ts';
import { lessonProgress } from '../../learning/progress.ts';
import type { LearnerRecord } from '../../learning/record/record.ts';
import type { CountedModule, CourseFacts } from '../course-facts.ts';
import { identifier } from './syntax.ts';

/** Those of `cmi.core.lesson_status` that a course says itself (RTE §3.4.4). */
export type LessonStatus = 'incomplete' | 'failed' | 'completed' | 'passed';

/** Those of `cmi.objectives.n.status`. */
export type ObjectiveStatus = LessonStatus | 'not attempted';

/** The exam as an objective, beside those named after modules. */
export const EXAM_OBJECTIVE = 'exam';

export interface Objective {
	id: string;
	status: ObjectiveStatus;
	/** Whole per cent. */
	score?: number;
}

export interface Standing {
	status: LessonStatus;
	/** Whole per cent. */
	score?: number;
	objectives: Objective[];
}

interface ExamStanding {
	isPassed: boolean;
	/** Whole per cent. */
	score: number;
}

/**
 * The best exam that is over.
 * An LMS compares the score with the manifest's mastery score, and knows nothing of marks that parts of the exam must
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

const isDone = (record: LearnerRecord, { lessons }: CountedModule): boolean =>
	lessons.every((lesson) => lessonProgress(record, lesson).state === 'done');

const isBegun = (record: LearnerRecord, { lessons }: CountedModule): boolean =>
	lessons.some((lesson) => lessonProgress(record, lesson).state !== 'ahead');

function moduleObjective(record: LearnerRecord, module: CountedModule, passMark: number): Objective {
	const reviews = reviewPercents(record, module.id);
	const id = identifier(module.id);
	const worked: ObjectiveStatus = isDone(record, module)
		? 'completed'
		: isBegun(record, module)
			? 'incomplete'
			: 'not attempted';
	if (reviews.length === 0) return { id, status: worked };
	const score = Math.max(...reviews);
	return { id, score, status: score >= passMark ? 'passed' : worked === 'completed' ? 'completed' : 'failed' };
}

/** What the LMS holds already is kept where it is more: an attempt that was passed or completed never goes back. */
function statusOf(before: string, exam: ExamStanding | undefined, isAllDone: boolean): LessonStatus {
	if (before === 'passed' || exam?.isPassed) return 'passed';
	if (before === 'completed') return 'completed';
	if (before === 'failed' || exam) return 'failed';
	return isAllDone ? 'completed' : 'incomplete';
}

/** What the LMS holds already. */
export interface Before {
	/** `cmi.core.lesson_status` */
	status: string;
	/** `cmi.core.score.raw` */
	score?: number;
}

/**
 * The score goes with « passed » and « failed » alone: at the end of a session an LMS makes one of them of any score
 * (RTE §3.4.4, `lesson_status`), and would take « completed » back. It never goes back either: a record restored from
 * little room may know less of an exam than the LMS does.
 */
export function standing(record: LearnerRecord, facts: CourseFacts, before: Before): Standing {
	const exam = bestExam(record, facts);
	const isAllDone = facts.modules.every((module) => isDone(record, module));
	const status = statusOf(before.status, exam, isAllDone);
	const isMore = exam !== undefined && (before.score === undefined || exam.score > before.score);
	const isScored = isMore && (status === 'failed' || (status === 'passed' && exam.isPassed));
	const examObjective: Objective[] = exam
		? [{ id: EXAM_OBJECTIVE, score: exam.score, status: exam.isPassed ? 'passed' : 'failed' }]
		: [];
	return {
		status,
		...(isScored ? { score: exam.score } : {}),
		objectives: [...facts.modules.map((module) => moduleObjective(record, module, facts.passMark)), ...examObjective],
	};
}
