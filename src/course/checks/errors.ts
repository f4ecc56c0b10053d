/** The errors that a question's wrong answers stand for, each where it is named. */
import type { Question } from '../schemas/quiz.ts';
import type { Path } from '../yaml-text.ts';

type Error = { misconception?: string | undefined; confusion?: string | undefined };
export type NamedError = Error & { below: Path };

const named = (list: Path, answers: readonly Error[]): NamedError[] =>
	answers.map(({ misconception, confusion }, at) => ({ misconception, confusion, below: [...list, at] }));

export function errorsIn(question: Question): NamedError[] {
	switch (question.type) {
		case 'single':
		case 'multiple':
			return named(['options'], question.options);
		case 'numeric':
			return named(['slips'], question.slips ?? []);
		case 'scenario':
			return question.nodes.flatMap(({ choices }, at) => named(['nodes', at, 'choices'], choices));
		default:
			return [];
	}
}
