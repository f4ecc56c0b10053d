/** Where a learner stands, as SCORM 2004 can say it: completed and passed apart, for the attempt and for each module. */
import type { LearnerRecord } from '../../learning/record/record.ts';
import type { CourseFacts } from '../course-facts.ts';
import { EXAM_OBJECTIVE, type ExamStanding, learntIn, type ModuleStanding } from '../learnt.ts';
import { identifier } from './syntax.ts';

/** Those of `cmi.completion_status` that are said (4th Ed. RTE §4.2.4). */
export type Completion = 'completed' | 'incomplete' | 'not attempted';
/** `cmi.success_status` (4th Ed. RTE §4.2.22). */
export type Success = 'passed' | 'failed' | 'unknown';

export interface Objective {
	id: string;
	completion: Completion;
	success: Success;
	/** Whole per cent. */
	score?: number;
	/** From 0 to 1. */
	progress: number;
}

export interface Standing {
	completion: Exclude<Completion, 'not attempted'>;
	success: Success;
	/** Whole per cent. */
	score?: number;
	/** Share of the lessons that count, from 0 to 1. */
	progress: number;
	objectives: Objective[];
}

/** What the LMS holds already. */
export interface Before {
	/** `cmi.completion_status` */
	completion: string;
	/** `cmi.success_status` */
	success: string;
	/** `cmi.score.raw` */
	score?: number;
	/** `cmi.progress_measure` */
	progress?: number;
}

function moduleObjective(module: ModuleStanding, passMark: number): Objective {
	const { review } = module;
	const worked: Completion = module.isDone ? 'completed' : module.isBegun ? 'incomplete' : 'not attempted';
	return {
		id: identifier(module.id),
		completion: worked,
		success: review === undefined ? 'unknown' : review >= passMark ? 'passed' : 'failed',
		...(review === undefined ? {} : { score: review }),
		progress: module.all === 0 ? 1 : module.done / module.all,
	};
}

const examObjective = ({ isPassed, score }: ExamStanding): Objective => ({
	id: EXAM_OBJECTIVE,
	completion: 'completed',
	success: isPassed ? 'passed' : 'failed',
	score,
	progress: 1,
});

function successOf(before: string, exam: ExamStanding | undefined): Success {
	if (before === 'passed' || exam?.isPassed) return 'passed';
	return before === 'failed' || exam ? 'failed' : 'unknown';
}

/**
 * Nothing goes back: a record restored from little room may know less than the LMS does. An LMS holds any score against
 * the manifest's pass mark (4th Ed. RTE §4.2.22): beside « passed » stands none of an exam that was not.
 */
export function standing(record: LearnerRecord, facts: CourseFacts, before: Before): Standing {
	const { exam, modules, isAllDone, share } = learntIn(record, facts);
	const success = successOf(before.success, exam);
	const isMore = exam !== undefined && (before.score === undefined || exam.score > before.score);
	const isScored = isMore && (success === 'failed' || exam.isPassed);
	return {
		completion: before.completion === 'completed' || isAllDone ? 'completed' : 'incomplete',
		success,
		...(isScored ? { score: exam.score } : {}),
		progress: Math.max(share, before.progress ?? 0),
		objectives: [
			...modules.map((module) => moduleObjective(module, facts.passMark)),
			...(exam ? [examObjective(exam)] : []),
		],
	};
}
