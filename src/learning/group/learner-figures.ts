/** How far one learner of a group is: lessons, answers, scores, exams, last day. */
import type { Bank, BankQuestion } from '../../course/open-bank.ts';
import { activity } from '../activity.ts';
import { examReport, type PassRules, sittingsOf } from '../exam/result.ts';
import { lessonProgress } from '../progress.ts';
import { attemptsAt, entryOf, type Instant, type LearnerRecord } from '../record/record.ts';
import { meanOf } from './statistics.ts';

export interface ModuleScore {
	module: string;
	/** How many of its questions were answered. */
	answered: number;
	/** Mean of the last answers, from 0 to 1; absent: none. */
	score?: number;
}

export interface LearnerFigures {
	read: number;
	done: number;
	/** Lessons of the course. */
	lessons: number;
	answers: number;
	modules: ModuleScore[];
	/** Exams that are over. */
	exams: number;
	/** In whole per cent. */
	bestExam?: number;
	isPassed: boolean;
	/** The learner's last day with an answer or a test, `2026-03-01`. */
	lastDay?: string;
}

const scoresIn = (record: LearnerRecord, questions: readonly BankQuestion[]): number[] =>
	questions.flatMap(({ id }) => attemptsAt(record, id).at(-1)?.score ?? []);

function examsOf(record: LearnerRecord, bank: Bank, rules: PassRules | undefined) {
	if (!rules) return [];
	return sittingsOf(record, 'exam')
		.filter(([, { result }]) => result)
		.map(([, sitting]) => examReport(sitting, { questions: bank.questions, banked: [] }, rules));
}

/** @param rules of the exam, if the course has one @param dayOf the day that an instant falls on */
export function learnerFigures(
	record: LearnerRecord,
	bank: Bank,
	{ rules, dayOf }: { rules: PassRules | undefined; dayOf: (at: Instant) => string },
): LearnerFigures {
	const quizzes = Map.groupBy(
		bank.questions.filter(({ list }) => list === 'lesson'),
		({ lesson }) => lesson,
	);
	const isDone = (id: string) =>
		lessonProgress(record, { id, questions: (quizzes.get(id) ?? []).map((question) => question.id) }).state === 'done';
	const modules = bank.modules.map(({ id }): ModuleScore => {
		const scores = scoresIn(
			record,
			bank.questions.filter(({ module }) => module === id),
		);
		return { module: id, answered: scores.length, ...(scores.length > 0 ? { score: meanOf(scores) } : {}) };
	});
	const exams = examsOf(record, bank, rules);
	const days = [...activity(record, dayOf).keys()].toSorted();
	const lastDay = days.at(-1);
	return {
		read: bank.lessons.filter(({ id }) => entryOf(record.lessons, id)?.read !== undefined).length,
		done: bank.lessons.filter(({ id }) => isDone(id)).length,
		lessons: bank.lessons.length,
		answers: Object.values(record.answers).reduce((sum, attempts) => sum + attempts.length, 0),
		modules,
		exams: exams.length,
		...(exams.length > 0 ? { bestExam: Math.max(...exams.map(({ whole }) => whole.percent)) } : {}),
		isPassed: exams.some(({ isPassed }) => isPassed),
		...(lastDay === undefined ? {} : { lastDay }),
	};
}
