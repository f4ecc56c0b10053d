/** How well the whole course is mastered: objective by objective, lesson by lesson, module by module. */
import type { Bank, BankLesson, BankQuestion, Bloom } from '../course/open-bank.ts';
import type { LearningRules } from '../course/rules.ts';
import { isMastered, type Mastery, type MasteryContext, masteryOf, type TestedObjective } from './mastery.ts';
import { attemptsAt, type Instant, type LearnerRecord } from './record/record.ts';
import { isOverdue, memoryOf, schedulerFor } from './review/schedule.ts';
import { isReviewed } from './review/standing.ts';

export interface ObjectiveStanding extends Mastery {
	/** From 1. */
	rank: number;
	text: string;
}

export interface LessonStanding {
	lesson: BankLesson;
	objectives: ObjectiveStanding[];
	mastered: number;
}

const LEVELS: readonly Bloom[] = ['rappeler', 'comprendre', 'appliquer', 'analyser', 'evaluer'];
const level = ({ bloom }: BankQuestion): number => LEVELS.indexOf(bloom);
/** From here on an answer shows more than memory. */
const HIGH = LEVELS.indexOf('appliquer');

/**
 * The objectives of a lesson with the questions that test them, wherever these stand. An objective that only asks for
 * memory can be mastered too: what counts is the highest level among its own questions, of those a learner can always
 * come back to.
 */
function testedObjectives({ id, objectives }: BankLesson, questions: readonly BankQuestion[]): TestedObjective[] {
	return objectives.map((_, index) => {
		const own = questions.filter(({ objective }) => objective === index + 1);
		const proof = Math.min(HIGH, Math.max(...own.filter(isReviewed).map(level)));
		return {
			lesson: id,
			rank: index + 1,
			questions: own.map((question) => ({ id: question.id, isHigh: level(question) >= proof })),
		};
	});
}

/** @param dayOf the learner's own day that an instant falls on */
export function courseMastery(
	bank: Bank,
	record: LearnerRecord,
	{ rules, now, dayOf }: { rules: LearningRules; now: Instant; dayOf: (at: Instant) => string },
): LessonStanding[] {
	const scheduler = schedulerFor(rules.retention);
	// What the exam or the diagnostic asked never comes back: it could not be revived.
	const comesBack = new Set(bank.questions.filter(isReviewed).map(({ id }) => id));
	const context: MasteryContext = {
		rules,
		dayOf,
		isOverdue: (id) => {
			if (!comesBack.has(id)) return false;
			const memory = memoryOf(scheduler, id, attemptsAt(record, id));
			return memory !== undefined && isOverdue(memory, now);
		},
	};
	const byLesson = Map.groupBy(bank.questions, ({ lesson }) => lesson);
	return bank.lessons.map((lesson) => {
		const objectives = testedObjectives(lesson, byLesson.get(lesson.id) ?? []).map((objective) => ({
			...masteryOf(record, objective, context),
			rank: objective.rank,
			text: lesson.objectives[objective.rank - 1]?.text ?? '',
		}));
		return { lesson, objectives, mastered: objectives.filter(isMastered).length };
	});
}
