/** One marking rule per question type; a type without one does not compile. */
import type { Answer, Mark } from './answer.ts';
import type { AskedQuestion } from './ask.ts';
import { markMultiple } from './multiple/mark.ts';
import { markSingle } from './single/mark.ts';

/** The worth of an answer to a question. Pure: same question, same answer, same mark. */
export function mark(question: AskedQuestion, answer: Answer): Mark {
	switch (question.type) {
		case 'single':
			return markSingle(question, answer.chosen);
		case 'multiple':
			return markMultiple(question, answer.chosen);
		default:
			return question satisfies never;
	}
}
