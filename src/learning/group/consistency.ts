/** How far a group's exam, and each module's quizzes, measure one thing: alpha over learners who answered the same questions. */
import type { Bank } from '../../course/open-bank.ts';
import { sittingsOf } from '../exam/result.ts';
import { entryOf, type LearnerRecord } from '../record/record.ts';
import { type Consistency, cronbach } from './alpha.ts';
import { commonBlock } from './common-block.ts';
import type { Firsts } from './question-figures.ts';

export interface ExamConsistency {
	/** Learners with an exam that is over. */
	sittings: number;
	/** How many questions an exam asks, the longest if they differ. */
	length: number;
	/** Those of the block that was found, or `undefined` where exams have too little in common. */
	consistency: Consistency | undefined;
}

/** Over the first exam of each learner; what was left open is worth nothing. Exams draw their questions, so a block in common is looked for. */
export function examConsistency(
	records: readonly LearnerRecord[],
	{ questions }: Pick<Bank, 'questions'>,
): ExamConsistency {
	const known = new Set(questions.map(({ id }) => id));
	const first = records.flatMap((record) => sittingsOf(record, 'exam').find(([, { result }]) => result)?.[1] ?? []);
	const block = commonBlock(first.map((sitting) => new Set(sitting.questions.filter((id) => known.has(id)))));
	const rows = block?.learners.map((learner) =>
		block.questions.map((id) => entryOf(first[learner]?.result?.scores, id) ?? 0),
	);
	const length = Math.max(0, ...first.map((sitting) => sitting.questions.length));
	return { sittings: first.length, length, consistency: rows && cronbach(rows) };
}

export interface ModuleConsistency {
	module: string;
	/** Questions of its lessons. */
	asked: number;
	consistency: Consistency;
}

/** Over the first answers of those who answered all questions of a module's lessons. */
export const moduleConsistencies = (firsts: Firsts, bank: Bank): ModuleConsistency[] =>
	bank.modules.map(({ id }) => {
		const own = bank.questions.filter(({ module, list }) => module === id && list === 'lesson');
		const rows = firsts
			.filter((first) => own.every((question) => first.has(question.id)))
			.map((first) => own.map((question) => first.get(question.id)?.score ?? 0));
		return { module: id, asked: own.length, consistency: cronbach(rows) };
	});
