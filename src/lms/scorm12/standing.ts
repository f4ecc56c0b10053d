/** Where a learner stands, as SCORM 1.2 can say it: the attempt as a whole, and each module as an objective. */
import type { LearnerRecord } from '../../learning/record/record.ts';
import type { CourseFacts } from '../course-facts.ts';
import { EXAM_OBJECTIVE, type ExamStanding, learntIn, type ModuleStanding } from '../learnt.ts';
import { identifier } from './syntax.ts';

/** Those of `cmi.core.lesson_status` that a course says itself (RTE §3.4.4). */
export type LessonStatus = 'incomplete' | 'failed' | 'completed' | 'passed';

/** Those of `cmi.objectives.n.status`. */
export type ObjectiveStatus = LessonStatus | 'not attempted';

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

function moduleObjective({ id: module, isDone, isBegun, review }: ModuleStanding, passMark: number): Objective {
	const id = identifier(module);
	const worked: ObjectiveStatus = isDone ? 'completed' : isBegun ? 'incomplete' : 'not attempted';
	if (review === undefined) return { id, status: worked };
	return { id, score: review, status: review >= passMark ? 'passed' : worked === 'completed' ? 'completed' : 'failed' };
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
	const { exam, modules, isAllDone } = learntIn(record, facts);
	const status = statusOf(before.status, exam, isAllDone);
	const isMore = exam !== undefined && (before.score === undefined || exam.score > before.score);
	const isScored = isMore && (status === 'failed' || (status === 'passed' && exam.isPassed));
	const examObjective: Objective[] = exam
		? [{ id: EXAM_OBJECTIVE, score: exam.score, status: exam.isPassed ? 'passed' : 'failed' }]
		: [];
	return {
		status,
		...(isScored ? { score: exam.score } : {}),
		objectives: [...modules.map((module) => moduleObjective(module, facts.passMark)), ...examObjective],
	};
}
