/** What the diagnostic advises, module by module (curriculum §4). */
import type { BankQuestion } from '../../course/open-bank.ts';
import { entryOf, type LearnerRecord, type Sitting } from '../record/record.ts';
import { RIGHT_FROM } from '../review/grade.ts';
import { sittingsOf } from './result.ts';

/** `skim`: known and sure of it; `follow`: take it as it comes; `train`: take it, and review its questions from now on. */
export type Advice = 'skim' | 'follow' | 'train';

export interface ModuleAdvice {
	module: string;
	right: number;
	total: number;
	advice: Advice;
	/** Lessons of questions that were wrong although the learner was sure: to be read first. */
	first: string[];
}

/** The modules that the last diagnostic advised to train from the start. */
export function trainedModules(record: LearnerRecord, questions: readonly BankQuestion[]): Set<string> {
	const last = sittingsOf(record, 'diagnostic').findLast(([, { result }]) => result)?.[1];
	const advice = last ? orientation(last, questions, []) : [];
	return new Set(advice.filter((one) => one.advice === 'train').map(({ module }) => module));
}

/** @param never modules that nobody skips */
export function orientation(
	sitting: Sitting,
	questions: readonly BankQuestion[],
	never: readonly string[],
): ModuleAdvice[] {
	const asked = questions.filter(({ id }) => sitting.questions.includes(id));
	return [...Map.groupBy(asked, ({ module }) => module)].map(([module, own]) => {
		const answers = own.map((question) => ({
			question,
			isRight: (entryOf(sitting.result?.scores, question.id) ?? 0) >= RIGHT_FROM,
			isSure: entryOf(sitting.given, question.id)?.sure === 'sure',
		}));
		const right = answers.filter(({ isRight }) => isRight).length;
		const isKnown = right === own.length && answers.every(({ isSure }) => isSure) && !never.includes(module);
		const first = answers.filter(({ isRight, isSure }) => !isRight && isSure).map(({ question }) => question.lesson);
		return {
			module,
			right,
			total: own.length,
			advice: isKnown ? 'skim' : right === 0 ? 'train' : 'follow',
			first: [...new Set(first)],
		};
	});
}
